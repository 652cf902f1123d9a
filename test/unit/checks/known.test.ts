import { describe, expect, it } from 'vitest';
import { convertSource } from '../conversions.ts';
import { type Id, ids } from '../documents.ts';
import { knownDifferences, knownGaps } from './known.ts';

function listChecks(id: Id, statuses: readonly string[]) {
  return convertSource(id)
    .disclosure.checks.filter((check) => statuses.includes(check.status))
    .map(({ rule, status, lines, difference_cny: difference }) => ({ rule, status, lines, difference }));
}

function listKnown(id: Id, known: typeof knownDifferences) {
  return known
    .filter(({ document }) => document === id)
    .map(({ rule, status, lines, difference }) => ({ rule, status, lines, difference }));
}

describe.each(ids)('the checks of %s', (id) => {
  it('differ only where a person has read the source and found the difference', () => {
    expect(listChecks(id, ['broken', 'rounding'])).toEqual(listKnown(id, knownDifferences));
  });

  it('cannot be evaluated only where a person has found the blank', () => {
    expect(listChecks(id, ['not-evaluable'])).toEqual(listKnown(id, knownGaps));
  });

  it('name lines of the transcript and print what stands there', () => {
    const { checks, transcript } = convertSource(id).disclosure;
    for (const { lines, terms, explanation } of checks) {
      expect(explanation).toMatch(/。$/u);
      for (const line of lines) expect(transcript[line - 1]).toBeDefined();
      for (const term of terms) if (term.line !== null) expect(lines).toContain(term.line);
    }
  });
});

describe('what the checks say', () => {
  const explain = (id: Id, rule: string, line: number): string | undefined =>
    convertSource(id).disclosure.checks.find((check) => check.rule === rule && check.lines.includes(line))?.explanation;

  it('writes a broken sum as the arithmetic it is', () => {
    expect(explain('linxi-hrss-2019', 'previous-year', 73)).toBe(
      '原文写“预算收支安排”减少 169.61 万元；28,377.8 − 28,547.71 = −169.91，相差 0.30 万元。',
    );
    expect(explain('dacheng-hrss-2021', 'three-public-change-vehicles', 57)).toBe(
      '原文写“公务用车购置及运维费”减少 1 万元；0 − 6 = −6.00，相差 5.00 万元。',
    );
  });

  it('says what rounding explains, and how much it may', () => {
    expect(explain('yongqing-hrss-2024', 'table-tree', 311)).toBe(
      '原文写“302 商品和服务支出”124.38 万元；6.05 + 3.63 + 1.52 + 4.04 + 0.44 + 12.12 + 2.18 + 0.96 + 3.46 + 71.94 + 8.20 + 2.34 + 7.51 = 124.39，相差 0.01 万元，在各数四舍五入可能造成的 0.07 万元以内。',
    );
    expect(explain('yongqing-hrss-2024', 'project-cost', 1082)).toBe(
      '成本指标写 ≤9001084元，预算数 900.11 万元：换算后与项目预算相差 0.0016 万元，在四舍五入以内。',
    );
  });

  it('compares two figures without an equation', () => {
    expect(explain('yongqing-hrss-2024', 'asset-narrative', 1203)).toBe('表中 907.80 与文字 907.80 一致。');
    expect(explain('linxi-hrss-2019', 'income-expenditure', 69)).toBe('“预算收入”28,377.8 与“支出预算”28,377.8 一致。');
    expect(explain('yongqing-hrss-2024', 'table-same', 83)).toBe(
      '《部门预算收入总表》24,487.92 与《部门预算收支总表》24,487.92 一致。',
    );
  });

  it('names the number that is not printed', () => {
    expect(explain('yongqing-hrss-2024', 'asset-parts', 1203)).toBe(
      '原文写“资产总额”907.80 万元；380.89 + 20.30 + 506.62 = 907.81，相差 0.01 万元；“3、单价在 20 万元以上的设备”没有列数，无法核对。',
    );
    expect(explain('yongqing-hrss-2024', 'project-plan', 633)).toBe('原文没有列出“12月底”的数，无法核对年末是否付完。');
  });

  it('recomputes the three rates of handan', () => {
    const rates = convertSource('handan-hrss-2018').disclosure.checks.filter(({ rule }) => rule === 'change-rate');
    expect(rates.map(({ explanation }) => explanation)).toEqual([
      '63,205.9 ÷（83,747.17 − 63,205.9）= 307.702%，与原文的 307.7% 一致。',
      '82.75 ÷（4,412.1 − 82.75）= 1.9114%，与原文的 1.91% 一致。',
      '63,123.15 ÷（79,335.07 − 63,123.15）= 389.3626%，与原文的 389.36% 一致。',
    ]);
  });
});
