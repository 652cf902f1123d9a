import { ruleOfFigures } from './sums/figure-sum.ts';

/** Expenditure is basic or project expenditure; a third kind enters where the sentence names one. */
export const expenditureParts = ruleOfFigures({
  key: 'expenditure-parts',
  title: '基本支出与项目支出之和等于支出总额',
  section: 'overall-arrangement',
  statement: '基本支出 + 项目支出（+ 其他支出）= 支出预算',
  stated: { figure: 'expenditure.total', label: '支出预算' },
  terms: [
    { figure: 'expenditure.basic', label: '基本支出' },
    { figure: 'expenditure.project', label: '项目支出' },
    { figure: 'expenditure.other', label: '其他支出', optional: true, nested: true, several: true },
  ],
  open: true,
});
