import { describe, expect, it } from 'vitest';
import type { Conversion } from '../../../src/convert/index.ts';
import { convertSource, convertText } from '../conversions.ts';
import { type Id, ids, readSource } from '../documents.ts';
import { listRecords, seedRandom, stripLines } from '../mutation.ts';
import { rewriteTables, writeCells, writeSpacedCells } from './web-copy.ts';

/** Copies that print a cell a line: with `|` before each cell, or behind each and an empty line between. */
const writers = { 'before each cell': writeCells, 'behind each cell': writeSpacedCells } as const;

/** What one document has in one part that such a copy cannot say: the plan that a page break printed again in place of the goal. */
const differing: Partial<Record<Id, string[]>> = { 'yongqing-hrss-2024': ['projects'] };

describe.each(ids)('a copy of %s with a cell a line', (id) => {
  describe.each(Object.entries(writers))('and `|` %s', (_, write) => {
    const original = stripLines(convertSource(id));
    const copy = stripLines(convertText(rewriteTables(readSource(id), (rows) => write(rows))));

    it.each(Object.keys(original).filter((part) => differing[id]?.includes(part) !== true))(
      'has the same %s',
      (part) => {
        expect(copy[part]).toEqual(original[part]);
      },
    );
  });
});

/** Every amount of the statutory tables. */
const listBudgetLines = ({ disclosure }: Conversion): string[] =>
  disclosure.budget_tables.flatMap(({ lines }) =>
    lines.map(({ table, row, side, code, name, measure, printed }) =>
      [table, row, side, code, name, measure, printed].join(' '),
    ),
  );

const listAll = (conversion: Conversion): Record<string, string[]> => ({
  ...listRecords(conversion),
  budget: listBudgetLines(conversion),
});

/** How many records of each part such a copy must still give, where nothing tells the place of the others. */
const fewest: Readonly<Record<Id, Record<string, number>>> = {
  'dacheng-hrss-2021': { assets: 6, indicators: 230, department: 7 },
  'handan-hrss-2018': { assets: 5, organisations: 20, activities: 42, grades: 55 },
  'linxi-hrss-2019': { assets: 6, organisations: 6, activities: 25, grades: 33 },
  'nandagang-lss-2020': { assets: 5, organisations: 1, projects: 18, indicators: 42 },
  'yongqing-hrss-2024': { assets: 6, organisations: 2, projects: 103, indicators: 180, budget: 160 },
};

describe.each(ids)('a copy of %s with a cell a line, its empty cells left out', (id) => {
  const original = listAll(convertSource(id));
  const copy = convertText(rewriteTables(readSource(id), (rows) => writeCells(rows, (text) => text !== '')));
  const records = listAll(copy);

  it.each(Object.keys(original))('says nothing of %s that the document does not', (part) => {
    const known = new Set(original[part]);
    expect(records[part]?.filter((record) => !known.has(record))).toEqual([]);
  });

  it('reports what it could not place', () => {
    const isLost = Object.entries(original).some(([part, all]) => (records[part]?.length ?? 0) < all.length);
    expect(isLost).toBe(true);
    expect(copy.disclosure.notices.map(({ rule }) => rule)).toContain('row-without-place');
  });

  it.each(Object.entries(fewest[id]))('still has at least this many %s: %d', (part, count) => {
    expect(records[part]?.length).toBeGreaterThanOrEqual(count);
  });
});

describe.each(ids)('a copy of %s with a cell a line, some of its empty cells lost', (id) => {
  const original = listAll(convertSource(id));

  it.each([0.02, 0.1, 0.5])('says nothing that the document does not, at a share of %d', (share) => {
    for (const seed of [1, 2]) {
      const random = seedRandom(seed);
      const keep = (text: string): boolean => text !== '' || random() >= share;
      const records = listAll(convertText(rewriteTables(readSource(id), (rows) => writeCells(rows, keep))));
      for (const [part, printed] of Object.entries(original)) {
        const known = new Set(printed);
        expect(records[part]?.filter((record) => !known.has(record))).toEqual([]);
      }
    }
  });
});

describe('goods in a copy that lost its empty cells', () => {
  const lose = (id: Id, text = readSource(id)): Conversion =>
    convertText(rewriteTables(text, (rows) => writeCells(rows, (cell) => cell !== '')));

  it('have their columns where the price, the quantity and the sums of the row tell them', () => {
    const { procurement, checks } = lose('linxi-hrss-2019').disclosure;
    const read = procurement.map(({ goods, quantity, unit_price, total, budgeted }) =>
      [goods, quantity, unit_price?.printed, total?.printed, budgeted?.printed].join(' '),
    );
    expect(read).toEqual([
      '就业服务 1000 0.03 30 30',
      '保险服务 340000 0.0025 850 850',
      '办公消费用品及类似物品 7 1 7 7',
      '车辆加油服务 6 0.5 3 3',
      '印刷品 4 2 8 8',
      '办公消费用品及类似物品 2 1 2 2',
      '印刷品 3 1 3 3',
      '车辆设备维修和保养 2 0.5 1 1',
    ]);
    // Which of five sources pays for them nothing tells.
    expect(procurement.map(({ general_public_budget }) => general_public_budget)).toEqual(Array(8).fill(null));
    expect(checks.filter(({ rule, status }) => rule.startsWith('procurement') && status === 'broken')).toEqual([]);
  });

  it('are left out where the amount is not what they cost', () => {
    const text = readSource('linxi-hrss-2019').replace('\t0.0025\n', '\t0.0026\n');
    expect(lose('linxi-hrss-2019', text).disclosure.procurement).toHaveLength(7);
  });
});
