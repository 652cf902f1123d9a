import type { Table } from '../table.ts';
import { activitiesTable, activityIndicatorsTable } from './activities.ts';
import { budgetLinesTable, finalAccountsLinesTable } from './budget-lines.ts';
import { checksTable, noticesTable } from './checks.ts';
import { disclosuresTable } from './disclosures.ts';
import { fixedAssetsTable, procurementTable } from './holdings.ts';
import { indicatorsTable } from './indicators.ts';
import {
  figuresTable,
  finalAccountsFiguresTable,
  glossaryTable,
  goalsTable,
  organisationsTable,
  responsibilitiesTable,
  sectionsTable,
} from './narrative.ts';
import { projectsTable } from './projects.ts';
import { unitBudgetLinesTable, unitFiguresTable } from './units.ts';

/** The tables of the data contract, in its order. A new table is a file here and a line in this list. */
export const tables: readonly Table[] = [
  disclosuresTable,
  sectionsTable,
  responsibilitiesTable,
  goalsTable,
  organisationsTable,
  figuresTable,
  budgetLinesTable,
  projectsTable,
  indicatorsTable,
  activitiesTable,
  activityIndicatorsTable,
  procurementTable,
  fixedAssetsTable,
  glossaryTable,
  checksTable,
  noticesTable,
  finalAccountsLinesTable,
  finalAccountsFiguresTable,
  unitFiguresTable,
  unitBudgetLinesTable,
];
