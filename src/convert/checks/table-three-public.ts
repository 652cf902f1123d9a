import { bareName } from '../../model/terms.ts';
import { missing, type Operand } from './sums/operand.ts';
import type { CheckDraft, CheckRule } from './rule.ts';
import { checkSum } from './sums/sum.ts';
import { isBlankByRow } from './sums/table-blank.ts';
import { fromRow, type Ledger, type LedgerRow, nameColumn, readLedger } from './sums/table-ledger.ts';
import type { Measure } from '../../model/keys.ts';

interface RowSum {
  whole: RegExp;
  parts: readonly RegExp[];
  /** A row without which the sum says nothing. */
  needs?: RegExp;
}

const overseas = /^因公出国/u;
const vehicles = /^公务用车购置(?:及|和|与|、)|^公务用车费/u;
// In columns under 公务用车购置及运行费 the two have shorter names.
const purchase = /^(?:公务用车购置费?|购置费)$/u;
const operation = /^(?:公务用车)?运行/u;
const reception = /^公务接待/u;
const subtotal = /三公经费(?:财政拨款)?(?:支出)?(?:预算)?(?:小计|合计|总额|预算数)?$/u;
// 支出合计 under a heading `一、“三公”经费支出` that has no amounts.
const total = /^(?:合计|总计|支出合计)$/u;
const meetings = /^会议费/u;
const training = /^培训费/u;

/**
 * The rows of the form: three numbered ones make up 小计, 购置 and 运行 the second of them. Some provinces print 会议费
 * and 培训费 in the same table: then 合计 is more than “三公”经费.
 */
const sums: readonly RowSum[] = [
  { whole: subtotal, parts: [overseas, vehicles, reception] },
  { whole: vehicles, parts: [purchase, operation] },
  { whole: total, parts: [subtotal, meetings, training], needs: subtotal },
];

/** The table of 三公经费 adds up by its rows; a blank row is nothing. */
export const tableThreePublic: CheckRule = {
  key: 'table-three-public',
  title: '“三公”经费表各行之和等于小计',
  evaluate: ({ budget_tables: tables, department_code: department }) =>
    tables
      .filter((table) => table.table === 'three-public')
      .flatMap((table) => {
        const ledger = readLedger(table, department);
        return listSums(ledger).flatMap((sum) => ledger.measures.flatMap((measure) => checkRows(ledger, sum, measure)));
      }),
};

/** Without a row 小计 the three make up 合计, unless other costs stand in the table too. */
function listSums(ledger: Ledger): readonly RowSum[] {
  const named = findRow(ledger, subtotal);
  if (named !== undefined && Object.keys(named.amounts).length > 0) return sums;
  const others = findRow(ledger, meetings) ?? findRow(ledger, training);
  return sums
    .slice(0, 2)
    .map((sum) => (sum.whole === subtotal ? { ...sum, whole: others === undefined ? total : subtotal } : sum));
}

function findRow({ rows }: Pick<Ledger, 'rows'>, name: RegExp): LedgerRow | undefined {
  return rows.find((row) => name.test(bareName(row.name)));
}

function checkRows(ledger: Ledger, { whole, parts, needs }: RowSum, measure: Measure): CheckDraft[] {
  const stated = findRow(ledger, whole);
  const rows = parts
    .flatMap((part) => (part === vehicles && standsForVehicles(ledger, measure) ? [purchase, operation] : [part]))
    .map((part) => findRow(ledger, part))
    .filter((row) => row !== undefined);
  const terms = rows
    .filter((row) => row.amounts[measure] !== undefined || isLost(ledger, row, measure))
    .map((row): Operand => fromRow(row, measure, row.name));
  const needed = needs === undefined ? undefined : findRow(ledger, needs);
  if (needs !== undefined && needed?.amounts[measure] === undefined) return [];
  if (stated === undefined || !terms.some((term) => term.cny !== null)) return [];
  return [
    checkSum({
      section: 'budget-tables',
      statement: `${ledger.table.title}：各项之和 = ${stated.name}${nameColumn(ledger, measure)}`,
      stated: stated.amounts[measure] === undefined ? missing(stated.name) : fromRow(stated, measure, stated.name),
      terms,
    }),
  ];
}

/** Purchase and operation stand for all of the vehicles where no row does, or where its cell is blank and both of theirs are printed. */
function standsForVehicles(ledger: Ledger, measure: Measure): boolean {
  const whole = findRow(ledger, vehicles);
  if (whole === undefined) return true;
  const isPrinted = (part: RegExp): boolean => findRow(ledger, part)?.amounts[measure] !== undefined;
  return whole.amounts[measure] === undefined && isPrinted(purchase) && isPrinted(operation);
}

/** A blank cell has lost its amount where its row does not add up without it, or where its own parts are printed. */
function isLost(ledger: Ledger, row: LedgerRow, measure: Measure): boolean {
  if (Object.keys(row.amounts).length > 0 && !isBlankByRow(ledger, row, measure)) return true;
  return (
    vehicles.test(bareName(row.name)) &&
    [purchase, operation].some((part) => findRow(ledger, part)?.amounts[measure] !== undefined)
  );
}
