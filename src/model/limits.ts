import { z } from 'zod';

const count = z.int().positive();

/**
 * How much of a document is read before it is refused by name (`limits` in `content/site.yaml`). The defaults are many times what a
 * disclosure of a thousand pages needs, and keep one file from taking the machine.
 */
export const limitsSchema = z.strictObject({
  /** Megabytes (millions of bytes) of all files of a document together. */
  document_megabytes: count.default(200),
  /** Megabytes that the parts of a .docx or .xlsx file unpack to: a zip file of a few kilobytes can unpack to any size. */
  unpacked_megabytes: count.default(400),
  /** Pages of a PDF. */
  pages: count.default(3000),
  /** Transcript lines of a file; a row of a table is a line at least. */
  lines: count.default(500_000),
  /** Characters of one line. A sheet's cell has 32,767 at most. */
  line_characters: count.default(1_000_000),
  /** Seconds that one document may take. */
  seconds: count.default(300),
  /** Megabytes of working memory that one document may take, its files themselves apart. */
  memory_megabytes: count.min(64).default(2000),
});
export type Limits = z.infer<typeof limitsSchema>;

/** The limits where a publisher sets none. */
export const defaultLimits: Limits = limitsSchema.parse({});
