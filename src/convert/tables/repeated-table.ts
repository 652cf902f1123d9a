import type { BudgetTable } from '../../model/disclosure.ts';
import { normaliseLabel } from '../../model/terms.ts';
import type { NoticeDraft } from '../notice.ts';
import type { Part } from '../part.ts';

/**
 * Leaves out tables that a document prints again: the same title over the same rows. Their amounts would count twice for whoever adds
 * them up. A copy that says otherwise is kept, for nothing tells which of the two is right, and named.
 */
export function leaveOutRepeated(parts: readonly Part<BudgetTable>[]): Part<BudgetTable[]> {
  const value: BudgetTable[] = [];
  const notices: NoticeDraft[] = [];
  for (const part of parts) {
    const before = value.find((table) => isAgain(part.value, table));
    const same = before !== undefined && listRows(before).join('\n') === listRows(part.value).join('\n');
    if (!same) {
      value.push(part.value);
      notices.push(...part.notices);
    }
    if (before !== undefined) notices.push(describeRepeated(part.value, before, same));
  }
  return { value, claimed: parts.flatMap(({ claimed }) => claimed), notices };
}

/**
 * Whether a table is one that stands above, printed again: a table that goes on under its title on the next page, and that of another
 * unit, have other rows.
 */
function isAgain(table: BudgetTable, before: BudgetTable): boolean {
  if (table.table !== before.table || normaliseLabel(table.title) !== normaliseLabel(before.title)) return false;
  const known = new Set(before.lines.map(nameLine));
  const shared = table.lines.filter((line) => known.has(nameLine(line))).length;
  return shared > 0 && shared * 2 >= Math.max(table.lines.length, before.lines.length);
}

/** What an amount is the amount of. */
function nameLine({ side, code, name, measure, phase }: BudgetTable['lines'][number]): string {
  return [side, code, normaliseLabel(name), measure, phase].join(' ');
}

function listRows({ rows, printed_unit: unit }: BudgetTable): string[] {
  return [unit, ...rows.map(({ cells }) => cells.map(normaliseLabel).join('\t'))];
}

function describeRepeated({ title, line }: BudgetTable, before: BudgetTable, same: boolean): NoticeDraft {
  const again = `这张表在第 ${String(before.line)} 行已经印过一次`;
  return {
    rule: 'table-repeated',
    severity: same ? 'notice' : 'warning',
    message: same ? `${again}，内容相同，只读取一次` : `${again}，内容不同，都已读取；汇总时请勿重复计算`,
    quote: title,
    lines: [line],
  };
}
