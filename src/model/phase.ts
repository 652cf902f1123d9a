import type { Disclosure } from './disclosure.ts';
import type { Phase } from './keys.ts';

type Phased = Pick<Disclosure, 'figures' | 'budget_tables'>;

/**
 * A document with the amounts of one phase alone: what final accounts say was budgeted is never shown as spent. Parts that are only
 * read when they are asked for stay so, which a spread would not do.
 */
export function takePhase<Holder extends Phased>(holder: Holder, phase: Phase): Holder {
  const own: Phased = {
    figures: holder.figures.filter((figure) => figure.phase === phase),
    budget_tables: holder.budget_tables.map((table) => ({
      ...table,
      lines: table.lines.filter((line) => line.phase === phase),
    })),
  };
  return Object.defineProperties(
    {},
    {
      ...Object.getOwnPropertyDescriptors(holder),
      ...Object.getOwnPropertyDescriptors(own),
    },
  ) as Holder;
}
