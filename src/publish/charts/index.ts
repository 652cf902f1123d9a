import type { Disclosure } from '../../model/disclosure.ts';
import { takePhase } from '../../model/phase.ts';
import { drawActivityTree } from './activity-tree.ts';
import { drawAssetBars } from './asset-bars.ts';
import type { Chart, ChartGap, ChartKind } from './chart.ts';
import { drawEconomicBars } from './economic-bars.ts';
import { drawExpenditureByFunction } from './expenditure-by-function.ts';
import { drawMoneyFlow } from './flow.ts';
import { drawFunctionalTree } from './functional-tree.ts';
import { drawPaymentPlan } from './payment-plan.ts';
import { drawProcurementBars } from './procurement-bars.ts';
import { drawProjectsByBudget } from './projects-by-budget.ts';
import { drawTargetsOverview } from './targets-overview.ts';
import { drawThreePublicChange } from './three-public-change.ts';
import { drawYearBridge } from './year-bridge.ts';

export { isGap } from './chart.ts';
export type { Chart, ChartGap, ChartKind, ChartRow, ChartTable } from './chart.ts';

/** Every kind of chart, in the order a department page shows them. A new kind is one file and one entry here. */
const chartKinds = [
  { id: 'flow', draw: drawMoneyFlow },
  { id: 'expenditure-by-function', draw: drawExpenditureByFunction },
  { id: 'functional-tree', draw: drawFunctionalTree },
  { id: 'economic-bars', draw: drawEconomicBars },
  { id: 'year-bridge', draw: drawYearBridge },
  { id: 'three-public-change', draw: drawThreePublicChange },
  { id: 'projects-by-budget', draw: drawProjectsByBudget },
  { id: 'payment-plan', draw: drawPaymentPlan },
  { id: 'activity-tree', draw: drawActivityTree },
  { id: 'targets-overview', draw: drawTargetsOverview },
  { id: 'procurement-bars', draw: drawProcurementBars },
  { id: 'asset-bars', draw: drawAssetBars },
] as const satisfies readonly ChartKind[];
export type ChartId = (typeof chartKinds)[number]['id'];
export const chartIds: readonly ChartId[] = chartKinds.map(({ id }) => id);

/** One chart of a disclosure, or the reason why the document does not allow it. Of final accounts it shows what was spent, never what was budgeted. */
export function drawChart(id: ChartId, disclosure: Disclosure): Chart | ChartGap {
  const kind = chartKinds.find((candidate) => candidate.id === id);
  if (kind === undefined) throw new Error(`unknown chart: ${id}`);
  return kind.draw(takePhase(disclosure, disclosure.kind));
}
