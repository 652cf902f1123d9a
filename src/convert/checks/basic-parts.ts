import { ruleOfFigures } from './figure-sum.ts';

/** Basic expenditure is personnel and public expenditure, by the definition of 基本支出. */
export const basicParts = ruleOfFigures({
  key: 'basic-parts',
  title: '人员经费与公用经费之和等于基本支出',
  section: 'overall-arrangement',
  statement: '人员经费 + 公用经费 = 基本支出',
  stated: { figure: 'expenditure.basic', label: '基本支出' },
  terms: [
    { figure: 'expenditure.personnel', label: '人员经费' },
    { figure: 'expenditure.public', label: '公用经费' },
  ],
  // Some sentences name 对个人和家庭的补助 beside them.
  open: true,
});
