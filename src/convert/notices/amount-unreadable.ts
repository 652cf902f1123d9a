import type { Unchecked } from '../checks/rule.ts';
import { isUnreadable, noteUnreadable, type PrintedCell } from '../tables/unreadable-amount.ts';
import { readerTitles } from './reader-title.ts';
import type { NoticeRule } from './rule.ts';

/** Amounts of projects, activities, procurement and assets that are no number. The statutory tables note their own. */
export const amountUnreadable: NoticeRule = {
  key: 'amount-unreadable',
  title: readerTitles['amount-unreadable'] ?? '',
  severity: 'warning',
  evaluate: (disclosure) => noteUnreadable(listUnreadable(disclosure)),
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
