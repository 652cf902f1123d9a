import { readAddress, writeAddress, type Asked } from './url.ts';

/**
 * What was asked on the search page, in its address. A query that is being typed has one entry of the history, each submitted
 * one and each facet an entry of its own.
 */
export class AskedHistory {
  #asked = readAddress(location.search);
  /** Whether the current entry of the history is one that is being typed; the empty page is. */
  #isDraft = this.#asked.query === '';

  /** What is asked now. */
  get asked(): Asked {
    return this.#asked;
  }

  /** Writes what is asked next into the address. `draft`: it is being typed. */
  remember(next: Asked, draft: boolean): void {
    this.#asked = next;
    const address = `${location.pathname}${writeAddress(next)}`;
    const isSame = address === `${location.pathname}${location.search}`;
    if (!isSame) {
      if (this.#isDraft && draft) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    }
    this.#isDraft = draft && (this.#isDraft || !isSame);
  }

  /** Takes what the entry asks for that the reader went back or forth to; whether it is something else than before. */
  follow(): boolean {
    const next = readAddress(location.search);
    // A jump to a part of the page is an entry too.
    if (writeAddress(next) === writeAddress(this.#asked)) return false;
    this.#asked = next;
    this.#isDraft = next.query === '';
    return true;
  }
}
