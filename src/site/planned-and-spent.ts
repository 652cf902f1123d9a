import Big from 'big.js';
import type { BudgetLine, Disclosure } from '../model/disclosure.ts';
import { findFigure } from '../model/headline.ts';
import type { BudgetTableKey, FigureKey } from '../model/keys.ts';
import { normaliseLabel } from '../model/terms.ts';
import { findExpenditureWhole, findThreePublicWhole } from '../model/whole.ts';

/** An amount of one of the two documents, and where it is printed. */
export interface PlacedAmount {
  disclosure: string;
  cny: string;
  line: number;
}

/** What was planned and what was spent under one name. */
export interface PlannedRow {
  label: string;
  /** 0 for a total, 1 and 2 for parts of it. */
  depth: number;
  planned: PlacedAmount | null;
  spent: PlacedAmount | null;
  /** Spent less planned, in yuan; null where either is missing. */
  difference: string | null;
  /** Spent out of planned in percent, with one decimal; null where nothing was planned. */
  completion: string | null;
}

/** Where the statutory tables print an amount. */
type Cell = (disclosure: Disclosure) => BudgetLine | undefined;

interface Entry {
  label: string;
  depth: number;
  /** In the order in which they are looked for; the sentence before the table. */
  planned: { figure: FigureKey; cell: Cell | null };
  spent: { figure: FigureKey; cell: Cell | null };
}

const tabled = ({ budget_tables: tables, kind: phase }: Disclosure): Parameters<typeof findThreePublicWhole>[0] => ({
  tables,
  phase,
});
const named =
  (key: BudgetTableKey, label: RegExp): Cell =>
  ({ budget_tables: tables, kind }) =>
    tables
      .filter(({ table }) => table === key)
      .flatMap(({ lines }) => lines)
      .find(({ phase, measure, name }) => phase === kind && measure === 'total' && label.test(normaliseLabel(name)));
const summary = (name: RegExp): Cell => named('income-and-expenditure', name);
const column =
  (measure: 'basic' | 'project'): Cell =>
  (disclosure) =>
    findExpenditureWhole(tabled(disclosure), measure);
const expense = (name: RegExp): Cell => named('three-public', name);
const same = (figure: FigureKey, cell: Cell | null): Pick<Entry, 'planned' | 'spent'> => ({
  planned: { figure, cell },
  spent: { figure, cell },
});

const entries: readonly Entry[] = [
  {
    label: '收入总计（含结转结余）',
    depth: 0,
    planned: { figure: 'income.total', cell: summary(/^收入总计$|^总计$/u) },
    spent: { figure: 'arrangement.total', cell: summary(/^总计$/u) },
  },
  {
    label: '支出（决算不含年末结转）',
    depth: 0,
    planned: { figure: 'expenditure.total', cell: summary(/^支出总计$/u) },
    spent: { figure: 'expenditure.total', cell: summary(/^本年支出合计$/u) },
  },
  { label: '基本支出', depth: 1, ...same('expenditure.basic', column('basic')) },
  { label: '项目支出', depth: 1, ...same('expenditure.project', column('project')) },
  {
    label: '“三公”经费',
    depth: 0,
    ...same('three-public.total', (disclosure) => findThreePublicWhole(tabled(disclosure))),
  },
  { label: '因公出国（境）费', depth: 1, ...same('three-public.overseas', expense(/^(?:\d[、.])?因公出国/u)) },
  {
    label: '公务用车购置及运行维护费',
    depth: 1,
    ...same('three-public.vehicles', expense(/公务用车购置(?:及|和|与|、)/u)),
  },
  {
    label: '公务用车购置费',
    depth: 2,
    ...same('three-public.vehicles.purchase', expense(/^(?:其中:)?公务用车购置费?$/u)),
  },
  {
    label: '公务用车运行维护费',
    depth: 2,
    ...same('three-public.vehicles.operation', expense(/^(?:其中:)?公务用车运行/u)),
  },
  { label: '公务接待费', depth: 1, ...same('three-public.reception', expense(/公务接待/u)) },
  { label: '机关运行经费', depth: 0, ...same('operating-costs.total', null) },
];

/** A budget and the final accounts of the same department and year, row by row; rows that neither prints are left out. */
export function comparePlannedAndSpent(budget: Disclosure, accounts: Disclosure): PlannedRow[] {
  return entries.flatMap(({ label, depth, planned, spent }) => {
    const [plan, outcome] = [locate(budget, planned), locate(accounts, spent)];
    return plan === null && outcome === null
      ? []
      : [{ label, depth, planned: plan, spent: outcome, ...relate(plan, outcome) }];
  });
}

function locate(disclosure: Disclosure, { figure: key, cell }: Entry['planned']): PlacedAmount | null {
  const figure = findFigure(disclosure, key);
  const { id } = disclosure;
  if (figure !== undefined && figure.amount_cny !== null)
    return { disclosure: id, cny: figure.amount_cny, line: figure.line };
  const row = cell?.(disclosure);
  return row === undefined ? null : { disclosure: id, cny: row.amount_cny, line: row.line };
}

function relate(
  plan: PlacedAmount | null,
  outcome: PlacedAmount | null,
): Pick<PlannedRow, 'difference' | 'completion'> {
  if (plan === null || outcome === null) return { difference: null, completion: null };
  const [from, to] = [new Big(plan.cny), new Big(outcome.cny)];
  return {
    difference: to.minus(from).toFixed(2),
    completion: from.gt(0) ? to.div(from).times(100).toFixed(1, Big.roundHalfUp) : null,
  };
}
