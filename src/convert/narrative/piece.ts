import { mask, type Passage, type Span } from './passage.ts';
import { findQuantities, type Quantity } from './quantity.ts';

/** What stands before a piece: how much of what was said before still holds depends on it. */
export type Opener = 'start' | 'sentence' | 'semicolon' | 'comma' | 'colon' | 'amount' | 'open' | 'close';

/** Words up to a quantity, or up to the next punctuation where there is no quantity. */
export interface Piece {
  opener: Opener;
  /** How many brackets it stands in. */
  depth: number;
  /** The words before the quantity. */
  words: Span;
  quantity: Quantity | null;
  /** The whole clause, from punctuation to punctuation. */
  clause: Span;
}

export interface PieceReading {
  pieces: Piece[];
  /** The passage's text with brackets that hold no quantity (`（境）`, `（含所属单位）`) blanked out, same length. */
  masked: string;
}

const openers: Readonly<Record<string, Opener>> = {
  ',': 'comma',
  '，': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '。': 'sentence',
  '!': 'sentence',
  '?': 'sentence',
  '.': 'sentence',
  '(': 'open',
  ')': 'close',
};

/** `；2.防汛抗旱经费`: the point after the number of an item ends no sentence. */
const itemNumber = /(?:^|[,，;:。(])\d{1,2}\.$/u;

/** Cuts a passage at its punctuation and after each quantity. */
export function readPieces(passage: Passage): PieceReading {
  const quantities = findQuantities(passage);
  const masked = maskBrackets(passage.text, quantities);
  const isMark = (at: number): boolean =>
    openers[masked[at] ?? ''] !== undefined &&
    !(
      masked[at] === '.' &&
      (/\d\.\d/u.test(masked.slice(at - 1, at + 2)) || itemNumber.test(masked.slice(0, at + 1)))
    ) &&
    // `基本支出：6387.93万元`: right before its amount a colon stands for 为.
    !(masked[at] === ':' && quantities.some((quantity) => quantity.start === at + 1)) &&
    !quantities.some((quantity) => at >= quantity.start && at < quantity.end);
  const pieces: Piece[] = [];
  let opener: Opener = 'start';
  let depth = 0;
  let start = 0;
  let clauseStart = 0;
  const finish = (end: number, quantity: Quantity | null): void => {
    if (end <= start && quantity === null) return;
    let clauseEnd = quantity?.end ?? end;
    while (clauseEnd < masked.length && !isMark(clauseEnd)) clauseEnd += 1;
    pieces.push({ opener, depth, words: { start, end }, quantity, clause: { start: clauseStart, end: clauseEnd } });
  };
  for (let at = 0; at < masked.length; at += 1) {
    const quantity = quantities.find((candidate) => candidate.start === at);
    if (quantity !== undefined) {
      finish(at, quantity);
      opener = 'amount';
      start = quantity.end;
      at = quantity.end - 1;
    } else if (isMark(at)) {
      finish(at, null);
      const mark = openers[masked[at] ?? ''] ?? 'comma';
      // `（…），` and `。）`: the stronger of two marks in a row counts.
      opener = start === at ? strongest(opener, mark) : mark;
      if (mark === 'open') depth += 1;
      if (mark === 'close') depth = Math.max(0, depth - 1);
      start = at + 1;
      clauseStart = start;
    }
  }
  finish(masked.length, null);
  return { pieces, masked };
}

const strength: readonly Opener[] = ['amount', 'close', 'comma', 'colon', 'open', 'semicolon', 'start', 'sentence'];

function strongest(one: Opener, other: Opener): Opener {
  return strength.indexOf(one) > strength.indexOf(other) ? one : other;
}

/** Brackets without a quantity are part of a name or an aside; those with one hold the parts of what stands before. */
function maskBrackets(text: string, quantities: readonly Quantity[]): string {
  const characters = [...text];
  const open: number[] = [];
  characters.forEach((character, at) => {
    if (character === '(') open.push(at);
    const from = character === ')' ? open.pop() : undefined;
    if (from === undefined || quantities.some((quantity) => quantity.start > from && quantity.end <= at)) return;
    for (let inside = from; inside <= at; inside += 1) characters[inside] = mask;
  });
  // A bracket that never closes groups nothing.
  for (const at of open) characters[at] = mask;
  // `公务接待费（1万元）`: brackets round the amount alone, right after its name, are only another way to print it.
  for (const { start, end } of quantities)
    if (text[start - 1] === '(' && text[end] === ')' && /\p{Script=Han}/u.test(text[start - 2] ?? ''))
      if (!quantities.some((quantity) => quantity.end === start - 1)) characters[start - 1] = characters[end] = mask;
  return characters.join('');
}
