import Big from 'big.js';
import type { Figure } from '../../model/disclosure.ts';
import { findFigure } from '../../model/headline.ts';
import type { FigureKey } from '../../model/keys.ts';
import { roundingOf } from '../../model/rounding.ts';
import { writeOperand } from './sums/arithmetic.ts';
import { fromFigure, listLines, type Operand, toTerm } from './sums/operand.ts';
import type { CheckDraft, CheckRule, Unchecked } from './rule.ts';
import { notEvaluable } from './sums/sum.ts';

/** Which level of this year each change belongs to: the first that is printed. */
const levels: readonly (readonly [change: FigureKey, rate: FigureKey, levels: readonly FigureKey[]])[] = [
  ['change.total', 'change.total.percent', ['arrangement.total', 'expenditure.total']],
  ['change.basic', 'change.basic.percent', ['expenditure.basic']],
  ['change.project', 'change.project.percent', ['expenditure.project']],
];

/** A printed rate of change is the change over last year, which is this year less the change. */
export const changeRate: CheckRule = {
  key: 'change-rate',
  title: '增减幅度等于增减额除以上年数',
  evaluate: (disclosure) => [
    ...levels.flatMap(([change, rate, keys]) => {
      const printed = findFigure(disclosure, rate);
      if (printed?.percent === undefined || printed.percent === null) return [];
      const level = keys.map((key) => findFigure(disclosure, key)).find((figure) => figure !== undefined);
      return [
        checkRate(
          { ...fromFigure(printed, '增减幅度'), cny: printed.percent },
          fromFigure(findFigure(disclosure, change), '增减额'),
          fromFigure(level, '本年数'),
        ),
      ];
    }),
    ...disclosure.figures
      .filter((figure) => disclosure.kind === 'final-accounts' && figure.figure === 'change.part.percent')
      .flatMap((rate) => checkPart(disclosure, rate)),
  ],
};

/** Final accounts name the level, its change and the rate in one paragraph, by one name (机关运行经费支出142.80万元，…减少…，下降…). */
function checkPart({ figures }: Unchecked, rate: Figure): CheckDraft[] {
  const own = figures.filter(
    (figure) => figure.line === rate.line && figure.item < rate.item && figure.label === rate.label,
  );
  const change = own.findLast((figure) => figure.figure === 'change.part');
  const level = own.findLast((figure) => !figure.figure.startsWith('change.') && figure.amount_cny !== null);
  if (change === undefined || level === undefined) return [];
  const stated = { ...fromFigure(rate, '增减幅度'), cny: rate.percent };
  return [checkRate(stated, fromFigure(change, '增减额'), fromFigure(level, '本年数'), rate.section)];
}

/** The rate as printed against the range that the rounding of change and level leaves open. */
function checkRate(
  rate: Operand,
  change: Operand,
  level: Operand,
  section: CheckDraft['section'] = 'overall-arrangement',
): CheckDraft {
  const draft: Pick<CheckDraft, 'section' | 'statement' | 'terms' | 'lines'> = {
    section,
    statement: '增减额 ÷（本年数 − 增减额）= 增减幅度',
    terms: [toTerm(change, '+'), toTerm(level, '+'), toTerm(rate, '=')],
    lines: listLines([rate, change, level]),
  };
  const absent = [change, level].find((operand) => operand.cny === null);
  if (absent !== undefined || rate.cny === null)
    return { ...draft, ...notEvaluable, explanation: `原文没有列出“${absent?.label ?? rate.label}”的数，无法核对。` };
  const amount = new Big(change.cny ?? 0);
  const base = new Big(level.cny ?? 0).minus(amount);
  if (base.lte(0)) return { ...draft, ...notEvaluable, explanation: '推算的上年数不是正数，无法核对增减幅度。' };
  const computed = amount.div(base).times(100);
  const places = rate.printed.split('.')[1]?.length ?? 0;
  const slack = roundingOf(change).plus(roundingOf(level)).div(base).times(computed.abs().plus(100));
  const allowed = slack.plus(new Big(10).pow(-places).div(2));
  const difference = computed.minus(rate.cny);
  const written = `${writeOperand(change, level.unit)} ÷（${writeOperand(level, level.unit)} ${amount.lt(0) ? '+' : '−'} ${writeOperand(change, level.unit)}）= ${computed.abs().toFixed(places + 2)}%`;
  const status = computed.round(places, Big.roundHalfUp).eq(rate.cny)
    ? 'holds'
    : difference.abs().lte(allowed)
      ? 'rounding'
      : 'broken';
  const direction = rate.cny.startsWith('-') ? '减少' : '增加';
  const verdict = {
    holds: `，与原文的 ${rate.printed}% 一致。`,
    rounding: `，原文写${direction} ${rate.printed}%，相差在四舍五入以内。`,
    broken: `，原文写${direction} ${rate.printed}%，相差 ${difference.abs().toFixed(places + 2)} 个百分点。`,
  }[status];
  return { ...draft, ...notEvaluable, status, explanation: written + verdict };
}
