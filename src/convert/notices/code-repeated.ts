import { normaliseLabel } from '../../model/terms.ts';
import { findLine } from './evidence/position.ts';
import type { NoticeRule } from './rule.ts';

/** One 项目编码 on projects of unlike names. The same project printed again under its own name is no finding. */
export const codeRepeated: NoticeRule = {
  key: 'code-repeated',
  title: '一个项目编码用于多个项目',
  severity: 'warning',
  evaluate: (disclosure) => {
    const coded = disclosure.projects.filter((project) => project.code !== '');
    return [...Map.groupBy(coded, (project) => project.code)].flatMap(([code, projects]) => {
      if (new Set(projects.map((project) => normaliseLabel(project.name))).size < 2) return [];
      const names = projects.map((project) => `“${project.name}”`).join('、');
      return [
        {
          message: `项目编码 ${code} 同时用于 ${String(projects.length)} 个项目：${names}`,
          quote: code,
          lines: projects.map((project) => findLine(disclosure, code, project.line, project.line_end)),
        },
      ];
    });
  },
};
