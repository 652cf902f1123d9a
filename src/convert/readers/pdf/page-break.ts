import { parseOrdinal } from '../../../model/terms.ts';
import type { PlacedText, TableRow } from './ruled-table.ts';
import { joinWrapped } from './text-line.ts';

/** A row and its page. */
export interface PagedRow {
  page: number;
  row: TableRow;
  /** Whether its texts can be read in other rows or columns too. */
  doubtful?: boolean;
}

/** Edges of a table's columns this far apart on two pages are the same. */
export const sameEdge = 4;

const number = /^[-−]?[\d,]*\d(\.\d+)?%?$/u;
const decimal = /^[-−]?[\d,]*\d\.\d+%?$/u;
const unfinished = /^[-−]?[\d,]*[\d.,]$/u;

/**
 * The rows of a table with those of its next page, of which the first may be the rest of the last one: that goes on with cells that
 * were full, begins none anew, and has fewer of them. A row of as many cells is a row of its own: two figures in one cell are worse
 * than one text in two rows. `isSure` says whether the widths of cells are known; where they are not, only a row of half the cells at
 * most is a rest, and what else may be one is in doubt with the row above it.
 */
export function joinPages(rows: readonly PagedRow[], next: readonly PagedRow[], isSure: boolean): PagedRow[] {
  const last = rows.at(-1);
  const [first, ...others] = next;
  if (last === undefined || first === undefined) return [...rows, ...next];
  const pairs = first.row.map((cell) => ({
    cell,
    above: last.row.find((own) => Math.abs(own.left - cell.left) < sameEdge),
  }));
  if (!pairs.every(({ above, cell }) => above !== undefined && canGoOn(above, cell))) return [...rows, ...next];
  const fewer = isSure ? first.row.length < last.row.length : first.row.length * 2 <= last.row.length;
  const whole = pairs.every(({ above, cell }) => !number.test(cell.text) || !number.test(above?.text ?? ''));
  if (isSure ? !fewer || !whole : !fewer && !last.row.some(isTorn)) return [...rows, ...next];
  if (!fewer || !whole)
    return [...rows.slice(0, -1), { ...last, doubtful: true }, { ...first, doubtful: true }, ...others];
  const row = last.row.map((own) => {
    const rest = pairs.find(({ above }) => above === own)?.cell;
    return rest === undefined ? own : { ...rest, left: own.left, text: joinWrapped(own.text, rest.text) };
  });
  return [...rows.slice(0, -1), { ...last, row }, ...others];
}

/** Whether a cell shows that it has more than one line, or that its text is not at its end. */
function isTorn({ lines, text }: PlacedText): boolean {
  const opened = [...text].reduce(
    (depth, sign) => depth + (/[（(《“【]/u.test(sign) ? 1 : /[）)》”】]/u.test(sign) ? -1 : 0),
    0,
  );
  return lines > 1 || opened > 0 || /[，、：；]$/u.test(text);
}

/** Whether a cell can go on with a text: it is full, and the text is not its own again, no numbered item and no amount. */
function canGoOn({ room, text: above }: PlacedText, { firstWord, text }: PlacedText): boolean {
  if (room >= firstWord || text === above || parseOrdinal(text) !== null) return false;
  return !decimal.test(text) || (unfinished.test(above) && !decimal.test(above));
}
