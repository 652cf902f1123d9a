import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const made = z.object({
  /** Of what the files show; see `hashUnits`. */
  hash: z.string(),
  /** Of the files as they were left; see `fingerprintFiles`. */
  files: z.string(),
});

const madeUnit = made.extend({
  /** Of a disclosure: its downloads alone, which show no other document. */
  downloads: made.optional(),
});

const siteRecordSchema = z.object({
  version: z.literal(4),
  /** Whether the times of the files tell that they were touched; a part is carried to another machine, which writes them anew. */
  timed: z.boolean(),
  /** By key: `disclosures/dacheng-hrss-2021`. */
  units: z.record(z.string(), madeUnit),
  /** The pages that gather all documents, by what they are about. */
  gatherings: z.record(z.string(), made),
  /** The files that gather all units, those pages among them. */
  gathered: made,
  /** The hash of the account of the files that gather all; empty where there is none. */
  account: z.string(),
  /** Files that stand in for addresses of earlier builds, whoever's they are: no build keeps them, each places them anew. */
  placed: z.array(z.string()),
  /** What stands at the top of the folder. A later version may not make some of it any more, and knows it as ours by this. */
  names: z.array(z.string()).default([]),
});

/** What a build has left in a folder, so that the next one can keep what has not changed. It is not published. */
export type SiteRecord = z.infer<typeof siteRecordSchema>;

/** The record of a folder; null where there is none, or none that this version reads: everything is made then. */
export async function readRecord(file: string): Promise<SiteRecord | null> {
  try {
    return siteRecordSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}

export async function writeRecord(file: string, record: SiteRecord): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.next`, JSON.stringify(record));
  await rename(`${file}.next`, file);
}
