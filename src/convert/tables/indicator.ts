import type { Indicator } from '../../model/disclosure.ts';
import type { Part, ReadingContext } from '../part.ts';
import { walkPerformance } from './project-walk.ts';

/** Reads the department's own indicators (部门整体支出绩效指标): the table that stands under no project. */
export function readDepartmentIndicators(context: ReadingContext): Part<Indicator[]> {
  const { department, departmentTitles } = walkPerformance(context.outline);
  return {
    value: department.list(),
    claimed: [...departmentTitles, ...department.claimed],
    notices: department.notices,
  };
}
