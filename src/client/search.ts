import { connectBox } from './search/box.ts';

/** Search in the browser: suggestions under every search box, all results on the search page. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search]'))
  if (form.closest('[data-search-page]') === null) connectBox(form);

for (const page of document.querySelectorAll<HTMLElement>('[data-search-page]')) {
  const start = (): void => {
    void import('./search/page.ts').then(({ connectPage }) => {
      connectPage(page);
    });
  };
  // The browser may have kept what was typed before the page was left.
  const typed = page.querySelector('input')?.value ?? '';
  if (typed !== '' || new URLSearchParams(location.search).has('q')) start();
  else page.addEventListener('focusin', start, { once: true });
}
