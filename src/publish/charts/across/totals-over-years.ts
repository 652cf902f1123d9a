import Big from 'big.js';
import { formatReadable, formatWan } from '../../../model/amount.ts';
import type { Disclosure } from '../../../model/disclosure.ts';
import {
  followFigures,
  type Department,
  listDepartments,
  type FigureSeries,
  type TrendPoint,
} from '../../series/index.ts';
import { unread } from '../bars.ts';
import type { Chart, ChartGap, ChartRow } from '../chart.ts';
import { frame } from '../frame.ts';
import { compareLargestFirst } from '../share.ts';
import { changeColumns, kindNames, listChangeCells, listFew, nameDepartment, nameDocument } from './wording.ts';
import { drawPanels, type YearPanel } from './year-panel.ts';

const id = 'totals-over-years';
const subject = '各部门历年的支出';
/** The panels drawn; the departments after them are said and stand in the table. */
const mostPanels = 12;

/** The totals of a department in one kind of document: budgets and final accounts have panels of their own. */
interface Line extends YearPanel {
  department: Department;
  /** Every year with a document, those that state no total among them. */
  all: readonly TrendPoint[];
}

/**
 * Small multiples: the expenditure of each department that states it for two years at least, year by year, the largest
 * first. Panels have scales of their own, so that they say how each went and not which is larger.
 */
export function drawTotalsOverYears(disclosures: readonly Disclosure[]): Chart | ChartGap {
  const series = listDepartments(disclosures).flatMap((department) =>
    followFigures(department).map((one) => readLine(department, one)),
  );
  const several = series.filter(({ all }) => all.length > 1);
  const lines = several
    .filter(({ points }) => points.length > 1)
    .toSorted((a, b) => compareLargestFirst(a.points.at(-1)?.amount ?? '0', b.points.at(-1)?.amount ?? '0'));
  if (lines.length === 0)
    return {
      id,
      title: subject,
      reason:
        several.length === 0
          ? disclosures.length === 0
            ? '现在没有文件'
            : '现在每个部门只有一年的文件'
          : '没有一个部门在同一种文件中写明两年以上的支出总额',
    };

  const drawn = lines.slice(0, mostPanels);
  const notes = listNotes(lines.length - drawn.length, several);
  const title = sayFinding(lines);
  const listed = drawn.map(({ name, kind, points }) => {
    const said = points.map(({ year, amount }) => `${nameDocument({ year, kind })} ${formatReadable(amount)}`);
    return `${name}：${said.join('，')}`;
  });
  const description = `一组小图，每格是一个部门历年的支出总额，各格都从零起，但刻度各不相同，只能看各自的变化。${listed.join('；')}。`;
  return {
    id,
    title,
    description: description + notes.join(''),
    unit: '万元',
    svg: frame({ key: `across-${id}`, title, description, notes }, (surface) => drawPanels(drawn, surface)),
    table: {
      columns: ['部门', '年份', '文件', '支出（万元）', ...changeColumns],
      numeric: [1, 3, 4, 5, 6],
      rows: several.flatMap(listRows),
    },
    // Lines are of several documents; each row names its own.
    lines: [],
  };
}

function readLine(department: Department, { kind, trends }: FigureSeries): Line {
  const all = trends.find(({ key }) => key === 'expenditure')?.points ?? [];
  const points = all.flatMap(({ year, amount }) => (amount === null ? [] : [{ year, amount }]));
  return { name: nameDepartment(department), kind, department, points, all };
}

function sayFinding(lines: readonly Line[]): string {
  const signs = lines.map(({ points }) => new Big(points.at(-1)?.amount ?? 0).cmp(points[0]?.amount ?? 0));
  const said = [
    { sign: 1, verb: '增加' },
    { sign: -1, verb: '减少' },
    { sign: 0, verb: '不变' },
  ].flatMap(({ sign, verb }) => {
    const count = signs.filter((one) => one === sign).length;
    return count === 0 ? [] : [{ verb, count }];
  });
  const [only] = lines;
  if (lines.length === 1 && only !== undefined)
    return `${only.name}的支出，最近一年比最早一年${said.map(({ verb }) => verb).join('')}`;
  // A department with budgets and final accounts of several years counts twice.
  const isDistinct = new Set(lines.map(({ department }) => department.slug)).size === lines.length;
  const counted = said.map(({ verb, count }) => `${String(count)} 个${verb}`).join('，');
  return `${String(lines.length)} ${isDistinct ? '个部门' : '组'}历年的支出，最近一年比最早一年：${counted}`;
}

function listNotes(undrawn: number, several: readonly Line[]): string[] {
  const gaps = several.flatMap(({ name, kind, all }) => {
    const years = all.filter(({ amount }) => amount === null).map(({ year }) => nameDocument({ year, kind }));
    return years.length > 0 ? [`${name}（${years.join('、')}）`] : [];
  });
  return [
    ...(undrawn > 0 ? [`另有 ${String(undrawn)} 组没有画出，见表。`] : []),
    ...(gaps.length > 0 ? [`没有读到支出总额：${listFew(gaps)}。`] : []),
  ];
}

function listRows({ name, kind, all }: Line): ChartRow[] {
  return all.map(({ year, amount, change, line, disclosure }) => ({
    cells: [
      name,
      String(year),
      kindNames[kind],
      amount === null ? unread : formatWan(amount),
      ...listChangeCells(change),
    ],
    line,
    ...(amount === null ? { absent: true } : {}),
    disclosure,
  }));
}
