import { amountClasses } from '../../publish/search/unit.ts';
import { make, makeButton, makeLink } from './element.ts';
import type { Facets, Findings, FullText, Narrowing } from './findings.ts';
import { kindLabels } from './result.ts';
import { dimensions, narrowBy, writeAddress, type Asked, type Dimension } from './url.ts';

const dimensionLabels: Readonly<Record<Dimension, string>> = {
  place: '地区',
  department: '部门',
  year: '年度',
  kind: '内容',
  amount: '金额',
};

/** How many values of a dimension stand open; a button shows the others. */
const mostOpen = 6;

interface Option {
  value: string | number;
  label: string;
  count: number;
}

/** How a value of a dimension is called. */
function nameValue(dimension: Dimension, narrowing: Narrowing): string {
  if (dimension === 'kind') return narrowing.kind === undefined ? '' : kindLabels[narrowing.kind];
  if (dimension === 'amount')
    return narrowing.amount === undefined ? '' : (amountClasses[narrowing.amount]?.label ?? '');
  if (dimension === 'year') return narrowing.year === undefined ? '' : `${String(narrowing.year)} 年`;
  return narrowing[dimension] ?? '';
}

/**
 * What findings can be narrowed to, with counts. The values of a dimension that is already narrowed are counted
 * without it, so that one can be changed for another.
 * @param all the findings before any narrowing
 */
export async function countOptions(
  fullText: Pick<FullText, 'countFacets' | 'narrow'>,
  all: Findings,
  narrowing: Narrowing,
): Promise<Record<Dimension, Option[]>> {
  const counted = new Map<string, Promise<Facets>>();
  const count = (narrowed: Narrowing): Promise<Facets> => {
    const key = writeAddress({ query: '', narrowing: narrowed });
    const known = counted.get(key) ?? fullText.narrow(all, narrowed).then((findings) => fullText.countFacets(findings));
    counted.set(key, known);
    return known;
  };
  const facets = await Promise.all(dimensions.map((dimension) => count(narrowBy(narrowing, dimension, undefined))));
  const [ofPlace, ofDepartment, ofYear, ofKind, ofAmount] = facets;
  const name = (dimension: Dimension, values: readonly { value: string | number; count: number }[] = []): Option[] =>
    values.map(({ value, count: found }) => ({
      value,
      label: nameValue(dimension, narrowBy({}, dimension, value)),
      count: found,
    }));
  return {
    place: name('place', ofPlace?.places),
    department: name('department', ofDepartment?.departments),
    year: name('year', ofYear?.years),
    kind: name('kind', ofKind?.kinds),
    amount: name('amount', ofAmount?.amounts),
  };
}

/** Lists of links, one for each dimension that has more than one value. */
export function showFacets(options: Readonly<Record<Dimension, readonly Option[]>>, asked: Asked): HTMLElement[] {
  return dimensions.flatMap((dimension) => {
    const own = options[dimension];
    const chosen = asked.narrowing[dimension];
    if (own.length < 2 && chosen === undefined) return [];
    const items = own.map((option) => {
      const isChosen = option.value === chosen;
      const narrowing = narrowBy(asked.narrowing, dimension, isChosen ? undefined : option.value);
      const link = makeLink(
        'search-facet',
        writeAddress({ query: asked.query, narrowing }) || '?',
        make('span', 'search-facet-name', option.label),
        ' ',
        make('span', 'search-count', String(option.count)),
      );
      link.dataset['narrowing'] = `${dimension} ${String(option.value)}`;
      if (isChosen) link.ariaCurrent = 'true';
      return make('li', '', link);
    });
    const list = make('ul', '', ...items);
    const heading = make('h2', '', dimensionLabels[dimension]);
    const section = make('section', 'search-dimension', heading, list);
    const others = items.slice(mostOpen).filter((item) => item.querySelector('[aria-current]') === null);
    if (others.length > 1) {
      for (const item of others) item.hidden = true;
      const button = makeButton('search-more', `再显示 ${String(others.length)} 个`, () => {
        for (const item of others) item.hidden = false;
        button.remove();
        others[0]?.querySelector('a')?.focus();
      });
      button.ariaLabel = `${dimensionLabels[dimension]}：再显示 ${String(others.length)} 个`;
      section.append(button);
    }
    return [section];
  });
}

/** What findings are narrowed to, each as a link that takes it away. */
export function showChips({ query, narrowing }: Asked): HTMLElement[] {
  const chips = dimensions.flatMap((dimension) => {
    if (narrowing[dimension] === undefined) return [];
    const label = `${dimensionLabels[dimension]}：${nameValue(dimension, narrowing)}`;
    const others = narrowBy(narrowing, dimension, undefined);
    const chip = makeLink('search-chip', writeAddress({ query, narrowing: others }) || '?', label, ' ');
    const cross = make('span', 'search-chip-cross', '×');
    cross.ariaHidden = 'true';
    chip.append(cross, make('span', 'unseen', '，去掉'));
    chip.dataset['narrowing'] = dimension;
    return [make('li', '', chip)];
  });
  if (chips.length > 1) {
    const all = makeLink('search-chip', writeAddress({ query, narrowing: {} }) || '?', '全部去掉');
    all.dataset['narrowing'] = '';
    chips.push(make('li', '', all));
  }
  return chips;
}
