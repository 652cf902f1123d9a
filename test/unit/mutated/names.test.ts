import { describe, expect, it } from 'vitest';
import { convertSource, convertText } from '../conversions.ts';
import { ids, readSource } from '../documents.ts';
import { stripLines } from '../mutation.ts';

/** Names with words of the form in them. */
const departments = [
  '民族宗教事务局（侨务办公室）',
  '文化广电、体育和旅游局',
  '水利局',
  '第三中学',
  '机关事务管理局',
  '国有资产监督管理委员会',
  '财政局预算绩效评价中心',
];

describe.each(ids)('a copy of %s with another name of the department', (id) => {
  const original = convertSource(id);
  const name = /(?:人力资源|劳动)和社会保障局$/u.exec(original.disclosure.department)?.[0] ?? '';

  it.each(departments)('%s says the same of it', (other) => {
    const rename = (text: string): string => text.replaceAll(name, other);
    const copy = convertText(rename(readSource(id)));
    expect(copy.disclosure.department).toBe(rename(original.disclosure.department));
    expect(JSON.stringify(stripLines(copy))).toBe(rename(JSON.stringify(stripLines(original))));
  });
});

describe('a project that is called after a statutory table', () => {
  it.each(['“三公”经费补助', '国有资本经营预算支出', '政府性基金预算支出'])('keeps its table: %s', (name) => {
    const copy = convertText(readSource('nandagang-lss-2020').replaceAll('港诚人力资源招聘人员费用', name));
    expect(copy.disclosure.budget_tables).toEqual([]);
    expect(copy.disclosure.projects).toHaveLength(6);
    expect(copy.disclosure.projects.at(-1)).toMatchObject({ name, code: '323-0105-YBN-V0X2' });
    expect(copy.disclosure.projects.at(-1)?.indicators).toHaveLength(7);
  });
});
