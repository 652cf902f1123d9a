import type { Money } from '../model/amount.ts';
import { sayCount } from '../model/count.ts';
import type { Disclosure, Indicator } from '../model/disclosure.ts';
import { procurementFunds } from '../model/holding.ts';
import type { Phase } from '../model/keys.ts';
import type { Unit } from '../model/unit.ts';
import { at, brief, join, money } from './inspected-line.ts';

/** What a department and its units disclose alike, a list of lines for each part. */
type Holder = Pick<Unit, Extract<keyof Unit, keyof Disclosure>>;

const phaseNames: Readonly<Record<Phase, string>> = {
  budget: 'planned',
  'adjusted-budget': 'planned, adjusted',
  'final-accounts': 'actual',
};

/** In final accounts each figure says whether it was planned or is what came of it. */
export function listFigures({ figures }: Pick<Holder, 'figures'>, kind: Disclosure['kind']): string[] {
  return figures.map((figure) =>
    join(
      `${at(figure.line)} ${figure.figure}`,
      figure.label,
      `${figure.printed}${figure.printed_unit}`,
      figure.amount_cny === null ? `${figure.percent ?? ''} %` : `${figure.amount_cny} CNY`,
      kind === 'final-accounts' && figure.amount_cny !== null ? phaseNames[figure.phase] : '',
    ),
  );
}

export function listTables({ budget_tables: tables }: Pick<Holder, 'budget_tables'>): string[] {
  return tables.flatMap((table) => {
    const { rows } = table;
    // A blank cell keeps its place under the columns.
    const row = (cells: readonly string[] = []): string => cells.map((cell) => (cell === '' ? '–' : cell)).join(' | ');
    const size = `${sayCount(rows.length, 'rows')} × ${sayCount(table.columns.length, 'columns')}, ${sayCount(table.lines.length, 'amounts')} in ${table.printed_unit}`;
    return [
      `${at(table.line)}-${String(table.line_end)} ${table.title === '' ? '(no title)' : table.title} → ${table.table}: ${size}`,
      `      columns ${table.columns.join(' | ')}`,
      ...(rows.length === 0
        ? ['      empty']
        : [`      first ${row(rows[0]?.cells)}`, `      last  ${row(rows.at(-1)?.cells)}`]),
      ...table.notes.map((note) => `${at(note.line)} ${note.text}`),
    ];
  });
}

export function listProjects({ projects }: Pick<Holder, 'projects'>): string[] {
  return projects.flatMap((project) => {
    const plan = [project.plan_march, project.plan_june, project.plan_october, project.plan_december];
    const funds = [project.budget, project.fiscal, project.other];
    return [
      join(
        `${at(project.line)} ${String(project.project)}`,
        project.name,
        project.code,
        funds.every((amount) => amount === null) ? 'no budget' : `budget ${funds.map(money).join(' / ')}`,
        plan.every((value) => value === '')
          ? 'no plan'
          : `plan ${plan.map((value) => (value === '' ? '–' : value)).join(' / ')} ${project.plan_measure}`,
      ),
      `      ${join(name('for', brief(project.purpose)), name('goal', brief(project.goal)))}`,
      ...project.indicators.map((indicator) => `  ${describeIndicator(indicator)}`),
    ].filter((line) => line.trim() !== '');
  });
}

export function listIndicators({ department_indicators: indicators }: Pick<Holder, 'department_indicators'>): string[] {
  return indicators.map(describeIndicator);
}

export function listActivities({ activities }: Pick<Holder, 'activities'>): string[] {
  return activities.flatMap((activity) => [
    join(
      `${at(activity.line)} ${activity.parent === null ? '' : '  '}${activity.name}`,
      money(activity.budget),
      brief(activity.description),
      brief(activity.goal),
    ),
    ...activity.indicators.map(({ line, name: indicator, excellent, good, fair, poor }) =>
      join(`${at(line)}     ${indicator}`, excellent, good, fair, poor),
    ),
  ]);
}

/** The items, then the rows of totals that they are held against. */
export function listProcurement({
  procurement,
  procurement_totals: totals,
}: Pick<Holder, 'procurement' | 'procurement_totals'>): string[] {
  return [
    ...procurement.map((item) =>
      join(
        `${at(item.line)} ${item.goods}`,
        name('for', join(item.project, item.project_funds === null ? '' : money(item.project_funds))),
        item.catalogue_code,
        `${item.quantity ?? '?'} ${item.unit} × ${money(item.unit_price)}`,
        ...describeFunds(item),
      ),
    ),
    ...totals.map((row) => join(`${at(row.line)} (${row.label})`, ...describeFunds(row))),
  ];
}

export function listAssets({ fixed_assets: assets }: Pick<Holder, 'fixed_assets'>): string[] {
  return assets.map(({ line, item, label, quantity, value, as_of: date }) =>
    join(`${at(line)} ${item}`, label, `quantity ${quantity ?? '–'}`, `value ${money(value)}`, date ?? ''),
  );
}

/** All that a unit discloses. */
export function listHeld(holder: Holder, kind: Disclosure['kind']): string[] {
  return [
    ...listFigures(holder, kind),
    ...listTables(holder),
    ...listProjects(holder),
    ...listIndicators(holder),
    ...listActivities(holder),
    ...listProcurement(holder),
    ...listAssets(holder),
  ];
}

function name(title: string, text: string): string {
  return text === '' ? '' : `${title} ${text}`;
}

type Funds = Partial<Record<'total' | 'budgeted' | (typeof procurementFunds)[number], Money | null>>;

function describeFunds(funds: Funds): string[] {
  const printed = (['total', 'budgeted', ...procurementFunds] as const).flatMap((key) => {
    const amount = funds[key] ?? null;
    return amount === null ? [] : [`${key.replaceAll('_', ' ')} ${money(amount)}`];
  });
  return printed.length === 0 ? ['no amount'] : printed;
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
