import { formatWan, showWan, sumYuan } from '../../model/amount.ts';
import type { BudgetLine, Disclosure } from '../../model/disclosure.ts';
import type { Measure } from '../../model/keys.ts';
import { normaliseLabel } from '../../model/terms.ts';
import { drawBars, type Bar } from './bars.ts';
import type { Chart, ChartGap, ChartRow } from './chart.ts';
import { composeChart } from './composition.ts';
import { drawLegend } from './legend.ts';
import { compareLargestFirst, formatShare, isAll, sayShare } from './share.ts';
import { noteDifferences, type Sum } from './tree-notes.ts';

const id = 'economic-bars';
/** Bars of one class; what is left of a longer class is one striped bar, for a class has up to thirty items. */
const mostBars = 8;

interface Subject {
  code: string;
  name: string;
  cny: string;
  personnel: string | null;
  public: string | null;
  line: number;
}

interface EconomicClass {
  /** Null where the document prints items without their class. */
  printed: Subject | null;
  heading: string;
  /** Largest first. */
  items: Subject[];
}

/** The rows of a table with all their measures together; a row that prints only its two parts has their sum. */
function listSubjects(lines: readonly BudgetLine[]): Subject[] {
  const rows = Map.groupBy(lines, ({ row, code, line }) => `${row} ${code} ${String(line)}`);
  return [...rows.values()].flatMap((cells): Subject[] => {
    const [first] = cells;
    if (first === undefined) return [];
    const find = (measure: Measure): string | null =>
      cells.find((cell) => cell.measure === measure)?.amount_cny ?? null;
    const [personnel, publicCosts] = [find('personnel'), find('public')];
    const parts = [personnel, publicCosts].filter((part) => part !== null);
    const cny = find('total') ?? (parts.length > 0 ? sumYuan(parts) : null);
    const { code, name, line } = first;
    return cny === null ? [] : [{ code, name, cny, personnel, public: publicCosts, line }];
  });
}

function groupByClass(subjects: readonly Subject[]): EconomicClass[] {
  const coded = subjects.filter(({ code }) => /^\d{3}(\d{2})*$/u.test(code));
  const groups = Map.groupBy(coded, ({ code }) => code.slice(0, 3));
  return [...groups].map(([code, members]) => {
    const printed = members.find((member) => member.code === code) ?? null;
    const items = members
      .filter((member) => member.code.length === 5)
      .toSorted((a, b) => compareLargestFirst(a.cny, b.cny));
    const heading = printed === null ? code : `${code} ${printed.name} ${showWan(printed.cny)} 万元`;
    return { printed, heading, items };
  });
}

const looks = { personnel: 1, public: 2, mixed: 3 } as const;

/** Which colour: what the row is said to pay for. */
function seriesOf(subject: Subject): (typeof looks)[keyof typeof looks] {
  if (subject.personnel !== null && subject.public === null) return looks.personnel;
  if (subject.public !== null && subject.personnel === null) return looks.public;
  return looks.mixed;
}

function listBars({ printed, heading, items }: EconomicClass): Bar[] {
  // A class without items is its own bar.
  const members = items.length > 0 ? items : printed === null ? [] : [printed];
  // Final accounts print the whole list of items, most of them 0.00: those are one row, and each in the table.
  const nothing = members.filter(({ cny }) => cny === '0.00');
  const drawn = nothing.length > 1 ? members.filter((member) => !nothing.includes(member)) : members;
  const shown = drawn.length > mostBars + 1 ? drawn.slice(0, mostBars) : drawn;
  const others = drawn.slice(shown.length);
  const bars: Bar[] = shown.map((item) => ({
    label: item.name,
    cny: item.cny,
    kind: 'item',
    group: heading,
    series: seriesOf(item),
  }));
  if (others.length > 0)
    bars.push({
      label: `其余 ${String(others.length)} 项合计`,
      cny: sumYuan(others.map(({ cny }) => cny)),
      kind: 'rest',
      group: heading,
    });
  if (nothing.length > 1)
    bars.push({ label: `${String(nothing.length)} 项都是 0`, cny: '0.00', kind: 'rest', group: heading });
  return bars;
}

function sayFinding(total: Subject | null, largest: Subject, negative: boolean): string {
  if (total?.personnel !== null && total?.personnel !== undefined && !negative) {
    const share = sayShare(total.personnel, total.cny);
    if (share !== '')
      return isAll(total.personnel, total.cny) ? '基本支出全部是人员经费' : `基本支出的 ${share} 是人员经费`;
  }
  return `基本支出中最多的是${largest.name}：${showWan(largest.cny)} 万元`;
}

/** What basic expenditure pays for, by class and item of the departmental economic classification (部门经济分类). */
export function drawEconomicBars(disclosure: Disclosure): Chart | ChartGap {
  const gap = (reason: string): ChartGap => ({ id, title: '基本支出花在哪些用途', reason });
  const table = disclosure.budget_tables.find((candidate) => candidate.table === 'general-public-basic');
  const subjects = listSubjects(table?.lines ?? []);
  const classes = groupByClass(subjects);
  const bars = classes.flatMap(listBars);
  if (bars.length === 0) return gap('文件没有按经济分类列出基本支出');
  if (bars.length === 1) return gap('按经济分类只写明了一个数，不需要画图');
  const ranked = classes
    .flatMap(({ printed, items }) => (items.length > 0 ? items : printed === null ? [] : [printed]))
    .toSorted((a, b) => compareLargestFirst(a.cny, b.cny));
  const [largest] = ranked;
  if (largest === undefined) throw new Error('bars without a subject');

  const total = subjects.find(({ code, name }) => code === '' && /^[合总]计$/u.test(normaliseLabel(name))) ?? null;
  const printedClasses = classes.flatMap(({ printed }) => (printed === null ? [] : [printed]));
  const sums: Sum[] = [
    ...(total === null || printedClasses.length < classes.length
      ? []
      : [{ name: '合计', printed: total.cny, sum: sumYuan(printedClasses.map(({ cny }) => cny)) }]),
    ...classes.flatMap(({ printed, items }) =>
      printed === null || items.length === 0
        ? []
        : [{ name: printed.name, printed: printed.cny, sum: sumYuan(items.map(({ cny }) => cny)) }],
    ),
  ];
  const whole = total?.cny ?? sumYuan(ranked.map(({ cny }) => cny));
  const split = subjects.some((subject) => subject.personnel !== null || subject.public !== null);
  const say = (cny: string | null): string => (cny === null ? '' : formatWan(cny));
  const rows: ChartRow[] = [
    ...classes.flatMap(({ printed, items }) => [...(printed === null ? [] : [printed]), ...items]),
    ...(total === null ? [] : [total]),
  ].map((subject) => ({
    cells: [
      subject.code,
      subject.name,
      formatWan(subject.cny),
      ...(split ? [say(subject.personnel), say(subject.public)] : []),
      formatShare(subject.cny, whole),
    ],
    line: subject.line,
  }));
  const used = new Set(ranked.map(seriesOf));
  const legend = [
    { label: '人员经费', look: 'series-1', series: looks.personnel },
    { label: '公用经费', look: 'series-2', series: looks.public },
    { label: '两者都有，或没有分开', look: 'series-3', series: looks.mixed },
  ].filter(({ series }) => used.has(series));
  const negative = subjects.some(({ cny }) => cny.startsWith('-'));
  return composeChart(
    disclosure,
    {
      id,
      title: sayFinding(total, largest, negative),
      description: `横条图，单位万元，按部门经济分类的类分组，组内从大到小：${classes.map(({ heading }) => heading).join('；')}。最多的一项是${largest.name} ${showWan(largest.cny)}。`,
      notes: noteDifferences(sums, 'bars'),
      table: {
        columns: ['科目编码', '科目名称', '金额（万元）', ...(split ? ['人员经费', '公用经费'] : []), '占比'],
        numeric: split ? [2, 3, 4, 5] : [2, 3],
        rows,
      },
    },
    (surface) => {
      if (!split) return drawBars(bars, surface);
      const key = drawLegend(legend, surface);
      const drawn = drawBars(bars, surface, key.height);
      return { height: drawn.height, body: key.body + drawn.body };
    },
  );
}
