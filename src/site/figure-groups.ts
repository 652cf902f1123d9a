import type { Disclosure, Figure } from '../model/disclosure.ts';
import type { StatedKey } from '../model/keys.ts';
import { cellWan } from './amounts.ts';

/** Figures that answer one question, in document order. */
export interface FigureGroup {
  /** Empty where a table holds one group alone. */
  title: string;
  figures: Figure[];
}

const groups: readonly (readonly [title: string, keys: RegExp])[] = [
  ['收入', /^income\./u],
  ['支出', /^expenditure\.(?!function)/u],
  ['支出中按功能点名的', /^expenditure\.function/u],
  ['与上年相比', /^(arrangement|previous-year|change)\./u],
];

/** The term that explains a figure's label; see `content/guides/terms.yaml`. */
const terms: Readonly<Partial<Record<StatedKey, string>>> = {
  'income.general-public-budget': 'general-public-budget',
  'income.government-fund': 'government-fund',
  'income.state-capital': 'state-capital',
  'income.special-account': 'special-account',
  'income.unit-funds': 'unit-funds',
  'income.other': 'unit-funds',
  'income.carryover': 'carryover',
  'expenditure.basic': 'basic',
  'expenditure.personnel': 'personnel',
  'expenditure.public': 'public',
  'expenditure.project': 'project',
  'operating-costs.total': 'operating-costs',
  'procurement.total': 'procurement',
  'fixed-assets.total': 'fixed-assets',
};

/** The id of the term that explains a figure; null where the guide has none. */
export function findTerm(figure: Figure): string | null {
  return terms[figure.figure] ?? null;
}

/** Figures by the question they answer; what fits none stands in a group without a title, last. */
export function groupFigures(figures: readonly Figure[]): FigureGroup[] {
  const titleOf = (figure: Figure): string => groups.find(([, keys]) => keys.test(figure.figure))?.[0] ?? '';
  return [...groups.map(([title]) => title), '']
    .map((title) => ({ title, figures: figures.filter((figure) => titleOf(figure) === title) }))
    .filter((group) => group.figures.length > 0);
}

/** 机关运行经费: figures of its section, and of the paragraph that final accounts give it among other matters. */
export function listOperatingCosts({ figures }: Pick<Disclosure, 'figures'>): Figure[] {
  return figures.filter(
    ({ section, label }) =>
      section === 'operating-costs' || (section === 'other-matters' && label.includes('机关运行经费')),
  );
}

/** How deep a figure stands under its whole; a total stands at the margin. */
export function findDepth({ figure }: Figure): number {
  if (/\.total(\.percent)?$|\.planned-purchase$/u.test(figure)) return 0;
  if (/^expenditure\.(personnel|public|project\.part)$/u.test(figure)) return 2;
  if (figure === 'expenditure.function.part' || figure.startsWith('change.part')) return 1;
  return Math.min(3, figure.replace(/\.percent$/u, '').split('.').length - 1);
}

/** What tells figures of one label apart: the document repeats 预算收支安排 for this year, last year and the change. */
export function qualifyFigure({ figure }: Figure): string {
  if (figure === 'arrangement.total') return '本年';
  if (isPreviousYear(figure)) return '上年';
  if (figure === 'completion.percent') return '完成预算';
  return isChange(figure) ? '增减' : '';
}

/** Whether a figure is the difference from the year before: the document prints it under the label of the level. */
export function isChange(figure: Figure['figure']): boolean {
  return /(^|\.)change(\.|$)/u.test(figure);
}

/** Whether a figure is that of the year before, under the label of this year's. */
export function isPreviousYear(figure: Figure['figure']): boolean {
  return /(^|\.)previous-year(\.|$)/u.test(figure);
}

/** The amount in 万元 or the rate in %; a change carries its sign, plus or minus. */
export function formatFigure({ figure, amount_cny, percent }: Figure): string {
  const text = percent === null ? cellWan(amount_cny) : `${percent.replace('-', '−')}%`;
  const isIncrease = isChange(figure) && /[1-9]/u.test(text) && !text.startsWith('−');
  return isIncrease ? `+${text}` : text;
}
