import { fromMoney } from './operand.ts';
import type { CheckRule } from './rule.ts';
import { checkSum } from './sum.ts';

/** A project's budget is its fiscal funds (其中：财政资金) and other funds; blank other funds are none. */
export const projectFunds: CheckRule = {
  key: 'project-funds',
  title: '财政资金与其他资金之和等于项目预算数',
  evaluate: ({ projects }) =>
    projects.flatMap((project) => {
      const funds = [
        fromMoney(project.fiscal, '财政资金', project.line),
        fromMoney(project.other, '其他资金', project.line),
      ];
      const printed = funds.filter((fund) => fund.cny !== null);
      if (project.budget === null || printed.length === 0) return [];
      return [
        checkSum({
          section: 'project-performance',
          statement: `“${project.name}”财政资金 + 其他资金 = 预算数`,
          stated: fromMoney(project.budget, '预算数', project.line),
          terms: printed,
        }),
      ];
    }),
};
