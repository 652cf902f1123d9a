import { describe, expect, it } from 'vitest';
import { extractPdf } from '../../../src/convert/readers/pdf/index.ts';
import { convertBytes } from '../content.ts';
import { type PdfPage, grid, pdf, picture, text } from '../pdf-file.ts';

/** Texts in columns: words begin at their place, amounts end there; digits are 5 points wide, Chinese characters 10. */
function draw(y: number, ...cells: (readonly [number, string])[]): string[] {
  return cells.map(([x, words]) => text(/^[\d,.]+\.\d+$/u.test(words) ? x - words.length * 5 : x, y, words));
}

const row = (y: number, code: string, name: string, ...amounts: readonly [string, string, string]): string[] =>
  draw(y, [50, code], [110, name], [290, amounts[0]], [390, amounts[1]], [490, amounts[2]]).filter(
    (drawn) => !drawn.includes('<>'),
  );

const header = draw(140, [50, '科目编码'], [110, '科目名称'], [265, '合计'], [350, '基本支出'], [450, '项目支出']);
const opening = [
  text(50, 40, '某县档案局2024年部门预算信息公开'),
  text(50, 60, '一、部门职责及机构设置情况'),
  text(50, 80, '部门职责：管理档案。'),
  text(50, 100, '2024年部门支出总表'),
  text(50, 120, '单位：万元'),
];
const body = [
  ...row(160, '201', '一般公共服务支出', '754.75', '500.25', '254.50'),
  ...row(180, '20126', '档案事务', '754.75', '500.25', '254.50'),
  ...row(200, '208', '社会保障和就业支出', '53.10', '53.10', ''),
];

const extract = (...pages: PdfPage[]) => extractPdf(pdf(pages), 'x.pdf');

describe('a table without ruling lines', () => {
  it('is read without a doubt where each text has one place', async () => {
    const { lines, doubtful } = await extract({ draws: [...opening, ...header, ...body] });
    expect(lines.slice(-4)).toEqual([
      '科目编码\t科目名称\t合计\t基本支出\t项目支出',
      '201\t一般公共服务支出\t754.75\t500.25\t254.50',
      '20126\t档案事务\t754.75\t500.25\t254.50',
      '208\t社会保障和就业支出\t53.10\t53.10\t',
    ]);
    expect(doubtful).toEqual([]);
  });

  it('has an amount that stands under two headings named and not published', async () => {
    const between = [...draw(220, [50, '221'], [110, '住房保障支出']), text(280, 220, '1,000,000,114.92')];
    const disclosure = await convertBytes('x', 'x.pdf', pdf([{ draws: [...opening, ...header, ...body, ...between] }]));
    const amounts = disclosure.budget_tables.flatMap(({ lines }) =>
      lines.map(({ code, printed }) => `${code} ${printed}`),
    );
    expect(amounts).toContain('20126 500.25');
    expect(amounts.filter((amount) => amount.startsWith('221'))).toEqual([]);
    const named = disclosure.notices.filter(({ rule }) => rule === 'layout-in-doubt').flatMap(({ lines }) => lines);
    expect(named.map((line) => disclosure.transcript[line - 1]?.split('\t')[0])).toEqual(['221']);
    expect(disclosure.notices.find(({ rule }) => rule === 'row-without-place')?.lines).toEqual(named);
  });

  it('has a row named that stands as close to the next as the lines of a cell do', async () => {
    const close = [
      ...row(220, '210', '卫生健康支出', '12.00', '12.00', ''),
      ...row(232, '', '居民医保', '1.00', '', ''),
    ];
    const { lines, doubtful } = await extract({ draws: [...opening, ...header, ...body, ...close] });
    expect(doubtful?.map((line) => lines[line - 1]?.split('\t')[1])).toEqual(['卫生健康支出', '居民医保']);
  });

  it('says of no sum that it does not hold where a row of it could not be read', async () => {
    const total = row(220, '', '合计', '1000000922.77', '553.35', '254.50');
    const between = [...draw(240, [50, '221'], [110, '住房保障支出']), text(280, 240, '1,000,000,114.92')];
    const bytes = pdf([{ draws: [...opening, ...header, ...body, ...total, ...between] }]);
    const { checks } = await convertBytes('x', 'x.pdf', bytes);
    expect(checks.length).toBeGreaterThan(0);
    expect(checks.filter(({ status }) => status === 'broken')).toEqual([]);
  });

  it('is whole where a page breaks the last cell of a row', async () => {
    const first = { draws: [...header, ...body, ...row(220, '210', '卫生健康支出城乡居民', '12.00', '12.00', '')] };
    const second = {
      draws: [
        ...draw(60, [110, '医保']),
        ...row(80, '213', '农林水支出', '316.55', '', '316.55'),
        ...row(100, '21308', '普惠金融发展支出', '316.55', '', '316.55'),
        ...row(120, '221', '住房保障支出', '114.92', '114.92', ''),
      ],
    };
    const { lines } = await extract(first, second);
    expect(lines).toContain('210\t卫生健康支出城乡居民医保\t12.00\t12.00\t');
  });

  it('is read beside another one, each by itself', async () => {
    const side = (x: number, cells: readonly (readonly [string, string])[]): string[] =>
      cells.flatMap(([name, amount], index) => draw(160 + index * 20, [x, name], [x + 160, amount]));
    const left = side(50, [
      ['事业收入', '12.50'],
      ['其他收入', '3.00'],
      ['上年结转', '1.25'],
      ['收入总计', '16.75'],
    ]);
    const right = side(330, [
      ['基本支出', '10.00'],
      ['项目支出', '5.50'],
      ['上缴支出', '1.25'],
      ['支出总计', '16.75'],
    ]);
    expect((await extract({ draws: [...left, ...right] })).lines).toEqual([
      '事业收入\t12.50\t基本支出\t10.00',
      '其他收入\t3.00\t项目支出\t5.50',
      '上年结转\t1.25\t上缴支出\t1.25',
      '收入总计\t16.75\t支出总计\t16.75',
    ]);
  });

  it('is read on a landscape page as on an upright one', async () => {
    const wide = { draws: [...header, ...body], width: 1100 };
    const expected = (await extract({ draws: [...header, ...body] })).lines;
    expect((await extract(wide)).lines).toEqual(expected);
  });
});

describe('a PDF with pages that are pictures among others', () => {
  it('is refused by these pages, so that none is missing without a word', async () => {
    const read = extract(
      { draws: [...opening, ...header] },
      { draws: [picture] },
      { draws: body },
      { draws: [picture] },
    );
    await expect(read).rejects.toThrow(/x\.pdf: scanned PDF: no text on pages 2, 4 of 4/u);
  });

  const unseen = (y: number, words: string): string =>
    text(100, y, words).replace('BT', 'BT 3 Tr').replace('ET', '0 Tr ET');

  it.each([
    ['the number of the page', [picture, text(290, 770, '— 2 —')]],
    ['a number with the word for page', [picture, text(270, 770, '第 2 页 共 2 页')]],
    [
      'less than what was recognised behind the picture',
      [picture, text(100, 60, '收入总表'), unseen(90, '收入合计'), unseen(110, '1234.56')],
    ],
  ])('is refused where such a page shows no more text than %s', async (_, draws) => {
    const read = extract({ draws: [...opening, ...header] }, { draws });
    await expect(read).rejects.toThrow(/x\.pdf: scanned PDF: no text on page 2 of 2/u);
  });

  it('is read where a page with a number alone has no picture, or one with a picture has text of its own', async () => {
    const { lines } = await extract(
      { draws: [picture, ...opening, text(290, 770, '— 1 —')] },
      { draws: [text(290, 770, '— 2 —')] },
    );
    expect(lines).toContain('一、部门职责及机构设置情况');
  });
});

describe('a row of a table with ruling lines whose numbers touch each other', () => {
  /** Three numbers of seven characters, each five points wide, in columns of the given width. */
  const read = async (width: number): Promise<unknown> => {
    const xs = [50, 100, 100 + width, 100 + 2 * width, 100 + 3 * width, 300];
    const draws = [
      ...grid(xs, [100, 120, 140]),
      ...[text(55, 114, '208'), text(100, 114, '1330.631324.631654.63'), text(255, 114, '行政运行')],
      ...[text(55, 134, '210'), text(102, 134, '6.00'), text(255, 134, '公用经费')],
    ];
    const { lines, doubtful } = await extract({ draws });
    return [lines[0], doubtful];
  };

  it('is in doubt where these run over the edges of their cells, and not where each fills its own', async () => {
    expect(await read(35)).toEqual(['208\t1330.63\t1324.63\t1654.63\t行政运行', []]);
    for (const width of [34, 33, 32]) expect(await read(width)).toEqual([expect.any(String), [1]]);
  });
});
