import { negate, sumYuan } from '../../model/amount.ts';
import type { BudgetLine, BudgetTable } from '../../model/disclosure.ts';
import { normaliseLabel } from '../../model/terms.ts';
import type { NoticeDraft } from '../notice.ts';

type TableRow = BudgetTable['rows'][number];

/**
 * Leaves out a row that is printed again directly below itself, as the last of a page is at the top of the next, where the table's own
 * sums say that it counts once. Where they say that it counts twice it does; where they say nothing it is read, and named.
 */
export function leaveOutRepeatedRows(table: BudgetTable): NoticeDraft[] {
  return table.rows
    .filter((row, at) => isAgain(row, table.rows[at - 1]))
    .flatMap((row) => {
      const own = table.lines.filter(({ line }) => line === row.line);
      // Nothing counts as much as twice nothing.
      if (own.every(({ amount_cny: cny }) => cny === '0.00')) return [];
      const counts = own.map((line) => countInSum(table, line));
      if (counts.includes('twice') && !counts.includes('once')) return [];
      const once = counts.includes('once') && !counts.includes('twice');
      if (once) {
        table.rows.splice(table.rows.indexOf(row), 1);
        table.lines.splice(0, table.lines.length, ...table.lines.filter(({ line }) => line !== row.line));
      }
      return [describe(row, once)];
    });
}

function isAgain(row: TableRow, above: TableRow | undefined): boolean {
  return (
    above !== undefined &&
    row.line !== above.line &&
    row.cells.length === above.cells.length &&
    row.cells.every((cell, at) => normaliseLabel(cell) === normaliseLabel(above.cells[at] ?? '')) &&
    row.cells.some((cell) => /\p{Script=Han}/u.test(cell))
  );
}

/** How often an amount that is printed twice counts in the sum over it; null where no sum tells. */
function countInSum({ lines }: BudgetTable, line: BudgetLine): 'once' | 'twice' | null {
  const inColumn = lines.filter(
    ({ measure, side, phase }) => measure === line.measure && side === line.side && phase === line.phase,
  );
  const isSum = (other: BudgetLine): boolean =>
    line.parent_code === '' ? isTotal(other) : other.code === line.parent_code;
  const sums = inColumn.filter(isSum);
  const [sum] = sums;
  // A form for several units has each code once for each.
  if (sum === undefined || sums.length > 1 || line.amount_cny === '0.00') return null;
  const parts = inColumn
    .filter(
      (other) => !isSum(other) && other.parent_code === line.parent_code && (line.code === '') === (other.code === ''),
    )
    .map(({ amount_cny: cny }) => cny);
  if (sumYuan(parts) === sum.amount_cny) return 'twice';
  return sumYuan([...parts, negate(line.amount_cny)]) === sum.amount_cny ? 'once' : null;
}

const isTotal = ({ name, code }: BudgetLine): boolean => code === '' && /^(?:合计|总计)$/u.test(normaliseLabel(name));

function describe({ cells, line }: TableRow, once: boolean): NoticeDraft {
  return {
    rule: 'row-repeated',
    severity: once ? 'notice' : 'warning',
    message: once
      ? '这一行与上一行完全相同，按合计只计一次，只读取一次'
      : '这一行与上一行完全相同，看不出是重复印刷还是两笔，都已读取；汇总时请与原件核对',
    quote: cells.find((cell) => /\p{Script=Han}/u.test(cell)) ?? '',
    lines: [line],
  };
}
