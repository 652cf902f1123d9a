import { describe, expect, it } from 'vitest';
import { gatherNotices, sortNotices } from '../../../src/convert/notices/gather.ts';
import type { NoticeDraft } from '../../../src/convert/notice.ts';

const draft = (rule: string, message: string, quote: string, ...lines: number[]): NoticeDraft => ({
  rule,
  severity: 'notice',
  message,
  quote,
  lines,
});

describe('notices', () => {
  it('that say the same become one with every line and the words of the first', () => {
    expect(gatherNotices([draft('bookmark', '书签', '[a]', 9), draft('bookmark', '书签', '[b]', 4)])).toEqual([
      draft('bookmark', '书签（共 2 行）', '[a]', 4, 9),
    ]);
  });

  it('of one line and one rule are one, and those with other words stay apart', () => {
    expect(gatherNotices([draft('bookmark', '书签', '[a]', 4), draft('bookmark', '书签', '[b]', 4)])).toEqual([
      draft('bookmark', '书签', '[a]', 4),
    ]);
    const apart = [draft('cell-blank', '没有指标值', 'x', 4), draft('cell-blank', '没有依据', 'y', 5)];
    expect(gatherNotices(apart)).toEqual(apart);
  });

  it('stand in the order of their first lines', () => {
    const sorted = sortNotices([draft('a', 'a', '', 9), draft('b', 'b', '', 2, 30), draft('c', 'c', '', 5)]);
    expect(sorted.map(({ rule }) => rule)).toEqual(['b', 'c', 'a']);
  });
});
