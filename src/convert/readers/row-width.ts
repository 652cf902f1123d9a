/**
 * How many cells the rows of a table have, where blank lines stand inside rows: the pieces that they leave tell it, and
 * which of them are one row. Rows are put together only where that leaves nothing over; a piece that is too short for
 * any reason is left as it is, for the readers of tables to refuse.
 */

/** The width that at least half of the rows have, or null: only such a table can tell that a row was broken. */
export function findUsualWidth(widths: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  for (const [width, count] of counts) if (count >= 2 && count * 2 >= widths.length && width > 1) return width;
  return null;
}

/** The width of a table whose rows may be in pieces: the usual one where no row is wider. */
export function findTableWidth(pieces: readonly number[]): number | null {
  const usual = findUsualWidth(pieces);
  return usual !== null && pieces.every((piece) => piece <= usual) ? usual : null;
}

/**
 * How many pieces each row is made of. Between two whole rows the pieces are rows only where all of them together are:
 * one short row among them (a merged cell, a cell that was lost) and nothing tells which cells belong together. The same
 * goes for what stands above the first whole row, captions and headers of their own width, unless the pieces begin under
 * a header (`headed`).
 */
export function groupPieces(pieces: readonly number[], width: number, headed = false): number[] {
  const groups: number[] = [];
  let known = headed;
  for (let index = 0; index < pieces.length;) {
    const next = pieces.indexOf(width, index);
    const run = pieces.slice(index, next === -1 ? pieces.length : next);
    groups.push(...((known ? partition(run, width) : null) ?? run.map(() => 1)));
    if (next !== -1) groups.push(1);
    known = true;
    index += run.length + 1;
  }
  return groups;
}

/** The pieces of each row, or null where they do not make up whole rows without a rest. */
function partition(run: readonly number[], width: number): number[] | null {
  const groups: number[] = [];
  for (let index = 0; index < run.length;) {
    const size = countPieces(run, index, width);
    if (size === 1) return null;
    groups.push(size);
    index += size;
  }
  return groups;
}

/** How many pieces from one on add up to exactly the width; 1 where they do not. */
function countPieces(pieces: readonly number[], start: number, width: number): number {
  let sum = 0;
  for (let index = start; index < pieces.length; index += 1) {
    const size = pieces[index] ?? 0;
    sum += size;
    if (size >= width || sum > width) return 1;
    if (sum === width) return index - start + 1;
  }
  return 1;
}
