import { describe, expect, test } from 'vitest';
import type { Money } from '../../../src/model/amount.ts';
import type { Activity, ProcurementItem } from '../../../src/model/disclosure.ts';
import { findUnit } from '../../../src/publish/downloads/column-unit.ts';
import { activityIndicatorsTable } from '../../../src/publish/downloads/tables/activities.ts';
import { disclosuresTable } from '../../../src/publish/downloads/tables/disclosures.ts';
import { procurementTable } from '../../../src/publish/downloads/tables/holdings.ts';
import { tables } from '../../../src/publish/downloads/tables/index.ts';
import { convertSource } from '../conversions.ts';
import { nandagang } from '../downloads-nandagang.ts';
import { yongqing } from '../downloads-yongqing.ts';

/** The columns of the data contract, version 1, copied from it by hand. */
const contract: Record<string, string> = {
  disclosures:
    'id, title, department, department_code, province, prefecture, county, division_code, fiscal_year, kind, printed_unit, source_file, source_format, source_sha256, source_url, published_on, income_cny, expenditure_cny, basic_cny, project_cny, three_public_cny, sections, tables, projects, indicators, activities, checks_hold, checks_rounding, checks_broken, checks_not_evaluable, notices',
  sections: 'disclosure_id, section, numeral, key, title, line_start, line_end, text',
  responsibilities: 'disclosure_id, item, text, line',
  goals: 'disclosure_id, item, numeral, title, goal, indicators, line',
  organisations: 'disclosure_id, item, name, nature, rank, funding, line',
  figures: 'disclosure_id, item, figure, label, amount_cny, percent, printed, printed_unit, section, line, quote',
  budget_lines:
    'disclosure_id, table, row, side, code, name, parent_code, measure, amount_cny, printed, printed_unit, line',
  projects:
    'disclosure_id, project, code, name, budget_cny, fiscal_cny, other_cny, purpose, goal, plan_measure, plan_march, plan_june, plan_october, plan_december, indicators, line',
  indicators:
    'disclosure_id, project, indicator, level1, level2, level3, scoring, description, value_text, operator, value, unit, value_kind, basis, line',
  activities: 'disclosure_id, activity, parent, name, budget_cny, description, goal, line',
  activity_indicators: 'disclosure_id, activity, indicator, name, excellent, good, fair, poor, line',
  procurement:
    'disclosure_id, item, project, project_funds_cny, goods, catalogue_code, unit, quantity, unit_price_cny, total_cny, budgeted_cny, general_public_budget_cny, government_fund_cny, state_capital_cny, special_account_cny, unit_funds_cny, other_sources_cny, other_channels_cny, sme_reserved_cny, line',
  fixed_assets: 'disclosure_id, item, label, quantity, value_cny, as_of, line',
  glossary: 'disclosure_id, item, term, definition, line',
  checks: 'disclosure_id, check, rule, status, statement, stated_cny, computed_cny, difference_cny, lines, explanation',
  notices: 'disclosure_id, notice, rule, severity, message, quote, lines',
  // Added to version 1: what final accounts hold never stands in the tables of budgets.
  final_accounts_lines:
    'disclosure_id, table, row, side, code, name, parent_code, measure, amount_cny, printed, printed_unit, line, phase',
  final_accounts_figures:
    'disclosure_id, item, figure, label, amount_cny, percent, printed, printed_unit, section, line, quote, phase',
  // Additions: the columns of the department's tables, with the unit before them.
  unit_figures:
    'disclosure_id, unit, unit_name, item, figure, label, amount_cny, percent, printed, printed_unit, section, line, quote',
  unit_budget_lines:
    'disclosure_id, unit, unit_name, table, row, side, code, name, parent_code, measure, amount_cny, printed, printed_unit, line',
};

const cell = (key: string, row: number, column: string) => {
  const table = tables.find((each) => each.key === key);
  const index = table?.columns.findIndex((each) => each.name === column) ?? -1;
  return [nandagang, yongqing].flatMap((each) => table?.readRows(each) ?? [])[row]?.[index];
};

test('the headline columns are five different amounts, each that of its name', () => {
  const columns = ['income_cny', 'expenditure_cny', 'basic_cny', 'project_cny', 'three_public_cny'];
  // 收入说明, 支出说明 and “三公”经费 of Yongqing 2024: 25332.93, of which 1439.55 and 23893.38; 2.34.
  const { disclosure } = convertSource('yongqing-hrss-2024');
  const [row] = disclosuresTable.readRows(disclosure);
  const places = columns.map((column) => disclosuresTable.columns.findIndex(({ name }) => name === column));
  expect(places.map((place) => row?.[place])).toEqual([
    '253329300.00',
    '253329300.00',
    '14395500.00',
    '238933800.00',
    '23400.00',
  ]);
});

test('each amount of a purchase stands in the column of its name', () => {
  const money = (cny: string): Money => ({ cny, printed: cny, unit: '元' });
  const item: ProcurementItem = {
    item: 1,
    project: '档案整理',
    project_funds: money('1.00'),
    goods: '档案整理服务',
    catalogue_code: 'C0801',
    unit: '项',
    quantity: '1',
    unit_price: money('2.00'),
    total: money('3.00'),
    budgeted: money('4.00'),
    general_public_budget: money('5.00'),
    government_fund: money('6.00'),
    state_capital: money('7.00'),
    special_account: money('8.00'),
    unit_funds: money('9.00'),
    other_sources: money('10.00'),
    other_channels: money('11.00'),
    sme_reserved: money('12.00'),
    line: 1,
  };
  const [row] = procurementTable.readRows({ ...yongqing, procurement: [item] });
  const amounts = procurementTable.columns.flatMap(({ name }, at) =>
    name.endsWith('_cny') ? [`${name} ${String(row?.[at])}`] : [],
  );
  expect(amounts).toEqual([
    'project_funds_cny 1.00',
    'unit_price_cny 2.00',
    'total_cny 3.00',
    'budgeted_cny 4.00',
    'general_public_budget_cny 5.00',
    'government_fund_cny 6.00',
    'state_capital_cny 7.00',
    'special_account_cny 8.00',
    'unit_funds_cny 9.00',
    'other_sources_cny 10.00',
    'other_channels_cny 11.00',
    'sme_reserved_cny 12.00',
  ]);
});

test('each grade of an indicator of an activity stands in the column of its name', () => {
  const indicator = {
    indicator: 1,
    name: '数字化率',
    excellent: '≥95%',
    good: '≥90%',
    fair: '≥80%',
    poor: '<80%',
    line: 9,
  };
  const activity: Activity = {
    activity: 1,
    parent: null,
    name: '档案数字化',
    budget: null,
    description: '',
    goal: '',
    line: 9,
    indicators: [indicator],
  };
  const [row] = activityIndicatorsTable.readRows({ ...yongqing, activities: [activity] });
  const grades = ['优', '良', '中', '差'].map((title) =>
    activityIndicatorsTable.columns.findIndex((column) => column.title === title),
  );
  expect(
    grades.map((place) => `${String(activityIndicatorsTable.columns[place]?.name)} ${String(row?.[place])}`),
  ).toEqual(['excellent ≥95%', 'good ≥90%', 'fair ≥80%', 'poor <80%']);
});

test('the registry has the tables of the contract in its order, and no others', () => {
  expect(tables.map((table) => table.key)).toEqual(Object.keys(contract));
});

describe.each(tables)('$key', (table) => {
  test('has the columns of the contract in their order', () => {
    expect(table.columns.map((column) => column.name).join(', ')).toBe(contract[table.key]);
  });

  test('explains itself and each of its columns in Chinese', () => {
    for (const { title, description } of [table, ...table.columns]) {
      expect(title).toMatch(/\p{Script=Han}/u);
      expect(description).toMatch(/\p{Script=Han}.*。$/u);
    }
  });

  test('calls a column an amount when its name ends in _cny, and only then, and says the unit', () => {
    for (const { name, type, description } of table.columns) {
      expect(type === 'amount').toBe(name.endsWith('_cny'));
      if (type === 'amount') expect(description).toContain('元，两位小数');
    }
  });

  test('gives each column an example, and each column of numbers its unit', () => {
    for (const { name, type, description } of table.columns) {
      expect(`${name}: ${description}`).toContain('例如 ');
      expect(findUnit(table.key, { name, type }) === '').toBe(type === 'string' || type === 'date');
    }
  });

  test('names columns of its own in its primary key', () => {
    const names = table.columns.map((column) => column.name);
    for (const name of table.primaryKey ?? []) expect(names).toContain(name);
  });

  test('gives every row a cell for every column', () => {
    for (const row of [nandagang, yongqing].flatMap((each) => table.readRows(each)))
      expect(row).toHaveLength(table.columns.length);
  });
});

test('amounts are yuan, and a blank or a dash is empty', () => {
  expect(cell('projects', 0, 'budget_cny')).toBe('10784100.00');
  expect(cell('projects', 0, 'other_cny')).toBeNull();
  expect(cell('fixed_assets', 0, 'value_cny')).toBe('582900.00');
  expect(cell('fixed_assets', 2, 'value_cny')).toBeNull();
  expect(cell('procurement', 0, 'unit_price_cny')).toBe('4000.00');
});

test('indicators stand in document order, the department’s own without a project', () => {
  expect([0, 1, 2].map((row) => [cell('indicators', row, 'project'), cell('indicators', row, 'line')])).toEqual([
    [null, 80],
    [1, 613],
    [1, 620],
  ]);
});

test('activities name their duty by number, and their indicators name them by number', () => {
  expect(cell('activities', 0, 'parent')).toBeNull();
  expect(cell('activities', 1, 'parent')).toBe(1);
  expect(cell('activity_indicators', 0, 'activity')).toBe(2);
});

test('a disclosure counts its rows, its checks by outcome and its notices', () => {
  expect(cell('disclosures', 0, 'income_cny')).toBe('70017500.00');
  expect(cell('disclosures', 0, 'three_public_cny')).toBe('5000.00');
  expect(cell('disclosures', 0, 'expenditure_cny')).toBeNull();
  expect(cell('disclosures', 0, 'indicators')).toBe(3);
  expect(cell('disclosures', 1, 'tables')).toBe(2);
  expect(cell('disclosures', 1, 'activities')).toBe(2);
  for (const column of ['checks_hold', 'checks_rounding', 'checks_broken', 'checks_not_evaluable', 'notices'])
    expect(cell('disclosures', 0, column)).toBe(0);
  expect(cell('disclosures', 1, 'checks_broken')).toBe(1);
  expect(cell('disclosures', 1, 'checks_hold')).toBe(0);
  expect(cell('checks', 0, 'difference_cny')).toBe('3000.00');
  expect(cell('checks', 0, 'lines')).toBe('73');
});
