import type { PageItem, PageLayout } from './page-layout.ts';

/** Lines this far apart from page to page stand in the same place. */
const samePlace = 6;

/** A line printed on this part of the pages, in the same place and but for its numbers the same, belongs to the page. */
const commonShare = 0.4;

/** How many lines at the top and the bottom of a page can be its header and footer. */
const outermost = 2;

interface Candidate {
  item: PageItem;
  page: number;
  /** Its text with every number as one sign. */
  pattern: string;
  place: number;
}

/**
 * The headers, footers and page numbers of a document: what stands at the edge of many pages and is the same but for
 * its numbers. A sentence or a table that goes on over the page goes on past them.
 */
export function findFurniture(pages: readonly PageLayout[]): ReadonlySet<PageItem> {
  const candidates = pages.flatMap(listCandidates);
  const needed = Math.max(2, Math.ceil(pages.length * commonShare));
  const furniture = new Set<PageItem>();
  for (const [pattern, alike] of Map.groupBy(candidates, (candidate) => candidate.pattern))
    for (const { item, place } of alike) {
      const here = isPageNumber(pattern) ? [] : alike.filter((other) => Math.abs(other.place - place) < samePlace);
      const count = new Set(here.map((other) => other.page)).size;
      if (isPageNumber(pattern) || count >= Math.max(3, needed)) furniture.add(item);
    }
  return furniture;
}

function listCandidates({ page, height, items }: PageLayout): Candidate[] {
  const edge = height * 0.12;
  const outer = [...items.slice(0, outermost), ...items.slice(Math.max(outermost, items.length - outermost))];
  return outer.flatMap((item) => {
    if (item.kind !== 'line') return [];
    const { top, bottom, text } = item.line;
    if (top > edge && bottom < height - edge) return [];
    return [{ item, page, pattern: text.normalize('NFKC').replace(/\d+/gu, '#').replace(/\s+/gu, ''), place: top }];
  });
}

/** A number alone, with or without dashes or the number of pages behind a stroke. */
function isPageNumber(pattern: string): boolean {
  return /^[-—–·~]*#[-—–·~]*$|^#\/#$/u.test(pattern);
}
