import {
  type CompareProfile,
  type CompareRow,
  compareSections,
  type CompareSectionKey,
  type CompareUnit,
} from '../site/compare-sections.ts';

/** One thing compared: a cell for each document, in the order chosen. */
export interface JoinedRow {
  key: string;
  label: string;
  unit: CompareUnit;
  /** Null where the document does not give it. */
  cells: (CompareRow | null)[];
}

/** A part of the comparison. */
export interface JoinedSection {
  key: CompareSectionKey;
  title: string;
  note: string;
  whole: string;
  /** Which documents have anything of the section: what the others lack they do not list at all. */
  listed: boolean[];
  rows: JoinedRow[];
}

/**
 * The numbers of several documents side by side, in the order of the first document that has them, what only later ones
 * have after it. Sections that none of them has are left out.
 */
export function joinProfiles(profiles: readonly CompareProfile[]): JoinedSection[] {
  return compareSections
    .map(({ key, title, note, whole }) => {
      const lists = profiles.map(({ sections }) => sections[key] ?? []);
      return { key, title, note, whole, listed: lists.map((rows) => rows.length > 0), rows: joinRows(lists) };
    })
    .filter(({ rows }) => rows.length > 0);
}

function joinRows(lists: readonly (readonly CompareRow[])[]): JoinedRow[] {
  const order: string[] = [];
  for (const rows of lists)
    for (const [index, { key }] of rows.entries()) {
      if (order.includes(key)) continue;
      // After what stands before it in its own document, so that 其中 stays under its whole.
      const before = rows.slice(0, index).findLast((row) => order.includes(row.key));
      order.splice(before === undefined ? (index === 0 ? 0 : order.length) : order.indexOf(before.key) + 1, 0, key);
    }
  return order.flatMap((key) => {
    const cells = lists.map((rows) => rows.find((row) => row.key === key) ?? null);
    const [first] = cells.filter((cell) => cell !== null);
    return first === undefined ? [] : [{ key, label: first.label, unit: first.unit, cells }];
  });
}

/** A bar in hundredths of its track: where it starts and how long it is. */
export interface Bar {
  start: number;
  length: number;
  isNegative: boolean;
}

/**
 * The bars of a row, all from one zero: of the shares where the row has them, for a share is what unlike sizes have in
 * common, else of the values. Numbers of floating point: they are drawn, never shown.
 */
export function measureBars({ unit, cells }: Pick<JoinedRow, 'unit' | 'cells'>): (Bar | null)[] {
  const hasShares = cells.some((cell) => cell?.share !== undefined);
  const numbers = cells.map((cell) => {
    const printed = hasShares ? cell?.share : cell?.value;
    return printed === undefined ? null : Number(printed);
  });
  const known = numbers.filter((number) => number !== null);
  const low = Math.min(0, ...known);
  // A share is of a whole of a hundred, not of the largest beside it.
  const high = Math.max(hasShares || unit === '%' ? 100 : 0, ...known);
  if (low === high)
    return numbers.map((number) => (number === null ? null : { start: 0, length: 0, isNegative: false }));
  const place = (number: number): number => ((number - low) / (high - low)) * 100;
  return numbers.map((number) =>
    number === null
      ? null
      : { start: place(Math.min(0, number)), length: place(Math.abs(number) + low), isNegative: number < 0 },
  );
}

/** What a reader must know before setting these documents against each other; empty where they are alike. */
export function listCautions(profiles: readonly Pick<CompareProfile, 'year' | 'kind'>[]): string[] {
  if (profiles.length < 2) return [];
  const years = profiles.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const kinds = new Set(profiles.map(({ kind }) => kind));
  return [
    ...(first === last ? [] : [`这些文件从 ${String(first)} 年到 ${String(last)} 年不一，物价和职责都会变。`]),
    ...(kinds.size > 1
      ? [
          '其中有预算也有决算：预算是年初的安排，决算是年末的结果；决算的收入和支出只算本年，不含结转和结余，和预算口径不全相同。',
        ]
      : []),
  ];
}
