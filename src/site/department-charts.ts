import type { Disclosure } from '../model/disclosure.ts';
import { isGap, type Chart, type ChartGap, type ChartId } from '../publish/charts/index.ts';
import { drawOnce } from './drawn-charts.ts';

/** Where the table with the same numbers is: folded below the drawing, open there, or elsewhere on the page. */
export type TablePlace = 'folded' | 'open' | 'elsewhere';

interface Slot {
  /** The first that can be drawn stands here; where none can, the last says why. */
  charts: readonly ChartId[];
  table: TablePlace;
  /** Whether the part says by itself what is missing, or its table shows it: a second sentence would repeat it. */
  saysGap?: (disclosure: Disclosure) => boolean;
}

const always = (): boolean => true;

/** The parts of a department page that have charts. */
const parts = {
  flow: [{ charts: ['flow'], table: 'folded' }],
  functions: [
    { charts: ['functional-tree', 'expenditure-by-function'], table: 'open' },
    { charts: ['economic-bars'], table: 'folded' },
  ],
  arrangement: [{ charts: ['year-bridge'], table: 'folded' }],
  'three-public': [{ charts: ['three-public-change'], table: 'folded', saysGap: always }],
  projects: [{ charts: ['projects-by-budget'], table: 'elsewhere', saysGap: always }],
  plans: [{ charts: ['payment-plan'], table: 'folded', saysGap: ({ projects }) => projects.length === 0 }],
  activities: [{ charts: ['activity-tree'], table: 'folded', saysGap: ({ activities }) => activities.length === 0 }],
  performance: [
    {
      charts: ['targets-overview'],
      table: 'folded',
      saysGap: ({ goals, department_indicators: own }) => goals.length === 0 && own.length === 0,
    },
  ],
  procurement: [{ charts: ['procurement-bars'], table: 'elsewhere', saysGap: always }],
  assets: [{ charts: ['asset-bars'], table: 'elsewhere', saysGap: always }],
} as const satisfies Readonly<Record<string, readonly Slot[]>>;
export type ChartPart = keyof typeof parts;

/** What a part of a department page shows of charts. */
export interface PartCharts {
  drawn: { chart: Chart; table: TablePlace }[];
  /** Those that cannot be drawn, and of which nothing else on the page says so. */
  gaps: ChartGap[];
}

function drawFirst(charts: readonly ChartId[], disclosure: Disclosure): Chart | ChartGap {
  const drawn = charts.map((id) => drawOnce(id, disclosure));
  const first = drawn.find((chart) => !isGap(chart)) ?? drawn.at(-1);
  if (first === undefined) throw new Error('a place without a chart');
  return first;
}

/** The charts of a part of a department page. */
export function drawPart(part: ChartPart, disclosure: Disclosure): PartCharts {
  const slots: readonly Slot[] = parts[part];
  const found = slots.map((slot) => ({ ...slot, first: drawFirst(slot.charts, disclosure) }));
  return {
    drawn: found.flatMap(({ first, table }) => (isGap(first) ? [] : [{ chart: first, table }])),
    gaps: found.flatMap(({ first, saysGap }) => (isGap(first) && saysGap?.(disclosure) !== true ? [first] : [])),
  };
}

/** The fragment of a chart on its department's page; empty where the page does not show it. */
export function findFragment(disclosure: Disclosure, id: string): string {
  const slots: readonly Slot[] = Object.values(parts).flat();
  const slot = slots.find(({ charts }) => charts.some((candidate) => candidate === id));
  const first = slot === undefined ? undefined : drawFirst(slot.charts, disclosure);
  return first === undefined || isGap(first) || first.id !== id ? '' : `#chart-${id}`;
}
