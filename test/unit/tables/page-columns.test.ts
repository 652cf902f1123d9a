import { describe, expect, it } from 'vitest';
import type { GridRow } from '../../../src/model/block.ts';
import { columnsOfPage } from '../../../src/convert/tables/budget-columns.ts';
import type { BudgetColumn } from '../../../src/convert/tables/column-role.ts';

function row(...texts: string[]): GridRow {
  return { line: 1, cells: texts.map((text) => ({ line: 1, lines: text === '' ? [] : [{ line: 1, text }] })) };
}

function columns(...roles: BudgetColumn['role'][]): BudgetColumn[] {
  return roles.map((role, at) => ({
    title: `第${String(at)}栏`,
    role,
    side: '',
    item: '',
    phase: 'budget',
    beside: '',
  }));
}

describe('a page of a budget table that prints its own header', () => {
  const chosen = columns('row', null, 'code', 'name', 'total', 'basic', 'project');
  const own = columns('row', 'code', 'name', 'total', 'basic', 'project');

  it('has its rows under its own columns where those of the table put an amount under a name', () => {
    const page = {
      columns: own,
      header: [],
      rows: [row('20', '2130804', '创业担保贷款贴息及奖补', '316.55', '', '316.55')],
    };
    expect(columnsOfPage(page, chosen)).toBe(own);
  });

  it('has them under those of the table where its header is shifted and its rows are not', () => {
    const page = {
      columns: own,
      header: [],
      rows: [row('19', '', '21308', '普惠金融发展支出', '316.55', '', '316.55')],
    };
    expect(columnsOfPage(page, chosen)).toBe(chosen);
  });
});
