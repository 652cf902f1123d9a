import type { Project } from '../../model/disclosure.ts';
import type { Unchecked } from '../checks/rule.ts';
import { isCountyLevelCity, type Level, namePlace, readLevel } from './evidence/place.ts';
import { listLines } from './evidence/position.ts';
import type { NoticeRule } from './rule.ts';
import { sortLines, writeExamples } from './evidence/wording.ts';

/**
 * What a department does to the whole of a place: it manages, plans, supervises it. 在全市领先, 参加全市会议 and
 * 落实全省统一的办法 name a place above without governing it.
 */
const governing =
  '(?:拟[订定]|制[订定]|编制|起草|负责|管理|指导|监督|统筹|组织实施|组织|建立|覆盖|承担|承办|规划|规范|完善|协调|审核|监管)';
/** Words behind the place that make it another's: a meeting, an assessment, a system that all of it shares. */
const shared = '(?!统一|一体化|性?会议|性?活动|性?考核|性?评比|大会|部署|下达|先进|领先|前列|平均|重点工作)';

/** How much of the sentence a quotation holds. */
const quoted = '[^，。；、,;]{0,16}';

/** The words of each level that the departments of the level below have no reason to govern. */
function listForeignPlaces(disclosure: Unchecked, level: Level): string[] {
  if (level === 'city') return ['全省'];
  return isCountyLevelCity(disclosure) ? ['全省'] : ['全省', '全市'];
}

/** A county's bureau that manages 全市, a city's that supervises 各设区市: the text of the level above, copied. */
export const levelInDuties: NoticeRule = {
  key: 'level-in-duties',
  title: '职责用了其他层级政府的措辞',
  severity: 'notice',
  evaluate: (disclosure) => {
    const level = readLevel(disclosure);
    if (level === null) return [];
    const places = listForeignPlaces(disclosure, level).join('|');
    const form = new RegExp(
      `${governing}(?:${places})${shared}${quoted}|(?:对|指导|监督)(?:全省)?各设区的?市${quoted}`,
      'gu',
    );
    const found = listNarrative(disclosure).flatMap(({ line, text }) =>
      [...text.matchAll(form)].map((match) => ({ line, words: match[0] })),
    );
    const first = found[0];
    if (first === undefined) return [];
    const examples = writeExamples([...new Set(found.map(({ words }) => `“${words}”`))]);
    return [
      {
        message: `本部门属${namePlace(disclosure)}，其职责或目标中有其他层级政府的措辞：${examples}`,
        quote: first.words,
        lines: sortLines(found.map(({ line }) => line)),
      },
    ];
  },
};

/** Words of which each foreign place has some: few lines do, and the others need not be looked through. */
const foreign = /全[省市]|各设区/u;

/** Duties and the department's own goals. Projects are left out: their money and their goals often come from above. */
function listNarrative(disclosure: Unchecked): { line: number; text: string }[] {
  const inProject = (line: number): boolean =>
    disclosure.projects.some((project: Project) => line >= project.line && line <= project.line_end);
  // A city's name beside 全市 says that the city is meant.
  const namesCity = (text: string): boolean => disclosure.prefecture !== '' && text.includes(disclosure.prefecture);
  return disclosure.sections
    .filter(({ key }) => key === 'responsibilities-and-organisation' || key === 'performance')
    .flatMap((section) => listLines(disclosure, section.line_start, section.line_end))
    .filter(
      ({ line, text }) =>
        foreign.test(text) && !inProject(line) && (readLevel(disclosure) === 'city' || !namesCity(text)),
    );
}
