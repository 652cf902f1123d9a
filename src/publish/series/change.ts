import Big from 'big.js';

/** From one amount to a later one. */
export interface Change {
  /** Yuan, negative for a decrease. */
  amount: string;
  /**
   * Percent with one decimal, negative for a decrease, rounded half away from zero: `8.1`. Null where it started from
   * nothing or less, for no rate says that.
   */
  percent: string | null;
}

/** Exact; null where either amount is not known. */
export function measureChange(before: string | null, after: string | null): Change | null {
  if (before === null || after === null) return null;
  const from = new Big(before);
  const amount = new Big(after).minus(from);
  return {
    amount: amount.toFixed(2),
    percent: from.gt(0) ? withoutSignOfZero(amount.div(from).times(100).toFixed(1, Big.roundHalfUp)) : null,
  };
}

function withoutSignOfZero(decimal: string): string {
  return decimal === '-0.0' ? '0.0' : decimal;
}
