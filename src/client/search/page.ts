import { waitFor } from './box.ts';
import { adviseOn } from './advice.ts';
import { answerQuery } from './answer.ts';
import { make, makeLink } from './element.ts';
import { countOptions, showChips, showFacets } from './facets.ts';
import type { Findings, FullText, Narrowing } from './findings.ts';
import { showGroups } from './groups.ts';
import { connectKeys } from './keys.ts';
import { listJumps } from './jump.ts';
import { describeCloseness, describeCount } from './result.ts';
import { connectSisters } from './sisters.ts';
import { loadCatalogue, loadFullText, type OpenedFullText } from './store.ts';
import { readAddress, writeAddress, type Asked } from './url.ts';

const mostJumps = 6;

/** The parts of the page that the script fills. */
function findParts(page: HTMLElement) {
  const part = (name: string): HTMLElement => {
    const found = page.querySelector<HTMLElement>(`[data-search-${name}]`);
    if (found === null) throw new Error(`missing part of the search page: ${name}`);
    return found;
  };
  const form = page.querySelector('form');
  const input = form?.querySelector('input') ?? null;
  if (form === null || input === null) throw new Error('missing box of the search page');
  return {
    form,
    input,
    results: part('results'),
    status: part('status'),
    chips: part('chips'),
    jumps: part('jumps'),
    facets: part('facets'),
    help: part('help'),
    start: part('start'),
  };
}

/**
 * The search page: all results while typing, grouped by disclosure, with facets; what is asked stands in the address.
 * A query that is being typed has one entry of the history, each submitted one and each facet an entry of its own.
 */
export function connectPage(page: HTMLElement): void {
  const parts = findParts(page);
  const { form, input, results, status } = parts;
  const base = form.dataset.base ?? '/';
  const sisters = connectSisters(page);
  let asked: Asked = readAddress(location.search);
  /** Whether the current entry of the history is one that is being typed; the empty page is. */
  let isDraft = asked.query === '';
  /** Counts answers, so that one that arrives late is not shown over a newer one. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function remember(next: Asked, draft: boolean): void {
    asked = next;
    const address = `${location.pathname}${writeAddress(next)}`;
    const isSame = address === `${location.pathname}${location.search}`;
    if (!isSame) {
      if (isDraft && draft) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    }
    isDraft = draft && (isDraft || !isSame);
  }

  function clear(): void {
    for (const part of [results, parts.chips, parts.jumps]) part.replaceChildren();
    for (const part of [parts.chips, parts.jumps, parts.facets]) part.hidden = true;
  }

  async function search(): Promise<void> {
    turn += 1;
    const mine = turn;
    const isCurrent = (): boolean => mine === turn;
    const { query, narrowing } = asked;
    sisters.follow(asked);
    parts.start.hidden = query !== '';
    parts.help.toggleAttribute('open', query === '');
    if (query === '') {
      clear();
      status.textContent = '';
      return;
    }
    const chips = showChips(asked);
    parts.chips.replaceChildren(...chips);
    parts.chips.hidden = chips.length === 0;
    if (results.childElementCount === 0) status.textContent = '正在查找…';
    const jumped = showJumps(query, narrowing, isCurrent);
    try {
      const opened = await loadFullText(base);
      const understood = opened.parse(query);
      if (opened.isEmpty(understood)) {
        clear();
        status.textContent =
          understood.excluded.length > 0 ? '只写了要排除的，还要写上要找的词。' : '没有可以查找的字，请换一个写法。';
        return;
      }
      const { all, findings, narrows, sought, read } = await answerQuery(opened, understood, narrowing);
      if (!isCurrent()) return;
      const shown = { findings, read, sought, base, isCurrent };
      if (findings.count > 0) status.textContent = `${describeCloseness(findings)}${describeCount(findings)}。`;
      const count = await showGroups(results, shown);
      if (!isCurrent()) return;
      if (count === 0) {
        await jumped;
        await showNothing(opened, all, narrows, isCurrent);
      }
      if (count > 0 || (narrows && all.count > 0)) await showOptions(opened.fullText, all, isCurrent);
      else parts.facets.hidden = true;
    } catch {
      if (!isCurrent()) return;
      clear();
      status.textContent = '搜索的数据没有载入，请检查网络后再试。';
    }
  }

  async function showJumps(query: string, narrowing: Narrowing, isCurrent: () => boolean): Promise<void> {
    const hits = await loadCatalogue(base)
      .then((catalogue) => (Object.keys(narrowing).length > 0 ? [] : catalogue.find(query, mostJumps)))
      .catch(() => []);
    if (!isCurrent()) return;
    parts.jumps.hidden = hits.length === 0;
    parts.jumps.replaceChildren(make('h2', 'search-jumps-title', '直接去'), listJumps(hits, base));
  }

  async function showOptions(fullText: FullText, all: Findings, isCurrent: () => boolean): Promise<void> {
    const options = await countOptions(fullText, all, asked.narrowing);
    if (!isCurrent()) return;
    const lists = showFacets(options, asked);
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['narrowing'] : '';
    parts.facets.querySelector('[data-search-dimensions]')?.replaceChildren(...lists);
    parts.facets.hidden = lists.length === 0;
    // The list is a new one; the reader is where they were in the old.
    if (focused !== undefined && focused !== '')
      parts.facets.querySelector<HTMLElement>(`[data-narrowing="${CSS.escape(focused)}"]`)?.focus();
  }

  async function showNothing(
    { parse, fullText }: OpenedFullText,
    all: Findings,
    narrows: boolean,
    isCurrent: () => boolean,
  ): Promise<void> {
    const { query } = asked;
    const tried = await Promise.all(
      adviseOn(query).map(async (advice) => ({
        ...advice,
        count: (await fullText.find(parse(advice.query), { confirm: true })).count,
      })),
    );
    if (!isCurrent()) return;
    const unnarrowed = narrows && all.count > 0 ? [{ label: '去掉全部筛选', query, count: all.count }] : [];
    const links = [...unnarrowed, ...tried.filter(({ count }) => count > 0)].map((advice) =>
      make(
        'li',
        '',
        makeLink('search-advice', writeAddress({ query: advice.query, narrowing: {} }), advice.label),
        ` ${String(advice.count)} 处`,
      ),
    );
    results.replaceChildren(
      ...(links.length === 0 ? [] : [make('h2', 'search-group-title', '可以试试'), make('ul', '', ...links)]),
      make(
        'p',
        'search-note',
        '看看有没有写错的字；换一个短一点的词，或者少用几个词；也可以输拼音或首字母，找部门、项目和科目。',
      ),
    );
    const hasNames = parts.jumps.hidden === false;
    status.textContent = narrows
      ? `在选定的范围里没有找到“${query}”。`
      : hasNames
        ? `原文里没有找到“${query}”；同名或音近的在下面。`
        : `没有找到“${query}”。`;
    parts.help.toggleAttribute('open', !hasNames);
  }

  function ask(next: Asked, draft: boolean): void {
    turn += 1;
    clearTimeout(timer);
    const start = (): void => {
      remember(next, draft);
      void search();
    };
    if (draft) timer = setTimeout(start, waitFor(next.query));
    else start();
  }

  const typed = (): string => input.value.trim();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask({ ...asked, query: typed() }, false);
  });
  input.addEventListener('focus', () => {
    // Starts loading before the first letter; a failure shows when there is something to search.
    Promise.all([loadCatalogue(base), loadFullText(base)]).catch(() => undefined);
  });
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) ask({ ...asked, query: typed() }, true);
  });
  input.addEventListener('compositionend', () => {
    ask({ ...asked, query: typed() }, true);
  });
  page.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a') : null;
    // Facets, advice and examples ask this same page for something else.
    if (link?.origin !== location.origin || link.pathname !== location.pathname || link.hash !== '') return;
    event.preventDefault();
    const next = readAddress(link.search);
    const isAnother = next.query !== asked.query;
    if (isAnother) input.value = next.query;
    ask(next, false);
    // A chip is gone when it is taken away, and so is an example.
    if (isAnother || link.matches('.search-chip')) input.focus();
  });
  addEventListener('popstate', () => {
    const next = readAddress(location.search);
    // A jump to a part of the page is one too.
    if (writeAddress(next) === writeAddress(asked)) return;
    asked = next;
    isDraft = asked.query === '';
    input.value = asked.query;
    void search();
  });
  connectKeys(page, input, results);
  // Beside the results there is room for all facets; above them they are folded.
  const isWide = matchMedia('(min-width: 62rem)');
  const unfold = (): void => {
    parts.facets.toggleAttribute('open', isWide.matches);
  };
  isWide.addEventListener('change', unfold);
  unfold();

  // The browser may also have kept what was typed before the page was left.
  if (asked.query === '' && typed() !== '') ask({ ...asked, query: typed() }, true);
  else if (asked.query !== '') {
    input.value = asked.query;
    void search();
  }
}
