/** A page of checks shows so many documents: their table has a column for each. */
export const documentsPerPage = 24;

/** One page of a list that is too long for one. */
export interface ListPage<Item> {
  /** From 1. */
  number: number;
  shown: Item[];
}

/** Cuts a list into pages; one without items is one empty page. */
export function listPages<Item>(items: readonly Item[], most: number): ListPage<Item>[] {
  return Array.from({ length: Math.max(1, Math.ceil(items.length / most)) }, (_, index) => ({
    number: index + 1,
    shown: items.slice(index * most, (index + 1) * most),
  }));
}
