import type { CatalogueHit } from './catalogue-search.ts';
import { make, makeLink } from './element.ts';

/** How the kinds of names are called, in the order in which they are shown. */
const jumpLabels: Readonly<Record<CatalogueHit['entry']['kind'], string>> = {
  department: '部门',
  place: '地区',
  year: '年度',
  project: '项目',
  activity: '职责活动',
  subject: '科目',
  term: '名词',
};

export interface JumpGroup {
  label: string;
  hits: CatalogueHit[];
}

/** Hits by kind; kinds in the order of the best of each, so that the best hit of all comes first. */
export function groupJumps(hits: readonly CatalogueHit[]): JumpGroup[] {
  return [...Map.groupBy(hits, ({ entry }) => entry.kind)].map(([kind, own]) => ({
    label: jumpLabels[kind],
    hits: own,
  }));
}

/** A link to what a name stands for. */
export function makeJump(className: string, { entry, closeness }: CatalogueHit, base: string): HTMLAnchorElement {
  const note = [entry.note, closeness === 'exact' ? '' : '相近'].filter((part) => part !== '').join(' · ');
  return makeLink(
    className,
    `${base}${entry.url}`,
    make('span', 'search-title', entry.name),
    ...(note === '' ? [] : [' ', make('span', 'search-where', note)]),
  );
}

/** Hits by kind, as a list of links. */
export function listJumps(hits: readonly CatalogueHit[], base: string): HTMLUListElement {
  const rows = groupJumps(hits).map(({ label, hits: own }) =>
    make(
      'li',
      '',
      make('span', 'search-kind', label),
      ...own.flatMap((hit) => [' ', makeJump('search-jump', hit, base)]),
    ),
  );
  return make('ul', '', ...rows);
}
