import { formatWan } from '../../../model/amount.ts';
import type { Disclosure } from '../../../model/disclosure.ts';
import { normaliseLabel } from '../../../model/terms.ts';
import type { Department, TrendPoint } from '../../series/index.ts';

/** The kinds of documents, in the words of a label. */
export const kindNames: Readonly<Record<Disclosure['kind'], string>> = { budget: '预算', 'final-accounts': '决算' };

/** `2024 年预算`: no number of a chart over several documents stands without it. */
export function nameDocument({ year, kind }: { year: number; kind: Disclosure['kind'] }): string {
  return `${String(year)} 年${kindNames[kind]}`;
}

/** The department's name, its place before it where the name alone would not tell it from another county's. */
export function nameDepartment({ name, place, newest }: Pick<Department, 'name' | 'place' | 'newest'>): string {
  if (name === '') return newest.title === '' ? newest.id : newest.title;
  const levels = [place.county, place.prefecture, place.province].filter((level) => level !== '');
  const printed = normaliseLabel(name);
  return levels.some((level) => printed.startsWith(normaliseLabel(level))) ? name : `${levels[0] ?? ''}${name}`;
}

/** `甲、乙、丙等 12 个`: the first few of a list, and how many there are where it goes on. */
export function listFew(names: readonly string[], most = 8): string {
  const few = names.slice(0, most).join('、');
  return names.length > most ? `${few}等 ${String(names.length)} 个` : few;
}

/** The columns of a change, and its cells; empty where there is none. */
export const changeColumns = ['与哪年比', '增减（万元）', '增减幅度'] as const;
export function listChangeCells(change: TrendPoint['change']): string[] {
  if (change === null) return changeColumns.map(() => '');
  const { from, amount, percent } = change;
  return [String(from), formatWan(amount), percent === null ? '' : `${percent}%`];
}
