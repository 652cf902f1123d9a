import { describe, expect, it } from 'vitest';
import { joinPages, type PagedRow } from '../../../src/convert/readers/pdf/page-break.ts';

/** A row of cells 80 points apart in 12-point type, empty ones left out; each cell has `room` points left on its last line. */
const row = (page: number, texts: readonly string[], room = 60): PagedRow => ({
  page,
  row: texts.flatMap((text, at) => {
    const firstWord = /^\d/u.test(text) ? text.length * 6 : 12;
    return text === '' ? [] : [{ left: 50 + at * 80, text, firstWord, room, lines: 3 }];
  }),
});
/** A row of cells of one full line each. */
const line = (page: number, cells: readonly string[]): PagedRow => {
  const own = row(page, cells, 2);
  return { ...own, row: own.row.map((cell) => ({ ...cell, lines: 1 })) };
};
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

describe('a row of known cells of which the page leaves one line each', () => {
  const isDoubtful = (rows: readonly PagedRow[]): boolean[] => rows.map(({ doubtful }) => doubtful === true);
  const join = (above: PagedRow, below: PagedRow): boolean[] => isDoubtful(joinPages([above], [below], true));

  it('is in doubt where all are full, and two rows where its number has room for a digit or each text is at its end', () => {
    // 社会保险政策及管理 with 58835.1 万元, handan-hrss-2018, in columns of five characters.
    const above = line(1, ['社会保险政', '588', '统筹拟定社']);
    const below = line(2, ['策及管理', '35.1', '会保险政策']);
    expect(join(above, below)).toEqual([true, true]);
    const roomy = { ...above, row: above.row.map((cell, at) => (at === 1 ? { ...cell, room: 8 } : cell)) };
    expect(join(roomy, below)).toEqual([false, false]);
    expect(join(line(1, ['推进就业。', '编制预算。']), line(2, ['保障机关', '完成决算']))).toEqual([false, false]);
  });

  it('is two rows where one of its cells has room, though others are full: another name with fewer amounts', () => {
    // handan-hrss-2018: 技工学校教育 has no amount, and stands under 职业培训能力建设, which has six 万元.
    const above = line(1, ['职业培训能力建设', '6', '进一步促进', '职业培训就业率']);
    const first = { ...above, row: above.row.map((cell, at) => (at === 0 ? { ...cell, room: 26 } : cell)) };
    expect(join(first, line(2, ['技工学校教育', '', '创造良好的', '用人单位满意率']))).toEqual([false, false]);
  });

  it('is in doubt where a number stops at its point, whatever stands under the others', () => {
    expect(join(line(1, ['1', '就业见习补贴', '507.']), line(2, ['1', '', '36']))).toEqual([true, true]);
    expect(join(line(1, ['1.', '就业见习补贴', '507']), line(2, ['2.', '公益性岗位', '36']))).toEqual([false, false]);
  });

  it('is in doubt where a number has room for a point and not for a digit, and two rows where it has room for that', () => {
    // 人社政务管理 with 948.3 万元, handan-hrss-2018 in 7.5 points without lines: a digit is 4.2 wide, a point 2.1.
    const below = line(2, ['', '8.3', '关及所属各单位的政务', '力资源和社会保障']);
    const rest = { ...below, row: below.row.map((cell, at) => (at === 0 ? { ...cell, firstWord: 10.4 } : cell)) };
    for (const [room, isTorn] of [
      [3.8, true],
      [4.5, false],
    ] as const) {
      const above = line(1, ['人社政务管理', '94', '综合协调局机', '负责全市人']);
      const row = above.row.map((cell, at) => (at === 1 ? { ...cell, room } : cell));
      const joined = joinPages([{ ...above, row }], [rest], false);
      expect(texts(joined)).toEqual(texts([above, rest]));
      expect(isDoubtful(joined)).toEqual([isTorn, isTorn]);
    }
  });

  it('is in doubt with all rows down to the next text under such a number, whether lines are drawn or not', () => {
    // handan-hrss-2018 without lines: 58835.1, and the description beside it is read before its end.
    const above = line(1, ['社会保险', '58835.', '统筹拟定']);
    const below = [
      ['', '', '理。3、'],
      ['政策及管理', '1', '社会保险'],
      ['职工养老保险', '34.1', '组织实施'],
    ];
    for (const isSure of [true, false]) {
      const joined = joinPages(
        [above],
        below.map((each) => line(2, each)),
        isSure,
      );
      expect(isDoubtful(joined)).toEqual([true, true, true, false]);
    }
  });

  it('is one where the number of the row goes on, though a digit of that is the one above', () => {
    const before = row(1, ['10', '2080705'], 2);
    const above = [before, line(1, ['1', '208071'])];
    const joined = joinPages(above, [line(2, ['1', '1'])], true);
    expect(texts(joined)).toEqual([
      ['10', '2080705'],
      ['11', '2080711'],
    ]);
  });
});

describe('a row of few cells under the last of a page', () => {
  it.each([
    ['a number under one with which it would have more digits than any amount', [['20', '2080122']], ['', '2080199']],
    [
      'the total under the number of the last row',
      [
        ['11', '23'],
        ['12', '24'],
      ],
      ['总计', '47'],
    ],
  ])('is a row of its own, in no doubt: %s', (_, above, below) => {
    const rows = [...above.map((each) => line(1, each)), line(2, below)];
    expect(joinPages(rows.slice(0, -1), rows.slice(-1), true)).toEqual(rows);
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
