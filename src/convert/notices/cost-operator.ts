import type { Indicator } from '../../model/disclosure.ts';
import { chooseName, findValueLine, listIndicators, writeIndicator } from './evidence/indicator-row.ts';
import type { NoticeRule } from './rule.ts';
import { writeExamples } from './evidence/wording.ts';

/** A cost kept in bounds; what people receive (补贴标准, 养老金水平) may well have a floor. */
const restraint = /成本|费用|经费|支出|开支|预算|总额|价格/u;
const benefit = /水平|标准|补助|补贴|待遇|工资|人均|养老金|奖励|收入|筹集|征缴|争取|投资|贷款|节约|降低/u;
/** A saving, and not the degree to which a saving that was planned is reached. */
const saving =
  /(节约|降低|压缩|压减|减少|下降)\p{Script=Han}{0,8}(成本|费用|开支|经费)|(成本|费用|开支|经费)\p{Script=Han}{0,2}(节约|降低|压缩|下降)/u;
const degree = /完成|达标|到位|及时|合格|执行|准确|控制率|是否/u;
/** Nobody means to save as much: the number is a degree of success put where a saving is named. */
const greatestSaving = 50;

/** A cost that must reach an amount (成本 ≥1万元), or a saving of nearly everything (成本节约率 ≥95%). */
export const costOperator: NoticeRule = {
  key: 'cost-operator',
  title: '成本指标的符号与含义不合',
  severity: 'notice',
  evaluate: (disclosure) => {
    const found = listIndicators(disclosure).filter((row) => isFloorOfCost(row) || isWholeSaving(row));
    const first = found[0];
    if (first === undefined) return [];
    const examples = writeExamples(found.map((row) => writeIndicator(row, chooseForm(row))));
    return [
      {
        message: `${String(found.length)} 项成本类指标按字面是“成本不低于”某数或节约大部分成本：${examples}`,
        quote: chooseName(first, chooseForm(first)),
        lines: found.map((row) => findValueLine(disclosure, row)),
      },
    ];
  },
};

/** What the words must say that name the finding. */
function chooseForm(row: Indicator): (words: string) => boolean {
  const form = isFloorOfCost(row) ? restraint : saving;
  return (words) => form.test(words);
}

function isFloorOfCost({ level2, level3, description, operator, unit }: Indicator): boolean {
  const text = level3 + description;
  const money = /^(元|万|万元|亿元|千元)$/u.test(unit);
  const floor = operator === '≥' || operator === '>';
  return level2.includes('成本') && money && floor && restraint.test(text) && !benefit.test(text);
}

function isWholeSaving({ level3, description, operator, value, unit }: Indicator): boolean {
  const names = [level3, description];
  const floor = operator === '≥' || operator === '>';
  return (
    floor &&
    unit === '%' &&
    Number(value) >= greatestSaving &&
    names.some((name) => saving.test(name)) &&
    !names.some((name) => degree.test(name))
  );
}
