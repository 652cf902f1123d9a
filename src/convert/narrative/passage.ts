import type { Block, TextLine } from '../../model/block.ts';
import { narrowDigits, normaliseLabel, parseOrdinal, trimText, writeYears } from '../../model/terms.ts';
import { isGrid } from '../grid.ts';
import { isTableTitle } from '../table-statement.ts';

/** A stretch of a passage, in positions of its `text`. */
export interface Span {
  start: number;
  end: number;
}

/**
 * A paragraph as it was before page breaks cut it, in two forms: as printed, and folded for matching. Each character
 * knows the line it stands on, so that a figure lands on the line of its number wherever its sentence began.
 */
export interface Passage {
  /** Without white space and quotes, widths folded; the full-width comma is kept, for it never groups thousands. */
  text: string;
  /** As printed, the pieces of a cut paragraph glued. */
  printed: string;
  /** Where each character of `text` stands in `printed`. */
  positions: number[];
  /** The transcript line of each character of `printed`. */
  lines: number[];
  /** Whether it is a sub-heading (`1、收入说明`): it names what follows and states nothing. */
  heading: boolean;
}

/** The passages of a section in order. */
export function readPassages(blocks: readonly Block[]): Passage[] {
  const passages: Passage[] = [];
  let pieces: TextLine[] = [];
  const finish = (): void => {
    if (pieces.length > 0) passages.push(buildPassage(pieces));
    pieces = [];
  };
  for (const block of blocks) {
    if (isGrid(block)) {
      finish();
      for (const row of block.rows) {
        const [cell, ...others] = row.cells.filter((candidate) => candidate.lines.length > 0);
        if (cell !== undefined && others.length === 0 && isStatement(cell.lines))
          passages.push(buildPassage(cell.lines));
      }
      continue;
    }
    if (trimText(block.text) === '' || isPageNumber(block.text)) continue;
    const last = pieces.at(-1);
    if (last !== undefined && !continues(last.text, block.text)) finish();
    pieces.push(block);
  }
  finish();
  return passages;
}

/** A sentence typed with a tab in front of it reads as a cell; it is prose all the same. */
function isStatement(lines: readonly TextLine[]): boolean {
  const text = narrowDigits(lines.map((line) => line.text).join(''));
  return /\d\s*[万亿]?元/u.test(text) && /[，,。；;]/u.test(text);
}

/** `- 3 -`: pages of a PDF end with it, in the middle of sentences too. */
function isPageNumber(text: string): boolean {
  return /^[-—–－\s]+\d{1,3}[-—–－\s]+$|^\s*第\s*\d{1,3}\s*页\s*$/u.test(narrowDigits(text));
}

/** Whether `next` is the rest of a paragraph that a page break cut after `text`. */
function continues(text: string, next: string): boolean {
  const before = narrowDigits(trimText(text));
  const after = narrowDigits(trimText(next));
  if (/[\d.．]$/u.test(before) && /^[\d.．]/u.test(after)) return true;
  // The name of an item on a line of its own: `…（款）行政运行（项）。`
  if (/[(（]项[)）][。：:]?$/u.test(before) && /^(?:\d{4}年度?)?(?:年初预算|支出决算)/u.test(after)) return true;
  if (parseOrdinal(after) !== null || /[。！!？?….][”’」』）)]*$/u.test(before)) return false;
  if (/(?:说明|情况|信息|变化|原因)[：:]?$/u.test(before) && isHeading(before)) return false;
  // The rest of a sentence that names a table would have its full stop.
  if (isTableTitle(after) || isTableTitle(before)) return false;
  // `2024年，我部门…` begins a statement, whatever lost its full stop before it; `较` and `2023年，…` are one.
  if (/^(?:19|20)\d{2}\s*年度?\s*[，,]/u.test(after) && !/[较比与同和至为、，,]$/u.test(before)) return false;
  return !isHeading(before) || /^(?:[\d.]+\s*(?!\d*\s*年)|万元|元|[，,；;、]|[(（][类款项境][)）])/u.test(after);
}

/** Sub-headings are short, make no sentence, and end with a noun; a fragment that stops in the middle of a word is none. */
function isHeading(text: string): boolean {
  const ordinal = parseOrdinal(text);
  const title = normaliseLabel(ordinal?.rest ?? text);
  if (title.length > 30 || /[，,。；;]|\d\s*[万亿]?元/u.test(title)) return false;
  const ending =
    ordinal === null
      ? /(?:说明|情况|信息|变化|原因)[：:]?$/u
      : /(?:说明|情况|信息|变化|原因|费|费用|收入|支出|预算|因素|经费|总额|采购|资产|安排)[：:]?$/u;
  return ending.test(title);
}

function buildPassage(pieces: readonly TextLine[]): Passage {
  const passage: Passage = { text: '', printed: '', positions: [], lines: [], heading: false };
  for (const { line, text } of pieces) {
    const characters = [...trimText(text)];
    for (const [at, character] of characters.entries()) {
      const folded = groupsThousands(characters, at) ? ',' : fold(character);
      if (folded !== '') {
        passage.text += folded;
        passage.positions.push(passage.printed.length);
      }
      passage.printed += character;
      passage.lines.push(line);
      // The half of a character that takes two.
      if (character.length > 1) passage.lines.push(line);
    }
  }
  passage.text = writeYears(passage.text);
  passage.heading = pieces.length === 1 && isHeading(passage.printed);
  return passage;
}

/** Stands for what is left out of the matching: same length, no meaning. */
export const mask = '\u25A1';

/**
 * The comma of `１，２０５．６`: full-width like the digits, three of which follow it. Between digits of half width
 * (`1，205.6万元`) the number must go on to decimals or its unit, for there the comma can end a clause.
 */
function groupsThousands(characters: readonly string[], at: number): boolean {
  if (characters[at] !== '，') return false;
  const before = characters.slice(Math.max(0, at - 24), at).join('');
  const after = characters.slice(at + 1, at + 24).join('');
  return (
    (/(?:^|[^０-９])[０-９]{1,3}(?:，[０-９]{3})*$/u.test(before) && /^[０-９]{3}(?:$|[^０-９])/u.test(after)) ||
    (/(?:^|[^\d.,，])[1-9]\d{0,2}(?:，\d{3})*$/u.test(before) &&
      /^\d{3}(?:，\d{3})*(?:\.\d+\s*(?:[百千]?[万亿])?元|\s*(?:[百千]?[万亿])?元)/u.test(after))
  );
}

/** Other characters for the units of money. */
const variants: Readonly<Record<string, string>> = { 萬: '万', 億: '亿', 圆: '元', 圓: '元' };

/** Digits and marks as they were folded before: there are few of them, and each comes again and again. */
const folded = new Map<string, string>();

/** One character made comparable: one character again, or none. */
function fold(character: string): string {
  if (character >= '\u4E00' && character <= '\u9FFF') return variants[character] ?? character;
  const known = folded.get(character);
  if (known !== undefined) return known;
  const mark = foldMark(character);
  folded.set(character, mark);
  return mark;
}

function foldMark(character: string): string {
  // The sign of the currency, and the line on which a form's number is written (`＿2.3＿万元`), say nothing.
  if (/^[\s"'“”‘’「」『』＂_＿¥￥]$/u.test(character)) return '';
  if (character.length > 1) return mask;
  // A full-width comma ends a clause, an ASCII one can group thousands; ① is no digit.
  if (character === '，' || /^\p{No}$/u.test(character)) return character;
  if ('【〔[［{'.includes(character)) return '(';
  if ('】〕]］}'.includes(character)) return ')';
  const normalised = character.normalize('NFKC');
  return normalised.length === 1 ? normalised : character;
}

/** The words of a span as printed, quotes round its first and last word included. */
export function printSpan(passage: Passage, span: Span): string {
  if (span.end <= span.start) return '';
  const before = span.start === 0 ? 0 : (passage.positions[span.start - 1] ?? -1) + 1;
  const after = passage.positions[span.end] ?? passage.printed.length;
  return trimText(passage.printed.slice(before, after));
}

/** Whether a span is a short number alone on its line, which can be that of a page: `12` between two lines of text. */
export function isBareLine(passage: Passage, span: Span): boolean {
  const line = findLine(passage, span.start);
  const first = passage.lines.indexOf(line);
  const whole = passage.printed.slice(first, passage.lines.lastIndexOf(line) + 1);
  return /^\s*\d{1,3}\s*$/u.test(whole.normalize('NFKC'));
}

/** The transcript line on which a position of the text stands. */
export function findLine(passage: Passage, at: number): number {
  return passage.lines[passage.positions[at] ?? 0] ?? 1;
}

/** Every line from one position to another. */
export function listLines(passage: Passage, span: Span): number[] {
  const from = passage.positions[span.start] ?? 0;
  const to = passage.positions[span.end] ?? passage.printed.length;
  return [...new Set(passage.lines.slice(from, to))];
}
