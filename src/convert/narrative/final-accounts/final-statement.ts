import type { Phase, StatedKey } from '../../../model/keys.ts';
import type { Span } from '../passage.ts';
import type { Quantity } from '../quantity.ts';

/** A quantity in a sentence of final accounts, with what it says. */
export interface FinalStatement {
  /** Null where no key covers it. */
  key: StatedKey | null;
  /** The words that name it. */
  label: Span;
  quantity: Quantity;
  /** `percent` where the document left the sign out after a rate. */
  kind: 'amount' | 'percent';
  sign: 1 | -1;
  phase: Phase;
  /** The clause it stands in. */
  clause: Span;
}
