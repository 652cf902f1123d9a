import type { Unchecked } from '../checks/rule.ts';
import { isCountyLevelCity, namePlace, readLevel } from './evidence/place.ts';
import { listLines } from './evidence/position.ts';
import type { NoticeRule } from './rule.ts';
import { sortLines, writeExamples } from './evidence/wording.ts';

/** The treasury whose money a term is said to mean: 指省级财政, 纳入市级财政预算管理, 是指省级部门. */
const treasury = /(?:指|纳入)(?:由)?(省|市)(?:级|本级)(?:财政|部门|预算|单位)\p{Script=Han}{0,8}/gu;
/** Money that does come from above. */
const fromAbove = /上级|转移|补助|下达|专项/u;

/** 名词解释 of the level above: 一般公共预算拨款收入 of a county explained as 省级财政当年拨付的资金. */
export const levelInGlossary: NoticeRule = {
  key: 'level-in-glossary',
  title: '名词解释用了其他层级政府的措辞',
  severity: 'notice',
  evaluate: (disclosure) => {
    const own = readOwnLevels(disclosure);
    if (own === null) return [];
    const found = disclosure.sections
      .filter((section) => section.key === 'glossary')
      .flatMap((section) => listLines(disclosure, section.line_start, section.line_end))
      .flatMap(({ line, text }) =>
        [...text.matchAll(treasury)]
          .filter((match) => !own.includes(match[1] ?? '') && !fromAbove.test(text.slice(0, match.index) + match[0]))
          .map((match) => ({ line, words: match[0] })),
      );
    const first = found[0];
    if (first === undefined) return [];
    return [
      {
        message: `本部门属${namePlace(disclosure)}，名词解释写的是其他层级政府：${writeExamples(found.map(({ words }) => `“${words}”`))}`,
        quote: first.words,
        lines: sortLines(found.map(({ line }) => line)),
      },
    ];
  },
};

/** The levels a department may call its own. County and district are one level under two names, never told apart. */
function readOwnLevels(disclosure: Unchecked): string[] | null {
  const level = readLevel(disclosure);
  if (level === 'city') return ['市'];
  if (level === null) return null;
  return isCountyLevelCity(disclosure) ? ['市'] : [];
}
