import type { JoinedTerm } from './glossary.ts';

/** So many terms stand on the page of all terms, those that most documents explain; a site of five has some twenty. */
export const mostTerms = 200;

/** What that page shows of one term. */
export const mostOnOverview = { wordings: 6, places: 8 };

/** What a term's own page shows. */
export const mostOnPage = { wordings: 200, places: 200 };

/** Whether the page of all terms leaves something out, so that the term has a page of its own. */
export function needsPage(term: JoinedTerm, listed: readonly JoinedTerm[]): boolean {
  const cut =
    term.wordings.length > mostOnOverview.wordings ||
    term.wordings.some(({ places }) => places.length > mostOnOverview.places);
  return cut && listed.includes(term);
}

/** The terms of the page of all terms, by their reading as they came, and how many are left out. */
export function listMostExplained(terms: readonly JoinedTerm[]): { listed: JoinedTerm[]; left: number } {
  const chosen = new Set(terms.toSorted((a, b) => b.documents - a.documents).slice(0, mostTerms));
  return { listed: terms.filter((term) => chosen.has(term)), left: terms.length - chosen.size };
}
