import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eachDisclosure } from '../../src/collections/folder.ts';
import { convertFolder, type FolderOptions } from '../../src/convert/folder.ts';
import type { Disclosure } from '../../src/model/disclosure.ts';
import type { Message } from '../../src/model/message.ts';

/** What a folder of documents is converted to, and why some of them are left out. */
export interface ConvertedFolder {
  disclosures: Disclosure[];
  redacted: Map<string, Uint8Array>;
  failures: Message[];
}

/** Converts a folder of documents as the commands do, and reads what they have written. */
export async function readConverted(
  sources: string,
  options: FolderOptions = { keepGoing: false },
): Promise<ConvertedFolder> {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-converted-'));
  try {
    const { failures } = await convertFolder(sources, folder, options);
    return {
      disclosures: await Array.fromAsync(eachDisclosure(folder)),
      redacted: readRedacted(join(folder, 'redacted')),
      failures,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readRedacted(folder: string): Map<string, Uint8Array> {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}
