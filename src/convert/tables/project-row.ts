import type { Cell, GridRow, TextLine } from '../../model/block.ts';
import { isMoneyUnit, parseDecimal } from '../../model/amount.ts';
import { normaliseLabel, trimText } from '../../model/terms.ts';
import { hasCellPerLine, isBlankRow, readRowTexts } from '../grid.ts';
import { isIndicatorHeader } from './indicator-columns.ts';
import { isPlanDateRow, isPlanLabel } from './project-plan.ts';
import { readLabelUnit, withoutUnit } from '../table-statement.ts';

/** What a row of a project's table is, by its labels. `text` has none: what it is depends on the rows above it. */
export type ProjectRowKind = 'blank' | 'header' | 'identity' | 'budget' | 'plan' | 'goal' | 'unit' | 'text';

/** The labels of a project's table that have their value beside them. */
export type ProjectField = 'code' | 'name' | 'budget' | 'total' | 'fiscal' | 'other';

/** A label, and the number that may have run together with it. */
const fieldForms: readonly (readonly [ProjectField, RegExp])[] = [
  ['code', /^(?:项目编码|项目代码)$/u],
  ['name', /^项目名称$/u],
  ['budget', /^(?:(?:项目)?预算(?:数|金额|总额|资金)|(?:年度|本年)资金(?:申请)?总额)(?=$|[-\d:])[:]?(.*)$/u],
  // What a project costs in all its years, where the form has the budget of the year beside it.
  ['total', /^(?:项目)?资金总额(?=$|[-\d:])[:]?(.*)$/u],
  ['fiscal', /^(?:其中:?)?(?:当年|本年)?财政(?:(?:性|拨款)?资金|拨款)(?=$|[-\d:])[:]?(.*)$/u],
  ['other', /^其他资金(?=$|[-\d:])[:]?(.*)$/u],
];

/** What any of them begins with: most texts are none, and need not be tried as each. */
const anyField = /^(?:项目|资金|预算|年度|本年|其中|当年|财政|其他)/u;

const moneyFields: readonly ProjectField[] = ['budget', 'total', 'fiscal', 'other'];

/**
 * `项目资金（元）` heads the amounts of a form for one project (财政项目支出绩效目标申报表), and can state their unit; 项目资金总额 is what
 * the project costs in all its years.
 */
const fundsLabel = /^项目资金(?:总额)?(?:\((万?元)\))?:?$/u;

const goalLabel = /^(?:年度|项目|总体)?绩效目标(?:[:：]|$|\s+)/u;
const purposeLabel = /^(?:预算规模)?(?:及)?资金用途$/u;

/** A row by its texts: the first that is not empty, and the labels that have their value beside them. */
interface RowTexts {
  texts: readonly string[];
  first: string;
  fields: ReadonlySet<ProjectField | undefined>;
}

const rowForms: readonly (readonly [ProjectRowKind, (row: RowTexts) => boolean])[] = [
  ['header', ({ texts }) => isIndicatorHeader(texts)],
  ['unit', ({ texts }) => texts.some((text) => readUnitLine(text) !== null)],
  ['identity', (row) => row.fields.has('code') || (row.fields.has('name') && !isOtherHeader(row))],
  [
    'budget',
    ({ first, fields }) =>
      fundsLabel.test(normaliseLabel(first)) ||
      moneyFields.some((field) => fields.has(field)) ||
      normaliseLabel(first).startsWith('预算规模'),
  ],
  ['plan', ({ texts, first }) => isPlanLabel(first) || isPlanDateRow(texts)],
  ['goal', ({ first }) => goalLabel.test(first)],
];

/** 项目名称 also heads a column of tables that are no project's: lists of projects, and the procurement table. */
function isOtherHeader({ texts, fields }: RowTexts): boolean {
  return fields.has('budget') || texts.some((text) => /^(预算资金|总计|合计)$/u.test(normaliseLabel(text)));
}

/** What a row is by its labels alone. */
export function readProjectRowKind(row: GridRow): ProjectRowKind {
  if (isBlankRow(row)) return 'blank';
  const texts = readRowTexts(row);
  const first = texts.find((text) => text !== '') ?? '';
  const fields = new Set(texts.map((text) => readField(text)?.field));
  return rowForms.find(([, matches]) => matches({ texts, first, fields }))?.[0] ?? 'text';
}

function readField(text: string): { field: ProjectField; fused: string } | null {
  const normalised = normaliseLabel(text);
  if (!anyField.test(normalised)) return null;
  const label = withoutUnit(normalised);
  for (const [field, form] of fieldForms) {
    const match = form.exec(label);
    if (match === null) continue;
    const fused = match[1] ?? '';
    if (fused === '' || parseDecimal(fused) !== null) return { field, fused };
  }
  return null;
}

/**
 * An amount, what stands in its place (`——`, `无`), or what can only be meant for one (`约30`, `30*`, `（30）`): a notice names
 * it where it cannot be read, and it is no purpose.
 */
export function isMoneyText(text: string): boolean {
  const label = normaliseLabel(text);
  return /^(?:[-—–/]+|无)$/u.test(label) || meantForAmount.test(label);
}

const meantForAmount =
  /^(?:约|近|共|计|人民币|[^\p{Script=Han}\d]){0,3}\d[\d,.]*(?:[百千]?[万亿]?元?|\([百千]?[万亿]?元\))(?:[^\p{Script=Han}\d]{0,3}|整|左右|人民币|\(其中.*\))[。;]?$/u;

/** `20万元，其中财政拨款15万元`: it stands in the place of an amount, and a notice names it there; what it says besides can be a purpose. */
function beginsWithAmount(text: string): boolean {
  return /^\d[\d,.]*[百千]?[万亿]?元/u.test(normaliseLabel(text));
}

/** Whether a row ends with a label: its value stands in the next cell, which a blank line has broken off. */
export function endsWithLabel(row: GridRow): boolean {
  const last = row.cells.at(-1);
  return last !== undefined && hasCellPerLine(row) && readField(readName(last))?.fused === '';
}

/** A value found beside its label, and the column and line it stands in. */
export interface FieldValue {
  text: string;
  /** The unit that its own label states: `预算数（元）`. */
  unit: string | null;
  column: number;
  line: number;
}

/** The unit that the label over all amounts of a project states (项目资金（元）), or null. */
export function readFundsUnit(row: GridRow): string | null {
  const units = row.cells.map((cell) => fundsLabel.exec(normaliseLabel(readName(cell)))?.[1]);
  return units.find((unit) => unit !== undefined) ?? null;
}

/** Whether a number stands beside a label of an amount, the nearest text on its left. */
export function isLabelled(row: GridRow, column: number): boolean {
  const before =
    row.cells
      .slice(0, column)
      .map(readName)
      .findLast((text) => text !== '') ?? '';
  const field = readField(before)?.field;
  return (field !== undefined && moneyFields.includes(field)) || fundsLabel.test(normaliseLabel(before));
}

/** The values of a row's labels: the first text after a label and before the next, or the number fused to it. */
export function readFields(row: GridRow): Map<ProjectField, FieldValue> {
  const values = new Map<ProjectField, FieldValue>();
  let current: ProjectField | null = null;
  let unit: string | null = null;
  row.cells.forEach((cell, column) => {
    const text = readName(cell);
    const label = readField(text);
    if (label !== null) {
      current = label.field;
      unit = readLabelUnit(text);
      if (label.fused === '') return;
      values.set(label.field, { text: label.fused, unit, column, line: lineOf(cell) });
      current = null;
    } else if (text !== '' && current !== null) {
      // Words behind the label of an amount are something else, and so is any number behind them.
      if (!moneyFields.includes(current) || isMoneyText(text) || beginsWithAmount(text))
        values.set(current, { text, unit, column, line: lineOf(cell) });
      current = null;
    }
  });
  return values;
}

/** The line the text of a cell begins on. */
export function lineOf(cell: Cell): number {
  return cell.lines[0]?.line ?? cell.line;
}

/** The texts of a row that are neither labels nor amounts, as purpose and amounts can stand in one row. */
export function listOtherProse(row: GridRow): TextLine[][] {
  return row.cells
    .filter((cell) => {
      const text = readName(cell);
      return (
        text !== '' &&
        readField(text) === null &&
        !isMoneyText(text) &&
        !fundsLabel.test(normaliseLabel(text)) &&
        !normaliseLabel(text).startsWith('预算规模')
      );
    })
    .map(withoutLabel)
    .filter((lines) => lines.length > 0);
}

/** A text of one line that wraps: what looks like the number of an item within it is part of a name. */
export function readName(cell: Cell): string {
  return cell.lines.map((line) => trimText(line.text)).join('');
}

/** The lines of the texts of a row that are no labels: purpose or goal; null where there is more than one such cell. */
export function readProse(row: GridRow): TextLine[] | null {
  const cells = row.cells.map(withoutLabel).filter((lines) => lines.length > 0);
  return cells.length > 1 ? null : (cells[0] ?? []);
}

function withoutLabel(cell: Cell): TextLine[] {
  const lines = cell.lines.map(({ line, text }) => ({ line, text: trimText(text) }));
  const text = readName(cell);
  if (purposeLabel.test(normaliseLabel(text)) || text.replace(goalLabel, '') === '') return [];
  const [first, ...others] = lines;
  if (first === undefined) return [];
  const rest = trimText(first.text.replace(goalLabel, ''));
  return rest === '' ? others : [{ line: first.line, text: rest }, ...others];
}

/** The unit of money that a line states (`单位：万元`), or null. */
export function readUnitLine(text: string): string | null {
  if (!text.includes('位')) return null;
  const unit = /^\(?(?:金额)?(?:计量)?单位:([^()]+)\)?$/u.exec(normaliseLabel(text))?.[1];
  return unit !== undefined && isMoneyUnit(unit) ? unit : null;
}

const departmentStatement =
  /^(编制|填报|申报|主管|预算|(项目)?实施|承担)?(部门|单位)(名称)?((及|和)?(编码|代码))?[:：]\S+$|^项目负责人[:：]\S+$/u;

/** The department as it stands above a table, with its code (`316 永清县人力资源和社会保障局`), or who carries a project out. */
export function isDepartmentLine(text: string): boolean {
  return /^\d{3,}\s*[^\d\s，。；]{4,}$/u.test(trimText(text)) || departmentStatement.test(trimText(text));
}
