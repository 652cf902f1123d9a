import { formatWan, negate, showWan, sumYuan } from '../../model/amount.ts';
import type { Disclosure, Figure } from '../../model/disclosure.ts';
import { drawBridge, type Step } from './bridge-drawing.ts';
import type { Chart, ChartGap, ChartRow } from './chart.ts';
import { composeChart } from './composition.ts';
import { isAll, subtractParts } from './share.ts';
import { findArrangementFigure, findTotal, type Part } from './sources.ts';

const id = 'year-bridge';

/** A change with the words that name it. */
interface Change extends Part {
  kind: 'basic' | 'project' | 'part';
}

function readChanges(disclosure: Disclosure): Change[] {
  const take = (kind: Change['kind'], figure: Figure | undefined, name?: string): Change[] =>
    figure === undefined || figure.amount_cny === null
      ? []
      : [{ kind, name: name ?? figure.label, cny: figure.amount_cny, line: figure.line }];
  const parts = disclosure.figures.filter(
    ({ figure, section }) =>
      figure === 'change.part' && (section === 'overall-arrangement' || section === 'unrecognised'),
  );
  return [
    ...take('basic', findArrangementFigure(disclosure, 'change.basic'), '基本支出'),
    ...take('project', findArrangementFigure(disclosure, 'change.project'), '项目支出'),
    ...parts.flatMap((figure) => take('part', figure)),
  ];
}

function sumOf(changes: readonly Change[]): string {
  return sumYuan(changes.map(({ cny }) => cny));
}

/**
 * Which changes lie side by side. A document says the change once by 基本支出 and 项目支出 and can say it again by
 * function (其中, 主要是): the same money twice. Of the ways to read them the one that adds up, else the first.
 */
function chooseChanges(changes: readonly Change[], change: string): Change[] {
  const pick = (...kinds: Change['kind'][]): Change[] => changes.filter(({ kind }) => kinds.includes(kind));
  const both = ['basic', 'project'].every((kind) => changes.some((entry) => entry.kind === kind));
  if (both) return pick('basic', 'project');
  const ways = [pick('basic', 'project'), pick('part'), [...changes]].filter((way) => way.length > 0);
  return ways.find((way) => isAll(sumOf(way), change)) ?? ways[0] ?? [];
}

interface Totals {
  before: Part | null;
  after: Part;
  /** The change as printed. */
  stated: Part | null;
}

function readTotals(disclosure: Disclosure): Totals | null {
  const read = (key: 'arrangement.total' | 'previous-year.total' | 'change.total'): Part | null => {
    const figure = findArrangementFigure(disclosure, key);
    return figure === undefined || figure.amount_cny === null
      ? null
      : { name: figure.label, cny: figure.amount_cny, line: figure.line };
  };
  const after = read('arrangement.total') ?? findTotal(disclosure, 'expenditure');
  return after === null ? null : { before: read('previous-year.total'), after, stated: read('change.total') };
}

/** `增加 90.80 万元`. */
function sayChange(cny: string): string {
  if (Number(cny) === 0) return '持平';
  return `${cny.startsWith('-') ? '减少' : '增加'} ${formatWan(cny.replace('-', ''))} 万元`;
}

function signed(cny: string): string {
  return Number(cny) > 0 ? `+${formatWan(cny)}` : showWan(cny);
}

/** From last year's total to this year's: what grew, what shrank, and what the document leaves unexplained. */
export function drawYearBridge(disclosure: Disclosure): Chart | ChartGap {
  const gap = (reason: string): ChartGap => ({ id, title: '从上年到今年，总额怎样变化', reason });
  const totals = readTotals(disclosure);
  if (totals === null) return gap('没有读到今年的总额');
  const { before, after, stated } = totals;
  if (before === null && stated === null) return gap('没有读到上年总额，也没有读到总额增减了多少');
  const start = before?.cny ?? subtractParts(after.cny, [stated?.cny ?? '0']);
  if (start.startsWith('-'))
    return gap(`由今年总额 ${formatWan(after.cny)} 万元和增减额算出的上年总额是负数（${showWan(start)} 万元）`);
  const change = subtractParts(after.cny, [start]);
  const changes = readChanges(disclosure);
  const chosen = chooseChanges(changes, change);
  const rest = subtractParts(change, [sumOf(chosen)]);
  const others = changes.filter((entry) => !chosen.includes(entry));

  const year = String(disclosure.fiscal_year);
  const steps: Step[] = [
    { label: before === null ? '上年总额（算出）' : '上年总额', kind: 'total', cny: start, text: showWan(start) },
    ...chosen.map(({ name, cny }): Step => ({ label: name, kind: 'change', cny, text: signed(cny) })),
    ...(Number(rest) === 0 || chosen.length === 0
      ? []
      : [{ label: '没有说明的差额', kind: 'rest' as const, cny: rest, text: signed(rest) }]),
    ...(chosen.length === 0
      ? [{ label: '总的增减（没有读到各项）', kind: 'rest' as const, cny: change, text: signed(change) }]
      : []),
    { label: `${year} 年总额`, kind: 'total', cny: after.cny, text: showWan(after.cny) },
  ];
  const notes = [
    ...(before === null ? [`文件没有写上年总额：由今年总额减去增减额算出。`] : []),
    ...(stated === null || isAll(stated.cny, change) ? [] : [noteArithmetic(after.cny, start, stated.cny, change)]),
    ...(Number(rest) === 0 || chosen.length === 0
      ? []
      : [`写明的各项之和是 ${signed(sumOf(chosen))} 万元，总的变化是 ${signed(change)} 万元。`]),
    ...(others.length > 0 ? ['文件另外还按其他名目说明了增减，与图中各项是同一笔变化，只列在表中。'] : []),
  ];
  const rows: ChartRow[] = [
    { cells: ['上年总额', formatWan(start), before === null ? '算出' : '写明'], line: before?.line ?? null },
    ...chosen.map(({ name, cny, line }) => ({ cells: [`${name}的变化`, formatWan(cny), '写明'], line })),
    ...(Number(rest) === 0 ? [] : [{ cells: ['没有说明的差额', formatWan(rest), '算出'], line: null }]),
    { cells: [`${year} 年总额`, formatWan(after.cny), '写明'], line: after.line },
    ...(stated === null
      ? [{ cells: ['总的变化', formatWan(change), '算出'], line: null }]
      : [{ cells: ['总的变化', formatWan(stated.cny), '写明'], line: stated.line }]),
    ...others.map(({ name, cny, line }) => ({ cells: [`另按名目：${name}的变化`, formatWan(cny), '写明'], line })),
  ];
  return composeChart(
    disclosure,
    {
      id,
      title: sayTitle(year, stated?.cny ?? change, chosen),
      description: `增减图，单位万元，从上年总额到今年总额：${steps.map(({ label, text }) => `${label} ${text}`).join('；')}。`,
      notes,
      table: { columns: ['项目', '金额（万元）', '来历'], numeric: [1], rows },
    },
    (surface) => drawBridge(steps, surface),
  );
}

function sayTitle(year: string, change: string, chosen: readonly Change[]): string {
  const parts = chosen.filter(({ kind }) => kind !== 'part').map(({ name, cny }) => `${name}${sayChange(cny)}`);
  const total = Number(change) === 0 ? '与上年持平' : `比上年${sayChange(change)}`;
  return [`${year} 年总额${total}`, ...parts].join('，');
}

/** The way the checks word it: arithmetic, no reproach. */
function noteArithmetic(after: string, before: string, stated: string, change: string): string {
  const difference = subtractParts(change, [stated]).replace('-', '');
  const [larger, smaller] = change.startsWith('-') ? [before, after] : [after, before];
  const computed = change.startsWith('-') ? negate(change) : change;
  return `原文写${sayChange(stated)}；${formatWan(larger)} − ${formatWan(smaller)} = ${formatWan(computed)}，相差 ${formatWan(difference)}。`;
}
