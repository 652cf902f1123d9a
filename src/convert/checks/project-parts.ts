import { findFigure } from '../../model/headline.ts';
import { checkList } from './sums/figure-list.ts';
import type { CheckRule } from './rule.ts';

/** The parts named after 项目支出 in its sentence; a list of the main ones (主要为…) need not be complete. */
export const projectParts: CheckRule = {
  key: 'project-parts',
  title: '项目支出所列各项之和等于项目支出',
  evaluate: (disclosure) => {
    const parts = disclosure.figures.filter((figure) => figure.figure === 'expenditure.project.part');
    const stated = findFigure(disclosure, 'expenditure.project');
    if (parts.length === 0 || stated === undefined) return [];
    return [
      checkList(disclosure, {
        section: 'overall-arrangement',
        statement: '所列各项项目支出之和 = 项目支出',
        label: '项目支出分项',
        parts,
        wholes: [stated],
        partial: 'parts',
      }),
    ];
  },
};
