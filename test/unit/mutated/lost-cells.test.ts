import { describe, expect, it } from 'vitest';
import type { GridRow } from '../../../src/model/block.ts';
import { convertSource, convertText } from '../conversions.ts';
import { ids, readSource } from '../documents.ts';
import { listRecords, seedRandom, trimLineEnds } from '../mutation.ts';
import { rewriteTables } from './web-copy.ts';

/** A row a line, tabs between its cells; `keep` says which cells are printed. */
const writeRows = (rows: readonly GridRow[], keep: (text: string) => boolean): string[] =>
  rows
    .map(({ cells }) => cells.map((cell) => cell.lines.map(({ text }) => text.trim()).join('')).filter(keep))
    .filter((texts) => texts.length > 0)
    .map((texts) => texts.join('\t'));

describe('the amounts of a copy with a row a line that has lost empty cells of headers and rows', () => {
  const list = (text: string): string[] =>
    convertText(text).disclosure.budget_tables.flatMap(({ lines }) =>
      lines.map(({ table, side, code, name, measure, printed }) =>
        [table, side, code, name, measure, printed].join(' '),
      ),
    );
  const known = new Set(list(readSource('yongqing-hrss-2024')));

  it.each([
    [0.1, 150],
    [0.5, 40],
  ])('stand under their own labels, codes and names, with a share of %d', (share, fewest) => {
    for (const seed of [1, 2, 3, 4]) {
      const random = seedRandom(seed);
      const keep = (text: string): boolean => text !== '' || random() >= share;
      const read = list(rewriteTables(readSource('yongqing-hrss-2024'), (rows) => writeRows(rows, keep)));
      expect(read.filter((line) => !known.has(line))).toEqual([]);
      expect(read.length).toBeGreaterThan(fewest);
    }
  });

  it('stand there too where labels of headers, names and amounts are lost', () => {
    for (const seed of [1, 2, 3]) {
      const random = seedRandom(seed);
      const keep = (text: string): boolean => text === '' || random() >= 0.05;
      const read = list(rewriteTables(readSource('yongqing-hrss-2024'), (rows) => writeRows(rows, keep)));
      expect(read.filter((line) => !known.has(line))).toEqual([]);
    }
  });
});

describe.each(ids)('a copy of %s with a row a line', (id) => {
  const original = listRecords(convertSource(id));

  it('and all cells says the same', () => {
    expect(listRecords(convertText(rewriteTables(readSource(id), (rows) => writeRows(rows, () => true))))).toEqual(
      original,
    );
  });

  it.each([0.1, 0.5, 1])(
    'and a share of %d of its empty cells lost says nothing else, and reports its loss',
    (share) => {
      for (const seed of [1, 2, 9, 18, 20]) {
        const random = seedRandom(seed);
        const keep = (text: string): boolean => text !== '' || random() >= share;
        const copy = convertText(rewriteTables(readSource(id), (rows) => writeRows(rows, keep)));
        const records = listRecords(copy);
        for (const [part, printed] of Object.entries(original)) {
          const known = new Set(printed);
          expect(records[part]?.filter((record) => !known.has(record))).toEqual([]);
        }
        expect(copy.disclosure.notices.map(({ rule }) => rule)).toContain('row-without-place');
      }
    },
  );

  it('and no tabs at the ends of its lines says the same, but for the kinds of assets that it prints without a number', () => {
    const copy = trimLineEnds(rewriteTables(readSource(id), (rows) => writeRows(rows, () => true)));
    const records = listRecords(convertText(copy));
    const printed = original.assets?.filter((record) => !record.includes('"quantity":null,"value":null'));
    expect(records.assets).toEqual(expect.arrayContaining(printed ?? []));
    expect({ ...records, assets: original.assets }).toEqual(original);
  });
});
