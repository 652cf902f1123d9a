import { describe, expect, it } from 'vitest';
import type { Conversion } from '../../src/convert/index.ts';
import type { SectionKey } from '../../src/model/keys.ts';
import { convertSource, convertText } from './conversions.ts';
import { ids, readSource } from './documents.ts';
import { stripLines } from './mutation.ts';

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

  it.each<SectionKey>(['overall-arrangement', 'operating-costs', 'three-public', 'state-assets', 'glossary'])(
    'without the heading of %s says the same, and gives notice of the section',
    (key) => {
      const copy = convertText(rewriteHeading(readSource(id), original, key, null));
      expect(says(copy)).toEqual(says(original));
      expect(copy.disclosure.sections.find((section) => section.key === key)).toMatchObject({ numeral: '', title: '' });
      expect(copy.disclosure.notices.map(({ rule }) => rule)).toContain('heading-missing');
    },
  );
});

describe('a procurement table without a heading', () => {
  it('is not read as indicators of the project before it', () => {
    const original = convertSource('nandagang-lss-2020');
    const copy = convertText(rewriteHeading(readSource('nandagang-lss-2020'), original, 'procurement', null));
    expect(says(copy)).toEqual(says(original));
    expect(copy.disclosure.projects.at(-1)?.indicators).toHaveLength(7);
  });
});
