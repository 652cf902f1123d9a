import { describe, expect, it } from 'vitest';
import { describeCount, pickDistinct, stepOption } from '../../src/client/search-box.ts';
import type { Hit } from '../../src/client/search-engine.ts';
import { groupHits } from '../../src/client/search-page.ts';
import type { SearchedDisclosure, SearchRecord } from '../../src/publish/search/record.ts';

const disclosure: SearchedDisclosure = {
  id: 'yongqing-hrss-2024',
  department: '永清县人力资源和社会保障局',
  place: '河北省廊坊市永清县',
  fiscal_year: 2024,
  kind: 'budget',
};

function hit(record: Partial<SearchRecord>, closeness: Hit['closeness'] = 'exact'): Hit {
  const full: SearchRecord = {
    kind: 'budget-line',
    disclosure: disclosure.id,
    title: '208 社会保障和就业支出',
    text: '',
    under: '',
    url: '',
    line: 1,
    ...record,
  };
  return { record: full, disclosure: { ...disclosure, id: full.disclosure }, closeness };
}

describe('the search box', () => {
  it('walks through the options and back into the input at either end', () => {
    expect(stepOption(-1, 1, 3)).toBe(0);
    expect(stepOption(2, 1, 3)).toBe(-1);
    expect(stepOption(-1, -1, 3)).toBe(2);
    expect(stepOption(0, -1, 3)).toBe(-1);
  });

  it('suggests a subject once, however many tables print it, but every passage', () => {
    const hits = [
      hit({ line: 103 }),
      hit({ line: 152 }),
      hit({ kind: 'section', title: '三、', text: '甲' }),
      hit({ kind: 'section', title: '三、', text: '乙' }),
      hit({ disclosure: 'linxi-hrss-2019' }),
    ];
    expect(pickDistinct(hits, 8).map(({ record }) => record.line)).toEqual([103, 1, 1, 1]);
    expect(pickDistinct(hits, 2)).toHaveLength(2);
  });

  it('says how many results there are and how close they come', () => {
    expect(describeCount([])).toBe('没有找到');
    expect(describeCount([hit({})])).toBe('找到 1 条结果');
    expect(describeCount([hit({}), hit({}, 'similar')])).toBe('找到 2 条结果，其中 1 条是相近的');
    expect(describeCount([hit({}, 'similar')])).toBe('没有完全相同的，找到 1 条相近的结果');
  });
});

describe('the search page', () => {
  it('groups hits by disclosure in the order of the best of each', () => {
    const hits = [
      hit({ disclosure: 'b', line: 1 }),
      hit({ disclosure: 'a', line: 2 }),
      hit({ disclosure: 'b', line: 3 }),
    ];
    expect(groupHits(hits).map((group) => group.map(({ record }) => record.line))).toEqual([[1, 3], [2]]);
  });
});
