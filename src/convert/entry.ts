import { formatDisclosure, writeFormatted, writeRedactedFile } from '../collections/folder.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { summariseDisclosure } from '../report/summary.ts';
import type { Conversion } from './index.ts';

/** What a command says of a document that was converted; little, for it is held of all of them. */
export interface Converted {
  id: string;
  /** What was read of it, in one line. */
  summary: string;
  /** Its broken checks, one line each: file, lines, rule and the sum. */
  broken: string[];
}

/** A converted document as it goes into the folder of collections. */
export interface Entry {
  converted: Converted;
  /** Its disclosure, formatted. */
  disclosure: Uint8Array<ArrayBuffer>;
  /** What is published in place of its files where names in them are redacted. */
  redacted: { file: string; bytes: Uint8Array }[];
}

/** Formats what a document was converted to. */
export function makeEntry({ disclosure, redactedFiles }: Conversion): Entry {
  return {
    converted: { id: disclosure.id, summary: summariseDisclosure(disclosure), broken: describeBroken(disclosure) },
    disclosure: encode(formatDisclosure(disclosure)),
    redacted: [...redactedFiles].map(([file, bytes]) => ({ file, bytes })),
  };
}

const encoder = new TextEncoder();

/** A text in UTF-8. Into room that is large enough for any text of its length, it is written in half the time. */
function encode(text: string): Uint8Array<ArrayBuffer> {
  const room = new Uint8Array(3 * text.length);
  return room.slice(0, encoder.encodeInto(text, room).written);
}

/** Writes a document into the folder of collections. */
export async function writeEntry(collections: string, { converted, disclosure, redacted }: Entry): Promise<void> {
  await writeFormatted(collections, converted.id, disclosure);
  for (const { file, bytes } of redacted) await writeRedactedFile(collections, file, bytes);
}

function describeBroken({ source, checks }: Disclosure): string[] {
  return checks
    .filter(({ status }) => status === 'broken')
    .map(
      ({ lines, rule, statement, explanation }) =>
        `${source.file}:${lines.join(',')}: ${rule}: ${statement}: ${explanation}`,
    );
}
