import { formatWan, showWan, sumYuan } from '../../model/amount.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import { findExpenditureWhole } from '../../model/whole.ts';
import { readAccountsFlow } from './accounts-flow.ts';
import { collectLines, type Chart, type ChartGap, type ChartRow } from './chart.ts';
import { drawFlow, type Stream } from './flow-drawing.ts';
import { frame } from './frame.ts';
import { listStatedSources, saysSources } from './income-sources.ts';
import { compareLargestFirst, formatShare, isAll, sayShare, subtractParts } from './share.ts';
import { findArrangementFigure, findSummaryTotal, findTotal, listSummaryRows, type Part } from './sources.ts';

const id = 'flow';
const gapTitle = '钱从哪里来，用到哪里去';

const useNames = {
  'expenditure.basic': '基本支出',
  'expenditure.project': '项目支出',
  'expenditure.other': '其他支出',
} as const;
const uses = ['expenditure.basic', 'expenditure.project', 'expenditure.other'] as const;

function listStatedUses(disclosure: Disclosure): Part[] {
  return uses.flatMap((key) => {
    const figure = findArrangementFigure(disclosure, key);
    return figure === undefined || figure.amount_cny === null
      ? []
      : [{ name: useNames[key], cny: figure.amount_cny, line: figure.line }];
  });
}

/** From the sentence, else from the expenditure table's total row, which prints the same two amounts. */
function listUses(disclosure: Disclosure): Part[] {
  const stated = listStatedUses(disclosure);
  if (stated.length > 0) return stated;
  const tabled = { tables: disclosure.budget_tables, phase: disclosure.kind };
  return (['basic', 'project'] as const).flatMap((measure) => {
    const row = findExpenditureWhole(tabled, measure);
    return row === undefined ? [] : [{ name: useNames[`expenditure.${measure}`], cny: row.amount_cny, line: row.line }];
  });
}

/** One side of the flow: its parts, and what its total leaves unexplained. */
interface FlowSide {
  parts: Part[];
  total: Part;
  /** `whole` minus the parts: drawn as 未说明, never spread over the parts. */
  rest: string;
}

/**
 * Why a side cannot be drawn, or null. Shares of a sum that exceeds its total would be wrong whichever of the two
 * is right, so nothing is scaled to fit; a hundred yuan a part is the rounding of amounts printed in 万元.
 */
function findObstacle(side: '收入' | '支出', parts: readonly Part[], total: Part): string | null {
  if (total.cny.startsWith('-') || /^0\.00$/u.test(total.cny)) return `${side}总额不是正数，画不出流向`;
  const negative = parts.find((part) => part.cny.startsWith('-'));
  if (negative !== undefined) return `${side}中的“${negative.name}”是负数（${showWan(negative.cny)} 万元），画不出流向`;
  const sum = sumYuan(parts.map((part) => part.cny));
  const tolerance = `${String(100 * parts.length)}.00`;
  if (subtractParts(total.cny, [sum, `-${tolerance}`]).startsWith('-'))
    return `文件所列各项${side}之和 ${formatWan(sum)} 万元超过${side}总额 ${formatWan(total.cny)} 万元，画不出流向`;
  return null;
}

function measureSide(parts: Part[], total: Part, whole: string): FlowSide {
  const rest = subtractParts(
    whole,
    parts.map((part) => part.cny),
  );
  return { parts, total, rest: rest.startsWith('-') ? '0.00' : rest };
}

/** The largest part of a side; null where more than that is explained by none. */
function findLargest({ parts, total }: FlowSide): Part | null {
  const [largest] = parts.toSorted((a, b) => compareLargestFirst(a.cny, b.cny));
  if (largest === undefined) throw new Error('a flow needs both sides');
  return compareLargestFirst(findUnexplained({ parts, total }), largest.cny) < 0 ? null : largest;
}

/** What the parts of a side leave of its own total. */
function findUnexplained({ parts, total }: Pick<FlowSide, 'parts' | 'total'>): string {
  return subtractParts(
    total.cny,
    parts.map(({ cny }) => cny),
  );
}

function sayFinding(income: FlowSide, expenditure: FlowSide, of: string): string {
  const share = ({ cny }: Pick<Part, 'cny'>, { total }: FlowSide): string =>
    isAll(cny, total.cny) ? '全部' : `的 ${sayShare(cny, total.cny)} `;
  const [source, use] = [findLargest(income), findLargest(expenditure)];
  const from =
    source === null
      ? `${share({ cny: findUnexplained(income) }, income)}没有说明来源`
      : `${share(source, income)}来自${source.name}`;
  const to =
    use === null
      ? `${share({ cny: findUnexplained(expenditure) }, expenditure)}没有说明用途`
      : `${share(use, expenditure)}是${use.name}`;
  return `收入${of}${from}，支出${of}${to}`;
}

function listRows(name: string, { parts, total, rest }: FlowSide, totalName: string): ChartRow[] {
  const share = (cny: string): string => formatShare(cny, total.cny);
  return [
    ...parts.map((part) => ({
      cells: [name, part.name, formatWan(part.cny), share(part.cny)],
      line: part.line,
    })),
    ...(rest === '0.00' ? [] : [{ cells: [name, '未说明', formatWan(rest), share(rest)], line: null }]),
    {
      cells: [name, totalName, formatWan(total.cny), share(total.cny)],
      line: total.line,
    },
  ];
}

function listStreams({ parts, rest }: FlowSide): Stream[] {
  const drawn: Stream[] = parts
    .filter((part) => part.cny !== '0.00')
    .map((part) => ({ name: part.name, cny: part.cny, kind: 'item' }));
  return rest === '0.00' ? drawn : [...drawn, { name: '未说明', cny: rest, kind: 'rest' }];
}

/**
 * Where the money comes from and where it goes. The document says what comes in and what goes out, but not which
 * source pays for which use, so both sides meet in the total.
 */
export function drawMoneyFlow(disclosure: Disclosure): Chart | ChartGap {
  const gap = (reason: string): ChartGap => ({ id, title: gapTitle, reason });
  const accounts = readAccountsFlow(disclosure, listUses(disclosure));
  const stated = listStatedSources(disclosure);
  const isSaid = saysSources(stated);
  // Tables in 元 add up to their own total, not to the rounded one of the sentence.
  const isTabled = !isSaid || listStatedUses(disclosure).length === 0;
  const findSideTotal = (side: 'income' | 'expenditure'): Part | null =>
    (isTabled ? findSummaryTotal(disclosure, side) : null) ?? findTotal(disclosure, side);
  const incomeTotal = accounts?.incomeTotal ?? findSideTotal('income');
  const expenditureTotal = accounts?.expenditureTotal ?? findSideTotal('expenditure');
  if (incomeTotal === null) return gap('没有读到收入总额');
  if (expenditureTotal === null) return gap('没有读到支出总额');
  const sources = accounts?.sources ?? (isSaid ? stated : listSummaryRows(disclosure, 'income'));
  const spent = accounts?.uses ?? listUses(disclosure);
  if (sources.every((part) => part.cny === '0.00')) return gap('没有读到各项收入来源的金额');
  if (spent.every((part) => part.cny === '0.00')) return gap('没有读到基本支出和项目支出的金额');
  const obstacle = findObstacle('收入', sources, incomeTotal) ?? findObstacle('支出', spent, expenditureTotal);
  if (obstacle !== null) return gap(obstacle);

  // Where the two totals differ, the flow is as wide as the larger, and the smaller side shows what it lacks.
  const [whole] = [incomeTotal.cny, expenditureTotal.cny].toSorted(compareLargestFirst);
  if (whole === undefined) throw new Error('two totals without a larger one');
  const income = measureSide(sources, incomeTotal, whole);
  const expenditure = measureSide(spent, expenditureTotal, whole);

  // With the balances of the years before and after, both sides of final accounts hold more than was taken in and spent.
  const of = accounts === null ? '' : '总计';
  const totalName = of === '' ? '合计' : of;
  const rows = [...listRows('收入', income, totalName), ...listRows('支出', expenditure, totalName)];
  const title = sayFinding(income, expenditure, of);
  const say = (streams: readonly Stream[]): string =>
    streams.map((stream) => `${stream.name} ${formatWan(stream.cny)}`).join('；');
  const [incoming, outgoing] = [listStreams(income), listStreams(expenditure)];
  const description = `流向图，单位万元。收入${of} ${formatWan(incomeTotal.cny)}：${say(incoming)}。支出${of} ${formatWan(expenditureTotal.cny)}：${say(outgoing)}。为零的项目只列在表中。`;
  return {
    id,
    title,
    description,
    unit: '万元',
    svg: frame({ key: `${disclosure.id}-${id}`, title, description }, (surface) =>
      drawFlow({ incoming, outgoing, whole }, surface),
    ),
    table: {
      columns: ['方向', '项目', '金额（万元）', '占比'],
      numeric: [2, 3],
      rows,
    },
    lines: collectLines(rows),
  };
}
