import type { CutLine } from './cut-line.ts';
import { widestPitch } from './stacked-cell.ts';
import { type TextLine, createLine, readLine } from './text-line.ts';

/** Lanes are looked for in steps of this part of a point. */
const step = 0.5;

/**
 * Where one line at least shows that a column begins, so many times as many lines must have a gap there as have a text that goes
 * through, a heading over several columns; where two show it, as many.
 */
const fewestGaps = 3;

/**
 * Joins parts of lines that stand no further apart than words do, but for gaps that are lanes between columns: browsers set cells
 * without padding as near to each other as words. Next to nothing goes through where a column ends, and of the texts that stand
 * alike in the next one some have more room before them.
 */
export function joinBetweenLanes(lines: readonly CutLine[], gap: number): CutLine[] {
  const measureLane = measureLanes(lines);
  const countAlike = listClear(lines, gap);
  const isParted = (last: TextLine, piece: TextLine): boolean => {
    if (isWide(last, piece, gap)) return true;
    const lane = measureLane(last.right, piece.left);
    const alike = countAlike(piece);
    if (alike === 0) return lane === Infinity && isAmountBeside(last, piece);
    return lane >= (alike > 1 ? 1 : fewestGaps);
  };
  return lines.map(({ line, pieces }) => {
    const joined: TextLine[] = [];
    let last: TextLine | undefined;
    for (const piece of pieces) {
      if (last === undefined || isParted(last, piece)) joined.push(piece);
      else joined.splice(-1, 1, createLine([...(joined.at(-1)?.glyphs ?? []), ...piece.glyphs]));
      last = piece;
    }
    return { line, pieces: joined };
  });
}

/** An amount with decimals is a cell of its own: no sentence has it, with a blank, before a label. */
function isAmountBeside(last: TextLine, piece: TextLine): boolean {
  const texts = [last, piece].map(readLine);
  const amounts = texts.filter((text) => /^[-−]?[\d,]*\d\.\d+$/u.test(text)).length;
  return amounts === 2 || (amounts === 1 && texts.some((text) => /^\p{Script=Han}{3,}$/u.test(text)));
}

function isWide(last: TextLine, piece: TextLine, gap: number): boolean {
  return piece.left - last.right >= piece.size * gap;
}

/** How many lines have a gap between two places of a line for each that has a text there; infinite where none has. */
function measureLanes(lines: readonly CutLine[]): (from: number, to: number) => number {
  const width = Math.max(0, ...lines.map(({ line }) => line.right));
  const texts = new Int32Array(Math.ceil(width / step) + 2);
  const gaps = new Int32Array(texts.length);
  const add = (counts: Int32Array, from: number, to: number): void => {
    for (let at = Math.max(0, Math.round(from / step)); at < Math.round(to / step); at += 1)
      counts[at] = (counts[at] ?? 0) + 1;
  };
  for (const { pieces } of lines)
    pieces.forEach((piece, index) => {
      add(texts, piece.left, piece.right);
      const next = pieces[index + 1];
      if (next !== undefined) add(gaps, piece.right, next.left);
    });
  return (from, to) => {
    let most = 0;
    for (let at = Math.round(from / step); at < Math.round(to / step); at += 1)
      most = Math.max(most, (gaps[at] ?? 0) / (texts[at] ?? 0));
    return most;
  };
}

/**
 * Counts the texts that begin or end where a text does and have more room before them than words have, or stand directly above or
 * below it: labels of columns that wrap side by side.
 */
function listClear(lines: readonly CutLine[], gap: number): (piece: TextLine) => number {
  const clear = new Map<string, number>();
  const near = new Map<string, number>();
  for (const { pieces } of lines)
    pieces.forEach((piece, index) => {
      const last = pieces[index - 1];
      const wide = last === undefined || isWide(last, piece, gap);
      for (const edge of listEdges(piece)) {
        const distance = piece.bottom - (near.get(edge) ?? -Infinity);
        if (wide || (distance > 0 && distance < piece.size * widestPitch)) clear.set(edge, (clear.get(edge) ?? 0) + 1);
        if (!wide) near.set(edge, piece.bottom);
      }
    });
  return (piece) => Math.max(...listEdges(piece).map((edge) => clear.get(edge) ?? 0));
}

function listEdges({ left, right }: TextLine): string[] {
  return [`left ${left.toFixed(0)}`, `right ${right.toFixed(0)}`];
}
