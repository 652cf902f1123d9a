import type { AlignedPart } from './aligned-part.ts';
import type { Box } from './matrix.ts';
import type { TableRow } from './placed-text.ts';

/** A table as its page prints it. */
export interface PageTable extends Box {
  /** Without ruling lines: its lines, for the columns stand where the texts of all its pages do. */
  part?: AlignedPart;
  /** Stretches of rows from top to bottom; most tables are one stretch. */
  stretches: Stretch[];
}

/** Rows with the same columns. Forms stack rows with other columns (of a project, of its indicators) in one frame. */
export interface Stretch {
  /** Where its columns begin, and where the last ends. */
  xs: number[];
  rows: TableRow[];
}
