/**
 * What no one links to, and what is named otherwise whenever its content is: parts of a table by year and place, which are read
 * by their pattern and move when a place becomes known; files that the site's own scripts fetch by what another file says; and
 * pages of a list, which come and go with the names that are on them.
 */
const passing = [
  /\/year=[^/]*\//u,
  /^_astro\//u,
  /^_headers$/u,
  /^search\/(?!index\.html$)./u,
  /^(?:projects|checks|departments\/by_place)\/\d+\//u,
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
    .filter((file) => file !== '404.html' && !isPassing(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/u, '$1')}`)
    .sort();
}

/** Whether an address must keep working. Manifests of earlier versions list some that need not. */
export function isPermanent(address: string): boolean {
  return !isPassing(nameFile(address));
}

function isPassing(file: string): boolean {
  return passing.some((form) => form.test(file));
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
