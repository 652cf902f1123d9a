import type { SearchedDisclosure } from '../../publish/search/manifest.ts';
import type { UnitKind } from '../../publish/search/unit.ts';
import { make } from './element.ts';
import type { Findings, FoundPassage } from './findings.ts';
import { cutExcerpt, listMarked, markMatches, type Piece, type Sought } from './highlight.ts';
import { linkToPlace } from './url.ts';

/** How results name what they are. */
export const kindLabels: Readonly<Record<UnitKind, string>> = {
  project: '项目',
  'budget-line': '预决算表',
  indicator: '绩效指标',
  activity: '职责活动',
  procurement: '政府采购',
  'fixed-asset': '固定资产',
  glossary: '名词解释',
  section: '正文',
};

const documentLabels: Readonly<Record<SearchedDisclosure['kind'], string>> = {
  budget: '年部门预算',
  'final-accounts': '年部门决算',
};

/** `永清县人力资源和社会保障局 2024 年部门预算` */
export function nameDisclosure(disclosure: SearchedDisclosure): string {
  return `${disclosure.department} ${String(disclosure.fiscal_year)} ${documentLabels[disclosure.kind]}`;
}

/** `412 处`, and `约 412 处` where it is not sure that all of them hold the query. */
export function countPlaces(count: number, isSure: boolean): string {
  return `${isSure ? '' : '约 '}${String(count)} 处`;
}

/** `在 37 份文件里找到 412 处` */
export function describeCount({ count, groups, isSure }: Pick<Findings, 'count' | 'groups' | 'isSure'>): string {
  const documents = `${isSure ? '在' : '在约'} ${String(groups.length)} 份文件里找到`;
  return `${documents}${isSure ? ' ' : ''}${countPlaces(count, isSure)}`;
}

/** What is said of findings that do not hold the query as typed; empty for those that do. */
export function describeCloseness({ closeness, replaced }: Pick<Findings, 'closeness' | 'replaced'>): string {
  if (closeness === 'exact') return '';
  if (replaced.length === 0) return '没有和输入完全相同的内容，下面是相近的。';
  const said = replaced.map(({ typed, found }) => `“${typed}”换成“${found}”`);
  return `没有和输入完全相同的内容，下面是把${[...new Set(said)].slice(0, 3).join('、')}找到的。`;
}

/** A text with what was searched for in `<mark>`. */
function makeMarked(className: string, pieces: readonly Piece[]): HTMLElement {
  return make('span', className, ...pieces.map((piece) => (piece.marked ? make('mark', '', piece.text) : piece.text)));
}

/** A passage as the suggestions and the search page show it. */
export interface DescribedPassage {
  /** Lands on the place and marks the words there. */
  href: string;
  /** The line it was printed on, likewise. */
  source: string;
  /** Kind, title and excerpt. */
  content: HTMLElement[];
}

export function describePassage(passage: FoundPassage, sought: Sought, base: string): DescribedPassage {
  const pieces = markMatches(passage.text, sought);
  const heading = make(
    'span',
    'search-hit-head',
    make('span', 'search-kind', kindLabels[passage.kind]),
    ' ',
    // The heading above a passage of prose is not what was searched for.
    makeMarked(
      'search-title',
      passage.kind === 'section'
        ? [{ text: passage.title, marked: false }]
        : cutExcerpt(markMatches(passage.title, sought), 60),
    ),
  );
  const content = [heading];
  if (passage.under !== '') heading.append(' ', make('span', 'search-under', passage.under));
  if (passage.text !== passage.title) content.push(makeMarked('search-excerpt', cutExcerpt(pieces, 90)));
  const words = listMarked(pieces);
  return {
    href: linkToPlace(base, passage.url, words),
    source: linkToPlace(base, passage.source, words),
    content,
  };
}
