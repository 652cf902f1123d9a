import { formatWan, sumYuan } from '../../model/amount.ts';
import type { BudgetLine, Disclosure } from '../../model/disclosure.ts';
import { findFigure } from '../../model/headline.ts';
import type { FigureKey } from '../../model/keys.ts';
import { normaliseLabel } from '../../model/terms.ts';
import { findThreePublicWhole } from '../../model/whole.ts';
import { unread } from './bars.ts';
import type { Chart, ChartGap, ChartRow } from './chart.ts';
import { composeChart } from './composition.ts';
import { drawPairs } from './paired-bars.ts';
import { isAll, subtractParts } from './share.ts';
import type { Part } from './sources.ts';

const id = 'three-public-change';

interface ExpenseKind {
  key: 'total' | 'overseas' | 'vehicles' | 'vehicles.purchase' | 'vehicles.operation' | 'reception';
  label: string;
  depth: number;
  /** How the statutory table names the row, normalised; null for the whole. */
  row: RegExp | null;
}

const kinds: readonly ExpenseKind[] = [
  { key: 'total', label: '“三公”经费合计', depth: 0, row: null },
  { key: 'overseas', label: '因公出国（境）', depth: 1, row: /因公出国/u },
  { key: 'vehicles', label: '公务用车购置及运行维护', depth: 1, row: /公务用车购置(费)?[及和]/u },
  { key: 'vehicles.purchase', label: '其中：购置', depth: 2, row: /公务用车购置(费|$)(?![及和])/u },
  { key: 'vehicles.operation', label: '其中：运行维护', depth: 2, row: /^[^购]*公务用车运[行维]/u },
  { key: 'reception', label: '公务接待', depth: 1, row: /公务接待/u },
];

interface Expense extends ExpenseKind {
  now: Part | null;
  change: Part | null;
  /** Yuan of last year; computed unless `beforeLine` is not null. */
  before: string | null;
  beforeLine: number | null;
  /** Last year's number could be computed, and does not fit that of the whole. */
  withdrawn: boolean;
}

function readFigure(disclosure: Disclosure, key: FigureKey): Part | null {
  const figure = findFigure(disclosure, key);
  return figure === undefined || figure.amount_cny === null
    ? null
    : { name: figure.label, cny: figure.amount_cny, line: figure.line };
}

/** From the sentence, else from the statutory table, which prints this year only. */
function readExpense(disclosure: Disclosure, kind: ExpenseKind): Expense {
  const row = findRow(disclosure, kind);
  const printed = row === undefined ? null : { name: row.name, cny: row.amount_cny, line: row.line };
  const now = readFigure(disclosure, `three-public.${kind.key}`) ?? printed;
  const change = readFigure(
    disclosure,
    kind.key === 'total' ? 'three-public.change' : `three-public.change.${kind.key}`,
  );
  const stated = kind.key === 'total' ? readFigure(disclosure, 'three-public.previous-year') : null;
  const computed = now === null || change === null ? null : subtractParts(now.cny, [change.cny]);
  return { ...kind, now, change, before: stated?.cny ?? computed, beforeLine: stated?.line ?? null, withdrawn: false };
}

function findRow({ budget_tables: tables, kind: phase }: Disclosure, { row }: ExpenseKind): BudgetLine | undefined {
  if (row === null) return findThreePublicWhole({ tables, phase });
  return tables
    .find(({ table }) => table === 'three-public')
    ?.lines.find(({ name, measure }) => measure === 'total' && row.test(normaliseLabel(name)));
}

function sayTitle({ now, before }: Expense): string {
  if (now === null) return '“三公”经费各项的数额';
  const amount = `“三公”经费 ${formatWan(now.cny)} 万元`;
  if (before === null) return amount;
  const change = subtractParts(now.cny, [before]);
  if (Number(change) === 0) return `${amount}，与上年持平`;
  return `${amount}，比上年${change.startsWith('-') ? '减少' : '增加'} ${formatWan(change.replace('-', ''))} 万元`;
}

interface Whole {
  key: ExpenseKind['key'];
  name: string;
  parts: readonly ExpenseKind['key'][];
}

const wholes: readonly Whole[] = [
  { key: 'total', name: '合计', parts: ['overseas', 'vehicles', 'reception'] },
  { key: 'vehicles', name: '公务用车', parts: ['vehicles.purchase', 'vehicles.operation'] },
];

/**
 * Last year's numbers of the parts are taken back where they do not add up to that of their whole: a document can state
 * an amount where a change is meant (`减少1万元（其中：…公务用车运维费6万元）`), and a bar made of it would contradict the
 * whole above it. What was printed stays, and is not judged.
 */
function withdrawConflicts(expenses: readonly Expense[]): { expenses: Expense[]; notes: string[] } {
  let kept = [...expenses];
  const notes = wholes.flatMap(({ key, name, parts: keys }) => {
    const total = kept.find((entry) => entry.key === key)?.before ?? null;
    const parts = kept.flatMap((entry) => (keys.includes(entry.key) && entry.before !== null ? [entry.before] : []));
    if (total === null || parts.length === 0) return [];
    const sum = sumYuan(parts);
    // Some parts unstated: the others can only be less.
    if (parts.length === keys.length ? isAll(sum, total) : !subtractParts(total, [sum]).startsWith('-')) return [];
    kept = kept.map((entry) => (keys.includes(entry.key) ? { ...entry, before: null, withdrawn: true } : entry));
    return [
      `按写明的增减算，${name}的上年数是 ${formatWan(total)}，其中各项之和是 ${formatWan(sum)}，两者对不上，所以没有画各项的上年数。`,
    ];
  });
  return { expenses: kept, notes };
}

/** The three public expenses (三公经费) this year and last, where the document says by how much they changed. */
export function drawThreePublicChange(disclosure: Disclosure): Chart | ChartGap {
  const gap = (reason: string): ChartGap => ({ id, title: '“三公”经费与上年相比', reason });
  const { expenses, notes: conflicts } = withdrawConflicts(kinds.map((kind) => readExpense(disclosure, kind)));
  const numbers = expenses.flatMap(({ now, before }) => [now?.cny ?? null, before]).filter((cny) => cny !== null);
  if (numbers.length === 0) return gap('没有读到“三公”经费的金额');
  if (numbers.length === 1) return gap('“三公”经费只写明了一个数，不需要画图');
  if (numbers.every((cny) => Number(cny) === 0)) return gap('“三公”经费写明的各项都是 0');
  const [total] = expenses;
  if (total === undefined) throw new Error('no total among the expenses');

  const year = `${String(disclosure.fiscal_year)} 年`;
  const compared = expenses.some(({ before }) => before !== null);
  const computed = expenses.some(({ before, beforeLine }) => before !== null && beforeLine === null);
  const notes = [
    ...(compared ? [] : ['没有读到与上年相比增减了多少，上年数画不出。']),
    ...(computed ? ['文件没有写的上年数，由今年数减去写明的增减额算出。'] : []),
    ...conflicts,
  ];
  const say = (cny: string | null): string => (cny === null ? unread : formatWan(cny));
  const rows: ChartRow[] = expenses.map(({ label, now, change, before, beforeLine, withdrawn }) => {
    const line = now?.line ?? change?.line ?? null;
    const origin = withdrawn ? '对不上，没有算' : before === null ? '' : beforeLine === null ? '算出' : '写明';
    return {
      cells: [label, say(now?.cny ?? null), say(change?.cny ?? null), say(before), origin],
      line,
      ...(line === null ? { absent: true } : {}),
    };
  });
  const title = sayTitle(total);
  const listed = expenses.map(({ label, now, before }) => `${label} ${say(now?.cny ?? null)}，上年 ${say(before)}`);
  return composeChart(
    disclosure,
    {
      id,
      title,
      description: `成对的横条图，单位万元：${listed.join('；')}。`,
      notes,
      table: {
        columns: ['项目', `${year}（万元）`, '写明的增减（万元）', '上年（万元）', '上年数'],
        numeric: [1, 2, 3],
        rows,
      },
    },
    (surface) =>
      drawPairs(
        expenses.map(({ label, depth, now, before }) => ({ label, depth, now: now?.cny ?? null, before })),
        [year, compared ? '上年' : null],
        surface,
      ),
  );
}
