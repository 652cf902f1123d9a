/** The document in the address of a page or file that is its own. */
const ownAddress = /^\/?(?:disclosures|embed|compare)\/(?<document>[^/.]+)(?:[/.]|$)/u;

/**
 * Puts what is of one document in a row, where the first of it stood. Astro would make all pages of one kind before those of the next;
 * so a document is opened once for all its pages, and each of its charts drawn once.
 */
export function orderByDocument<Path extends { pathname: string }>(paths: readonly Path[]): Path[] {
  const rows = Map.groupBy(paths, ({ pathname }) => ownAddress.exec(pathname)?.groups?.document ?? null);
  return [...rows.values()].flat();
}
