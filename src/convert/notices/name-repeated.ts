import { normaliseLabel } from '../../model/terms.ts';
import type { NoticeRule } from './rule.ts';

/** One 项目名称 on several codes: the two are told apart by their code and budget alone. */
export const nameRepeated: NoticeRule = {
  key: 'name-repeated',
  title: '一个项目名称对应多个编码',
  severity: 'notice',
  evaluate: (disclosure) => {
    const coded = disclosure.projects.filter((project) => project.code !== '');
    return [...Map.groupBy(coded, (project) => normaliseLabel(project.name)).values()].flatMap((projects) => {
      const codes = [...new Set(projects.map((project) => project.code))];
      const name = projects[0]?.name ?? '';
      if (codes.length < 2) return [];
      return [
        {
          message: `同一项目名称有 ${String(codes.length)} 个编码（${codes.join('、')}），须按编码和预算数区分`,
          quote: name,
          lines: projects.map((project) => project.line),
        },
      ];
    });
  },
};
