import { answerQuery } from './answer.ts';
import { make, makeLink } from './element.ts';
import { showGroups } from './groups.ts';
import { listJumps } from './jump.ts';
import { describeCloseness, describeCount } from './result.ts';
import { loadCatalogue, loadFullText } from './store.ts';
import { type Asked, writeAddress } from './url.ts';

const mostJumps = 6;

/** The part of the search page for sister sites. */
export interface Sisters {
  /** Tells what is asked of this site now; what the sisters said to something else goes. */
  follow: (asked: Asked) => void;
}

/**
 * Searches the sister sites with the code that searches this one, on their own published files. Nothing is fetched from any of
 * them before the reader presses the button, once for each query. A page without sisters has no such part.
 */
export function connectSisters(page: HTMLElement): Sisters {
  const part = page.querySelector<HTMLElement>('[data-search-sisters]');
  const offer = part?.querySelector<HTMLElement>('[data-sisters-ask]') ?? null;
  const answers = part?.querySelector<HTMLElement>('[data-sisters-answers]') ?? null;
  if (part === null || offer === null || answers === null) return { follow: () => undefined };
  const links = [...part.querySelectorAll<HTMLAnchorElement>('a[data-sister]')];
  let asked: Asked = { query: '', narrowing: {} };
  /** Counts queries, so that an answer to one before is not shown. */
  let turn = 0;
  offer.querySelector('button')?.addEventListener('click', () => {
    const mine = turn;
    offer.hidden = true;
    const sections = links.map((link) => showSister(link, asked, () => mine === turn));
    answers.replaceChildren(...sections);
    sections[0]?.querySelector('a')?.focus();
  });
  return {
    follow: (next) => {
      turn += 1;
      asked = next;
      answers.replaceChildren();
      offer.hidden = next.query === '';
      // The same query in the sister's own search, for who would rather go there.
      for (const link of links) link.href = addressSearch(link.dataset['sister'] ?? '', next);
    },
  };
}

function addressSearch(base: string, asked: Asked): string {
  return `${base}search/${writeAddress(asked)}`;
}

/** The results of one sister, under its name; they arrive when they do. */
function showSister({ dataset, textContent }: HTMLAnchorElement, asked: Asked, isCurrent: () => boolean): HTMLElement {
  const base = dataset['sister'] ?? '';
  const name = textContent.trim();
  const heading = make('h2', 'search-sister-title', makeLink('', addressSearch(base, asked), name));
  const status = make('p', 'search-status', '正在查找…');
  status.setAttribute('role', 'status');
  const jumps = make('div', 'search-jumps');
  jumps.hidden = true;
  const results = make('div', '');
  searchSister(base, asked, { jumps, results, isCurrent }).then(
    (found) => {
      status.textContent = found;
    },
    () => {
      status.textContent = `“${name}”的搜索数据没有取到：那里可能没有开，或者不让别的网站读取。可以点上面的名字到那里去搜。`;
    },
  );
  return make('section', 'search-sister', heading, status, jumps, results);
}

interface SisterParts {
  jumps: HTMLElement;
  results: HTMLElement;
  isCurrent: () => boolean;
}

/** Fills the parts, and says what was found. */
async function searchSister(base: string, asked: Asked, { jumps, results, isCurrent }: SisterParts): Promise<string> {
  const opened = await loadFullText(base);
  const understood = opened.parse(asked.query);
  if (opened.isEmpty(understood)) return '没有可以查找的字，请换一个写法。';
  const { findings, narrows, sought, read } = await answerQuery(opened, understood, asked.narrowing);
  const hits = narrows ? [] : await (await loadCatalogue(base)).find(asked.query, mostJumps);
  jumps.hidden = hits.length === 0;
  jumps.replaceChildren(listJumps(hits, base));
  const count = await showGroups(results, { findings, read, sought, base, isCurrent });
  if (count > 0) return `${describeCloseness(findings)}${describeCount(findings)}。`;
  return hits.length > 0 ? '原文里没有找到；同名或音近的在下面。' : '没有找到。';
}
