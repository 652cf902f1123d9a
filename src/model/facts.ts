import { z } from 'zod';
import { kinds } from './keys.ts';
import type { Place } from './message.ts';

/** An ISO date; YAML turns `2024-02-20` into a date by itself, so both forms are taken. */
const isoDate = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date(),
);

/** Text that an entry cannot do without. */
const text = z.string({ error: ({ input }) => (input === undefined ? 'it is missing' : 'must be text') });

/** Text of one line: what is replaced must not change the numbering of lines. */
const oneLine = text.min(1, 'must not be empty').regex(/^[^\r\n\v\f\u0085\u2028\u2029]*$/u, 'must stand on one line');
const reason = text.regex(/\S/u, 'must not be empty: readers are told why');

/** A misprint or a bad extraction, and what to read in its place. */
const correctionFactsSchema = z
  .strictObject({
    /** The transcript line that `printed` stands on, once. */
    line: z.int().positive().optional(),
    /**
     * The cell that `printed` stands in, once, where a line says too little: table, row and column. The table by its
     * key (`income`, `income-2` for the second of its kind), the row by its count from 1 below the header, the column by its
     * title or its count from 1: `income/4/合计`, `income/4/3`.
     */
    cell: z
      .string()
      .regex(/^[a-z0-9-]+\/[1-9]\d*\/[^/].*$/u, 'must be table/row/column: income/4/合计')
      .optional(),
    printed: oneLine,
    corrected: oneLine,
    reason,
  })
  .refine(
    ({ line, cell }) => (line === undefined) !== (cell === undefined),
    'a correction names its line or its cell, one of the two',
  )
  .refine(({ printed, corrected }) => printed !== corrected, 'printed and corrected are the same');

/** A personal name that is published nowhere. */
const redactionFactsSchema = z.strictObject({
  /** As the document prints it; white space within it, breaks of lines and cells included, does not matter. */
  printed: text.regex(/\S\s*\S/u, 'must have two characters at least'),
  reason,
});

/** An entry of a list in the facts file, with the line it begins on, for messages. */
export type Placed<T> = T & { place: Place };

/**
 * `content/sources/<id>.yaml`: what a document does not say about itself.
 * Every key is optional; an unknown key is an error, for a misspelt key would be lost in silence.
 */
export const factsSchema = z.strictObject({
  /** Where the document was published. */
  source_url: z.url({ protocol: /^https?$/u, error: 'must begin with http:// or https://' }).optional(),
  published_on: isoDate.optional(),
  retrieved_on: isoDate.optional(),
  /** Terms of the document, where it states any. */
  licence: z.string().optional(),
  /** `河北省` */
  province: z.string().optional(),
  /** `廊坊市` */
  prefecture: z.string().optional(),
  /** `大城县` */
  county: z.string().optional(),
  /** Six digits: `131025`. */
  division_code: z.coerce
    .string()
    .regex(/^\d{6}$/u, 'must be six digits')
    .optional(),
  /** The department's name, where the document's title lacks or misspells it. */
  department: z.string().min(1).optional(),
  /**
   * 原名: what the same department was called before, as its earlier documents print it. They are joined to this one.
   * Not for a department that was merged into this one: its figures were never this department's.
   */
  department_before: z.array(text.regex(/\S/u, 'must not be empty')).optional(),
  fiscal_year: z.int().min(1990).max(2100).optional(),
  kind: z.enum(kinds).optional(),
  /** In the facts file of an earlier version (`<id>.v1.yaml`): the day on which the next one took its place. */
  replaced_on: isoDate.optional(),
  corrections: z.array(correctionFactsSchema).optional(),
  redactions: z.array(redactionFactsSchema).optional(),
});
type WrittenFacts = z.infer<typeof factsSchema>;

/** A facts file as read. It holds what redactions keep from readers, so it is never published. */
export interface Facts extends Omit<WrittenFacts, 'corrections' | 'redactions'> {
  corrections?: CorrectionFacts[];
  redactions?: RedactionFacts[];
}
export type CorrectionFacts = Placed<z.infer<typeof correctionFactsSchema>>;
export type RedactionFacts = Placed<z.infer<typeof redactionFactsSchema>>;
