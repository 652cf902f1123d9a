import { describe, expect, it } from 'vitest';
import type { GridRow } from '../../src/model/block.ts';
import { convertSource, convertText } from './conversions.ts';
import { type Id, ids, readSource } from './documents.ts';
import { listRecords, seedRandom } from './mutation.ts';
import { rewriteTables } from './web-copy.ts';

/** A row a line, tabs between its cells; `keep` says which cells are printed. */
const writeRows = (rows: readonly GridRow[], keep: (text: string) => boolean): string[] =>
  rows
    .map(({ cells }) => cells.map((cell) => cell.lines.map(({ text }) => text.trim()).join('')).filter(keep))
    .filter((texts) => texts.length > 0)
    .map((texts) => texts.join('\t'));

/**
 * Cells that one text has and the next does not: a row with one cell left is a line without a tab, and what a page break left of a
 * cell is another; both are taken for the end of the cell before them.
 */
const glued: Partial<Record<Id, RegExp>> = {
  'dacheng-hrss-2021': /"value_text":"≥80.00%可持续影响"/u,
  'yongqing-hrss-2024': /"level3":"城乡参保对象满意度"/u,
};

describe('the amounts of a copy with a row a line that has lost empty cells of headers and rows', () => {
  const list = (text: string): string[] =>
    convertText(text).disclosure.budget_tables.flatMap(({ lines }) =>
      lines.map(({ table, side, code, name, measure, printed }) =>
        [table, side, code, name, measure, printed].join(' '),
      ),
    );
  const known = new Set(list(readSource('yongqing-hrss-2024')));

  it.each([1, 2, 3, 4])('stand under their own labels, codes and names, with the seed %d', (seed) => {
    const random = seedRandom(seed);
    const keep = (text: string): boolean => text !== '' || random() >= 0.1;
    const read = list(rewriteTables(readSource('yongqing-hrss-2024'), (rows) => writeRows(rows, keep)));
    expect(read.filter((line) => !known.has(line))).toEqual([]);
    expect(read.length).toBeGreaterThan(150);
  });
});

describe.each(ids)('a copy of %s with a row a line', (id) => {
  const original = listRecords(convertSource(id));

  it('and all cells says the same', () => {
    expect(listRecords(convertText(rewriteTables(readSource(id), (rows) => writeRows(rows, () => true))))).toEqual(
      original,
    );
  });

  it.each([0.1, 1])('and a share of %d of its empty cells lost says nothing else, and reports its loss', (share) => {
    for (const seed of [1, 2]) {
      const random = seedRandom(seed);
      const keep = (text: string): boolean => text !== '' || random() >= share;
      const copy = convertText(rewriteTables(readSource(id), (rows) => writeRows(rows, keep)));
      const records = listRecords(copy);
      for (const [part, printed] of Object.entries(original)) {
        const known = new Set(printed);
        const wrong = records[part]?.filter((record) => !known.has(record) && glued[id]?.test(record) !== true);
        expect(wrong).toEqual([]);
      }
      expect(copy.disclosure.notices.map(({ rule }) => rule)).toContain('row-without-place');
    }
  });
});
