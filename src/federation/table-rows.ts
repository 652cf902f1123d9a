import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Cell, Column, ColumnType, Table } from '../publish/downloads/table.ts';
import { refuse } from './refusal.ts';

/** The rows of one disclosure in a table. */
export interface Run {
  id: string;
  rows: Cell[][];
}

/** What may stand in a cell that is not empty. */
const forms: Readonly<Record<ColumnType, RegExp>> = {
  string: /^/u,
  integer: /^-?\d{1,15}$/u,
  number: /^-?\d+(\.\d+)?$/u,
  amount: /^-?\d+\.\d{2}$/u,
  date: /^\d{4}-\d{2}-\d{2}$/u,
};

/**
 * Reads a published table, a disclosure at a time, so that no table stands in memory. Amounts stay the text they are.
 * @param place the file's place at its site, for messages.
 * @throws UnreadableError for other columns, a cell of another form, and disclosures out of order.
 */
export async function* readRuns(table: Table, file: string, place: string): AsyncGenerator<Run> {
  const advice = 'Build that site again with this version and publish it whole.';
  let line = 0;
  let run: Run | null = null;
  // A failure to read ends the parser with it, and so is met below.
  const parser = pipeline(createReadStream(file), parse({ record_delimiter: '\r\n' }), () => undefined);
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      line += 1;
      if (line === 1) {
        const names = table.columns.map(({ name }) => name).join(',');
        if (record.join(',') !== names) throw refuse(place, `columns ${record.join(',')}`, names, advice);
        continue;
      }
      const row = table.columns.map((column, index) => {
        const cell = readCell(column, record[index] ?? '');
        if (cell !== undefined) return cell;
        throw refuse(
          place,
          `${JSON.stringify(record[index])} in ${column.name} of record ${String(line)}`,
          `a value of type ${column.type}`,
          advice,
        );
      });
      const id = String(row[0]);
      if (run !== null && id !== run.id) {
        if (id < run.id) throw refuse(place, `${id} after ${run.id}`, 'disclosures in the order of their ids', advice);
        yield run;
        run = null;
      }
      run ??= { id, rows: [] };
      run.rows.push(row);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw refuse(place, error.message, 'CSV by RFC 4180', advice);
  }
  if (line === 0) throw refuse(place, 'no header', 'the names of the columns in the first row', advice);
  if (run !== null) yield run;
}

/** A cell as the writers take it; undefined where it is none of that type. */
function readCell({ type, name }: Column, text: string): Cell | undefined {
  if (type === 'string') {
    if (name === 'disclosure_id' || name === 'id') return /^[a-z0-9]+(-[a-z0-9]+)*$/u.test(text) ? text : undefined;
    return text;
  }
  if (text === '') return null;
  if (!forms[type].test(text)) return undefined;
  return type === 'integer' ? Number(text) : text;
}
