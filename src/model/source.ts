import { z } from 'zod';
import { sourceFormats } from './keys.ts';
import { line } from './value.ts';

/** The files of a document as they are published, and where they were published first. */
export const sourceSchema = z.object({
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
});
