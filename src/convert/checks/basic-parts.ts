import { ruleOfFigures } from './sums/figure-sum.ts';
import type { CheckRule } from './rule.ts';

const parts = {
  key: 'basic-parts',
  title: '人员经费与公用经费之和等于基本支出',
  section: 'overall-arrangement',
  terms: [
    { figure: 'expenditure.personnel', label: '人员经费' },
    { figure: 'expenditure.public', label: '公用经费' },
  ],
  // Some sentences name 对个人和家庭的补助 beside them.
  open: true,
} as const;

const budget = ruleOfFigures({
  ...parts,
  statement: '人员经费 + 公用经费 = 基本支出',
  stated: { figure: 'expenditure.basic', label: '基本支出' },
  only: 'budget',
});

/** Final accounts divide the basic expenditure of the general public budget alone. */
const accounts = ruleOfFigures({
  ...parts,
  statement: '人员经费 + 公用经费 = 一般公共预算财政拨款基本支出',
  stated: { figure: 'general-public-budget.basic', label: '一般公共预算财政拨款基本支出' },
  only: 'final-accounts',
});

/** Basic expenditure is personnel and public expenditure, by the definition of 基本支出. */
export const basicParts: CheckRule = {
  key: parts.key,
  title: parts.title,
  evaluate: (disclosure) => [...budget.evaluate(disclosure), ...accounts.evaluate(disclosure)],
};
