import { adviseOn } from './advice.ts';
import { answerQuery } from './answer.ts';
import { make, makeLink } from './element.ts';
import { countOptions, showChips, showFacets } from './facets.ts';
import type { Findings, FullText } from './findings.ts';
import { showGroups } from './groups.ts';
import { listJumps } from './jump.ts';
import type { PageParts } from './page-parts.ts';
import { describeCloseness, describeCount } from './result.ts';
import { loadCatalogue, loadFullText, type OpenedFullText } from './store.ts';
import { writeAddress, type Asked } from './url.ts';

const mostJumps = 6;

/** The answer to what is asked, in the parts of the page. It goes on as long as it is the current one. */
export class PageAnswer {
  readonly #asked: Asked;
  readonly #parts: PageParts;
  readonly #base: string;
  readonly #isCurrent: () => boolean;

  constructor(asked: Asked, parts: PageParts, base: string, isCurrent: () => boolean) {
    this.#asked = asked;
    this.#parts = parts;
    this.#base = base;
    this.#isCurrent = isCurrent;
  }

  async show(): Promise<void> {
    const { query } = this.#asked;
    const { start, help, results, status } = this.#parts;
    start.hidden = query !== '';
    help.toggleAttribute('open', query === '');
    if (query === '') {
      this.#clear('');
      return;
    }
    this.#showChips();
    if (results.childElementCount === 0) status.textContent = '正在查找…';
    const jumped = this.#showJumps();
    try {
      await this.#showFindings(await loadFullText(this.#base), jumped);
    } catch {
      if (this.#isCurrent()) this.#clear('搜索的数据没有载入，请检查网络后再试。');
    }
  }

  /** Takes away what is shown, and says why. */
  #clear(said: string): void {
    const { results, chips, jumps, facets, status } = this.#parts;
    for (const part of [results, chips, jumps]) part.replaceChildren();
    for (const part of [chips, jumps, facets]) part.hidden = true;
    status.textContent = said;
  }

  #showChips(): void {
    const chips = showChips(this.#asked);
    this.#parts.chips.replaceChildren(...chips);
    this.#parts.chips.hidden = chips.length === 0;
  }

  async #showJumps(): Promise<void> {
    const { query, narrowing } = this.#asked;
    const hits = await loadCatalogue(this.#base)
      .then((catalogue) => (Object.keys(narrowing).length > 0 ? [] : catalogue.find(query, mostJumps)))
      .catch(() => []);
    if (!this.#isCurrent()) return;
    this.#parts.jumps.hidden = hits.length === 0;
    this.#parts.jumps.replaceChildren(make('h2', 'search-jumps-title', '直接去'), listJumps(hits, this.#base));
  }

  async #showFindings(opened: OpenedFullText, jumped: Promise<void>): Promise<void> {
    const { results, status, facets } = this.#parts;
    const isCurrent = this.#isCurrent;
    const understood = opened.parse(this.#asked.query);
    if (opened.isEmpty(understood)) {
      this.#clear(
        understood.excluded.length > 0 ? '只写了要排除的，还要写上要找的词。' : '没有可以查找的字，请换一个写法。',
      );
      return;
    }
    const { all, findings, narrows, sought, read } = await answerQuery(opened, understood, this.#asked.narrowing);
    if (!isCurrent()) return;
    if (findings.count > 0) status.textContent = `${describeCloseness(findings)}${describeCount(findings)}。`;
    const count = await showGroups(results, { findings, read, sought, base: this.#base, isCurrent });
    if (!isCurrent()) return;
    if (count === 0) {
      await jumped;
      await this.#showNothing(opened, all, narrows);
    }
    if (count > 0 || (narrows && all.count > 0)) await this.#showOptions(opened.fullText, all);
    else facets.hidden = true;
  }

  async #showOptions(fullText: FullText, all: Findings): Promise<void> {
    const { facets } = this.#parts;
    const options = await countOptions(fullText, all, this.#asked.narrowing);
    if (!this.#isCurrent()) return;
    const lists = showFacets(options, this.#asked);
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['narrowing'] : '';
    facets.querySelector('[data-search-dimensions]')?.replaceChildren(...lists);
    facets.hidden = lists.length === 0;
    // The list is a new one; the reader is where they were in the old.
    if (focused !== undefined && focused !== '')
      facets.querySelector<HTMLElement>(`[data-narrowing="${CSS.escape(focused)}"]`)?.focus();
  }

  /** Nothing was found: other queries that find something, and what a reader can try. */
  async #showNothing({ parse, fullText }: OpenedFullText, all: Findings, narrows: boolean): Promise<void> {
    const { query } = this.#asked;
    const tried = await Promise.all(
      adviseOn(query).map(async (advice) => ({
        ...advice,
        count: (await fullText.find(parse(advice.query), { confirm: true })).count,
      })),
    );
    if (!this.#isCurrent()) return;
    const unnarrowed = narrows && all.count > 0 ? [{ label: '去掉全部筛选', query, count: all.count }] : [];
    const links = [...unnarrowed, ...tried.filter(({ count }) => count > 0)].map((advice) =>
      make(
        'li',
        '',
        makeLink('search-advice', writeAddress({ query: advice.query, narrowing: {} }), advice.label),
        ` ${String(advice.count)} 处`,
      ),
    );
    this.#parts.results.replaceChildren(
      ...(links.length === 0 ? [] : [make('h2', 'search-group-title', '可以试试'), make('ul', '', ...links)]),
      make(
        'p',
        'search-note',
        '看看有没有写错的字；换一个短一点的词，或者少用几个词；也可以输拼音或首字母，找部门、项目和科目。',
      ),
    );
    this.#sayNothing(narrows);
  }

  #sayNothing(narrows: boolean): void {
    const { query } = this.#asked;
    const { status, help, jumps } = this.#parts;
    const hasNames = jumps.hidden === false;
    status.textContent = narrows
      ? `在选定的范围里没有找到“${query}”。`
      : hasNames
        ? `原文里没有找到“${query}”；同名或音近的在下面。`
        : `没有找到“${query}”。`;
    help.toggleAttribute('open', !hasNames);
  }
}
