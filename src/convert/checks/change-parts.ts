import { ruleOfFigures } from './figure-sum.ts';

/** The change from last year is that of basic and of project expenditure. */
export const changeParts = ruleOfFigures({
  key: 'change-parts',
  title: '基本支出与项目支出的增减之和等于总增减',
  section: 'overall-arrangement',
  statement: '基本支出增减 + 项目支出增减 = 收支安排增减',
  stated: { figure: 'change.total', label: '收支安排增减' },
  terms: [
    { figure: 'change.basic', label: '基本支出增减' },
    { figure: 'change.project', label: '项目支出增减' },
  ],
});
