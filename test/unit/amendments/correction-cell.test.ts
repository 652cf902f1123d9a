import { describe, expect, it } from 'vitest';
import { findCell } from '../../../src/convert/amendments/cell-address.ts';
import type { BudgetTable, Disclosure } from '../../../src/model/disclosure.ts';
import { convertAmended, listRefusals } from '../amended.ts';
import { readSource } from '../documents.ts';

const yongqing = 'yongqing-hrss-2024';

const correctCell = (cell: string, printed: string, corrected: string): string =>
  `corrections:\n  - cell: ${cell}\n    printed: ${printed}\n    corrected: ${corrected}\n    reason: 与附表不符\n`;

function convert(facts: string): Disclosure {
  return convertAmended(yongqing, readSource(yongqing), facts).disclosure;
}

function readRefusal(facts: string): string {
  const [message, ...others] = listRefusals(() => convert(facts));
  expect(others).toEqual([]);
  expect(message?.place).toEqual({ file: `${yongqing}.yaml`, line: 2 });
  return `${message?.seen ?? ''}. ${message?.action ?? ''}`;
}

describe('a correction of a cell of Yongqing’s income table', () => {
  // Line 101: 4, 2080101, 行政运行, 1324.63, 1324.63, 1324.63.
  const facts = correctCell('income/4/本年收入/小计', '1324.63', '1324.36');

  it('changes that cell of three that print the same amount', () => {
    const disclosure = convert(facts);
    const row = disclosure.budget_tables.find(({ table }) => table === 'income')?.rows[3];
    expect(row?.line).toBe(101);
    expect(row?.cells.slice(0, 6)).toEqual(['4', '2080101', '行政运行', '1324.63', '1324.36', '1324.63']);
  });

  it('is told by its line and its cell, with checks for both', () => {
    const disclosure = convert(facts);
    expect(disclosure.corrections).toEqual([
      {
        line: 101,
        cell: 'income/4/本年收入/小计',
        printed: '1324.63',
        corrected: '1324.36',
        reason: '与附表不符',
      },
    ]);
    const broken = (checks: Disclosure['checks'] | null) =>
      (checks ?? []).filter(({ status, lines }) => status === 'broken' && lines.includes(101)).length;
    expect(broken(disclosure.checks)).toBeGreaterThan(0);
    expect(broken(disclosure.checks_as_printed)).toBe(0);
  });

  it('may give the column by its number', () => {
    const numbered = convert(correctCell('income/4/5', '1324.63', '1324.36'));
    expect(numbered.budget_tables).toEqual(convert(facts).budget_tables);
  });
});

describe('a correction of a cell is refused', () => {
  it.each([
    ['outcome/4/5', "no table outcome. The document's tables are income-and-expenditure, income, "],
    ['income-2/4/5', 'no table income-2'],
    ['income/99/5', 'no row 99. The table has 23 rows below its header.'],
    ['income/4/99', 'no column 99. Give the column by its number, 1 to 13: 序号, '],
    ['income/4/小计', 'no column 小计'],
    ['income/4/上年结转', '1324.63 is not once in the cell, which reads nothing'],
    ['income/3/5', '1324.63 is not once in the cell, which reads 1330.63'],
  ])('at %s', (cell, said) => {
    const refusal = readRefusal(correctCell(cell, '1324.63', '1324.36'));
    expect(refusal).toContain(`invalid correction: cell ${cell}: `);
    expect(refusal).toContain(said);
  });

  it('where a word between the rows reads like the cell, so that nothing tells which is which', () => {
    const table = {
      ...{ table: 'income', title: '收入表', printed_unit: '万元', line: 1, line_end: 4 },
      ...{ columns: ['项目', '合计'], rows: [{ line: 3, cells: ['基金', '5'] }], notes: [], lines: [] },
    } satisfies BudgetTable;
    expect(findCell('income/1/合计', '5', ['收入表', '项目\t合计', '基金\t5', '第5页'], [table])).toEqual({
      problem: 'cell income/1/合计: 5 cannot be told apart on the lines of the row',
      action: 'Give the line in place of cell.',
    });
    expect(findCell('income/1/合计', '5', ['收入表', '项目\t合计', '基金\t5', '第一页'], [table])).toEqual({
      line: 3,
      start: 3,
    });
  });

  it('where two columns have its title', () => {
    const table = {
      ...{ table: 'income', title: '收入表', printed_unit: '万元', line: 1, line_end: 3 },
      ...{ columns: ['合计', '合计'], rows: [{ line: 3, cells: ['5', '6'] }], notes: [], lines: [] },
    } satisfies BudgetTable;
    const lines = ['收入表', '合计\t合计', '5\t6'];
    expect(findCell('income/1/合计', '6', lines, [table])).toMatchObject({
      problem: 'cell income/1/合计: 2 columns of that title',
    });
    expect(findCell('income/1/2', '6', lines, [table])).toEqual({ line: 3, start: 2 });
    // The second table of its kind goes by the name that its file has.
    expect(findCell('income-2/1/2', '6', lines, [table, table])).toEqual({ line: 3, start: 2 });
  });
});
