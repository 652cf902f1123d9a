import { removeDepartment } from '../department.ts';

/** Words that name nothing: a number after them goes on about what was named before. */
const nameless =
  /^(?:\d{4}年度?|年初|年末|全年|当年|本年度?|上一?年度?|上一度|去年|今年|同期|累计|调整后?|预算|决算|执行|支出|收入|费用|金额|资金|数|额|总|共|合|计|为|是|达|约|仅|的|了|其中|实际|安排|财政拨款|完成|[比较与同各]|相比|本部门|本单位|我单位|我部门|[增减提升降][加少长高幅低]?|□)*$/u;

/** Whether words name nothing, but for the department before a year (`某局2023年度支出决算为`). */
export function isNameless(words: string): boolean {
  const department = /^\D+(?=(?:19|20)\d{2}年)/u.exec(words)?.[0] ?? '';
  return nameless.test(removeDepartment(department) === '' ? words.slice(department.length) : words);
}
