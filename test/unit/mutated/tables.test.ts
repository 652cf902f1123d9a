import { describe, expect, it } from 'vitest';
import { convertSource, convertText } from '../conversions.ts';
import { readSource } from '../documents.ts';

const original = convertSource('yongqing-hrss-2024').disclosure;
const lines = readSource('yongqing-hrss-2024').split('\n');

/** The amounts of each table in a copy, by the key of the table: `income 78`. */
const countAmounts = (text: string): string[] =>
  convertText(text).disclosure.budget_tables.map(({ table, lines: amounts }) => `${table} ${String(amounts.length)}`);

const counted = original.budget_tables.map(({ table, lines: amounts }) => `${table} ${String(amounts.length)}`);

/** Tables whose header says of itself which table it is. */
const told = [
  'income-and-expenditure',
  'income',
  'expenditure',
  'fiscal-appropriation',
  'general-public-basic',
  'three-public',
];

describe.each(original.budget_tables)('a copy in which $table', ({ table, line, line_end }) => {
  const at = original.budget_tables.findIndex((each) => each.table === table);
  const rest = counted.toSpliced(at, 1);

  it('lost its title gives none of its amounts to the table before it', () => {
    const copy = lines.toSpliced(line - 1, 1).join('\n');
    // What stands in the tables of 一般公共预算, 政府性基金 and 国有资本 is the same but for the title.
    expect(countAmounts(copy)).toEqual(told.includes(table) ? counted : rest);
  });

  it('is missing has the others', () => {
    expect(countAmounts(lines.toSpliced(line - 1, line_end - line + 1).join('\n'))).toEqual(rest);
  });

  it('comes last has all of them', () => {
    const moved = lines.slice(line - 1, line_end);
    const copy = lines.toSpliced(line - 1, line_end - line + 1);
    const end = original.budget_tables.at(-1)?.line_end ?? 0;
    copy.splice(end - moved.length, 0, '', ...moved, '');
    expect(countAmounts(copy.join('\n'))).toEqual([...rest, counted[at]]);
  });
});
