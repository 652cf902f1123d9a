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
  /** Its text without blanks. */
  text: string;
  /** Its text with every number as one sign. */
  pattern: string;
  /** Its distance from the top of the page, or, negative, from the foot: pages that lie on their side are less high. */
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
    const { top, bottom } = item.line;
    if (top > edge && bottom < height - edge) return [];
    const text = item.line.text.normalize('NFKC').replace(/\s+/gu, '');
    return [
      { item, page, text, pattern: text.replace(/\d+/gu, '#'), place: bottom < height - edge ? top : top - height },
    ];
  });
}

/**
 * The page numbers of a document: short lines at one place whose number counts with the pages. What they say stands in the
 * pages of the lines, so they are left out; a number that does not count so is kept, for it may be an amount.
 */
export function findPageNumbers(pages: readonly PageLayout[]): ReadonlySet<PageItem> {
  const candidates = pages.flatMap(listCandidates).flatMap((candidate) => {
    const [, number] = /^\P{N}{0,3}?(\d{1,4})\P{N}{0,3}(?:\d{1,4}\P{N}{0,3})?$/u.exec(candidate.text) ?? [];
    return number === undefined ? [] : [{ ...candidate, offset: Number(number) - candidate.page }];
  });
  const numbers = new Set<PageItem>();
  const alike = Map.groupBy(candidates, ({ pattern, offset }) => `${pattern} ${String(offset)}`);
  for (const group of alike.values())
    for (const { item, pattern, place } of group) {
      const here = group.filter((other) => Math.abs(other.place - place) < samePlace);
      const count = new Set(here.map(({ page }) => page)).size;
      // Two pages are enough for what looks like a page number; other words round a number must do so thrice.
      if (count >= (isPageNumber(pattern) ? 2 : 3)) numbers.add(item);
    }
  return numbers;
}

/** A number alone, with or without dashes or the number of pages behind a stroke. */
function isPageNumber(pattern: string): boolean {
  return /^[-—–·~]*#[-—–·~]*$|^#\/#$/u.test(pattern);
}
