import type { GridRow } from '../../model/block.ts';
import { parseDecimal } from '../../model/amount.ts';
import { normaliseLabel, parseOrdinal } from '../../model/terms.ts';
import { hasCellPerLine, listRowLines, readRowTexts } from '../grid.ts';
import type { NoticeDraft } from '../notice.ts';
import type { ProjectDraft, ProjectPart } from './project-draft.ts';
import { isPlanDateRow, isPlanRow, removePlanLabel } from './project-plan.ts';
import { isDoubtful, noteLostRows, noteShortRow } from './row-place.ts';
import {
  isDepartmentLine,
  isLabelled,
  isMoneyText,
  lineOf,
  listOtherProse,
  type ProjectRowKind,
  readFields,
  readFundsUnit,
  readName,
  readProse,
} from './project-row.ts';

/** What reading a row did: whether it was understood, and what a careful reader would mark in it. */
interface RowReading {
  read: boolean;
  notices?: NoticeDraft[];
}

type RowReader = (project: ProjectDraft, row: GridRow) => RowReading;

/** Rows that say by their labels what they are. */
const rowReaders: Readonly<Record<ProjectRowKind, RowReader>> = {
  blank: () => ({ read: true }),
  unit: () => ({ read: true }),
  header: readIndicatorRow,
  identity: readIdentityRow,
  budget: readBudgetRow,
  plan: readPlanRow,
  goal: readGoalRow,
  text: (project, row) =>
    beginsIndicators(project, row) ? readIndicatorRow(project, row) : textReaders[project.part](project, row),
};

/** Rows without a label, by what stands above them. */
const textReaders: Readonly<Record<ProjectPart, RowReader>> = {
  caption: (_, row) => ({ read: readRowTexts(row).every((text) => text === '' || isDepartmentLine(text)) }),
  identity: readNameRest,
  budget: readPurposeRow,
  plan: (project, row) => (isPlanRow(readRowTexts(row)) ? readPlanRow(project, row) : readGoalProse(project, row)),
  goal: (project, row) => (isPlanRow(readRowTexts(row)) ? readPlanRow(project, row) : readGoalProse(project, row)),
};

/** Adds a row to the project whose table it stands in. Lines of rows that are not understood stay unclaimed. */
export function takeProjectRow(project: ProjectDraft, row: GridRow, kind: ProjectRowKind): NoticeDraft[] {
  // Among indicators 12月底 is a value and 预算数 can be the name of one.
  const inTable = project.table.size > 0 && kind !== 'header';
  if (!inTable && isDoubtful(row) && holdsAmounts(project, row, kind)) return noteLostRows([row]);
  const short = inTable || kind === 'header' ? [] : noteShortRow(row);
  if (standsOverPlan(project, kind)) project.shape.take(row);
  const { read, notices } = inTable ? readIndicatorRow(project, row) : rowReaders[kind](project, row);
  if (!read) return short;
  project.claimed.push(...listRowLines(row));
  project.hasRows ||= kind !== 'blank' && !(kind === 'text' && project.part === 'caption');
  return [...short, ...(notices ?? [])];
}

/** Whether a row names the project, its money or its purpose. */
function standsOverPlan({ part }: ProjectDraft, kind: ProjectRowKind): boolean {
  const begun = part === 'identity' || part === 'budget';
  return kind === 'identity' || kind === 'budget' || (kind === 'text' && begun);
}

/** Whether the places of its cells tell what the amounts of a row are. In a row of labels that lost a cell the labels do. */
function holdsAmounts(project: ProjectDraft, row: GridRow, kind: ProjectRowKind): boolean {
  return (
    (kind === 'budget' && row.short !== true) ||
    kind === 'plan' ||
    (project.part === 'plan' && isPlanRow(readRowTexts(row)))
  );
}

/**
 * Whether the indicators begin with this row: it stands under their header, or without one begins as they do, in the
 * columns of the table before. A page break can print the header before the plan or the goal has ended.
 */
function beginsIndicators(project: ProjectDraft, row: GridRow): boolean {
  const texts = readRowTexts(row);
  const { table } = project;
  if (table.headed)
    return table.completesHeader(texts) || (texts.filter((text) => text !== '').length > 1 && !isPlanRow(texts));
  const columns = table.columns?.length ?? 0;
  return (
    /^(产出|效益|效果|满意度|成本)指标$/u.test(normaliseLabel(texts[0] ?? '')) &&
    Math.abs(columns - row.cells.length) <= 1
  );
}

function readIndicatorRow(project: ProjectDraft, row: GridRow): RowReading {
  return { read: project.table.take(row) };
}

function readIdentityRow(project: ProjectDraft, row: GridRow): RowReading {
  const fields = readFields(row);
  project.code ||= fields.get('code')?.text ?? '';
  const name = fields.get('name');
  if (name !== undefined && project.name === '') {
    project.name = name.text;
    project.nameColumn = name.column;
  }
  project.part = 'identity';
  return { read: true };
}

/** A long name can wrap into a row of its own. */
function readNameRest(project: ProjectDraft, row: GridRow): RowReading {
  const filled = row.cells.flatMap((cell, column) => (cell.lines.length > 0 ? [{ cell, column }] : []));
  const [only] = filled;
  if (only === undefined || filled.length > 1 || only.column !== project.nameColumn) return { read: false };
  project.name += readName(only.cell);
  return { read: true };
}

function readBudgetRow(project: ProjectDraft, row: GridRow): RowReading {
  const fields = readFields(row);
  // What states no unit at all is in that of the amounts beside it.
  const beside = [...fields.values()].find(({ unit }) => unit !== null)?.unit ?? null;
  project.unit = readFundsUnit(row) ?? project.unit ?? beside;
  project.budget ??= fields.get('budget') ?? null;
  project.total ??= fields.get('total') ?? null;
  project.fiscal ??= fields.get('fiscal') ?? null;
  project.other ??= fields.get('other') ?? null;
  project.part = 'budget';
  const prose = listOtherProse(row);
  if (prose.length === 1) project.purpose.push(...prose.flat());
  return { read: prose.length <= 1, notices: noteNumbers(row, fields) };
}

/** Numbers of a row that stand beside no label of their own: the label was lost, and nothing tells what they are. */
function noteNumbers(row: GridRow, fields: ReturnType<typeof readFields>): NoticeDraft[] {
  const taken = new Set([...fields.values()].map(({ column }) => column));
  const numbers = row.cells.filter(
    (cell, column) => !taken.has(column) && !isLabelled(row, column) && parseDecimal(readName(cell)) !== null,
  );
  const [first] = numbers;
  if (first === undefined) return [];
  return [
    {
      rule: 'amount-without-label',
      severity: 'warning',
      message: '项目表中的数字旁边没有栏名，无法确定是什么金额，未读取',
      quote: numbers.map(readName).join(' '),
      lines: [lineOf(first)],
    },
  ];
}

function readPurposeRow(project: ProjectDraft, row: GridRow): RowReading {
  // An amount that has lost its label is nobody's, and no purpose.
  if (row.cells.some((cell) => cell.lines.length > 0 && isMoneyText(readName(cell)))) return { read: false };
  const prose = readProse(row);
  if (prose === null) return { read: false };
  project.purpose.push(...prose);
  return { read: true };
}

function readPlanRow(project: ProjectDraft, row: GridRow): RowReading {
  const texts = readRowTexts(row).map(removePlanLabel);
  if (project.part !== 'goal') project.part = 'plan';
  if (!isPlanRow(texts) && hasCellPerLine(row)) project.plan.openDates(texts.length);
  return isPlanRow(texts) ? placePlan(project, row, texts) : { read: texts.every((text) => text === '') };
}

function placePlan(project: ProjectDraft, row: GridRow, texts: readonly string[]): RowReading {
  const lines = row.cells.map(lineOf);
  const dates = isPlanDateRow(texts) ? null : project.plan.width;
  const unplaced = hasCellPerLine(row)
    ? project.plan.takeCells(texts, lines)
    : project.plan.takeLine(texts, lines, project.shape.isWhole(row, dates));
  if (unplaced.length === 0) return { read: true };
  return {
    read: true,
    notices: [
      {
        rule: 'plan-number-without-date',
        severity: 'notice',
        message: '资金支出计划中的数字没有对应的“3月底、6月底、10月底、12月底”，未读取',
        quote: unplaced.join(' '),
        lines: [row.line],
      },
    ],
  };
}

/** 绩效目标 and its text. The plan can be printed again in its place, and the text slip into the row under it. */
function readGoalRow(project: ProjectDraft, row: GridRow): RowReading {
  const label = row.cells.findIndex((cell) => cell.lines.length > 0);
  const texts = readRowTexts(row).map((text, index) => (index === label ? '' : text));
  project.part = 'goal';
  return isPlanRow(texts) ? placePlan(project, row, texts) : readGoalProse(project, row);
}

function readGoalProse(project: ProjectDraft, row: GridRow): RowReading {
  const prose = readProse(row);
  // Under the header of indicators the end of one of their cells can stand alone; the goal goes on beside its label.
  const column = row.cells.findIndex((cell) => cell.lines.length > 0);
  if (prose === null || (project.table.headed && column > 1)) return { read: false };
  project.goal.push(...prose);
  project.part = 'goal';
  return { read: true };
}

/** Whether a paragraph between the goal and the indicators goes on with the goal's numbered list. */
export function continuesGoal(project: ProjectDraft, text: string): boolean {
  if (project.part !== 'goal' || project.table.size > 0) return false;
  const last = project.goal.flatMap(({ text: line }) => parseOrdinal(line) ?? []).at(-1);
  const next = parseOrdinal(text);
  return last !== undefined && next !== null && next.style === last.style && next.value === last.value + 1;
}
