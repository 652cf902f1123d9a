import type { Cell, Grid } from '../../model/block.ts';
import { isNumber } from '../grid.ts';

/** What a line of a text is made of, before anyone asks what it says. */
export type LineKind = 'blank' | 'prose' | 'cell' | 'row' | 'loose';

/** A line with the dialect it is written in. */
export interface ClassifiedLine {
  line: number;
  text: string;
  kind: LineKind;
  /** Whether the line itself ends its row, so that no line after it goes on with it. */
  closed?: boolean;
}

/** Rows read from a stretch of lines, and the index of the first line that belongs to something else. */
export interface GridReading {
  grid: Grid;
  next: number;
}

/** What a wrap can part from its number: a sign, a unit, decimals, or the words of a limit (`60` / `%及以下`). */
const restOfNumber =
  /^\s*(?:[%％‰]|[.．]\d|[十百千万亿]*元|(?:及|\(含\)|（含）)?以[上下内]|(?:个|人|次|天|户|台|项|公里)(?:\P{Script=Han}|$))/u;

/** Whether prose straight under a cell can be more of its text: words may wrap, a number goes on with little else than its unit. */
export function canContinue(cell: Cell | undefined, text: string): boolean {
  return cell !== undefined && cell.lines.length > 0 && (!isNumber(cell) || restOfNumber.test(text));
}
