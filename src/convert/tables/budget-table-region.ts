import type { Grid, Paragraph } from '../../model/block.ts';
import type { BudgetTableDefinition } from './budget-table-definition.ts';

/** Where a statutory table stands: its title, what is printed over and under it, and its grids, one for each page. */
export interface BudgetTableRegion {
  definition: BudgetTableDefinition;
  title: string;
  /** Lines of the title, the captions over each page, and the notes. */
  claimed: number[];
  unit: string | null;
  /** What is printed over its pages: the unit, the department, the year. */
  captions: Paragraph[];
  /** The unit printed over the title, as a header of the page does; null without one. */
  unitAbove: string | null;
  grids: Grid[];
  notes: Paragraph[];
}
