import { expect, it } from 'vitest';
import { sayCount } from '../../../src/model/count.ts';

it('a count of one has its noun in the singular, whatever stands beside the noun', () => {
  expect([0, 1, 2].map((count) => sayCount(count, 'lines'))).toEqual(['0 lines', '1 line', '2 lines']);
  expect(sayCount(1, 'duties')).toBe('1 duty');
  expect(sayCount(1, 'responsibilities')).toBe('1 responsibility');
  expect(sayCount(1, 'amounts in them')).toBe('1 amount in them');
  expect(sayCount(1, 'budget tables')).toBe('1 budget table');
});
