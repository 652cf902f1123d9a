import { getCollection } from 'astro:content';
import { normaliseTerm, type JoinedTerm } from './glossary.ts';

/** The guide's own explanation of a term. */
export interface GuideTerm {
  id: string;
  term: string;
  definition: string;
}

/** The guide's explanations by every name that a document may give the term, normalised. */
export async function readGuideTerms(): Promise<ReadonlyMap<string, GuideTerm>> {
  const entries = await getCollection('terms');
  return new Map(
    entries.flatMap(({ data: { id, term, aliases, definition } }) =>
      [term, ...aliases].map((name): [string, GuideTerm] => [normaliseTerm(name), { id, term, definition }]),
    ),
  );
}

/** What a term's entry shows beside the documents' definitions; terms of one explanation point at each other. */
export function findGuideNotes(
  term: JoinedTerm,
  terms: readonly JoinedTerm[],
  guide: ReadonlyMap<string, GuideTerm>,
): { guide: GuideTerm | undefined; related: JoinedTerm[] } {
  const own = guide.get(normaliseTerm(term.term));
  const related = own === undefined ? [] : terms.filter((other) => guide.get(normaliseTerm(other.term))?.id === own.id);
  return { guide: own, related: related.filter((other) => other !== term) };
}
