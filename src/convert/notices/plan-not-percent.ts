import type { Project } from '../../model/disclosure.ts';
import { normaliseLabel } from '../../model/terms.ts';
import type { Unchecked } from '../checks/rule.ts';
import { listLines } from './evidence/position.ts';
import type { NoticeRule } from './rule.ts';

/** 资金支出计划（%） over amounts: the label promises shares of the budget, the last number is the budget itself. */
export const planNotPercent: NoticeRule = {
  key: 'plan-not-percent',
  title: '支出计划标注为%，所填为金额',
  severity: 'warning',
  evaluate: (disclosure) => {
    const labels = disclosure.projects.flatMap((project) => findLabel(disclosure, project) ?? []);
    const first = labels[0];
    if (first === undefined) return [];
    return [
      {
        message: `${String(labels.length)} 个项目的资金支出计划标注单位为“%”，所填数字对照预算数是金额，不是百分比`,
        quote: first.text,
        lines: labels.map((label) => label.line),
      },
    ];
  },
};

/** The label may wrap inside its cell: its line is the one it begins on. */
function findLabel(disclosure: Unchecked, project: Project): { line: number; text: string } | null {
  if (project.plan_measure !== 'amount') return null;
  const lines = listLines(disclosure, project.line, project.line_end);
  for (const [index, { line, text }] of lines.entries()) {
    const cell = text.split('\t').find((part) => normaliseLabel(part).startsWith('资金支出计'));
    if (cell === undefined) continue;
    const label = normaliseLabel(cell + (lines[index + 1]?.text ?? ''));
    return /^资金支出计划[(]?%/u.test(label) ? { line, text: cell.trim() } : null;
  }
  return null;
}
