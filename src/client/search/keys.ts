/** Arrows move from the box through what was found, Escape returns to the box. Enter opens, as links do. */
export function connectKeys(page: HTMLElement, input: HTMLInputElement, results: HTMLElement): void {
  page.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && document.activeElement !== input) {
      input.focus();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = page.querySelectorAll<HTMLElement>('a.search-jump, a.search-hit, a.search-advice');
    const buttons = results.querySelectorAll<HTMLElement>('button');
    const stops = [...links, ...buttons].sort((one, other) =>
      (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) > 0 ? -1 : 1,
    );
    stops.unshift(input);
    const at = stops.findIndex((stop) => stop === document.activeElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at === -1 || next === undefined) return;
    event.preventDefault();
    next.focus();
  });
}
