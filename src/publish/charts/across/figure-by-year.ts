import Big from 'big.js';
import { formatReadable, formatWan, showWan } from '../../../model/amount.ts';
import type { Disclosure } from '../../../model/disclosure.ts';
import type { Headline } from '../../../model/headline.ts';
import { kinds } from '../../../model/keys.ts';
import { followFigures, type Department, type TrendPoint } from '../../series/index.ts';
import { measureChange } from '../../series/change.ts';
import { unread } from '../bars.ts';
import type { Chart, ChartGap, ChartRow } from '../chart.ts';
import { frame } from '../frame.ts';
import { drawValueBars, type ValueBar } from './value-bars.ts';
import { changeColumns, kindNames, listChangeCells, nameDepartment, nameDocument } from './wording.ts';
import { listYearSlots, nameYears } from './year-slots.ts';

/** A key figure of one department, year by year. */
export interface YearlyFigure {
  id: string;
  key: keyof Headline;
  /** `支出` */
  label: string;
}

interface Entry extends TrendPoint {
  kind: Disclosure['kind'];
}
type Stated = Entry & { amount: string };

/**
 * A key figure by year. Budgets and final accounts of a year stand one below the other and are never held against each
 * other; a year without a document, or whose document does not state the figure, is named and has no bar.
 */
export function drawFigureByYear({ id, key, label }: YearlyFigure, department: Department): Chart | ChartGap {
  const entries = followFigures(department)
    .flatMap(({ kind, trends }) =>
      trends.filter((trend) => trend.key === key).flatMap(({ points }) => points.map((point) => ({ ...point, kind }))),
    )
    .sort((a, b) => a.year - b.year || kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  const subject = `${label}逐年的变化`;
  const compared = findLongest(entries);
  const [first] = compared;
  const last = compared.at(-1);
  if (first === undefined || last === undefined || compared.length < 2)
    return {
      id,
      title: subject,
      reason:
        new Set(entries.map(({ year }) => year)).size < 2
          ? '这个部门现在只有一年的文件'
          : `同一种文件中，写明${label}的不到两年`,
    };

  const bars = listBars(entries);
  const title = sayFinding(label, first, last);
  const listed = bars.map(({ label: year, text }) => `${year} ${text}`).join('；');
  const both = new Set(entries.map(({ kind }) => kind)).size > 1 ? '预算和决算分别画，两者不相互比较。' : '';
  const description = `横条图，${nameDepartment(department)}各年的${label}，单位万元，都从零起：${listed}。${both}`;
  return {
    id,
    title,
    description,
    unit: '万元',
    svg: frame({ key: `${department.slug}-${id}`, title, description }, (surface) =>
      drawValueBars(bars, null, surface),
    ),
    table: {
      columns: ['年份', '文件', `${label}（万元）`, ...changeColumns],
      numeric: [0, 2, 3, 4, 5],
      rows: listRows(entries),
    },
    // Lines are of several documents; each row names its own.
    lines: [],
  };
}

/** The kind of document that states the figure in the most years: budgets where both do in as many. */
function findLongest(entries: readonly Entry[]): Stated[] {
  const stated = entries.filter((entry): entry is Stated => entry.amount !== null);
  const [budgets = [], finals = []] = kinds.map((kind) => stated.filter((entry) => entry.kind === kind));
  return finals.length > budgets.length ? finals : budgets;
}

function sayFinding(label: string, first: Stated, last: Stated): string {
  const change = measureChange(first.amount, last.amount);
  const before = `${nameDocument(first)} ${formatReadable(first.amount)}`;
  const after = `${nameDocument(last)} ${formatReadable(last.amount)}`;
  const amount = new Big(change?.amount ?? 0);
  if (amount.eq(0)) return `${label}：${before}，${nameDocument(last)}相同`;
  const percent = change?.percent ?? null;
  const rate = percent === null ? '' : ` ${percent.replace('-', '')}%`;
  return `${label}：${before}，${after}，${amount.gt(0) ? '增加' : '减少'}${rate}`;
}

function listBars(entries: readonly Entry[]): ValueBar[] {
  return listYearSlots(entries).flatMap((slot): ValueBar[] =>
    'entries' in slot
      ? slot.entries.map((entry) => ({
          label: nameDocument(entry),
          note: '',
          value: entry.amount === null ? null : Number(entry.amount),
          text: entry.amount === null ? unread : showWan(entry.amount),
          kind: entry.kind,
        }))
      : [{ label: nameYears(slot), note: '', value: null, text: '没有文件', kind: 'budget' }],
  );
}

function listRows(entries: readonly Entry[]): ChartRow[] {
  return listYearSlots(entries).flatMap((slot): ChartRow[] =>
    'entries' in slot
      ? slot.entries.map(({ year, kind, amount, change, line, disclosure }) => ({
          cells: [
            String(year),
            kindNames[kind],
            amount === null ? unread : formatWan(amount),
            ...listChangeCells(change),
          ],
          line,
          ...(amount === null ? { absent: true } : {}),
          disclosure,
        }))
      : [
          {
            cells: [nameYears(slot).replace(' 年', ''), '没有文件', '', ...listChangeCells(null)],
            line: null,
            absent: true,
          },
        ],
  );
}
