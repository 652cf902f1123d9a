import type { BudgetLine, Disclosure, Figure, Unit } from '../../../model/disclosure.ts';
import { type ColumnSource, defineTable, integer, text } from '../table.ts';
import { budgetLineColumns } from './budget-lines.ts';
import { figureColumns } from './narrative.ts';

/** A record of a unit's own form, with the unit it is of. */
interface OfUnit<Row> {
  unit: Unit;
  row: Row;
}

const unitColumns: readonly ColumnSource<OfUnit<unknown>>[] = [
  integer('unit', '单位序号', '所属单位在本公开文件内按出现顺序从 1 起的计数，例如 1。', ({ unit }) => unit.unit),
  text('unit_name', '单位名称', '所属单位的标题所写的名称，例如 某某县就业服务局。', ({ unit }) => unit.name),
];

/** The units of budgets; those of final accounts, which print two phases, stand in the JSON alone. */
function listUnits({ kind, units }: Disclosure): Unit[] {
  return kind === 'budget' ? units : [];
}

/** The columns of the department's table, for the records of units. */
function ofUnit<Row>(columns: readonly ColumnSource<Row>[]): ColumnSource<OfUnit<Row>>[] {
  return [
    ...unitColumns,
    ...columns.map((column) => ({
      ...column,
      value: ({ row }: OfUnit<Row>, disclosure: Parameters<typeof column.value>[1]) => column.value(row, disclosure),
    })),
  ];
}

/** Figures in the sentences of units for which the form is printed again. */
export const unitFiguresTable = defineTable<OfUnit<Figure>>({
  key: 'unit_figures',
  title: '所属单位正文数字',
  description: '部门把整套格式为所属单位再印一遍时，各单位正文里的数字；不计入部门的数字，列与 figures 相同。',
  primaryKey: ['unit', 'item'],
  rows: (disclosure) => listUnits(disclosure).flatMap((unit) => unit.figures.map((row) => ({ unit, row }))),
  columns: ofUnit(figureColumns),
});

/** Amounts of the statutory tables of such units. */
export const unitBudgetLinesTable = defineTable<OfUnit<BudgetLine>>({
  key: 'unit_budget_lines',
  title: '所属单位预算表金额',
  description: '部门把整套格式为所属单位再印一遍时，各单位预算表里的金额；不计入部门的金额，列与 budget_lines 相同。',
  rows: (disclosure) =>
    listUnits(disclosure).flatMap((unit) =>
      unit.budget_tables.flatMap((table) => table.lines.map((row) => ({ unit, row }))),
    ),
  columns: ofUnit(budgetLineColumns),
});
