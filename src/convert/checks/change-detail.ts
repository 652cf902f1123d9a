import type { Figure } from '../../model/disclosure.ts';
import { checkList } from './sums/figure-list.ts';
import type { CheckRule, Unchecked } from './rule.ts';

const wholeKeys: ReadonlySet<string> = new Set(['change.total', 'change.basic', 'change.project']);

/**
 * Changes named one by one, by function, make up the change of the whole or that of project expenditure: sentences
 * hang the same list on either. They are held against the one they fit, else against the one they follow.
 */
export const changeDetail: CheckRule = {
  key: 'change-detail',
  title: '所列各项增减之和等于增减额',
  evaluate: (disclosure) => {
    const parts = disclosure.figures.filter((figure) => figure.figure === 'change.part');
    const start = parts[0]?.item ?? 0;
    const wholes = disclosure.figures
      .filter((figure) => wholeKeys.has(figure.figure))
      .filter((figure, index, all) => all.findIndex((other) => other.figure === figure.figure) === index)
      .sort((one, other) => rank(one, start) - rank(other, start));
    const [nearest, ...others] = wholes;
    // Final accounts compare several wholes of their own with the year before.
    if (parts.length < 2 || nearest === undefined || disclosure.kind !== 'budget') return [];
    return [
      checkList(disclosure, {
        section: 'overall-arrangement',
        statement: '所列各项增减之和 = 增减额',
        label: '增减',
        parts,
        wholes: [nearest, ...others],
        partial: 'changes',
        open: isMixed(disclosure, parts),
      }),
    ];
  },
};

/** How far before the list a whole stands; those after it come last. */
function rank(figure: Figure, start: number): number {
  return figure.item < start ? start - figure.item : start + figure.item;
}

/**
 * Changes with other figures between them, or followed by that of project expenditure in their paragraph, are of
 * several lists or levels: what they leave out nobody can tell.
 */
function isMixed({ figures }: Unchecked, parts: readonly Figure[]): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return false;
  return figures.some(({ figure, item, line }) => {
    if (item < first.item || figure === 'change.part' || figure === 'change.part.percent') return false;
    return item < last.item || (line === last.line && (figure === 'change.basic' || figure === 'change.project'));
  });
}
