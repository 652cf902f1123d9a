import type { Disclosure } from '../../model/disclosure.ts';

/** One row of the table that stands beside a chart: the numbers the marks are drawn from. */
export interface ChartRow {
  /** As many as the table has columns. Amounts are in the chart's unit with thousands separators. */
  cells: readonly string[];
  /** The transcript line the numbers are printed on; null for a row that is computed (a rest, a sum), or absent. */
  line: number | null;
  /** The document gives no number for this row, and none is computed: no line, and no sum of anything either. */
  absent?: true;
  /** The id of the document that `line` is of, in a chart over several documents. */
  disclosure?: string;
}

export interface ChartTable {
  columns: readonly string[];
  /** Which columns hold numbers, to be aligned right; by index. */
  numeric: readonly number[];
  rows: readonly ChartRow[];
}

/** A drawn chart with everything a page, an embed or a screen reader needs of it. */
export interface Chart {
  /** Stable and kebab-case: part of permalinks and file names. */
  id: string;
  /** The finding in plain words, not the type of chart. */
  title: string;
  /** The text alternative: what the drawing shows, and what it leaves out. */
  description: string;
  /** The unit of every amount in drawing and table: `万元`. */
  unit: string;
  /** Two `<svg>` elements, for wide and for narrow screens; the style sheet shows one of them. */
  svg: string;
  table: ChartTable;
  /** Every transcript line the chart rests on, ascending. */
  lines: readonly number[];
}

/** What stands in a chart's place where the document lacks the numbers for it. */
export interface ChartGap {
  id: string;
  /** What the chart would have shown. */
  title: string;
  /** Which numbers the document does not give. */
  reason: string;
}

/** A kind of chart: one entry of the registry. */
export interface ChartKind {
  id: string;
  draw: (disclosure: Disclosure) => Chart | ChartGap;
}

/** Whether a chart could not be drawn. */
export function isGap(drawn: Chart | ChartGap): drawn is ChartGap {
  return 'reason' in drawn;
}

/** The distinct source lines of a table's rows, ascending. */
export function collectLines(rows: readonly ChartRow[]): number[] {
  const lines = rows.flatMap((row) => (row.line === null ? [] : [row.line]));
  return [...new Set(lines)].sort((a, b) => a - b);
}
