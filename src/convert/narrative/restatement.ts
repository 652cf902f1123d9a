import { readYuan } from './enumeration.ts';
import type { Head } from './head.ts';
import type { Memory, Named } from './memory.ts';
import type { Quantity } from './quantity.ts';

/** Words that name no part where a year stands before them: `2026年预算安排`. */
const budgeted = /^(?:预算|安排|支出|经费|资金|数)+$/u;

/** `统计管理（项）2026年度预算5万元…，2026年预算安排5万元`: a part of a list that goes on with the year for a name is that part again. */
export function isStatedAgain({ current, parts }: Memory, named: Named, { years }: Head): boolean {
  if (current?.subject.endsWith('.part') !== true || !parts.has(current.label)) return false;
  return named === current || (years.length > 0 && budgeted.test(named.label));
}

/** `渠道工程100万元，2020年预算安排40万元`: another amount than the part has is no repetition, and nobody can tell of what it is. */
export function hasOtherAmount({ current, parts }: Memory, { kind, printed, unit }: Quantity): boolean {
  if (kind !== 'amount' || unit === '' || current === null) return false;
  return parts.get(current.label) !== readYuan(printed, unit);
}
