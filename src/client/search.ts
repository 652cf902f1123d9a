import { connectBox } from './search-box.ts';
import { connectPage } from './search-page.ts';

/** Search in the browser: suggestions under every search box, all results on the search page. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search]'))
  if (form.closest('[data-search-page]') === null) connectBox(form);
for (const page of document.querySelectorAll<HTMLElement>('[data-search-page]')) connectPage(page);
