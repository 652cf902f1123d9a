import { describe, expect, it } from 'vitest';
import type { Conversion } from '../../../src/convert/index.ts';
import type { SectionKey } from '../../../src/model/keys.ts';
import { convertSource, convertText } from '../conversions.ts';
import { ids, readSource } from '../documents.ts';
import { stripLines } from '../mutation.ts';

/** What a copy says, without the titles of its sections. */
const says = (conversion: Conversion): Record<string, unknown> => {
  const { sections, ...parts } = stripLines(conversion);
  return { ...parts, keys: (sections as { key: string }[]).map(({ key }) => key) };
};

/** A text with one heading written another way, or without it. */
function rewriteHeading(text: string, { disclosure }: Conversion, key: SectionKey, title: string | null): string {
  const section = disclosure.sections.find((each) => each.key === key);
  return text
    .split('\n')
    .flatMap((line, index) => {
      if (index + 1 !== section?.line_start) return [line];
      return title === null ? [] : [line.replace(section.title, title)];
    })
    .join('\n');
}

const titles: readonly (readonly [SectionKey, string])[] = [
  ['responsibilities-and-organisation', '部门（单位）基本情况'],
  ['overall-arrangement', '部门预算说明'],
  ['overall-arrangement', '本年度有关数字'],
  ['operating-costs', '机关（事业）运行经费安排'],
  ['operating-costs', '日常运转'],
  ['three-public', '因公出国（境）、公务用车、公务接待费用情况'],
  ['three-public', '厉行节约情况'],
  ['procurement', '采购预算情况'],
  ['state-assets', '家底'],
  ['glossary', '名称解释'],
  ['glossary', '几点解释'],
];

describe.each(ids)('a copy of %s', (id) => {
  const original = convertSource(id);

  it.each(titles)('with the heading of %s worded “%s” says the same', (key, title) => {
    const copy = convertText(rewriteHeading(readSource(id), original, key, title));
    expect(says(copy)).toEqual(says(original));
  });

  it.each<SectionKey>([
    'responsibilities-and-organisation',
    'overall-arrangement',
    'operating-costs',
    'three-public',
    'state-assets',
    'glossary',
  ])('without the heading of %s says the same, and gives notice of the section', (key) => {
    const copy = convertText(rewriteHeading(readSource(id), original, key, null));
    expect(says(copy)).toEqual(says(original));
    expect(copy.disclosure.sections.find((section) => section.key === key)).toMatchObject({ numeral: '', title: '' });
    expect(copy.disclosure.notices.map(({ rule }) => rule)).toContain('heading-missing');
  });
});

/** A text with every heading written another way. */
function rewriteHeadings(
  text: string,
  { disclosure }: Conversion,
  write: (title: string, at: number) => string,
): string {
  const lines = text.split('\n');
  disclosure.sections.forEach(({ line_start, title }, at) => {
    lines[line_start - 1] = write(title, at);
  });
  return lines.join('\n');
}

/** A text with its sections in another order. */
function moveSections(text: string, { disclosure }: Conversion, order: (chunks: string[][]) => string[][]): string {
  const lines = text.split('\n');
  const starts = disclosure.sections.map(({ line_start }) => line_start - 1);
  const chunks = starts.map((start, at) => lines.slice(start, starts[at + 1]));
  return [...lines.slice(0, starts[0]), ...order(chunks).flatMap((chunk) => [...chunk, ''])].join('\n');
}

const numerals = '一二三四五六七八九十';

describe.each(ids)('a copy of %s whose headings', (id) => {
  const original = convertSource(id);

  it.each<[string, (title: string, at: number) => string]>([
    ['have no numbers', (title) => title],
    ['have digits for numbers', (title, at) => `${String(at + 1)}、${title}`],
    ['have brackets round their numbers', (title, at) => `（${String(numerals[at])}）${title}`],
    ['have a blank after their numbers', (title, at) => `${String(numerals[at])} ${title}`],
    ['have a comma after their numbers', (title, at) => `${String(numerals[at])}，${title}`],
    ['end with a full stop', (title, at) => `${String(numerals[at])}、${title}。`],
    ['are parts', (title, at) => `第${String(numerals[at])}部分 ${title}`],
    ['all have one number', (title) => `一、${title}`],
    ['skip numbers', (title, at) => `${String(numerals[at === 0 ? 0 : Math.min(at + 1, 9)])}、${title}`],
    ['have blanks between their characters', (title, at) => `${String(numerals[at])}、${[...title].join(' ')}`],
  ])('%s says the same', (_, write) => {
    expect(says(convertText(rewriteHeadings(readSource(id), original, write)))).toEqual(says(original));
  });

  it.each<[string, (chunks: string[][]) => string[][]]>([
    ['come from the last to the first', (chunks) => chunks.toReversed()],
    ['begin with the second', ([first = [], second = [], ...rest]) => [second, first, ...rest]],
    ['end with the third', (chunks) => [...chunks.slice(0, 2), ...chunks.slice(3), ...chunks.slice(2, 3)]],
  ])('%s says the same, section by section', (_, order) => {
    const copy = convertText(moveSections(readSource(id), original, order));
    const keys = order(original.disclosure.sections.map(({ key }) => [key])).flat();
    expect(copy.disclosure.sections.map(({ key }) => key)).toEqual(keys);
    expect(sortRecords(copy)).toEqual(sortRecords(original));
  });
});

/** What a copy says, sorted: in another order of the sections the same things come in another order. */
function sortRecords(conversion: Conversion): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(says(conversion)).map(([part, records]) => [
      part,
      (records as unknown[])
        .map((record) => JSON.stringify(record, (key, value: unknown) => (key === 'item' ? 0 : value)))
        .sort(),
    ]),
  );
}

// The sentence under the last heading of the other one does not say what it is about.
describe.each(ids.filter((id) => id !== 'handan-hrss-2018'))('a copy of %s without its last heading', (id) => {
  it('keeps what stands under it out of the glossary', () => {
    const original = convertSource(id);
    const copy = convertText(rewriteHeading(readSource(id), original, 'other-matters', null));
    expect(says(copy)).toEqual(says(original));
  });
});

describe('other matters that gather what are sections elsewhere', () => {
  it('stay one section, for their headings have numbers of another style', () => {
    const text = [
      '某县水利局2024年部门预算公开',
      '一、部门职责及机构设置情况',
      '管理水库。',
      '二、部门预算安排的总体情况',
      '2024年预算收入100万元。',
      '三、财政拨款“三公”经费预算情况',
      '公务接待费0.5万元。',
      '四、其他重要事项的情况说明',
      '（一）机关运行经费安排情况',
      '2024年机关运行经费预算12.5万元。',
      '（二）政府采购情况',
      '2024年政府采购预算30万元。',
    ].join('\n');
    const { sections, figures } = convertText(text).disclosure;
    expect(sections.map(({ key }) => key)).toEqual([
      'responsibilities-and-organisation',
      'overall-arrangement',
      'three-public',
      'other-matters',
    ]);
    expect(figures.slice(-2)).toMatchObject([
      { figure: 'operating-costs.total', amount_cny: '125000.00' },
      { figure: 'procurement.total', amount_cny: '300000.00' },
    ]);
  });
});

describe('a procurement table without a heading', () => {
  it('is not read as indicators of the project before it', () => {
    const original = convertSource('nandagang-lss-2020');
    const copy = convertText(rewriteHeading(readSource('nandagang-lss-2020'), original, 'procurement', null));
    expect(says(copy)).toEqual(says(original));
    expect(copy.disclosure.projects.at(-1)?.indicators).toHaveLength(7);
  });
});
