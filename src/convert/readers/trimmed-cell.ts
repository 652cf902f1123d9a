import type { ClassifiedLine } from './classified-line.ts';

/*
 * Many editors take the tabs off the ends of lines. In the Word dialect an empty cell is a tab alone, so that it becomes an
 * empty line, just as the one that ends a row. Where a text has many cells and none of them is empty, the empty lines are
 * put back as cells wherever a table of one width leaves no other way to read them.
 */

/** The fewest cells by which a text shows that its empty ones are missing. */
const fewestCells = 20;
/** A table has no more columns than these that are empty throughout. */
const mostEmpty = 2;

/** A cell (with the lines that go on with it) or an empty line. */
interface Token {
  index: number;
  blank: boolean;
}

/** Turns empty lines that were empty cells into cells again. */
export function restoreTrimmedCells(lines: ClassifiedLine[]): void {
  const cells = lines.filter((line) => line.kind === 'cell');
  if (cells.length < fewestCells || cells.some((line) => line.text.trim() === '')) return;
  for (let start = 0; start < lines.length; start += 1) {
    if (lines[start]?.kind !== 'cell') continue;
    const tokens = listTokens(lines, start);
    const blanks = readBestWidth(tokens) ?? [];
    for (const at of blanks) {
      const line = lines[at];
      if (line !== undefined) line.kind = 'cell';
    }
    start = tokens.at(-1)?.index ?? start;
  }
}

/** The cells and empty lines of a table: up to prose under an empty line, or a row of the other dialect. */
function listTokens(lines: readonly ClassifiedLine[], start: number): Token[] {
  const tokens: Token[] = [];
  for (let index = start; index < lines.length; index += 1) {
    const kind = lines[index]?.kind;
    if (kind === 'row' || (kind === 'prose' && tokens.at(-1)?.blank === true)) break;
    if (kind !== 'prose') tokens.push({ index, blank: kind === 'blank' });
  }
  return tokens;
}

interface Way {
  /** Rows of another width count two, empty lines between rows one. */
  cost: number;
  whole: number;
  /** Whether another way costs as little. */
  shared: boolean;
  blanks: Blanks | null;
}

/** The empty lines of a row, and those of the rows under it: a way of each token shares the rest with that of another. */
interface Blanks {
  row: readonly number[];
  rest: Blanks | null;
}

function listBlanks(blanks: Blanks | null): number[] {
  const rows: (readonly number[])[] = [];
  for (let at = blanks; at !== null; at = at.rest) rows.push(at.row);
  return rows.flat();
}

/** The empty lines that are cells, by the width that leaves least over; null where two ways do, or none does well. */
function readBestWidth(tokens: readonly Token[]): readonly number[] | null {
  const longest = measureLongestRun(tokens);
  // A table is as wide as its longest row, or has columns that are empty from top to bottom.
  const widths = Array.from({ length: mostEmpty + 1 }, (_, more) => longest + more).filter((width) => width > 2);
  const ways = widths
    .map((width) => readWidth(tokens, width))
    .filter((way) => !way.shared && way.whole >= 2 && way.cost <= way.whole && way.blanks !== null);
  const [best, next] = ways.sort((one, other) => one.cost - other.cost);
  return best === undefined || next?.cost === best.cost ? null : listBlanks(best.blanks);
}

function measureLongestRun(tokens: readonly Token[]): number {
  let run = 0;
  let longest = 0;
  for (const token of tokens) {
    run = token.blank ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** The cheapest way to read the tokens as rows of one width, each with one empty line after it. */
function readWidth(tokens: readonly Token[], width: number): Way {
  const ways: Way[] = [];
  const end: Way = { cost: 0, whole: 0, shared: false, blanks: null };
  const last = tokens.findLastIndex((token) => !token.blank);
  /** The next empty line, or the end. */
  let stop = tokens.length;
  const from = (at: number): Way => (at >= tokens.length ? end : (ways[at] ?? end));
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    if (tokens[at]?.blank === true) stop = at;
    const options: Way[] = [];
    const row = tokens.slice(at, at + width);
    const after = tokens[at + width];
    if (at > last) options.push(end);
    else {
      if (row.length === width && row.some((token) => !token.blank) && after?.blank !== false) {
        const next = from(at + width + 1);
        const blanks = row.flatMap((token) => (token.blank ? [token.index] : []));
        options.push({
          ...next,
          whole: next.whole + 1,
          blanks: blanks.length === 0 ? next.blanks : { row: blanks, rest: next.blanks },
        });
      }
      const skipped = from(at + 1);
      if (tokens[at]?.blank === true) options.push({ ...skipped, cost: skipped.cost + 1 });
      else {
        const size = stop - at;
        const next = from(at + size + 1);
        if (size !== width) options.push({ ...next, cost: next.cost + 2 });
      }
    }
    const [best, other] = options.sort((one, another) => one.cost - another.cost);
    if (best !== undefined) ways[at] = { ...best, shared: best.shared || other?.cost === best.cost };
    else ways[at] = { cost: Infinity, whole: 0, shared: true, blanks: null };
  }
  return from(0);
}
