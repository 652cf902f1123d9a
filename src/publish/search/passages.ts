import type { Disclosure, Section } from '../../model/disclosure.ts';

/** A stretch of a section short enough to be shown as a result, and the line it begins on. */
export interface Passage {
  text: string;
  line: number;
}

/** Longer paragraphs are split at the ends of sentences: a result should show what was found, not a page. */
const longest = 120;

/** The transcript of a section, letters and digits alone, and the line of each of them. */
interface Ground {
  text: string;
  lines: number[];
}

/** Letters and digits: the marks of residue (`**`), spaces and tabs differ between a section's text and its lines. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

function layGround(disclosure: Disclosure, section: Section): Ground {
  let text = '';
  const lines: number[] = [];
  for (let line = section.line_start; line <= section.line_end; line += 1) {
    const letters = bare(disclosure.transcript[line - 1] ?? '');
    text += letters;
    lines.push(...Array.from({ length: letters.length }, () => line));
  }
  return { text, lines };
}

/**
 * How much of a passage's beginning must stand in the transcript, and how far ahead it is looked for. Section texts
 * are mended where a page break cut them, so a passage may differ further on; but the fewer letters are compared, the
 * nearer they must be, for `产出指标` stands in every table.
 */
const beginnings = [
  { length: 40, reach: Infinity },
  { length: 16, reach: 2000 },
  { length: 6, reach: 200 },
  { length: 2, reach: 20 },
] as const;

/** Where a passage begins, from `from` on; null when even its first letters stand nowhere near. */
function findStart(ground: Ground, letters: string, from: number): number | null {
  for (const { length, reach } of beginnings) {
    const beginning = letters.slice(0, length);
    // A passage shorter than a beginning may reach no further than its own length allows.
    if (beginning.length < length && length > 2 && letters.length <= length / 2) continue;
    const found = ground.text.slice(from, from + reach).indexOf(beginning);
    if (found !== -1) return from + found;
  }
  return null;
}

/** Pieces that end as `boundary` says, joined again up to the longest length a passage may have. */
function splitAt(text: string, boundary: RegExp): string[] {
  const pieces: string[] = [];
  for (const piece of text.match(boundary) ?? [text]) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + piece.length <= longest) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** Whole sentences where they are short enough, for half a sentence is what people search; else their clauses. */
function splitParagraph(paragraph: string): string[] {
  if (paragraph.length <= longest) return [paragraph];
  return splitAt(paragraph, /[^。！？]+[。！？]*[”’」』）)]*/gu).flatMap((sentence) =>
    sentence.length <= longest ? [sentence] : splitAt(sentence, /[^；;]+[；;]*/gu),
  );
}

/**
 * The text of a section in passages, each with its line. What `isElsewhere` claims is left out: the tables of
 * projects are records of their own.
 */
export function listPassages(
  disclosure: Disclosure,
  section: Section,
  isElsewhere: (line: number) => boolean,
): Passage[] {
  const ground = layGround(disclosure, section);
  const passages: Passage[] = [];
  // After the heading, whose words the first lines like to repeat.
  const heading = bare(section.title);
  let cursor = ground.text.startsWith(heading, bare(section.numeral).length)
    ? bare(section.numeral).length + heading.length
    : 0;
  for (const paragraph of section.text.split('\n')) {
    for (const piece of splitParagraph(paragraph.replaceAll('\t', ' ').trim())) {
      const letters = bare(piece);
      if (letters.length < 2) continue;
      const start = findStart(ground, letters, cursor);
      const line = ground.lines[start ?? cursor] ?? section.line_end;
      cursor = Math.min((start ?? cursor) + letters.length, ground.text.length);
      if (!isElsewhere(line)) passages.push({ text: piece, line });
    }
  }
  return passages;
}
