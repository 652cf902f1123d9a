import type { GridRow } from '../../../model/block.ts';
import { parseDecimal } from '../../../model/amount.ts';
import { buildLostRows, buildRow, isFilled, type LooseCell } from './cell.ts';
import type { LooseHeader } from './header.ts';
import { isGrade, isLevel, isSecondLevel } from './level.ts';
import type { BodyReading } from './whole-row.ts';

/**
 * Indicators: each row has its 二级指标, before it a 一级指标 or none where the one above goes on, and behind it all the rest. A row
 * that lacks one of these has lost it somewhere. 指标值确定依据 alone can be empty in all rows, where an operator in a column of
 * its own shows that nothing else is.
 */
export function readIndicatorBody(header: LooseHeader, body: readonly LooseCell[]): BodyReading {
  const labels = header.columns.map((path) => path.at(-1)?.label ?? '');
  const width = labels.length;
  const basis = labels.findIndex((label) => label.endsWith('依据'));
  const operator = labels.findIndex((label) => label.endsWith('符号'));
  if (!labels[0]?.startsWith('一级') || !labels[1]?.startsWith('二级'))
    return { rows: buildLostRows(body, width), lost: [] };
  return {
    rows: cutAtLevels(body).flatMap((cells): GridRow[] => {
      const [first, second] = cells;
      const top = isFilled(first) && isFilled(second) && isLevel(first) && isSecondLevel(second) ? first : null;
      const rest = cells.slice(top === null ? 0 : 1);
      if (!isFilled(rest[0]) || !isSecondLevel(rest[0])) return buildLostRows(cells, width);
      const slots: (LooseCell | null)[] = [top, ...rest];
      if (slots.length === 2) return [buildRow(labels.map((_, at) => slots[at] ?? null))];
      if (slots.length === width - 1 && basis !== -1 && operator !== -1) slots.splice(basis, 0, null);
      const hasOperator = operator === -1 || /^[≥≤=<>＝＞＜]$/u.test(slots[operator]?.label ?? '');
      return slots.length === width && hasOperator ? [buildRow(slots)] : buildLostRows(cells, width);
    }),
    lost: [],
  };
}

/** Cuts before each 二级指标, or the 一级指标 before it. Where most names end in 指标, the others are texts. */
function cutAtLevels(cells: readonly LooseCell[]): LooseCell[][] {
  const known = cells.filter(isSecondLevel);
  const long = known.filter(({ label }) => label.endsWith('指标')).length * 2 > known.length;
  const names = cells.map((cell) => isSecondLevel(cell) && (!long || cell.label.endsWith('指标')));
  const starts = cells.flatMap((cell, at) => {
    // 满意度指标 can be of either level: before a name it is the first.
    if (names[at] === true) return names[at - 1] === true || isLevelBefore(cells, at) ? [] : [at];
    return isLevel(cell) && names[at + 1] === true ? [at] : [];
  });
  return [0, ...starts.filter((at) => at > 0)]
    .map((start, index, all) => cells.slice(start, all[index + 1] ?? cells.length))
    .filter((row) => row.length > 0);
}

function isLevelBefore(cells: readonly LooseCell[], at: number): boolean {
  const above = cells[at - 1];
  return above !== undefined && isLevel(above);
}

const gradeCount = 4;
const activityWidth = 9;

/**
 * Duties and activities: four grades end each row that has an indicator. Before them stand the indicator alone (the activity
 * above goes on), or with name, budget, description and goal of its activity, with or without the budget; before those the
 * duties, which have no indicators. Rows that can be read in several ways or in none are left to the reader of the table.
 */
export function readActivityBody(body: readonly LooseCell[]): BodyReading {
  const rows: GridRow[] = [];
  let open: LooseCell[] = [];
  let grades = 0;
  body.forEach((cell, at) => {
    open.push(cell);
    grades = isGrade(cell) ? grades + 1 : 0;
    const next = body[at + 1];
    if (grades === 0 || (next !== undefined && isGrade(next))) return;
    if (grades < gradeCount) return;
    rows.push(...readActivities(open, grades));
    open = [];
    grades = 0;
  });
  rows.push(...readActivities(open, 0));
  return { rows, lost: [] };
}

function readActivities(cells: readonly LooseCell[], grades: number): GridRow[] {
  if (cells.length === 0) return [];
  const [only, other] = grades === 0 || grades === gradeCount ? readRows(cells, grades) : [];
  return only !== undefined && other === undefined ? only.map(buildRow) : buildLostRows(cells, activityWidth);
}

type Slots = (LooseCell | null)[];

/** Every way to read cells as duties and, where they end with grades, an activity or one more indicator of the one above. */
function readRows(cells: readonly LooseCell[], grades: number): Slots[][] {
  const blank = (count: number): null[] => Array.from({ length: count }, () => null);
  const [name, budget, ...others] = cells;
  const texts = cells.length - grades;
  const ways: Slots[][] = [];
  const funded = budget !== undefined && isBudget(budget);
  const isTextual = (count: number): boolean =>
    cells.slice(0, count).every((cell, at) => (at === 1 && funded) || !isGrade(cell));
  if (grades > 0) {
    if (texts === 1) ways.push([[...blank(4), ...cells]]);
    if (texts === 5 && funded && isTextual(5)) ways.push([[...cells]]);
    if (texts === 4 && !funded && isTextual(4)) ways.push([[name ?? null, null, budget ?? null, ...others]]);
  } else if (texts === 0) return [[]];
  const size = funded ? 4 : 3;
  if (texts >= size && isTextual(size) && !(grades > 0 && texts === size)) {
    const duty: Slots = funded ? cells.slice(0, 4) : [name ?? null, null, ...cells.slice(1, 3)];
    for (const rest of readRows(cells.slice(size), grades))
      // One more indicator goes on with an activity, never with a duty.
      if (grades === 0 || rest[0]?.[0] !== null) ways.push([[...duty, ...blank(activityWidth - 4)], ...rest]);
  }
  return ways;
}

function isBudget(cell: LooseCell | undefined): boolean {
  return parseDecimal(cell?.label ?? '') !== null;
}
