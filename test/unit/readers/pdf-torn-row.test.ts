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

describe('a row of known cells that its page breaks within a number', () => {
  /** A row as those above; of `lines` lines, all full. */
  const full = (page: number, cells: readonly string[], lines: number): PagedRow => ({
    page,
    row: row(page, cells, 2).row.map((cell) => ({ ...cell, lines })),
  });

  it.each([1, 2])('is in doubt where they stand on %i lines, and two rows where these have room', (lines) => {
    // On two lines it is another number where the column is narrow: 2080122 over 2080199.
    const above = full(1, ['保险服务', '人', '85'], lines);
    const rest = full(2, ['', '', '0'], 1);
    const joined = joinPages([above], [rest], true);
    expect(texts(joined)).toEqual(texts([above, rest]));
    expect(joined.map(({ doubtful }) => doubtful)).toEqual([true, true]);
    const total = full(2, ['', '', '189,767'], 1);
    for (const own of [full(1, ['住宅支出', '', '2,177'], 1), full(1, ['住宅支出', '', '85'], 1)])
      expect(joinPages([own], [total], true).map(({ doubtful }) => doubtful)).toEqual([undefined, undefined]);
    const values = [full(1, ['办理人次', '12人'], 1), full(2, ['', '≤57%'], 1)];
    expect(joinPages(values.slice(0, 1), values.slice(1), true)).toEqual(values);
    const roomy = joinPages([row(1, ['保险服务', '人', '85'])], [row(2, ['', '', '0'])], true);
    expect(roomy.map(({ doubtful }) => doubtful)).toEqual([undefined, undefined]);
  });

  it('is in doubt where its rest has a point, or as many digits, or commas behind a digit that was cut', () => {
    for (const [above = '', rest = ''] of [
      ['132', '4.63'],
      ['208', '101'],
      ['12,3', '45,678'],
    ]) {
      const joined = joinPages([full(1, ['行政', above], 1)], [full(2, ['', rest], 1)], true);
      expect(joined.map(({ doubtful }) => doubtful)).toEqual([true, true]);
    }
  });

  it('is two rows where a number is longer than what stood above it, or has commas of its own', () => {
    // The last row and the total of 部门支出预算总表, Wanli 2025, pages 17 and 18.
    const last = full(1, ['221', '03', '99', '其他城乡社区住宅支出', '2,177,200', '0', '2,177,200'], 1);
    for (const amounts of [
      ['189,767,551', '101,341,746', '88,425,805'],
      ['189767551', '101341746', '88425805'],
      ['2,977,551', '1,341,746', '1,635,805'],
    ]) {
      const rows = [last, full(2, ['合计', '', '', '', ...amounts], 1)];
      expect(joinPages(rows.slice(0, 1), rows.slice(1), true)).toEqual(rows);
    }
  });

  it('is one where the number counts on from the row above, and two where each counts on', () => {
    const [above, torn] = [full(1, ['22', '国有资本'], 2), full(1, ['2', '灾害防治及'], 1)];
    const joined = joinPages([above, torn], [full(2, ['3', '应急管理支出'], 1)], true);
    expect(texts(joined)).toEqual([
      ['22', '国有资本'],
      ['23', '灾害防治及应急管理支出'],
    ]);
    for (const own of [
      [full(1, ['1', '国有资本'], 1), full(1, ['2', '灾害防治'], 1), full(2, ['3', '≥95%'], 1)],
      // A list that begins anew behind its eleventh row, in a column with room for two digits.
      [full(1, ['11', '国有资本'], 1), full(1, ['1', '灾害防治'], 1), full(2, ['2', '应急管理'], 1)],
    ])
      expect(texts(joinPages(own.slice(0, 2), own.slice(2), true))).toEqual(texts(own));
  });
});

describe('a row of one text at the foot of a page', () => {
  const full = (text: string): PagedRow => row(1, ['', text], 2);

  it('is one with that at the top of the next where it is full and cut within a sentence, and two where it is not', () => {
    const rest = row(2, ['', '以及他们上岗后的补贴及时发放。']);
    const purpose = '用于公益性岗位的落实';
    expect(texts(joinPages([full(purpose)], [rest], true))).toEqual([[`${purpose}以及他们上岗后的补贴及时发放。`]]);
    for (const own of [full('用于公益性岗位的落实。'), row(1, ['', purpose])])
      expect(joinPages([own], [rest], true)).toEqual([own, rest]);
  });
});

describe('a row of known cells that lacks its first at the top of a page', () => {
  const last = (description: string, lines: number): PagedRow => {
    const above = row(1, ['产出指标', description, '工作计划'], 20);
    return { ...above, row: above.row.map((cell, at) => (at === 1 ? { ...cell, room: 2, lines } : cell)) };
  };

  it('is in doubt where one text goes on and another seems to have had room, and none where each begins anew', () => {
    const rest = row(2, ['', '发放到位', '完成情况']);
    const torn = joinPages([last('是否按规定的标准', 2)], [rest], true);
    expect(torn.map(({ doubtful }) => doubtful)).toEqual([true, true]);
    const own = joinPages([last('按规定的标准发放。', 2)], [rest], true);
    expect(own.map(({ doubtful }) => doubtful)).toEqual([undefined, undefined]);
  });
});
