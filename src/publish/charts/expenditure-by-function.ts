import { formatWan, showWan, sumYuan } from '../../model/amount.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import { drawBars, type Bar } from './bars.ts';
import { collectLines, type Chart, type ChartGap, type ChartRow } from './chart.ts';
import { frame } from './frame.ts';
import { compareLargestFirst, formatShare, isAll, sayShare, subtractParts } from './share.ts';
import { findTotal, listClasses, listSummaryRows, nameTable, type Part } from './sources.ts';

const id = 'expenditure-by-function';

interface FunctionalParts {
  parts: (Part & { code: string })[];
  /** Printed total the parts belong to; null where none is printed. */
  total: string | null;
  /** Where the numbers come from, for the description. */
  origin: string;
  /** What is divided up: all expenditure, or only that of the general public budget. */
  whole: string;
}

/**
 * The most complete statement the document makes, in this order: the expenditure table, the summary table (both
 * hold all funds), the table of the general public budget, the sentence that names functions.
 */
function findParts(disclosure: Disclosure): FunctionalParts | null {
  const total = findTotal(disclosure, 'expenditure')?.cny ?? null;
  const fromTable = listClasses(disclosure, 'expenditure');
  if (fromTable.classes.length > 0)
    return {
      parts: fromTable.classes,
      total: fromTable.total ?? total,
      origin: nameTable(disclosure, 'expenditure'),
      whole: '支出',
    };
  const fromSummary = listSummaryRows(disclosure, 'expenditure');
  if (fromSummary.length > 0)
    return {
      parts: withoutCodes(fromSummary),
      total,
      origin: nameTable(disclosure, 'income-and-expenditure'),
      whole: '支出',
    };
  const general = listClasses(disclosure, 'general-public-budget');
  if (general.classes.length > 0)
    return {
      parts: general.classes,
      total: general.total,
      origin: nameTable(disclosure, 'general-public-budget'),
      whole: '一般公共预算支出',
    };
  const stated = disclosure.figures.flatMap((figure) =>
    figure.figure === 'expenditure.function.part' && figure.amount_cny !== null
      ? [{ name: figure.label, cny: figure.amount_cny, line: figure.line }]
      : [],
  );
  return stated.length > 0 ? { parts: withoutCodes(stated), total, origin: '支出说明', whole: '支出' } : null;
}

function withoutCodes(parts: readonly Part[]): (Part & { code: string })[] {
  return parts.map((part) => ({ ...part, code: '' }));
}

/** `社会保障和就业支出` → `社会保障和就业`, for a sentence that has 支出 already. */
function nameFunction(name: string): string {
  return name.replace(/(支出)+$/u, '');
}

function sayFinding(largest: Part, { whole, total }: FunctionalParts, sum: string): string {
  const share = total === null ? '' : sayShare(largest.cny, total);
  // Parts that exceed their total, or negative ones, make shares that mislead; the amount still holds.
  const sound =
    total !== null && share !== '' && !subtractParts(total, [sum]).startsWith('-') && !largest.cny.startsWith('-');
  if (!sound) return `${whole}最多的功能是${nameFunction(largest.name)}：${formatWan(largest.cny)} 万元`;
  return isAll(largest.cny, total)
    ? `${whole}全部用于${nameFunction(largest.name)}`
    : `${whole}的 ${share} 用于${nameFunction(largest.name)}`;
}

/** What the money is spent on, by class of the functional classification (支出功能分类), largest first. */
export function drawExpenditureByFunction(disclosure: Disclosure): Chart | ChartGap {
  const found = findParts(disclosure);
  if (found === null)
    return {
      id,
      title: '钱花在哪些方面',
      reason: '文件没有按功能分类列出支出',
    };
  const ranked = found.parts.toSorted((a, b) => compareLargestFirst(a.cny, b.cny));
  const [largest] = ranked;
  if (largest === undefined) throw new Error('found parts without a part');

  const sum = sumYuan(ranked.map((part) => part.cny));
  const rest = found.total === null ? '0.00' : subtractParts(found.total, [sum]);
  const whole = found.total ?? sum;
  const bars: Bar[] = ranked.map((part) => ({
    label: part.name,
    cny: part.cny,
    kind: 'item',
  }));
  if (!rest.startsWith('-') && rest !== '0.00') bars.push({ label: '未说明', cny: rest, kind: 'rest' });

  const coded = ranked.some((part) => part.code !== '');
  const rows: ChartRow[] = ranked.map((part) => ({
    cells: [...(coded ? [part.code] : []), part.name, formatWan(part.cny), formatShare(part.cny, whole)],
    line: part.line,
  }));
  if (rest !== '0.00') {
    const label = rest.startsWith('-') ? '各项之和超出总额' : '未说明';
    const amount = rest.startsWith('-') ? rest.slice(1) : rest;
    rows.push({
      cells: [...(coded ? [''] : []), label, formatWan(amount), formatShare(amount, whole)],
      line: null,
    });
  }

  const title = sayFinding(largest, found, sum);
  const listed = bars.map((bar) => `${bar.label} ${showWan(bar.cny)}`).join('；');
  const description = `横条图，按金额从大到小，单位万元，取自${found.origin}：${listed}。`;
  return {
    id,
    title,
    description,
    unit: '万元',
    svg: frame({ key: `${disclosure.id}-${id}`, title, description }, (surface) => drawBars(bars, surface)),
    table: {
      columns: [...(coded ? ['科目编码'] : []), '功能分类', '金额（万元）', '占比'],
      numeric: coded ? [2, 3] : [1, 2],
      rows,
    },
    lines: collectLines(rows),
  };
}
