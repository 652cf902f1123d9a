import { type BudgetTableKey, type SectionKey } from '../../../model/keys.ts';
import type { Unchecked } from '../rule.ts';

/** A part that every form has once: a section of its narrative or one of its tables. */
interface Mark {
  key: SectionKey | `table ${BudgetTableKey}`;
  line: number;
}

/** Sections that can come twice in one form. */
const loose: ReadonlySet<string> = new Set(['unrecognised', 'other-matters']);

/**
 * The forms a document holds, each as a disclosure of its own: some departments print the whole form again for each
 * subordinate unit, and the figures of a unit are not those of the department. A form begins where two parts in a row
 * come again: one alone is a table continued or cited.
 */
export function splitForms(disclosure: Unchecked): Unchecked[] {
  const starts = findStarts(listMarks(disclosure));
  if (starts.length === 0) return [disclosure];
  return [1, ...starts].map((from, index) => {
    const to = starts[index] ?? Infinity;
    const within = <Item extends { line: number }>(items: readonly Item[]): Item[] =>
      items.filter((item) => item.line >= from && item.line < to);
    return {
      ...disclosure,
      sections: disclosure.sections.filter((section) => section.line_start >= from && section.line_start < to),
      figures: within(disclosure.figures),
      budget_tables: within(disclosure.budget_tables),
      projects: within(disclosure.projects),
      activities: within(disclosure.activities),
      procurement: within(disclosure.procurement),
      procurement_totals: within(disclosure.procurement_totals),
      fixed_assets: within(disclosure.fixed_assets),
    };
  });
}

function listMarks({ sections, budget_tables: tables }: Unchecked): Mark[] {
  return (
    [
      ...sections.map((section) => ({ key: section.key, line: section.line_start })),
      ...tables.map((table) => ({ key: `table ${table.table}` as const, line: table.line })),
    ]
      .filter((mark) => !loose.has(mark.key))
      .sort((one, other) => one.line - other.line)
      // Sections of one matter in a row are one part: final accounts give income and expenditure a section each.
      .filter((mark, index, all) => mark.key.startsWith('table ') || all[index - 1]?.key !== mark.key)
  );
}

function findStarts(marks: readonly Mark[]): number[] {
  const starts: number[] = [];
  let seen = new Set<string>();
  marks.forEach((mark, index) => {
    const next = marks[index + 1];
    if (next !== undefined && next.key !== mark.key && seen.has(mark.key) && seen.has(next.key)) {
      starts.push(mark.line);
      seen = new Set();
    }
    seen.add(mark.key);
  });
  return starts;
}
