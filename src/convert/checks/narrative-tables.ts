import { findFigure } from '../../model/headline.ts';
import type { BudgetTableKey, FigureKey, Measure, Side } from '../../model/keys.ts';
import { fromBudgetLine, fromFigure } from './operand.ts';
import type { CheckRule } from './rule.ts';
import { checkSum } from './sum.ts';
import { findCell, findTables } from './table-cells.ts';

const total = /^(合计|总计)$/u;

type Pair = readonly [figure: FigureKey, table: BudgetTableKey, side: Side, measure: Measure, row: RegExp];

/** Figures that a sentence and a cell of a table both print. A blank cell is not compared: blank is not zero. */
const pairs: readonly Pair[] = [
  ['income.total', 'income-and-expenditure', 'income', 'total', /^收入总计$/u],
  ['income.general-public-budget', 'income-and-expenditure', 'income', 'total', /^一般公共预算/u],
  ['income.government-fund', 'income-and-expenditure', 'income', 'total', /^政府性?基金/u],
  ['income.state-capital', 'income-and-expenditure', 'income', 'total', /^国有资本/u],
  ['income.special-account', 'income-and-expenditure', 'income', 'total', /^财政专户/u],
  ['income.unit-funds', 'income-and-expenditure', 'income', 'total', /^单位资金/u],
  ['income.carryover', 'income-and-expenditure', 'income', 'total', /^上年结转/u],
  ['expenditure.total', 'income-and-expenditure', 'expenditure', 'total', /^支出总计$/u],
  ['income.total', 'income', '', 'total', total],
  ['expenditure.total', 'expenditure', '', 'total', total],
  ['expenditure.basic', 'expenditure', '', 'basic', total],
  ['expenditure.project', 'expenditure', '', 'project', total],
  ['three-public.total', 'three-public', '', 'total', total],
  ['three-public.overseas', 'three-public', '', 'total', /^因公出国/u],
  ['three-public.vehicles', 'three-public', '', 'total', /^公务用车购置及/u],
  ['three-public.vehicles.purchase', 'three-public', '', 'total', /^公务用车购置费/u],
  ['three-public.vehicles.operation', 'three-public', '', 'total', /^公务用车运行/u],
  ['three-public.reception', 'three-public', '', 'total', /^公务接待/u],
];

/** What a sentence says is what the table it describes prints. */
export const narrativeTables: CheckRule = {
  key: 'narrative-tables',
  title: '文字所写与表中所列一致',
  evaluate: (disclosure) =>
    pairs.flatMap(([key, tableKey, side, measure, row]) => {
      const [table] = findTables(disclosure, tableKey);
      const cell = findCell(table, side, measure, row);
      const figure = findFigure(disclosure, key);
      if (table === undefined || cell === undefined || figure === undefined) return [];
      return [
        checkSum({
          section: figure.section,
          statement: `${table.title}“${cell.name}” = 文字所写“${figure.label}”`,
          stated: fromFigure(figure, ''),
          terms: [fromBudgetLine(cell, cell.name)],
        }),
      ];
    }),
};
