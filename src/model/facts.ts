import { z } from 'zod';
import { kinds } from './keys.ts';

/** An ISO date; YAML turns `2024-02-20` into a date by itself, so both forms are taken. */
const isoDate = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date(),
);

/**
 * `content/sources/<id>.yaml`: what a document does not say about itself.
 * Every key is optional; an unknown key is an error, for a misspelt key would be lost in silence.
 */
export const factsSchema = z.strictObject({
  /** Where the document was published. */
  source_url: z.url().optional(),
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
  fiscal_year: z.int().min(1990).max(2100).optional(),
  kind: z.enum(kinds).optional(),
});
export type Facts = z.infer<typeof factsSchema>;
