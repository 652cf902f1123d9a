import { describe, expect, it } from 'vitest';
import type { BudgetLine, BudgetTable, Disclosure } from '../../../src/model/disclosure.ts';
import { locateHeadline } from '../../../src/model/headline.ts';
import { drawThreePublicChange } from '../../../src/publish/charts/three-public-change.ts';
import { comparePlannedAndSpent } from '../../../src/site/planned-and-spent.ts';
import { readKeyFigures } from '../../../src/site/key-figures.ts';
import { bareDisclosure } from '../../charts/fixture.ts';

type Printed = Pick<BudgetLine, 'name' | 'amount_cny' | 'line'> & Partial<BudgetLine>;

function table(key: BudgetTable['table'], lines: readonly Printed[]): BudgetTable {
  return {
    table: key,
    title: '',
    printed_unit: '元',
    line: 1,
    line_end: 99,
    columns: [],
    rows: [],
    notes: [],
    lines: lines.map((line) => ({
      table: key,
      row: '1',
      side: '',
      code: '',
      parent_code: '',
      measure: 'total',
      printed: line.amount_cny,
      printed_unit: '元',
      phase: 'budget',
      ...line,
    })),
  };
}

const disclose = (...tables: BudgetTable[]): Disclosure => bareDisclosure({ budget_tables: tables });
const linesOf = (disclosure: Disclosure): (number | null)[] => readKeyFigures(disclosure).map(({ line }) => line);

describe('the amounts a page opens with, of a document without sentences', () => {
  const summary = table('income-and-expenditure', [
    { name: '一、财政拨款收入', amount_cny: '800.00', line: 5, side: 'income' },
    { name: '一、教育支出', amount_cny: '800.00', line: 6, side: 'expenditure' },
    { name: '本年收入合计', amount_cny: '800.00', line: 7, side: 'income' },
    { name: '收 入 总 计', amount_cny: '800.00', line: 8, side: 'income' },
    { name: '支 出 总 计', amount_cny: '800.00', line: 9, side: 'expenditure' },
  ]);
  const expenditure = table('expenditure', [
    { name: '教育支出', code: '205', amount_cny: '500.00', line: 21, measure: 'basic' },
    { name: '总计', amount_cny: '500.00', line: 22, measure: 'basic' },
    { name: '总计', amount_cny: '300.00', line: 22, measure: 'project' },
  ]);

  it('are those of the rows of totals, be the labels letter-spaced, and lead to these rows and to none of the same amount', () => {
    const { income, expenditure: spent } = locateHeadline(disclose(summary));
    expect([income, spent]).toEqual([
      { amount: '800.00', line: 8 },
      { amount: '800.00', line: 9 },
    ]);
    expect(linesOf(disclose(summary, expenditure))).toEqual([8, 9, 22, 22, null, null]);
  });

  it.each(['收入总计（万元）', '收入总计（含上年结转）', '一、收入总计：', '收 入 总 计(一+二)'])(
    'are named by the words before a bracket or a colon: %s',
    (name) => {
      const line = { name, amount_cny: '800.00', line: 8, side: 'income' as const };
      const unlike = { ...line, name: '非税收入总计', line: 7 };
      expect(locateHeadline(disclose(table('income-and-expenditure', [unlike, line]))).income).toEqual({
        amount: '800.00',
        line: 8,
      });
    },
  );

  it('are those of the row that says 支出总计, though it stands in the half of income', () => {
    const lines = ['收入总计', '支出总计'].map((name, index) => ({
      name,
      amount_cny: `${String(index + 1)}00.00`,
      line: 8 + index,
      side: 'income' as const,
    }));
    const { income, expenditure: spent } = locateHeadline(disclose(table('income-and-expenditure', lines)));
    expect([income.amount, spent.amount]).toEqual(['100.00', '200.00']);
  });

  it('are the whole of a column, be it called 总计', () => {
    const { basic, project } = locateHeadline(disclose(expenditure));
    expect([basic.amount, project.amount]).toEqual(['500.00', '300.00']);
  });
});

describe('“三公”经费 in a table that has 会议费 and 培训费 too', () => {
  const listed = [
    { name: '公务接待费', amount_cny: '15000.00', line: 32 },
    { name: '公务用车运行维护费', amount_cny: '30000.00', line: 33 },
  ];
  const whole = { name: '合计', amount_cny: '173000.00', line: 30 };
  const named = { name: '一般公共预算拨款安排的“三公”经费预算', amount_cny: '45000.00', line: 31 };
  const others = [
    { name: '会议费', amount_cny: '8000.00', line: 34 },
    { name: '培训费', amount_cny: '120000.00', line: 35 },
  ];
  const find = (...lines: Printed[]): unknown => locateHeadline(disclose(table('three-public', lines))).threePublic;

  it('is the row that names it, and not 合计, which counts those in', () => {
    expect(find(whole, named, ...listed, ...others)).toEqual({ amount: '45000.00', line: 31 });
  });

  it('is more than 合计 where the others are letter-spaced, too', () => {
    const spaced = others.map((line) => ({ ...line, name: [...line.name].join(' ') }));
    expect(find(whole, ...listed, ...spaced)).toEqual({ amount: null, line: null });
    const plain = { ...named, name: '“三公”经费（小计）' };
    expect(find(whole, plain, ...listed, ...spaced)).toEqual({ amount: '45000.00', line: 31 });
  });

  it.each(['水利站“三公”经费', '其中：政府性基金安排的“三公”经费', '上年“三公”经费'])(
    'is not a row of a unit, a fund or another year: %s',
    (name) => {
      expect(find({ ...named, name }, whole, ...listed)).toEqual({ amount: '173000.00', line: 30 });
      expect(find({ ...named, name }, ...listed)).toEqual({ amount: null, line: null });
    },
  );

  it('is none where no row names it, for 合计 is more', () => {
    expect(find(whole, ...listed, ...others)).toEqual({ amount: null, line: null });
  });

  it('is 合计 where nothing is planned for those', () => {
    const nothing = others.map((line) => ({ ...line, amount_cny: '0.00' }));
    expect(find({ ...whole, amount_cny: '45000.00' }, ...listed, ...nothing)).toEqual({ amount: '45000.00', line: 30 });
  });

  it('is the same in its chart and beside final accounts', () => {
    const disclosure = disclose(table('three-public', [whole, named, ...listed, ...others]));
    const chart = drawThreePublicChange(disclosure);
    expect('table' in chart ? chart.table.rows[0]?.cells.slice(0, 2) : null).toEqual(['“三公”经费合计', '4.50']);
    const rows = comparePlannedAndSpent(disclosure, bareDisclosure({ kind: 'final-accounts' }));
    expect(rows.find(({ label }) => label === '“三公”经费')?.planned).toMatchObject({ cny: '45000.00', line: 31 });
  });
});
