import Big from 'big.js';
import type { Headline } from '../model/headline.ts';
import { type Department, isListed, type Series, type TrendPoint } from '../publish/series/index.ts';
import { nameChange, splitAmount } from './amounts.ts';
import { writeLead } from './key-figures.ts';
import { nameYear } from './wording.ts';

/** The series that the page of a department opens with: of its newest document's kind. */
function findMainSeries(department: Department, all: readonly Series[]): Series {
  const series = all.find(({ kind }) => kind === department.newest.kind);
  if (series === undefined) throw new Error(`no series of ${department.slug}`);
  return series;
}

/**
 * The first sentence of a department's page, clause by clause with its punctuation: its newest year and what changed to
 * the document before. What a document does not state is said, not guessed.
 * @param all the department's series, as `compareYears` gives them.
 */
export function writeYearsLead(department: Department, all: readonly Series[]): string[] {
  const series = findMainSeries(department, all);
  if (series.years.length < 2)
    return [
      ...writeLead(department.newest).map(({ text, end }) => text + end),
      department.years.length < 2
        ? '这个部门现在只有这一年的文件。'
        : `${series.kind === 'budget' ? '预算' : '决算'}现在只有这一年的文件。`,
    ];
  const last = (key: keyof Headline): TrendPoint | undefined =>
    series.trends.find((trend) => trend.key === key)?.points.at(-1);
  const expenditure = last('expenditure');
  const isSpent = expenditure !== undefined && expenditure.amount !== null;
  const [what, total] = isSpent ? (['支出', expenditure] as const) : (['收入', last('income')] as const);
  const year = nameYear(department.newest);
  const from = series.years.at(-2)?.year ?? 0;
  if (total === undefined || total.amount === null) return [`${year}的收支总额没有读到。`];
  const project = last('project');
  return [
    `${year}${what} ${sayAmount(total.amount)}，`,
    `${sayChange(total, from)}；`,
    project === undefined || project.amount === null
      ? '项目支出没有读到。'
      : `其中项目支出 ${sayAmount(project.amount)}，${sayChange(project, from)}。`,
    ...sayProjects(series),
  ];
}

function sayAmount(cny: string): string {
  const { number, unit } = splitAmount(cny);
  return `${number} ${unit}`;
}

/** `比 2024 年增加 1,667.07 万元（6.6%）` */
function sayChange({ change }: TrendPoint, from: number): string {
  if (change === null) return `${String(from)} 年的文件里没有读到，比不出增减`;
  const rate = change.percent === null || new Big(change.amount).eq(0) ? '' : `（${change.percent.replace('-', '')}%）`;
  const said = nameChange(change.amount);
  return said === '持平' ? `与 ${String(change.from)} 年持平` : `比 ${String(change.from)} 年${said}${rate}`;
}

/** Only where both documents list their projects. */
function sayProjects({ steps }: Series): string[] {
  const step = steps.at(-1);
  if (step === undefined || !isListed(step.projects)) return [];
  const { added, gone } = step.projects;
  const [from, to] = [`${String(step.from)} 年`, `${String(step.to)} 年`];
  if (added.length === 0 && gone.length === 0) return [`${to}列出的项目和 ${from}的相同。`];
  return [
    gone.length === 0 ? `${from}列出的项目都还列出，` : `${from}列出的项目有 ${String(gone.length)} 个不再列出，`,
    added.length === 0 ? `${to}没有新列的。` : `${to}新列 ${String(added.length)} 个。`,
  ];
}
