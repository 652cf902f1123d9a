import type { Unchecked } from '../checks/rule.ts';
import { listLines } from './evidence/position.ts';
import type { NoticeRule } from './rule.ts';
import { sortLines, writeExamples } from './evidence/wording.ts';

/**
 * Fields with a department of their own, and the names of departments that have them too. Fields that every
 * department touches (教育, 档案, 统计, 审计) or that have changed hands (医疗保障, 退役军人) are left out.
 */
const fields: readonly (readonly [string, RegExp])[] = [
  ['民政', /民政|社会事务|社会事业|社会工作|慈善|养老/u],
  ['水利', /水利|水务|农业|农村|引黄|河务/u],
  ['林业', /林|农|自然资源|园/u],
  ['交通运输', /交通|公路|运输|港|航|铁/u],
  ['农业农村', /农|乡村|畜|林|水/u],
  ['自然资源', /自然资源|国土|规划|林|土地/u],
  ['生态环境', /生态|环境|环保/u],
  ['市场监管', /市场|监督|质量|药/u],
  ['应急管理', /应急|安全|消防|地震/u],
  ['卫生健康', /卫生|健康|医|疾|血|妇幼/u],
];

/** A bureau or committee has one field; a government, a zone or a township has all of them. */
const singleField = /(局|厅|办公室|中心|委员会)$/u;
const manyFields = /管理委员会|管委会|人民政府|街道|镇|乡|开发区|财政|发展|改革|党|办公室$/u;
/** Work with another department is no copy of its text. */
const together = /会同|配合|协同|协助|联合|部门间|等部门|协调|衔接/u;

/** A department that builds up another's work in its own measures: 提高民政服务能力 in a bureau of human resources. */
export const otherDepartment: NoticeRule = {
  key: 'other-department',
  title: '保障措施用了其他部门的措辞',
  severity: 'notice',
  evaluate: (disclosure) => {
    const { department } = disclosure;
    if (!singleField.test(department) || manyFields.test(department)) return [];
    const foreign = fields.filter(([, own]) => !own.test(department)).map(([field]) => field);
    const form = new RegExp(
      `(?:提高|提升|增强|加强|推进|改善|推动)(?:全[县市区])?(?:基层)?(?:${foreign.join('|')})` +
        '(?:公共服务设施|服务设施|服务能力|服务水平|队伍|系统|干部|机构|基础设施|事业)\\p{Script=Han}{0,8}',
      'gu',
    );
    const found = listMeasures(disclosure).flatMap(({ line, text }) =>
      [...text.matchAll(form)]
        .filter(() => !together.test(text))
        .map((match) => ({ line, words: match[0], field: foreign.find((field) => match[0].includes(field)) ?? '' })),
    );
    const first = found[0];
    if (first === undefined) return [];
    const examples = writeExamples(found.map(({ words }) => `“${words}”`));
    const named = [...new Set(found.map(({ field }) => field))].join('、');
    return [
      {
        message: `本部门是${department}，其工作措施写的是${named}工作：${examples}`,
        quote: first.words,
        lines: sortLines(found.map(({ line }) => line)),
      },
    ];
  },
};

/** The department's own prose on its performance, without its tables and projects. */
function listMeasures(disclosure: Unchecked): { line: number; text: string }[] {
  return disclosure.sections
    .filter((section) => section.key === 'performance')
    .flatMap((section) => listLines(disclosure, section.line_start, section.line_end))
    .filter(({ line, text }) => {
      const inProject = disclosure.projects.some((project) => line >= project.line && line <= project.line_end);
      return !inProject && !/[\t|]/u.test(text);
    });
}
