import { quote } from './sums/arithmetic.ts';
import { fromBudgetLine, type Operand } from './sums/operand.ts';
import { checkReadings, checkWithBlanks } from './sums/reading.ts';
import type { CheckDraft, CheckRule, Unchecked } from './rule.ts';
import type { Sum } from './sums/sum.ts';
import { isBlankByColumn } from './sums/table-blank.ts';
import { measureNames } from './sums/table-cells.ts';
import { concerns, listIdentities, partsOf, type RowIdentity } from './sums/table-identity.ts';
import { fromRow, type Ledger, type LedgerRow, nameRow, readLedger } from './sums/table-ledger.ts';
import type { Measure } from '../../model/keys.ts';
import { parseDecimal, toYuan } from '../../model/amount.ts';

/** In each row the columns add up as the header says: 合计 = 本年收入 + 上年结转, 合计 = 基本支出 + 项目支出, … */
export const tableRow: CheckRule = {
  key: 'table-row',
  title: '每行各栏之和等于该行合计',
  evaluate: (disclosure) =>
    disclosure.budget_tables.flatMap((table) => {
      const ledger = readLedger(table, disclosure.department_code);
      // In the two-sided tables only the expenditure side has several columns.
      const rows = ledger.rows.filter((row) => row.side !== 'income');
      const identities = listIdentities(ledger);
      return rows.flatMap((row) =>
        identities
          .filter((identity) => concerns(row, ledger, identity))
          .map((identity) => checkRow(disclosure, ledger, row, identity)),
      );
    }),
};

function checkRow(disclosure: Unchecked, ledger: Ledger, row: LedgerRow, identity: RowIdentity): CheckDraft {
  const parts = partsOf(ledger, identity);
  const printed = parts.filter((part) => row.amounts[part] !== undefined);
  const whole = measureNames[identity.whole];
  const sum: Sum = {
    section: 'budget-tables',
    statement: `${ledger.table.title}：${quote(nameRow(row))}${printed.map((part) => measureNames[part]).join(' + ')} = ${whole}`,
    stated: fromRow(row, identity.whole, whole),
    terms: printed.flatMap((part) => listTerms(row, part)),
    partial: identity.partial === true ? 'parts' : undefined,
  };
  const beside = printed.filter((part) => identity.inside?.includes(part) !== true);
  const without =
    beside.length < printed.length ? [{ ...sum, terms: beside.flatMap((part) => listTerms(row, part)) }] : [];
  const unknown = listUnknown(disclosure, ledger, row);
  const withUnknown = unknown.map((operand) => ({ ...sum, terms: [...sum.terms, operand] }));
  const withAll = unknown.length > 1 ? [{ ...sum, terms: [...sum.terms, ...unknown] }] : [];
  const check = checkReadings([sum, ...without, ...withUnknown, ...withAll]);
  if (check.status !== 'broken') return check;
  return checkWithBlanks(sum, () =>
    parts
      .filter((part) => row.amounts[part] === undefined && !isBlankByColumn(ledger, row, part))
      .map((part) => fromRow(row, part, measureNames[part])),
  );
}

/** The amount of a row that a column gives, and any further one of the same kind. */
function listTerms(row: LedgerRow, part: Measure): Operand[] {
  const further = row.further.filter(({ measure }) => measure === part && part === 'carryover');
  return [fromRow(row, part, measureNames[part]), ...further.map((line) => fromBudgetLine(line, measureNames[part]))];
}

/**
 * Amounts of a row under a header that the closed list of measures has no word for (债务资金). The notice that names the header
 * gives its lines.
 */
function listUnknown({ notices }: Unchecked, { table }: Ledger, { line }: LedgerRow): Operand[] {
  const cells = table.rows.find((row) => row.line === line)?.cells ?? [];
  return notices
    .filter((notice) => notice.rule === 'unknown-column' && notice.lines.includes(line))
    .flatMap(({ quote: title }) => {
      const printed = cells[table.columns.indexOf(title)] ?? '';
      const decimal = parseDecimal(printed);
      const unit = table.printed_unit;
      return decimal === null ? [] : [{ label: title, cny: toYuan(decimal, unit), printed, unit, line }];
    });
}
