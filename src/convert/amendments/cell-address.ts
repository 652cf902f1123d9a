import type { BudgetTable } from '../../model/disclosure.ts';
import { normaliseLabel } from '../../model/terms.ts';
import { countOccurrences, findOccurrences } from './occurrence.ts';

/** Why a correction cannot be applied, and what to do about it. */
export interface Problem {
  problem: string;
  action: string;
}

/** Where a printed text begins: its line, and the offset on it in UTF-16 units. */
export interface TextPosition {
  line: number;
  start: number;
}

/**
 * Finds a printed text by the address of its cell: `income/4/合计`. A row prints one amount in several cells, so the
 * occurrences of the text in the cells before are counted, and as many are passed over on the row's lines.
 */
export function findCell(
  address: string,
  printed: string,
  lines: readonly string[],
  tables: readonly BudgetTable[],
): TextPosition | Problem {
  const [name = '', row = '', ...rest] = address.split('/');
  const named = nameTables(tables);
  const table = named.get(name);
  if (table === undefined)
    return refuse(address, `no table ${name}`, `The document's tables are ${[...named.keys()].join(', ') || 'none'}.`);
  const cells = table.rows[Number(row) - 1]?.cells;
  if (cells === undefined)
    return refuse(address, `no row ${row}`, `The table has ${String(table.rows.length)} rows below its header.`);
  const columns = findColumns(table, cells.length, rest.join('/'));
  const [column] = columns;
  if (column === undefined || columns.length > 1)
    return refuse(
      address,
      column === undefined ? `no column ${rest.join('/')}` : `${String(columns.length)} columns of that title`,
      `Give the column by its number, 1 to ${String(cells.length)}: ${table.columns.join(', ')}.`,
    );
  if (countOccurrences(cells[column] ?? '', printed) !== 1)
    return refuse(
      address,
      `${printed} is not once in the cell, which reads ${cells[column] === '' ? 'nothing' : (cells[column] ?? '')}`,
      'Correct printed or cell, or take the correction out if the document was replaced.',
    );
  return passOver(address, printed, listRowLines(table, Number(row) - 1, lines), cells, column);
}

/** The nth occurrence on the row's lines, n being one more than there are in the cells before. */
function passOver(
  address: string,
  printed: string,
  rowLines: readonly { line: number; text: string }[],
  cells: readonly string[],
  column: number,
): TextPosition | Problem {
  const positions = rowLines.flatMap(({ line, text }) =>
    findOccurrences(text, printed).map((start) => ({ line, start })),
  );
  const inCells = cells.map((cell) => countOccurrences(cell, printed));
  const before = inCells.slice(0, column).reduce((sum, count) => sum + count, 0);
  const position = positions[before];
  // A cell that wraps, or words between the rows, make the two counts differ: then nothing is certain.
  if (position === undefined || positions.length !== inCells.reduce((sum, count) => sum + count, 0))
    return refuse(
      address,
      `${printed} cannot be told apart on the lines of the row`,
      'Give the line in place of cell.',
    );
  return position;
}

/** Tables under the names that their files have: `income`, and `income-2` for the second of its kind. */
function nameTables(tables: readonly BudgetTable[]): Map<string, BudgetTable> {
  const named = new Map<string, BudgetTable>();
  for (const table of tables) {
    const earlier = [...named.values()].filter((each) => each.table === table.table).length;
    named.set(earlier === 0 ? table.table : `${table.table}-${String(earlier + 1)}`, table);
  }
  return named;
}

function findColumns(table: BudgetTable, width: number, wanted: string): number[] {
  if (/^[1-9]\d*$/u.test(wanted)) return Number(wanted) <= width ? [Number(wanted) - 1] : [];
  const label = normaliseLabel(wanted);
  return table.columns.flatMap((title, index) => (normaliseLabel(title) === label ? [index] : []));
}

function listRowLines(table: BudgetTable, row: number, lines: readonly string[]): { line: number; text: string }[] {
  const first = table.rows[row]?.line ?? table.line;
  const last = (table.rows[row + 1]?.line ?? table.line_end + 1) - 1;
  return lines.slice(first - 1, Math.max(first, last)).map((text, index) => ({ line: first + index, text }));
}

function refuse(address: string, seen: string, action: string): Problem {
  return { problem: `cell ${address}: ${seen}`, action };
}
