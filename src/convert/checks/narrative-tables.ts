import { bareName } from '../../model/terms.ts';
import type { BudgetLine, BudgetTable, Figure } from '../../model/disclosure.ts';
import { findFigure } from '../../model/headline.ts';
import type { BudgetTableKey, Measure, Side, StatedKey } from '../../model/keys.ts';
import { quote } from './sums/arithmetic.ts';
import { fromBudgetLine, fromFigure } from './sums/operand.ts';
import { checkReadings } from './sums/reading.ts';
import type { CheckDraft, CheckRule, Unchecked } from './rule.ts';
import type { Sum } from './sums/sum.ts';
import { findCell, findSource, findTables, nameCell } from './sums/table-cells.ts';

const total = /^(合计|总计)$/u;

/** What budgets call the whole of the year; in final accounts these rows count balances in. */
const incomeTotal = /^收入总计$/u;
const expenditureTotal = /^支出总计$/u;
const budgetRows: ReadonlySet<RegExp> = new Set([incomeTotal, expenditureTotal]);

type Pair = readonly [figure: StatedKey, table: BudgetTableKey, side: Side, measure: Measure, row: RegExp];

/** Figures that a sentence and a cell of a table both print. A blank cell is not compared: blank is not zero. */
const pairs: readonly Pair[] = [
  ['income.total', 'income-and-expenditure', 'income', 'total', incomeTotal],
  ['income.general-public-budget', 'income-and-expenditure', 'income', 'total', /^一般公共预算/u],
  ['income.government-fund', 'income-and-expenditure', 'income', 'total', /^政府性?基金/u],
  ['income.state-capital', 'income-and-expenditure', 'income', 'total', /^国有资本/u],
  ['income.special-account', 'income-and-expenditure', 'income', 'total', /^财政专户/u],
  ['income.unit-funds', 'income-and-expenditure', 'income', 'total', /^单位资金/u],
  ['income.carryover', 'income-and-expenditure', 'income', 'total', /^上年结转/u],
  ['expenditure.total', 'income-and-expenditure', 'expenditure', 'total', expenditureTotal],
  ['income.total', 'income', '', 'total', total],
  ['expenditure.total', 'expenditure', '', 'total', total],
  ['expenditure.basic', 'expenditure', '', 'basic', total],
  ['expenditure.project', 'expenditure', '', 'project', total],
  ['three-public.overseas', 'three-public', '', 'total', /^因公出国/u],
  ['three-public.vehicles', 'three-public', '', 'total', /^公务用车购置(?:及|和|与|、)|^公务用车费/u],
  ['three-public.vehicles.purchase', 'three-public', '', 'total', /^(公务用车购置费?|购置费)$/u],
  ['three-public.vehicles.operation', 'three-public', '', 'total', /^(公务用车)?运行/u],
  ['three-public.reception', 'three-public', '', 'total', /^公务接待/u],
  ['operating-costs.total', 'three-public', '', 'total', /^机关运行经费/u],
];

/** The same of final accounts, whose 总计 count balances in, and which name the appropriations apart. */
const accountPairs: readonly Pair[] = [
  ['arrangement.total', 'income-and-expenditure', 'income', 'total', /^(收入)?(合计|总计)$/u],
  ['arrangement.total', 'income-and-expenditure', 'expenditure', 'total', /^(支出)?(合计|总计)$/u],
  ['income.total', 'income-and-expenditure', 'income', 'total', /^本年收入合计$/u],
  ['income.total', 'income', '', 'current-year', total],
  ['expenditure.total', 'income-and-expenditure', 'expenditure', 'total', /^本年支出合计$/u],
  ['fiscal-appropriation.total', 'fiscal-appropriation', 'income', 'total', total],
  ['fiscal-appropriation.total', 'fiscal-appropriation', 'expenditure', 'total', total],
  ['general-public-budget.total', 'general-public-budget', '', 'total', total],
  ['general-public-budget.basic', 'general-public-budget', '', 'basic', total],
  ['government-fund.total', 'government-fund', '', 'total', total],
  ['state-capital.total', 'state-capital', '', 'total', total],
  ['expenditure.personnel', 'general-public-basic', '', 'total', /^人员经费合计$/u],
  ['expenditure.public', 'general-public-basic', '', 'total', /^公用经费合计$/u],
];

/** What a sentence says is what the table it describes prints. */
export const narrativeTables: CheckRule = {
  key: 'narrative-tables',
  title: '文字所写与表中所列一致',
  evaluate: (disclosure) => [
    ...(disclosure.kind === 'budget'
      ? pairs
      : [...pairs.filter(([, , , , row]) => !budgetRows.has(row)), ...accountPairs]
    ).flatMap(([key, table, side, measure, row]) => checkPair(disclosure, key, table, side, measure, row)),
    ...checkThreePublic(disclosure),
    ...checkBasic(disclosure, 'expenditure.personnel', 'personnel'),
    ...checkBasic(disclosure, 'expenditure.public', 'public'),
    ...checkFunctions(disclosure),
  ],
};

function checkPair(
  disclosure: Unchecked,
  key: StatedKey,
  ...[tableKey, side, measure, row]: CellAddress
): CheckDraft[] {
  const [table] = findTables(disclosure, tableKey);
  const isSource = key !== 'income.total' && key !== 'income.carryover' && side === 'income';
  const cell = isSource ? findSource(table, row) : findCell(table, side, measure, row);
  return compare(disclosure, table, cell, findFigure(disclosure, key));
}

type CellAddress = [table: BudgetTableKey, side: Side, measure: Measure, row: RegExp];

function compare(
  disclosure: Unchecked,
  table: BudgetTable | undefined,
  cell: BudgetLine | undefined,
  figure: Figure | undefined,
): CheckDraft[] {
  if (table === undefined || cell === undefined || figure === undefined) return [];
  const sum: Sum = {
    section: figure.section,
    statement: `${table.title}${nameCell(cell)} = 文字所写${quote(figure.label)}`,
    stated: fromFigure(figure, ''),
    terms: [fromBudgetLine(cell, cell.name)],
    places: { term: '表中', stated: '文字' },
  };
  return [checkReadings([sum, ...listInclusive(disclosure, sum, figure)])];
}

/** Sentences and tables count the carryover and the transfers in with the general budget, or beside it. */
function listInclusive(disclosure: Unchecked, sum: Sum, figure: Figure): Sum[] {
  if (figure.figure !== 'income.general-public-budget' && figure.figure !== 'income.total') return [];
  const [table] = findTables(disclosure, 'income-and-expenditure');
  const carried = findCell(table, 'income', 'total', /^上年结转/u);
  const transfers = findFigure(disclosure, 'income.transfers');
  return [
    ...(carried === undefined ? [] : [{ ...sum, terms: [...sum.terms, fromBudgetLine(carried, carried.name)] }]),
    ...(transfers === undefined
      ? []
      : [{ ...sum, terms: [...sum.terms, { ...fromFigure(transfers, ''), subtract: true }] }]),
  ];
}

/** Where the table prints 会议费 and 培训费 too, its 合计 is more than “三公”经费: 小计 comes first. */
function checkThreePublic(disclosure: Unchecked): CheckDraft[] {
  const [table] = findTables(disclosure, 'three-public');
  const other = findCell(table, '', 'total', /^(会议|培训)费/u);
  const cell =
    findCell(table, '', 'total', /三公经费(财政拨款)?(支出)?(预算)?(小计|合计|总额|预算数)?$/u) ??
    (other === undefined ? findCell(table, '', 'total', /^(合计|总计|支出合计)$/u) : undefined);
  return compare(disclosure, table, cell, findFigure(disclosure, 'three-public.total'));
}

/** The table of basic expenditure covers the general budget alone: it is compared where that pays for all of it. */
function checkBasic(disclosure: Unchecked, key: StatedKey, measure: Measure): CheckDraft[] {
  const [table] = findTables(disclosure, 'general-public-basic');
  const whole = findCell(table, '', 'total', total)?.amount_cny;
  const basic = [
    findFigure(disclosure, 'expenditure.basic')?.amount_cny,
    findCell(findTables(disclosure, 'expenditure')[0], '', 'basic', total)?.amount_cny,
  ];
  if (whole === undefined || !basic.includes(whole)) return [];
  return compare(disclosure, table, findCell(table, '', measure, total), findFigure(disclosure, key));
}

/**
 * Functions that a sentence names as the table of expenditure does: by a name that comes once, or by the names of all
 * three levels (`教育支出（类）其他教育支出（款）其他教育支出（项）`).
 */
function checkFunctions(disclosure: Unchecked): CheckDraft[] {
  const parts = disclosure.figures.filter((figure) => figure.figure === 'expenditure.function.part');
  return parts.flatMap((part) => {
    const [table] = findTables(
      disclosure,
      isOfGeneralBudget(disclosure, part) ? 'general-public-budget' : 'expenditure',
    );
    const name = bareName(part.label).replace(/^主要为|\(类\)$/gu, '');
    const lines = (table?.lines ?? []).filter((line) => line.measure === 'total');
    const levels = /^(.+)\(类\)(.+)\(款\)(.+)\(项\)/u.exec(name)?.slice(1);
    const rows = lines.filter((line) =>
      levels === undefined ? bareName(line.name) === name : isPath(listNames(lines, line), levels),
    );
    return rows.length === 1 ? compare(disclosure, table, rows[0], part) : [];
  });
}

/** Final accounts name the functions of the general public budget; so does a section of a budget that is about it alone. */
function isOfGeneralBudget({ kind, sections, transcript }: Unchecked, { line }: Figure): boolean {
  if (kind === 'final-accounts') return true;
  const section = sections.findLast((candidate) => candidate.line_start <= line);
  const headings = transcript
    .slice((section?.line_start ?? line) - 1, line)
    .filter((text) => text.length <= longestHeading && /^\s*[(（]?[一二三四五六七八九十]+[)）、]/u.test(text));
  return [section?.title ?? '', headings.at(-1) ?? ''].some((title) => title.includes('一般公共预算'));
}

const longestHeading = 70;

/** The names of a row and of the rows it is part of, the highest first. */
function listNames(lines: readonly BudgetLine[], line: BudgetLine): string[] {
  const parent = lines.find((other) => other.code !== '' && other.code === line.parent_code);
  return [...(parent === undefined ? [] : listNames(lines, parent)), bareName(line.name)];
}

function isPath(names: readonly string[], levels: readonly string[]): boolean {
  return names.length === levels.length && names.every((name, index) => name === levels[index]);
}
