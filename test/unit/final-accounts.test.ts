import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDisclosure } from '../../src/convert/checks/index.ts';
import { convertDocument } from '../../src/convert/index.ts';
import { readFinalStatements } from '../../src/convert/narrative/final-accounts/statement.ts';
import { readPassages } from '../../src/convert/narrative/passage.ts';
import { readNumberedPart } from '../../src/convert/outline/numbered-part.ts';
import { readHeadline } from '../../src/model/headline.ts';
import { tables } from '../../src/publish/downloads/tables/index.ts';

const file = 'input.txt';
const bytes = readFileSync(`test/cases/final-accounts-national-form/${file}`);
const text = bytes.toString('utf8');
const convert = (source: string) =>
  convertDocument({ id: 'water-final-2023', file, bytes: Buffer.from(source, 'utf8'), facts: {} }).disclosure;

/** What a sentence states: key, number, sign, phase. */
function state(sentence: string): unknown[] {
  const [passage] = readPassages([{ type: 'paragraph', line: 1, text: sentence }]);
  if (passage === undefined) return [];
  return readFinalStatements(passage)
    .filter(({ key }) => key !== null)
    .map(({ key, quantity, sign, phase }) => [key, quantity.printed, sign, phase]);
}

const spent = 'final-accounts';

describe('sentences of final accounts', () => {
  it('tell what was budgeted from what was spent', () => {
    expect(state('“三公”经费财政拨款支出年初预算为2.85万元，支出决算为0.39万元，完成预算的13.68%。')).toEqual([
      ['three-public.total', '2.85', 1, 'budget'],
      ['three-public.total', '0.39', 1, spent],
      ['completion.percent', '13.68', 1, spent],
    ]);
  });

  it('compare with the year before, and not with the budget', () => {
    expect(state('机关运行经费支出80万元，比年初预算数减少10万元，比2022年度减少20万元，下降20%。')).toEqual([
      ['operating-costs.total', '80', 1, spent],
      ['change.part', '20', -1, spent],
      ['change.part.percent', '20', -1, spent],
    ]);
  });

  it('name amounts as reasons that are no level of the accounts', () => {
    expect(state('本年支出合计100.00万元，主要原因是新增项目支出55.00万元。')).toEqual([
      ['expenditure.total', '100.00', 1, spent],
    ]);
  });

  it('take no amount in a reason without a name of its own for the change of what the sentence is about', () => {
    expect(state('公务接待费支出决算为1.20万元，比上年减少0.60万元，主要是厉行节约减少0.40万元。')).toEqual([
      ['three-public.reception', '1.20', 1, spent],
      ['three-public.change.reception', '0.60', -1, spent],
    ]);
  });

  it('carry what is spoken of over a sentence that names the department and the year alone', () => {
    expect(
      state('本年支出合计200.00万元。云溪县水务局2023年度支出决算为180.00万元，完成年初预算的90.00%。'),
    ).toContainEqual(['expenditure.total', '180.00', 1, spent]);
  });

  it('read a rate that lost its percent sign', () => {
    expect(state('收入支出总计100.00万元。与2023年度相比，收入支出总计增加20.00万元，增长25.00。')).toEqual([
      ['arrangement.total', '100.00', 1, spent],
      ['change.total', '20.00', 1, spent],
      ['change.total.percent', '25.00', 1, spent],
    ]);
  });

  it('give the total of both in any wording, and keep that of 财政拨款 apart with its change', () => {
    const change = '与上年决算相比，收、支总计各减少50万元，下降20%。';
    expect(state(`某局2023年度收入、支出决算总计均为200万元。${change}`)).toEqual([
      ['arrangement.total', '200', 1, spent],
      ['change.total', '50', -1, spent],
      ['change.total.percent', '20', -1, spent],
    ]);
    expect(state(`某局2023年度财政拨款收入、支出决算总计均为200万元。${change}`)).toEqual([
      ['fiscal-appropriation.total', '200', 1, spent],
      ['change.part', '50', -1, spent],
      ['change.part.percent', '20', -1, spent],
    ]);
  });

  it('take the verb of the document, not the one that the form offers beside it', () => {
    expect(state('公务接待费支出决算比上年减少（增加）0.15万元。')).toEqual([
      ['three-public.change.reception', '0.15', -1, spent],
    ]);
  });

  it('keep what an item is spent on out of its name', () => {
    const item = '1、住房保障支出（类）住房改革支出（款）购房补贴（项）。主要用于：人员支出。年初预算为3.00万元。';
    expect(state(item)).toEqual([['expenditure.function.part', '3.00', 1, 'budget']]);
  });
});

describe('final accounts', () => {
  const disclosure = convert(text);

  it('give the income and the expenditure of the year, without balances', () => {
    expect(readHeadline(disclosure)).toMatchObject({
      income: '12100000.00',
      expenditure: '12300000.00',
      basic: '6000000.00',
      project: '6300000.00',
      threePublic: '400000.00',
      operatingCosts: '800000.00',
    });
  });

  it('give the same from the tables alone', () => {
    expect(readHeadline({ ...disclosure, figures: [] })).toMatchObject({
      income: '12100000.00',
      expenditure: '12300000.00',
      threePublic: '400000.00',
    });
  });

  it('never stand in the tables of budgets', () => {
    const count = (key: string): number => tables.find((table) => table.key === key)?.readRows(disclosure).length ?? -1;
    expect([count('budget_lines'), count('figures')]).toEqual([0, 0]);
    expect(count('final_accounts_figures')).toBe(disclosure.figures.length);
    expect(count('final_accounts_lines')).toBe(disclosure.budget_tables.flatMap((table) => table.lines).length);
  });

  it('hold in every sum', () => {
    expect(disclosure.checks.filter(({ status }) => status !== 'holds')).toEqual([]);
    expect(disclosure.checks.length).toBeGreaterThan(200);
  });

  const broken = (source: string): string[] =>
    checkDisclosure(convert(source))
      .filter(({ status }) => status === 'broken')
      .map(({ rule }) => rule);

  it.each([
    ['完成预算的80.00%', '完成预算的81.00%', 'completion-rate'],
    ['人员经费合计\t\t480.00', '人员经费合计\t\t470.00', 'table-economic'],
    ['土地开发支出\t30.00', '土地开发支出\t31.00', 'table-carryover'],
    ['年末结转和结余\t21\t25.00', '年末结转和结余\t21\t24.00', 'table-balance'],
    ['50.00\t\t44.00\t\t44.00\t6.00', '50.00\t\t44.00\t\t44.00\t7.00', 'table-three-public'],
    ['本年收入合计1210.00万元', '本年收入合计1211.00万元', 'narrative-tables'],
    ['本年支出220.00万元', '本年支出221.00万元', 'narrative-tables'],
    ['政府采购工程支出280.00万元', '政府采购工程支出281.00万元', 'procurement-kinds'],
    ['政府采购工程支出280.00万元', '政府采购工程支出270.00万元、政府采购服务支出9.00万元', 'procurement-kinds'],
  ])('break where %s is printed as %s', (printed, instead, rule) => {
    expect(text).toContain(printed);
    expect(broken(text.replace(printed, instead))).toContain(rule);
  });

  it('leave open what a kind of procurement came to that the sentence does not name', () => {
    const rest = checkDisclosure(convert(text.replace('政府采购工程支出280.00万元', '政府采购工程支出270.00万元')));
    expect(rest.filter(({ rule }) => rule === 'procurement-kinds').map(({ status }) => status)).toEqual([
      'not-evaluable',
    ]);
  });

  it('hold what was bought against what was spent on it, not against its budget', () => {
    const both = '政府采购支出年初预算为500.00万元，支出决算为300.00万元，其中：政府采购货物支出20.00万元';
    const stated = text.replace('政府采购支出总额300.00万元，其中：政府采购货物支出20.00万元', both);
    expect(stated).not.toBe(text);
    const kinds = convert(stated).checks.filter(({ rule }) => rule === 'procurement-kinds');
    expect(kinds.map(({ status, stated_cny }) => [status, stated_cny])).toEqual([['holds', '3000000.00']]);
  });

  it('hold kinds behind colons against their total too', () => {
    const marked = text.replace(/(政府采购(?:支出总额|货物支出|工程支出))(?=\d)/gu, '$1：');
    expect(marked).not.toBe(text);
    const kinds = convert(marked).checks.filter(({ rule }) => rule === 'procurement-kinds');
    expect(kinds.map(({ status, stated_cny }) => [status, stated_cny])).toEqual([['holds', '3000000.00']]);
  });

  it('take a rate that is cut off for rounding', () => {
    const cut = checkDisclosure(convert(text.replace('完成年初预算的108.57%', '完成年初预算的108.5%')));
    expect(cut.filter(({ rule, status }) => rule === 'completion-rate' && status === 'rounding')).toHaveLength(1);
  });
});

describe('final accounts that print the budget of the beginning of the year and the adjusted one', () => {
  const printed = readFileSync('test/cases/final-accounts-with-two-budgets/input.txt', 'utf8');

  it('are summed for each of them', () => {
    const held = convert(printed).checks.filter(({ rule, status }) => rule === 'table-balance' && status === 'holds');
    expect(held).toHaveLength(15);
  });

  it.each([
    ['二、农林水支出\t6\t850.00\t925.00', '二、农林水支出\t6\t850.00\t926.00', '各项之和 = 本年合计（调整后的预算数）'],
    ['二、农林水支出\t6\t850.00', '二、农林水支出\t6\t851.00', '各项之和 = 本年合计（预算数）'],
    ['完成调整后预算的75.00%', '完成调整后预算的37.50%', '决算数 ÷ 预算数 = 完成率'],
    ['完成调整后预算的75.00%', '完成年初预算的75.00%', '决算数 ÷ 预算数 = 完成率'],
  ])('break where %s is printed as %s', (right, wrong, statement) => {
    expect(printed).toContain(right);
    const broken = convert(printed.replace(right, wrong)).checks.filter(({ status }) => status === 'broken');
    expect(broken.map((check) => check.statement)).toEqual([expect.stringContaining(statement)]);
  });
});

describe('numbered parts', () => {
  it('are read with their titles, and are no sentences', () => {
    expect(readNumberedPart('第四部分    名词解释')).toEqual({ value: 4, title: '名词解释' });
    expect(readNumberedPart('第一部分说明了收入。')).toBeNull();
    expect(readNumberedPart('一、收入决算表')).toBeNull();
  });
});
