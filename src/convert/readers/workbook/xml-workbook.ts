import { type CellObject, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { findChild, listChildren, parseXml, type XmlElement } from '../xml-tree.ts';
import { keepPageHead } from './page-head.ts';
import { refuseUncalculated } from './sheet-part.ts';
import { mostColumns, readCount, readPlace, readXmlRow, type XmlRow } from './xml-row.ts';

/** The most rows of a sheet: a place beyond them is damage, and would be memory for nothing. */
const mostRows = 1_048_576;

/** Formats that have names, as Chinese Excel shows them. */
const namedFormats: Readonly<Record<string, string>> = {
  'General Number': 'General',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Currency: '"¥"#,##0.00;"¥"-#,##0.00',
  'Euro Currency': '"€"#,##0.00;"€"-#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
  'General Date': 'yyyy/m/d h:mm',
  'Short Date': 'yyyy/m/d',
  'Medium Date': 'd-mmm-yy',
  'Long Date': 'yyyy"年"m"月"d"日"',
  'Short Time': 'h:mm',
  'Medium Time': 'h:mm AM/PM',
  'Long Time': 'h:mm:ss',
};

interface TableDraft {
  rows: XmlRow[];
  columns: XmlElement[];
}

/**
 * Reads a workbook in the XML of Excel 2003 (SpreadsheetML), which government systems export under the name .xls, into what the
 * library makes of other workbooks. The library's own reader of it moves the cells behind an empty merged one to the left, and takes
 * a formula without a value for nought.
 * @throws Error for what is not well-formed or has places beyond a sheet, UnreadableError for a formula that was never calculated.
 */
export function parseXmlWorkbook(text: string, file: string): WorkBook {
  const drafts = new Map<XmlElement, TableDraft>();
  const root = parseXml(new TextEncoder().encode(text), {
    parent: 'ss:Table',
    take: (child, table) => {
      const draft = drafts.get(table) ?? { rows: [], columns: [] };
      drafts.set(table, draft);
      if (child.name === 'ss:Row') draft.rows.push(readXmlRow(child));
      else if (child.name === 'ss:Column') draft.columns.push(child);
    },
  });
  const date1904 = findChild(root, 'xl:ExcelWorkbook', 'xl:Date1904') !== undefined;
  const findFormat = listFormats(findChild(root, 'ss:Styles'));
  const book: WorkBook = { SheetNames: [], Sheets: {}, Workbook: { Sheets: [], WBProps: { date1904 } } };
  for (const worksheet of listChildren(root, 'ss:Worksheet')) {
    const name = worksheet.attributes.get('ss:Name') ?? '';
    if (book.SheetNames.includes(name)) throw new Error(`two sheets are named ${name}`);
    const table = findChild(worksheet, 'ss:Table');
    const draft = (table && drafts.get(table)) ?? { rows: [], columns: [] };
    const tableStyle = table?.attributes.get('ss:StyleID');
    const sheet = fillSheet(draft, date1904, (...styles) => findFormat([...styles, tableStyle, 'Default']));
    if (typeof sheet === 'string') throw refuseUncalculated(file, sheet, name);
    const filter = readFilter(findChild(worksheet, 'xl:AutoFilter'));
    if (filter !== null) sheet['!autofilter'] = { ref: filter };
    const setup = findChild(worksheet, 'xl:WorksheetOptions', 'xl:PageSetup');
    const heads = ['xl:Header', 'xl:Footer'].map((part) => findChild(setup, part)?.attributes.get('xl:Data') ?? '');
    keepPageHead(sheet, heads.join('\n'));
    book.SheetNames.push(name);
    book.Sheets[name] = sheet;
    const [visible] = findChild(worksheet, 'xl:WorksheetOptions', 'xl:Visible')?.children ?? [];
    const isHidden = visible === 'SheetHidden' || visible === 'SheetVeryHidden';
    book.Workbook?.Sheets?.push({ name, Hidden: isHidden ? 1 : 0 });
  }
  return book;
}

/** The number format that a style of a list says, or one of those that it is based on: of the first that is given. */
function listFormats(styles: XmlElement | undefined): (given: readonly (string | undefined)[]) => string {
  const byId = new Map(listChildren(styles, 'ss:Style').map((style) => [style.attributes.get('ss:ID') ?? '', style]));
  return (given) => {
    const passed = new Set<string>();
    let id = given.find((style) => style !== undefined);
    for (; id !== undefined && !passed.has(id); id = byId.get(id)?.attributes.get('ss:Parent')) {
      passed.add(id);
      const format = findChild(byId.get(id), 'ss:NumberFormat')?.attributes.get('ss:Format');
      if (format !== undefined) return Object.hasOwn(namedFormats, format) ? (namedFormats[format] ?? '') : format;
    }
    return 'General';
  };
}

/** A table as a sheet of the library; the address of a formula that was never calculated, where there is one. */
function fillSheet(
  { rows, columns }: TableDraft,
  date1904: boolean,
  findFormat: (...styles: (string | undefined)[]) => string,
): WorkSheet | string {
  const data: CellObject[][] = [];
  const sheet: WorkSheet = { '!data': data, '!merges': [], '!rows': [], '!cols': [] };
  const columnStyles: (string | undefined)[] = [];
  let column = 0;
  for (const element of columns) {
    column = readPlace(element) ?? column;
    const hidden = element.attributes.get('ss:Hidden') === '1';
    for (let left = readCount(element, 'ss:Span'); left >= 0 && column < mostColumns; left -= 1, column += 1) {
      columnStyles[column] = element.attributes.get('ss:StyleID');
      (sheet['!cols'] ??= [])[column] = { hidden };
    }
  }
  let next = 0;
  for (const { place, count, isHidden, style, cells } of rows) {
    const r = place ?? next;
    next = r + count;
    if (next > mostRows) throw new Error(`a row ${String(next)}`);
    for (let row = r; isHidden && row < next; row += 1) (sheet['!rows'] ??= [])[row] = { hidden: true };
    for (const { column: c, across, down, style: own, value } of cells) {
      const end = { r: Math.min(r + down, mostRows - 1), c: c + across };
      if (value === null) return utils.encode_cell({ r, c });
      if (end.r > r || end.c > c) sheet['!merges']?.push({ s: { r, c }, e: end });
      // Dates are written as such, and counted here from the end of 1899.
      if (value.z !== undefined && date1904) value.v = Number(value.v) - 1462;
      const format = findFormat(own, style, columnStyles[c]);
      (data[r] ??= [])[c] = { ...value, z: format === 'General' ? (value.z ?? format) : format };
    }
  }
  return sheet;
}

/** `R1C1:R10C5` as `A1:E10`. */
function readFilter(filter: XmlElement | undefined): string | null {
  const [, top, left, bottom, right] = (
    /^R(\d+)C(\d+):R(\d+)C(\d+)$/u.exec(filter?.attributes.get('xl:Range') ?? '') ?? []
  ).map((place) => Number(place) - 1);
  if (top === undefined || left === undefined || bottom === undefined || right === undefined) return null;
  return utils.encode_range({ s: { r: top, c: left }, e: { r: bottom, c: right } });
}
