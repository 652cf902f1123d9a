import { z } from 'zod';
import { correctionSchema, redactionSchema } from './amendment.ts';
import { budgetTableSchema } from './budget-table.ts';
import { checkSchema } from './check.ts';
import { fixedAssetSchema, procurementSchema, procurementTotalSchema } from './holding.ts';
import { kinds, noticeSeverities, sourceFormats } from './keys.ts';
import {
  figureSchema,
  glossarySchema,
  goalSchema,
  organisationSchema,
  responsibilitySchema,
  sectionSchema,
} from './narrative.ts';
import { activitySchema, indicatorSchema, projectSchema } from './performance.ts';
import { count, line } from './value.ts';

export * from './budget-table.ts';
export * from './holding.ts';
export * from './narrative.ts';
export * from './performance.ts';

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
  source: z.object({
    /** The file under `sources/`, the first of several: `dacheng-hrss-2021.txt`. */
    file: z.string(),
    format: z.enum(sourceFormats),
    /** Hash, size and encoding are those of the file as it is published, so that whoever downloads it can compare. */
    sha256: z.string().length(64),
    bytes: z.int().nonnegative(),
    /** `utf-8`, `gb18030`; empty for a file that is no text. */
    encoding: z.string(),
    /** The published file is not the original: personal names in it are blacked out, and nothing else is changed. */
    redacted: z.boolean(),
    /** The redacted text stands in place of a file, in UTF-8, for the original's format or encoding cannot be written. */
    transcript_published: z.boolean(),
    url: z.string(),
    /** ISO dates or empty. */
    published_on: z.string(),
    retrieved_on: z.string(),
    licence: z.string(),
    /** Every file of the document, in order, the first among them; empty in data of before there could be several. */
    files: z
      .array(
        z.object({
          /** The file under `sources/`: `dacheng-hrss-2021.2.xlsx`. */
          file: z.string(),
          format: z.enum(sourceFormats),
          sha256: z.string().length(64),
          bytes: z.int().nonnegative(),
          encoding: z.string(),
          /** The first transcript line of its text. */
          line,
        }),
      )
      .default([]),
  }),
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
});

export type Notice = z.infer<typeof noticeSchema>;
export type Disclosure = z.infer<typeof disclosureSchema>;
