import Big from 'big.js';
import type { Measure } from '../../../model/keys.ts';
import { roundingOf } from '../../../model/rounding.ts';
import type { Operand } from './operand.ts';
import { listIdentities, partsOf, type RowIdentity } from './table-identity.ts';
import { fromRow, type Ledger, type LedgerRow } from './table-ledger.ts';

/**
 * A blank cell means either nothing or an amount that was lost. It is nothing where the rest of its row adds up
 * without it; `isBlankByColumn` says the same of its column. A row without any amount was lost as a whole.
 */
export function isBlankByRow(ledger: Ledger, row: LedgerRow, measure: Measure): boolean {
  if (Object.keys(row.amounts).length === 0) return false;
  const identities = listIdentities(ledger).filter(({ partial }) => partial !== true);
  const asked = identities.filter(({ whole, parts }) => whole === measure || parts.includes(measure));
  return (
    asked.length === 0 ||
    asked.some((identity) => {
      if (identity.whole === measure) return listPrinted(ledger, row, identity).length === 0;
      if (row.amounts[identity.whole] !== undefined) return addsAcross(ledger, row, identity);
      // 本年收入 of a row that is all carryover is blank, and so are its sources.
      return identities.some(
        ({ parts, ...rest }) => parts.includes(identity.whole) && addsAcross(ledger, row, { parts, ...rest }),
      );
    })
  );
}

/** Whether the column adds up without this cell: its siblings make up their parent, and none of its children counts. */
export function isBlankByColumn(ledger: Ledger, row: LedgerRow, measure: Measure): boolean {
  const isPrinted = (other: LedgerRow): boolean => other.amounts[measure] !== undefined;
  const below = row === ledger.total ? ledger.items : ledger.childrenOf(row);
  if (below.some(isPrinted)) return false;
  if (row === ledger.total) return true;
  const above = ledger.parentOf(row);
  const siblings = (above === undefined ? ledger.items : ledger.childrenOf(above)).filter(isPrinted);
  const whole = above ?? ledger.total;
  if (whole?.amounts[measure] === undefined) return siblings.length === 0;
  return addsUp(
    fromRow(whole, measure),
    siblings.map((sibling) => fromRow(sibling, measure)),
  );
}

function listPrinted(ledger: Ledger, row: LedgerRow, identity: RowIdentity): Measure[] {
  return partsOf(ledger, identity).filter((part) => row.amounts[part] !== undefined);
}

function addsAcross(ledger: Ledger, row: LedgerRow, identity: RowIdentity): boolean {
  return addsUp(
    fromRow(row, identity.whole),
    listPrinted(ledger, row, identity).map((part) => fromRow(row, part)),
  );
}

function addsUp(stated: Operand, terms: readonly Operand[]): boolean {
  if (stated.cny === null) return false;
  const sum = terms.reduce((total, term) => total.plus(term.cny ?? 0), new Big(0));
  const tolerance = [stated, ...terms].reduce((total, term) => total.plus(roundingOf(term)), new Big(0));
  return sum.minus(stated.cny).abs().lte(tolerance);
}
