import { expect, it } from 'vitest';
import type { Figure } from '../../../src/model/disclosure.ts';
import { describeFigure, foldGroups, groupFigures, writeBeside } from '../../../src/site/figure-groups.ts';
import { joinFigures } from '../../../src/site/figure-rows.ts';
import { readThreePublic } from '../../../src/site/three-public.ts';
import { bareDisclosure, figure } from '../../charts/fixture.ts';

const accounts = { kind: 'final-accounts' } as const;
const spent = (key: Figure['figure'], label: string, cny: string, line: number): Figure => ({
  ...figure(key, label, cny, line),
  phase: 'final-accounts',
});
const rate = (label: string, percent: string, line: number): Figure => ({
  ...spent('completion.percent', label, '0.00', line),
  amount_cny: null,
  percent,
});

/** 年初预算为452.40万元，支出决算为446.11万元，完成年初预算的98.61%: line 403 of the final accounts of Putuo's planning bureau. */
const pension = [
  figure('expenditure.function.part', '养老保险缴费（项）', '4524000.00', 403),
  spent('expenditure.function.part', '养老保险缴费（项）', '4461100.00', 403),
  rate('养老保险缴费（项）', '98.61', 403),
];

it('what was spent, its plan and the rate of one item are one row', () => {
  const [row, ...others] = joinFigures(pension);
  expect(others).toEqual([]);
  expect(row?.figure.amount_cny).toBe('4461100.00');
  expect(writeBeside(row?.beside ?? [], accounts).replaceAll('\u00a0', ' ')).toBe(
    '预算数 452.40 万元，完成预算 98.61%',
  );
});

it('amounts of another line, another name, or of one phase twice stay rows of their own', () => {
  const again = pension.map((entry) => ({ ...entry, line: 405 }));
  expect(joinFigures([...pension, ...again])).toHaveLength(2);
  expect(joinFigures([...pension, spent('expenditure.function.part', '购房补贴（项）', '1.00', 403)])).toHaveLength(2);
  const twice = spent('expenditure.function.part', '养老保险缴费（项）', '4461100.00', 403);
  expect(joinFigures([...pension, twice])).toHaveLength(2);
  // A budget prints both halves of its total under one name.
  expect(
    joinFigures([figure('income.total', '总额', '1.00', 3), figure('expenditure.total', '总额', '1.00', 3)]),
  ).toHaveLength(2);
});

it('a plan without what was spent of it is called a plan', () => {
  const [row] = joinFigures(pension.slice(0, 1));
  expect(row === undefined ? '' : describeFigure(row.figure, accounts)).toBe('预算数');
});

it('a rate of completion never stands among the changes from the year before, nor do amounts of 财政拨款', () => {
  const groups = groupFigures([
    ...pension,
    spent('general-public-budget.total', '一般公共预算财政拨款支出', '97465000.00', 389),
    spent('change.total', '收入支出总计', '10628500.00', 371),
    rate('收入支出总计', '95.45', 397),
    spent('operating-costs.total', '机关运行经费支出', '1428000.00', 471),
  ]);
  expect(groups.map(({ title, rows }) => [title, rows.length])).toEqual([
    ['', 1],
    ['财政拨款', 1],
    ['支出中按功能点名的', 1],
    ['与上年相比', 1],
    ['完成预算', 1],
  ]);
});

it('personnel and public expenditure stand under the basic expenditure they are parts of, not under the projects', () => {
  const [group] = groupFigures([
    spent('expenditure.total', '本年支出合计', '12300000.00', 227),
    spent('expenditure.basic', '基本支出', '6000000.00', 227),
    spent('expenditure.project', '项目支出', '6300000.00', 227),
    spent('expenditure.personnel', '人员经费', '4800000.00', 251),
    spent('expenditure.public', '公用经费', '1200000.00', 251),
  ]);
  expect(group?.rows.map(({ figure: { label } }) => label)).toEqual([
    '本年支出合计',
    '基本支出',
    '人员经费',
    '公用经费',
    '项目支出',
  ]);
});

it('personnel and public expenditure of the general public budget stand under its basic expenditure, not the department’s', () => {
  const groups = groupFigures([
    spent('expenditure.basic', '基本支出', '6200000.00', 227),
    spent('expenditure.project', '项目支出', '6300000.00', 227),
    spent('general-public-budget.basic', '一般公共预算财政拨款基本支出', '6000000.00', 251),
    spent('expenditure.personnel', '人员经费', '4800000.00', 251),
    spent('expenditure.public', '公用经费', '1200000.00', 251),
    spent('government-fund.total', '政府性基金预算财政拨款支出', '2200000.00', 260),
  ]);
  expect(groups.map(({ title, rows }) => [title, ...rows.map(({ figure: { label } }) => label)])).toEqual([
    ['支出', '基本支出', '项目支出'],
    ['财政拨款', '一般公共预算财政拨款基本支出', '人员经费', '公用经费', '政府性基金预算财政拨款支出'],
  ]);
});

it('the three public expenses of final accounts say what was budgeted beside what was spent', () => {
  const figures = [
    figure('three-public.total', '“三公”经费', '28500.00', 433),
    spent('three-public.total', '“三公”经费', '3900.00', 433),
    rate('“三公”经费', '13.68', 433),
  ];
  const [total] = readThreePublic({ ...bareDisclosure({ figures }), ...accounts });
  expect(total?.amount).toBe('3900.00');
  expect(writeBeside(total?.beside ?? [], accounts).replaceAll('\u00a0', ' ')).toBe(
    '预算数 2.85 万元，完成预算 13.68%',
  );
});

it('a long list is folded under its title, and never where nothing would say what is inside', () => {
  const list = (key: Figure['figure'], count: number): Figure[] =>
    Array.from({ length: count }, (_, index) => figure(key, `名目${String(index)}`, '1.00', index + 1));
  const fold = (...figures: Figure[]): [string[], string[]] => {
    const { open, folded } = foldGroups(groupFigures(figures));
    return [open.map(({ title }) => title), folded.map(({ title }) => title)];
  };
  expect(fold(...list('expenditure.function.part', 13), ...list('income.other', 12))).toEqual([
    ['收入'],
    ['支出中按功能点名的'],
  ]);
  expect(fold(...list('expenditure.function.part', 13))).toEqual([[], ['支出中按功能点名的']]);
  expect(fold(...list('procurement.total', 13))).toEqual([[''], []]);
});
