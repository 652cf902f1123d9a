import type { CutLine } from './cut-line.ts';
import { usualGap } from './column.ts';
import type { Glyph } from './marks.ts';
import { measureOverlap } from './matrix.ts';
import { type TextLine, createCell, createLine, gatherLines, readLine } from './text-line.ts';

/** Two glyphs are of one text where the middles of their types and the gap between them differ by no more than these parts of their size. */
const sameLine = 0.45;
const widestJoint = 0.2;

/** Text that runs over the edge of its cell stands on the next. */
const overlap = 0.1;

/** Of two signs side by side, such as a bracket and a comma, each may be drawn half as wide as it is. */
const narrowSign = 0.6;

/** Dots between a title and its page: a list of contents, no table. */
const leader = /[.…·]{4,}|…{2,}/u;

/** Lines of a cell stand no further apart than so many times their size, and no closer. */
const widestPitch = 3;
const closestPitch = 0.8;

/** Types of one cell differ in size by less than so many times: digits of another font can seem larger. */
const mostlySize = 1.25;

/** Lines in which another font stands in for missing characters are higher: so many of them are usual. */
const usualShare = 0.9;

/** Distances from line to line that differ by less than this part are the same. */
const even = 0.1;

/** Texts that differ in height by less than this part of their size stand beside each other. */
const lower = 0.3;

/** A number with decimals is whole: it does not go on with another one. */
const amount = /^[-−]?[\d,]*\d\.\d+%?$/u;

/**
 * The rows of a page by the order in which it is drawn: programs that set tables draw cell after cell, each with all its lines, and
 * row after row, so that cells and rows are told for certain. `pitch` is how far apart the lines of a cell stand, in sizes of their type.
 */
export function tellRows(glyphs: readonly Glyph[], pitch: number): CutLine[] {
  return placeBeside(gatherRows(gatherCells(gatherTexts(glyphs), pitch))).map(cutRow);
}

/** Glyphs that are drawn one after the other on a line. */
function gatherTexts(glyphs: readonly Glyph[]): TextLine[] {
  const texts: Glyph[][] = [];
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    const text = texts.at(-1);
    if (text === undefined || last === undefined || !followsOn(last, glyph)) texts.push([glyph]);
    else text.push(glyph);
    last = glyph;
  }
  return texts.map(createLine);
}

function followsOn(last: Glyph, glyph: Glyph): boolean {
  const size = Math.max(last.size, glyph.size);
  const offset = Math.abs(last.top + last.bottom - glyph.top - glyph.bottom) / 2;
  const gap = glyph.left - last.right;
  if (offset > size * sameLine || gap < -size * narrowSign) return false;
  return (
    !glyph.apart || (gap < size * widestJoint && (gap > -size * overlap ? !isNumber(last, glyph) : isSign(last, glyph)))
  );
}

/** Numbers that are drawn apart are of two cells, however near they stand. */
function isNumber(...glyphs: Glyph[]): boolean {
  return glyphs.every(({ text }) => /\d/u.test(text));
}

function isSign(...glyphs: Glyph[]): boolean {
  return glyphs.some(({ text }) => /\p{P}/u.test(text));
}

/** The widest of these distances from line to line that is usual; null without any. */
export function findUsualPitch(pitches: readonly number[]): number | null {
  return [...pitches].sort((one, other) => one - other)[Math.floor(pitches.length * usualShare)] ?? null;
}

/**
 * How far apart the lines of a page's cells stand, in sizes of their type, told by cells after which the next one begins higher up, or before
 * which one stands at half their height.
 * A page without any may be drawn line by line.
 */
export function listPitches(glyphs: readonly Glyph[]): number[] {
  const texts = gatherTexts(glyphs);
  if (isSpaced(texts)) return [];
  return texts.flatMap((text, at) => {
    const [before, above, next] = [texts[at - 2], texts[at - 1], texts[at + 1]];
    if (above === undefined || !standsUnder(above, text)) return [];
    const isBetween = (other: TextLine): boolean =>
      other.bottom > above.bottom + text.size * lower && other.bottom < text.bottom - text.size * lower;
    const isAfter = next !== undefined && next.left > Math.max(above.right, text.right) - 1;
    const isHigher =
      isAfter && next.bottom < text.bottom - text.size * lower && next.bottom > above.top + text.size * lower;
    const isBefore = before !== undefined && before.right < Math.min(above.left, text.left) + 1;
    const within = isHigher || (isBefore && isBetween(before));
    return within ? [measurePitch(above, text)] : [];
  });
}

/**
 * Whether texts stand apart without a blank where Chinese characters meet letters or digits and nowhere else: word processors set
 * them so, and their gaps part no cells.
 */
function isSpaced(texts: readonly TextLine[]): boolean {
  const near = texts.slice(1).flatMap((text, at) => {
    const [last, first] = [texts[at]?.glyphs.at(-1), text.glyphs[0]];
    if (last === undefined || first === undefined) return [];
    const gap = first.left - last.right;
    const beside = Math.abs(first.bottom - last.bottom) < first.size * lower && gap > 0 && gap < first.size * usualGap;
    return beside ? [isChinese(last) !== isChinese(first)] : [];
  });
  return near.filter((mixed) => mixed).length > near.length / 2;
}

function isChinese({ text }: Glyph): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Whether a text is drawn under the last one, as the next line of its cell may be. */
function standsUnder(above: TextLine, text: TextLine): boolean {
  const distance = measurePitch(above, text);
  const alike = Math.max(above.size, text.size) < Math.min(above.size, text.size) * mostlySize;
  const over = measureOverlap(above.left, above.right, text.left, text.right) > 0;
  return alike && over && distance > closestPitch && distance < widestPitch;
}

/** Distance from line to line in sizes of the type. */
function measurePitch(above: TextLine, text: TextLine): number {
  return (text.bottom - above.bottom) / Math.min(above.size, text.size);
}

function gatherCells(texts: readonly TextLine[], pitch: number): TextLine[][] {
  const cells: TextLine[][] = [];
  for (const text of texts) {
    const cell = cells.at(-1);
    const above = cell?.at(-1);
    const goesOn =
      above !== undefined &&
      standsUnder(above, text) &&
      measurePitch(above, text) < pitch * (1 + even) &&
      ![above, text].every((each) => amount.test(readLine(each)));
    if (goesOn) cell?.push(text);
    else cells.push([text]);
  }
  return cells;
}

/** Cells that are drawn from left to right and stand beside each other. */
function gatherRows(cells: readonly TextLine[][]): TextLine[][] {
  const rows: TextLine[][] = [];
  for (const lines of cells) {
    const cell = createCell(lines);
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row === undefined || last === undefined || cell.left <= last.left || !isBeside(last, cell)) rows.push([cell]);
    else if (row.every((other) => isBeside(other, cell))) row.push(cell);
    else {
      // The last cell of a row and the first of the next, right under it, were taken for one.
      const bottom = Math.max(...row.slice(0, -1).map((other) => other.bottom));
      const [own, under] = partLines(last.lines ?? [last], bottom - cell.size * lower);
      if (own.length === 0 || under.length === 0) rows.push([cell]);
      else {
        row.splice(-1, 1, createCell(own));
        rows.push([createCell(under), cell]);
      }
    }
  }
  return rows;
}

function isBeside(one: TextLine, other: TextLine): boolean {
  return measureOverlap(one.top, one.bottom, other.top, other.bottom) > Math.min(one.size, other.size) * lower;
}

function partLines(lines: readonly TextLine[], height: number): [TextLine[], TextLine[]] {
  return [lines.filter(({ top }) => top < height), lines.filter(({ top }) => top >= height)];
}

/** Rows from top to bottom; what stands beside each other, such as a label at the end of a line, is one row whatever was drawn first. */
function placeBeside(rows: readonly TextLine[][]): TextLine[][] {
  const placed: TextLine[][] = [];
  const findTop = (row: readonly TextLine[]): number => Math.min(...row.map(({ top }) => top));
  for (const row of rows.toSorted((one, other) => findTop(one) - findTop(other))) {
    const last = placed.at(-1);
    const fits = last?.every((one) =>
      row.every((other) => isBeside(one, other) && measureOverlap(one.left, one.right, other.left, other.right) <= 0),
    );
    if (fits === true) last?.push(...row);
    else placed.push([...row]);
  }
  return placed.map((cells) => cells.sort((one, other) => one.left - other.left));
}

function cutRow(cells: readonly TextLine[]): CutLine {
  const line = createCell(gatherLines(cells.flatMap(({ glyphs }) => glyphs)));
  const isListed = cells.some((cell) => leader.test(readLine(cell)));
  return { line, pieces: isListed ? [line] : [...cells], drawn: true };
}
