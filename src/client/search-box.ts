import type { Hit } from './search-engine.ts';
import { describeHit, make, nameDisclosure } from './search-result.ts';
import { loadSearch } from './search-store.ts';

/** How many hits the list under the box shows; the rest is on the search page. */
const mostShown = 8;

/**
 * Turns a plain search form into a combobox with suggestions (the ARIA pattern "list autocomplete with manual
 * selection"): focus stays in the input, arrows move through the list, Enter opens, Escape closes and then clears.
 * Without this script the form opens the search page.
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

  function close(): void {
    turn += 1;
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

  function addOption(href: string, className: string, children: readonly (Node | string)[]): void {
    const option = make('a', className, ...children);
    option.id = `${list.id}-${String(options.length)}`;
    option.role = 'option';
    option.ariaSelected = 'false';
    // The list is walked with the arrows; Tab leaves it.
    option.tabIndex = -1;
    option.href = href;
    options.push(option);
    list.append(option);
  }

  function show(hits: readonly Hit[], query: string): void {
    list.replaceChildren();
    options = [];
    activate(-1);
    for (const hit of pickDistinct(hits, mostShown))
      addOption(`${base}${hit.record.url}`, 'search-option', [
        ...describeHit(hit, query),
        make('span', 'search-where', nameDisclosure(hit.disclosure)),
      ]);
    if (hits.length > 0)
      addOption(`${base}search/?q=${encodeURIComponent(query)}`, 'search-option search-all', [
        `${describeCount(hits)} · 全部列出`,
      ]);
    list.hidden = hits.length === 0;
    input?.setAttribute('aria-expanded', String(hits.length > 0));
    status.textContent = describeCount(hits);
  }

  async function search(): Promise<void> {
    const query = input?.value.trim() ?? '';
    if (query === '') {
      close();
      return;
    }
    turn += 1;
    const mine = turn;
    try {
      if (list.hidden) status.textContent = '正在查找…';
      const answer = (await loadSearch(base))(query);
      if (mine === turn) show(answer, query);
    } catch {
      if (mine === turn) status.textContent = '搜索暂时不可用，按回车打开搜索页再试';
    }
  }

  input.addEventListener('focus', () => {
    // Starts loading before the first letter; a failure shows when there is something to search.
    loadSearch(base).catch(() => undefined);
  });
  input.addEventListener('input', (event) => {
    // While an input method composes, the box holds Latin letters of half a word.
    if (!(event instanceof InputEvent && event.isComposing)) void search();
  });
  input.addEventListener('compositionend', () => void search());
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
      if (list.hidden) void search();
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
}

/**
 * The best hits without their doubles: the same subject stands in three statutory tables of a document, and the list
 * is too short to show it three times. The search page shows them all.
 */
export function pickDistinct(hits: readonly Hit[], most: number): Hit[] {
  const seen = new Set<string>();
  return hits
    .filter(({ record }) => {
      const key = `${record.disclosure}\n${record.kind}\n${record.title}\n${record.kind === 'section' ? record.text : ''}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, most);
}

/** The next option in a direction; -1 is the input itself, which stands between the last and the first. */
export function stepOption(active: number, step: 1 | -1, count: number): number {
  return ((active + 1 + step + (count + 1)) % (count + 1)) - 1;
}

/** What a screen reader says when the list changes. */
export function describeCount(hits: readonly Pick<Hit, 'closeness'>[]): string {
  if (hits.length === 0) return '没有找到';
  const exact = hits.filter((hit) => hit.closeness === 'exact').length;
  if (exact === 0) return `没有完全相同的，找到 ${String(hits.length)} 条相近的结果`;
  return `找到 ${String(hits.length)} 条结果${exact < hits.length ? `，其中 ${String(hits.length - exact)} 条是相近的` : ''}`;
}
