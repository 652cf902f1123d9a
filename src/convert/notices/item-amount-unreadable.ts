import type { Unchecked } from '../checks/rule.ts';
import { isUnreadable, noteUnreadable, type PrintedCell } from '../tables/unreadable-amount.ts';
import type { NoticeRule } from './rule.ts';

/** Amounts of projects, activities, procurement and assets that are no number. The statutory tables note their own. */
export const itemAmountUnreadable: NoticeRule = {
  key: 'item-amount-unreadable',
  title: '项目、采购或资产的数读不出',
  severity: 'warning',
  evaluate: (disclosure) =>
    noteUnreadable(listUnreadable(disclosure)).map(({ message, quote, lines }) => ({ message, quote, lines })),
};

function listUnreadable({
  activities,
  projects,
  procurement,
  procurement_totals,
  fixed_assets,
}: Unchecked): PrintedCell[] {
  return [...activities, ...projects, ...procurement, ...procurement_totals, ...fixed_assets].flatMap((record) =>
    Object.values(record).flatMap((value: unknown) =>
      isMoney(value) && isUnreadable(value) ? [{ printed: value.printed, line: record.line }] : [],
    ),
  );
}

function isMoney(value: unknown): value is { cny: string | null; printed: string } {
  return typeof value === 'object' && value !== null && 'cny' in value && 'printed' in value;
}
