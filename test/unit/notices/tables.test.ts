import { describe, expect, it } from 'vitest';
import type { Indicator, ProcurementTotal } from '../../../src/model/disclosure.ts';
import { anActivity, anIndicator, aProject, mark } from './a-disclosure.ts';

describe('a grade that counts up', () => {
  const rows = (...poor: readonly string[]) => ({
    activities: [anActivity(...poor.map((text) => ['85%以上', '70%-85%', '60%-70%', text] as const))],
  });

  it('is marked from the second row on, where all else stays', () => {
    const [finding] = mark('band-filled', rows('60%以下', '61%以下', '62%以下', '63%以下', '60%以下'));
    expect(finding).toMatchObject({ quote: '61%以下', lines: [2, 3, 4] });
    expect(finding?.message).toContain('连续 4 行');
  });

  it('is not where it stays, where it steps once, or where the others move with it', () => {
    expect(mark('band-filled', rows('60%以下', '60%以下', '60%以下', '60%以下'))).toEqual([]);
    expect(mark('band-filled', rows('60%以下', '61%以下', '70%以下', '60%以下'))).toEqual([]);
    expect(mark('band-filled', rows('60%以下', '55%以下', '50%以下', '45%以下'))).toEqual([]);
    const moving = anActivity(['≥10', '≥9', '≥8', '<8'], ['≥11', '≥10', '≥9', '<9'], ['≥12', '≥11', '≥10', '<10']);
    expect(mark('band-filled', { activities: [moving] })).toEqual([]);
  });
});

describe('grades that overlap', () => {
  it.each<[string, string, string, string]>([
    ['95%以上', '90%-100%', '80%-90%', '80%以下'],
    ['85%以上', '70%-85%', '60%-70%', '65%以下'],
    ['90%-100%', '85%-95%', '70%-85%', '70%以下'],
  ])('%s, %s, %s, %s', (...grades) => {
    expect(mark('band-overlap', { activities: [anActivity(grades)] })).toHaveLength(1);
  });

  it.each<[string, string, string, string]>([
    // A bound shared, a gap left, thresholds read from the best down, points, words, a number that falls.
    ['95%以上', '85%~95%', '60%~85%', '60%以下'],
    ['95%', '85%-94%', '70%-84%', '69%以下'],
    ['≥95%', '≥90%', '≥80%', '<80%'],
    ['100%', '≥90%', '≥80%', '80%以下'],
    ['0%', '＜5%', '＜10%', '＞10%'],
    ['≥10', '≥5', '＜5', '＜2'],
    ['设备完好率>90%', '设备完好率=90%', '设备完好率<90%且≥80%', '设备完好率<80%'],
    ['增长比例6%-14%', '增长比例14%-22%', '增长比例0-6%', '负增长'],
    ['20个工作日以内', '25个工作日以内', '30个工作日以内', '30个工作日以上'],
    ['90%以上', '80-90%', '70-80%', '70%以下'],
  ])('are not %s, %s, %s, %s', (...grades) => {
    expect(mark('band-overlap', { activities: [anActivity(grades)] })).toEqual([]);
  });

  it('are not said again of a grade that counts up', () => {
    const rows = ['60%以下', '61%以下', '62%以下'].map((poor) => ['85%以上', '70%-85%', '60%-70%', poor] as const);
    expect(mark('band-overlap', { activities: [anActivity(...rows)] })).toEqual([]);
  });
});

describe('a cell of 255 characters', () => {
  const cell = (end: string) => ({ transcript: [`\t${'组'.repeat(255 - end.length)}${end}`] });

  it('is cut where it stops in the middle of a sentence', () => {
    expect(mark('text-cut', cell('聘用的组织实'))).toMatchObject([{ lines: [1] }]);
  });

  it('is whole where it ends one, and a paragraph or another length says nothing', () => {
    expect(mark('text-cut', cell('组织实施。'))).toEqual([]);
    expect(mark('text-cut', { transcript: ['组'.repeat(255)] })).toEqual([]);
    expect(mark('text-cut', { transcript: [`\t${'组'.repeat(254)}`, `\t${'组'.repeat(256)}`] })).toEqual([]);
  });
});

describe('a blank cell', () => {
  const row = (given: Partial<Indicator>) =>
    anIndicator({ level3: '满意度', value_text: '≥90%', value: '90', unit: '%', operator: '≥', ...given });
  const blank = { value_text: '', value: null, unit: '', operator: '', value_kind: 'blank' } as const;
  const projects = (...indicators: readonly Indicator[]) => ({
    projects: [aProject({ indicators: [...indicators] })],
    transcript: indicators.map(() => '\t满意度\t≥90%'),
  });

  it('is a value or a basis that the rows around it have', () => {
    expect(mark('cell-blank', projects(row({}), row({ ...blank, line: 2 })))).toMatchObject([{ lines: [2] }]);
    const bases = projects(row({}), row({ line: 2 }), row({ basis: '', line: 3 }));
    expect(mark('cell-blank', bases)).toMatchObject([{ lines: [3] }]);
  });

  it('is none where the table has no such column, or a page break tore the row', () => {
    expect(mark('cell-blank', projects(row({ basis: '' }), row({ basis: '', line: 2 })))).toEqual([]);
    const torn = projects(row({}), row({ line: 2 }), row({ basis: '', line: 3 }));
    expect(mark('cell-blank', { ...torn, transcript: [...torn.transcript, '一级指标\t二级指标'] })).toEqual([]);
  });

  it('is none where a dash stands, or nothing is counted', () => {
    const asset = { as_of: null, line: 1 };
    const total = { ...asset, item: 'total', label: '资产总额', quantity: null, value: money('58.29') } as const;
    const vehicles = { ...asset, item: 'vehicles', label: '2、车辆（台、辆）', quantity: '1', line: 2 } as const;
    expect(mark('cell-blank', { fixed_assets: [total, { ...vehicles, value: null }] })).toMatchObject([{ lines: [2] }]);
    const dash = { cny: null, printed: '——', unit: '万元' };
    expect(mark('cell-blank', { fixed_assets: [total, { ...vehicles, value: dash }] })).toEqual([]);
    expect(mark('cell-blank', { fixed_assets: [total, { ...vehicles, quantity: null, value: null }] })).toEqual([]);
  });
});

const money = (printed: string) => ({ cny: `${String(Number(printed) * 10000)}.00`, printed, unit: '万元' });

describe('a total of procurement', () => {
  const blank: ProcurementTotal = {
    label: '合计',
    project_funds: null,
    unit_price: null,
    total: null,
    budgeted: null,
    general_public_budget: null,
    government_fund: null,
    state_capital: null,
    special_account: null,
    unit_funds: null,
    other_sources: null,
    other_channels: null,
    sme_reserved: null,
    line: 1,
  };
  const transcript = ['\t合计', '\t', '\t110', '\t', '\t110'];

  it('is misplaced under 单价 where 合计 is blank and the next column says the same', () => {
    const total = { ...blank, unit_price: money('110'), general_public_budget: money('110') };
    expect(mark('total-misplaced', { procurement_totals: [total], transcript })).toMatchObject([
      { quote: '110', lines: [3] },
    ]);
  });

  it('is not where 合计 is filled, or the number under 单价 is another', () => {
    const filled = { ...blank, unit_price: money('110'), budgeted: money('110') };
    const other = { ...blank, unit_price: money('7'), general_public_budget: money('110') };
    expect(mark('total-misplaced', { procurement_totals: [filled, other, blank], transcript })).toEqual([]);
  });
});
