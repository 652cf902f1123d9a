import Big from 'big.js';
import type { CheckSection } from '../../model/check.ts';
import { quoteLabels, writeAmount, writeOperand, writeStated } from './arithmetic.ts';
import { listLines, type Operand, roundingOf, toTerm } from './operand.ts';
import type { CheckDraft } from './rule.ts';

/** An operand of a sum; the document adds it unless it is to be subtracted. */
export type SumTerm = Operand & { subtract?: boolean };

/** `stated = terms[0] ± terms[1] …`, as the document claims it. */
export interface Sum {
  section: CheckSection;
  /** The identity in words: `基本支出 + 项目支出 = 支出合计`. */
  statement: string;
  stated: Operand;
  terms: readonly SumTerm[];
  /** Whether the list is introduced as the main items alone (主要为…): a rest it does not name is no contradiction. */
  partial?: boolean;
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
export function checkSum({ section, statement, stated, terms, partial }: Sum): CheckDraft {
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
  const computed = printed.reduce((sum, term) => sum.plus(signedAmount(term)), new Big(0));
  const difference = new Big(stated.cny).minus(computed);
  const tolerance = [stated, ...printed].reduce((sum, operand) => sum.plus(roundingOf(operand)), new Big(0));
  const { unit } = stated;
  const gap = `原文写${writeStated(stated)}；${writeSum(printed, unit)} = ${writeAmount(computed, unit)}，相差 ${writeAmount(difference.abs(), unit)} ${unit}`;
  const amounts = {
    stated_cny: new Big(stated.cny).toFixed(2),
    computed_cny: computed.toFixed(2),
    difference_cny: difference.toFixed(2),
    tolerance_cny: tolerance.toFixed(),
  };
  if (difference.eq(0))
    return {
      ...draft,
      ...amounts,
      status: 'holds',
      explanation: `${writeSum(printed, unit)} = ${writeAmount(computed, unit)}，与原文一致。`,
    };
  if (absent.length > 0)
    return {
      ...draft,
      ...amounts,
      status: 'not-evaluable',
      explanation: `${gap}；${quoteLabels(absent)}没有列数，无法核对。`,
    };
  if (difference.abs().lte(tolerance))
    return {
      ...draft,
      ...amounts,
      status: 'rounding',
      explanation: `${gap}，在各数四舍五入可能造成的 ${writeAmount(tolerance, unit)} ${unit}以内。`,
    };
  if (partial === true && computed.gte(0) && computed.lt(stated.cny))
    return { ...draft, ...amounts, status: 'not-evaluable', explanation: `${gap}；原文只列主要部分，其余没有列数。` };
  return { ...draft, ...amounts, status: 'broken', explanation: `${gap}。` };
}

function signedAmount(term: SumTerm): Big {
  const amount = new Big(term.cny ?? 0);
  return term.subtract === true ? amount.times(-1) : amount;
}

function writeSum(terms: readonly SumTerm[], unit: string): string {
  return terms
    .map((term, index) => {
      const minus = signedAmount(term).lt(0);
      const sign = index === 0 ? (minus ? '−' : '') : minus ? ' − ' : ' + ';
      return sign + writeOperand(term, unit);
    })
    .join('');
}
