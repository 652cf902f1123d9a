import { describe, expect, it } from 'vitest';
import { readRows, readText } from '../../../src/convert/readers/text.ts';
import { convertSource, convertText } from '../conversions.ts';
import { ids, readSource } from '../documents.ts';
import { seedRandom, stripLines } from '../mutation.ts';

/** A copy whose pages have 20 to 44 lines each: what is printed between two of them stands anywhere, in rows, cells and sentences. */
function breakPages(text: string, seed: number, write: (page: number) => string[]): string {
  const random = seedRandom(seed);
  let page = 1;
  let end = 30;
  return text
    .split('\n')
    .flatMap((line, at) => {
      if (at < end) return [line];
      end = at + 20 + Math.floor(random() * 25);
      return [...write(page++), line];
    })
    .join('\n');
}

const head = '某县人力资源和社会保障局2024年部门预算信息公开';

/** A seed with which no page of the five ends between the dates of a plan and its numbers, or in the heading of a procurement table. */
const seed = 8;

describe.each(ids)('%s with what its pages print', (id) => {
  it.each<[string, (page: number) => string[]]>([
    ['a head right between two lines', () => [head]],
    ['a head between blank lines', () => ['', head, '']],
    ['a number right between two lines', (page) => [String(page)]],
    ['a number between blank lines', (page) => ['', String(page), '']],
    ['a number and how many there are', (page) => [`${String(page)}/72`]],
    ['a foot and a head', (page) => ['', `- ${String(page)} -`, head, '']],
    ['a head and a number right under it', (page) => [head, String(page)]],
    ['a head with its number', (page) => ['', `${head}  第 ${String(page)} 页`, '']],
  ])('says the same: %s', (_, write) => {
    const copy = convertText(breakPages(readSource(id), seed, write));
    expect(stripLines(copy)).toEqual(stripLines(convertSource(id)));
  });
});

describe('a head of the pages', () => {
  it('is named, with each line that prints it', () => {
    const copy = convertText(breakPages(readSource('yongqing-hrss-2024'), seed, () => [head]));
    const [notice, ...others] = copy.disclosure.notices.filter(({ rule }) => rule === 'running-line');
    const printed = copy.disclosure.transcript.flatMap((text, at) => (text === head ? [at + 1] : []));
    expect(printed.length).toBeGreaterThan(20);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ quote: head, lines: printed });
  });
});

/** The paragraphs of a text that are this line. */
const countKept = (text: string, line: string): number =>
  readText(text).blocks.filter((block) => block.type === 'paragraph' && block.text === line).length;

/** Pages of this many lines of prose, and tables of six rows. */
const prose = (page: number): string[] =>
  Array.from({ length: 8 }, (_, at) => `第${String(page)}章第${String(at)}节。`);
const rows = (page: number): string[] =>
  Array.from({ length: 6 }, (_, at) => `${String(at)}\t科目${String(page)}\t${String(page * 10 + at)}`);

describe('a line that comes again and belongs to no page', () => {
  const pages = [1, 2, 3, 4, 5, 6];

  it('is kept where it stands over rows alone: the title or the caption of each table', () => {
    const text = pages.flatMap((page) => [...prose(page), '', '石桥县交通运输局', ...rows(page), '']).join('\n');
    expect(countKept(text, '石桥县交通运输局')).toBe(6);
  });

  it('is kept where it has a colon or an ordinal', () => {
    for (const line of ['部门名称：石桥县交通运输局', '一、部门职责及机构设置']) {
      const over = (page: number): string[] => (page % 2 === 0 ? prose(page) : rows(page));
      const text = pages.flatMap((page) => [...over(page), ...over(page), '', line, ...over(page), '']).join('\n');
      expect(countKept(text, line)).toBe(6);
    }
  });

  it('is kept where others come again in turn with it: the headings of a form that each unit fills in', () => {
    const over = (page: number): string[] => (page % 2 === 0 ? prose(page) : [...rows(page), ...rows(page)]);
    const write = (headings: readonly string[]): string =>
      pages.flatMap((page) => headings.flatMap((line) => ['', line, ...over(page), ''])).join('\n');
    const headings = ['政府采购预算情况', '国有资产占用情况', '其他需要说明的事项'];
    expect(headings.map((line) => countKept(write(headings), line))).toEqual([6, 6, 6]);
    expect(countKept(write(['石桥县交通运输局预算公开']), '石桥县交通运输局预算公开')).toBe(1);
  });

  it('is kept where it stands under rows alone: what a cell of each form ends with, whatever follows', () => {
    const write = (page: number): string[] => [
      ...prose(page),
      ...rows(page),
      '绩效目标\t完成项目的工作，',
      '保障机构正常运转',
      ...(page % 2 === 0 ? [] : ['资金支出计划（%）']),
      '3月底\t6月底\t10月底\t12月底',
      '25\t50\t75\t100',
      '',
    ];
    const { blocks } = readText(pages.flatMap(write).join('\n'));
    const goals = blocks
      .flatMap((block) => (block.type === 'grid' ? block.rows : []))
      .filter(({ cells }) => cells[0]?.lines[0]?.text === '绩效目标');
    expect(goals.map(({ cells }) => cells[1]?.lines.map(({ text }) => text).slice(0, 2))).toEqual(
      pages.map(() => ['完成项目的工作，', '保障机构正常运转']),
    );
  });

  it('is kept where it stands under the titles of tables alone: the unit of each, with its code', () => {
    const write = (page: number): string[] => [
      '部门支出总表',
      '323001石桥县交通运输局',
      ...(page % 2 === 0 ? ['单位：万元'] : []),
      ...rows(page),
      '',
    ];
    expect(countKept([...prose(0), ...pages.flatMap(write)].join('\n'), '323001石桥县交通运输局')).toBe(6);
  });

  it('is kept where a part of the document alone has it', () => {
    const over = (page: number): string[] => (page % 2 === 0 ? prose(page) : rows(page));
    const part = pages.flatMap((page) => ['', '石桥县公路养护所', ...over(page), '']);
    const text = [...pages.flatMap(prose), ...pages.flatMap(prose), ...part, ...pages.flatMap(prose)].join('\n');
    expect(countKept(text, '石桥县公路养护所')).toBe(6);
  });

  it('is kept where it is a number of a row, one cell on each line', () => {
    const cells = pages.flatMap((row) => [String(row), ...prose(row)]);
    const text = ['序号', ...cells, '', ...rows(1)].join('\n');
    expect(pages.map((row) => countKept(text, String(row)))).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

describe('a line that a PDF prints at the edge of many pages', () => {
  const read = (line: string, before: readonly string[]): string[] => {
    const lines = [...before, '201\t档案事务\t100', '', line, '', '202\t外交\t30'];
    const { blocks } = readRows(lines.join('\n'), 'pdf', [], [lines.indexOf(line) + 1]);
    return blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
  };
  const beginning = ['某县档案局2024年部门预算', '甲', '乙'];

  it('is no paragraph between the rows of a table', () => {
    expect(read('某县档案局部门预算公开', beginning)).toEqual(beginning);
  });

  it.each([['部门预算支出总表'], ['单位：万元'], ['二、部门预算安排的总体情况'], ['（续）']])(
    'is a paragraph where it may be a title, a caption or a heading: %s',
    (line) => {
      expect(read(line, beginning)).toEqual([...beginning, line]);
    },
  );

  it('is a paragraph where the document begins with it', () => {
    expect(read('某县档案局部门预算公开', ['2024年'])).toEqual(['2024年', '某县档案局部门预算公开']);
  });
});
