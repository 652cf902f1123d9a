import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { type Conversion, convertDocument } from '../../../src/convert/index.ts';
import { simplifyTraditional } from '../../../src/convert/outline/traditional.ts';
import { convertSource, convertText } from '../conversions.ts';
import { ids, readSource } from '../documents.ts';
import { encodeBig5 } from '../two-byte-text.ts';

/** Everything but the file itself, the print and what is said of it. */
function listMatter({ disclosure }: Conversion): object {
  return { ...disclosure, source: null, transcript: null, notices: null };
}

const rule = 'traditional-characters';

describe.each(ids)('%s in traditional characters', (id) => {
  const text = readSource(id);
  const original = convertSource(id);

  it.each(['t', 'tw', 'hk'] as const)('says the same in those of %s, and is published with its print', (to) => {
    const traditional = Converter({ from: 'cn', to })(text);
    const conversion = convertText(traditional);
    expect(listMatter({ ...conversion, disclosure: { ...conversion.disclosure, id } })).toEqual(listMatter(original));
    expect(conversion.disclosure.transcript.join('\n')).toBe(traditional.replace(/\n$/u, ''));
    const [said, ...others] = conversion.disclosure.notices;
    expect(said).toMatchObject({ rule, lines: [] });
    expect(others.map(({ notice, ...words }) => ({ notice: notice - 1, ...words }))).toEqual(
      original.disclosure.notices,
    );
  });

  it('has the same amounts, projects and checks in Big5', () => {
    // Big5 has other signs for these two.
    const traditional = Converter({ from: 'cn', to: 'tw' })(text).replaceAll('≥', '≧').replaceAll('≤', '≦');
    const bytes = encodeBig5(traditional);
    const conversion = convertDocument({ id, file: `${id}.txt`, bytes, facts: {} });
    const { disclosure } = conversion;
    expect(disclosure.source.encoding).toBe('big5');
    expect(disclosure.transcript.join('\n')).toBe(traditional.replace(/\n$/u, ''));
    const printed = (value: object): string => JSON.stringify(value).replaceAll('≧', '≥').replaceAll('≦', '≤');
    expect(printed(listMatter(conversion))).toBe(JSON.stringify(listMatter(original)));
  });
});

describe('a text in simplified characters', () => {
  it('is not changed by names in traditional ones', () => {
    const text =
      '某县档案局2024年部门预算信息公开\n一、部门职责\n收藏《臺灣總督府檔案》、《萬國公報》，與圖書館共同整理。\n';
    expect(simplifyTraditional(text)).toBeNull();
    for (const id of ids) expect(simplifyTraditional(readSource(id))).toBeNull();
  });
});

describe('a character with more than one simplified form', () => {
  it('is the one of its word', () => {
    const pairs: [string, string][] = [
      ['後勤保障項目，皇后大道', '后勤保障项目，皇后大道'],
      ['乾燥設備，幹部教育經費，相干單位', '干燥设备，干部教育经费，相干单位'],
      ['麵粉補貼項目，全面預算', '面粉补贴项目，全面预算'],
      ['社會發展項目，理髮室費用', '社会发展项目，理发室费用'],
      ['單位裏面，三公里，裡程費', '单位里面，三公里，里程费'],
      ['著力推進項目，顯著成效', '着力推进项目，显著成效'],
      ['着力推進項目，顯著，專著經費', '着力推进项目，显著，专著经费'],
      ['叁拾億元，１２.５萬元，單價', '叁拾亿元，１２.５万元，单价'],
      ['上年結餘，餘額，余某，徵收，特徵', '上年结余，余额，余某，征收，特征'],
    ];
    for (const [printed, read] of pairs)
      expect(simplifyTraditional(`部門預算\n\t${printed}`)).toBe(`部门预算\n\t${read}`);
  });
});

describe('what a facts file says of a text in traditional characters', () => {
  const input = new URL('../../cases/traditional-characters-in-big5/input.txt', import.meta.url);
  const place = { file: 'a.yaml', line: 1 };
  const facts = {
    corrections: [{ line: 18, printed: '項目支出300萬元', corrected: '項目支出310萬元', reason: '誤印', place }],
    redactions: [{ printed: '後勤保障', reason: '試', place }],
  };
  const { disclosure } = convertDocument({ id: 'a', file: 'a.txt', bytes: readFileSync(input), facts });

  it('is held against the print: a correction changes what is read, a redaction takes out its characters', () => {
    expect(disclosure.figures.find(({ figure }) => figure === 'expenditure.project')?.printed).toBe('310');
    expect(disclosure.transcript[17]).toContain('項目支出300萬元');
    expect(disclosure.transcript[7]).toBe('1、負責麵粉等成品糧的儲備，乾燥設備的管理和████。');
    expect(disclosure.responsibilities.map(({ text }) => text)).toEqual([
      '1、负责面粉等成品粮的储备，干燥设备的管理和████。',
    ]);
  });
});
