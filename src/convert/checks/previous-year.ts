import { ruleOfFigures } from './figure-sum.ts';

/** Where last year's budget is printed, this year less last year is the change. */
export const previousYear = ruleOfFigures({
  key: 'previous-year',
  title: '本年预算减上年预算等于增减额',
  section: 'overall-arrangement',
  statement: '本年预算 − 上年预算 = 增减额',
  stated: { figure: 'change.total', label: '增减额' },
  terms: [
    { figure: 'arrangement.total', label: '本年预算' },
    { figure: 'previous-year.total', label: '上年预算', subtract: true },
  ],
  // Few documents print last year's amount; without it there is nothing to recompute.
  whole: true,
});
