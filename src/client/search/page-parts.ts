/** The parts of the search page that its script reads and fills. */
export type PageParts = ReturnType<typeof findParts>;

export function findParts(page: HTMLElement) {
  const part = (name: string): HTMLElement => {
    const found = page.querySelector<HTMLElement>(`[data-search-${name}]`);
    if (found === null) throw new Error(`missing part of the search page: ${name}`);
    return found;
  };
  const form = page.querySelector('form');
  const input = form?.querySelector('input') ?? null;
  if (form === null || input === null) throw new Error('missing box of the search page');
  return {
    form,
    input,
    results: part('results'),
    status: part('status'),
    chips: part('chips'),
    jumps: part('jumps'),
    facets: part('facets'),
    help: part('help'),
    start: part('start'),
  };
}
