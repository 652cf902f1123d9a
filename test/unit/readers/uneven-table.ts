import type { Disclosure } from '../../../src/model/disclosure.ts';
import { convertBytes } from '../content.ts';
import { type GridCell, type GridTable, lineUp, renderDocxGrid, renderHtmlGrid } from '../merged.ts';

/* Word documents and web pages with one table, for the tests of cells that are merged or split. */

export const formats = { docx: renderDocxGrid, html: renderHtmlGrid };
export type Format = keyof typeof formats;
export const both = ['docx', 'html'] as const;

export const header = lineUp('科目编码', '科目名称', '合计', '基本支出', '项目支出');
export const service = lineUp('201', '一般公共服务支出', '5.00', '5.00', '');
export const security = lineUp('208', '社会保障和就业支出', '7.00', '', '7.00');
export const health = lineUp('210', '卫生健康支出', '9.00', '6.00', '3.00');

export async function read(format: Format, table: GridTable): Promise<Disclosure> {
  const printed = ['某县档案局2024年部门预算', '部门支出总表', '单位：万元', table];
  return convertBytes('a', `a.${format}`, formats[format](printed));
}

export const listAmounts = ({ budget_tables: tables }: Disclosure): string[] =>
  tables.flatMap(({ lines }) => lines.map(({ code, measure, printed }) => `${code} ${measure} ${printed}`));

/** The rows that the notice on merged and split cells names, by the codes that begin them. */
export const listNamed = ({ notices, transcript }: Disclosure): string[] =>
  notices
    .filter(({ rule }) => rule === 'cells-uneven')
    .flatMap(({ lines }) => lines.map((line) => transcript[line - 1]?.split('\t')[0] ?? ''));

export const ofService = ['201 total 5.00', '201 basic 5.00'];
export const ofSecurity = ['208 total 7.00', '208 project 7.00'];
export const ofHealth = ['210 total 9.00', '210 basic 6.00', '210 project 3.00'];

/** A row with its cell at a place merged with the next. */
export function merge(row: GridCell[], place: number): GridCell[] {
  const [left, right] = [row[place], row[place + 1]];
  if (left === undefined || right === undefined) return row;
  return [
    ...row.slice(0, place),
    { ...left, end: right.end, text: [...left.text, ...right.text] },
    ...row.slice(place + 2),
  ];
}

/** Cells at some places of rows, by those of the rows from the first to the last, merged over these. */
export function mergeDown(rows: GridCell[][], ...merges: [place: number, first: number, last: number][]): GridCell[][] {
  return rows.map((row, at) =>
    row.map((cell, place): GridCell => {
      const merged = merges.find(([column, first, last]) => column === place && first <= at && at <= last);
      if (merged === undefined) return cell;
      return at === merged[1] ? { ...cell, merged: 'below' } : { ...cell, text: [], merged: 'above' };
    }),
  );
}
