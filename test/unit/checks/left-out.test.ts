import { describe, expect, it } from 'vitest';
import { withholdUnread } from '../../../src/convert/checks/scope/left-out.ts';
import { convertSource } from '../conversions.ts';

describe('a sum that does not hold', () => {
  const { disclosure } = convertSource('handan-hrss-2018');
  const [check] = disclosure.checks;
  const [notice] = disclosure.notices;
  if (check === undefined || notice === undefined) throw new Error('missing a check or a notice of 邯郸市');
  const draft = { ...check, status: 'broken' as const, lines: [101, 102, 103] };
  const tellStatus = (...lines: number[]): string =>
    withholdUnread(
      { ...disclosure, budget_tables: [], notices: [{ ...notice, rule: 'row-without-place', lines }] },
      draft,
    ).status;

  it('is not evaluable where a row next to its lines was not read', () => {
    expect(tellStatus(104)).toBe('not-evaluable');
    expect(tellStatus(105, 104)).toBe('not-evaluable');
    expect(tellStatus(100)).toBe('not-evaluable');
  });

  it('is broken all the same where rows further away were not read', () => {
    expect(tellStatus(105)).toBe('broken');
    expect(tellStatus(99)).toBe('broken');
  });
});
