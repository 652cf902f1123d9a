/** Whether a file of the site, by its path, is made by the generator of pages: a page, or what it loads. */
export function isPagePart(path: string): boolean {
  return path.endsWith('.html') || path.startsWith('_astro/');
}
