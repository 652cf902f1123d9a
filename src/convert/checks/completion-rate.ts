import Big from 'big.js';
import type { Figure } from '../../model/disclosure.ts';
import { normaliseLabel } from '../../model/terms.ts';
import { roundingOf } from '../../model/rounding.ts';
import { quote } from './sums/arithmetic.ts';
import { fromFigure, listLines, toTerm } from './sums/operand.ts';
import type { CheckDraft, CheckRule, Unchecked } from './rule.ts';
import { notEvaluable } from './sums/sum.ts';

/**
 * 完成年初预算的…%: what was spent over what was budgeted, both in the same sentence. Documents cut the rate off as often as
 * they round it: less than one of its last place is no contradiction.
 */
export const completionRate: CheckRule = {
  key: 'completion-rate',
  title: '完成率等于决算数除以预算数',
  comparesPhases: true,
  evaluate: (disclosure) =>
    disclosure.figures
      .filter((figure) => figure.figure === 'completion.percent')
      .flatMap((rate) => {
        const spent = findBefore(disclosure, rate, 'final-accounts');
        const planned = findPlanned(disclosure, rate);
        // Nothing out of nothing is no rate.
        if (spent === undefined || planned === undefined || Number(planned.amount_cny) === 0) return [];
        return [checkRate(rate, spent, planned)];
      }),
};

/** What the rate names, 年初预算 or 全年预算; a rate of 预算 alone is that of the amount before it, the adjusted one where both are. */
function findPlanned(disclosure: Unchecked, rate: Figure): Figure | undefined {
  const [planned, adjusted] = [findBefore(disclosure, rate, 'budget'), findBefore(disclosure, rate, 'adjusted-budget')];
  if (normaliseLabel(rate.quote).includes('完成年初预算')) return planned;
  return adjusted ?? planned;
}

/** The amount of a phase that the rate speaks of: the last one of its name and paragraph before it. */
function findBefore({ figures }: Unchecked, rate: Figure, phase: Figure['phase']): Figure | undefined {
  return figures.findLast(
    (figure) =>
      figure.item < rate.item &&
      figure.line >= rate.line - longestSentence &&
      figure.phase === phase &&
      figure.amount_cny !== null &&
      normaliseLabel(figure.label) === normaliseLabel(rate.label),
  );
}

/** Lines that a sentence can be wrapped over. */
const longestSentence = 4;

function checkRate(rate: Figure, spent: Figure, planned: Figure): CheckDraft {
  const [part, whole, stated] = [
    fromFigure(spent, '决算数'),
    fromFigure(planned, '预算数'),
    fromFigure(rate, '完成率'),
  ];
  const base = new Big(planned.amount_cny ?? 0);
  const computed = new Big(spent.amount_cny ?? 0).div(base).times(100);
  const places = rate.printed.split('.')[1]?.length ?? 0;
  const slack = roundingOf(part).plus(roundingOf(whole).times(computed.abs()).div(100)).div(base).times(100);
  const difference = computed.minus(rate.percent ?? 0);
  const status = computed.round(places, Big.roundHalfUp).eq(rate.percent ?? 0)
    ? 'holds'
    : difference.abs().lt(slack.plus(new Big(10).pow(-places)))
      ? 'rounding'
      : 'broken';
  const written = `${spent.printed} ÷ ${planned.printed} = ${computed.toFixed(places + 2)}%`;
  const verdict = {
    holds: `，与原文的 ${rate.printed}% 一致。`,
    rounding: `，原文写 ${rate.printed}%，相差在四舍五入以内。`,
    broken: `，原文写 ${rate.printed}%，相差 ${difference.abs().toFixed(places + 2)} 个百分点。`,
  }[status];
  return {
    section: rate.section,
    statement: `${quote(rate.label)}决算数 ÷ 预算数 = 完成率`,
    terms: [toTerm(part, '+'), toTerm(whole, '+'), toTerm(stated, '=')],
    lines: listLines([part, whole, stated]),
    ...notEvaluable,
    status,
    explanation: written + verdict,
  };
}
