import { describe, expect, it } from 'vitest';
import { convertSource, convertText } from '../conversions.ts';
import { ids, readSource } from '../documents.ts';
import { seedRandom, stripLines } from '../mutation.ts';
import { rewriteTables, writeBarePipes, writeMarkdown } from './web-copy.ts';

describe.each(ids)('a copy of %s as Markdown', (id) => {
  const original = stripLines(convertSource(id));
  const copy = stripLines(convertText(rewriteTables(readSource(id), writeMarkdown)));

  it.each(Object.keys(original))('has the same %s', (part) => {
    expect(copy[part]).toEqual(original[part]);
  });
});

describe('a copy without `|` at the ends of rows', () => {
  const original = stripLines(convertSource('yongqing-hrss-2024'));
  const copy = stripLines(convertText(rewriteTables(readSource('yongqing-hrss-2024'), writeBarePipes)));

  it.each(Object.keys(original))('has the same %s', (part) => {
    expect(copy[part]).toEqual(original[part]);
  });
});

describe('a copy with a row a line that has lost its empty cells', () => {
  const amounts = (text: string): Set<string> =>
    new Set(
      convertText(text).disclosure.budget_tables.flatMap(({ lines }) =>
        lines.map(({ table, row, side, code, name, measure, printed }) =>
          [table, row, side, code, name, measure, printed].join(' '),
        ),
      ),
    );
  const source = readSource('yongqing-hrss-2024');

  it.each([0.1, 0.5, 1])('puts no amount into another column, at a share of %d, and reports the rows', (share) => {
    for (const seed of [1, 2, 3]) {
      const random = seedRandom(seed);
      const copy = source.replace(/^\d+\t.*$/gmu, (row) =>
        row
          .split('\t')
          .filter((cell) => cell !== '' || random() >= share)
          .join('\t'),
      );
      expect([...amounts(copy).difference(amounts(source))]).toEqual([]);
      expect(convertText(copy).disclosure.notices.map(({ rule }) => rule)).toContain('row-without-place');
    }
  });
});
