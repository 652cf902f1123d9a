import { quote } from './sums/arithmetic.ts';
import { fromProject } from './sums/operand.ts';
import type { CheckRule } from './rule.ts';
import { checkSum } from './sums/sum.ts';

/** A project's budget is its fiscal funds (其中：财政资金) and other funds; blank other funds are none. */
export const projectFunds: CheckRule = {
  key: 'project-funds',
  title: '财政资金与其他资金之和等于项目预算数',
  evaluate: ({ projects }) =>
    projects.flatMap((project) => {
      const fiscal = fromProject(project, 'fiscal', '财政资金');
      const other = fromProject(project, 'other', '其他资金');
      if (project.budget === null || (fiscal.cny === null && other.cny === null)) return [];
      return [
        checkSum({
          section: 'project-performance',
          statement: `${quote(project.name)}财政资金 + 其他资金 = 预算数`,
          stated: fromProject(project, 'budget', '预算数'),
          terms: other.cny === null ? [fiscal] : [fiscal, other],
        }),
      ];
    }),
};
