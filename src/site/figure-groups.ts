import type { Disclosure, Figure } from '../model/disclosure.ts';
import type { StatedKey } from '../model/keys.ts';
import { cellWan } from './amounts.ts';
import { type FigureRow, joinFigures } from './figure-rows.ts';

/** Figures that answer one question, in document order. */
export interface FigureGroup {
  /** Empty where a table holds one group alone. */
  title: string;
  rows: FigureRow[];
}

const groups: readonly (readonly [title: string, keys: RegExp])[] = [
  ['收入', /^income\./u],
  ['支出', /^expenditure\.(?!function)/u],
  // Final accounts alone have these three: 财政拨款, 一般公共预算财政拨款 and the funds beside it.
  ['财政拨款', /^(fiscal-appropriation|general-public-budget|government-fund|state-capital)\./u],
  ['支出中按功能点名的', /^expenditure\.function/u],
  ['与上年相比', /^(arrangement|previous-year|change)\./u],
  ['完成预算', /^completion\./u],
];

/** What final accounts say beside what was spent. */
const phaseWords = { budget: '预算数', 'adjusted-budget': '调整后的预算数', 'final-accounts': '' } as const;

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

/** Rows of figures by the question they answer; what fits none, as 机关运行经费, stands first and needs no title. */
export function groupFigures(figures: readonly Figure[]): FigureGroup[] {
  const rows = placeBehindBasic(joinFigures(figures));
  const titled = Map.groupBy(rows, ({ whole }) => groups.find(([, keys]) => keys.test(whole.figure.figure))?.[0] ?? '');
  return ['', ...groups.map(([title]) => title)].flatMap((title) => {
    const held = titled.get(title) ?? [];
    return held.length === 0 ? [] : [{ title, rows: held.map(({ row }) => row) }];
  });
}

/**
 * Each row with the one it is placed by, mostly itself. 人员经费 and 公用经费 come behind the last 基本支出 before them, which they are
 * parts of: final accounts name them in a later sentence, and below 项目支出 they would read as parts of that. Where it is
 * 一般公共预算财政拨款基本支出, they are no parts of the department's own 基本支出, which holds other money too.
 */
function placeBehindBasic(rows: readonly FigureRow[]): { row: FigureRow; whole: FigureRow }[] {
  const isPart = ({ figure }: FigureRow): boolean => /^expenditure\.(personnel|public)$/u.test(figure.figure);
  const isBasic = ({ figure }: FigureRow): boolean =>
    /^(expenditure|general-public-budget)\.basic$/u.test(figure.figure);
  const placed = rows.map((row, index) => ({
    row,
    whole: (isPart(row) ? rows.slice(0, index).findLast(isBasic) : undefined) ?? row,
  }));
  return [...Map.groupBy(placed, ({ whole }) => whole).values()].flat();
}

/**
 * Groups to show at once and groups to fold: a list that names every item of the classification, open, pushes what follows
 * out of sight on a phone. A group without a title is never folded, for nothing would say what is inside.
 */
export function foldGroups(groups: readonly FigureGroup[]): { open: FigureGroup[]; folded: FigureGroup[] } {
  const isLong = ({ title, rows }: FigureGroup): boolean => title !== '' && rows.length > 12;
  return { open: groups.filter((group) => !isLong(group)), folded: groups.filter(isLong) };
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

/** What tells a figure from others of its name: whose year it is of, and in final accounts whether it was only planned. */
export function describeFigure(figure: Figure, { kind }: Pick<Disclosure, 'kind'>): string {
  const planned = figure.phase === kind ? '' : phaseWords[figure.phase];
  return [qualifyFigure(figure), planned].filter((part) => part !== '').join('，');
}

/** What a sentence says beside an amount: `预算数 452.40 万元，完成预算 98.61%`. */
export function writeBeside(beside: readonly Figure[], disclosure: Pick<Disclosure, 'kind'>): string {
  return beside
    .map((figure) => {
      const unit = figure.percent === null ? '\u00a0万元' : '';
      return `${describeFigure(figure, disclosure)}\u00a0${formatFigure(figure)}${unit}`;
    })
    .join('，');
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
