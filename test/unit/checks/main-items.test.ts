import { describe, expect, it } from 'vitest';
import type { Operand } from '../../../src/convert/checks/sums/operand.ts';
import { checkSum, type Sum } from '../../../src/convert/checks/sums/sum.ts';

/** An amount in 万元 with two decimals. */
function wan(label: string, printed: string): Operand {
  return { label, cny: `${printed.replace('.', '')}00.00`, printed, unit: '万元', line: 1 };
}

function judge(partial: Sum['partial'], stated: string, ...parts: readonly string[]): string {
  const terms = parts.map((printed, at) => wan(`第${String(at + 1)}项`, printed));
  return checkSum({ section: 'overall-arrangement', statement: '', stated: wan('项目支出', stated), terms, partial })
    .status;
}

describe('the main items of a whole', () => {
  it('may leave a rest that nobody names', () => {
    expect(judge('parts', '40.00', '18.00', '7.00')).toBe('not-evaluable');
  });

  it('contradict it where they are more, or less than nothing: a rest larger than the whole is none', () => {
    expect(judge('parts', '40.00', '18.00', '27.00')).toBe('broken');
    expect(judge('parts', '40.00', '18.00', '-27.00')).toBe('broken');
  });

  it('contradict it neither way where they are changes, which another can offset', () => {
    expect(judge('changes', '40.00', '18.00', '27.00')).toBe('not-evaluable');
    expect(judge('changes', '40.00', '18.00', '-27.00')).toBe('not-evaluable');
  });

  it('are the whole where nothing says that they are the main ones alone', () => {
    expect(judge(undefined, '40.00', '18.00', '7.00')).toBe('broken');
    expect(judge(undefined, '40.00', '18.00', '22.00')).toBe('holds');
  });
});
