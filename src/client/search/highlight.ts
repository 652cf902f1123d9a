import { foldText, foldWithPositions, type Variants } from '../../publish/search/fold.ts';
import type { AmountRange, Query } from '../../publish/search/query.ts';
import type { Findings } from './findings.ts';

/** What is marked in a text. */
export interface Sought {
  /** Folded. */
  patterns: string[];
  /** Amounts that lie in one of these are marked, in whatever unit they are printed. */
  ranges: AmountRange[];
  /** Whether a pattern that stands nowhere is marked where it stands but for one character. */
  near: boolean;
  variants: Variants;
}

/** A piece of a text, marked where it holds what was searched for. */
export interface Piece {
  text: string;
  marked: boolean;
}

interface Stretch {
  start: number;
  end: number;
}

/** What to mark for a query: its terms, or what they were replaced with, names of subjects, and amounts. */
export function listSought(
  query: Query,
  { replaced, closeness }: Pick<Findings, 'replaced' | 'closeness'>,
  variants: Variants,
): Sought {
  const fold = (text: string): string => foldText(text, variants);
  const patterns = query.terms.flatMap((term) => {
    const others = replaced.filter(({ typed }) => typed === term.typed || fold(typed) === term.text);
    return others.length === 0 ? [term.text] : others.flatMap(({ found }) => found.split(' ').map(fold));
  });
  const ranges = [...query.terms.flatMap(({ amount }) => amount ?? []), ...query.amounts];
  return {
    patterns: [...patterns, ...query.subjects].filter((pattern) => pattern !== ''),
    ranges,
    near: closeness === 'similar',
    variants,
  };
}

/** How many places of decimals a unit moves the point by, from fen. */
const unitShifts: Readonly<Record<string, number>> = { 元: 2, 万: 6, 亿: 10 };

/** Fen of a printed number in a unit; null where it prints less than a fen. */
function readFen(printed: string, shift: number): number | null {
  const [whole = '', decimals = ''] = printed.split('.');
  if (decimals.length > shift) return null;
  // Whole numbers only: `whole` and the decimals are the digits of the amount in fen.
  return Number(`${whole}${decimals.padEnd(shift, '0')}`);
}

/** A printed number and what follows it: its unit, the end of its cell, or a word that it counts. */
const printedNumber = /(?<![\d.a-z-])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?=\s*([元万亿])|\s|$)/giu;

/**
 * The amounts of a text as printed that lie in one of the ranges. A number that stands alone in a cell is in 万元, the
 * unit of most tables, or else in yuan.
 */
function findAmounts(text: string, ranges: readonly AmountRange[]): Stretch[] {
  if (ranges.length === 0) return [];
  const plain = text.replace(/[０-９．，]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
  const numbers = [...plain.matchAll(printedNumber)];
  const find = (unitOfCells: string): Stretch[] =>
    numbers.flatMap(({ 0: printed, 2: unit = unitOfCells, index }) => {
      const fen = readFen(printed.replaceAll(',', ''), unitShifts[unit] ?? 0);
      const lies = ranges.some(
        ({ least, most }) => fen !== null && (least === null || fen >= least) && (most === null || fen <= most),
      );
      return lies ? [{ start: index, end: index + printed.length }] : [];
    });
  const found = find('万');
  return found.length > 0 ? found : find('元');
}

/**
 * Every place of a folded text that holds a pattern. A pattern that begins in one passage and ends in the next stands
 * in neither whole; then the part that stands at the edge is found.
 */
function findPattern(text: string, pattern: string): Stretch[] {
  const found: Stretch[] = [];
  for (let at = text.indexOf(pattern); at !== -1; at = text.indexOf(pattern, at + pattern.length))
    found.push({ start: at, end: at + pattern.length });
  if (found.length > 0) return found;
  for (let length = pattern.length - 1; length >= 2; length -= 1) {
    if (text.endsWith(pattern.slice(0, length))) return [{ start: text.length - length, end: text.length }];
    if (text.startsWith(pattern.slice(-length))) return [{ start: 0, end: length }];
  }
  return [];
}

/** What is shorter is not looked for with a wrong character. */
const shortestNear = 4;

/** The places of a folded text that hold a pattern but for one character. */
function findNear(text: string, pattern: string): Stretch[] {
  if (pattern.length < shortestNear) return [];
  const found: Stretch[] = [];
  for (let start = 0; start + pattern.length <= text.length; start += 1) {
    let wrong = 0;
    for (let at = 0; at < pattern.length && wrong < 2; at += 1) if (text[start + at] !== pattern[at]) wrong += 1;
    if (wrong < 2) found.push({ start, end: start + pattern.length });
  }
  return found;
}

/** The text in pieces, marked and unmarked in turn; put together they are the text. */
export function markMatches(text: string, sought: Sought): Piece[] {
  const folded = foldWithPositions(text, sought.variants);
  const marked = new Set<number>();
  const stretches = sought.patterns.flatMap((pattern) => {
    const found = findPattern(folded.text, pattern);
    return found.length === 0 && sought.near ? findNear(folded.text, pattern) : found;
  });
  for (const { start, end } of stretches) {
    const first = folded.positions[start] ?? 0;
    const last = folded.positions[end - 1] ?? first;
    for (let index = first; index <= last; index += 1) marked.add(index);
  }
  // Folding joins the numbers of neighbouring cells, so amounts are read in the text as printed.
  for (const { start, end } of findAmounts(text, sought.ranges))
    for (let index = start; index < end; index += 1) marked.add(index);
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

/** The different marked stretches of a text, as printed. */
export function listMarked(pieces: readonly Piece[]): string[] {
  return [...new Set(pieces.flatMap(({ text, marked }) => (marked ? [text] : [])))];
}

/** Pieces cut to about `length` characters, where most of what was searched for stands together. */
export function cutExcerpt(pieces: readonly Piece[], length: number): Piece[] {
  const lengths = pieces.map(({ text }) => [...text].length);
  const total = lengths.reduce((sum, own) => sum + own, 0);
  if (total <= length) return [...pieces];
  const starts = lengths.map((_, index) => lengths.slice(0, index).reduce((sum, own) => sum + own, 0));
  let start = 0;
  let most = 0;
  for (const [index, piece] of pieces.entries()) {
    if (!piece.marked) continue;
    const from = Math.max(0, Math.min((starts[index] ?? 0) - Math.floor(length / 4), total - length));
    const held = pieces.filter(
      (_, other) => (starts[other] ?? 0) >= from && (starts[other] ?? 0) + (lengths[other] ?? 0) <= from + length,
    );
    const words = listMarked(held).length;
    if (words > most || (most === 0 && start === 0)) {
      most = Math.max(most, words);
      start = from;
    }
  }
  const end = start + length;
  const cut = pieces.flatMap(({ text, marked }, index) => {
    const from = starts[index] ?? 0;
    const kept = [...text].slice(Math.max(0, start - from), Math.max(0, end - from)).join('');
    return kept === '' ? [] : [{ text: kept, marked }];
  });
  if (start > 0) cut.unshift({ text: '…', marked: false });
  if (end < total) cut.push({ text: '…', marked: false });
  return cut;
}
