import { describe, expect, it } from 'vitest';
import { budgetTables } from '../../../src/convert/tables/index.ts';
import { findDefinition } from '../../../src/convert/tables/budget-table.ts';

const known: Record<string, string> = {
  部门收支总体表: 'income-and-expenditure',
  部门收支情况总表: 'income-and-expenditure',
  '2025年部门收支预算表': 'income-and-expenditure',
  部门收入总体表: 'income',
  部门支出情况总表: 'expenditure',
  财政拨款收支预算情况表: 'fiscal-appropriation',
  财政拨款收支情况总表: 'fiscal-appropriation',
  财政拨款收支总体表: 'fiscal-appropriation',
  财政拨款收支表: 'fiscal-appropriation',
  财政拨款预算收支总表: 'fiscal-appropriation',
  一般公共预算支出总表: 'general-public-budget',
  一般公共预算支出总体情况表: 'general-public-budget',
  政府性基金预算支出明细表: 'government-fund',
  国有资本经营预算支出总表: 'state-capital',
};

const others = [
  // Income and expenditure of one kind of money, not of the department.
  '非税收入收支预算表',
  '食堂收支情况表',
  '政府性基金预算收支表',
  // By other items than those of the statutory tables.
  '一般公共预算支出总表（按支出经济分类科目）',
  '会议费支出情况表',
];

describe('the title of a statutory table', () => {
  it.each(Object.entries(known))('can be %s', (title, key) => {
    expect(findDefinition(budgetTables, title)?.key).toBe(key);
  });

  it.each(others)('is none in %s', (title) => {
    expect(findDefinition(budgetTables, title)).toBeUndefined();
  });
});
