import type { TextLine } from '../../model/block.ts';
import type { Project } from '../../model/disclosure.ts';
import { type Money, readMoney, sumYuan } from '../../model/amount.ts';
import type { PlanMeasure } from '../../model/keys.ts';
import { findHighest } from '../grid.ts';
import { glueLines } from '../../model/terms.ts';
import { IndicatorTable } from './indicator-table.ts';
import type { IndicatorColumns } from './indicator-columns.ts';
import type { ProjectHeading } from './project-heading.ts';
import { type MeasuredPlan, ProjectPlan } from './project-plan.ts';
import type { FieldValue } from './project-row.ts';
import { ProjectShape } from './project-shape.ts';

/** How far the reading of a project has come in the part of its table above the indicators. */
export type ProjectPart = 'caption' | 'identity' | 'budget' | 'plan' | 'goal';

/** A project while its rows are read. Amounts stay as printed until the unit of the table is known. */
export interface ProjectDraft {
  heading: ProjectHeading | null;
  line: number;
  part: ProjectPart;
  /** The widths of its rows above the plan. */
  shape: ProjectShape;
  code: string;
  name: string;
  /** The column of 项目名称, for a name that wraps into the next row. */
  nameColumn: number | null;
  /** The unit printed over the table, for the amounts whose own labels state none. */
  unit: string | null;
  budget: FieldValue | null;
  /** 资金总额, which can be that of all years. */
  total: FieldValue | null;
  fiscal: FieldValue | null;
  other: FieldValue | null;
  purpose: TextLine[];
  goal: TextLine[];
  plan: ProjectPlan;
  table: IndicatorTable;
  /** Whether its table has begun: a heading alone may be an entry of a list. */
  hasRows: boolean;
  claimed: number[];
}

/** A project of which only the first line has been read; `columns` and `usualWidth`: those of the tables above, `trimmed`: that of the outline. */
export function startProject(
  heading: ProjectHeading | null,
  line: number,
  columns: IndicatorColumns | null,
  usualWidth: number,
  trimmed: boolean,
): ProjectDraft {
  return {
    heading,
    line,
    part: 'caption',
    shape: new ProjectShape(trimmed, usualWidth),
    code: '',
    name: '',
    nameColumn: null,
    unit: null,
    budget: null,
    total: null,
    fiscal: null,
    other: null,
    purpose: [],
    goal: [],
    plan: new ProjectPlan(),
    table: new IndicatorTable(columns, trimmed),
    hasRows: false,
    claimed: [],
  };
}

/** The name a table or a heading gives; empty where neither does. */
export function nameProject(draft: ProjectDraft): string {
  return draft.name === '' ? (draft.heading?.name ?? '') : draft.name;
}

/** The budget of a project: without a label of its own, 资金总额 that its fiscal and other funds, which are of the year, make up. */
function findBudget(draft: ProjectDraft, unit: string): FieldValue | null {
  const read = (value: FieldValue | null): string | null =>
    readMoney(value?.text ?? '', value?.unit ?? draft.unit ?? unit)?.cny ?? null;
  if (draft.budget !== null) return draft.budget;
  const [total, fiscal] = [read(draft.total), read(draft.fiscal)];
  if (total === null || fiscal === null) return null;
  return sumYuan([fiscal, read(draft.other) ?? '0']) === sumYuan([total]) ? draft.total : null;
}

/** The plan with the amount it is to be measured by. */
export function readMeasuredPlan(draft: ProjectDraft): MeasuredPlan {
  // Any unit does: plan and budget stand in the same table.
  const budget = readMoney(findBudget(draft, '元')?.text ?? '', '元') ?? readMoney(draft.fiscal?.text ?? '', '元');
  return { plan: draft.plan, budget: budget?.cny === null ? null : (budget?.printed ?? null) };
}

/** The project as the disclosure holds it. `unit`: the unit of tables that print none. */
export function finishProject(draft: ProjectDraft, count: number, planMeasure: PlanMeasure, unit: string): Project {
  const found = findBudget(draft, unit);
  const money = (value: FieldValue | null): Money | null =>
    readMoney(value?.text ?? '', value?.unit ?? draft.unit ?? unit);
  return {
    project: count,
    code: draft.code,
    name: nameProject(draft),
    budget: money(found),
    fiscal: money(draft.fiscal),
    other: money(draft.other),
    purpose: glueLines(draft.purpose.map(({ text }) => text)),
    goal: glueLines(draft.goal.map(({ text }) => text)),
    plan_measure: planMeasure,
    plan_march: draft.plan.read(3),
    plan_june: draft.plan.read(6),
    plan_october: draft.plan.read(10),
    plan_december: draft.plan.read(12),
    lines: {
      budget: found?.line ?? null,
      fiscal: draft.fiscal?.line ?? null,
      other: draft.other?.line ?? null,
      purpose: draft.purpose[0]?.line ?? null,
      plan_march: draft.plan.lineOf(3),
      plan_june: draft.plan.lineOf(6),
      plan_october: draft.plan.lineOf(10),
      plan_december: draft.plan.lineOf(12),
      goal: draft.goal[0]?.line ?? null,
    },
    line: draft.line,
    line_end: Math.max(draft.line, findHighest(listClaimed(draft))),
    indicators: draft.table.list(),
  };
}

/** Every line the project stands on. */
export function listClaimed(draft: ProjectDraft): number[] {
  return [...draft.claimed, ...draft.table.claimed];
}
