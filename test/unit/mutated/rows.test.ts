import { describe, expect, it } from 'vitest';
import { convertSource, convertText } from '../conversions.ts';
import { type Id, readSource } from '../documents.ts';
import {
  breakRows,
  doubleBlankLines,
  dropEmptyCells,
  listRecords,
  spaceFirstCells,
  stripLines,
  trimLineEnds,
  wrapCells,
} from '../mutation.ts';

/** The documents in the dialect of Word, whose rows are told by blank lines. */
const documents: readonly Id[] = ['dacheng-hrss-2021', 'handan-hrss-2018', 'linxi-hrss-2019', 'nandagang-lss-2020'];
const seeds = [1, 2, 3, 4, 5, 6];

const mutations: readonly (readonly [string, (text: string, seed: number) => string])[] = [
  ['blank lines in one cell of twenty', (text, seed) => breakRows(text, 0.05, seed)],
  ['blank lines in one cell of five', (text, seed) => breakRows(text, 0.2, seed)],
  ['blank lines in every other cell', (text, seed) => breakRows(text, 0.5, seed)],
  ['the tabs of empty cells trimmed away', (text) => trimLineEnds(text)],
  ['one empty cell of ten lost', (text, seed) => dropEmptyCells(text, 0.1, seed)],
  ['every empty cell lost', (text) => dropEmptyCells(text, 1, 1)],
];

/** How many lines a conversion could not place, or gave notice of. */
const countReports = ({ disclosure }: ReturnType<typeof convertText>): number =>
  disclosure.unclaimed.length +
  disclosure.notices.filter(({ rule }) => ['row-without-place', 'plan-number-without-date'].includes(rule)).length;

describe.each(documents)('a copy of %s', (id) => {
  const text = readSource(id);
  const original = listRecords(convertSource(id));

  it.each([
    ['carriage returns', text.replaceAll('\n', '\r\n')],
    ['a space before the first tab of each row', spaceFirstCells(text)],
    ['every empty line doubled', doubleBlankLines(text, 1, 1)],
    ['one empty line of five doubled', doubleBlankLines(text, 0.2, 1)],
    ['every other empty line doubled', doubleBlankLines(text, 0.5, 2)],
    ['an empty line after each line', text.replaceAll('\n', '\n\n')],
    ['an empty line after each line with text', text.replace(/(?<=[^\n])\n/gu, '\n\n')],
    ['two empty lines after each line', text.replaceAll('\n', '\n\n\n')],
  ])('with %s says the same', (_, copy) => {
    expect(stripLines(convertText(copy))).toEqual(stripLines(convertSource(id)));
  });

  it('with cells wrapped at other places has the same records', () => {
    const compact = (records: Record<string, string[]>): string => JSON.stringify(records).replace(/(\\n|\s)/gu, '');
    for (const seed of seeds)
      expect(compact(listRecords(convertText(wrapCells(text, 0.1, seed))))).toBe(compact(original));
  });

  it.each(mutations)('with %s says nothing that the document does not, and reports what it lost', (_, mutate) => {
    for (const seed of seeds) {
      const copy = convertText(mutate(text, seed));
      const records = listRecords(copy);
      for (const [part, printed] of Object.entries(original)) {
        const known = new Set(printed);
        expect(records[part]?.filter((record) => !known.has(record))).toEqual([]);
        if ((records[part]?.length ?? 0) < printed.length)
          expect(countReports(copy)).toBeGreaterThan(countReports(convertSource(id)));
      }
    }
  });
});

describe('rows that blank lines broke', () => {
  it.each([0.05, 0.2])('are whole again in all projects of dacheng, at a share of %d', (share) => {
    for (const seed of seeds) {
      const copy = convertText(breakRows(readSource('dacheng-hrss-2021'), share, seed));
      expect(stripLines(copy).projects).toEqual(stripLines(convertSource('dacheng-hrss-2021')).projects);
    }
  });

  it('are whole again in the duties and grades of handan and linxi, in every other cell', () => {
    for (const id of ['handan-hrss-2018', 'linxi-hrss-2019'] as const) {
      const copy = convertText(breakRows(readSource(id), 0.5, 1));
      expect(stripLines(copy).activities).toEqual(stripLines(convertSource(id)).activities);
    }
  });
});

describe('empty cells that became empty lines', () => {
  it('are cells again where a table leaves no other way to read it', () => {
    const copy = convertText(trimLineEnds(readSource('linxi-hrss-2019')));
    expect(stripLines(copy).activities).toEqual(stripLines(convertSource('linxi-hrss-2019')).activities);
  });
});
