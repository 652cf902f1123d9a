import { isFullWidth } from './character.ts';
import { writeRaised } from '../raised.ts';
import type { Glyph } from './marks.ts';
import { type Box, boundBoxes } from './matrix.ts';

/** Glyphs that stand on one line, from left to right. */
export interface TextLine extends Box {
  glyphs: Glyph[];
  /** The usual height of its type. */
  size: number;
  /** The lines of a text that wraps, where it is told as one. */
  lines?: TextLine[];
}

/** Two glyphs are on one line when the middles of their types are no further apart than this part of their size. */
const sameLine = 0.45;

/** Puts glyphs on lines, from top to bottom. Marks above the line, such as ², stay on the line of their word. */
export function gatherLines(glyphs: readonly Glyph[]): TextLine[] {
  const rows: { glyphs: Glyph[]; middle: number; weight: number }[] = [];
  for (const glyph of [...glyphs].sort((one, other) => findMiddle(one) - findMiddle(other))) {
    const middle = findMiddle(glyph);
    const row = rows.at(-1);
    const size = Math.max(glyph.size, row?.glyphs[0]?.size ?? 0);
    if (row !== undefined && middle - row.middle < size * sameLine) {
      row.glyphs.push(glyph);
      row.middle = (row.middle * row.weight + middle * glyph.size) / (row.weight + glyph.size);
      row.weight += glyph.size;
    } else rows.push({ glyphs: [glyph], middle, weight: glyph.size });
  }
  return rows.map((row) => createLine(row.glyphs));
}

function findMiddle(glyph: Glyph): number {
  return (glyph.top + glyph.bottom) / 2;
}

/** A line of these glyphs, of which there must be one. */
export function createLine(glyphs: readonly Glyph[]): TextLine {
  const sorted = [...glyphs].sort((one, other) => one.left - other.left);
  const box = boundBoxes(sorted) ?? { left: 0, top: 0, right: 0, bottom: 0 };
  return { ...box, glyphs: sorted, size: findMedian(sorted.map((glyph) => glyph.size)) };
}

/** Lines, one under the other, as one text. */
export function createCell(lines: readonly TextLine[]): TextLine {
  const box = boundBoxes(lines) ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const own = lines.flatMap((line) => line.lines ?? [line]);
  return {
    ...box,
    glyphs: own.flatMap(({ glyphs }) => glyphs),
    size: findMedian(own.map(({ size }) => size)),
    lines: own,
  };
}

export function findMedian(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Cuts a line where the gap between two glyphs is at least so many times the size of its type. */
export function splitLine(line: TextLine, gap: number): TextLine[] {
  const pieces: Glyph[][] = [];
  let right = -Infinity;
  for (const glyph of line.glyphs) {
    const piece = pieces.at(-1);
    if (piece === undefined || glyph.left - right > gap * line.size) pieces.push([glyph]);
    else piece.push(glyph);
    right = Math.max(right, glyph.right);
  }
  return pieces.map(createLine);
}

/** Whether a sign is small and stands above the line, as marks of notes do. */
function isRaised({ size, bottom }: Glyph, line: TextLine): boolean {
  return size < line.size * 0.75 && line.bottom - bottom > line.size * 0.15;
}

/** Wider gaps than these parts of the type's size are blanks. Digits stand apart in some fonts without meaning it. */
const blank = 0.3;
const blankBetweenDigits = 0.45;

/**
 * The text of a line. A gap is a blank, whatever drew it; letter-spaced Chinese words (合  计) are told as words when
 * nothing else is on the line.
 */
export function readLine(line: TextLine): string {
  if (line.lines !== undefined) return line.lines.map(readLine).join('');
  const spaced = isLetterSpaced(line);
  let text = '';
  let right = Infinity;
  for (const glyph of line.glyphs) {
    const gap = glyph.left - right;
    const digits = /[\d.,]$/u.test(text) && /^[\d.,]/u.test(glyph.text);
    const sign = /^[，。、；：！？）》”’】]/u.test(glyph.text) || /[（《“‘【]$/u.test(text);
    if (!spaced && !sign && gap > line.size * (digits ? blankBetweenDigits : blank)) text += ' ';
    text += isRaised(glyph, line) ? writeRaised(text, glyph.text) : glyph.text;
    right = right === Infinity ? glyph.right : Math.max(right, glyph.right);
  }
  return text.replace(/\s+/gu, ' ').trim();
}

/** A few Chinese characters, all the same distance apart. */
function isLetterSpaced(line: TextLine): boolean {
  const gaps = line.glyphs.slice(1).map((glyph, index) => glyph.left - (line.glyphs[index]?.right ?? glyph.left));
  const least = Math.min(...gaps);
  const most = Math.max(...gaps);
  return (
    gaps.length > 0 &&
    line.glyphs.every((glyph) => /^\p{Script=Han}$/u.test(glyph.text)) &&
    least > line.size * blank &&
    (gaps.length < 4 || most < line.size * 2) &&
    most - least < line.size * 0.6
  );
}

/** Text of one line and of the next, where the text is one: Chinese wraps without a blank, words with one. */
export function joinWrapped(text: string, next: string): string {
  return text + findJoint(text, next) + next;
}

/** The text of lines that wrap. It is put together once: a paragraph can run over hundreds of pages. */
export function joinParagraph(lines: readonly string[]): string {
  const filled = lines.filter((line) => line !== '');
  return filled.map((line, index) => findJoint(filled[index - 1] ?? '', line) + line).join('');
}

function findJoint(text: string, next: string): string {
  const last = [...text.slice(-2)].at(-1) ?? '';
  const first = [...next.slice(0, 2)].at(0) ?? '';
  const bare = text === '' || next === '' || isFullWidth(last) || isFullWidth(first) || isNumberCut(last, first);
  return bare ? '' : ' ';
}

/** A number that wraps goes on with digits: `1,234,` and `567.00`. */
function isNumberCut(last: string, first: string): boolean {
  return /[\d.,-]/u.test(last) && /[\d.,%]/u.test(first);
}

/** The width of what cannot be parted at the beginning of a line: a Chinese character with its closing sign and a number behind that, a word. */
export function measureFirstWord(line: TextLine): number {
  const [first, ...rest] = line.glyphs;
  if (first === undefined) return 0;
  let before = first;
  for (const glyph of rest) {
    const counted = /^[，。；：》”’】〕]$/u.test(before.text) && /^\d/u.test(glyph.text);
    const parted = !counted && (isFullWidth(before.text) || isFullWidth(glyph.text));
    if (!isBound(before.text, glyph.text) && (parted || glyph.left - before.right > line.size * blank)) break;
    before = glyph;
  }
  return before.right - first.left;
}

/** Whether no line or cell ends between two signs: a closing one stands with what it closes, an opening one with what it opens. */
export function isBound(before: string, next: string): boolean {
  return /^[，。、；：！？）》”’】〕%％.,)]/u.test(next) || /[（《“‘【〔(]$/u.test(before);
}

/** A line of fewer glyphs that reads the same and has the same first word: what a page keeps of its tables until all are read. */
export function condenseLine(line: TextLine): TextLine {
  if (line.lines !== undefined) return createCell(line.lines.map(condenseLine));
  if (line.glyphs.length < 3 || isLetterSpaced(line)) return line;
  const end = line.left + measureFirstWord(line);
  const first = line.glyphs.filter(({ right }) => right <= end);
  const rest = line.glyphs.slice(first.length);
  return { ...line, glyphs: [first, rest].filter(({ length }) => length > 0).map(uniteGlyphs) };
}

function uniteGlyphs(glyphs: readonly Glyph[]): Glyph {
  const { left, top, right, bottom, size } = createLine(glyphs);
  return { left, top, right, bottom, size, apart: false, begins: 'none', text: readLine(createLine(glyphs)) };
}
