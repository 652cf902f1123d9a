import type { Disclosure } from '../../model/disclosure.ts';

/**
 * What the id of a disclosure says without its year: `yongqing-hrss-2024` → `yongqing-hrss`. A year at the end goes, else
 * the fiscal year where it stands; an id that is nothing but a year stays.
 */
export function stripYear({ id, fiscal_year: year }: Pick<Disclosure, 'id' | 'fiscal_year'>): string {
  const parts = id.split('-');
  const last = parts.length - 1;
  const place = /^(?:19|20)\d{2}$/u.test(parts[last] ?? '') ? last : parts.lastIndexOf(String(year));
  return parts.length === 1 || place === -1 ? id : parts.toSpliced(place, 1).join('-');
}
