/** The document or department in the address of a page or file that is its own. */
const ownAddress =
  /^\/?(?:(?:embed\/)?(?=departments\/)|(?:disclosures|embed|compare)\/)(?<owner>(?:departments\/)?[^/.]+)(?:[/.]|$)/u;

/**
 * Puts what is of one document, or of one department, in a row, where the first of it stood. Astro would make all pages of one kind before those of the next;
 * so what it shows is read once for all its pages, and each of its charts drawn once.
 */
export function orderByOwner<Path extends { pathname: string }>(paths: readonly Path[]): Path[] {
  const rows = Map.groupBy(paths, ({ pathname }) => findOwner(pathname));
  return [...rows.values()].flat();
}

/** The id of a document, or `departments/` with the slug of one; null for what is of neither. */
export function findOwner(pathname: string): string | null {
  return ownAddress.exec(pathname)?.groups?.owner ?? null;
}
