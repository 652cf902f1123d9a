import { isPageNumber } from '../page-number.ts';
import type { Habit } from './drawing-habit.ts';
import type { Glyph } from './marks.ts';
import { type TextLine, createLine, isBound, readLine } from './text-line.ts';

/** Two glyphs are of one text where the middles of their types and the gap between them differ by no more than these parts of their size. */
const sameLine = 0.45;
const widestJoint = 0.2;

/** Word processors set Chinese characters and the letters or digits beside them apart by a quarter of their size, more in lines that they justify. */
const widestMixedJoint = 0.4;

/** Text that runs over the edge of its cell stands on the next. */
const overlap = 0.1;

/** Of two signs side by side, such as a bracket and a comma, each may be drawn half as wide as it is. */
const narrowSign = 0.6;

/** Texts whose edges are this near to each other, in points, begin or end alike. */
const sameEdge = 0.4;

/** So many texts that begin alike, each right behind another, are a column without any that has room before it. */
const several = 3;

const amount = /^[-−]?[\d,]*\d\.\d+%?$/u;

/** Glyphs that a program draws as one text, and whether they stand right behind those drawn before, as the rest of a text may. */
export interface DrawnPart {
  glyphs: Glyph[];
  touches: boolean;
}

/** Glyphs that are drawn one after the other on a line, cut wherever their program began a text; `isSpaced` by a word processor. */
export function gatherParts(glyphs: readonly Glyph[], isSpaced = false): DrawnPart[] {
  const parts: DrawnPart[] = [];
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    const part = parts.at(-1);
    const touches = last !== undefined && followsOn(last, glyph, isSpaced);
    if (part === undefined || !touches || glyph.begins !== 'none') parts.push({ glyphs: [glyph], touches });
    else part.glyphs.push(glyph);
    last = glyph;
  }
  return parts;
}

function followsOn(last: Glyph, glyph: Glyph, isSpaced: boolean): boolean {
  const size = Math.max(last.size, glyph.size);
  const offset = Math.abs(last.top + last.bottom - glyph.top - glyph.bottom) / 2;
  const gap = glyph.left - last.right;
  if (offset > size * sameLine || gap < -size * narrowSign) return false;
  const joint = isSpaced && isChinese(last) !== isChinese(glyph) ? widestMixedJoint : widestJoint;
  return !glyph.apart || (gap < size * joint && (gap > -size * overlap ? !isNumber(last, glyph) : isSign(last, glyph)));
}

/** Numbers that are drawn apart are of two cells, however near they stand. */
function isNumber(...glyphs: Glyph[]): boolean {
  return glyphs.every(({ text }) => /\d/u.test(text));
}

function isChinese({ text }: Glyph): boolean {
  return /\p{Script=Han}/u.test(text);
}

function isSign(...glyphs: Glyph[]): boolean {
  return glyphs.some(({ text }) => /\p{P}/u.test(text));
}

/** The texts of parts that follow on each other, whatever they are cut by. */
export function joinParts(
  parts: readonly DrawnPart[],
  isParted: (part: DrawnPart) => boolean = () => false,
): TextLine[] {
  return gatherRuns(parts, isParted).map(createRun);
}

/** Parts that follow on each other. */
function gatherRuns(parts: readonly DrawnPart[], isParted: (part: DrawnPart) => boolean): DrawnPart[][] {
  const runs: DrawnPart[][] = [];
  for (const part of parts)
    if (part.touches && !isParted(part)) runs.at(-1)?.push(part);
    else runs.push([part]);
  return runs;
}

function createRun(parts: readonly DrawnPart[]): TextLine {
  return createLine(parts.flatMap(({ glyphs }) => glyphs));
}

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
