import { normaliseLabel } from '../../model/terms.ts';
import { quote } from './sums/arithmetic.ts';
import { fromFigure, fromProject } from './sums/operand.ts';
import type { CheckRule } from './rule.ts';
import { checkSum } from './sums/sum.ts';

/**
 * A project that the sentence on project expenditure names as its own table does has one budget. One name inside
 * another (就业补助资金, 就业补助资金（第二批）) may stand for several projects and is not compared.
 */
export const projectNarrative: CheckRule = {
  key: 'project-narrative',
  title: '文字所写项目金额等于该项目预算数',
  evaluate: ({ figures, projects }) => {
    const parts = figures.filter((figure) => figure.figure === 'expenditure.project.part');
    return parts.flatMap((part) => {
      const name = normaliseLabel(part.label);
      const same = parts.filter((other) => normaliseLabel(other.label) === name);
      const like = projects.filter((project) => isAlike(normaliseLabel(project.name), name));
      const [project] = like;
      if (project === undefined || like.length > 1 || same.length > 1) return [];
      if (project.budget === null || normaliseLabel(project.name) !== name) return [];
      return [
        checkSum({
          section: part.section,
          statement: `${quote(project.name)}预算数 = 文字所写${quote(part.label)}`,
          stated: fromFigure(part, ''),
          terms: [fromProject(project, 'budget', project.name)],
          places: { term: '项目表', stated: '文字' },
        }),
      ];
    });
  },
};

function isAlike(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}
