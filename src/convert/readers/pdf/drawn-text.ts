import { isPageNumber } from '../page-number.ts';
import type { Habit } from './drawing-habit.ts';
import { type DrawnPart, createRun, gatherParts, gatherRuns, joinParts } from './drawn-part.ts';
import type { Glyph } from './marks.ts';
import { type TextLine, createLine, isBound, readLine } from './text-line.ts';

/** Texts whose edges are this near to each other, in points, begin or end alike. */
const sameEdge = 0.4;

/** So many texts that begin alike, each right behind another, are a column without any that has room before it. */
const several = 3;

const amount = /^[-−]?[\d,]*\d\.\d+%?$/u;

/**
 * The texts of a page. Where cells have no padding, a full one touches the next. It is told by the program, if that begins no text
 * anew within a sentence (`isWhole`), unless for a character that its font lacks; or by its column, in which other texts begin there. A
 * program that begins texts anywhere, as word processors do, says nothing about cells.
 */
export function gatherTexts(glyphs: readonly Glyph[], { isWhole, isSpaced }: Omit<Habit, 'pitch'>): TextLine[] {
  const parts = gatherParts(glyphs, isSpaced);
  if (!parts.some(({ touches }) => touches)) return joinParts(parts);
  const isCell = tellCells(parts);
  const numbers = new Set(listPageNumbers(parts));
  const touching = parts.filter((part) => part.touches && !numbers.has(part));
  const cells = new Set(touching.filter((part) => (isWhole && part.glyphs[0]?.begins === 'same-font') || isCell(part)));
  return cells.size * 2 < touching.length ? joinParts(parts) : joinParts(parts, (part) => cells.has(part));
}

/** Parts that are the number of the page together, which programs fill in by counters: `1/` and `7` are no two cells. */
function listPageNumbers(parts: readonly DrawnPart[]): DrawnPart[] {
  const runs = gatherRuns(parts, () => false).filter(({ length }) => length > 1);
  return runs.filter((run) => isPageNumber(readLine(createRun(run)))).flat();
}

/** Tells whether a part begins or ends as other texts of the page do, so that it is one of their column. */
function tellCells(parts: readonly DrawnPart[]): (part: DrawnPart) => boolean {
  const lines = new Map(parts.map((part): [DrawnPart, TextLine] => [part, createLine(part.glyphs)]));
  const before = new Map(parts.map((part, index) => [part, parts[index - 1]]));
  const select = (touches: boolean): TextLine[] =>
    parts.flatMap((part) => (part.touches === touches ? (lines.get(part) ?? []) : []));
  const isAmount = (line: TextLine): boolean => amount.test(readLine(line));
  const countLefts = countNear(select(false).map(({ left }) => left));
  const countRights = countNear(
    select(false)
      .filter(isAmount)
      .map(({ right }) => right),
  );
  const countTouching = countNear(select(true).map(({ left }) => left));
  return (part) => {
    const line = lines.get(part);
    const last = lines.get(before.get(part) ?? part);
    if (line === undefined || last === undefined) return false;
    if (isNumberCut(last, line) && ![last, line].every(isAmount)) return false;
    if (isBound(last.glyphs.at(-1)?.text ?? '', line.glyphs[0]?.text ?? '')) return false;
    const begins = countLefts(line.left) > 0 || countTouching(line.left) >= several;
    return begins || (isAmount(line) && countRights(line.right) > 0);
  };
}

function isNumberCut(before: TextLine, line: TextLine): boolean {
  return /[\d.,-]$/u.test(before.glyphs.at(-1)?.text ?? '') && /^[\d.,%]/u.test(line.glyphs[0]?.text ?? '');
}

/** Counts the edges of texts near a place. */
function countNear(edges: readonly number[]): (at: number) => number {
  const sorted = [...edges].sort((one, other) => one - other);
  const countBelow = (most: number): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) < most) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (at) => countBelow(at + sameEdge) - countBelow(at - sameEdge);
}
