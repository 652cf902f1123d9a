import { normaliseLabel } from '../../model/terms.ts';
import type { NoticeDraft } from '../notice.ts';
import type { Outline } from '../outline/index.ts';
import type { BudgetTableRegion } from './budget-table-region.ts';
import { isTableCaption } from '../table-statement.ts';

/**
 * Whether a table is that of another document, put behind this one in the same file: what is printed over it states another year, and a
 * department that the sections of this document never name. Another year alone can be a misprint.
 */
export function isForeign({ captions }: BudgetTableRegion, outline: Outline, year: number): boolean {
  const labels = captions.map(({ text }) => normaliseLabel(text));
  const years = labels.flatMap((label) => /^(?:预算|决算)?(?:年度|年份)[:：]?(\d{4})年?$/u.exec(label)?.[1] ?? []);
  if (years.length === 0 || years.includes(String(year))) return false;
  const names = labels.flatMap(
    (label) => /^(?:\d{3,6}|(?:编制|填报)?(?:部门|单位)(?:名称)?[:：])(\p{Script=Han}{4,})$/u.exec(label)?.[1] ?? [],
  );
  const texts = outline.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'paragraph' && !isTableCaption(block.text) ? [block.text] : [])),
  );
  return (
    names.length > 0 &&
    texts.length > 0 &&
    !texts.some((text) => names.some((name) => normaliseLabel(text).includes(name)))
  );
}

/** A notice for each table that was left out. */
export function noteForeign({ title, claimed }: BudgetTableRegion): NoticeDraft {
  return {
    rule: 'table-of-other-document',
    severity: 'warning',
    message: '表上写明的年度和部门都与本文件不同：可能是另一份文件的表，未读取',
    quote: title,
    lines: claimed.slice(0, 1),
  };
}
