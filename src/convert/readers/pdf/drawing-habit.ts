import { gatherParts, joinParts } from './drawn-part.ts';
import type { Glyph } from './marks.ts';
import { measureOverlap } from './matrix.ts';
import { type TextLine, readLine } from './text-line.ts';

/** How a document is drawn, where it is drawn cell by cell. */
export interface Habit {
  /** How far apart the lines of a cell stand, in sizes of their type. */
  pitch: number;
  /** Whether no text begins anew within a sentence: then one that stands right behind another is another cell. */
  isWhole: boolean;
  /** Whether sentences have numbers set apart from Chinese characters without a blank, as word processors do. */
  isSpaced: boolean;
}

/** What pages show of the way they are drawn. */
export interface Observation {
  /** Distances from line to line within cells. */
  pitches: number[];
  /** Lines of sentences, and how many of them are drawn in several parts of one font, or with numbers set apart. */
  sentences: number;
  parted: number;
  spaced: number;
}

/** Lines of a cell stand no further apart than so many times their size, and no closer. */
const widestPitch = 3;
export const closestPitch = 0.8;

/** Types of one cell differ in size by less than so many times: digits of another font can seem larger. */
const mostlySize = 1.25;

/** Lines in which another font stands in for missing characters are higher: so many of them are usual. */
const usualShare = 0.9;

/** Texts that differ in height by less than this part of their size stand beside each other. */
export const lower = 0.3;

/** A line of fewer characters may be a cell. */
const shortestSentence = 20;

/** So many lines of sentences show how all are drawn. */
const fewestSentences = 5;

/** The habit of a document by what its pages show; null where none of them shows that it is drawn cell by cell. */
export function tellHabit({ pitches, sentences, parted, spaced }: Observation): Habit | null {
  const sorted = [...pitches].sort((one, other) => one - other);
  const pitch = sorted[Math.floor(sorted.length * usualShare)];
  return pitch === undefined
    ? null
    : { pitch, isWhole: sentences >= fewestSentences && parted + spaced === 0, isSpaced: spaced > 0 };
}

/**
 * What a page shows: how far apart the lines of its cells stand, told by cells after which the next one begins higher up, or before which
 * one stands at half their height. A page without any may be drawn line by line.
 */
export function observeDrawing(glyphs: readonly Glyph[]): Observation {
  const parts = gatherParts(glyphs);
  const texts = joinParts(parts);
  const isSentence = (line: TextLine): boolean =>
    line.glyphs.length >= shortestSentence && /[，。；]/u.test(readLine(line));
  const cut = new Set(parts.filter(isCut).flatMap((part) => part.glyphs.slice(0, 1)));
  const lines = texts.filter(isSentence);
  return {
    pitches: listPitches(texts),
    sentences: lines.length,
    parted: lines.filter((line) => line.glyphs.some((glyph) => cut.has(glyph))).length,
    spaced: joinParts(gatherParts(glyphs, true)).filter((line) => isSentence(line) && isSpaced(line)).length,
  };
}

function isCut({ glyphs: [first], touches }: { glyphs: readonly Glyph[]; touches: boolean }): boolean {
  return touches && first?.begins === 'same-font';
}

/** Whether a number stands apart on both sides in a line of Chinese, without a blank being drawn. */
function isSpaced({ glyphs }: TextLine): boolean {
  const written = glyphs.map(({ apart, text }) => (apart ? ` ${text}` : text)).join('');
  return /\p{Script=Han} [\d.,%A-Za-z]+ \p{Script=Han}/u.test(written);
}

function listPitches(texts: readonly TextLine[]): number[] {
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

/** Whether a text is drawn under the last one, as the next line of its cell may be. */
export function standsUnder(above: TextLine, text: TextLine): boolean {
  const distance = measurePitch(above, text);
  const alike = Math.max(above.size, text.size) < Math.min(above.size, text.size) * mostlySize;
  const over = measureOverlap(above.left, above.right, text.left, text.right) > 0;
  return alike && over && distance > closestPitch && distance < widestPitch;
}

/** Distance from line to line in sizes of the type. */
export function measurePitch(above: TextLine, text: TextLine): number {
  return (text.bottom - above.bottom) / Math.min(above.size, text.size);
}
