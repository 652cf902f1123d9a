import type { BudgetTableKey, Measure } from '../../model/keys.ts';

/** How one statutory budget table is recognised, and what its columns mean. */
export interface BudgetTableDefinition {
  key: BudgetTableKey;
  /** Its title, normalised: without spaces and quotes. */
  title: RegExp;
  /** The classification of its rows, where the title can name one in brackets: 功能 unless it says otherwise. */
  classification?: RegExp;
  /** Whether income and expenditure stand side by side. */
  sided: boolean;
  /** Column labels, normalised, and what they measure; the first that matches counts. */
  measures: readonly (readonly [RegExp, Measure])[];
  /** The label of its amounts where no column is called 合计: the budget that the table is on. */
  budget?: RegExp;
  /** Items that stand in columns of their own, where the form is laid out sideways: their labels. */
  items?: RegExp;
  /** What its rows are called, where other codes and names (功能科目, 单位) stand beside their own: the labels of the columns. */
  rows?: { code: RegExp; name: RegExp };
  /** Whether a header without a title belongs to this table, by all of its labels. */
  header: (labels: ReadonlySet<string>) => boolean;
}
