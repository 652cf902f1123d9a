import type { Disclosure, Section } from '../../model/disclosure.ts';

/** A stretch of a section short enough to be shown as a result, and the line it begins on. */
export interface Passage {
  text: string;
  line: number;
}

/** Longer paragraphs are split at the ends of sentences: a result should show what was found, not a page. */
const longest = 120;

/** The transcript of a section without white space, and the line of each of its characters. */
interface Ground {
  text: string;
  lines: number[];
}

function layGround(disclosure: Disclosure, section: Section): Ground {
  let text = '';
  const lines: number[] = [];
  for (let line = section.line_start; line <= section.line_end; line += 1) {
    const bare = (disclosure.transcript[line - 1] ?? '').replace(/\s+/gu, '');
    text += bare;
    lines.push(...Array.from({ length: bare.length }, () => line));
  }
  return { text, lines };
}

/**
 * Where a passage begins in the transcript. Section texts are cleaned of residue and mended where a page break cut a
 * sentence, so a passage may differ from the transcript further on: its beginning decides, shortened until it is found.
 */
function findStart(ground: Ground, passage: string, from: number): number | null {
  const bare = passage.replace(/\s+/gu, '');
  for (const length of [40, 16, 6]) {
    const found = ground.text.indexOf(bare.slice(0, length), from);
    if (found !== -1) return found;
    if (bare.length <= length / 2) break;
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
  let cursor = 0;
  for (const paragraph of section.text.split('\n')) {
    for (const piece of splitParagraph(paragraph.replaceAll('\t', ' ').trim())) {
      const bareLength = piece.replace(/\s+/gu, '').length;
      if (bareLength < 2) continue;
      const start = findStart(ground, piece, cursor);
      const line = ground.lines[start ?? cursor] ?? section.line_start;
      if (start !== null) cursor = start + bareLength;
      if (!isElsewhere(line)) passages.push({ text: piece, line });
    }
  }
  return passages;
}
