/**
 * What no one links to, and what is named otherwise whenever its content is: parts of a table by year and place, which are read
 * by their pattern and move when a place becomes known; files that the site's own scripts fetch by what another file says.
 */
const passing = [
  /\/year=[^/]*\//u,
  /^_astro\//u,
  /^search\/(?!index\.html$).*\.(json|js|gz|br)$/u,
  /^compare\/.+\.json$/u,
  /\/rows(-[^/]*)?\.json$/u,
  /^sitemap-\d+\.xml$/u,
];

/**
 * The addresses of built files that must keep working, from the root of the site, sorted: `/disclosures/dacheng-hrss-2021/`,
 * `/data/figures.csv`. A page is named by its folder.
 * @param files paths from the site's folder, with `/`.
 */
export function listAddresses(files: readonly string[]): string[] {
  return files
    .filter((file) => file !== '404.html' && !passing.some((form) => form.test(file)))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/u, '$1')}`)
    .sort();
}

/** The file behind an address: `/data/` → `data/index.html`. */
export function nameFile(address: string): string {
  const path = address.replace(/^\/+/u, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Whether a reader sees a page there; else a program reads a file. */
export function isPage(address: string): boolean {
  return address.endsWith('/');
}
