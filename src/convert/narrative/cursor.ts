import type { Lexicon, Subject } from './lexicon.ts';
import type { Memory } from './memory.ts';
import { type Passage, printSpan, type Span } from './passage.ts';
import type { Piece } from './piece.ts';

/** Everything a step of the reading looks at. */
export interface Cursor {
  memory: Memory;
  passage: Passage;
  masked: string;
  pieces: readonly Piece[];
  at: number;
}

/** From one full stop to the next. */
export function findSentence({ pieces, at, masked }: Cursor): Span {
  const first = pieces.findLast((piece, index) => index <= at && piece.opener === 'sentence');
  const next = pieces.find((piece, index) => index > at && piece.opener === 'sentence');
  return { start: first?.words.start ?? 0, end: next?.words.start ?? masked.length };
}

/** The words of a name as printed; the department that stands in front of the section's own figure is no part of it. */
export function printLabel({ passage, masked, memory }: Cursor, span: Span, subject: Subject): string {
  const own = subject === memory.lexicon.whole || memory.lexicon.whole === null;
  const start = own ? findLabelStart(memory.lexicon, masked.slice(span.start, span.end)) : 0;
  return printSpan(passage, { start: span.start + start, end: span.end });
}

function findLabelStart(lexicon: Lexicon, text: string): number {
  return lexicon.labelStart.exec(text)?.index ?? 0;
}
