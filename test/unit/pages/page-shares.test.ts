import { expect, it } from 'vitest';
import { countThreads } from '../../../src/assembly/page-farm.ts';
import { shareOut } from '../../../src/assembly/page-shares.ts';
import type { Department } from '../../../src/publish/series/index.ts';

/** A department of which no more is asked than who it is and what its documents are; the first two are of one year. */
function makeDepartment(slug: string, documents: number): Department {
  const [other, ...rest] = Array.from({ length: documents }, (_, index) => ({ id: `${slug}-${String(index)}` }));
  return {
    slug,
    years: rest.map((disclosure, index) => ({ disclosure, others: index === 0 ? [other] : [] })),
  } as never;
}

const sizes = { a: 5, b: 4, c: 20, d: 2 };
const departments = Object.entries(sizes).map(([slug, documents]) => makeDepartment(slug, documents));
const all = {
  disclosures: Object.entries(sizes).flatMap(([slug, documents]) =>
    Array.from({ length: documents }, (_, index) => `${slug}-${String(index)}`),
  ),
  departments: ['a', 'b', 'c', 'd'],
};

it('shares out each document and department once, those of one department together', () => {
  const shares = shareOut({ ...all, gatherings: ['home'], others: true }, departments);
  expect(shares.map((share) => share.departments)).toEqual([[], ['a', 'b'], ['c'], ['d']]);
  expect(shares.map(({ disclosures }) => disclosures.length)).toEqual([0, 9, 20, 2]);
  expect(shares.flatMap(({ disclosures }) => disclosures).sort()).toEqual(all.disclosures.sort());
});

it('gives the pages that gather all, and those of nobody, to one', () => {
  const [first, ...others] = shareOut({ ...all, gatherings: ['home', 'checks'], others: true }, departments);
  expect(first).toEqual({ disclosures: [], departments: [], gatherings: ['home', 'checks'], others: true });
  for (const share of others) expect(share).toMatchObject({ gatherings: [], others: false });
  expect(shareOut({ ...all, gatherings: [], others: false }, departments)).toHaveLength(3);
});

it('shares out nothing that is not planned', () => {
  const plan = { disclosures: ['c-3', 'a-0'], departments: ['d'], gatherings: [], others: false };
  expect(shareOut(plan, departments)).toEqual([
    { disclosures: ['a-0', 'c-3'], departments: ['d'], gatherings: [], others: false },
  ]);
});

it('starts a second thread only for many documents, and no more than there are cores, or eight', () => {
  expect([0, 1, 5, 20].map((documents) => countThreads(documents, 8))).toEqual([1, 1, 1, 1]);
  expect([21, 100, 1000].map((documents) => countThreads(documents, 8))).toEqual([2, 5, 8]);
  expect(countThreads(1000, 1)).toBe(1);
  // Whatever the memory.
  expect(countThreads(1000, 64)).toBe(8);
});
