import { readFileSync } from 'node:fs';
import { type Conversion, convertDocument } from '../../src/convert/index.ts';
import { type Id, sources } from './documents.ts';

const converted = new Map<Id, Conversion>();

/** A disclosure as converted, without its facts file; converted once a test file. */
export function convertSource(id: Id): Conversion {
  const known = converted.get(id);
  if (known !== undefined) return known;
  const file = `${id}.txt`;
  const conversion = convertDocument({ id, file, bytes: readFileSync(sources + file), facts: {} });
  converted.set(id, conversion);
  return conversion;
}

/** Converts a text as if it stood in a file. */
export function convertText(text: string): Conversion {
  return convertDocument({ id: 'a-text', file: 'a-text.txt', bytes: Buffer.from(text), facts: {} });
}
