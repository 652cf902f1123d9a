import Big from 'big.js';
import { parseDecimal } from '../../../model/amount.ts';
import type { LooseCell } from './cell.ts';
import type { HeaderPath } from './header-tree.ts';

/** With more columns the ways to share amounts out among them are too many to try. */
const mostColumns = 14;

/** What stands in a column: an amount, or nothing. */
type Value = Big | null;

/**
 * The columns of the amounts of a row whose empty cells were left out, null for one that can stand in several. As many amounts as
 * columns fill them. Fewer are tried in all columns, in their order: a way is possible where each 合计 and 小计 is the sum of what
 * stands beside it, and an amount is placed where all possible ways place it.
 */
export function placeAmounts(amounts: readonly LooseCell[], paths: readonly HeaderPath[]): (number | null)[] {
  if (amounts.length === paths.length) return amounts.map((_, index) => index);
  const none = amounts.map(() => null);
  const values = amounts
    .map(({ label }) => parseDecimal(label))
    .map((decimal) => (decimal === null ? null : new Big(decimal)));
  const labels = paths.map((path) => path.map(({ label }) => label));
  // Sums of nothing but 0 tell no places.
  const isZero = values.every((value) => value?.eq(0) === true);
  if (
    isZero ||
    values.includes(null) ||
    paths.length > mostColumns ||
    labels.flat().some((label) => label.startsWith('其中'))
  )
    return none;
  const ways = listChoices(paths.length, amounts.length).filter((columns) =>
    addsUp(labels.map((path, at) => ({ path, value: values[columns.indexOf(at)] ?? null }))),
  );
  const [first] = ways;
  if (first === undefined) return none;
  // Of two equal amounts the first is the sum; a third that was lost would give the second another place.
  const certain = amounts.length === 2 ? 1 : amounts.length;
  return first.map((column, index) => (index < certain && ways.every((way) => way[index] === column) ? column : null));
}

/** Every choice of so many columns, in their order. */
function listChoices(columns: number, count: number, from = 0): number[][] {
  if (count === 0) return [[]];
  const choices: number[][] = [];
  for (let first = from; first <= columns - count; first += 1)
    choices.push(...listChoices(columns, count - 1, first + 1).map((others) => [first, ...others]));
  return choices;
}

interface Column {
  /** The labels over it, from top to bottom. */
  path: readonly string[];
  value: Value;
}

function isSum(label: string | undefined): boolean {
  return /^(本年(收入|支出))?(合计|总计|小计)$/u.test(label ?? '');
}

/** Whether columns have a sum among them, and it and those of the columns under their labels hold. */
function addsUp(columns: readonly Column[]): boolean {
  const [first] = columns;
  const top = first?.path[0];
  // 支出 over all columns says nothing of any.
  if (
    columns.length > 1 &&
    first !== undefined &&
    first.path.length > 1 &&
    columns.every(({ path }) => path[0] === top)
  )
    return addsUp(columns.map(({ path, value }) => ({ path: path.slice(1), value })));
  const sum = columns.find(({ path }) => path.length === 1 && isSum(path[0]));
  if (sum === undefined) return false;
  const parts = readParts(columns.filter((column) => column !== sum));
  return parts !== null && equals(sum.value, add(parts));
}

/** The columns that a sum covers, those under one label as one; null where they do not add up themselves. */
function readParts(columns: readonly Column[]): Value[] | null {
  const parts: Value[] = [];
  for (let at = 0; at < columns.length;) {
    const column = columns[at];
    const label = column?.path[0];
    const size = columns.slice(at).findIndex(({ path }) => path[0] !== label);
    const group = columns.slice(at, size === -1 ? columns.length : at + size);
    const inner = group.map(({ path, value }) => ({ path: path.slice(1), value }));
    const sum = inner.find(({ path }) => path.length === 1 && isSum(path[0]));
    if (sum !== undefined && !addsUp(inner)) return null;
    parts.push(sum === undefined ? add(group.map(({ value }) => value)) : sum.value);
    at += group.length;
  }
  return parts;
}

/** Nothing where there is nothing to add. */
function add(values: readonly Value[]): Value {
  const filled = values.filter((value) => value !== null);
  return filled.length === 0 ? null : filled.reduce((sum, value) => sum.plus(value), new Big(0));
}

function equals(one: Value, other: Value): boolean {
  return one === null || other === null ? one === other : one.eq(other);
}
