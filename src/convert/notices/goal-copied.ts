import type { Project } from '../../model/disclosure.ts';
import { normaliseLabel } from '../../model/terms.ts';
import type { Unchecked } from '../checks/rule.ts';
import { findLine, listLines } from './evidence/position.ts';
import type { NoticeRule } from './rule.ts';
import { shorten } from './evidence/wording.ts';

/** Shorter goals are alike by chance: `1.保障工作开展`. */
const shortestGoal = 12;

/** A goal that stands word for word under projects of other names: one finding for all of them. */
export const goalCopied: NoticeRule = {
  key: 'goal-copied',
  title: '不同项目的绩效目标文字相同',
  severity: 'notice',
  evaluate: (disclosure) => {
    const written = disclosure.projects.filter((project) => bareGoal(project.goal).length >= shortestGoal);
    return [...Map.groupBy(written, (project) => bareGoal(project.goal)).values()].flatMap((projects) => {
      const names = new Set(projects.map((project) => normaliseLabel(project.name)));
      if (names.size < 2) return [];
      const numbers = projects.map((project) => String(project.project)).join('、');
      return [
        {
          message: `${String(projects.length)} 个名称不同的项目（第 ${numbers} 个）绩效目标逐字相同`,
          quote: shorten(projects[0]?.goal ?? ''),
          lines: projects.map((project) => findGoalLine(disclosure, project)),
        },
      ];
    });
  },
};

/** The purpose often says the same above it: the goal is looked for behind its own label. */
function findGoalLine(disclosure: Unchecked, { goal, line, line_end }: Project): number {
  const label = listLines(disclosure, line, line_end).find(({ text }) =>
    text.split('\t').some((cell) => normaliseLabel(cell) === '绩效目标'),
  );
  return findLine(disclosure, shorten(goal), label?.line ?? line, line_end);
}

/** Without white space, the first number and the last stop, which wraps and habits change. */
function bareGoal(goal: string): string {
  return normaliseLabel(goal)
    .replace(/^1[.、．]/u, '')
    .replace(/[。；;.]$/u, '');
}
