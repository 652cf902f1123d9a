import type { Disclosure } from '../../src/model/disclosure.ts';
import { listPrintedContent } from './printed.ts';

/** A field that two disclosures have not alike: its path, and what each says, null for nothing. */
export interface Difference {
  path: string;
  expected: string | null;
  read: string | null;
}

/** What is about the reading of a document, and not in it: notices, and the texts and lines that they are about. */
const aboutReading: ReadonlySet<string> = new Set(['notices', 'sections', 'unclaimed', 'checks']);

/** The fields of what two readings of one document disclose that differ; blanks and places aside. */
export function listDifferences(expected: Disclosure, read: Disclosure): Difference[] {
  const [own, other] = [expected, read].map((each) => listLeaves(listPrintedContent(each), ''));
  const paths = new Set([...(own?.keys() ?? []), ...(other?.keys() ?? [])]);
  return [...paths].flatMap((path) => {
    const difference = { path, expected: own?.get(path) ?? null, read: other?.get(path) ?? null };
    return difference.expected === difference.read ? [] : [difference];
  });
}

function listLeaves(value: unknown, path: string): Map<string, string> {
  if (value === null || value === undefined) return new Map();
  if (typeof value !== 'object') return new Map([[path, JSON.stringify(value)]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) =>
      path === '' && aboutReading.has(key) ? [] : [...listLeaves(inner, path === '' ? key : `${path}.${key}`)],
    ),
  );
}
