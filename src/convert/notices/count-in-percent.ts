import type { Indicator } from '../../model/disclosure.ts';
import { normaliseLabel } from '../../model/terms.ts';
import { chooseName, findValueLine, listIndicators, writeIndicator } from './evidence/indicator-row.ts';
import type { NoticeRule } from './rule.ts';
import { writeExamples } from './evidence/wording.ts';

const count = /(人数|人次|数量|次数|个数|份数|场次|场数|户数|件数|家数)$/u;
/** Words that make a share of a count: 人数占比, 抽查人数/总人数, 数量完成情况. */
const share = /率|比|占|程度|情况|百分|[/÷]/u;

/** A number of people or things measured in per cent (劳动违法案件数量 ≥20%). A rate under 数量指标 is none. */
export const countInPercent: NoticeRule = {
  key: 'count-in-percent',
  title: '数量以百分比计量',
  severity: 'notice',
  evaluate: (disclosure) => {
    const found = listIndicators(disclosure).filter(isCountInPercent);
    const first = found[0];
    if (first === undefined) return [];
    const examples = writeExamples(found.map((row) => writeIndicator(row, namesCount)));
    return [
      {
        message: `${String(found.length)} 项以人数、数量命名的指标，指标值是百分比：${examples}`,
        quote: chooseName(first, namesCount),
        lines: found.map((row) => findValueLine(disclosure, row)),
      },
    ];
  },
};

function isCountInPercent({ level3, description, unit }: Indicator): boolean {
  const names = [level3, description];
  return unit === '%' && names.some(namesCount) && !names.some((name) => share.test(name));
}

function namesCount(words: string): boolean {
  return count.test(normaliseLabel(words));
}
