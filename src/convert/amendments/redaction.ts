import type { Redaction } from '../../model/amendment.ts';
import type { RedactionFacts } from '../../model/facts.ts';
import { type Message, UnreadableError } from '../../model/message.ts';

/** What stands in place of each character of a redacted name. */
const redactionMark = '█';

/** Marks without a width of their own: joiners, soft hyphens, variation selectors, accents set apart. */
const invisible = /[\p{Cf}\p{M}]/u;

/** A text with the redacted names blacked out. */
export interface RedactedText {
  text: string;
  redactions: Redaction[];
}

/**
 * Blacks out every redacted name wherever it stands: across line wraps and cells, letter-spaced, in full-width or
 * compatibility forms (PDF extraction leaves radicals such as `⽂` for characters), for readers join and normalise all
 * of these. White space stays, and with it the numbering of lines.
 * @throws UnreadableError for a redaction that stands nowhere. Messages never repeat the name: they end up in logs.
 */
export function redactText(text: string, facts: readonly RedactionFacts[]): RedactedText {
  if (facts.length === 0) return { text, redactions: [] };
  const folded = foldText(text);
  const found = facts.map(({ printed }) => findFolded(folded, printed));
  const missing = facts.filter((_, index) => found[index]?.length === 0);
  if (missing.length > 0) throw new UnreadableError(missing.map(refuseMissing));
  const lines = numberLines(text);
  return {
    text: blackOut(text, found.flat()),
    redactions: facts.map(({ reason }, index) => ({
      reason,
      lines: [...new Set((found[index] ?? []).flatMap((range) => listLines(lines, range)))],
    })),
  };
}

/** A text for a message, without what must not be repeated. */
export function maskText(text: string, facts: readonly RedactionFacts[]): string {
  const folded = foldText(text);
  return blackOut(
    text,
    facts.flatMap(({ printed }) => findFolded(folded, printed)),
  );
}

/** Whether a redacted name stands in a text, in any form. */
export function isLeaking(text: string, facts: readonly RedactionFacts[]): boolean {
  const folded = foldText(text);
  return facts.some(({ printed }) => findFolded(folded, printed).length > 0);
}

/** From the first UTF-16 unit to before the last. */
interface Range {
  start: number;
  end: number;
}

/** A text reduced to what is compared; for each UTF-16 unit of it, the character of the original it comes from. */
interface FoldedText {
  text: string;
  sources: Range[];
}

function foldText(original: string): FoldedText {
  let text = '';
  const sources: Range[] = [];
  let start = 0;
  for (const character of original) {
    const source = { start, end: start + character.length };
    start = source.end;
    const folded = foldCharacter(character);
    text += folded;
    sources.push(...Array.from({ length: folded.length }, () => source));
  }
  return { text, sources };
}

/** White space, and the control characters (next line, escape) that the reader of text takes for white space. */
function isSpace(character: string): boolean {
  return /[\s\u0085]/u.test(character) || character === '\u001B';
}

function foldCharacter(character: string): string {
  return [...character.normalize('NFKD')]
    .filter((part) => !isSpace(part) && !invisible.test(part))
    .join('')
    .toLowerCase();
}

/** Every occurrence, overlapping ones too. */
function findFolded({ text, sources }: FoldedText, printed: string): Range[] {
  const needle = foldText(printed).text;
  const ranges: Range[] = [];
  if (needle === '') return ranges;
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
    const [first, last] = [sources[at], sources[at + needle.length - 1]];
    if (first !== undefined && last !== undefined) ranges.push({ start: first.start, end: last.end });
  }
  return ranges;
}

function blackOut(text: string, ranges: readonly Range[]): string {
  const black = new Set<number>();
  for (const { start, end } of ranges) for (let unit = start; unit < end; unit += 1) black.add(unit);
  if (black.size === 0) return text;
  let result = '';
  let unit = 0;
  for (const character of text) {
    result += black.has(unit) && !isSpace(character) ? redactionMark : character;
    unit += character.length;
  }
  return result;
}

/** Where each line begins. */
function numberLines(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/gu)].map((match) => match.index + match[0].length)];
}

function listLines(starts: readonly number[], { start, end }: Range): number[] {
  const first = starts.findLastIndex((begin) => begin <= start);
  const last = starts.findLastIndex((begin) => begin < end);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index + 1);
}

function refuseMissing({ place }: RedactionFacts): Message {
  return {
    code: 'redaction-unmatched',
    severity: 'error',
    place,
    seen: 'invalid redaction: its printed text stands nowhere in the document',
    expected: 'a name as the document prints it',
    action: 'Correct printed, or take the redaction out if the document was replaced by one without the name.',
  };
}
