import type { GridRow } from '../../model/block.ts';
import { readMoney } from '../../model/amount.ts';
import type { Activity } from '../../model/disclosure.ts';
import { normaliseLabel, parseOrdinal, trimText } from '../../model/terms.ts';
import {
  hasCellPerLine,
  isBlankRow,
  isGrid,
  listRowLines,
  measureIndent,
  readRowLabels,
  readRowTexts,
} from '../grid.ts';
import type { NoticeDraft } from '../notice.ts';
import { findBlocks } from '../outline/index.ts';
import type { Part, ReadingContext } from '../part.ts';
import { arrangeColumns, columns } from './activity-columns.ts';
import { hasLostPlace, isDoubtful, noteLostRows } from './row-place.ts';
import { areTableCaptions, readLabelUnit, readUnitStatement } from '../table-statement.ts';

/** The columns that a duty fills. */
const dutyWidth = 4;
type Cells = Record<(typeof columns)[number], string>;

/** Reads duties and the activities under them, each activity with the grade scales of its indicators. */
export function readActivities(context: ReadingContext): Part<Activity[]> {
  const claimed: number[] = [];
  const rows: GridRow[] = [];
  const notices: NoticeDraft[] = [];
  let unit = context.unit;
  for (const block of findBlocks(context.outline, 'performance', 'project-performance')) {
    if (!isGrid(block)) {
      if (/^部门职责[-—－]?工作活动/u.test(normaliseLabel(block.text))) claimed.push(block.line);
      continue;
    }
    const header = block.rows.findIndex(isHeader);
    if (header === -1 && (rows.length === 0 || !block.rows.every(isWide))) continue;
    for (const row of block.rows.slice(0, Math.max(0, header))) {
      for (const text of readRowTexts(row)) unit = readUnitStatement(text) ?? unit;
      if (areTableCaptions(readRowTexts(row))) claimed.push(...listRowLines(row));
    }
    const arranged = header === -1 ? { rows: block.rows, notices: [] } : arrangeColumns(block, header);
    notices.push(...arranged.notices);
    for (const row of arranged.rows) {
      if (!isHeader(row) && !isGradeHeader(row)) rows.push(row);
      else {
        unit =
          readRowTexts(row)
            .map(readLabelUnit)
            .find((stated) => stated !== null) ?? unit;
        claimed.push(...listRowLines(row));
      }
    }
  }
  const astray = listLost(rows);
  const lost = rows.filter((row) => isPiece(row) || astray.includes(row));
  const whole = rows.filter((row) => !lost.includes(row));
  const headings = listHeadings(whole);
  const placed = whole.filter((row) => !headings.includes(row));
  return {
    value: readRows(placed, unit),
    claimed: [...claimed, ...placed.flatMap(listRowLines)],
    notices: [...notices, ...noteLostRows(lost)],
  };
}

function isHeader(row: GridRow): boolean {
  const labels = readRowLabels(row);
  return labels.includes('职责活动') || (labels.includes('年度预算数') && labels.includes('评价标准'));
}

function isGradeHeader(row: GridRow): boolean {
  const labels = readRowLabels(row).filter((label) => label !== '');
  return labels.length > 0 && labels.every((label) => /^[优良中差]$/u.test(label));
}

function isWide(row: GridRow): boolean {
  return row.cells.length >= columns.length - 1;
}

/**
 * Rows whose cells have lost their place, and those under them up to the next duty: nothing tells whether the lost row was the
 * duty or the activity that they belong to.
 */
function listLost(rows: readonly GridRow[]): GridRow[] {
  const graded = rows.map(readCells).filter(({ fair }) => fair !== '');
  const endsGraded = graded.filter(({ poor }) => poor !== '').length * 2 > graded.length;
  const isAstray = (row: GridRow): boolean => isLost(row) || (endsGraded && lacksGrade(row));
  const isDuty = chooseLevel(rows.filter((row) => !isAstray(row)));
  let lost = false;
  return rows.filter((row) => {
    if (isAstray(row)) lost = true;
    else if (readCells(row).name !== '' && isDuty(row)) lost = false;
    return lost;
  });
}

/**
 * Lost cells can leave a piece of just the right width: then something else than an amount stands under 年度预算数. A row that is
 * one line can end after the goal of a duty; a row with an indicator has a grade in its last cell.
 */
function isLost(row: GridRow): boolean {
  const { name, budget } = readCells(row);
  const width = row.cells.length;
  const isAmount = typeof readMoney(budget, '元')?.cny === 'string';
  const shifted =
    (!isAmount && /\p{Script=Han}{2}|%/u.test(budget)) || (budget !== '' && name === '') || /^[≥≤<>\d.%]+$/u.test(name);
  if (isDoubtful(row)) return true;
  if (hasCellPerLine(row)) return hasLostPlace(row, columns.length, false) || shifted;
  return shifted || (width < columns.length && width > dutyWidth);
}

/**
 * Whether a row is a piece of another: the rest of a text, without the name of a duty or activity, or grades that are not whole,
 * without that of an indicator.
 */
function isPiece(row: GridRow): boolean {
  const { name, description, goal, indicator, excellent, good, fair, poor } = readCells(row);
  if (name !== '' || indicator !== '') return false;
  const grades = [excellent, good, fair, poor].filter((text) => text !== '').length;
  return grades === 0 ? description !== '' || goal !== '' : grades < 4;
}

/** Whether an indicator has no grade in the last column, where the others have: a cell before it was lost. */
function lacksGrade(row: GridRow): boolean {
  const { fair, poor } = readCells(row);
  return fair !== '' && poor === '';
}

function readRows(rows: readonly GridRow[], unit: string): Activity[] {
  const isDuty = chooseLevel(rows);
  const activities: Activity[] = [];
  let duty: number | null = null;
  for (const row of rows) {
    if (isBlankRow(row)) continue;
    const cells = readCells(row);
    let open = activities.at(-1);
    if (cells.name !== '') {
      const number = activities.length + 1;
      const top = isDuty(row);
      if (top) duty = number;
      open = {
        activity: number,
        parent: top ? null : duty,
        name: trimText(parseOrdinal(cells.name)?.rest ?? cells.name),
        budget: readMoney(cells.budget, unit),
        description: cells.description,
        goal: cells.goal,
        line: row.line,
        indicators: [],
      };
      activities.push(open);
    }
    if (open === undefined || isWithoutIndicator(cells)) continue;
    const { indicator, excellent, good, fair, poor } = cells;
    open.indicators.push({
      indicator: open.indicators.length + 1,
      name: indicator,
      excellent,
      good,
      fair,
      poor,
      line: row.line,
    });
  }
  return activities;
}

/** Rows of one text over a duty that is numbered otherwise: what is below is one unit's, and the text is neither duty nor activity. */
function listHeadings(rows: readonly GridRow[]): GridRow[] {
  const isDuty = chooseLevel(rows);
  const style = (row: GridRow): string | undefined => parseOrdinal(readCells(row).name)?.style;
  return rows.filter((row, at) => {
    const [name, ...others] = readRowTexts(row);
    const next = rows[at + 1];
    const isAlone = name !== '' && others.every((text) => text === '');
    return isAlone && next !== undefined && readCells(next).name !== '' && isDuty(next) && style(row) !== style(next);
  });
}

function readCells(row: GridRow): Cells {
  const texts = readRowTexts(row);
  return Object.fromEntries(columns.map((column, index) => [column, texts[index] ?? ''])) as Cells;
}

function isWithoutIndicator(cells: Cells): boolean {
  return [cells.indicator, cells.excellent, cells.good, cells.fair, cells.poor].every((text) => text === '');
}

/**
 * How this table tells a duty from an activity: by indent where any name has one, else by numbering (一、 over 1、),
 * else by the grades, which only activities have.
 */
function chooseLevel(rows: readonly GridRow[]): (row: GridRow) => boolean {
  const named = rows.filter((row) => readCells(row).name !== '');
  if (named.some((row) => measureIndent(row.cells[0]) > 0)) return (row) => measureIndent(row.cells[0]) === 0;
  const style = (row: GridRow): string | undefined => parseOrdinal(readCells(row).name)?.style;
  if (named.some((row) => style(row) === 'chinese')) return (row) => style(row) === 'chinese';
  return (row) => isWithoutIndicator(readCells(row));
}
