import { z } from 'zod';
import { sourceSchema } from './source.ts';
import { count, line } from './value.ts';

/** What versions of a document are compared by: its figures, the amounts of its statutory tables, its checks, its lists. */
const comparedParts = [
  'figures',
  'budget-tables',
  'checks',
  'projects',
  'indicators',
  'activities',
  'procurement',
  'fixed-assets',
  'organisations',
  'responsibilities',
  'goals',
  'glossary',
] as const;
export type ComparedPart = (typeof comparedParts)[number];

/** Something that one version of a document says and the next does not, or says otherwise. */
const changeSchema = z.object({
  part: z.enum(comparedParts),
  /** What it is said of, in the document's words: `部门预算支出总表 2080101 行政运行`. */
  label: z.string(),
  /**
   * Which of its values: keys of the data contract, as `budget/expenditure.total`,
   * `budget/income/total` (phase, side, measure), `plan_march`, the rule of a check.
   */
  field: z.string(),
  /** What the earlier version prints, with its unit; null where it does not say. */
  before: z.object({ printed: z.string(), line: line.nullable() }).nullable(),
  /** What the next version prints; null where it does not say any more. */
  after: z.object({ printed: z.string(), line: line.nullable() }).nullable(),
});

/** A version of a disclosure that another took the place of. It counts nowhere but here. */
export const versionSchema = z.object({
  /** Counts from 1, the oldest: part of its address. */
  version: count,
  title: z.string(),
  /** The day on which the next version took its place: an ISO date, or empty. */
  replaced_on: z.string(),
  source: sourceSchema,
  /** What the next version says otherwise. Lines of `before` are those of this transcript. */
  changes: z.array(changeSchema),
  transcript: z.array(z.string()),
  transcript_pages: z.array(z.int().nonnegative()),
});

export type Change = z.infer<typeof changeSchema>;
export type Version = z.infer<typeof versionSchema>;
