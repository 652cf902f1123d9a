import { foldQuery, foldWithPositions } from '../publish/search/fold.ts';

/** A piece of a text, marked where it holds what was searched for. */
export interface Piece {
  text: string;
  marked: boolean;
}

interface Range {
  start: number;
  end: number;
}

/**
 * The stretch of `text` closest to `pattern` by edit distance (Sellers' algorithm), or null when more than a third
 * of the pattern's characters would have to change.
 */
export function findClosest(text: string, pattern: string): Range | null {
  const allowed = Math.floor(pattern.length * 0.34);
  let costs = Array.from({ length: pattern.length + 1 }, (_, index) => index);
  let starts = costs.map(() => 0);
  let best: (Range & { cost: number }) | null = null;
  for (let column = 0; column < text.length; column += 1) {
    const nextCosts = [0];
    const nextStarts = [column + 1];
    for (let row = 1; row <= pattern.length; row += 1) {
      const replace = (costs[row - 1] ?? 0) + (text[column] === pattern[row - 1] ? 0 : 1);
      const insert = (costs[row] ?? 0) + 1;
      const skip = (nextCosts[row - 1] ?? 0) + 1;
      const cost = Math.min(replace, insert, skip);
      nextCosts.push(cost);
      const from =
        cost === replace ? (row === 1 ? column : starts[row - 1]) : cost === insert ? starts[row] : nextStarts[row - 1];
      nextStarts.push(from ?? column);
    }
    [costs, starts] = [nextCosts, nextStarts];
    const cost = costs[pattern.length] ?? Infinity;
    if (cost <= allowed && (best === null || cost < best.cost))
      best = { cost, start: starts[pattern.length] ?? column, end: column + 1 };
  }
  return best === null ? null : { start: best.start, end: best.end };
}

/** Every place of a folded text that holds a term; where a term stands nowhere, the place closest to it. */
function findRanges(text: string, terms: readonly string[]): Range[] {
  return terms.flatMap((term) => {
    const ranges: Range[] = [];
    for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length))
      ranges.push({ start: at, end: at + term.length });
    if (ranges.length > 0) return ranges;
    const closest = findClosest(text, term);
    return closest === null ? [] : [closest];
  });
}

/** The text in pieces, marked and unmarked in turn; put together they are the text. */
export function markMatches(text: string, query: string): Piece[] {
  const folded = foldWithPositions(text);
  const marked = new Set<number>();
  for (const { start, end } of findRanges(folded.text, foldQuery(query))) {
    const first = folded.positions[start] ?? 0;
    const last = folded.positions[end - 1] ?? first;
    for (let index = first; index <= last; index += 1) marked.add(index);
  }
  const pieces: Piece[] = [];
  let index = 0;
  for (const character of text) {
    const isMarked = marked.has(index);
    const last = pieces.at(-1);
    if (last?.marked === isMarked) last.text += character;
    else pieces.push({ text: character, marked: isMarked });
    index += character.length;
  }
  return pieces;
}

/** A text cut to about `length` characters around its first match. */
export function cutExcerpt(text: string, query: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const pieces = markMatches(text, query);
  const first = pieces.findIndex((piece) => piece.marked);
  const before = pieces.slice(0, Math.max(0, first)).map((piece) => piece.text);
  const at = [...before.join('')].length;
  const start = Math.max(0, Math.min(at - Math.floor(length / 4), characters.length - length));
  const end = start + length;
  return `${start > 0 ? '…' : ''}${characters.slice(start, end).join('')}${end < characters.length ? '…' : ''}`;
}
