import { describe, expect, it } from 'vitest';
import { findLetter, indexPath, listIndexPages, listNames, type IndexedName } from '../../../src/site/name-index.ts';
import { convertSource } from '../conversions.ts';

const names = listNames((['linxi-hrss-2019', 'yongqing-hrss-2024'] as const).map((id) => convertSource(id).disclosure));
const findName = (name: string): IndexedName | undefined => names.find((candidate) => candidate.name === name);

describe('the alphabetical index', () => {
  it('puts a name under the initial of its first character as it is read there', () => {
    expect(findLetter('永清县人力资源和社会保障局')).toBe('y');
    expect(findLetter('重庆市')).toBe('c');
    expect(findLetter('“三公”经费')).toBe('s');
    expect(findLetter('《办法》')).toBe('b');
    expect(findLetter('2024年重点项目')).toBe('0');
    expect(findLetter('PPP项目')).toBe('p');
  });

  it('leads to departments, projects, activities, subjects and terms', () => {
    expect(findName('永清县人力资源和社会保障局')?.places[0]?.path).toBe('disclosures/yongqing-hrss-2024/');
    expect(findName('养老保险政策实施及管理')?.places[0]?.path).toMatch(
      /^disclosures\/linxi-hrss-2019\/#activity-\d+$/u,
    );
    expect(findName('基本支出')?.places[0]?.path).toMatch(/#term-\d+$/u);
    // Three tables of the document print the subject; the first row of it stands on line 105.
    expect(findName('对机关事业单位基本养老保险基金的补助')).toMatchObject({
      kind: 'subject',
      note: '2080507',
      count: 1,
      places: [{ path: 'disclosures/yongqing-hrss-2024/source/#L105' }],
    });
    const projects = names.filter(({ kind }) => kind === 'project');
    expect(projects.reduce((sum, { count }) => sum + count, 0)).toBe(30);
  });

  it('lists every name once, and cuts what is too long for a page', () => {
    const { disclosure } = convertSource('yongqing-hrss-2024');
    const many = Array.from({ length: 1000 }, (_, index): IndexedName => ({
      kind: 'project',
      name: `养老保险 ${String(index)}`,
      note: '',
      places: [{ path: '', disclosure }],
      count: 1,
    }));
    const pages = listIndexPages(many);
    expect(pages.map(({ letter, part, parts }) => [letter, part, parts])).toEqual([
      ['y', 1, 3],
      ['y', 2, 3],
      ['y', 3, 3],
    ]);
    expect(pages.flatMap((page) => page.names)).toEqual(many);
    expect(indexPath('y', 1)).toBe('search/y/');
    expect(indexPath('y', 2)).toBe('search/y/2/');
  });
});
