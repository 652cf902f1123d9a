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

  let options: HTMLAnchorElement[] = [];
  let active = -1;
  /** Counts queries, so that an answer that arrives late is not shown over a newer one. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function close(): void {
    turn += 1;
    clearTimeout(timer);
    list.hidden = true;
    list.replaceChildren();
    options = [];
    status.textContent = '';
    activate(-1);
    input?.setAttribute('aria-expanded', 'false');
  }

  function activate(index: number): void {
    active = index;
    for (const [at, option] of options.entries()) option.ariaSelected = String(at === index);
    const option = options[index];
    if (option === undefined) input?.removeAttribute('aria-activedescendant');
    else {
      input?.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  }

  function show({ groups, said }: Suggestions): void {
    // What the reader has walked to stays chosen when the rest of the answer arrives.
    const chosen = options[active]?.href;
    options = [];
    list.replaceChildren(
      ...groups.map(({ label, links }) => {
        const group = make('div', 'search-suggested');
        group.role = 'group';
        group.ariaLabel = label;
        const heading = make('span', 'search-suggested-label', label);
        heading.ariaHidden = 'true';
        group.append(heading, ...links);
        options.push(...links);
        return group;
      }),
    );
    for (const [index, option] of options.entries()) {
      option.id = `${list.id}-${String(index)}`;
      option.role = 'option';
      // The list is walked with the arrows; Tab leaves it.
      option.tabIndex = -1;
    }
    activate(options.findIndex((option) => option.href === chosen));
    list.hidden = options.length === 0;
    input?.setAttribute('aria-expanded', String(options.length > 0));
    status.textContent = said;
  }

  async function search(query: string): Promise<void> {
    const mine = turn;
    try {
      if (list.hidden) status.textContent = '正在查找…';
      const { suggest } = await import('./suggestions.ts');
      for await (const suggestions of suggest(base, query)) {
        if (mine !== turn) return;
        show(suggestions);
      }
    } catch {
      if (mine === turn) status.textContent = '搜索暂时不可用，按回车打开搜索页再试';
    }
  }

  function ask(): void {
    const query = input?.value.trim() ?? '';
    if (query === '') {
      close();
      return;
    }
    turn += 1;
    clearTimeout(timer);
    timer = setTimeout(() => void search(query), waitFor(query));
  }

  input.addEventListener('focus', () => {
    // Starts loading before the first letter; a failure shows when there is something to search.
    import('./suggestions.ts').then(({ warm }) => warm(base)).catch(() => undefined);
  });
  input.addEventListener('input', (event) => {
    // While an input method composes, the box holds Latin letters of half a word.
    if (!(event instanceof InputEvent && event.isComposing)) ask();
  });
  input.addEventListener('compositionend', ask);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      // The browser's own Escape would clear the box in the same stroke.
      event.preventDefault();
      if (list.hidden) input.value = '';
      close();
    } else if (event.key === 'Enter') {
      const option = options[active];
      if (option === undefined) return;
      event.preventDefault();
      option.click();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) ask();
      else activate(stepOption(active, event.key === 'ArrowDown' ? 1 : -1, options.length));
    }
  });
  form.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) close();
  });
  // A click on an option must not take the focus out of the box first, for that closes the list.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  if (document.activeElement === input && input.value !== '') ask();
}
