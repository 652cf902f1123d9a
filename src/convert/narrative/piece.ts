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
  /** How it stands to a bracket of which half is lost; null where there is none. */
  halfBracket: HalfBracket | null;
}

/**
 * `0万元），较上年减少4.5万元`: in a bracket that nothing opened, or right behind it; in one that nothing closed
 * (`（其中：0万元，较上年减少4.5万元`), or behind it, for nobody knows where it ended.
 */
export type HalfBracket = 'inside' | 'behind' | 'unclosed';

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
  let unopened = false;
  const finish = (end: number, quantity: Quantity | null): void => {
    if (end <= start && quantity === null) return;
    let clauseEnd = quantity?.end ?? end;
    while (clauseEnd < masked.length && !isMark(clauseEnd)) clauseEnd += 1;
    const words = { start, end };
    const halfBracket = unopened && opener !== 'semicolon' && opener !== 'sentence' ? 'behind' : null;
    pieces.push({ opener, depth, words, quantity, clause: { start: clauseStart, end: clauseEnd }, halfBracket });
    unopened = false;
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
      if (mark === 'close' && depth === 0) unopened = markUnopened(pieces, masked, at);
      if (mark === 'close') depth = Math.max(0, depth - 1);
      start = at + 1;
      clauseStart = start;
    }
  }
  finish(masked.length, null);
  markUnclosed(pieces, passage.text, masked);
  return { pieces, masked };
}

/** `（1）`, `1）`, `①）` and `a）` number an item, and a bracket behind another was typed twice. */
const typedAlone = /(?:^|[,，。;:])(?:\d{1,2}|[一二三四五六七八九十]{1,2}|\p{No}|[A-Za-z])\)$|\)[。，,;]?\)$/u;
/** `其中：`, behind which a bracket can have begun. */
const listing = /其中|包括/u;

/** Marks what can stand in a bracket that nothing opened; whether there is any. */
function markUnopened(pieces: Piece[], masked: string, at: number): boolean {
  if (typedAlone.test(masked.slice(0, at + 1))) return false;
  const inside: Piece[] = [];
  for (const piece of pieces.toReversed()) {
    if (piece.depth > 0) continue;
    inside.push(piece);
    if (['semicolon', 'sentence', 'start'].includes(piece.opener)) break;
    if (listing.test(masked.slice(piece.words.start, piece.words.end))) break;
  }
  if (!inside.some(({ quantity }) => quantity !== null)) return false;
  for (const piece of inside) piece.halfBracket = 'inside';
  return true;
}

/** Marks what follows the first amount in a bracket with parts that nothing closed, up to the end of its sentence. */
function markUnclosed(pieces: readonly Piece[], text: string, masked: string): void {
  for (const { index } of text.matchAll(/\((?=其中|包括)/gu)) {
    // One that groups nothing is masked alone.
    if (masked[index] !== mask || masked[index + 1] === mask) continue;
    const first = pieces.findIndex(({ quantity, words }) => quantity !== null && words.end > index);
    for (const piece of first < 0 ? [] : pieces.slice(first + 1)) {
      if (piece.opener === 'sentence') break;
      piece.halfBracket ??= 'unclosed';
    }
  }
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
