import type { CatalogueHit } from './catalogue-search.ts';
import { make, makeLink } from './element.ts';
import type { FoundGroup } from './findings.ts';
import { listSought } from './highlight.ts';
import { groupJumps, makeJump } from './jump.ts';
import { describeCloseness, describeCount, describePassage, nameDisclosure } from './result.ts';
import { loadCatalogue, loadFullText } from './store.ts';
import { writeAddress } from './url.ts';

/** What the list under the box shows. */
export interface Suggestions {
  groups: { label: string; links: HTMLAnchorElement[] }[];
  /** What a screen reader says of it. */
  said: string;
}

/** How many names and how many passages the list has room for; the rest is on the search page. */
const mostJumps = 5;
const mostPassages = 4;

/** Fetches what every search needs. */
export async function warm(base: string): Promise<void> {
  await Promise.all([loadCatalogue(base), loadFullText(base)]);
}

/** Suggestions for what was typed: names first, as soon as they are there; then with passages. */
export async function* suggest(base: string, typed: string): AsyncGenerator<Suggestions> {
  // One half of the search may fail and the other still answer.
  const passages = suggestPassages(base, typed).then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  );
  const jumps = await loadCatalogue(base)
    .then((catalogue) => catalogue.find(typed, mostJumps))
    .catch((): CatalogueHit[] => []);
  const groups = groupJumps(jumps).map(({ label, hits }) => ({
    label,
    links: hits.map((hit) => makeJump('search-option search-option-jump', hit, base)),
  }));
  if (groups.length > 0) yield { groups, said: '' };
  const found = await passages;
  if ('error' in found) {
    if (groups.length === 0) throw found.error;
    yield { groups, said: `直达 ${String(jumps.length)} 条；原文没有载入` };
    return;
  }
  const { answer } = found;
  const direct = jumps.length === 0 ? '' : `直达 ${String(jumps.length)} 条；`;
  yield { groups: [...groups, ...answer.groups], said: `${direct}${answer.said}` };
}

async function suggestPassages(base: string, typed: string): Promise<Suggestions> {
  const { parse, fullText } = await loadFullText(base);
  const query = parse(typed);
  const findings = await fullText.find(query);
  if (findings.count === 0) return { groups: [], said: '原文里没有找到' };
  const passages = await fullText.read(pickUnits(findings.groups, mostPassages), query, findings);
  const sought = listSought(query, findings, fullText.variants);
  const links = passages.map((passage) => {
    const { href, content } = describePassage(passage, sought, base);
    const disclosure = fullText.disclosures[passage.document];
    const where = disclosure === undefined ? [] : [make('span', 'search-where', nameDisclosure(disclosure))];
    return makeLink('search-option', href, ...content, ...where);
  });
  const all = makeLink(
    'search-option search-all',
    `${base}search/${writeAddress({ query: typed, narrowing: {} })}`,
    `全部${findings.isSure ? '' : '约'} ${String(findings.count)} 条结果`,
  );
  const label = findings.closeness === 'exact' ? '原文' : '原文（相近）';
  return {
    groups: [{ label, links: [...links, all] }],
    said: `${describeCloseness(findings)}${describeCount(findings)}`,
  };
}

/** The best unit of each disclosure in turn, then the second best of each: a short list shows many documents. */
export function pickUnits(groups: readonly Pick<FoundGroup, 'units'>[], most: number): number[] {
  const picked: number[] = [];
  for (let rank = 0; picked.length < most; rank += 1) {
    const units = groups.slice(0, most).flatMap((group) => group.units[rank] ?? []);
    if (units.length === 0) break;
    picked.push(...units);
  }
  return picked.slice(0, most);
}
