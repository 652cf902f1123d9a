import { utils, type BookType, type Range, type WorkSheet, write } from '@e965/xlsx';

/** A cell of a test sheet: a text or number, or a number with its format and the formula it was calculated by. */
export type Given = string | number | null | { v: number; z?: string; f?: string };

/** A sheet of a test workbook; ranges as `A1:C1`. */
export interface GivenSheet {
  name?: string;
  rows: readonly (readonly Given[])[];
  merges?: readonly string[];
  hidden?: boolean;
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
}

/** A workbook as a spreadsheet program saves it. */
export function packWorkbook(sheets: readonly GivenSheet[], bookType: BookType = 'xlsx'): Uint8Array {
  const book = utils.book_new();
  sheets.forEach(({ name, ...sheet }, index) => {
    utils.book_append_sheet(book, makeSheet(sheet), name ?? `Sheet${String(index + 1)}`);
  });
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden === true ? 1 : 0 })) };
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

function makeSheet({ rows, merges = [], hiddenRows = [], hiddenColumns = [] }: Omit<GivenSheet, 'name'>): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((row) => row.map((cell) => (isObject(cell) ? null : cell))));
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (isObject(cell)) sheet[utils.encode_cell({ r, c })] = { t: 'n', ...cell };
    });
  });
  sheet['!ref'] = utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: rows.length, c: Math.max(1, ...rows.map((row) => row.length)) },
  });
  sheet['!merges'] = merges.map((range): Range => utils.decode_range(range));
  sheet['!rows'] = rows.map((_, row) => ({ hidden: hiddenRows.includes(row) }));
  sheet['!cols'] = Array.from({ length: Math.max(0, ...hiddenColumns) + 1 }, (_, column) => ({
    hidden: hiddenColumns.includes(column),
  }));
  return sheet;
}

function isObject(cell: Given): cell is Exclude<Given, string | number | null> {
  return typeof cell === 'object' && cell !== null;
}
