import type { Unchecked } from '../../checks/rule.ts';

/** The level of government whose department discloses; null where the document and its facts do not tell. */
export type Level = 'county' | 'city';

/**
 * A county names the level, else a prefecture does. A department that names a county or a district while its place
 * has none is of a level unknown: facts are missing, and nothing can be said.
 */
export function readLevel({ county, prefecture, department, title }: Unchecked): Level | null {
  if (county !== '') return 'county';
  const named = [prefecture, department, title].some((text) => /[县区旗]/u.test(text));
  return prefecture !== '' && !named ? 'city' : null;
}

/** 三河市 and 迁安市 are counties in rank and cities in name: 全市 is their own. */
export function isCountyLevelCity({ county }: Unchecked): boolean {
  return county.endsWith('市');
}

/** The place a department belongs to, as it is named: a level alone would call 三河市 a prefecture. */
export function namePlace({ county, prefecture }: Unchecked): string {
  return county === '' ? prefecture : county;
}
