import { getCollection } from 'astro:content';
import type { Disclosure } from '../model/disclosure.ts';
import { normaliseLabel } from '../model/terms.ts';

/** A fiscal term with its definition, and where the definition stands. */
export interface TermNote {
  id: string;
  term: string;
  definition: string;
  /** The line of the document's own 名词解释; null for the definition of the guide. */
  line: number | null;
}

/**
 * What each fiscal term of the interface means on this page: in the document's own words where its
 * 名词解释 has the term, else in those of the guide.
 */
export function readTermNotes(disclosure: Disclosure | null): Promise<TermNote[]> {
  // All pages of a document show the same, and are made in a row.
  if (last?.disclosure !== disclosure) last = { disclosure, notes: listNotes(disclosure?.glossary ?? []) };
  return last.notes;
}

let last: { disclosure: Disclosure | null; notes: Promise<TermNote[]> } | undefined;

async function listNotes(glossary: Disclosure['glossary']): Promise<TermNote[]> {
  const entries = await getCollection('terms');
  return entries.map(({ data: { id, term, aliases, definition } }) => {
    const names = new Set([term, ...aliases].map(normaliseLabel));
    const own = glossary.find((item) => item.definition !== '' && names.has(normaliseLabel(item.term)));
    return own === undefined
      ? { id, term, definition, line: null }
      : { id, term: own.term, definition: own.definition, line: own.line };
  });
}
