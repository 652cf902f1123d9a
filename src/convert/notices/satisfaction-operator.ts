import type { Indicator } from '../../model/disclosure.ts';
import { findValueLine, listIndicators, nameIndicator, writeIndicator } from './evidence/indicator-row.ts';
import type { NoticeRule } from './rule.ts';
import { writeExamples } from './evidence/wording.ts';

/** Satisfaction cannot exceed 100 %, and nobody sets a ceiling on it (满意度 ≤95%). Complaints may have one. */
export const satisfactionOperator: NoticeRule = {
  key: 'satisfaction-operator',
  title: '满意度指标的符号与含义不合',
  severity: 'notice',
  evaluate: (disclosure) => {
    const found = listIndicators(disclosure).filter((row) => isBeyond(row) || isCeiling(row));
    if (found.length === 0) return [];
    const examples = writeExamples(found.map((row) => writeIndicator(row)));
    return [
      {
        message: `${String(found.length)} 项满意度指标要求超过 100% 或为满意度设了上限：${examples}`,
        quote: found.map(nameIndicator)[0] ?? '',
        lines: found.map((row) => findValueLine(disclosure, row)),
      },
    ];
  },
};

function asksSatisfaction({ level1, level2, level3, description, unit }: Indicator): boolean {
  const text = level3 + description;
  const asked = (level1 + level2).includes('满意') || /满意(度|率)/u.test(text);
  return asked && unit === '%' && !/不满意|投诉|差评|信访|举报/u.test(text);
}

/** `≥100%`: only exactly 100 % could meet it. */
function isBeyond(row: Indicator): boolean {
  const beyond = (row.operator === '≥' || row.operator === '>') && Number(row.value) >= 100;
  return beyond && asksSatisfaction(row);
}

function isCeiling(row: Indicator): boolean {
  return (row.operator === '≤' || row.operator === '<') && Number(row.value) < 100 && asksSatisfaction(row);
}
