import type { Disclosure } from '../../model/disclosure.ts';
import type { FigureKey } from '../../model/keys.ts';
import { normaliseLabel } from '../../model/terms.ts';
import { findArrangementFigure, listOwn, listSummaryRows, type Part } from './sources.ts';

/** A source of income; its key where it is one that sentences name, too. */
export interface IncomeSource extends Part {
  key: FigureKey | null;
}

/**
 * Sources as the sentence of 收入说明 names them, in its order, and what rows of a table are told by. Parts of a source (其中)
 * are not sources beside it.
 */
const sourceNames: readonly (readonly [key: FigureKey, name: string, row: RegExp | null])[] = [
  ['income.general-public-budget', '一般公共预算', /一般公共预算/u],
  ['income.government-fund', '政府性基金', /政府性?基金/u],
  ['income.state-capital', '国有资本经营预算', /国有资本/u],
  ['income.special-account', '财政专户', /财政专户/u],
  ['income.unit-funds', '单位资金', /单位(?:自有)?资金/u],
  ['income.transfers', '上级转移支付', null],
  ['income.other', '其他来源', /其他收入/u],
  ['income.carryover', '上年结转', /上年度?结[转余]/u],
];

/** The sources that a sentence names. */
export function listStatedSources(disclosure: Disclosure): IncomeSource[] {
  return sourceNames.flatMap(([key, name]) => {
    const figure = findArrangementFigure(disclosure, key);
    return figure === undefined || figure.amount_cny === null
      ? []
      : [{ key, name, cny: figure.amount_cny, line: figure.line }];
  });
}

/** Whether they say where money comes from: a sentence that names only sources that pay nothing leaves out the one that does. */
export function saysSources(stated: readonly IncomeSource[]): boolean {
  return stated.some(({ cny }) => cny !== '0.00');
}

/**
 * What income consists of, to be compared with that of other documents: from the sentence, else from the summary table and
 * what the sentence says is nothing. Some forms print 财政拨款收入 as one source and what it consists of below it (`1. 一般公共预算资金`): both are listed. What is left of the year before is no income of the year in final accounts.
 */
export function listComparedSources(disclosure: Disclosure): IncomeSource[] {
  const stated = listStatedSources(disclosure);
  if (saysSources(stated)) return stated;
  const wholes = listSummaryRows(disclosure, 'income');
  const rows = wholes
    .flatMap((whole, index) => [whole, ...listParts(disclosure, whole, wholes[index + 1])])
    .filter(({ name }) => disclosure.kind === 'budget' || !/结[转余]/u.test(normaliseLabel(name)));
  const known = rows.map(({ name }) => findSource(name));
  const printed = rows.map((row, index) => {
    const source = known[index];
    // A second row of a source, as of 上年结转 by what it was of, keeps the name it is printed with.
    if (source === undefined || known.indexOf(source) !== index) return { ...row, key: null };
    return { ...row, key: source[0], name: source[1] };
  });
  return [...printed, ...stated.filter(({ key }) => !printed.some((row) => row.key === key))];
}

/** The rows between 财政拨款收入 and the source after it. Parts of other sources are not told from parts of these by their names. */
function listParts(disclosure: Disclosure, whole: Part, next: Part | undefined): Part[] {
  if (!normaliseLabel(whole.name).startsWith('财政拨款')) return [];
  const summary = disclosure.budget_tables.find(({ table }) => table === 'income-and-expenditure');
  return listOwn(disclosure, summary)
    .filter(({ side, measure, line }) => side === 'income' && measure === 'total' && line > whole.line)
    .filter(({ line, name }) => line < (next?.line ?? Infinity) && findSource(name) !== undefined)
    .map(({ name, amount_cny: cny, line }) => ({ name, cny, line }));
}

/** By the last name that fits: 一般公共预算上年结转 is carried over. */
function findSource(name: string): (typeof sourceNames)[number] | undefined {
  return sourceNames.findLast(([, , row]) => row?.test(normaliseLabel(name)));
}
