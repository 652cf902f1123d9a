import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Disclosure } from '../../../src/model/disclosure.ts';

/** Reads a disclosure of the corpus by its number; our own file, so its shape is known. */
export function readDisclosure(folder: string, index: number): Disclosure {
  return JSON.parse(readFileSync(join(folder, `${String(index)}.json`), 'utf8')) as Disclosure;
}

export function countCharacters({ transcript }: Disclosure): number {
  return transcript.reduce((sum, line) => sum + line.length, 0);
}
