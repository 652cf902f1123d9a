import { expect, it } from 'vitest';
import { listPages } from '../../../src/site/list-page.ts';

it('cuts a list into pages, the last with what is left, and an empty list into one empty page', () => {
  expect(listPages(['a', 'b', 'c', 'd', 'e'], 2)).toEqual([
    { number: 1, shown: ['a', 'b'] },
    { number: 2, shown: ['c', 'd'] },
    { number: 3, shown: ['e'] },
  ]);
  expect(listPages([], 2)).toEqual([{ number: 1, shown: [] }]);
});
