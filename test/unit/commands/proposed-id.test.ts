import { describe, expect, it } from 'vitest';
import { idForm } from '../../../src/convert/sources.ts';
import { proposeId } from '../../../src/intake/proposed-id.ts';

const yongqing = {
  province: '河北省',
  prefecture: '廊坊市',
  county: '永清县',
  department: '永清县人力资源和社会保障局',
  fiscal_year: 2024,
  kind: 'budget',
} as const;
const propose = (parts: Partial<Parameters<typeof proposeId>[0]>, ...taken: string[]): string =>
  proposeId({ ...yongqing, ...parts }, new Set(taken));

describe('a proposed id', () => {
  it('is place, department and year', () => {
    expect(propose({})).toBe('yongqing-hrss-2024');
    expect(propose({ county: '', department: '廊坊市财政局' })).toBe('langfang-finance-2024');
  });

  it('spells short departments and takes the initials of long ones', () => {
    expect(propose({ department: '永清县档案馆' })).toBe('yongqing-danganguan-2024');
    expect(propose({ department: '永清县政务服务管理局' })).toBe('yongqing-zwfwglj-2024');
    // 教育 has a word, but a unit below the bureau is not the bureau.
    expect(propose({ department: '永清县教育考试院' })).toBe('yongqing-jyksy-2024');
  });

  it('keeps a place of one character whole, and tells final accounts from the budget', () => {
    expect(propose({ county: '易县', department: '易县司法局' })).toBe('yixian-justice-2024');
    expect(propose({ kind: 'final-accounts' })).toBe('yongqing-hrss-2024-final-accounts');
  });

  it('gets the prefecture, the province and then a number when it is taken', () => {
    const [one, two, three] = [
      'yongqing-hrss-2024',
      'langfang-yongqing-hrss-2024',
      'hebei-langfang-yongqing-hrss-2024',
    ];
    expect(propose({}, one)).toBe(two);
    expect(propose({}, one, two)).toBe(three);
    expect(propose({}, one, two, three)).toBe('yongqing-hrss-2024-2');
  });

  it('has the form of an id whatever the names hold', () => {
    for (const department of ['', '../../etc/passwd', 'ＡＢＣ“中心”（本级）', '局'.repeat(60), '\u{20000}局'])
      expect(propose({ department, county: '' })).toMatch(idForm);
    expect(proposeId({ ...yongqing, province: '', prefecture: '', county: '', department: '' }, new Set())).toBe(
      '2024',
    );
  });
});
