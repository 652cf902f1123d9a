import { describe, expect, it } from 'vitest';
import type { Conversion } from '../../../src/convert/index.ts';
import { convertSource, convertText } from '../conversions.ts';
import { ids, readSource } from '../documents.ts';
import { stripLines } from '../mutation.ts';

const printed = readSource('yongqing-hrss-2024');
const lines = printed.split('\n');

/** The amounts of the statutory tables: where each belongs, and what is printed. */
const listAmounts = ({ disclosure }: Conversion): string[] =>
  disclosure.budget_tables.flatMap(({ lines: amounts }) =>
    amounts.map(({ table, side, code, name, measure, printed: amount }) =>
      [table, side, code, name, measure, amount].join(' '),
    ),
  );

const original = listAmounts(convertSource('yongqing-hrss-2024'));

/** A text with something put before some of its lines. */
const putBefore = (isPlace: (line: string, index: number) => boolean, write: (count: number) => string[]): string => {
  let count = 0;
  return lines
    .flatMap((line, index) => {
      if (!isPlace(line, index)) return [line];
      count += 1;
      return [...write(count), line];
    })
    .join('\n');
};

describe('a copy with the numbers of its pages in its text', () => {
  const isTwentieth = (_: string, index: number): boolean => index > 30 && index % 20 === 0;

  it.each<[string, (count: number) => string]>([
    ['12', (count) => String(count)],
    ['- 12 -', (count) => `- ${String(count)} -`],
    ['第 12 页 共 62 页', (count) => `第 ${String(count)} 页 共 62 页`],
  ])('has the same amounts in its tables where they stand between rows: %s', (_, write) => {
    const copy = convertText(putBefore(isTwentieth, (count) => ['', write(count), '']));
    expect(listAmounts(copy)).toEqual(original);
    expect(copy.disclosure.figures).toHaveLength(convertSource('yongqing-hrss-2024').disclosure.figures.length);
  });

  it('keeps numbers on lines of their own that do not count', () => {
    const text = [
      '某县水利局2024年部门预算公开',
      '一、部门职责及机构设置情况',
      '管理水库。',
      '',
      '7',
      '',
      '二、部门预算安排的总体情况',
      '2024年预算收入100万元。',
    ];
    expect(convertText(text.join('\n')).disclosure.responsibilities.map((duty) => duty.text)).toEqual([
      '管理水库。',
      '7',
    ]);
  });
});

describe('a page number in a table with a cell a line', () => {
  it('is no digit of the number above it', () => {
    const copy = readSource('nandagang-lss-2020').split('\n');
    // 4、其他固定资产 108 58.29: the number of the page stands under 108.
    expect(copy.slice(781, 784)).toEqual(['\t4、其他固定资产', '\t108', '\t58.29']);
    copy.splice(783, 0, '', '12', '');
    const assets = convertText(copy.join('\n')).disclosure.fixed_assets;
    expect(assets.map(({ quantity }) => quantity)).not.toContain('10812');
  });
});

describe('a copy with a blank line in each header of a table', () => {
  it('has the same amounts', () => {
    const copy = convertText(
      putBefore(
        (line) => /^\t(项|科目编码|合计)/u.test(line),
        () => [''],
      ),
    );
    expect(listAmounts(copy)).toEqual(original);
  });
});

describe('a copy whose rows lost their numbers', () => {
  it('keeps each row a row', () => {
    const copy = convertText(printed.replaceAll(/^\d+(?=\t.*\t)/gmu, ''));
    expect(listAmounts(copy)).toEqual(original);
  });

  it('does not add an item with an ordinal of its own to the name above it', () => {
    const copy = convertText(printed.replace('\n2\t二、政府性基金预算拨款收入', '\n\t二、政府性基金预算拨款收入'));
    expect(listAmounts(copy)).toEqual(original);
  });
});

describe('a header that lost a label', () => {
  it('is a header all the same on the next page, and no rest of a row', () => {
    const copy = convertText(printed.replace('\t科目编码\t科目名称\t\t小计', '\t科目名称\t\t小计'));
    expect(listAmounts(copy).filter((amount) => !original.includes(amount))).toEqual([]);
    expect(copy.disclosure.budget_tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))).not.toContain(
      '24487.92小计',
    );
  });

  it('is read from the next page where the first has none', () => {
    const at = lines.indexOf('部门预算支出总表', 40);
    expect(lines[at + 8]).toMatch(/^序号\t功能分类科目/u);
    expect(listAmounts(convertText(lines.toSpliced(at + 8, 3).join('\n')))).toEqual(original);
  });
});

describe('a column of rates', () => {
  it('makes no row one of another year', () => {
    const table = convertSource('yongqing-hrss-2024').disclosure.budget_tables.find(
      (each) => each.table === 'general-public-basic',
    );
    const copy = lines
      .map((line, index) => {
        const isRow = index + 1 > (table?.line ?? 0) && index < (table?.line_end ?? 0) && line.includes('\t');
        const rate = line.startsWith('序号') ? '比上年增减%' : /^\d/u.test(line) ? '12.34%' : '';
        return isRow ? `${line}\t${rate}` : line;
      })
      .join('\n');
    expect(listAmounts(convertText(copy))).toEqual(original);
  });
});

describe('a document with another one behind it', () => {
  const own = readSource('nandagang-lss-2020');

  it('keeps the tables of the other with its narrative, and says that it is of another year', () => {
    const copy = convertText(`${own}\n${printed}`);
    expect(stripLines(copy)).toEqual(stripLines(convertSource('nandagang-lss-2020')));
    const { units, notices } = copy.disclosure;
    expect(units.map(({ name, budget_tables: tables }) => [name, tables.length])).toEqual([
      ['永清县人力资源和社会保障局', 9],
    ]);
    expect(notices.filter(({ rule }) => rule.includes('other-')).map(({ rule }) => rule)).toEqual([
      'unit-of-other-year',
    ]);
  });

  it('does not take the tables of the other for its own where they stand there alone', () => {
    const [tables = ''] = printed.split('永清县人力资源和社会保障局 2024 年部门预算信息公开情况说明');
    const copy = convertText(`${own}\n${tables}`);
    expect(stripLines(copy)).toEqual(stripLines(convertSource('nandagang-lss-2020')));
    const noted = copy.disclosure.notices.filter(({ rule }) => rule.includes('other-'));
    expect(noted.map(({ rule, lines: places }) => [rule, places.length])).toEqual([['table-of-other-document', 9]]);
  });
});

describe.each(ids)('a copy of %s', (id) => {
  it('with lines of 37 characters has the same duties', () => {
    const copy = readSource(id).replaceAll(/^[^\t\n]{60,}$/gmu, (line) => line.match(/.{1,37}/gu)?.join('\n') ?? line);
    const count = ({ disclosure }: Conversion): string[] => disclosure.responsibilities.map(({ text }) => text);
    expect(count(convertText(copy)).map((text) => text.replaceAll('\n', ''))).toEqual(
      count(convertSource(id)).map((text) => text.replaceAll('\n', '')),
    );
  });
});

describe('lines that were joined', () => {
  it('leave a heading at the end of a paragraph a heading, and one before it', () => {
    const joined = readSource('handan-hrss-2018')
      .replace(/\n+(?=四、财政拨款“三公”经费预算情况)/u, '')
      .replace(/(3、比上年增减情况)\n+/u, '$1');
    expect(joined.split('\n').length).toBeLessThan(readSource('handan-hrss-2018').split('\n').length);
    const state = ({ disclosure }: Conversion): unknown[] =>
      disclosure.figures.map(({ figure, section, amount_cny, percent }) => [figure, section, amount_cny, percent]);
    expect(state(convertText(joined))).toEqual(state(convertSource('handan-hrss-2018')));
  });

  it('make no final accounts of a budget: its rules are for both (预决算公开操作规程)', () => {
    const joined = readSource('linxi-hrss-2019').replace(/(部门预算公开如下：)\n/u, '$1');
    expect(convertText(joined).disclosure).toMatchObject({
      kind: 'budget',
      title: '临西县人力资源和社会保障局2019年部门预算信息公开',
    });
  });
});
