import type { Check, CheckSection } from '../model/check.ts';
import type { Disclosure, Notice } from '../model/disclosure.ts';

/** The part of a document a line belongs to; null where it stands in none (a title, a contents list). */
function findPart(disclosure: Disclosure, line: number): CheckSection | null {
  const within = (part: { line: number; line_end: number }): boolean => line >= part.line && line <= part.line_end;
  if (disclosure.budget_tables.some(within)) return 'budget-tables';
  if (disclosure.projects.some(within)) return 'project-performance';
  const section = disclosure.sections.find(({ line_start, line_end }) => line >= line_start && line <= line_end);
  return section?.key ?? null;
}

/** What a part of a department page shows of checks and notices: those of these parts of the document. */
export function ofParts(
  disclosure: Disclosure,
  parts: readonly (CheckSection | null)[],
): { checks: Check[]; notices: Notice[] } {
  return {
    checks: disclosure.checks.filter((check) => parts.includes(check.section)),
    notices: disclosure.notices.filter(({ lines: [first] }) =>
      parts.includes(first === undefined ? null : findPart(disclosure, first)),
    ),
  };
}

/** What a project's own page shows: checks that compare its numbers alone, and notices of its lines. */
export function ofLines(
  disclosure: Disclosure,
  { line, line_end }: { line: number; line_end: number },
): { checks: Check[]; notices: Notice[] } {
  const within = (lines: readonly number[]): boolean =>
    lines.length > 0 && lines.every((own) => own >= line && own <= line_end);
  return {
    checks: disclosure.checks.filter(
      (check) => check.section === 'project-performance' && check.lines.length > 0 && within(check.lines),
    ),
    notices: disclosure.notices.filter((notice) => notice.lines.some((own) => own >= line && own <= line_end)),
  };
}
