import Big from 'big.js';
import type { Project } from '../model/disclosure.ts';

/** Projects by their budget, largest first; those without one follow, in document order. */
export function rankProjects(projects: readonly Project[]): Project[] {
  return projects.toSorted((a, b) => {
    const left = a.budget?.cny ?? null;
    const right = b.budget?.cny ?? null;
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return new Big(right).cmp(left);
  });
}
