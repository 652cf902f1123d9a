import { z } from 'zod';
import { budgetTableKeys, measures, phases, sides } from './keys.ts';
import { line, yuan } from './value.ts';

/** One printed amount of a statutory budget table. */
const budgetLineSchema = z.object({
  table: z.enum(budgetTableKeys),
  /** The printed 序号, else a count from 1. */
  row: z.string(),
  /** Which half of a two-sided table. */
  side: z.enum(sides),
  /** As printed (`2080101`): put together from the rows above where 类, 款 and 项 stand on a row each, taken from before the name where it stands there. */
  code: z.string(),
  name: z.string(),
  /** The code of the nearest printed ancestor: `20801` for `2080101`. */
  parent_code: z.string(),
  measure: z.enum(measures),
  amount_cny: yuan,
  printed: z.string().min(1),
  printed_unit: z.string(),
  line,
  /** `budget` in a budget; in final accounts that of the column: 年初预算数 is planned, 全年预算数 adjusted, 决算数 spent. */
  phase: z.enum(phases),
});

/** A statutory budget table as printed, and each of its amounts. */
export const budgetTableSchema = z.object({
  table: z.enum(budgetTableKeys),
  /** As printed above the table. */
  title: z.string(),
  /** The unit printed above the table: `万元`. */
  printed_unit: z.string(),
  line,
  line_end: line,
  /** The header flattened with `/`: `收入/预算数`. */
  columns: z.array(z.string()),
  /** Every data row as printed, blanks kept, padded to the width of the header. */
  rows: z.array(z.object({ line, cells: z.array(z.string()) })),
  /** Notes under the table (`注：… 空表列示。`). */
  notes: z.array(z.object({ line, text: z.string() })),
  lines: z.array(budgetLineSchema),
});

export type BudgetLine = z.infer<typeof budgetLineSchema>;
export type BudgetTable = z.infer<typeof budgetTableSchema>;
