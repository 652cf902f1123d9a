import type { Money } from '../../model/amount.ts';
import type { Disclosure, Indicator } from '../../model/disclosure.ts';
import type { ComparedPart } from '../../model/version.ts';

/** One value that a disclosure states, by what names it in this version and in the next. */
export interface Statement {
  part: ComparedPart;
  label: string;
  field: string;
  /** With its unit. Never empty: what is blank is not stated. */
  printed: string;
  line: number | null;
}

/**
 * Everything that versions are compared by, in document order. Texts of sections are not: they are compared by eye, in the two
 * transcripts.
 */
export function listStatements(disclosure: Disclosure): Statement[] {
  return [
    ...disclosure.figures.map(({ figure, phase, label, amount_cny: amount, printed, printed_unit: unit, line }) => ({
      part: 'figures' as const,
      label,
      field: `${phase}/${figure}`,
      // A decrease is printed without a sign: its verb says so.
      printed: `${amount?.startsWith('-') === true ? '−' : ''}${printed}${unit}`,
      line,
    })),
    ...disclosure.budget_tables.flatMap(({ title, lines }) =>
      lines.map(({ phase, side, code, name, measure, printed, printed_unit: unit, line }) => ({
        part: 'budget-tables' as const,
        label: joinWords(title, code, name),
        field: [phase, side, measure].filter((key) => key !== '').join('/'),
        printed: printed + unit,
        line,
      })),
    ),
    ...disclosure.checks.map(({ rule, statement, status, explanation, lines }) => ({
      part: 'checks' as const,
      label: statement,
      field: rule,
      printed: `${status}: ${explanation}`,
      line: lines[0] ?? null,
    })),
    ...listPerformance(disclosure),
    ...listHoldings(disclosure),
    ...listTexts(disclosure),
  ].filter(({ printed }) => printed !== '');
}

function listPerformance({ projects, activities, department_indicators: own }: Disclosure): Statement[] {
  return [
    ...projects.flatMap((project) => {
      const { code, name, budget, fiscal, other, purpose, goal, lines, indicators } = project;
      const label = joinWords(code, name);
      return [
        ...listFields('projects', label, project.line, { name }),
        ...[
          ['budget', writeMoney(budget), lines.budget],
          ['fiscal', writeMoney(fiscal), lines.fiscal],
          ['other', writeMoney(other), lines.other],
          ['purpose', purpose, lines.purpose],
          ['goal', goal, lines.goal],
          ['plan_march', project.plan_march, lines.plan_march],
          ['plan_june', project.plan_june, lines.plan_june],
          ['plan_october', project.plan_october, lines.plan_october],
          ['plan_december', project.plan_december, lines.plan_december],
        ].map(([field, printed, line]) => ({
          part: 'projects' as const,
          label,
          field: String(field),
          printed: String(printed ?? ''),
          line: typeof line === 'number' ? line : project.line,
        })),
        ...indicators.flatMap((indicator) => listIndicator(indicator, name)),
      ];
    }),
    ...own.flatMap((indicator) => listIndicator(indicator, '')),
    ...activities.flatMap(({ name, budget, description, goal, line, indicators }) => [
      ...listFields('activities', name, line, { name, budget: writeMoney(budget), description, goal }),
      ...indicators.flatMap((indicator) => {
        const { excellent, good, fair, poor } = indicator;
        return listFields('indicators', joinWords(name, indicator.name), indicator.line, {
          excellent,
          good,
          fair,
          poor,
        });
      }),
    ]),
  ];
}

function listIndicator(indicator: Indicator, owner: string): Statement[] {
  const { level1, level2, level3, description, value_text: value, scoring, basis, line } = indicator;
  return listFields('indicators', joinWords(owner, level1, level2, level3), line, {
    description,
    value,
    scoring,
    basis,
  });
}

function listHoldings({ procurement, fixed_assets: assets, organisations }: Disclosure): Statement[] {
  return [
    ...procurement.flatMap(({ line, project, goods, catalogue_code: code, quantity, unit, ...money }) =>
      listFields('procurement', joinWords(project, goods, code), line, {
        goods,
        quantity: quantity === null ? '' : quantity + unit,
        ...Object.fromEntries(
          Object.entries(money).map(([field, amount]) => [field, typeof amount === 'number' ? '' : writeMoney(amount)]),
        ),
      }),
    ),
    ...assets.flatMap(({ label, quantity, value, as_of: date, line }) =>
      listFields('fixed-assets', label, line, {
        quantity: quantity ?? '',
        value: writeMoney(value),
        as_of: date ?? '',
      }),
    ),
    ...organisations.flatMap(({ name, nature, rank, funding, line }) =>
      listFields('organisations', name, line, { name, nature, rank, funding }),
    ),
  ];
}

function listTexts({ responsibilities, goals, glossary }: Disclosure): Statement[] {
  return [
    // A duty has no name: one that is worded anew is another one.
    ...responsibilities.flatMap(({ text, line }) => listFields('responsibilities', text, line, { text })),
    ...goals.flatMap(({ title, goal, indicators, line }) => listFields('goals', title, line, { goal, indicators })),
    ...glossary.flatMap(({ term, definition, line }) => listFields('glossary', term, line, { definition })),
  ];
}

function listFields(part: ComparedPart, label: string, line: number, fields: Record<string, string>): Statement[] {
  return Object.entries(fields).map(([field, printed]) => ({ part, label, field, printed, line }));
}

function writeMoney(amount: Money | null): string {
  return amount === null ? '' : amount.printed + (amount.cny === null ? '' : amount.unit);
}

function joinWords(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}
