import { z } from 'zod';

/** A 1-based line of the transcript. */
export const line = z.int().positive();
/** Counts from 1 in document order. */
export const count = z.int().positive();
/** A plain decimal as printed, thousands separators out: `95`, `70.00`, `307.7`. */
export const decimal = z.string().regex(/^-?\d+(\.\d+)?$/u);
/** Yuan as a decimal string with exactly two decimals: `204406400.00`. */
export const yuan = z.string().regex(/^-?\d+\.\d{2}$/u);

/** A printed amount; see `Money` in `amount.ts`. */
export const money = z.object({
  /** Yuan, or null where no number is printed (`——`). */
  cny: yuan.nullable(),
  /** As printed, without its unit. */
  printed: z.string().min(1),
  /** The unit in force: `万元`. */
  unit: z.string(),
});
