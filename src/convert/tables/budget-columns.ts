import type { Grid, GridRow } from '../../model/block.ts';
import type { Phase, Side } from '../../model/keys.ts';
import { parseDecimal } from '../../model/amount.ts';
import { normaliseLabel, parseOrdinal, trimText } from '../../model/terms.ts';
import { readRowLabels, readRowTexts } from '../grid.ts';
import { isSettledHeader } from '../outline/broken-row.ts';
import { findUsualWidth } from '../readers/row-width.ts';
import type { ReadingContext } from '../part.ts';
import type { BudgetTableDefinition } from './budget-table-definition.ts';
import {
  type BudgetColumn,
  isComparison,
  isSubtotal,
  normaliseYear,
  readPathRole,
  withoutClassification,
} from './column-role.ts';
import { dividesCodes, flattenHeader } from './header.ts';
import { dropRepeated, dropUnclearItems, nameByRows, setAside } from './repeated-column.ts';
import {
  amountOfItems,
  measureBudget,
  nameByUnit,
  partBudgetOfYear,
  partBudgets,
  startHalves,
} from './settled-column.ts';
import { areTableCaptions } from '../table-statement.ts';
import { printsAmount } from './unreadable-amount.ts';

/** One page of a table: its rows without the header, and the header's columns where the page repeats it. */
export interface TablePage {
  columns: BudgetColumn[] | null;
  header: GridRow[];
  rows: GridRow[];
}

/**
 * Cuts the rows of a table into pages: each header begins one. The first header is what stands above the first row of
 * content; a later one repeats its labels, however the lines between them are broken. `trimmed`: that of the outline.
 */
export function readPages(
  grids: readonly Grid[],
  definition: BudgetTableDefinition,
  context: Pick<ReadingContext, 'kind' | 'year'>,
  trimmed: boolean,
): TablePage[] {
  const rows = grids.flatMap((grid) => grid.rows);
  const content = rows.findIndex(isContent);
  const first = rows.slice(0, content === -1 ? rows.length : content);
  const known = new Set((first.length > 0 ? first : findLaterHeader(rows)).flatMap(readRowLabels));
  const pages: { header: GridRow[]; rows: GridRow[] }[] = [
    { header: first.filter((row) => !isCaptionRow(row)), rows: [] },
  ];
  for (const row of rows.slice(first.length)) {
    const page = pages.at(-1);
    if (page === undefined) continue;
    if (!repeatsHeader(row, known)) page.rows.push(row);
    else if (page.rows.some((above) => !isCaptionRow(above))) pages.push({ header: [row], rows: [] });
    else page.header.push(row);
  }
  const cells = pages.flatMap((page) => page.rows).map((row) => readRowTexts(row).map(trimText));
  return pages.map(({ header, rows: own }) => {
    const labelled = header.map(readHeaderTexts).filter((texts) => texts.some((text) => text !== ''));
    const known = labelled.length > 0 && !hasLostLabels(labelled, own, trimmed);
    return { header, rows: own, columns: known ? readColumns(labelled, definition, context, cells) : null };
  });
}

/** The header over the first line of column numbers: a table that lost its first can print it again on its next page. */
function findLaterHeader(rows: readonly GridRow[]): GridRow[] {
  const above = rows.slice(0, Math.max(0, rows.findIndex(isNumbering)));
  return above.slice(above.findLastIndex(isContent) + 1);
}

/** What stands over the first row of content of the grids of a table. */
export interface GridHeader {
  labels: ReadonlySet<string>;
  /** The text with which that row begins: its 序号 where the table has one. */
  first: string;
  /** Whether neither content nor column numbers have ended the header. */
  isOpen: boolean;
}

/** Reads the header of a grid, or of several that blank lines part. */
export function readGridHeader(...grids: readonly Grid[]): GridHeader {
  const rows = grids.flatMap((grid) => grid.rows);
  const content = rows.findIndex(isContent);
  const above = content === -1 ? rows : rows.slice(0, content);
  const labels = above
    .filter((row) => !isCaptionRow(row))
    .flatMap((row) => readHeaderTexts(row).map(normaliseLabel))
    .filter((label) => label !== '');
  const row = rows[content];
  return {
    labels: new Set(labels),
    first: row === undefined ? '' : (readRowLabels(row)[0] ?? ''),
    isOpen: row === undefined && !rows.some(isNumbering),
  };
}

/**
 * Whether a header has lost a cell: its rows differ in width, not as those of Word do, which grow downwards to the width of the rows
 * under them, nor for tabs trimmed off their ends.
 */
function hasLostLabels(labelled: readonly (readonly string[])[], rows: readonly GridRow[], trimmed: boolean): boolean {
  // Under one label for the code 类 款 项 are two columns more than the rows above them have.
  const more = dividesCodes(labelled) ? 2 : 0;
  if (more > 0) labelled = labelled.slice(0, -1);
  if (trimmed || new Set(labelled.map(({ length }) => length)).size === 1) return false;
  const width = findUsualWidth(rows.map(({ cells }) => cells.length));
  const usual = width === null ? null : width - more;
  const last = labelled.at(-1) ?? [];
  if (last.length === usual && !last.includes('')) return false;
  return !isSettledHeader(
    labelled.map((texts) => texts.map(normaliseLabel)),
    usual,
  );
}

/** The line of column numbers (栏次 1 2 3 …, or the numbers alone) ends a header. */
export function isNumbering(row: GridRow): boolean {
  const labels = readRowLabels(row).filter((label) => label !== '');
  return labels.includes('栏次') || (labels.length > 2 && labels.every((label, index) => label === String(index + 1)));
}

/** The labels of a row of the header; 类 款 项 can share theirs with the column numbers. */
function readHeaderTexts(row: GridRow): readonly string[] {
  const texts = readRowTexts(row);
  if (!isNumbering(row)) return texts;
  return texts.map((text) => (/^[类款项]$/u.test(normaliseLabel(text)) ? text : ''));
}

/** A row of content has a number, a label that is itself numbered (一、…), or is a total; header labels are neither. */
export function isContent(row: GridRow): boolean {
  if (isNumbering(row)) return false;
  const texts = readRowTexts(row).filter((text) => text !== '');
  const total = texts.length === 1 && /^(合计|总计)$/u.test(normaliseLabel(texts[0] ?? ''));
  return total || texts.some((text) => printsAmount(text) || parseOrdinal(text)?.style === 'chinese');
}

/** Labels of the header and nothing else; a header that lost a label has most of those that a later one prints. */
function repeatsHeader(row: GridRow, known: ReadonlySet<string>): boolean {
  if (isNumbering(row)) return true;
  const labels = readRowLabels(row).filter((label) => label !== '');
  const again = labels.filter((label) => known.has(label));
  return (
    labels.length > 1 && (again.length === labels.length || (again.length * 2 >= labels.length && !isContent(row)))
  );
}

/** A row of blanks, or of what stands over a table: unit, department, year. */
export function isCaptionRow(row: GridRow): boolean {
  return areTableCaptions(readRowTexts(row));
}

function readColumns(
  rows: readonly (readonly string[])[],
  definition: BudgetTableDefinition,
  { kind, year }: Pick<ReadingContext, 'kind' | 'year'>,
  cells: readonly (readonly string[])[],
): BudgetColumn[] {
  const paths = flattenHeader(rows);
  // 合计 beside columns that are items is one of them: 合计, 因公出国（境）费, … under 决算数.
  const sideways = paths.flat().some((label) => definition.items?.test(normaliseYear(label, year)) === true);
  const halves = kind === 'budget' ? new Set<string>() : listHalves(paths, definition);
  let names = 0;
  const columns = paths.map((path): BudgetColumn => {
    const printed = path.map((label) => normaliseYear(label, year)).filter((label) => label !== '');
    const labels = kind === 'budget' ? printed : printed.filter((label) => !isPhaseLabel(label));
    // 决算数 alone, or under a label that only names its half of the table, is the amount itself.
    const isAmount = labels.length < printed.length && labels.every((label) => halves.has(label));
    const beside = path.find((label) => isComparison(label, year)) ?? '';
    const role =
      beside !== ''
        ? null
        : isAmount
          ? 'total'
          : (readPathRole(labels, definition) ?? readSideRole(labels, definition));
    if (role === 'name') names += 1;
    const group = labels.find((label) => /^(本年)?(收入|支出)$/u.test(label)) ?? '';
    const named: Side = names > 1 ? 'expenditure' : 'income';
    const side: Side = !definition.sided || role === 'row' ? '' : sideOfGroup(group, named);
    return {
      title: path.filter((label) => label !== '').join('/'),
      role: sideways && names === 0 && role === 'total' && isSubtotal(labels.at(-1) ?? '') ? 'item' : role,
      side,
      item: readItem(path, definition, year),
      phase: kind === 'final-accounts' ? readPhase(printed) : kind,
      beside,
    };
  });
  if (!columns.some(({ role }) => role === 'name')) {
    const stated = paths.map((path) => path.some((label) => isPhaseLabel(normaliseYear(label, year))));
    return (kind === 'budget' ? columns : dropUnclearItems(columns, stated)).map(nameByUnit);
  }
  const placed = amountOfItems(partBudgets(startHalves(columns)), year);
  const amounts = placed.some(({ role }) => role === 'total') ? placed : placed.map(measureBudget(definition));
  const measured = kind === 'budget' ? partBudgetOfYear(amounts, definition, year) : amounts;
  return dropRepeated(setAside(nameByRows(measured, definition.rows), definition.sided, cells));
}

/** 收入 or 支出（按功能分类） over the names of its half, where no row under it says 项目: `收入 预算数 支出 预算数`. */
function readSideRole(labels: readonly string[], { sided }: BudgetTableDefinition): 'name' | null {
  const isSide = (label: string): boolean => /^(收入|支出)$/u.test(withoutClassification(label));
  return sided && labels.length > 0 && labels.every(isSide) ? 'name' : null;
}

/** Labels that stand over codes and names: 收入, 人员经费. They name a half of the table, not what an amount is. */
function listHalves(paths: readonly (readonly string[])[], definition: BudgetTableDefinition): Set<string> {
  const labels = paths.map((path) => path.map(normaliseLabel).filter((label) => label !== ''));
  const named = labels.filter((path) => ['code', 'name'].includes(readPathRole(path, definition) ?? ''));
  return new Set(named.flatMap((path) => path.slice(0, -1)));
}

/** Columns of final accounts that say whether their amounts were planned or spent. */
const phaseLabels: readonly (readonly [wording: RegExp, phase: Phase])[] = [
  [/^(年初|批复)?预算数$/u, 'budget'],
  [/^(全年|调整后?)预算数$/u, 'adjusted-budget'],
  [/^(支出|收入)?决算(统计)?数$/u, 'final-accounts'],
];

/** The phase that a label names: 年初预算数, 决算数; null for any other. */
export function findPhase(label: string): Phase | null {
  return phaseLabels.find(([wording]) => wording.test(label))?.[1] ?? null;
}

function isPhaseLabel(label: string): boolean {
  return findPhase(label) !== null;
}

/** The phase that the labels of a column name; without one, final accounts say what was spent. */
function readPhase(labels: readonly string[]): Phase {
  return labels.map(findPhase).find((phase) => phase !== null) ?? 'final-accounts';
}

/** The name of a column that is an item: its lowest label that names one, else its own (合计 under 当年财政拨款安排). */
function readItem(path: readonly string[], { items }: BudgetTableDefinition, year: number): string {
  const labels = path.filter((label) => !isPhaseLabel(normaliseYear(label, year)) && normaliseLabel(label) !== '');
  return labels.findLast((label) => items?.test(normaliseYear(label, year)) === true) ?? labels.at(-1) ?? '';
}

function sideOfGroup(group: string, otherwise: Side): Side {
  if (group.endsWith('收入')) return 'income';
  return group.endsWith('支出') ? 'expenditure' : otherwise;
}

/**
 * The columns of a table from the headers of its pages. A repeated header can have a column shifted while the rows
 * under it are not, so the header that most pages print counts, the first of equals.
 */
export function chooseColumns(pages: readonly TablePage[]): BudgetColumn[] {
  const votes = new Map<string, { columns: BudgetColumn[]; count: number }>();
  for (const { columns } of pages) {
    if (columns === null) continue;
    const key = columns.map((column) => column.title).join('\n');
    const vote = votes.get(key);
    if (vote === undefined) votes.set(key, { columns, count: 1 });
    else vote.count += 1;
  }
  let best: { columns: BudgetColumn[]; count: number } | null = null;
  for (const vote of votes.values()) if (best === null || vote.count > best.count) best = vote;
  return best?.columns ?? [];
}

/**
 * The columns that the rows of one page stand under: the table's, unless they leave numbers without a label that the
 * page's own header gives one.
 */
export function columnsOfPage(page: TablePage, chosen: BudgetColumn[]): BudgetColumn[] {
  if (page.columns === null || page.columns === chosen) return chosen;
  return countUnlabelled(page.rows, page.columns) < countUnlabelled(page.rows, chosen) ? page.columns : chosen;
}

function countUnlabelled(rows: readonly GridRow[], columns: readonly BudgetColumn[]): number {
  return rows.reduce((sum, row) => {
    const unlabelled = readRowTexts(row).filter((text, index) => {
      const role = columns[index]?.role ?? null;
      // A number with decimals is no name and no code.
      const isMisplaced = (role === 'name' || role === 'code') && /\.\d/u.test(text);
      return parseDecimal(text) !== null && (role === null || isMisplaced);
    });
    return sum + unlabelled.length;
  }, 0);
}
