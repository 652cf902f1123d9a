import type { Disclosure } from '../../model/disclosure.ts';
import type { Table } from './table.ts';

/**
 * Whether a table is also published in parts by year and province, for those who read a few of many: the tables of
 * amounts and numbers, which is what people add up across documents.
 */
export function isPartitioned({ columns }: Pick<Table, 'columns'>): boolean {
  return columns[0]?.name === 'disclosure_id' && columns.some(({ type }) => type === 'amount' || type === 'number');
}

/**
 * The part a disclosure's rows stand in, in the layout that Hive, Spark and DuckDB know: year and province are columns
 * that only the path holds. A province that is not known has the name that Hive gives to null.
 */
export function partitionPath(key: string, disclosure: Pick<Disclosure, 'fiscal_year' | 'province'>): string {
  const province = disclosure.province === '' ? '__HIVE_DEFAULT_PARTITION__' : escapeSegment(disclosure.province);
  return `parquet/${key}/year=${String(disclosure.fiscal_year)}/province=${province}/part-0.parquet`;
}

/** Letters and digits of any script stay; everything else, `/` and `.` among it, becomes `%2F`: a name is no path. */
function escapeSegment(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, (character) =>
    [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
}
