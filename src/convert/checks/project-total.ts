import { fromProject } from './sums/operand.ts';
import { findProjectExpenditure } from './sums/project-expenditure.ts';
import type { CheckRule } from './rule.ts';
import { checkSum } from './sums/sum.ts';

/**
 * All projects together are the project expenditure. Documents that print no project's budget are not checked; a
 * document that says it prints the main projects alone may leave some out.
 */
export const projectTotal: CheckRule = {
  key: 'project-total',
  title: '各项目预算之和等于项目支出',
  evaluate: (disclosure) => {
    const { projects, sections } = disclosure;
    const stated = findProjectExpenditure(disclosure);
    if (stated === undefined || !projects.some((project) => project.budget !== null)) return [];
    const titles = sections.filter((section) => section.key.includes('performance')).map((section) => section.title);
    const [first] = projects;
    const home = sections.find(
      ({ line_start: start, line_end: end }) => first !== undefined && first.line >= start && first.line <= end,
    );
    // Forms of single projects among the tables, or under 项目经费情况说明, are of those that the department chose to show.
    const chosen = sections.length > 0 && (home === undefined || home.title.endsWith('经费情况说明'));
    return [
      checkSum({
        section: 'project-performance',
        statement: '各项目预算数之和 = 项目支出',
        stated,
        terms: projects.map((project) => fromProject(project, 'budget', project.name)),
        partial: chosen || titles.some((title) => /重点|主要|部分/u.test(title)) ? 'parts' : undefined,
      }),
    ];
  },
};
