import type { BudgetTable } from '../../model/disclosure.ts';
import type { NoticeDraft } from '../notice.ts';

/** The unit of a table that states none is that of the document, which can be another. */
export function noteUnitless({ title, printed_unit: unit, line, lines }: BudgetTable): NoticeDraft[] {
  if (lines.length === 0) return [];
  const message = `这张表没有写明金额单位，按全文通用的${unit}读；引用前请与原件核对`;
  return [{ rule: 'unit-missing', severity: 'warning', message, quote: title, lines: [line] }];
}

/** Amounts whose row has no name are told apart by code or number alone: the header calls its names by a word that is not known. */
export function noteNameless({ title, lines }: BudgetTable): NoticeDraft[] {
  const nameless = lines.filter(({ name }) => name === '').map(({ line }) => line);
  if (nameless.length === 0) return [];
  return [
    {
      rule: 'name-unread',
      severity: 'warning',
      message: `有 ${String(nameless.length)} 个数没有认出所属项目的名称`,
      quote: title,
      lines: [...new Set(nameless)],
    },
  ];
}
