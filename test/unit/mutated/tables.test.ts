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

describe('a row that is printed twice', () => {
  const at = lines.findIndex((line) => line.startsWith('2\t208\t社会保障和就业支出\t24901.46\t1324.63\t23576.83'));
  const double = (again: string): ReturnType<typeof convertText>['disclosure'] =>
    convertText(lines.toSpliced(at + 1, 0, again).join('\n')).disclosure;

  it('counts once, and is named', () => {
    const copy = double(lines[at] ?? '');
    expect(copy.budget_tables.map(({ table, lines: amounts }) => `${table} ${String(amounts.length)}`)).toEqual(
      counted,
    );
    expect(copy.notices.filter(({ rule }) => rule === 'row-repeated').map((notice) => notice.lines)).toEqual([
      [at + 2],
    ]);
    expect(copy.checks.filter(({ status }) => status === 'broken')).toEqual([]);
  });

  it('is another row where its number or an amount differs', () => {
    for (const again of [lines[at]?.replace('2\t', '3\t'), lines[at]?.replace('23576.83', '23576.84')]) {
      const copy = double(again ?? '');
      expect(copy.notices.some(({ rule }) => rule === 'row-repeated')).toBe(false);
      expect(copy.budget_tables.flatMap((table) => table.lines)).toHaveLength(
        original.budget_tables.flatMap((table) => table.lines).length + 3,
      );
    }
  });
});
