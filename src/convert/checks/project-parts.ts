import { findFigure } from '../../model/headline.ts';
import { fromFigure } from './operand.ts';
import type { CheckRule } from './rule.ts';
import { checkSum } from './sum.ts';

/** The parts named after 项目支出 in its sentence; a list of the main ones (主要为…) need not be complete. */
export const projectParts: CheckRule = {
  key: 'project-parts',
  title: '项目支出所列各项之和等于项目支出',
  evaluate: (disclosure) => {
    const parts = disclosure.figures.filter((figure) => figure.figure === 'expenditure.project.part');
    const stated = findFigure(disclosure, 'expenditure.project');
    if (parts.length === 0 || stated === undefined) return [];
    return [
      checkSum({
        section: 'overall-arrangement',
        statement: '所列各项项目支出之和 = 项目支出',
        stated: fromFigure(stated, '项目支出'),
        terms: parts.map((part) => fromFigure(part, '项目支出分项')),
        partial: parts.some((part) => part.quote.includes('主要')),
      }),
    ];
  },
};
