import type { ProcurementItem, ProcurementTotal } from '../../model/disclosure.ts';
import { quote } from './sums/arithmetic.ts';
import { fromMoney } from './sums/operand.ts';
import { type AddedColumn, addedColumns, sourceColumns } from './sums/procurement-columns.ts';
import { checkReadings } from './sums/reading.ts';
import type { CheckDraft, CheckRule, Unchecked } from './rule.ts';
import type { Sum } from './sums/sum.ts';

/**
 * A total row is the sum of its rows: 合计 of all of them, the row of a department of those up to the next such row, or
 * of those since the last one where totals stand below. Only a column in which the total row prints a number is
 * compared, and 合计 also where it is blank.
 */
export const procurementRows: CheckRule = {
  key: 'procurement-rows',
  title: '各采购项目之和等于合计行',
  evaluate: (disclosure) =>
    disclosure.procurement_totals.flatMap((total) => {
      const spans = listSpans(disclosure, total);
      return addedColumns.flatMap(([column, label]) => checkColumn(total, spans, column, label));
    }),
};

/** The rows a total can stand for, the likeliest first. */
function listSpans(
  { procurement: items, procurement_totals: totals }: Unchecked,
  total: ProcurementTotal,
): ProcurementItem[][] {
  const next = totals.find((other) => other.line > total.line)?.line ?? Infinity;
  const previous = totals.findLast((other) => other.line < total.line)?.line ?? 0;
  const below = items.filter((item) => item.line > total.line && item.line < next);
  const above = items.filter((item) => item.line < total.line && item.line > previous);
  const after = items.filter((item) => item.line > total.line);
  const isWhole = /^[合总]\s*计$/u.test(total.label);
  const isBelow = (totals[0]?.line ?? 0) > (items[0]?.line ?? 0);
  // A unit above other units is the sum of theirs.
  const spans = isWhole ? [items] : isBelow ? [above, below, items] : [below, after, above, items];
  return spans.filter((span) => span.length > 0);
}

function checkColumn(
  total: ProcurementTotal,
  spans: readonly ProcurementItem[][],
  column: AddedColumn,
  label: string,
): CheckDraft[] {
  if (total[column] === null && column !== 'budgeted') return [];
  const sums = spans.flatMap((items): Sum[] => {
    const terms = items.filter((item) => item[column] !== null || isLost(item, column));
    if (!terms.some((item) => item[column] !== null)) return [];
    return [
      {
        section: 'procurement',
        statement: `各项采购${label}之和 = ${quote(total.label)}行`,
        stated: fromMoney(total[column], `${total.label}行的${label}`, total.line),
        terms: terms.map((item) => fromMoney(item[column], item.goods, item.line)),
      },
    ];
  });
  const [usual, ...others] = sums;
  if (usual === undefined) return [];
  const merged = column === 'project_funds' ? sums.map((sum) => withoutMerged(sum, spans[0] ?? [])) : [];
  const check = checkReadings([usual, ...others, ...merged]);
  // A budget in a merged cell stands once or on every row it covers: what it adds up to is not certain.
  return column === 'project_funds' && check.status === 'broken' && hasRepeated(spans[0] ?? []) ? [] : [check];
}

/** A row that prints where its money comes from and not how much it is has lost the sum. */
function isLost(item: ProcurementItem, column: AddedColumn): boolean {
  return column === 'budgeted' && (item.total !== null || sourceColumns.some(([source]) => item[source] !== null));
}

function hasRepeated(items: readonly ProcurementItem[]): boolean {
  return items.some(
    (item, index) => item.project !== '' && items.findIndex((other) => other.project === item.project) < index,
  );
}

/** The same budget of one project, filled down over the rows of its goods, counts once. */
function withoutMerged(sum: Sum, items: readonly ProcurementItem[]): Sum {
  const seen = new Set<string>();
  const terms = sum.terms.filter((term) => {
    const item = items.find((other) => other.line === term.line);
    const key = `${item?.project ?? ''} ${term.printed}`;
    if (item === undefined || item.project === '' || !seen.has(key)) {
      seen.add(key);
      return true;
    }
    return false;
  });
  return { ...sum, terms };
}
