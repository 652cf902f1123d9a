import type { Check } from '../../model/check.ts';
import type { Unit } from '../../model/disclosure.ts';
import { assetNarrative } from './asset-narrative.ts';
import { assetOffices } from './asset-offices.ts';
import { assetParts } from './asset-parts.ts';
import { basicParts } from './basic-parts.ts';
import { changeDetail } from './change-detail.ts';
import { changeParts } from './change-parts.ts';
import { changeRate } from './change-rate.ts';
import { completionRate } from './completion-rate.ts';
import { dutyActivities } from './duty-activities.ts';
import { dutyTotal } from './duty-total.ts';
import { expenditureParts } from './expenditure-parts.ts';
import { functionParts } from './function-parts.ts';
import { incomeExpenditure } from './income-expenditure.ts';
import { incomeSources } from './income-sources.ts';
import { incomeTransfers } from './income-transfers.ts';
import { withholdUnread } from './scope/left-out.ts';
import { narrativeTables } from './narrative-tables.ts';
import { previousYear } from './previous-year.ts';
import { procurementFunding } from './procurement-funding.ts';
import { procurementKinds } from './procurement-kinds.ts';
import { procurementNarrative } from './procurement-narrative.ts';
import { procurementPrice } from './procurement-price.ts';
import { procurementRows } from './procurement-rows.ts';
import { projectCost } from './project-cost.ts';
import { projectFunds } from './project-funds.ts';
import { projectNarrative } from './project-narrative.ts';
import { projectParts } from './project-parts.ts';
import { projectPlan } from './project-plan.ts';
import { projectTotal } from './project-total.ts';
import { repeatedFigure } from './repeated-figure.ts';
import { splitForms } from './scope/form.ts';
import { splitPhases } from './scope/phase.ts';
import type { CheckRule, Unchecked } from './rule.ts';
import { tableBalance } from './table-balance.ts';
import { tableCarryover } from './table-carryover.ts';
import { tableCode } from './table-code.ts';
import { tableEconomic } from './table-economic.ts';
import { tableRow } from './table-row.ts';
import { tableSame } from './table-same.ts';
import { tableThreePublic } from './table-three-public.ts';
import { tableTotal } from './table-total.ts';
import { tableTree } from './table-tree.ts';
import { threePublicChangeVehicles } from './three-public-change-vehicles.ts';
import { threePublicChange } from './three-public-change.ts';
import { threePublicParts } from './three-public-parts.ts';
import { threePublicPreviousYear } from './three-public-previous-year.ts';
import { threePublicVehicles } from './three-public-vehicles.ts';
import { unitTotals } from './unit-totals.ts';

/** Every rule, in the order in which a document prints what it checks. */
export const checkRules: readonly CheckRule[] = [
  incomeSources,
  incomeTransfers,
  incomeExpenditure,
  expenditureParts,
  basicParts,
  projectParts,
  functionParts,
  repeatedFigure,
  changeParts,
  changeDetail,
  previousYear,
  changeRate,
  completionRate,
  threePublicParts,
  threePublicVehicles,
  threePublicChange,
  threePublicChangeVehicles,
  threePublicPreviousYear,
  narrativeTables,
  tableBalance,
  tableTotal,
  tableTree,
  tableRow,
  tableCarryover,
  tableEconomic,
  tableThreePublic,
  tableSame,
  tableCode,
  projectFunds,
  projectTotal,
  projectNarrative,
  projectPlan,
  projectCost,
  dutyActivities,
  dutyTotal,
  procurementPrice,
  procurementFunding,
  procurementRows,
  procurementNarrative,
  procurementKinds,
  assetParts,
  assetOffices,
  assetNarrative,
  unitTotals,
];

/** Recomputes every sum that a disclosure claims, in the order of the rules. */
export function checkDisclosure(disclosure: Unchecked): Check[] {
  const forms = splitForms(disclosure);
  const own = checkForms(forms);
  return [...own, ...disclosure.units.flatMap((unit) => checkUnit(disclosure, unit))].map((draft, index) => ({
    check: index + 1,
    ...withholdUnread(disclosure, draft),
  }));
}

/** The sums of forms, rule by rule: each phase for itself, unless the rule compares phases. */
function checkForms(forms: readonly Unchecked[]): Omit<Check, 'check'>[] {
  return checkRules.flatMap(({ key, evaluate, comparesPhases }) =>
    forms
      .flatMap((form) =>
        comparesPhases === true
          ? evaluate(form)
          : splitPhases(form).flatMap((view) => evaluate(view.disclosure).map(view.describe)),
      )
      .map((draft) => ({ rule: key, ...draft })),
  );
}

/** The sums of a unit's own form; each says whose it is. */
function checkUnit(disclosure: Unchecked, unit: Unit): Omit<Check, 'check'>[] {
  const checks = checkForms([{ ...disclosure, ...readForm(unit), units: [] }]);
  return checks.map((check) => ({ ...check, statement: `${unit.name}：${check.statement}` }));
}

/** What a unit's form holds, without what tells which unit it is. */
function readForm({ sections, figures, budget_tables, projects, department_indicators, ...form }: Unit): Partial<Unit> {
  const { activities, procurement, procurement_totals, fixed_assets } = form;
  return {
    sections,
    figures,
    budget_tables,
    projects,
    department_indicators,
    activities,
    procurement,
    procurement_totals,
    fixed_assets,
  };
}
