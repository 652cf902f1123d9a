import { z } from 'zod';
import { correctionSchema, redactionSchema } from './amendment.ts';
import { budgetTableSchema } from './budget-table.ts';
import { checkSchema } from './check.ts';
import { fixedAssetSchema, procurementSchema, procurementTotalSchema } from './holding.ts';
import { kinds, noticeSeverities } from './keys.ts';
import {
  figureSchema,
  glossarySchema,
  goalSchema,
  organisationSchema,
  responsibilitySchema,
  sectionSchema,
  unkeyedSchema,
} from './narrative.ts';
import { activitySchema, indicatorSchema, projectSchema } from './performance.ts';
import { sourceSchema } from './source.ts';
import { unitSchema } from './unit.ts';
import { count, line } from './value.ts';
import { versionSchema } from './version.ts';

export * from './budget-table.ts';
export * from './holding.ts';
export * from './narrative.ts';
export * from './performance.ts';
export * from './unit.ts';

/** What a careful reader would mark. */
export const noticeSchema = z.object({
  notice: count,
  /** The rule that speaks, in kebab-case. */
  rule: z.string(),
  severity: z.enum(noticeSeverities),
  message: z.string(),
  /** The words it is about, verbatim. */
  quote: z.string(),
  lines: z.array(line),
});

/** One department's budget (or final accounts) of one year, as disclosed. */
export const disclosureSchema = z.object({
  /** Permanent id and URL: `dacheng-hrss-2021`. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u),
  title: z.string(),
  department: z.string(),
  /** 原名: earlier names of the department, from the facts file; its earlier documents are found by them. */
  former_departments: z.array(z.string()).default([]),
  /** The department's budget code where tables print it: `316`. */
  department_code: z.string(),
  province: z.string(),
  prefecture: z.string(),
  county: z.string(),
  /** Administrative division code, six digits: `131023`. */
  division_code: z.string(),
  fiscal_year: z.int().min(1990).max(2100),
  kind: z.enum(kinds),
  /** The unit most amounts are printed in: `万元`. */
  printed_unit: z.string(),
  source: sourceSchema,
  sections: z.array(sectionSchema),
  responsibilities: z.array(responsibilitySchema),
  goals: z.array(goalSchema),
  organisations: z.array(organisationSchema),
  figures: z.array(figureSchema),
  budget_tables: z.array(budgetTableSchema),
  projects: z.array(projectSchema),
  /** The department's own indicators (部门整体支出绩效指标). */
  department_indicators: z.array(indicatorSchema),
  activities: z.array(activitySchema),
  procurement: z.array(procurementSchema),
  procurement_totals: z.array(procurementTotalSchema),
  fixed_assets: z.array(fixedAssetSchema),
  glossary: z.array(glossarySchema),
  /** Subordinate units for which the document prints the form again, kept apart from the department's own. */
  units: z.array(unitSchema).default([]),
  /** Every sum the document claims, recomputed; on the corrected figures where there are corrections. */
  checks: z.array(checkSchema),
  /** The same sums on the figures as printed, or null where nothing was corrected. */
  checks_as_printed: z.array(checkSchema).nullable(),
  /** By line, then by where they stand on it. */
  corrections: z.array(correctionSchema),
  /** In the order of the facts file. */
  redactions: z.array(redactionSchema),
  notices: z.array(noticeSchema),
  /** Lines with text that no rule claimed: kept in their section's text, and listed here. */
  unclaimed: z.array(z.object({ line, text: z.string() })),
  /** The document's text by line, as printed: corrections are not in it, redacted names are `█`. */
  transcript: z.array(z.string()),
  /**
   * The page of each transcript line, counted from 1 within its file, 0 for a line of a file without pages. Empty where no file of the
   * document has pages.
   */
  transcript_pages: z.array(z.int().nonnegative()).default([]),
  /** What this document took the place of, the oldest first. */
  versions: z.array(versionSchema).default([]),
  /** Amounts and rates that were not read as figures from their sentences, by line; listed so that nobody takes the figures for all of them. */
  unkeyed: z.array(unkeyedSchema).default([]),
});

export type Notice = z.infer<typeof noticeSchema>;
export type Disclosure = z.infer<typeof disclosureSchema>;
