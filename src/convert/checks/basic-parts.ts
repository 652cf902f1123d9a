import type { CheckDraft, CheckRule, Unchecked } from './rule.ts';
import { ruleOfFigures } from './sums/figure-sum.ts';

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

/** Final accounts divide the basic expenditure of the general public budget … */
const accounts = ruleOfFigures({
  ...parts,
  statement: '人员经费 + 公用经费 = 一般公共预算财政拨款基本支出',
  stated: { figure: 'general-public-budget.basic', label: '一般公共预算财政拨款基本支出' },
  only: 'final-accounts',
});
/** … and in some provinces that of the department before it. */
const ofDepartment = ruleOfFigures({
  ...parts,
  statement: '人员经费 + 公用经费 = 基本支出',
  stated: { figure: 'expenditure.basic', label: '基本支出' },
  only: 'final-accounts',
  whole: true,
});

/** Where both are divided, each sum is held against the parts that stand by it: those before the general public budget are the department's. */
function checkAccounts(disclosure: Unchecked): CheckDraft[] {
  const { figures } = disclosure;
  const at = figures.findIndex(({ figure }) => figure === 'general-public-budget.basic');
  const divided = at === -1 ? [] : ofDepartment.evaluate({ ...disclosure, figures: figures.slice(0, at) });
  if (divided.length === 0) return accounts.evaluate(disclosure);
  return [...divided, ...accounts.evaluate({ ...disclosure, figures: figures.slice(at) })];
}

/** Basic expenditure is personnel and public expenditure, by the definition of 基本支出. */
export const basicParts: CheckRule = {
  key: parts.key,
  title: parts.title,
  evaluate: (disclosure) => [...budget.evaluate(disclosure), ...checkAccounts(disclosure)],
};
