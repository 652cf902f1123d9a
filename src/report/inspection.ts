import type { Disclosure, Indicator } from '../model/disclosure.ts';
import type { Money } from '../model/amount.ts';
import type { Check } from '../model/check.ts';
import { countParts, summariseChecks } from './summary.ts';

/**
 * What `inspect` shows, and with `--json` prints as it is: `disclosure` as in `disclosures/<id>.json` (see `disclosureSchema`), and
 * `unkeyed`, the amounts in its sentences that no key covers.
 */
export interface Inspected {
  disclosure: Disclosure;
  unkeyed: readonly { line: number; quote: string }[];
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
      join(at(line), name, nature, rank, funding),
    ),
  }),
  ({ disclosure }) => ({
    heading: 'Figures',
    lines: disclosure.figures.map((figure) =>
      join(
        `${at(figure.line)} ${figure.figure}`,
        figure.label,
        `${figure.printed}${figure.printed_unit}`,
        figure.amount_cny === null ? `${figure.percent ?? ''} %` : `${figure.amount_cny} CNY`,
      ),
    ),
  }),
  ({ disclosure }) => ({ heading: 'Statutory tables', lines: disclosure.budget_tables.flatMap(describeTable) }),
  ({ disclosure }) => ({ heading: 'Projects', lines: disclosure.projects.flatMap(describeProject) }),
  ({ disclosure }) => ({
    heading: 'Department indicators',
    lines: disclosure.department_indicators.map(describeIndicator),
  }),
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
  ({ disclosure }) => ({ heading: 'Duties and activities', lines: disclosure.activities.flatMap(describeActivity) }),
  ({ disclosure }) => ({
    heading: 'Procurement',
    lines: disclosure.procurement.map((item) =>
      join(
        at(item.line),
        item.project,
        item.goods,
        item.catalogue_code,
        `${item.quantity ?? '?'} ${item.unit} × ${money(item.unit_price)}`,
        `total ${money(item.total)}`,
        `budgeted ${money(item.budgeted)}`,
      ),
    ),
  }),
  ({ disclosure }) => ({
    heading: 'Fixed assets',
    lines: disclosure.fixed_assets.map((asset) =>
      join(`${at(asset.line)} ${asset.item}`, asset.label, asset.quantity ?? '', money(asset.value), asset.as_of ?? ''),
    ),
  }),
  ({ disclosure }) => ({
    heading: 'Glossary',
    lines: disclosure.glossary.map(({ line, term, definition }) => `${at(line)} ${term}: ${brief(definition)}`),
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
  ({ unkeyed }) => ({
    heading: 'Amounts in sentences that no key of the data contract covers',
    lines: unkeyed.map(({ line, quote }) => `${at(line)} ${quote}`),
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
  return shown.replace(/^(?:L\d+ *)+/u, (places) =>
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
    `place        ${[disclosure.province, disclosure.prefecture, disclosure.county].join(' ')}`,
    `year, kind   ${String(disclosure.fiscal_year)} ${disclosure.kind}, most amounts in ${disclosure.printed_unit}`,
    `source       ${source.file}, ${source.format}${source.encoding === '' ? '' : ` in ${source.encoding}`}, ${String(source.bytes)} bytes, ${String(disclosure.transcript.length)} lines${describePublished(source)}`,
  ];
}

/** That format, encoding and size are those of a copy that is published in place of the source. */
function describePublished({ redacted, transcript_published: transcript }: Disclosure['source']): string {
  if (!redacted) return '';
  return transcript ? ' (the redacted text, published in place of the file)' : ' (the redacted copy)';
}

function describeTable(table: Disclosure['budget_tables'][number]): string[] {
  const { rows } = table;
  const row = (cells: readonly string[] | undefined): string => (cells ?? []).filter((cell) => cell !== '').join(' | ');
  const size = `${String(rows.length)} rows × ${String(table.columns.length)} columns, ${String(table.lines.length)} amounts in ${table.printed_unit}`;
  return [
    `${at(table.line)}-${String(table.line_end)} ${table.title} → ${table.table}: ${size}`,
    `      columns ${table.columns.join(' | ')}`,
    ...(rows.length === 0
      ? ['      empty']
      : [`      first ${row(rows[0]?.cells)}`, `      last  ${row(rows.at(-1)?.cells)}`]),
    ...table.notes.map((note) => `${at(note.line)} ${note.text}`),
  ];
}

function describeProject(project: Disclosure['projects'][number]): string[] {
  const plan = [project.plan_march, project.plan_june, project.plan_october, project.plan_december];
  return [
    join(
      `${at(project.line)} ${String(project.project)}`,
      project.name,
      project.code,
      `budget ${money(project.budget)} = ${money(project.fiscal)} + ${money(project.other)}`,
      `plan ${plan.map((value) => (value === '' ? '–' : value)).join(' / ')} ${project.plan_measure}`,
    ),
    `      for ${brief(project.purpose)} · goal ${brief(project.goal)}`,
    ...project.indicators.map((indicator) => `  ${describeIndicator(indicator)}`),
  ];
}

function describeIndicator(indicator: Indicator): string {
  const { operator, value, unit } = indicator;
  const read = indicator.value_kind === 'number' ? `[${operator} ${value ?? ''} ${unit}]` : `[${indicator.value_kind}]`;
  return join(
    `${at(indicator.line)} ${indicator.level1}`,
    indicator.level2,
    indicator.level3,
    indicator.scoring,
    indicator.description,
    `${indicator.value_text} ${read}`,
    indicator.basis,
  );
}

function describeCheck(check: Check): string {
  const status = check.status === 'broken' ? 'BROKEN' : check.status;
  return join(`${check.lines.map(at).join(' ')} ${status}`, check.rule, check.statement, check.explanation);
}

function describeActivity(activity: Disclosure['activities'][number]): string[] {
  const indent = activity.parent === null ? '' : '  ';
  return [
    join(
      `${at(activity.line)} ${indent}${activity.name}`,
      money(activity.budget),
      brief(activity.description),
      brief(activity.goal),
    ),
    ...activity.indicators.map((indicator) =>
      join(
        `${at(indicator.line)}     ${indicator.name}`,
        indicator.excellent,
        indicator.good,
        indicator.fair,
        indicator.poor,
      ),
    ),
  ];
}

function at(line: number): string {
  return `L${String(line)}`.padEnd(6);
}

function money(amount: Money | null): string {
  return amount === null ? '–' : `${amount.printed}${amount.cny === null ? '' : amount.unit}`;
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' | ');
}

/** The beginning of a text on one line: enough to find it in the source. */
function brief(text: string): string {
  const line = text.replaceAll('\n', ' ⏎ ');
  return line.length > 60 ? `${line.slice(0, 40)} … ${line.slice(-12)}` : line;
}
