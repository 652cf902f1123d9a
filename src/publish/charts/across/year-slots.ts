/** A year of a series, or years in a row without a document. */
export type YearSlot<T> = { year: number; entries: readonly T[] } | { from: number; to: number };

/** Every year from the first to the last: those with entries one by one, those without joined. */
export function listYearSlots<T extends { year: number }>(entries: readonly T[]): YearSlot<T>[] {
  const byYear = Map.groupBy(entries, ({ year }) => year);
  const years = [...byYear.keys()].sort((a, b) => a - b);
  return years.flatMap((year, index): YearSlot<T>[] => {
    const previous = years[index - 1] ?? year - 1;
    const hole = year - previous > 1 ? [{ from: previous + 1, to: year - 1 }] : [];
    return [...hole, { year, entries: byYear.get(year) ?? [] }];
  });
}

/** `2023 年`, `2021–2023 年`. */
export function nameYears({ from, to }: { from: number; to: number }): string {
  return from === to ? `${String(from)} 年` : `${String(from)}–${String(to)} 年`;
}
