import Big from 'big.js';
import type { Disclosure } from '../model/disclosure.ts';
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
  return entries.map(({ label, term, headline: key, figure, change }) => {
    const amount = headline[key];
    return {
      key,
      label,
      term,
      amount,
      line: amount === null ? null : findLine(disclosure, figure, amount),
      change: change === null ? incomeChange(disclosure, key) : findAmount(disclosure, change),
    };
  });
}

/** The line of an amount: of its sentence, else of the statutory table that prints it. */
function findLine(disclosure: Disclosure, figure: FigureKey, amount: string): number | null {
  const stated = findFigure(disclosure, figure);
  if (stated?.amount_cny === amount) return stated.line;
  const lines = disclosure.budget_tables.flatMap((table) => table.lines);
  return lines.find((budgetLine) => budgetLine.amount_cny === amount)?.line ?? null;
}

/**
 * Documents state one change for 预算收支安排, income and expenditure together;
 * it is the change of income only where both are the same amount.
 */
function incomeChange(disclosure: Disclosure, key: keyof Headline): string | null {
  const { income, expenditure } = readHeadline(disclosure);
  if (key !== 'income' || income === null || income !== expenditure) return null;
  return findAmount(disclosure, 'change.total');
}

/**
 * The first sentence of a department page, from the figures alone; what is missing is said, not guessed.
 * In clauses, so that the page can break the line between them.
 */
export function writeLead(disclosure: Disclosure): string[] {
  const { income, expenditure, project } = readHeadline(disclosure);
  const year = `${String(disclosure.fiscal_year)} 年`;
  const total = expenditure ?? income;
  if (total === null) return [`这份文件没有写明 ${year}的收支总额。`];
  const what = expenditure === null ? '预算收入（支出总额没有写明）' : income === expenditure ? '预算' : '预算支出';
  return [
    `${year}${what} ${sayAmount(total)}，`,
    `${writeChange(disclosure, total)}；`,
    `${writeProjects(project, expenditure)}。`,
  ];
}

function writeChange(disclosure: Disclosure, total: string): string {
  const change = findAmount(disclosure, 'change.total');
  if (change === null) return '比上年增减多少没有写明';
  const rate = changeRate(total, change);
  const percent = rate === null || new Big(change).eq(0) ? '' : `（${rate}%）`;
  return new Big(change).eq(0) ? '与上年持平' : `比上年${nameChange(change)}${percent}`;
}

function writeProjects(project: string | null, expenditure: string | null): string {
  if (project === null) return '项目支出没有写明';
  if (expenditure === null || !new Big(expenditure).gt(0)) return `项目支出 ${sayAmount(project)}`;
  return `${wholeShare(project, expenditure)} 用于项目`;
}

function sayAmount(cny: string): string {
  const { number, unit } = splitAmount(cny);
  return `${number} ${unit}`;
}
