import type { Conversion } from '../../../src/convert/index.ts';
import { seedRandom } from '../mutation.ts';

/** The sections whose sentences state figures. */
const stating = new Set(['overall-arrangement', 'operating-costs', 'three-public', 'procurement', 'state-assets']);

/** One paragraph written another way, as one line or several; `random` gives numbers from 0 to 1. */
export type Rewrite = (paragraph: string, random: () => number) => string | string[];

/** The lines, counted from 0, of the paragraphs that the sections stating figures have; tables and headings are none. */
export function listStatingLines(text: string, { disclosure }: Conversion): number[] {
  const sections = disclosure.sections.filter(({ key }) => stating.has(key));
  return text.split('\n').flatMap((line, index) => {
    const states = sections.some(({ line_start, line_end }) => index + 1 > line_start && index + 1 <= line_end);
    return states && !line.includes('\t') ? [index] : [];
  });
}

/** A text with each paragraph of the sections that state figures written another way; tables and headings stay. */
export function rewriteParagraphs(text: string, original: Conversion, rewrite: Rewrite, seed: number): string {
  const random = seedRandom(seed);
  const lines = new Set(listStatingLines(text, original));
  return text
    .split('\n')
    .flatMap((line, index) => (lines.has(index) ? rewrite(line, random) : [line]))
    .join('\n');
}

const amount = /(\d+(?:\.\d+)?)(\s*)万元/gu;

/** Writes every amount in 万元 another way. */
export function rewriteAmounts(write: (digits: string) => string): Rewrite {
  return (paragraph) => paragraph.replace(amount, (_, digits: string, blank: string) => `${write(digits) + blank}万元`);
}

/** `20440.64` → `20，440.64`, with the separator given. */
export function separateThousands(digits: string, separator: string): string {
  return digits.replace(/^\d+/u, (whole) => whole.replace(/\B(?=(\d{3})+$)/gu, separator));
}

/** `20440.64` → `２０４４０．６４`. */
export function widenDigits(digits: string): string {
  return digits.replace(/[\d.]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));
}

/** Cuts a paragraph where `place` matches, at one of its matches, after so many characters of it; `between` goes between. */
export function cutAt(place: RegExp, after: number, between: readonly string[] = []): Rewrite {
  return (paragraph, random) => {
    const places = [...paragraph.matchAll(place)];
    const chosen = places[Math.floor(random() * places.length)];
    if (chosen === undefined) return paragraph;
    const at = chosen.index + after;
    return [paragraph.slice(0, at), ...between, paragraph.slice(at)];
  };
}

/** Lines of so many characters, as a page or a window breaks them. */
export function wrapAt(width: number, between: readonly string[] = []): Rewrite {
  return (paragraph) => {
    const lines: string[] = [];
    for (let start = 0; start < paragraph.length; start += width)
      lines.push(...(start === 0 ? [] : between), paragraph.slice(start, start + width));
    return lines.length === 0 ? paragraph : lines;
  };
}
