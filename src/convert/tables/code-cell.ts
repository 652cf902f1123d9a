import type { BudgetTable } from '../../model/disclosure.ts';
import { narrowDigits, normaliseLabel } from '../../model/terms.ts';
import type { BudgetColumn } from './column-role.ts';

type TableRow = BudgetTable['rows'][number];

/** The columns with what names the amounts of a column; -1 where there is none. */
export interface ColumnPlace {
  row: number;
  name: number;
  code: number;
  /** Where a code stands in several columns side by side (类 款 项), the first of them. */
  firstCode: number;
}

/** The place of each column of a table. */
export function placeColumns(columns: readonly BudgetColumn[]): ColumnPlace[] {
  return columns.map((_, at) => {
    const code = findLeft(columns, at, 'code');
    let firstCode = code;
    while (columns[firstCode - 1]?.role === 'code') firstCode -= 1;
    return { row: findLeft(columns, at, 'row'), name: findLeft(columns, at, 'name'), code, firstCode };
  });
}

/**
 * The column of a role that an amount belongs to: the nearest on its left, for a table can have two halves, each with
 * codes and names of its own; else the first.
 */
function findLeft(columns: readonly BudgetColumn[], at: number, role: BudgetColumn['role']): number {
  const isOwn = (column: BudgetColumn | undefined): boolean =>
    column?.role === role && (role === 'row' || column.side === columns[at]?.side);
  const left = columns.findLastIndex((column, index) => index < at && isOwn(column));
  return left === -1 ? columns.findIndex(isOwn) : left;
}

/** The cells of the code that an amount belongs to: one, or several side by side (类 款 项: 213 03 01). */
export function readCodeCells(row: TableRow, { code, firstCode }: ColumnPlace): string[] {
  return code === -1 ? [] : row.cells.slice(firstCode, code + 1);
}

/**
 * The rows of a table with their codes whole: a form can print 类, 款 and 项 on a row each, blank in those below (213; 03; 01). A part
 * that nothing above completes is no code, and is blank.
 */
export function completeCodes(rows: readonly TableRow[], columns: readonly BudgetColumn[]): TableRow[] {
  const above = columns.map(() => '');
  return rows.map((row) => {
    const cells = [...row.cells];
    columns.forEach((column, at) => {
      if (column.role !== 'code' || columns[at - 1]?.role === 'code') return;
      const next = columns.findIndex((other, index) => index > at && other.role !== 'code');
      const end = next === -1 ? columns.length : next;
      const printed = cells.slice(at, end).findIndex((cell) => cell !== '') + at;
      if (printed < at) {
        // What has a name and lost its code, or heads the rows of a unit: what stands above it completes nothing below it.
        if (cells.some((cell) => cell !== '')) above.fill('', at, end);
        return;
      }
      if (printed > at && /^\d{1,2}$/u.test(normaliseLabel(cells[printed] ?? ''))) {
        const missing = above.slice(at, printed);
        if (missing.includes('')) cells.fill('', at, end);
        else cells.splice(at, missing.length, ...missing);
      }
      above.splice(at, end - at, ...cells.slice(at, end));
    });
    return { ...row, cells };
  });
}

/** The code of an amount in the columns for codes; a word in its place is none. Null where its side of the table has no such column. */
export function readCode(row: TableRow, place: ColumnPlace): string | null {
  const cells = readCodeCells(row, place);
  if (cells.length === 0) return null;
  const code = cells.map(normaliseLabel).reduce((joined, part) => {
    if (part.length > joined.length && part.startsWith(joined)) return part;
    // A spreadsheet that takes 05 for a number shows 5; 款 and 项 have two digits.
    return joined + (joined !== '' && /^[1-9]$/u.test(part) ? `0${part}` : part);
  }, '');
  return /^[0-9A-Za-z]+$/u.test(code) ? code : '';
}

const form = String.raw`((?:2(?:0[1-9]|[12]\d|3[0-4])|[35](?:0[1-9]|1[0-4]|99))(?:\d{2}){0,2})`;
const bracketed = new RegExp(String.raw`^[[【(（]${form}[\])】）]\s*(?=\p{Script=Han})`, 'u');
const apart = new RegExp(String.raw`^${form}[-—\s]+(?![年万元])(?=\p{Script=Han})`, 'u');
const organisation = /([局厅委校]|委员会|办公室|政府|公司|中心|[大支]队)(本级|机关)?([(（][^()（）]*[)）])?$/u;

/**
 * The codes of the classification that the names of a column begin with, where a table has no column for them, each empty where there
 * is none: `[2080505]机关事业单位…`, and `208 社会保障…` where all of them begin so but for totals, for a name can begin with a number
 * (500 千伏线路) that is no code. Those of functions begin with 2, of economic classes with 3 and 5. Three digits before a name are as
 * often the number of a department: they are a class where `title`, that of the column, says so, or where a longer code goes on
 * from them. None where the rows are units.
 */
export function listCodesBefore(names: readonly string[], title: string): string[] {
  const texts = names.map(narrowDigits);
  const listed = texts.filter((text) => text !== '' && !/[合总]\s*计/u.test(text));
  const areUnits =
    /单位(?![:：])|机构|部门(?!预算|.*经济)/u.test(title) || listed.some((text) => organisation.test(text));
  if (areUnits) return texts.map(() => '');
  const areApart = listed.every((text) => apart.test(text));
  const codes = texts.map((text) => (bracketed.exec(text) ?? (areApart ? apart.exec(text) : null))?.[1] ?? '');
  const continued = new Set(codes.filter((code) => code.length > 3).map((code) => code.slice(0, 3)));
  const isClassified = /功能|经济|科目|分类/u.test(title);
  return codes.map((code) => (code.length > 3 || isClassified || continued.has(code) ? code : ''));
}

/** A name without the code of its row, where it begins with that. */
export function withoutCode(name: string, code: string): string {
  const text = narrowDigits(name);
  const before = bracketed.exec(text) ?? apart.exec(text);
  return before?.[1] === code ? name.slice(before[0].length) : name;
}

/** The longest printed code that this code begins with: 20801 for 2080101, 208 where 20801 is not printed. */
export function findParentCode(code: string, codes: ReadonlySet<string>): string {
  for (let length = code.length - 1; length > 0; length -= 1) {
    const prefix = code.slice(0, length);
    if (codes.has(prefix)) return prefix;
  }
  return '';
}
