/** `/` puts the cursor into the page's search box, or opens the search page where there is none. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const { target } = event;
  if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null) return;
  const inputs = [...document.querySelectorAll<HTMLInputElement>('[data-search] input')];
  // The box in the masthead is not shown on narrow screens.
  const input = inputs.find((candidate) => candidate.checkVisibility());
  if (input !== undefined) {
    event.preventDefault();
    input.focus();
    input.select();
    return;
  }
  const page = document.querySelector<HTMLAnchorElement>('.site-nav a[href$="/search/"]');
  if (page === null) return;
  event.preventDefault();
  location.assign(page.href);
});
