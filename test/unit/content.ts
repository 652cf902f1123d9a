import { convertDocument } from '../../src/convert/index.ts';
import { extractPart } from '../../src/convert/readers/index.ts';
import type { Disclosure } from '../../src/model/disclosure.ts';

/** Where a thing stands, and the file it stands in: these differ from format to format. */
const placeNames = /^(source|transcript|transcript_pages|line)$|^line_|_line$/u;

/**
 * What a disclosure says: every field of it, places aside, for tests that read one document in two formats. What is called `lines`
 * is places where it holds numbers; the `lines` of a budget table are its amounts. The text of a section has a tab for each
 * column that a merged cell covers, which a text copy does not show.
 */
export function listContent({ sections, ...disclosure }: Disclosure): unknown {
  return dropPlaces({
    ...disclosure,
    sections: sections.map((section) => ({ ...section, text: section.text.replace(/\t+/gu, '\t') })),
  });
}

function dropPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropPlaces);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (isPlace(key, inner) ? [] : [[key, dropPlaces(inner)]])),
  );
}

function isPlace(key: string, value: unknown): boolean {
  if (key !== 'lines') return placeNames.test(key);
  return Object.values(value ?? {}).every((line) => line === null || typeof line === 'number');
}

/** Converts the bytes of a file in any format, without a facts file. */
export async function convertBytes(id: string, file: string, bytes: Uint8Array): Promise<Disclosure> {
  return convertDocument({ id, file, bytes, extraction: await extractPart(bytes, file), facts: {} }).disclosure;
}
