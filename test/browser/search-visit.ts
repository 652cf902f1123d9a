import type { Page } from 'playwright-core';

/** The path of the search page that answers a query. */
export function ask(query: string): string {
  return `search/?q=${encodeURIComponent(query)}`;
}

/** How many places of a page are marked for the search that led to it. */
export function countMarked(page: Page): Promise<number> {
  return page.evaluate(() => CSS.highlights.get('sought')?.size ?? 0);
}
