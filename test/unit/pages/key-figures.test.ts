import { expect, it } from 'vitest';
import type { Figure } from '../../../src/model/disclosure.ts';
import { keepUnits, sayRoundly, splitAmount } from '../../../src/site/amounts.ts';
import { readKeyFigures } from '../../../src/site/key-figures.ts';
import { bareDisclosure, figure } from '../../charts/fixture.ts';

const change = (figures: Figure[]): string | null | undefined =>
  readKeyFigures(bareDisclosure({ figures })).find(({ key }) => key === 'operatingCosts')?.change;

it('the operating costs are shown with the change that their sentence states, wherever the section stands', () => {
  // 机关运行经费支出142.80万元，比2023年度减少13.52万元: line 471 of the final accounts of Putuo's planning bureau, under 其他重要事项.
  const figures = [
    figure('change.part', '一般公共预算财政拨款支出', '11932000.00', 389),
    { ...figure('operating-costs.total', '机关运行经费支出', '1428000.00', 471), section: 'other-matters' as const },
    { ...figure('change.part', '机关运行经费支出', '-135200.00', 471), section: 'other-matters' as const },
  ];
  expect(change(figures)).toBe('-135200.00');
  expect(change(figures.slice(0, 2))).toBeNull();
  // A part of them, and a namesake in a section about something else, are not they.
  expect(change([...figures.slice(0, 2), figure('change.part', '机关运行经费支出', '-1.00', 389)])).toBeNull();
  expect(
    change([...figures.slice(0, 2), { ...figure('change.part', '办公费', '-1.00', 471), section: 'other-matters' }]),
  ).toBeNull();
});

it('a negative amount has a true minus sign in either unit', () => {
  expect(splitAmount('-50000.00')).toEqual({ number: '−5.00', unit: '万元' });
  expect(splitAmount('-250000000.00')).toEqual({ number: '−2.50', unit: '亿元' });
});

it('an amount from one hundred million on is said in 亿元 beside the exact one, and whether that is rounded', () => {
  // 基本支出 101,341,746 元 of the subdistrict office of Wanli.
  expect(sayRoundly('101341746.00')).toBe('约 1.01 亿元');
  expect(sayRoundly('250000000.00')).toBe('合 2.50 亿元');
  expect(sayRoundly('-101341746.00')).toBe('约 −1.01 亿元');
  expect(sayRoundly('99999999.99')).toBeNull();
});

it('the unit of an amount stays on its line, and nothing else of the sentence changes', () => {
  expect(keepUnits('2024 年预算 2.53 亿元，比上年增加 1,888.65 万元（8.1%）')).toBe(
    '2024 年预算 2.53\u00a0亿元，比上年增加 1,888.65\u00a0万元（8.1%）',
  );
});
