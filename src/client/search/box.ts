import { make } from './element.ts';
import type { Suggestions } from './suggestions.ts';

/** A query of more characters than this is being typed word by word: its answer waits for a pause. */
const shortQuery = 2;
/** Milliseconds of quiet typing. */
export const pause = 120;

/** How long the answer to a query waits for further typing, in milliseconds. */
export function waitFor(query: string): number {
  return [...query].length > shortQuery ? pause : 0;
}

/** The next option in a direction; -1 is the input itself, which stands between the last and the first. */
export function stepOption(active: number, step: 1 | -1, count: number): number {
  return ((active + 1 + step + (count + 1)) % (count + 1)) - 1;
}

/**
 * Turns a plain search form into a combobox with suggestions (the ARIA pattern "list autocomplete with manual
 * selection"): focus stays in the input, arrows move through the list, Enter opens, Escape closes and then clears.
 * Without this script the form opens the search page. Everything that searches is fetched when the box has focus.
 */
export function connectBox(form: HTMLFormElement): void {
  const input = form.querySelector('input');
  if (input === null) return;
  const base = form.dataset.base ?? '/';
  const { list, status } = addList(form, input);
  const box = new SuggestionBox(base, input, list, status);

  input.addEventListener('focus', () => {
    // Starts loading before the first letter; a failure shows when there is something to search.
    import('./suggestions.ts').then(({ warm }) => warm(base)).catch(() => undefined);
  });
  input.addEventListener('input', (event) => {
    // While an input method composes, the box holds Latin letters of half a word.
    if (!(event instanceof InputEvent && event.isComposing)) box.ask();
  });
  input.addEventListener('compositionend', () => {
    box.ask();
  });
  input.addEventListener('keydown', (event) => {
    if (!event.isComposing) box.press(event);
  });
  form.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) box.close();
  });
  // A click on an option must not take the focus out of the box first, for that closes the list.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  if (document.activeElement === input && input.value !== '') box.ask();
}

/** Adds the list of suggestions and what is said of it, and tells assistive technology that the input opens it. */
function addList(form: HTMLFormElement, input: HTMLInputElement): { list: HTMLElement; status: HTMLElement } {
  const list = make('div', 'search-list');
  list.id = `${input.id}-list`;
  list.role = 'listbox';
  list.ariaLabel = '搜索结果';
  list.hidden = true;
  const status = make('p', 'search-status');
  status.role = 'status';
  form.append(list, status);
  input.role = 'combobox';
  input.ariaAutoComplete = 'list';
  input.ariaExpanded = 'false';
  input.setAttribute('aria-controls', list.id);
  return { list, status };
}

class SuggestionBox {
  readonly #base: string;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  #options: HTMLAnchorElement[] = [];
  #active = -1;
  /** Counts queries, so that an answer that arrives late is not shown over a newer one. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(base: string, input: HTMLInputElement, list: HTMLElement, status: HTMLElement) {
    this.#base = base;
    this.#input = input;
    this.#list = list;
    this.#status = status;
  }

  /** Suggests what the words in the box may be meant for. */
  ask(): void {
    const query = this.#input.value.trim();
    if (query === '') {
      this.close();
      return;
    }
    this.#turn += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search(query), waitFor(query));
  }

  close(): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#options = [];
    this.#status.textContent = '';
    this.#activate(-1);
    this.#input.setAttribute('aria-expanded', 'false');
  }

  /** What a key does with the list. */
  press(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      // The browser's own Escape would clear the box in the same stroke.
      event.preventDefault();
      if (this.#list.hidden) this.#input.value = '';
      this.close();
    } else if (event.key === 'Enter') {
      const option = this.#options[this.#active];
      if (option === undefined) return;
      event.preventDefault();
      option.click();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (this.#list.hidden) this.ask();
      else this.#activate(stepOption(this.#active, event.key === 'ArrowDown' ? 1 : -1, this.#options.length));
    }
  }

  async #search(query: string): Promise<void> {
    const mine = this.#turn;
    try {
      if (this.#list.hidden) this.#status.textContent = '正在查找…';
      const { suggest } = await import('./suggestions.ts');
      for await (const suggestions of suggest(this.#base, query)) {
        if (mine !== this.#turn) return;
        this.#show(suggestions);
      }
    } catch {
      if (mine === this.#turn) this.#status.textContent = '搜索暂时不可用，按回车打开搜索页再试';
    }
  }

  #show({ groups, said }: Suggestions): void {
    // What the reader has walked to stays chosen when the rest of the answer arrives.
    const chosen = this.#options[this.#active]?.href;
    this.#list.replaceChildren(...groups.map(makeGroup));
    this.#options = groups.flatMap(({ links }) => links);
    for (const [index, option] of this.#options.entries()) {
      option.id = `${this.#list.id}-${String(index)}`;
      option.role = 'option';
      // The list is walked with the arrows; Tab leaves it.
      option.tabIndex = -1;
    }
    this.#activate(this.#options.findIndex((option) => option.href === chosen));
    this.#list.hidden = this.#options.length === 0;
    this.#input.setAttribute('aria-expanded', String(this.#options.length > 0));
    this.#status.textContent = said;
  }

  #activate(index: number): void {
    this.#active = index;
    for (const [at, option] of this.#options.entries()) option.ariaSelected = String(at === index);
    const option = this.#options[index];
    if (option === undefined) this.#input.removeAttribute('aria-activedescendant');
    else {
      this.#input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  }
}

function makeGroup({ label, links }: Suggestions['groups'][number]): HTMLElement {
  const group = make('div', 'search-suggested');
  group.role = 'group';
  group.ariaLabel = label;
  const heading = make('span', 'search-suggested-label', label);
  heading.ariaHidden = 'true';
  group.append(heading, ...links);
  return group;
}
