import type { Hit } from './search-engine.ts';
import { describeCount } from './search-box.ts';
import { describeHit, make, nameDisclosure } from './search-result.ts';
import { loadSearch } from './search-store.ts';

/** How many hits of one disclosure stand open; a button shows the others. */
const mostOpen = 10;

/**
 * The search page: all hits while typing, grouped by disclosure, the query in the address. Arrows move from the box
 * through the hits, Escape returns to the box.
 */
export function connectPage(page: HTMLElement): void {
  const form = page.querySelector('form');
  const input = form?.querySelector('input') ?? null;
  const results = page.querySelector<HTMLElement>('[data-search-results]');
  const status = page.querySelector<HTMLElement>('[data-search-status]');
  const start = page.querySelector<HTMLElement>('[data-search-start]');
  if (form === null || input === null || results === null || status === null) return;
  const base = form.dataset.base ?? '/';
  let turn = 0;

  async function search(): Promise<void> {
    if (input === null || results === null || status === null) return;
    const query = input.value.trim();
    turn += 1;
    const mine = turn;
    const address = new URL(location.href);
    if (query === '') address.searchParams.delete('q');
    else address.searchParams.set('q', query);
    history.replaceState(null, '', address);
    if (start !== null) start.hidden = query !== '';
    if (query === '') {
      results.replaceChildren();
      status.textContent = '';
      return;
    }
    try {
      if (results.childElementCount === 0) status.textContent = '正在查找…';
      const hits = (await loadSearch(base))(query);
      if (mine !== turn) return;
      results.replaceChildren(...groupHits(hits).map((group) => showGroup(group, query, base)));
      status.textContent =
        hits.length === 0 ? `没有找到“${query}”。可以换一个短一点的词。` : `${describeCount(hits)}。`;
    } catch {
      if (mine !== turn) return;
      results.replaceChildren();
      status.textContent = '搜索的数据没有载入，请检查网络后再试。';
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) void search();
  });
  input.addEventListener('compositionend', () => void search());
  page.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && document.activeElement !== input) {
      input.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const stops = [input, ...results.querySelectorAll<HTMLElement>('a.search-hit, button')];
      const at = stops.findIndex((stop) => stop === document.activeElement);
      const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
      if (at === -1 || next === undefined) return;
      event.preventDefault();
      next.focus();
    }
  });

  const asked = new URLSearchParams(location.search).get('q') ?? '';
  if (asked !== '') input.value = asked;
  // The browser may also have kept what was typed before the page was left.
  if (input.value !== '') void search();
}

/** Hits of one disclosure, best first; groups in the order of their best hit. */
export function groupHits(hits: readonly Hit[]): Hit[][] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.disclosure.id);
    if (group === undefined) groups.set(hit.disclosure.id, [hit]);
    else group.push(hit);
  }
  return [...groups.values()];
}

function showGroup(hits: readonly Hit[], query: string, base: string): HTMLElement {
  const [first] = hits;
  if (first === undefined) throw new Error('a group without a hit');
  const home = make('a', '', nameDisclosure(first.disclosure));
  home.href = `${base}disclosures/${first.disclosure.id}/`;
  const heading = make(
    'h2',
    'search-group-title',
    home,
    ' ',
    make('span', 'search-count', `${String(hits.length)} 条`),
  );
  const list = make('ol', 'search-hits', ...hits.slice(0, mostOpen).map((hit) => showHit(hit, query, base)));
  const group = make('section', 'search-group', heading, list);
  const others = hits.slice(mostOpen);
  if (others.length > 0) {
    const button = make('button', 'search-more', `再显示 ${String(others.length)} 条`);
    button.type = 'button';
    button.addEventListener('click', () => {
      const items = others.map((hit) => showHit(hit, query, base));
      list.append(...items);
      button.remove();
      items[0]?.querySelector('a')?.focus();
    });
    group.append(button);
  }
  return group;
}

function showHit(hit: Hit, query: string, base: string): HTMLElement {
  const { record } = hit;
  const link = make('a', 'search-hit', ...describeHit(hit, query));
  link.href = `${base}${record.url}`;
  const item = make('li', '', link);
  if (hit.closeness === 'similar') item.append(make('span', 'search-similar', '相近'));
  if (record.line !== null) {
    const source = make('a', 'mark', `行 ${String(record.line)}`);
    source.href = `${base}disclosures/${record.disclosure}/source/#L${String(record.line)}`;
    item.append(source);
  }
  return item;
}
