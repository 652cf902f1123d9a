import type { RecordKind, SearchedDisclosure } from '../publish/search/record.ts';
import type { Hit } from './search-engine.ts';
import { cutExcerpt, markMatches } from './search-highlight.ts';

/** How results name what they are. */
export const kindLabels: Readonly<Record<RecordKind, string>> = {
  department: '部门',
  project: '项目',
  'budget-line': '预算表',
  indicator: '绩效指标',
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

/** An element with a class and text or children. Text goes in as text, so a document can never add markup. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  if (className !== '') node.className = className;
  node.append(...children);
  return node;
}

/** A text with what was searched for in `<mark>`. */
export function makeMarked(className: string, text: string, query: string): HTMLElement {
  const pieces = markMatches(text, query).map((piece) => (piece.marked ? make('mark', '', piece.text) : piece.text));
  return make('span', className, ...pieces);
}

/** Kind, title and excerpt of a hit, as the suggestions and the search page show them. */
export function describeHit({ record }: Hit, query: string): HTMLElement[] {
  const heading = make('span', 'search-hit-head', make('span', 'search-kind', kindLabels[record.kind]), ' ');
  // A passage's heading is not what was searched for.
  const passage = record.kind === 'section' && record.text !== '';
  heading.append(
    passage ? make('span', 'search-title', record.title) : makeMarked('search-title', record.title, query),
  );
  const described = [heading];
  const excerpt = cutExcerpt(record.text, query, 90);
  if (excerpt !== '') described.push(makeMarked('search-excerpt', excerpt, query));
  if (record.under !== '') described.push(make('span', 'search-under', `见：${record.under}`));
  return described;
}
