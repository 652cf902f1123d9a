import type { Glyph } from './marks.ts';
import { type TextLine, createLine } from './text-line.ts';

/** Two glyphs are of one text where the middles of their types and the gap between them differ by no more than these parts of their size. */
const sameLine = 0.45;
const widestJoint = 0.2;

/** Word processors set Chinese characters and the letters or digits beside them apart by a quarter of their size, more in lines that they justify. */
const widestMixedJoint = 0.4;

/** Text that runs over the edge of its cell stands on the next. */
const overlap = 0.1;

/** Of two signs side by side, such as a bracket and a comma, each may be drawn half as wide as it is. */
const narrowSign = 0.6;

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
export function gatherRuns(parts: readonly DrawnPart[], isParted: (part: DrawnPart) => boolean): DrawnPart[][] {
  const runs: DrawnPart[][] = [];
  for (const part of parts)
    if (part.touches && !isParted(part)) runs.at(-1)?.push(part);
    else runs.push([part]);
  return runs;
}

export function createRun(parts: readonly DrawnPart[]): TextLine {
  return createLine(parts.flatMap(({ glyphs }) => glyphs));
}
