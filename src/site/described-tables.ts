import { readFileSync } from 'node:fs';
import type { Disclosure } from '../model/disclosure.ts';
import { type DescribedTable, describeDownloads } from '../publish/downloads/index.ts';

/**
 * The tables of all disclosures with what there is in them. A build has counted that while it wrote them, and `MINGZHANG_TABLES` names
 * the file where it stands; while pages are being worked on, every document is read for it.
 */
export function readDescribedTables(disclosures: readonly Disclosure[]): DescribedTable[] {
  const file = process.env.MINGZHANG_TABLES;
  return file === undefined
    ? describeDownloads(disclosures)
    : (JSON.parse(readFileSync(file, 'utf8')) as DescribedTable[]);
}
