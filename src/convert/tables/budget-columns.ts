import type { Grid, GridRow } from '../../model/block.ts';
import type { Measure, Side } from '../../model/keys.ts';
import { parseDecimal } from '../../model/amount.ts';
import { normaliseLabel } from '../../model/terms.ts';
import { readRowLabels, readRowTexts } from '../grid.ts';
import type { BudgetTableDefinition } from './budget-table.ts';
import { flattenHeader } from './header.ts';
import { isTableCaption } from './statement.ts';

/** What a column of a statutory table holds. */
export type ColumnRole = 'row' | 'code' | 'name' | Measure | null;

export interface BudgetColumn {
  /** The header flattened with `/`: `本年收入/小计`. */
  title: string;
  role: ColumnRole;
  side: Side;
}

/** One page of a table: its rows without the header, and the header's columns where the page repeats it. */
export interface TablePage {
  columns: BudgetColumn[] | null;
  header: GridRow[];
  rows: GridRow[];
}

/**
 * Cuts the rows of a table into pages: each header begins one. Where a header begins says what its rows say, not how
 * the lines between them are broken.
 */
export function readPages(grids: readonly Grid[], definition: BudgetTableDefinition): TablePage[] {
  const pages: { header: GridRow[]; rows: GridRow[] }[] = [{ header: [], rows: [] }];
  for (const row of grids.flatMap((grid) => grid.rows)) {
    const page = pages.at(-1);
    if (page === undefined) continue;
    if (!isHeaderRow(row, definition)) page.rows.push(row);
    else if (page.rows.some((above) => !isCaptionRow(above))) pages.push({ header: [row], rows: [] });
    else page.header.push(row);
  }
  return pages.map(({ header, rows }) => {
    const labelled = header.filter((row) => !isNumbering(row));
    return { header, rows, columns: labelled.length === 0 ? null : readColumns(labelled, definition) };
  });
}

/** The line of column numbers (栏次 1 2 3 …) ends a header. */
function isNumbering(row: GridRow): boolean {
  return readRowLabels(row).includes('栏次');
}

const groupLabel = /^((本年)?(收入|支出)|.*分类科目|资金性质|一般公共预算.*|财政拨款.*|预算数)$/u;

/** Labels of columns and groups and nothing else: no number, no item of the table. */
function isHeaderRow(row: GridRow, definition: BudgetTableDefinition): boolean {
  if (isNumbering(row)) return true;
  const labels = readRowLabels(row).filter((label) => label !== '');
  return labels.length > 1 && labels.every((label) => readRole(label, definition) !== null || groupLabel.test(label));
}

/** A row of blanks, or of what stands over a table: unit, department, year. */
export function isCaptionRow(row: GridRow): boolean {
  const texts = readRowTexts(row).filter((text) => text !== '');
  return texts.length === 0 || texts.every(isTableCaption);
}

function readColumns(rows: readonly GridRow[], definition: BudgetTableDefinition): BudgetColumn[] {
  const paths = flattenHeader(rows.map(readRowTexts));
  let names = 0;
  return paths.map((path) => {
    const labels = path.map(normaliseLabel).filter((label) => label !== '');
    const leaf = labels.at(-1) ?? '';
    const role = readRole(leaf, definition);
    if (role === 'name') names += 1;
    const group = labels.find((label) => /^(本年)?(收入|支出)$/u.test(label)) ?? '';
    const named: Side = names > 1 ? 'expenditure' : 'income';
    const side: Side = !definition.sided || role === 'row' ? '' : sideOfGroup(group, named);
    return { title: path.filter((label) => label !== '').join('/'), role, side };
  });
}

function sideOfGroup(group: string, otherwise: Side): Side {
  if (group.endsWith('收入')) return 'income';
  return group.endsWith('支出') ? 'expenditure' : otherwise;
}

function readRole(leaf: string, definition: BudgetTableDefinition): ColumnRole {
  if (/^(序号|行次|栏次)$/u.test(leaf)) return 'row';
  if (/编码$|代码$/u.test(leaf)) return 'code';
  if (/^(项目|科目|科目名称|项目名称|功能分类科目名称|名称)$/u.test(leaf)) return 'name';
  return definition.measures.find(([wording]) => wording.test(leaf))?.[1] ?? null;
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
  if (page.columns === null) return chosen;
  return countUnlabelled(page.rows, page.columns) < countUnlabelled(page.rows, chosen) ? page.columns : chosen;
}

function countUnlabelled(rows: readonly GridRow[], columns: readonly BudgetColumn[]): number {
  return rows.reduce((sum, row) => {
    const unlabelled = readRowTexts(row).filter(
      (text, index) => parseDecimal(text) !== null && (columns[index]?.role ?? null) === null,
    );
    return sum + unlabelled.length;
  }, 0);
}
