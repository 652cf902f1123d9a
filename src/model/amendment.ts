import { z } from 'zod';

/**
 * A misprint or a bad extraction that the publisher corrected. The transcript keeps the line as printed; everything
 * read from the line (figures, rows, section text, quotes) rests on the corrected words.
 */
export const correctionSchema = z.object({
  /** The transcript line. */
  line: z.int().positive(),
  /** The address of the cell as the facts file gives it (`income/4/合计`), empty where it names the line. */
  cell: z.string(),
  /** What stands on the line: `169.61`. */
  printed: z.string().min(1),
  /** What is read in its place: `169.91`. */
  corrected: z.string().min(1),
  /** Why, in the publisher's words. */
  reason: z.string().min(1),
});

/**
 * A personal name taken out of everything that is published. The name itself is nowhere in a disclosure: each of its
 * characters is `█`.
 */
export const redactionSchema = z.object({
  /** Why, in the publisher's words. */
  reason: z.string().min(1),
  /** The transcript lines the name stood on. */
  lines: z.array(z.int().positive()).min(1),
});

export type Correction = z.infer<typeof correctionSchema>;
export type Redaction = z.infer<typeof redactionSchema>;
