import type { Disclosure } from '../../../model/disclosure.ts';
import { type Department, listDepartments } from '../../series/index.ts';
import { unread } from '../bars.ts';
import type { Chart, ChartGap, ChartRow } from '../chart.ts';
import { frame } from '../frame.ts';
import { compareLargestFirst } from '../share.ts';
import { drawValueBars } from './value-bars.ts';
import { kindNames, listFew, nameDepartment, nameDocument } from './wording.ts';

/** The bars drawn one by one; the departments after them are said and stand in the table. */
const mostBars = 20;

/** What a ranking reads from a document. */
export interface Measured {
  /** A plain decimal to rank and draw by. */
  value: string;
  /** The same as written beside its bar. */
  text: string;
  /** The cells of the table after name and document. */
  cells: readonly string[];
  line: number | null;
}

/** A ranking of departments by their newest documents. */
export interface Ranking {
  id: string;
  /** What the chart shows, for the place of a chart that cannot be drawn: `各部门的支出`. */
  subject: string;
  unit: string;
  /** The columns of the table after name and document. */
  columns: readonly string[];
  /** What a full bar stands for, or null. */
  whole: number | null;
  /** The finding, of the first in rank: `支出最多的是甲局：100.00 万元`. */
  sayFirst: (name: string, text: string) => string;
  /** The finding where several are first: `支出最多的有 2 个部门，都是 100.00 万元`. */
  sayTied: (count: number, text: string) => string;
  /** What the number is and rests on, as a sentence of the description. */
  explanation: string;
  /** What a document lacks that has no such number, as 没有读到 needs it: `支出总额`. */
  needed: string;
  /** Null where the document lacks a number that this takes, or where it makes no sense (a share of nothing). */
  measure: (disclosure: Disclosure) => Measured | null;
}

interface Entry {
  department: Department;
  name: string;
  document: string;
  measured: Measured | null;
}

interface MeasuredEntry extends Entry {
  measured: Measured;
}

/** Ranked bars over the newest document of each department; years and kinds stand in every label. */
export function drawRanking(ranking: Ranking, disclosures: readonly Disclosure[]): Chart | ChartGap {
  const { id, subject, needed, unit, whole } = ranking;
  const entries = listDepartments(disclosures).map((department): Entry => {
    const { newest } = department;
    const document = nameDocument({ year: newest.fiscal_year, kind: newest.kind });
    return { department, name: nameDepartment(department), document, measured: ranking.measure(newest) };
  });
  const ranked = entries
    .filter((entry): entry is MeasuredEntry => entry.measured !== null)
    .toSorted((a, b) => compareLargestFirst(a.measured.value, b.measured.value));
  const missing = entries.filter(({ measured }) => measured === null);
  const [first, second] = ranked;
  if (first === undefined || second === undefined)
    return {
      id,
      title: subject,
      reason: entries.length < 2 ? '现在不到两个部门有文件' : `写明${needed}的部门不到两个`,
    };

  const drawn = ranked.slice(0, mostBars);
  const notes = listNotes(ranking, entries, ranked.length - drawn.length);
  const title = sayFinding(ranking, ranked, first);
  const listed = drawn.map(({ name, document, measured }) => `${name}（${document}）${measured.text}`).join('；');
  const description = `横条图，${ranking.explanation}，从大到小：${listed}。`;
  const bars = drawn.map(({ name, document, department, measured }) => ({
    label: name,
    note: document,
    value: Number(measured.value),
    text: measured.text,
    kind: department.newest.kind,
  }));
  return {
    id,
    title,
    description: description + notes.join(''),
    unit,
    svg: frame({ key: `across-${id}`, title, description, notes }, (surface) => drawValueBars(bars, whole, surface)),
    table: {
      columns: ['名次', '部门', '年份', '文件', ...ranking.columns],
      numeric: [0, ...ranking.columns.map((_, index) => index + 4)],
      rows: [...rankRows(ranked), ...missing.map((entry) => missingRow(ranking, entry))],
    },
    // Lines are of several documents; each row names its own.
    lines: [],
  };
}

function sayFinding(ranking: Ranking, ranked: readonly MeasuredEntry[], first: MeasuredEntry): string {
  const { value, text } = first.measured;
  const tied = ranked.filter(({ measured }) => compareLargestFirst(measured.value, value) === 0).length;
  return tied > 1 ? ranking.sayTied(tied, text) : `${ranking.sayFirst(first.name, text)}（${first.document}）`;
}

/** Equal values share a rank. */
function rankRows(ranked: readonly MeasuredEntry[]): ChartRow[] {
  let rank = 0;
  return ranked.map(({ name, department, measured }, index) => {
    const above = ranked[index - 1];
    if (above === undefined || compareLargestFirst(above.measured.value, measured.value) !== 0) rank = index + 1;
    return {
      cells: [String(rank), ...identify(name, department), ...measured.cells],
      line: measured.line,
      disclosure: department.newest.id,
    };
  });
}

/** Not zero: the document does not say, and the table says so. */
function missingRow({ columns }: Ranking, { name, department }: Entry): ChartRow {
  const cells = ['', ...identify(name, department), unread, ...columns.slice(1).map(() => '')];
  return { cells, line: null, absent: true, disclosure: department.newest.id };
}

function identify(name: string, { newest }: Department): string[] {
  return [name, String(newest.fiscal_year), kindNames[newest.kind]];
}

/** What is not drawn, what is not known, and what must not be compared; set under the drawing. */
function listNotes({ needed }: Ranking, entries: readonly Entry[], undrawn: number): string[] {
  const missing = entries.filter(({ measured }) => measured === null);
  const names = missing.map(({ name, document }) => `${name}（${document}）`);
  return [
    ...(undrawn > 0 ? [`另有 ${String(undrawn)} 个部门没有画出，见表。`] : []),
    ...(missing.length > 0 ? [`没有读到${needed}：${listFew(names)}。`] : []),
    describeDocuments(entries),
  ];
}

/** Whether the documents are of one year and one kind, and a warning where they are not. */
function describeDocuments(entries: readonly Entry[]): string {
  const years = entries.map(({ department }) => department.newest.fiscal_year);
  const [earliest, latest] = [Math.min(...years), Math.max(...years)];
  const finals = entries.filter(({ department }) => department.newest.kind === 'final-accounts').length;
  const isMixed = finals > 0 && finals < entries.length;
  const span =
    earliest === latest
      ? `各部门都取 ${String(latest)} 年的文件`
      : `各部门取最近一年的文件，从 ${String(earliest)} 年到 ${String(latest)} 年不一`;
  const kinds = isMixed ? `；其中 ${String(finals)} 份是决算，其余是预算` : '';
  return `${span}${kinds}${isMixed || earliest !== latest ? '，不宜直接相比' : ''}。`;
}
