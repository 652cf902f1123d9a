import Big from 'big.js';
import type { Disclosure, Indicator } from '../../model/disclosure.ts';
import type { ValueKind } from '../../model/keys.ts';
import type { Chart, ChartGap, ChartRow } from './chart.ts';
import { composeChart } from './composition.ts';
import { drawTargets, type PercentGroup } from './targets-drawing.ts';

const id = 'targets-overview';

const kinds: readonly (readonly [ValueKind, string])[] = [
  ['number', '数字'],
  ['date', '日期'],
  ['text', '文字'],
  ['blank', '空白'],
];

interface Level {
  level1: string;
  level2: string;
  indicators: Indicator[];
}

/** By 一级指标 and 二级指标, in the order in which the document first names them. */
function groupByLevel(indicators: readonly Indicator[]): Level[] {
  const firsts = Map.groupBy(indicators, ({ level1 }) => level1);
  return [...firsts].flatMap(([level1, members]) =>
    [...Map.groupBy(members, ({ level2 }) => level2)].map(([level2, found]) => ({
      level1: level1 === '' ? '没有写明一级指标' : level1,
      level2: level2 === '' ? '没有写明二级指标' : level2,
      indicators: found,
    })),
  );
}

function countKind(indicators: readonly Indicator[], kind: ValueKind): number {
  return indicators.filter(({ value_kind: found }) => found === kind).length;
}

/** How many indicators promise which percentage, ascending. */
function groupPercents(indicators: readonly Indicator[]): PercentGroup[] {
  const values = indicators.flatMap(({ unit, value }) => (unit === '%' && value !== null ? [value] : []));
  const groups = Map.groupBy(values, (value) => new Big(value).toFixed());
  return [...groups]
    .map(([value, found]) => ({ value, count: found.length }))
    .toSorted((a, b) => new Big(a.value).cmp(b.value));
}

function isWithin(value: string): boolean {
  return new Big(value).gte(0) && new Big(value).lte(100);
}

function sayTitle(count: number, counts: readonly number[], percents: readonly PercentGroup[]): string {
  const [numbers = 0] = counts;
  const percentCount = percents.reduce((sum, group) => sum + group.count, 0);
  const full = percents.find(({ value }) => value === '100')?.count ?? 0;
  const first =
    numbers === count
      ? `${String(count)} 项指标的目标值都是数字`
      : `${String(count)} 项指标中，${String(numbers)} 项的目标值是数字`;
  return full > 0 && percentCount > 1 ? `${first}，${String(full)} 项是 100%` : first;
}

/** The performance indicators counted: by level, by what kind of value they promise, and where percentages lie. */
export function drawTargetsOverview(disclosure: Disclosure): Chart | ChartGap {
  const gap = (reason: string): ChartGap => ({ id, title: '绩效指标有多少，目标值是什么', reason });
  const { projects, department_indicators: own } = disclosure;
  const indicators = [...projects.flatMap((project) => project.indicators), ...own];
  if (indicators.length === 0) return gap('文件没有列出带目标值的绩效指标');
  if (indicators.length === 1) return gap('文件只列出了一项绩效指标，不需要画图');

  const levels = groupByLevel(indicators);
  const counts = kinds.map(([kind]) => countKind(indicators, kind));
  const percents = groupPercents(indicators);
  const within = percents.filter(({ value }) => isWithin(value));
  const outside = percents.filter(({ value }) => !isWithin(value));
  const used = kinds.filter((_, index) => (counts[index] ?? 0) > 0);
  const rows: ChartRow[] = [
    ...levels.map(({ level1, level2, indicators: found }) => ({
      cells: [level1, level2, ...kinds.map(([kind]) => String(countKind(found, kind))), String(found.length)],
      line: null,
    })),
    { cells: ['合计', '', ...counts.map(String), String(indicators.length)], line: null },
    ...percents.map(({ value, count }) => ({
      cells: ['目标值', `${value}%`, String(count), '', '', '', String(count)],
      line: null,
    })),
  ];
  const say = (groups: readonly PercentGroup[]): string =>
    groups.map(({ value, count }) => `${value}% ${String(count)} 项`).join('；');
  const notes = [
    ...(own.length > 0 && own.length < indicators.length ? [`其中部门整体指标 ${String(own.length)} 项。`] : []),
    ...(outside.length > 0 ? [`不在 0 到 100% 之间、没有画出的：${say(outside)}。`] : []),
  ];
  const largest = within.toSorted((a, b) => b.count - a.count).slice(0, 5);
  return composeChart(
    disclosure,
    {
      id,
      title: sayTitle(indicators.length, counts, percents),
      description: `按一级、二级指标数目标值的种类，单位项：${used.map(([kind, name]) => `${name} ${String(countKind(indicators, kind))}`).join('；')}。${largest.length > 1 ? `百分数最多的是 ${say(largest)}。` : ''}`,
      notes,
      unit: '项',
      table: {
        columns: ['一级指标', '二级指标', ...kinds.map(([, name]) => name), '共（项）'],
        numeric: [2, 3, 4, 5, 6],
        rows,
      },
      lines: [...new Set(indicators.map(({ line }) => line))].toSorted((a, b) => a - b),
    },
    (surface) =>
      drawTargets(
        {
          legend: used.map(([, name]) => name),
          looks: used.map(([kind]) => kind),
          rows: levels.map(({ level1, level2, indicators: found }) => ({
            label: level2,
            group: level1,
            counts: used.map(([kind]) => countKind(found, kind)),
          })),
          percents: within.length > 1 ? within : [],
        },
        surface,
      ),
  );
}
