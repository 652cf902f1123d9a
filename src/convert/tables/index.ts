import type { BudgetTable } from '../../model/disclosure.ts';
import type { Outline } from '../outline/index.ts';
import type { Part } from '../part.ts';
import { readBudgetTable, type TableContext } from './budget-lines.ts';
import { findDefinition, findRegions } from './budget-table.ts';
import type { BudgetTableDefinition } from './budget-table-definition.ts';
import { expenditure } from './expenditure.ts';
import { isForeign, noteForeign } from './foreign-table.ts';
import { fiscalAppropriation } from './fiscal-appropriation.ts';
import { generalPublicBasic } from './general-public-basic.ts';
import { generalPublicBudget } from './general-public-budget.ts';
import { governmentFund } from './government-fund.ts';
import { incomeAndExpenditure } from './income-and-expenditure.ts';
import { income } from './income.ts';
import { projectExpenditure } from './project-expenditure.ts';
import { leaveOutRepeated } from './repeated-table.ts';
import { stateCapital } from './state-capital.ts';
import { threePublic } from './three-public.ts';

/** Every statutory budget table there is a reader for. A new layout is one entry here and one folder of cases. */
export const budgetTables: readonly BudgetTableDefinition[] = [
  incomeAndExpenditure,
  income,
  expenditure,
  fiscalAppropriation,
  generalPublicBudget,
  generalPublicBasic,
  governmentFund,
  stateCapital,
  threePublic,
  projectExpenditure,
];

/** Whether a line is the title of a statutory table. */
export function isBudgetTableTitle(text: string): boolean {
  return findDefinition(budgetTables, text) !== undefined;
}

/** Reads every statutory budget table of a document, in its order. */
export function readBudgetTables(outline: Outline, context: TableContext): Part<BudgetTable[]> {
  const { foreign = [], own = [] } = Object.groupBy(findRegions(outline, budgetTables), (region) =>
    isForeign(region, outline, context.year) ? 'foreign' : 'own',
  );
  const part = leaveOutRepeated(own.map((region) => readBudgetTable(region, context, outline.trimmed)));
  return { ...part, notices: [...part.notices, ...foreign.map(noteForeign)] };
}
