import { z } from 'zod';
import { checkStatuses, sectionKeys } from './keys.ts';
import { yuan } from './value.ts';

/** A number that takes part in a check, as printed, with the line it stands on. */
const checkTermSchema = z.object({
  /** What the number is called: `基本支出`. */
  label: z.string(),
  /** How it enters the arithmetic; `=` marks the figure that the others are compared with. */
  sign: z.enum(['+', '−', '×', '=']),
  /** As printed, or empty where the document leaves it blank. */
  printed: z.string(),
  /** `万元`, `%`, or empty for a count. */
  unit: z.string(),
  /** The transcript line, or null where nothing is printed. */
  line: z.int().positive().nullable(),
});

/** One sum that the document claims, recomputed (勾稽校验). */
export const checkSchema = z.object({
  check: z.int().positive(),
  /** The rule, in kebab-case: `expenditure-parts`. */
  rule: z.string(),
  /** Which part of the document it belongs to, so that each section shows its own. */
  section: z.enum([...sectionKeys, 'budget-tables']),
  /** What is compared, in words: `基本支出 + 项目支出 = 支出合计`. */
  statement: z.string(),
  status: z.enum(checkStatuses),
  terms: z.array(checkTermSchema),
  /** Yuan, null where the figures are no money (rates) or missing. */
  stated_cny: yuan.nullable(),
  computed_cny: yuan.nullable(),
  /** Stated less computed. */
  difference_cny: yuan.nullable(),
  /** How far the two may lie apart by rounding alone, in yuan. */
  tolerance_cny: z.string().nullable(),
  lines: z.array(z.int().positive()),
  /** The arithmetic as a sentence: `28,547.71 − 28,377.8 = 169.91，原文写 169.61，相差 0.30`. */
  explanation: z.string(),
});

export type CheckTerm = z.infer<typeof checkTermSchema>;
export type Check = z.infer<typeof checkSchema>;
export type CheckSection = Check['section'];
