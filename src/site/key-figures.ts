import Big from 'big.js';
import type { Disclosure, Figure } from '../model/disclosure.ts';
import { findAmount, findFigure, readHeadline, type Headline } from '../model/headline.ts';
import type { FigureKey } from '../model/keys.ts';
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

const entries: readonly {
  label: string;
  term: string | null;
  headline: keyof Headline;
  figure: FigureKey;
  change: FigureKey | null;
}[] = [
  { label: '预算收入', term: null, headline: 'income', figure: 'income.total', change: null },
  { label: '预算支出', term: null, headline: 'expenditure', figure: 'expenditure.total', change: 'change.total' },
  { label: '基本支出', term: 'basic', headline: 'basic', figure: 'expenditure.basic', change: 'change.basic' },
  { label: '项目支出', term: 'project', headline: 'project', figure: 'expenditure.project', change: 'change.project' },
  {
    label: '机关运行经费',
    term: 'operating-costs',
    headline: 'operatingCosts',
    figure: 'operating-costs.total',
    change: null,
  },
  {
    label: '“三公”经费',
    term: 'three-public',
    headline: 'threePublic',
    figure: 'three-public.total',
    change: 'three-public.change',
  },
];

/** The six key figures of a disclosure, those the document lacks among them. */
export function readKeyFigures(disclosure: Disclosure): KeyFigure[] {
  const headline = readHeadline(disclosure);
  return entries.map(({ label: words, term, headline: key, figure, change }) => {
    const label = disclosure.kind === 'budget' ? words : (accountLabels[key] ?? words);
    const amount = headline[key];
    const stated = findFigure(disclosure, figure);
    const changed = findChange(disclosure, key, change);
    return {
      key,
      label,
      term,
      amount,
      line: amount === null ? null : findLine(disclosure, figure, amount),
      change: changed?.amount_cny ?? null,
      sources: {
        amount: stated?.amount_cny === amount ? [stated] : [],
        change: changed === undefined ? [] : [changed],
      },
    };
  });
}

/** The line of an amount: of its sentence, else of the statutory table that prints it. */
function findLine(disclosure: Disclosure, figure: FigureKey, amount: string): number | null {
  const stated = findFigure(disclosure, figure);
  if (stated?.amount_cny === amount) return stated.line;
  const lines = disclosure.budget_tables.flatMap((table) => table.lines);
  return lines.find((line) => line.amount_cny === amount && line.phase === disclosure.kind)?.line ?? null;
}

/** Final accounts state the change of 收支总计, balances among it: it is neither that of the income nor that of the expenditure. */
function findChange(disclosure: Disclosure, key: keyof Headline, change: FigureKey | null): Figure | undefined {
  if (disclosure.kind === 'final-accounts' && change === 'change.total') return undefined;
  if (key === 'operatingCosts') return findOperatingChange(disclosure);
  return change === null ? incomeChange(disclosure, key) : findFigure(disclosure, change);
}

/** 机关运行经费 has no key for its change: it is the part that changed under the same name in the same section. */
function findOperatingChange(disclosure: Disclosure): Figure | undefined {
  const stated = findFigure(disclosure, 'operating-costs.total');
  return disclosure.figures.find(
    ({ figure, section, phase, label }) =>
      figure === 'change.part' && phase === disclosure.kind && section === stated?.section && label === stated.label,
  );
}

/** What the year's totals are called in final accounts. */
const accountLabels: Partial<Record<keyof Headline, string>> = {
  income: '本年收入（决算）',
  expenditure: '本年支出（决算）',
};

/**
 * Documents state one change for 预算收支安排, income and expenditure together;
 * it is the change of income only where both are the same amount.
 */
function incomeChange(disclosure: Disclosure, key: keyof Headline): Figure | undefined {
  const { income, expenditure } = readHeadline(disclosure);
  if (disclosure.kind !== 'budget' || key !== 'income' || income === null || income !== expenditure) return undefined;
  return findFigure(disclosure, 'change.total');
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
