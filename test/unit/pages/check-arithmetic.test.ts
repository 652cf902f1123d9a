import { describe, expect, it } from 'vitest';
import type { Check, CheckTerm } from '../../../src/model/check.ts';
import type { Figure } from '../../../src/model/disclosure.ts';
import { cutAtAmounts, splitArithmetic } from '../../../src/site/arithmetic.ts';
import { findCorrection } from '../../../src/site/corrections.ts';
import { listDiscords, ofFigure } from '../../../src/site/discords.ts';

const term = (sign: CheckTerm['sign'], label: string, printed: string, line: number | null): CheckTerm => ({
  label,
  sign,
  printed,
  unit: '万元',
  line,
});

/** The numbers that lead to a line. */
const listLinks = (check: Pick<Check, 'explanation' | 'terms'>): string[] =>
  splitArithmetic(check).flatMap(({ text, line }) => (line === null ? [] : [`${text}@${String(line)}`]));

describe('the arithmetic of a check', () => {
  it('leads from the claim and from each addend to its line, and from nothing that was computed', () => {
    const check = {
      explanation: '原文写“收支安排”减少 169.61 万元；28,377.8 − 28,547.71 = −169.91，相差 0.30 万元。',
      terms: [term('+', '本年', '28377.8', 71), term('−', '上年', '28547.71', 73), term('=', '增减', '169.61', 74)],
    };
    expect(listLinks(check)).toEqual(['169.61@74', '28,377.8@71', '28,547.71@73']);
    expect(
      splitArithmetic(check)
        .map(({ text }) => text)
        .join(''),
    ).toBe(check.explanation);
  });

  it('leads from the sum to the claim where they agree, in however many decimals each is printed', () => {
    const terms = [term('+', '购置', '0', 57), term('+', '运行', '6', 58), term('=', '公务用车', '6', 59)];
    expect(listLinks({ explanation: '0 + 6 = 6.00，与原文一致。', terms })).toEqual(['0@57', '6@58', '6.00@59']);
  });

  it('leads from each of two equal addends to its own line', () => {
    const terms = [term('+', '甲', '8.00', 5), term('+', '乙', '8.00', 9), term('=', '合计', '16.00', 3)];
    expect(listLinks({ explanation: '8.00 + 8.00 = 16.00，与原文一致。', terms })).toEqual([
      '8.00@5',
      '8.00@9',
      '16.00@3',
    ]);
  });

  it('takes no digits of a name or a date for a number of the sum', () => {
    const terms = [term('+', '12月底', '12.00', 40), term('=', '预算数', '302', 41)];
    expect(
      listLinks({ explanation: '“302 商品和服务支出”：3月底 1，12月底 12.00，预算数为 302，相差 290。', terms }),
    ).toEqual(['12.00@40', '302@41']);
  });

  it('keeps an amount and its unit in one piece, also where the number is a link before it', () => {
    expect(cutAtAmounts(' 万元；28,377.8 − 28,547.71 = −169.91，相差 0.30 万元，小于 5元。')).toEqual([
      '',
      ' 万元',
      '；28,377.8 − 28,547.71 = −169.91，相差 ',
      '0.30 万元',
      '，小于 ',
      '5元',
      '。',
    ]);
    expect(cutAtAmounts('各项之和，万元')).toEqual(['各项之和，万元']);
  });

  it('leads nowhere for a number that the document does not print', () => {
    const terms = [term('+', '合计', '', 7), term('=', '总计', '110', null)];
    expect(listLinks({ explanation: '原文没有列出“合计”的数，无法核对。', terms })).toEqual([]);
  });
});

describe('the mark beside a figure', () => {
  const check: Check = {
    check: 11,
    rule: 'three-public-change-vehicles',
    section: 'three-public',
    statement: '购置费增减 + 运行费增减 = 公务用车费增减',
    status: 'broken',
    terms: [term('+', '购置费', '0', 57), term('+', '运维费', '6', 57), term('=', '公务用车', '1', 57)],
    stated_cny: '-10000.00',
    computed_cny: '-60000.00',
    difference_cny: '50000.00',
    tolerance_cny: '10000',
    lines: [57],
    explanation: '',
  };
  const figure = (key: Figure['figure'], label: string, amount: string, printed: string): Figure => ({
    item: 1,
    figure: key,
    label,
    amount_cny: amount,
    percent: null,
    printed,
    printed_unit: '万元',
    section: 'three-public',
    line: 57,
    quote: printed,
    phase: 'budget',
  });
  const discords = listDiscords({ checks: [check], corrections: [] });

  it('says what the figure is compared with, and stands at the change, not at the amount printed alike', () => {
    const change = figure('three-public.change.vehicles.operation', '运维费', '-60000.00', '6');
    const amount = figure('three-public.vehicles.operation', '运维费', '60000.00', '6');
    expect(ofFigure(discords, change).map(({ words }) => words)).toEqual(['算下来与第 57 行所写的 −1.00 万元不符']);
    expect(ofFigure(discords, amount)).toEqual([]);
  });

  it('says at the claim what was computed', () => {
    const claim = figure('three-public.change.vehicles', '公务用车', '-10000.00', '1');
    expect(ofFigure(discords, claim).map(({ words }) => words)).toEqual(['与各数算出的 −6.00 万元不符']);
  });

  it('stands at no check that holds', () => {
    expect(listDiscords({ checks: [{ ...check, status: 'rounding' }], corrections: [] })).toEqual([]);
  });
});

describe('the correction of a figure', () => {
  const corrections = [{ line: 73, cell: '', printed: '减少169.61万元', corrected: '减少169.91万元', reason: '算式' }];

  it('is found by its line and its whole number', () => {
    expect(findCorrection(corrections, { line: 73, printed: '169.91' })).toBe(corrections[0]);
    expect(findCorrection(corrections, { line: 73, printed: '69.91' })).toBeUndefined();
    expect(findCorrection(corrections, { line: 74, printed: '169.91' })).toBeUndefined();
  });

  it('is none of a number that stands in the printed words as well', () => {
    const [only] = corrections;
    const wording = only === undefined ? [] : [{ ...only, printed: '减 169.91万元' }];
    expect(findCorrection(wording, { line: 73, printed: '169.91' })).toBeUndefined();
  });
});
