import { describe, expect, it } from 'vitest';
import { joinPages, type PagedRow } from '../../../src/convert/readers/pdf/page-break.ts';

/** A row of cells 80 points apart, empty ones left out; each cell has `room` points left on its last line. */
const row = (page: number, texts: readonly string[], room = 60): PagedRow => ({
  page,
  row: texts.flatMap((text, at) => (text === '' ? [] : [{ left: 50 + at * 80, text, firstWord: 12, room, lines: 3 }])),
});
const texts = (rows: readonly PagedRow[]): string[][] => rows.map((each) => each.row.map(({ text }) => text));

describe('a row of known cells that its page breaks between two items of a list', () => {
  const above = ['养老保险', '100', '1、登记参保单位。2、核定基数。', '1、按时足额。'];

  it.each([
    ['the next item', ['', '', '3、转移关系。', ''], '1、登记参保单位。2、核定基数。3、转移关系。'],
    ['the item after a text of its own', ['', '', '2、转移关系。', ''], '统筹拟定政策。1、登记参保单位。2、转移关系。'],
  ])('is one row where its list goes on: %s', (_, rest, whole) => {
    const list = whole.slice(0, -'3、转移关系。'.length);
    const joined = joinPages([row(1, above.toSpliced(2, 1, list))], [row(2, rest)], true);
    expect(texts(joined)).toEqual([above.toSpliced(2, 1, whole)]);
  });

  it.each([
    ['begins a list', ['', '', '1、转移关系。', '']],
    ['leaves an item out', ['', '', '4、转移关系。', '']],
    ['is numbered otherwise', ['', '', '（3）转移关系。', '']],
    ['has the next number of a cell that holds one item', ['', '', '', '2、应发尽发。']],
    ['has a name of its own', ['失业保险', '', '3、转移关系。', '']],
    ['has an amount of its own', ['', '20', '3、转移关系。', '']],
    ['has as many cells', ['失业保险', '20', '3、转移关系。', '2、应发尽发。']],
  ])('is two rows where the second %s', (_, second) => {
    const [first, other] = [row(1, above), row(2, second)];
    expect(texts(joinPages([first], [other], true))).toEqual(texts([first, other]));
  });
});
