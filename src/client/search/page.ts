import { AskedHistory } from './asked-history.ts';
import { waitFor } from './box.ts';
import { connectKeys } from './keys.ts';
import { PageAnswer } from './page-answer.ts';
import { findParts, type PageParts } from './page-parts.ts';
import { connectSisters, type Sisters } from './sisters.ts';
import { loadCatalogue, loadFullText } from './store.ts';
import { readAddress, type Asked } from './url.ts';

/** The search page: all results while typing, grouped by disclosure, with facets; what is asked stands in the address. */
export function connectPage(page: HTMLElement): void {
  const parts = findParts(page);
  const search = new PageSearch(parts, connectSisters(page));
  askForTyped(parts, search);
  askForLinks(page, parts, search);
  followHistory(parts, search);
  connectKeys(page, parts.input, parts.results);
  unfoldFacets(parts);
  begin(parts, search);
}

/** Answers what is asked, the newest alone. */
class PageSearch {
  readonly #parts: PageParts;
  readonly #sisters: Sisters;
  readonly #history = new AskedHistory();
  /** Counts answers, so that one that arrives late is not shown over a newer one. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly base: string;

  constructor(parts: PageParts, sisters: Sisters) {
    this.#parts = parts;
    this.#sisters = sisters;
    this.base = parts.form.dataset.base ?? '/';
  }

  get asked(): Asked {
    return this.#history.asked;
  }

  /** Asks for something. `draft`: it is being typed, and the answer waits for a pause. */
  ask(next: Asked, draft: boolean): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
    const start = (): void => {
      this.#history.remember(next, draft);
      this.answer();
    };
    if (draft) this.#timer = setTimeout(start, waitFor(next.query));
    else start();
  }

  /** Asks for what another entry of the history holds; whether it is something else. */
  follow(): boolean {
    return this.#history.follow();
  }

  /** Answers what is asked now. */
  answer(): void {
    this.#turn += 1;
    const mine = this.#turn;
    this.#sisters.follow(this.asked);
    void new PageAnswer(this.asked, this.#parts, this.base, () => mine === this.#turn).show();
  }
}

function askForTyped({ form, input }: PageParts, search: PageSearch): void {
  const ask = (draft: boolean): void => {
    search.ask({ ...search.asked, query: input.value.trim() }, draft);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(false);
  });
  input.addEventListener('focus', () => {
    // Starts loading before the first letter; a failure shows when there is something to search.
    Promise.all([loadCatalogue(search.base), loadFullText(search.base)]).catch(() => undefined);
  });
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) ask(true);
  });
  input.addEventListener('compositionend', () => {
    ask(true);
  });
}

/** Facets, advice and examples ask this same page for something else. */
function askForLinks(page: HTMLElement, { input }: PageParts, search: PageSearch): void {
  page.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a') : null;
    if (link?.origin !== location.origin || link.pathname !== location.pathname || link.hash !== '') return;
    event.preventDefault();
    const next = readAddress(link.search);
    const isAnother = next.query !== search.asked.query;
    if (isAnother) input.value = next.query;
    search.ask(next, false);
    // A chip is gone when it is taken away, and so is an example.
    if (isAnother || link.matches('.search-chip')) input.focus();
  });
}

function followHistory({ input }: PageParts, search: PageSearch): void {
  addEventListener('popstate', () => {
    if (!search.follow()) return;
    input.value = search.asked.query;
    search.answer();
  });
}

/** Beside the results there is room for all facets; above them they are folded. */
function unfoldFacets({ facets }: PageParts): void {
  const isWide = matchMedia('(min-width: 62rem)');
  const unfold = (): void => {
    facets.toggleAttribute('open', isWide.matches);
  };
  isWide.addEventListener('change', unfold);
  unfold();
}

/** Answers what the address asks for. */
function begin({ input }: PageParts, search: PageSearch): void {
  const { asked } = search;
  const typed = input.value.trim();
  // The browser may also have kept what was typed before the page was left.
  if (asked.query === '' && typed !== '') search.ask({ ...asked, query: typed }, true);
  else if (asked.query !== '') {
    input.value = asked.query;
    search.answer();
  }
}
