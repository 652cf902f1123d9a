import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tables } from '../../src/publish/downloads/tables/index.ts';
import { convertText } from './conversions.ts';

const text = readFileSync(join(import.meta.dirname, '../cases/form-repeated-for-units/input.txt'), 'utf8');
const { disclosure } = convertText(text);

/** The rows of a table of the downloads, each as its cells. */
const readTable = (key: string) => tables.find((table) => table.key === key)?.readRows(disclosure) ?? [];

describe('a form that is printed again for units', () => {
  it('gives the files of units their figures and amounts, and those of the department none of them', () => {
    const figures = readTable('unit_figures').map(([, unit, name, , figure, , amount]) => [unit, name, figure, amount]);
    expect(figures).toContainEqual([1, '青岩县社会福利院', 'expenditure.project', '300000.00']);
    expect(figures).toContainEqual([2, '青岩县殡葬管理所', 'operating-costs.total', '100000.00']);
    expect(figures.filter(([unit]) => unit === 1)).toHaveLength(13);
    const lines = readTable('budget_lines').map((row) => row.at(-1));
    expect(lines).toEqual([18, 18, 18, 19, 19, 19]);
    expect(readTable('unit_budget_lines').map(([, unit, , , row]) => [unit, row])).toEqual([
      ...['1', '1', '1', '2', '2', '2'].map((row) => [1, row]),
      ...['1', '1', '1', '2', '2', '2'].map((row) => [2, row]),
    ]);
  });

  it('has checks that say whose sums they are, and break where a unit is wrong alone', () => {
    const wrong = convertText(text.replace('基本支出90万元', '基本支出91万元')).disclosure.checks;
    const broken = wrong.filter(({ status }) => status !== 'holds').map(({ statement }) => statement);
    expect(broken.length).toBeGreaterThan(0);
    expect(broken.every((statement) => statement.startsWith('青岩县社会福利院：'))).toBe(true);
  });

  it('is no unit where the department heads parts of its own form with its own name', () => {
    const own = text.replaceAll(/青岩县(社会福利院|殡葬管理所)/gu, '青岩县民政局');
    expect(convertText(own).disclosure.units).toEqual([]);
  });
});
