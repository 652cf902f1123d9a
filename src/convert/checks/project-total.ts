import { findFigure } from '../../model/headline.ts';
import { fromFigure, fromMoney } from './operand.ts';
import type { CheckRule } from './rule.ts';
import { checkSum } from './sum.ts';

/** All projects together are the project expenditure. Documents that print no project's budget are not checked. */
export const projectTotal: CheckRule = {
  key: 'project-total',
  title: '各项目预算之和等于项目支出',
  evaluate: (disclosure) => {
    const { projects } = disclosure;
    const stated = findFigure(disclosure, 'expenditure.project');
    if (stated === undefined || !projects.some((project) => project.budget !== null)) return [];
    return [
      checkSum({
        section: 'project-performance',
        statement: '各项目预算数之和 = 项目支出',
        stated: fromFigure(stated, '项目支出'),
        terms: projects.map((project) => fromMoney(project.budget, project.name, project.line)),
      }),
    ];
  },
};
