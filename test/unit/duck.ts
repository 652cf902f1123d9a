import { DuckDBInstance } from '@duckdb/node-api';

let opening: Promise<DuckDBInstance> | undefined;

/** Asks DuckDB, which wrote none of our files. Every value comes as DuckDB prints it; null is null. */
export async function askDuck(sql: string): Promise<{ names: string[]; types: string[]; rows: (string | null)[][] }> {
  opening ??= DuckDBInstance.create(':memory:');
  const connection = await (await opening).connect();
  try {
    const reader = await connection.runAndReadAll(sql);
    return {
      names: reader.columnNames(),
      types: reader.columnTypes().map(String),
      rows: reader.getRows().map((row) => row.map((value) => (value === null ? null : String(value)))),
    };
  } finally {
    connection.closeSync();
  }
}

/** A path as it stands in a query. */
export function quotePath(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}
