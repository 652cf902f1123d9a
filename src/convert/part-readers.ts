import { readFigures } from './narrative/index.ts';
import { readActivities } from './tables/activity.ts';
import { readFixedAssets } from './tables/fixed-asset.ts';
import { readGlossary } from './tables/glossary.ts';
import { readGoals } from './tables/goal.ts';
import { readDepartmentIndicators } from './tables/indicator.ts';
import { readOrganisations } from './tables/organisation.ts';
import { readProcurement } from './tables/procurement.ts';
import { readProjects } from './tables/project.ts';
import { readResponsibilities } from './tables/responsibility.ts';
import type { ReadingContext } from './part.ts';
import { readBudgetTables } from './tables/index.ts';

/** Every part of a disclosure has its own reader; none sees what another read. */
export function readParts(context: ReadingContext) {
  return {
    tables: readBudgetTables(context.outline, context),
    figures: readFigures(context),
    projects: readProjects(context),
    departmentIndicators: readDepartmentIndicators(context),
    goals: readGoals(context),
    activities: readActivities(context),
    responsibilities: readResponsibilities(context),
    organisations: readOrganisations(context),
    procurement: readProcurement(context),
    fixedAssets: readFixedAssets(context),
    glossary: readGlossary(context),
  };
}
