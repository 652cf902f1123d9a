import Big from 'big.js';
import type { CheckSection } from '../../../model/check.ts';
import { roundingOf } from '../../../model/rounding.ts';
import { quoteLabels, writeAmount, writeNamed, writeOperand } from './arithmetic.ts';
import { type Fen, fromFen, toFen } from './fen.ts';
import { listLines, type Operand, toTerm } from './operand.ts';
import type { CheckDraft } from '../rule.ts';

/** An operand of a sum; the document adds it unless it is to be subtracted. */
export type SumTerm = Operand & { subtract?: boolean };

/** `stated = terms[0] ± terms[1] …`, as the document claims it. */
export interface Sum {
  section: CheckSection;
  /** The identity in words: `基本支出 + 项目支出 = 支出合计`. */
  statement: string;
  stated: Operand;
  terms: readonly SumTerm[];
  /** Where one figure is compared with another: where each of them stands (`表中`, `文字`). */
  places?: { term: string; stated: string };
  /**
   * Whether the terms are the main items alone: `parts` of a whole that they cannot exceed (主要为…), or `changes`, which
   * an unnamed one could offset. What such a list leaves over is no contradiction.
   */
  partial?: 'parts' | 'changes' | undefined;
}

/** The amounts of a check that cannot be evaluated. */
export const notEvaluable = {
  status: 'not-evaluable',
  stated_cny: null,
  computed_cny: null,
  difference_cny: null,
  tolerance_cny: null,
} as const;

/**
 * Recomputes a sum. Exact: holds. Within what the rounding of the printed numbers explains, half a unit of the last
 * place of each: rounding. Else broken, unless a number that could explain the difference is not printed: then it is
 * not evaluable, and named. Where the printed numbers agree exactly without it, the check holds.
 */
export function checkSum(sum: Sum): CheckDraft {
  const { section, statement, stated, terms } = sum;
  const printed = terms.filter((term) => term.cny !== null);
  const absent = terms.filter((term) => term.cny === null);
  const draft = {
    section,
    statement,
    terms: [...terms.map((term) => toTerm(term, term.subtract === true ? '−' : '+')), toTerm(stated, '=')],
    lines: listLines([...terms, stated]),
  };
  if (stated.cny === null || printed.length === 0) {
    const unprinted = stated.cny === null ? [stated] : absent;
    return { ...draft, ...notEvaluable, explanation: `原文没有列出${quoteLabels(unprinted)}的数，无法核对。` };
  }
  const computed = printed.reduce((total, term) => total + signedAmount(term), 0n);
  const difference = toFen(stated.cny) - computed;
  const tolerance = [stated, ...printed].reduce((total, operand) => total.plus(roundingOf(operand)), new Big(0));
  const amounts = {
    stated_cny: stated.cny,
    computed_cny: fromFen(computed),
    difference_cny: fromFen(difference),
    tolerance_cny: tolerance.toFixed(),
  };
  if (difference === 0n)
    return { ...draft, ...amounts, status: 'holds', explanation: writeAgreement(sum, printed, computed) };
  const gap = writeGap(sum, printed, computed, difference);
  if (absent.length > 0)
    return {
      ...draft,
      ...amounts,
      status: 'not-evaluable',
      explanation: `${gap}；${quoteLabels(absent)}没有列数，无法核对。`,
    };
  if (tolerance.gte(withoutSign(fromFen(difference))))
    return {
      ...draft,
      ...amounts,
      status: 'rounding',
      explanation: `${gap}，在各数四舍五入可能造成的 ${writeAmount(tolerance.toFixed(), stated.unit)} ${stated.unit}以内。`,
    };
  if (leavesRest(sum, computed))
    return { ...draft, ...amounts, status: 'not-evaluable', explanation: `${gap}；原文只列主要部分，其余没有列数。` };
  return { ...draft, ...amounts, status: 'broken', explanation: `${gap}。` };
}

/** Whether a list of the main items alone leaves something over that it does not name. */
function leavesRest({ partial, stated }: Sum, computed: Fen): boolean {
  if (partial === undefined) return false;
  return partial === 'changes' || (computed >= 0n && stated.cny !== null && computed < toFen(stated.cny));
}

function signedAmount({ cny, subtract }: SumTerm): Fen {
  const amount = cny === null ? 0n : toFen(cny);
  return subtract === true ? -amount : amount;
}

function withoutSign(cny: string): string {
  return cny.replace('-', '');
}

/** `972.3 + 27,405.5 = 28,377.80，与原文一致。`, and of one figure `表中 907.80 与文字 907.80 一致。` */
function writeAgreement({ stated, places }: Sum, printed: readonly SumTerm[], computed: Fen): string {
  const [only, second] = printed;
  const { unit } = stated;
  if (only === undefined || second !== undefined || only.subtract === true)
    return `${writeSum(printed, unit)} = ${writeAmount(fromFen(computed), unit)}，与原文一致。`;
  if (places === undefined) return `${writeNamed(only, unit)} 与${writeNamed(stated, unit)} 一致。`;
  return `${writeAt(places.term, only, unit)} 与${writeAt(places.stated, stated, unit)} 一致。`;
}

/** `原文写“收支安排”减少 169.61 万元；28,377.8 − 28,547.71 = −169.91，相差 0.30 万元`, without what follows from it. */
function writeGap({ stated, places }: Sum, printed: readonly SumTerm[], computed: Fen, difference: Fen): string {
  const [only, second] = printed;
  const { unit } = stated;
  const gap = `相差 ${writeAmount(withoutSign(fromFen(difference)), unit)} ${unit}`;
  if (only === undefined || second !== undefined || only.subtract === true)
    return `原文写${writeNamed(stated, unit)} ${unit}；${writeSum(printed, unit)} = ${writeAmount(fromFen(computed), unit)}，${gap}`;
  if (places === undefined)
    return `原文写${writeNamed(stated, unit)} ${unit}，${writeNamed(only, unit)} ${unit}，${gap}`;
  return `${places.stated}写 ${writeOperand(stated, unit)} ${unit}，${places.term}写 ${writeOperand(only, unit)} ${unit}，${gap}`;
}

/** `表中 907.80`, `《部门预算收入总表》25,332.93`: what closes with a mark of its own needs no space. */
function writeAt(place: string, operand: Operand, unit: string): string {
  return `${place}${place.endsWith('》') ? '' : ' '}${writeOperand(operand, unit)}`;
}

function writeSum(terms: readonly SumTerm[], unit: string): string {
  return terms
    .map((term, index) => {
      const minus = signedAmount(term) < 0n;
      const sign = index === 0 ? (minus ? '−' : '') : minus ? ' − ' : ' + ';
      return sign + writeOperand(term, unit);
    })
    .join('');
}
