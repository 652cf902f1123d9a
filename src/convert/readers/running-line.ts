import { parseOrdinal } from '../../model/terms.ts';
import type { ClassifiedLine } from './classified-line.ts';

/** Lines this near to each other are of no two pages: numbers count rows, and words that come again are labels. */
export const shortestPage = 8;

/** Fewer pages show no rule; nor do pages that are longer than this part of the document, or so many times the average. */
const fewestPages = 4;
const unevenness = 4;

const shortestHead = 6;
const longestHead = 40;

/** The lines of a title. */
const longestTitle = 3;

/** The number of a page before or behind the words of its head: `第3页`, `- 3 -`, `3/20`, `3`. */
const pageNumber = String.raw`(?:第\s*\d{1,3}\s*页|[-—–]+\s*\d{1,3}\s*[-—–]+|\d{1,3}(?:\s*\/\s*\d{1,3})?)`;
const numberBeside = new RegExp(String.raw`^${pageNumber}\s+|\s+${pageNumber}$`, 'gu');

/**
 * The running heads and feet that were extracted with a text, as indexes of its lines: short lines, no label and no sentence, that
 * the whole document prints again and again, between rows as well as between prose. The caption of a table stands over its rows alone,
 * and what a cell of each form ends with under rows alone.
 */
export function findRunningLines(lines: readonly ClassifiedLine[]): number[] {
  const places = new Map<string, number[]>();
  for (const [at, { kind, text }] of lines.entries()) {
    const words = kind === 'prose' ? readHead(text) : null;
    if (words === null) continue;
    const found = places.get(words);
    if (found === undefined) places.set(words, [at]);
    else found.push(at);
  }
  const start = findTitleEnd(lines.map(({ text }) => text));
  const repeated = [...places.values()].filter((found) => found.length >= fewestPages);
  return repeated
    .filter((found) => goesThrough(lines, found) && isMixed(lines, found, -1))
    .filter((found) => repeated.filter((other) => takeTurns(found, other)).length <= 1)
    .flat()
    .filter((at) => at >= start);
}

/** Whether two lines come again in turn, as the headings of a form do that each unit fills in; a page has a head and a foot. */
function takeTurns(places: readonly number[], others: readonly number[]): boolean {
  const [first = 0] = places;
  const [other = 0] = others;
  if (places === others || places.length !== others.length) return false;
  const [early, late] = first < other ? [places, others] : [others, places];
  return late.every((at, index) => at > (early[index] ?? 0) && at < (early[index + 1] ?? Infinity));
}

/** Those of the lines that are printed on many pages that are no more than their heads and feet. `places`: indexes of lines. */
export function listHeads(lines: readonly string[], places: readonly number[]): number[] {
  const start = findTitleEnd(lines);
  return places.filter((at) => at >= start && readHead(lines[at] ?? '') !== null);
}

/** The words of a head, without the number of the page; null for what may be a title, a label or the end of a sentence. */
function readHead(text: string): string | null {
  if (text.length > longestHead || parseOrdinal(text) !== null) return null;
  const words = text.normalize('NFKC').trim().replace(numberBeside, '').replace(/\s/gu, '');
  return words.length < shortestHead || /[,。;:?!|]|表$/u.test(words) ? null : words;
}

/** What stands at the beginning of a document is its title, though its pages print it again. */
function findTitleEnd(lines: readonly string[]): number {
  const printed = lines.flatMap((text, at) => (text.trim() === '' ? [] : [at]));
  return printed[longestTitle] ?? lines.length;
}

/**
 * Whether lines stand as those of pages do: no two on one page, none missing on a long stretch of the document, and with prose under
 * some of them and rows under others. `places`: their indexes, in order.
 */
export function goesThrough(lines: readonly ClassifiedLine[], places: readonly number[]): boolean {
  if (places.length < fewestPages) return false;
  const gaps = [...places, lines.length].map((at, index) => at - (places[index - 1] ?? 0));
  const longest = Math.min(lines.length / 3, (lines.length / places.length) * unevenness);
  const apart = gaps.slice(1, -1).every((gap) => gap >= shortestPage);
  if (!apart || gaps.some((gap) => gap > longest)) return false;
  return isMixed(lines, places, 1);
}

/** Whether prose is next to some lines and a row to others, below them (1) or above (-1). */
function isMixed(lines: readonly ClassifiedLine[], places: readonly number[], step: 1 | -1): boolean {
  return new Set(places.map((at) => isRow(findNext(lines, at, step)))).size > 1;
}

function findNext(lines: readonly ClassifiedLine[], at: number, step: 1 | -1): ClassifiedLine | undefined {
  let next = at + step;
  while (lines[next]?.kind === 'blank') next += step;
  return lines[next];
}

function isRow(line: ClassifiedLine | undefined): boolean {
  return line !== undefined && (line.kind !== 'prose' || line.text.includes('|'));
}
