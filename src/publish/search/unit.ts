/** What a unit of the full text is, in the order in which results of one disclosure are shown. */
export const unitKinds = [
  'project',
  'budget-line',
  'indicator',
  'activity',
  'procurement',
  'fixed-asset',
  'glossary',
  'section',
] as const;
export type UnitKind = (typeof unitKinds)[number];

/**
 * One piece of a disclosure's full text: a passage, a table row, an indicator. The units of a disclosure, in order,
 * are its transcript without a gap, so that whatever is printed can be found, also across two units; after them stand
 * texts that the transcript holds in another order than they are read (cells that wrap side by side, sentences cut by
 * a page break).
 */
export interface SearchUnit {
  kind: UnitKind;
  /** The text as printed, runs of white space as one blank. */
  text: string;
  /** The transcript line it begins on. */
  line: number;
  /** What it is called: an indicator's or a project's name, a row's code and name, the section's heading. */
  title: string;
  /** What it stands under: an indicator's project, a row's table; else empty. */
  under: string;
  /** The place to land on, below the disclosure's own address: `projects/3/#indicator-2`, `source/#L57`. */
  place: string;
  /** The amounts printed in it, in fen (0.01 yuan), signs off. */
  amounts: number[];
}

/**
 * What is shorter joins the unit before it. A text can only pass over a whole unit when it is longer than that, so a
 * search for a short word need not reckon with it.
 */
export const shortestUnit = 6;

/** Classes of the largest amount of a unit, for narrowing results; `least` in fen. Class 0: no amount. */
export const amountClasses = [
  { label: '没有金额', least: null },
  { label: '不到 1 万元', least: 0 },
  { label: '1 万–10 万元', least: 1_000_000 },
  { label: '10 万–100 万元', least: 10_000_000 },
  { label: '100 万–1000 万元', least: 100_000_000 },
  { label: '1000 万–1 亿元', least: 1_000_000_000 },
  { label: '1 亿元以上', least: 10_000_000_000 },
] as const;
