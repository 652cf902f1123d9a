import { describe, expect, it } from 'vitest';
import { convertSource, convertText } from '../conversions.ts';
import { readSource } from '../documents.ts';
import { seedRandom, stripLines } from '../mutation.ts';

const id = 'yongqing-hrss-2024';
const original = convertSource(id);
const lines = readSource(id).split('\n');
const isRow = (at: number): boolean => lines[at]?.includes('\t') === true;

/** A copy with a line put between two rows. */
const interrupt = (at: number, ...inserted: readonly string[]) =>
  convertText(lines.toSpliced(at, 0, ...inserted).join('\n'));

describe('the head or foot of a page between two rows of a statutory table', () => {
  // 13 30201 办公费 stands on line 303 of the document; a head is printed on each page, here on one before it too.
  it.each([
    ['a header of the page', ['2024年部门预算公开']],
    ['a header with the department', ['', '永清县人力资源和社会保障局2024年部门预算', '']],
    ['a number of the page', ['12/72']],
    ['a number between blank lines', ['', '12', '']],
    ['续表', ['（续表）']],
  ])('ends it not: %s', (_name, inserted) => {
    const at = lines.findIndex((line) => line.startsWith('13\t30201\t办公费')) + 1;
    expect(isRow(at)).toBe(true);
    const before = lines.findIndex((line) => line.startsWith('5\t2080199\t')) + 1;
    expect(isRow(before)).toBe(true);
    const { disclosure } = convertText(
      lines
        .toSpliced(at, 0, ...inserted)
        .toSpliced(before, 0, ...inserted)
        .join('\n'),
    );
    const say = ({ budget_tables: tables }: typeof disclosure) =>
      tables.map(({ table, lines: amounts }) => [
        table,
        amounts.map(({ row, measure, amount_cny: amount }) => [row, measure, amount]),
      ]);
    expect(say(disclosure)).toEqual(say(original.disclosure));
  });

  it('ends it where a title follows, though the next table lost its header', () => {
    const at = lines.findIndex((line) => line.startsWith('13\t30201\t办公费')) + 1;
    const { disclosure } = interrupt(at, '', '政府购买服务预算表', '');
    const table = disclosure.budget_tables.find((each) => each.table === 'general-public-basic');
    expect(table?.lines.map(({ row }) => row)).not.toContain('14');
  });
});

describe('the number of a page right between two rows', () => {
  const random = seedRandom(29);
  const places = lines.flatMap((_, at) => (isRow(at - 1) && isRow(at) && random() < 0.06 ? [at] : []));

  it.each(['- 12 -', '第12页'])('goes into no cell, wherever it stands: %s', (number) => {
    expect(places.length).toBeGreaterThan(20);
    for (const at of places) expect(stripLines(interrupt(at, number))).toEqual(stripLines(original));
  });
});
