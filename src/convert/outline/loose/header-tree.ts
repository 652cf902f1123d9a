import type { LooseCell } from './cell.ts';

/** A label that can stand over several columns, the labels under it, and whether it can also stand over a column itself. */
interface Spanning {
  label: RegExp;
  children: RegExp;
  bare: boolean;
}

const classification = '(支出)?(功能|((部门|政府)(预算)?)?(支出)?经济)分类';
const budgets = '一般公共预算.*|政府性?基金.*|基金预算.*|国有资本.*';
const sources =
  '小计|合计|总计|(一般公共预算)?财政(拨款|专户).*|事业.*收入|(事业单位)?经营收入|上级补助收入|附属单位.*|其他.*收入|单位资金.*';

/** What stands under the label of one half of a summary table. */
const half = `项目|行次|(年初)?预算数|金额|决算数|合计|小计|${budgets}`;

const spanning: readonly Spanning[] = [
  {
    label: /^((支出)?功能分类(科目)?|科目|(支出)?((部门|政府)(预算)?)?(支出)?经济分类(科目)?)$/u,
    children: /^(科目)?(编码|代码|名称)$|^[类款项]$/u,
    bare: false,
  },
  { label: /^(收入|支出)$/u, children: new RegExp(`^(${half})$`, 'u'), bare: false },
  { label: /^财政拨款(收入|支出)$/u, children: new RegExp(`^(${half})$`, 'u'), bare: true },
  { label: /^资金性质$/u, children: new RegExp(`^(合计|小计|${budgets})$`, 'u'), bare: false },
  { label: /^本年收入$/u, children: new RegExp(`^(${sources}|${half})$`, 'u'), bare: true },
  { label: /^本年支出$/u, children: new RegExp(`^(基本支出|项目支出|${half})$`, 'u'), bare: true },
  {
    label: /^(一般公共预算)?(财政拨款)?基本支出$/u,
    children: /^(合计|小计|人员(经费|支出)|(日常)?公用(经费|支出))$/u,
    bare: true,
  },
  { label: new RegExp(`^(${classification})?(科目)?(编码|代码)$`, 'u'), children: /^[类款项]$/u, bare: true },
  {
    label: /^项目$/u,
    children: new RegExp(`^(${classification})?(科目)?(编码|代码|名称)$`, 'u'),
    bare: true,
  },
  {
    label: /^(收入|支出)预算$|^(一般公共|政府性基金|国有资本经营)预算(基本)?支出$/u,
    children: new RegExp(`^(${sources}|基本支出|项目支出|人员经费|公用经费)$`, 'u'),
    bare: true,
  },
  { label: /^((绩效|年度)?指标值|目标值)$/u, children: /^((运算)?符号|值|(计量)?单位)$/u, bare: true },
  { label: /^评价标准$/u, children: /^[优良中差]$/u, bare: true },
  { label: /^政府采购项目来源$/u, children: /^((采购)?项目名称|预算资金|项目资金)$/u, bare: true },
  {
    label: /^政府采购金额/u,
    children: new RegExp(`^(当年部门预算安排资金|其他渠道资金|${sources}|${budgets})$`, 'u'),
    bare: true,
  },
  { label: /^当年部门预算安排资金$/u, children: new RegExp(`^(${sources}|${budgets})$`, 'u'), bare: true },
];

/** A column of a header: its labels from top to bottom, each with the columns it stands over. */
export type HeaderPath = readonly LooseCell[];

/** How many levels a header can have: government procurement has three. */
const mostLevels = 3;

/**
 * Every way to read labels, printed level by level without the empty cells, as a header: each level's labels stand under
 * labels of the level above it that are known to have such labels under them, at least two under one. No two of those are the
 * same.
 */
export function readHeaderTrees(labels: readonly LooseCell[], levels: number = mostLevels): HeaderPath[][] {
  const trees: HeaderPath[][] = [];
  for (let size = 1; size <= labels.length; size += 1) {
    const top = labels.slice(0, size);
    if (!areDistinct(top) || standsUnderOwnRow(top)) break;
    trees.push(
      ...descend(
        top.map((label) => [label]),
        labels.slice(size),
        levels - 1,
      ),
    );
  }
  return trees;
}

/** The ways to share the labels of the lower levels out among the columns of the level above. */
function descend(above: readonly HeaderPath[], rest: readonly LooseCell[], levels: number): HeaderPath[][] {
  if (rest.length === 0) return above.every((path) => canEnd(path)) ? [[...above]] : [];
  if (levels === 0) return [];
  const trees: HeaderPath[][] = [];
  for (let size = 1; size <= rest.length && !standsUnderOwnRow(rest.slice(0, size)); size += 1) {
    for (const groups of shareOut(above, rest.slice(0, size), mostDepth(above))) {
      const below = descend(groups.flat(), rest.slice(size), levels - 1);
      trees.push(...below);
    }
  }
  return trees;
}

function canEnd(path: HeaderPath): boolean {
  const last = path.at(-1)?.label ?? '';
  return spanning.every(({ label, bare }) => bare || !label.test(last));
}

/** Labels stand under those of the level right above them. */
function mostDepth(paths: readonly HeaderPath[]): number {
  return Math.max(...paths.map((path) => path.length));
}

function shareOut(above: readonly HeaderPath[], labels: readonly LooseCell[], depth: number): HeaderPath[][][] {
  const [first, ...others] = above;
  if (first === undefined) return labels.length === 0 ? [[]] : [];
  const ways: HeaderPath[][][] = [];
  const children = first.length === depth ? findChildren(first.at(-1)?.label ?? '') : null;
  for (let size = 0; size <= labels.length; size += 1) {
    const own = labels.slice(0, size);
    if (size > 0 && (children === null || !children.test(own.at(-1)?.label ?? '') || !areDistinct(own))) break;
    if (size === 1) continue;
    const group: HeaderPath[] = size === 0 ? [first] : own.map((label) => [...first, label]);
    for (const way of shareOut(others, labels.slice(size), depth)) ways.push([group, ...way]);
  }
  return ways;
}

function findChildren(label: string): RegExp | null {
  return spanning.find((form) => form.label.test(label))?.children ?? null;
}

function areDistinct(labels: readonly LooseCell[]): boolean {
  return new Set(labels.map(({ label }) => label)).size === labels.length;
}

/** Whether the last label of a row has to stand under one before it: then it is of the next row. */
function standsUnderOwnRow(row: readonly LooseCell[]): boolean {
  const last = row.at(-1)?.label ?? '';
  return row.slice(0, -1).some(({ label }) => findChildren(label)?.test(last) === true);
}

/** Whether a normalised label can stand over columns, or under a label that does. */
export function isTreeLabel(label: string): boolean {
  return spanning.some((form) => form.label.test(label) || form.children.test(label));
}
