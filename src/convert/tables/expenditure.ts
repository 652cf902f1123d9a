import type { BudgetTableDefinition } from './budget-table-definition.ts';
import { ofOneKind } from './money-kind.ts';

/** 部门预算支出总表: expenditure of each functional item by kind. */
export const expenditure: BudgetTableDefinition = {
  key: 'expenditure',
  title: new RegExp(
    `^(?!.*(财政拨款|一般公共|基金|国有资本|三公|基本支出|项目支出|采购|购买|补助|专项|经费))(.*(?<!${ofOneKind})支出(预算|决算)?(总(体(情况)?)?|情况总)?|(.*(部门|单位))?支出预算情况)表$`,
    'u',
  ),
  sided: false,
  measures: [
    [/^(合计|总计|预算数|(本年)?支出合计|本年支出)$/u, 'total'],
    [/^基本支出$/u, 'basic'],
    [/^项目支出$/u, 'project'],
    [/^人员(经费|支出)(支出)?$/u, 'personnel'],
    [/^(日常)?公用(经费|支出)(支出)?$/u, 'public'],
    [/经营支出$/u, 'operating-expenditure'],
    [/^(上解|上缴)上级/u, 'remitted-to-superior'],
    [/附属单位补助/u, 'subsidy-to-subordinate'],
  ],
  header: (labels) => labels.has('科目编码') && [...labels].some((label) => /^(上解|上缴)上级/u.test(label)),
};
