import { z } from 'zod';
import { budgetTableSchema } from './budget-table.ts';
import { procurementSchema, procurementTotalSchema, fixedAssetSchema } from './holding.ts';
import { figureSchema, sectionSchema } from './narrative.ts';
import { activitySchema, indicatorSchema, projectSchema } from './performance.ts';
import { count, line } from './value.ts';

/**
 * A subordinate unit for which the document prints the whole form again. What it discloses is its own: no total of the
 * department holds it twice, and none is made of it.
 */
export const unitSchema = z.object({
  /** Counts from 1 in document order. */
  unit: count,
  /** As its heading names it: `某某县就业服务局`. */
  name: z.string(),
  /** The line of its heading. */
  line_start: line,
  line_end: line,
  sections: z.array(sectionSchema),
  figures: z.array(figureSchema),
  budget_tables: z.array(budgetTableSchema),
  projects: z.array(projectSchema),
  department_indicators: z.array(indicatorSchema),
  activities: z.array(activitySchema),
  procurement: z.array(procurementSchema),
  procurement_totals: z.array(procurementTotalSchema),
  fixed_assets: z.array(fixedAssetSchema),
});

export type Unit = z.infer<typeof unitSchema>;
