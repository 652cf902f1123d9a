import Big from 'big.js';
import { parseDecimal } from '../model/amount.ts';
import type { Check, CheckTerm } from '../model/check.ts';

/** A stretch of a check's arithmetic; a number of the document with the line it was printed on. */
export interface ArithmeticPiece {
  text: string;
  line: number | null;
}

/** Names in quotes and dates hold digits too; they are no numbers of the sum. */
const numberOrName = /“[^”]*”|\d[\d,]*(?:\.\d+)?(?=([月年号]|\s*个百分点)?)/gu;

/**
 * The sentence of a check with its numbers apart, each number of the document with its line, so that a reader can
 * follow it. What was computed has no line.
 */
export function splitArithmetic({ explanation, terms }: Pick<Check, 'explanation' | 'terms'>): ArithmeticPiece[] {
  const pieces: ArithmeticPiece[] = [];
  const open = orderTerms(explanation, terms);
  // What follows is the difference and how it is judged: numbers of ours.
  const end = explanation.search(/相差|在四舍五入以内/u);
  const arithmetic = end === -1 ? explanation : explanation.slice(0, end);
  let from = 0;
  for (const match of arithmetic.matchAll(numberOrName)) {
    const [text, suffix] = match;
    if (text.startsWith('“') || suffix !== undefined) continue;
    const index = findTerm(open, text);
    const [found] = index === -1 ? [] : open.splice(index, 1);
    if (found === undefined) continue;
    if (match.index > from) pieces.push({ text: explanation.slice(from, match.index), line: null });
    pieces.push({ text, line: found.term.line });
    from = match.index + text.length;
  }
  if (from < explanation.length) pieces.push({ text: explanation.slice(from), line: null });
  return pieces;
}

/** A term with its number, without sign: an explanation says it in words. */
interface NumberedTerm {
  term: CheckTerm;
  number: string;
}

/**
 * A stretch of a sentence cut into pieces, every second one an amount with its unit, which no end of a line may part: 万 and 元 are
 * two characters like any others to a browser. The number can stand in the piece before, as a link.
 */
export function cutAtAmounts(text: string): string[] {
  return text.split(/((?:^|\d[\d,.]*) ?[万亿]?元)/u);
}

/** Terms that have a line, in the order in which the sentence says them: it opens with the claim unless all agrees. */
function orderTerms(explanation: string, terms: readonly CheckTerm[]): NumberedTerm[] {
  const printed = terms.flatMap((term): NumberedTerm[] => {
    const decimal = term.line === null ? null : parseDecimal(term.printed);
    return decimal === null ? [] : [{ term, number: decimal.replace(/^-/u, '') }];
  });
  if (!explanation.startsWith('原文写')) return printed;
  return printed.toSorted((a, b) => Number(b.term.sign === '=') - Number(a.term.sign === '='));
}

/** The term a number of the sentence stands for: as printed, else of the same value (`6` and `6.00`). */
function findTerm(terms: readonly NumberedTerm[], text: string): number {
  const decimal = text.replaceAll(',', '');
  const literal = terms.findIndex(({ number }) => number === decimal);
  return literal === -1 ? terms.findIndex(({ number }) => new Big(number).eq(decimal)) : literal;
}
