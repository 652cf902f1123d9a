import type { Figure } from '../../model/disclosure.ts';
import { checkList } from './figure-list.ts';
import type { CheckRule } from './rule.ts';

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
    if (parts.length < 2 || nearest === undefined) return [];
    return [
      checkList(disclosure, {
        section: 'overall-arrangement',
        statement: '所列各项增减之和 = 增减额',
        label: '增减',
        parts,
        wholes: [nearest, ...others],
        partial: 'changes',
      }),
    ];
  },
};

/** How far before the list a whole stands; those after it come last. */
function rank(figure: Figure, start: number): number {
  return figure.item < start ? start - figure.item : start + figure.item;
}
