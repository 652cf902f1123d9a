import Big from 'big.js';
import type { Disclosure, Figure } from '../model/disclosure.ts';
import { findAmount, findFigure, readHeadline, type Headline } from '../model/headline.ts';
import type { FigureKey } from '../model/keys.ts';
import { findStated, keyFigureEntries, locateKeyFigure } from '../publish/series/key-figure.ts';
import { changeRate, nameChange, splitAmount, wholeShare } from './amounts.ts';

/** One of the amounts a department page opens with. */
export interface KeyFigure {
  key: keyof Headline;
  label: string;
  /** The term that explains the label; see `content/guides/terms.yaml`. */
  term: string | null;
  /** Yuan, or null where the document states none. */
  amount: string | null;
  /** The transcript line it was printed on; null without an amount. */
  line: number | null;
  /** Yuan against the year before; null where the document does not say. */
  change: string | null;
  /** The figures of the sentences that amount and change were read from, where they were. */
  sources: { amount: Figure[]; change: Figure[] };
}

/** A clause of the first sentence, and the figures of the document it says. */
export interface LeadClause {
  text: string;
  /** The punctuation after it. */
  end: string;
  figures: Figure[];
}

/** What a page calls a key figure, and the term that explains it. */
const names: Readonly<Record<keyof Headline, { budget: string; accounts?: string; term: string | null }>> = {
  income: { budget: '预算收入', accounts: '本年收入（决算）', term: null },
  expenditure: { budget: '预算支出', accounts: '本年支出（决算）', term: null },
  basic: { budget: '基本支出', term: 'basic' },
  project: { budget: '项目支出', term: 'project' },
  operatingCosts: { budget: '机关运行经费', term: 'operating-costs' },
  threePublic: { budget: '“三公”经费', term: 'three-public' },
};

/** The six key figures of a disclosure, those the document lacks among them. */
export function readKeyFigures(disclosure: Disclosure): KeyFigure[] {
  return keyFigureEntries.map((entry) => {
    const { key, figure } = entry;
    const { budget, accounts = budget, term } = names[key];
    const located = locateKeyFigure(disclosure, entry);
    const stated = findFigure(disclosure, figure);
    const changed = key === 'operatingCosts' ? findOperatingChange(disclosure) : findStated(disclosure, entry).change;
    return {
      key,
      label: disclosure.kind === 'budget' ? budget : accounts,
      term,
      ...located,
      change: changed?.amount_cny ?? null,
      sources: {
        amount: stated?.amount_cny === located.amount ? [stated] : [],
        change: changed === undefined ? [] : [changed],
      },
    };
  });
}

/** 机关运行经费 has no key for its change: it is the part that changed under the same name in the same section. */
function findOperatingChange(disclosure: Disclosure): Figure | undefined {
  const stated = findFigure(disclosure, 'operating-costs.total');
  return disclosure.figures.find(
    ({ figure, section, phase, label }) =>
      figure === 'change.part' && phase === disclosure.kind && section === stated?.section && label === stated.label,
  );
}

/**
 * The first sentence of a department page, from the figures alone; what is missing is said, not guessed.
 * In clauses, so that the page can break the line between them.
 */
export function writeLead(disclosure: Disclosure): LeadClause[] {
  const { income, expenditure, project } = readHeadline(disclosure);
  const year = `${String(disclosure.fiscal_year)} 年`;
  const total = expenditure ?? income;
  const figuresOf = (...keys: FigureKey[]): Figure[] =>
    keys.map((key) => findFigure(disclosure, key)).filter((figure) => figure !== undefined);
  if (total === null) return [{ text: `这份文件里没有读到 ${year}的收支总额`, end: '。', figures: [] }];
  if (disclosure.kind === 'final-accounts')
    return writeAccountsLead(disclosure, year, { income, expenditure, project });
  const what = expenditure === null ? '预算收入（支出总额没有读到）' : income === expenditure ? '预算' : '预算支出';
  return [
    {
      text: `${year}${what} ${sayAmount(total)}`,
      end: '，',
      figures: figuresOf(expenditure === null ? 'income.total' : 'expenditure.total'),
    },
    { text: writeChange(disclosure, total), end: '；', figures: figuresOf('change.total') },
    { text: writeProjects(project, expenditure), end: '。', figures: figuresOf('expenditure.project') },
  ];
}

/** Of final accounts: what was spent, and the total with its balances, which is what they compare with the year before. */
function writeAccountsLead(
  disclosure: Disclosure,
  year: string,
  { income, expenditure, project }: Pick<Headline, 'income' | 'expenditure' | 'project'>,
): LeadClause[] {
  const figuresOf = (key: FigureKey): Figure[] =>
    [findFigure(disclosure, key)].filter((figure) => figure !== undefined);
  const total = findAmount(disclosure, 'arrangement.total');
  const spent = expenditure === null ? `决算收入 ${sayAmount(income ?? '0.00')}` : `决算支出 ${sayAmount(expenditure)}`;
  return [
    {
      text: `${year}${spent}`,
      end: '，',
      figures: figuresOf(expenditure === null ? 'income.total' : 'expenditure.total'),
    },
    {
      text: writeProjects(project, expenditure),
      end: total === null ? '。' : '；',
      figures: figuresOf('expenditure.project'),
    },
    ...(total === null
      ? []
      : [
          {
            text: `连同结转结余，收支总计 ${sayAmount(total)}，${writeChange(disclosure, total)}`,
            end: '。',
            figures: [...figuresOf('arrangement.total'), ...figuresOf('change.total')],
          },
        ]),
  ];
}

function writeChange(disclosure: Disclosure, total: string): string {
  const change = findAmount(disclosure, 'change.total');
  if (change === null) return '比上年增减多少没有读到';
  const rate = changeRate(total, change);
  const percent = rate === null || new Big(change).eq(0) ? '' : `（${rate}%）`;
  return new Big(change).eq(0) ? '与上年持平' : `比上年${nameChange(change)}${percent}`;
}

function writeProjects(project: string | null, expenditure: string | null): string {
  if (project === null) return '项目支出没有读到';
  if (expenditure === null || !new Big(expenditure).gt(0)) return `项目支出 ${sayAmount(project)}`;
  return `${wholeShare(project, expenditure)} 用于项目`;
}

function sayAmount(cny: string): string {
  const { number, unit } = splitAmount(cny);
  return `${number} ${unit}`;
}
