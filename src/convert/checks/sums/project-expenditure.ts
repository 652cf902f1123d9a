import { findFigure } from '../../../model/headline.ts';
import { fromBudgetLine, fromFigure, type Operand } from './operand.ts';
import type { Unchecked } from '../rule.ts';
import { findCell, findTables } from './table-cells.ts';

/** The project expenditure of a department: from the sentence, else from the table of expenditure. */
export function findProjectExpenditure(disclosure: Unchecked): Operand | undefined {
  const figure = findFigure(disclosure, 'expenditure.project');
  if (figure !== undefined) return fromFigure(figure, '项目支出');
  const [table] = findTables(disclosure, 'expenditure');
  const cell = findCell(table, '', 'project', /^(合计|总计)$/u);
  return cell === undefined ? undefined : fromBudgetLine(cell, '项目支出');
}
