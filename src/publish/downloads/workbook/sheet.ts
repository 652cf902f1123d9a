import { neutraliseFormula } from '../formula.ts';
import type { Cell, ColumnType } from '../table.ts';

/** A cell of a workbook: a value and what it is; `heading` and `note` are texts that stand out. */
export interface SheetCell {
  type: ColumnType | 'heading' | 'note';
  value: Cell;
}

/** A sheet: its rows, of which the first `frozen` stay in sight and, where there is one, carry the filter. */
export interface Sheet {
  name: string;
  rows: readonly (readonly SheetCell[])[];
  frozen: 0 | 1;
}

/** The formats of a cell, by their place in the list that `styles.xml` makes of them. */
export const cellFormats = ['text', 'heading', 'note', 'amount', 'integer', 'number', 'date', 'quoted'] as const;
type CellFormat = (typeof cellFormats)[number];

/** Excel refuses a workbook with a longer text in a cell. */
const longestText = 32_767;
const cut = '……（单元格放不下全文，全文见 CSV 和 JSON）';

/** The first rows tell how wide a column is; in characters of the default font, a Chinese one counts two. */
const rowsMeasured = 100;
const widths = { least: 8, most: 48 };

/** The XML of a sheet. */
export function formatSheet({ rows, frozen }: Sheet): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const pane = frozen === 0 ? '' : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const filter = frozen === 0 ? '' : `<autoFilter ref="A1:${nameColumn(width - 1)}${String(rows.length)}"/>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<cols>${measureColumns({ rows, frozen }, width).map(formatColumn).join('')}</cols>` +
    `<sheetData>${rows.map(formatRow).join('')}</sheetData>${filter}</worksheet>`
  );
}

function formatColumn(width: number, index: number): string {
  const number = String(index + 1);
  return `<col min="${number}" max="${number}" width="${String(width)}" customWidth="1"/>`;
}

/** A heading over a sheet may run on into the next column; one over a column makes room for itself. */
function measureColumns({ rows, frozen }: Pick<Sheet, 'rows' | 'frozen'>, width: number): number[] {
  const measured = rows
    .slice(0, rowsMeasured)
    .map((row) => row.map(({ type, value }) => (frozen === 0 && type === 'heading' ? '' : String(value ?? ''))));
  return Array.from({ length: width }, (_, index) => {
    const texts = measured.map((row) => row[index] ?? '');
    const longest = Math.max(0, ...texts.map((text) => Math.max(...text.split('\n').map(measureText))));
    return Math.min(widths.most, Math.max(widths.least, longest + 2));
  });
}

function measureText(text: string): number {
  return [...text.slice(0, widths.most)].reduce((sum, character) => sum + (character > '\u2000' ? 2 : 1), 0);
}

function formatRow(cells: readonly SheetCell[], index: number): string {
  const row = String(index + 1);
  return `<row r="${row}">${cells.map((cell, column) => formatCell(cell, `${nameColumn(column)}${row}`)).join('')}</row>`;
}

/**
 * A number is written as its decimal text, so that its last digit is what the file says; a program reads it as binary
 * floating point, which holds fifteen digits. What has more stays a text.
 */
function formatCell({ type, value }: SheetCell, reference: string): string {
  if (value === null || value === '') return '';
  const text = String(value);
  if (type === 'date') return `<c r="${reference}" s="${formatOf('date')}"><v>${String(countDays(text))}</v></c>`;
  if (type === 'amount' || type === 'integer' || type === 'number') {
    if (text.replace(/^-?[0.]*|\./gu, '').length <= 15)
      return `<c r="${reference}" s="${formatOf(type)}"><v>${text}</v></c>`;
    return formatText(text, 'text', reference);
  }
  // The mark of a quoted text: it stays a text when somebody edits the cell.
  const format = type === 'string' ? (neutraliseFormula(text) === text ? 'text' : 'quoted') : type;
  return formatText(text, format, reference);
}

function formatText(text: string, format: CellFormat, reference: string): string {
  const fitting = text.length <= longestText ? text : text.slice(0, longestText - cut.length) + cut;
  return (
    `<c r="${reference}" s="${formatOf(format)}" t="inlineStr">` +
    `<is><t xml:space="preserve">${escapeXml(fitting)}</t></is></c>`
  );
}

const formatOf = (format: CellFormat): string => String(cellFormats.indexOf(format));

/** A date as the days since the last of 1899, which is how a workbook keeps it. */
function countDays(date: string): number {
  return Date.parse(date) / 86_400_000 + 25_569;
}

/** 0 → `A`, 26 → `AA`. */
export function nameColumn(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : nameColumn(Math.floor(index / 26) - 1) + letter;
}

/** Text in XML. What XML cannot hold is written as workbooks do, `_x0008_`, and what looks like that is told apart. */
export function escapeXml(text: string): string {
  return text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_')
    .replace(/[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu, (character) => {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return `_x${code}_`;
    })
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
