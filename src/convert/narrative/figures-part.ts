import type { Figure, UnkeyedAmount } from '../../model/disclosure.ts';
import type { NoticeDraft } from '../notice.ts';
import type { Part } from '../part.ts';
import { findLine, type Passage, printSpan } from './passage.ts';
import type { Quantity } from './quantity.ts';

export type FiguresPart = Part<Figure[]> & { unkeyed: UnkeyedAmount[] };

/** What there is to say of an amount whose value is in doubt: no figure is made of it. */
export function describeUnclear(passage: Passage, quantity: Quantity, quote: string): NoticeDraft {
  return {
    rule: 'amount-unclear',
    severity: 'warning',
    message: `“${printSpan(passage, quantity)}”读不成一个确定的数，没有作为金额`,
    quote,
    lines: [findLine(passage, quantity.at)],
  };
}

/** What there is to say of an amount that can be that of several figures: none is made of it. */
export function describeUnplaced(passage: Passage, quantity: Quantity, quote: string): NoticeDraft {
  return {
    rule: 'amount-unplaced',
    severity: 'warning',
    message: `看不出“${printSpan(passage, quantity)}”属于哪一项，没有作为金额`,
    quote,
    lines: [findLine(passage, quantity.at)],
  };
}
