import { sayCount } from '../model/count.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { Check } from '../model/check.ts';
import {
  listActivities,
  listAssets,
  listFigures,
  listHeld,
  listIndicators,
  listProcurement,
  listProjects,
  listTables,
} from './held-part.ts';
import { at, brief, join } from './inspected-line.ts';
import { countParts, summariseChecks } from './summary.ts';

/**
 * What `inspect` shows, and with `--json` prints as it is: `disclosure` as in `disclosures/<id>.json` (see `disclosureSchema`).
 */
export interface Inspected {
  disclosure: Disclosure;
}

/** A heading and its lines; the lines say `none` where there are none. */
type Chapter = (inspected: Inspected) => { heading: string; lines: string[] };

const chapters: readonly Chapter[] = [
  ({ disclosure }) => ({ heading: 'Document', lines: describeIdentity(disclosure) }),
  ({ disclosure }) => ({
    heading: 'Found',
    lines: countParts(disclosure).map(({ name, count }) => `${String(count).padStart(5)} ${name}`),
  }),
  ({ disclosure }) => ({
    heading: 'Corrections (what follows is read from the corrected lines)',
    lines: disclosure.corrections.map(({ line, cell, printed, corrected, reason }) =>
      join(`${at(line)} ${printed} → ${corrected}`, cell, reason),
    ),
  }),
  ({ disclosure }) => ({
    heading: 'Redactions',
    lines: disclosure.redactions.map(({ lines, reason }) => `${lines.map(at).join(' ')} ${reason}`),
  }),
  ({ disclosure }) => ({
    heading: 'Sections',
    lines: disclosure.sections.map(
      (section) =>
        `${at(section.line_start)}-${String(section.line_end)} ${section.numeral === '' ? '' : `${section.numeral}、`}${section.title} → ${section.key}`,
    ),
  }),
  ({ disclosure }) => ({
    heading: 'Responsibilities',
    lines: disclosure.responsibilities.map(({ line, text }) => `${at(line)} ${brief(text)}`),
  }),
  ({ disclosure }) => ({
    heading: 'Organisations',
    lines: disclosure.organisations.map(({ line, name, nature, rank, funding }) =>
      join(`${at(line)} ${name}`, nature, rank, funding),
    ),
  }),
  ({ disclosure }) => ({ heading: 'Figures', lines: listFigures(disclosure, disclosure.kind) }),
  ({ disclosure }) => ({ heading: 'Statutory tables', lines: listTables(disclosure) }),
  ({ disclosure }) => ({ heading: 'Projects', lines: listProjects(disclosure) }),
  ({ disclosure }) => ({ heading: 'Department indicators', lines: listIndicators(disclosure) }),
  ({ disclosure }) => ({
    heading: 'Goals',
    lines: disclosure.goals.map((goal) =>
      join(
        `${at(goal.line)} ${goal.numeral}`,
        brief(goal.title),
        `目标 ${brief(goal.goal)}`,
        `指标 ${brief(goal.indicators)}`,
      ),
    ),
  }),
  ({ disclosure }) => ({ heading: 'Duties and activities', lines: listActivities(disclosure) }),
  ({ disclosure }) => ({ heading: 'Procurement', lines: listProcurement(disclosure) }),
  ({ disclosure }) => ({ heading: 'Fixed assets', lines: listAssets(disclosure) }),
  ({ disclosure }) => ({
    heading: 'Glossary',
    lines: disclosure.glossary.map(({ line, term, definition }) => `${at(line)} ${term}: ${brief(definition)}`),
  }),
  ({ disclosure }) => ({
    heading: 'Subordinate units (their amounts are none of the department’s)',
    lines: disclosure.units.flatMap((unit) => [
      `${at(unit.line_start)}-${String(unit.line_end)} ${unit.name}`,
      ...listHeld(unit, disclosure.kind).map((line) => `  ${line}`),
    ]),
  }),
  ({ disclosure }) => ({
    heading: `Checks (${summariseChecks(disclosure)})`,
    // What a publisher should look at first stands first.
    lines: statusOrder.flatMap((status) =>
      disclosure.checks.filter((check) => check.status === status).map(describeCheck),
    ),
  }),
  ({ disclosure }) => ({
    heading: 'Notices',
    lines: disclosure.notices.map((notice) =>
      join(`${notice.lines.map(at).join(' ')} ${notice.rule}`, notice.message, brief(notice.quote)),
    ),
  }),
  ({ disclosure }) => ({
    heading: 'Amounts in sentences that were not read as figures',
    lines: countRepeated(disclosure.unkeyed.map(({ line, quote }) => `${at(line)} ${quote}`)),
  }),
  ({ disclosure }) => ({
    heading: 'Lines that no rule claimed (kept in the text of their section)',
    // Whole: what no rule understood is read here or nowhere.
    lines: disclosure.unclaimed.map(({ line, text }) => `${at(line)} ${text}`),
  }),
];

/** Everything recognised in a document, for a person who holds it against the source. */
export function inspectConversion(inspected: Inspected): string {
  return chapters
    .map((chapter) => {
      const { heading, lines } = chapter(inspected);
      const placed = lines.map((line) => addPages(line, inspected.disclosure.transcript_pages));
      return `== ${heading}\n${placed.length === 0 ? 'none' : placed.join('\n')}`;
    })
    .join('\n\n');
}

const statusOrder: readonly Check['status'][] = ['broken', 'rounding', 'not-evaluable', 'holds'];

/** `L57` → `L57 (p. 12)` at the beginning of what is shown, for a document with pages: whoever holds it turns to the page. */
function addPages(shown: string, pages: readonly number[]): string {
  if (pages.length === 0) return shown;
  return shown.replace(/^ *(?:L\d+ *)+/u, (places) =>
    places.replace(/L(\d+) */gu, (place: string, line: string) => {
      const page = pages[Number(line) - 1] ?? 0;
      return page === 0 ? place : `L${line} (p. ${String(page)}) `;
    }),
  );
}

function describeIdentity(disclosure: Disclosure): string[] {
  const { source } = disclosure;
  return [
    `title        ${disclosure.title}`,
    `department   ${join(disclosure.department, disclosure.department_code)}`,
    `place        ${[disclosure.province, disclosure.prefecture, disclosure.county].filter((name) => name !== '').join(' ')}`,
    `year, kind   ${String(disclosure.fiscal_year)} ${disclosure.kind}, most amounts in ${disclosure.printed_unit}`,
    `source       ${source.file}, ${source.format}${source.encoding === '' ? '' : ` in ${source.encoding}`}, ${String(source.bytes)} bytes, ${sayCount(disclosure.transcript.length, 'lines')}${describePublished(source)}`,
  ];
}

/** That format, encoding and size are those of a copy that is published in place of the source. */
function describePublished({ redacted, transcript_published: transcript }: Disclosure['source']): string {
  if (!redacted) return '';
  return transcript ? ' (the redacted text, published in place of the file)' : ' (the redacted copy)';
}

function describeCheck(check: Check): string {
  const status = check.status === 'broken' ? 'BROKEN' : check.status;
  return join(`${check.lines.map(at).join(' ')} ${status}`, check.rule, check.statement, check.explanation);
}

/** Two amounts of one clause have one quote: it is shown once, with their number. */
function countRepeated(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].map(([line, count]) => (count === 1 ? line : `${line} (${String(count)} amounts)`));
}
