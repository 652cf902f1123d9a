import type { Disclosure } from '../model/disclosure.ts';

type Dated = Pick<Disclosure, 'fiscal_year' | 'source'>;

/**
 * The day a disclosure is dated by where a date must stand: when it was published, else when it was retrieved, else the first
 * day of its year. Never the day of the build: the same documents give the same bytes.
 */
export function findDay({ fiscal_year: year, source }: Dated): string {
  if (source.published_on !== '') return source.published_on;
  return source.retrieved_on === '' ? `${String(year)}-01-01` : source.retrieved_on;
}

/** The latest of these days; null where there is no disclosure. */
export function findLatestDay(disclosures: readonly Dated[]): string | null {
  return disclosures.map(findDay).sort().at(-1) ?? null;
}

/** Midnight of a day in China, as RFC 3339 has it. */
export function toInstant(day: string): string {
  return `${day}T00:00:00+08:00`;
}

/** The years that disclosures are about, as days; null where there is no disclosure. */
export function findPeriod(
  disclosures: readonly Pick<Disclosure, 'fiscal_year'>[],
): { start: string; end: string } | null {
  const years = disclosures.map(({ fiscal_year: year }) => year).sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  return first === undefined || last === undefined
    ? null
    : { start: `${String(first)}-01-01`, end: `${String(last)}-12-31` };
}
