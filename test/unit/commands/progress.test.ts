import { describe, expect, it } from 'vitest';
import { formatCounter } from '../../../scripts/progress.ts';

describe('the counter of a command that reads many documents', () => {
  it.each([
    [12, 1000, 0.6, '[12/1000 · 20/s · 49 s left]'],
    [500, 1000, 25, '[500/1000 · 20/s · 25 s left]'],
    [1000, 1000, 50, '[1000/1000 · 20/s · 0 s left]'],
    [60, 6000, 3, '[60/6000 · 20/s · 5 min left]'],
    [10, 40, 200, '[10/40 · 3/min · 10 min left]'],
    [100, 100_000, 100, '[100/100000 · 1/s · 27.8 h left]'],
  ])('tells the rate and the time left: %i of %i in %d s', (done, total, seconds, expected) => {
    expect(formatCounter(done, total, seconds)).toBe(expected);
  });

  it('tells the number alone where few are read, where nobody waits at a terminal, and before a moment has passed', () => {
    expect(formatCounter(3, 5, 1)).toBe('[3/5]');
    expect(formatCounter(12, 1000, null)).toBe('[12/1000]');
    expect(formatCounter(1, 1000, 0)).toBe('[1/1000]');
  });
});
