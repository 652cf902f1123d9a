import { endsSentence, parseOrdinal } from '../../../model/terms.ts';
import type { PageItem, PageLayout, PrintedLine } from './page-layout.ts';

/** Lines further apart than this, in times of their size, are not of one paragraph. */
const widestPitch = 2.6;

/** A paragraph ends where the next line stands so many times as far below as its own lines stand from each other. */
const widerPitch = 1.35;

/** The first line of a paragraph is indented by no more than so many times its size. */
const widestIndent = 6;

/** Where running text begins and ends on a page. */
export interface Margins {
  left: number;
  right: number;
}

/** Running text of one page may end this part of its width before that of others, where its lines are not justified. */
const ragged = 0.06;

/**
 * The furthest edges that several lines of a page reach, or of all pages as wide where the page has too little text to
 * tell. Lines of a paragraph that wraps reach the right one but for the room that the next word would have needed.
 */
export function findMargins(pages: readonly PageLayout[]): ReadonlyMap<number, Margins> {
  const byWidth = new Map<number, PrintedLine[]>();
  for (const { width, items } of pages) {
    const lines = byWidth.get(Math.round(width)) ?? [];
    lines.push(...listLines(items));
    byWidth.set(Math.round(width), lines);
  }
  const usual = new Map([...byWidth].map(([width, lines]) => [width, measureMargins(lines, lines.length / 50)]));
  return new Map(
    pages.map(({ page, width, items }) => {
      const shared = usual.get(Math.round(width)) ?? { left: 0, right: width };
      const own = measureMargins(listLines(items), 2);
      const near = own.right > shared.right - width * ragged;
      return [page, near ? { left: shared.left, right: own.right } : shared];
    }),
  );
}

function listLines(items: readonly PageItem[]): PrintedLine[] {
  return items.flatMap((item) => (item.kind === 'line' ? [item.line] : []));
}

function measureMargins(lines: readonly PrintedLine[], share: number): Margins {
  const needed = Math.max(2, Math.ceil(share));
  const lefts = listCommonEdges(
    lines.map((line) => line.left),
    needed,
  );
  const rights = listCommonEdges(
    lines.map((line) => line.right),
    needed,
  );
  return { left: Math.min(...lefts), right: Math.max(...rights) };
}

/** The edges that so many lines have; all of them where none is common. */
function listCommonEdges(edges: readonly number[], needed: number): readonly number[] {
  const sorted = [...edges].sort((one, other) => one - other);
  const common = sorted.filter((edge, index) => {
    const far = sorted[index + needed - 1] ?? Infinity;
    const near = sorted[index - needed + 1] ?? -Infinity;
    return far - edge < 4 || edge - near < 4;
  });
  return common.length > 0 ? common : edges;
}

/** The lines of a paragraph so far, and whether the next line stands on the same page as the last. */
export interface Wrap {
  lines: readonly PrintedLine[];
  margins: Margins;
  samePage: boolean;
}

/** Whether a paragraph goes on with the next line: its last line is full, and the next begins no paragraph of its own. */
export function goesOn({ lines, margins, samePage }: Wrap, next: PrintedLine): boolean {
  const line = lines.at(-1);
  if (line === undefined) return false;
  const { size } = line;
  if (Math.abs(size - next.size) > Math.max(size, next.size) * 0.15) return false;
  if (isLeader(line.text) || isLeader(next.text)) return false;
  if (samePage && next.bottom - line.bottom > widestPitch * size) return false;
  if (samePage && lines.length > 1 && next.bottom - line.bottom > measurePitch(lines) * widerPitch) return false;
  if (margins.right - line.right > next.firstWord + size * 0.6) return false;
  const shift = (next.left - line.left) / size;
  const numbered = parseOrdinal(next.text) !== null;
  const atMargin = next.left - margins.left < size * 0.8;
  if (isNextItem(lines, next, margins)) return false;
  if (shift < -widestIndent || (shift < -0.8 && !atMargin && isCentred(line, next))) return false;
  if (lines.length > 1 ? Math.abs(shift) < 0.8 : shift < -0.8) return !numbered || (atMargin && !isHeading(next.text));
  // Indented as the first line of a paragraph is, a line begins the next one.
  return !numbered && (Math.abs(shift) < 0.8 ? atMargin : !endsSentence(line.text));
}

/** Whether two lines have one middle: titles of which each is centred. */
function isCentred(line: PrintedLine, next: PrintedLine): boolean {
  return Math.abs(line.left + line.right - next.left - next.right) < line.size * 0.2;
}

/** The distance of the last lines of a paragraph; infinite where a page parts them. */
function measurePitch(lines: readonly PrintedLine[]): number {
  const pitch = (lines.at(-1)?.bottom ?? 0) - (lines.at(-2)?.bottom ?? 0);
  return pitch > 0 ? pitch : Infinity;
}

/** Whether a line is the next item of a list whose items are not indented, and the one before it is at its end. */
function isNextItem(lines: readonly PrintedLine[], next: PrintedLine, { left }: Margins): boolean {
  const [first] = lines;
  const [own, other] = [parseOrdinal(first?.text ?? ''), parseOrdinal(next.text)];
  const isIndented = first === undefined || first.left - left > first.size * 0.8;
  const follows = own !== null && other !== null && own.style === other.style && other.value === own.value + 1;
  return follows && !isIndented && endsSentence(lines.at(-1)?.text ?? '');
}

/** A numbered line that is no sentence: it begins a section, however full the line above it is. */
function isHeading(text: string): boolean {
  return parseOrdinal(text)?.style === 'chinese' && !/[，。；]/u.test(text);
}

/** An entry of a list of contents: its title, dots, and mostly a number. */
function isLeader(text: string): boolean {
  return /(?:\.{4,}|…{2,}|·{4,}|(?:\. ){4,})\s*\d*$/u.test(text);
}
