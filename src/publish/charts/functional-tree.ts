import { formatWan, sumYuan } from '../../model/amount.ts';
import type { BudgetLine, Disclosure } from '../../model/disclosure.ts';
import { normaliseLabel } from '../../model/terms.ts';
import type { Chart, ChartGap, ChartRow } from './chart.ts';
import { composeChart, nameSome } from './composition.ts';
import { drawIcicle, type Branch } from './icicle.ts';
import { compareLargestFirst, formatShare, isAll, sayShare, subtractParts } from './share.ts';
import { nameTable } from './sources.ts';
import { noteDifferences, noteNegatives, type Sum } from './tree-notes.ts';

const id = 'functional-tree';
const levelNames = ['类', '款', '项'] as const;

interface Subject {
  line: BudgetLine;
  /** 0 class, 1 section, 2 item: by the length of the code, 3, 5 or 7 digits. */
  level: number;
  children: Subject[];
}

interface Tree {
  origin: string;
  /** What is divided up: all expenditure, or only that of the general public budget. */
  spending: string;
  /** The rows as printed. */
  subjects: Subject[];
  /** Those under no other. */
  roots: Subject[];
  total: BudgetLine | null;
}

const tables = ['expenditure', 'general-public-budget'] as const;

/** The rows of a table as a tree; a code printed twice takes what is printed after it. */
function plantTree(disclosure: Disclosure, key: (typeof tables)[number]): Tree {
  const lines = disclosure.budget_tables.find(({ table }) => table === key)?.lines ?? [];
  const totals = lines.filter(({ measure }) => measure === 'total');
  const subjects = totals
    .filter(({ code }) => /^\d{3}(\d{2}){0,2}$/u.test(code))
    .map((line): Subject => ({ line, level: (line.code.length - 3) / 2, children: [] }));
  const roots: Subject[] = [];
  for (const [index, subject] of subjects.entries()) {
    const isParent = ({ line }: Subject): boolean => line.code === subject.line.parent_code;
    const parent = subjects.slice(0, index).findLast(isParent) ?? subjects.find(isParent);
    (parent?.children ?? roots).push(subject);
  }
  const total = totals.find(({ code, name }) => code === '' && /^[合总]计$/u.test(normaliseLabel(name)));
  const spending = key === 'expenditure' ? '支出' : '一般公共预算支出';
  return { origin: nameTable(disclosure, key), spending, subjects, roots, total: total ?? null };
}

function growBranch({ line, level, children }: Subject): Branch {
  return { label: line.name, cny: line.amount_cny, level, branches: children.map(growBranch) };
}

function sumOf(subjects: readonly Subject[]): string {
  return sumYuan(subjects.map(({ line }) => line.amount_cny));
}

/** Where the sums of a tree differ from what is printed above them, from the total down. */
function listSums({ total, roots, subjects }: Tree): Sum[] {
  return [
    ...(total === null ? [] : [{ name: total.name, printed: total.amount_cny, sum: sumOf(roots) }]),
    ...subjects
      .filter(({ children }) => children.length > 0)
      .map(({ line, children }) => ({
        name: line.name,
        printed: line.amount_cny,
        sum: sumOf(children),
      })),
  ];
}

function sayFinding(largest: Subject, tree: Tree, whole: string, negative: boolean): string {
  const { spending, subjects } = tree;
  const { name, amount_cny: cny } = largest.line;
  const isMore = (amount: string): boolean => compareLargestFirst(amount, cny) < 0;
  // Where the table leaves out more than this of its total or of a subject, what is not listed may be the largest.
  const listed = listSums(tree).some(({ printed, sum }) => isMore(subtractParts(printed, [sum]))) ? '列出的' : '';
  // A class that is not divided is the largest such, and others that are divided may have more.
  const isOfDivided = subjects.some(({ line, level }) => level === largest.level && isMore(line.amount_cny));
  const named = isOfDivided
    ? `没有再往下分的科目里，${listed}${spending}最多的是“${name}”`
    : `${listed}${spending}最多的一${levelNames[largest.level] ?? '项'}是“${name}”`;
  const share = negative || compareLargestFirst(whole, cny) > 0 ? '' : sayShare(cny, whole);
  if (share === '') return `${named}：${formatWan(cny)} 万元`;
  return isAll(cny, whole) ? `${spending}全部是“${name}”` : `${named}，占 ${share}`;
}

/** The expenditure by class, section and item of the functional classification (类、款、项), as printed. */
export function drawFunctionalTree(disclosure: Disclosure): Chart | ChartGap {
  const gap = (reason: string): ChartGap => ({ id, title: '支出按类、款、项分到哪里', reason });
  const trees = tables.map((key) => plantTree(disclosure, key));
  const tree = trees.find(({ roots, subjects }) => subjects.length > roots.length);
  if (tree === undefined)
    return gap(
      trees.some(({ subjects }) => subjects.length > 0)
        ? '文件的支出表只列到一级科目，没有列出下级科目'
        : '文件没有按科目编码列出支出（类、款、项）',
    );
  const { subjects, roots, total, origin } = tree;
  const leaves = subjects.filter(({ children }) => children.length === 0);
  const [largest] = leaves.toSorted((a, b) => compareLargestFirst(a.line.amount_cny, b.line.amount_cny));
  if (largest === undefined || Number(largest.line.amount_cny) <= 0) return gap('各项支出都不是正数，画不出占比');

  const whole = total?.amount_cny ?? sumOf(roots);
  const negatives = subjects.filter(({ line }) => line.amount_cny.startsWith('-'));
  const rows: ChartRow[] = subjects.map(({ line, level }) => ({
    cells: [
      line.code,
      levelNames[level] ?? '',
      line.name,
      formatWan(line.amount_cny),
      formatShare(line.amount_cny, whole),
    ],
    line: line.line,
  }));
  if (total !== null)
    rows.push({
      cells: ['', '', '合计', formatWan(total.amount_cny), formatShare(total.amount_cny, whole)],
      line: total.line,
    });
  const captions = levelNames.slice(0, Math.max(...subjects.map(({ level }) => level)) + 1);
  const notes = [
    ...noteDifferences(listSums(tree)),
    ...noteNegatives(negatives.map(({ line }) => line.name)),
    '太窄的格子没有写名字，全部科目见表。',
  ];
  return composeChart(
    disclosure,
    {
      id,
      title: sayFinding(largest, tree, whole, negatives.length > 0),
      description: `分层图，从左到右是${captions.join('、')}，高度与金额成比例，单位万元，取自${origin}，共 ${String(subjects.length)} 个科目。最大的几个：${nameSome(
        leaves
          .toSorted((a, b) => compareLargestFirst(a.line.amount_cny, b.line.amount_cny))
          .slice(0, 3)
          .map(({ line }) => `${line.name} ${formatWan(line.amount_cny)}`),
      )}。`,
      notes,
      table: { columns: ['科目编码', '级', '科目名称', '金额（万元）', '占比'], numeric: [3, 4], rows },
    },
    (surface) => drawIcicle({ captions, branches: roots.map(growBranch), total: total?.amount_cny ?? null }, surface),
  );
}
