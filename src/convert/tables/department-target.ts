import type { Block, Grid, GridRow } from '../../model/block.ts';
import type { Goal } from '../../model/disclosure.ts';
import { glueLines, normaliseLabel, trimText } from '../../model/terms.ts';
import { isBlankRow, isGrid, listRowLines, readRowLabels, readRowTexts } from '../grid.ts';
import type { NoticeDraft } from '../notice.ts';
import type { Outline } from '../outline/index.ts';
import { holdsLabels, isIndicatorHeader } from './indicator-columns.ts';
import { readTableTitle } from '../table-statement.ts';

/** The department's own table of targets: what stands over its indicators, and the rows of those. */
export interface DepartmentTarget {
  title: string;
  above: GridRow[];
  indicators: GridRow[];
}

/**
 * The tables called 部门整体支出绩效目标表, by their grids. Over the indicators stand the tasks of the year with their money (年度主要任务) and the
 * goal of the year (年度总体目标): labels that a project's table has too.
 */
export function findDepartmentTargets(outline: Outline): Map<Block, DepartmentTarget> {
  const targets = new Map<Block, DepartmentTarget>();
  for (const blocks of [outline.front, ...outline.sections.map((section) => section.blocks), outline.back]) {
    let title: string | null = null;
    for (const block of blocks) {
      if (!isGrid(block)) {
        const name = readTableTitle(block.text);
        if (name !== null) title = targetTitle.test(name) ? trimText(block.text) : null;
        continue;
      }
      const target = title === null ? null : readTarget(title, block);
      if (target !== null) targets.set(block, target);
    }
  }
  return targets;
}

const targetTitle = /整体.*绩效目标(申报|批复)?表$/u;

function readTarget(title: string, { rows }: Grid): DepartmentTarget | null {
  const header = rows.findIndex((row) => isIndicatorHeader(readRowTexts(row)) && holdsLabels(readRowTexts(row)));
  return header < 1 ? null : { title, above: rows.slice(0, header), indicators: rows.slice(header) };
}

const goalLabel = /^(年度)?(总体|整体)?(绩效)?(总体)?目标$/u;

/** The goal of the year in a table of the department, with the lines of its row; null where there is none, or more than one text beside it. */
export function readYearGoal({ above }: DepartmentTarget): { goal: Omit<Goal, 'item'>; claimed: number[] } | null {
  for (const row of above) {
    const filled = row.cells.filter(({ lines }) => lines.length > 0);
    const [label, text] = filled;
    const title = trimText((label?.lines ?? []).map((line) => line.text).join(''));
    if (text === undefined || filled.length > 2 || !goalLabel.test(normaliseLabel(title))) continue;
    const goal = glueLines(text.lines.map((line) => line.text));
    return {
      goal: { numeral: '', title, goal, indicators: '', line: row.line },
      claimed: listRowLines(row),
    };
  }
  return null;
}

/** What a table of the department says of its tasks and of its money has no place in the data. */
export function noteTasks({ title, above }: DepartmentTarget): NoticeDraft[] {
  const rows = above.filter(
    (row) => !isBlankRow(row) && !isNaming(row) && readRowTexts(row).some((text) => /\d/u.test(text)),
  );
  const tasks = rows.filter((row) => !readRowLabels(row).some((label) => goalLabel.test(label)));
  if (tasks.length === 0) return [];
  return [
    {
      rule: 'table-unread',
      severity: 'warning',
      message: `“${title}”读取了年度目标和指标，主要任务及其金额的 ${String(tasks.length)} 行只在原文里，没有进入数据`,
      quote: title,
      lines: tasks.map(({ line }) => line),
    },
  ];
}

/** The row that names the department, and nothing else. */
function isNaming(row: GridRow): boolean {
  return /^(部门|单位)名称$/u.test(readRowLabels(row).find((label) => label !== '') ?? '');
}
