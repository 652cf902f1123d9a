import Big from 'big.js';
import type { Block, Grid, GridRow } from '../../model/block.ts';
import { type Money, parseDecimal, readMoney } from '../../model/amount.ts';
import type { ProcurementItem, ProcurementTotal } from '../../model/disclosure.ts';
import { procurementSources } from '../../model/holding.ts';
import { roundingOf } from '../../model/rounding.ts';
import { normaliseLabel, trimText } from '../../model/terms.ts';
import { findHighest, hasCellPerLine, isBlankRow, isGrid, listRowLines, readRowLabels, readRowTexts } from '../grid.ts';
import { isSettledHeader, restoreTrimmedHeader } from '../outline/broken-row.ts';
import type { NoticeDraft } from '../notice.ts';
import { findBlocks, type Outline } from '../outline/index.ts';
import type { Part, ReadingContext } from '../part.ts';
import { isUnreadableCount, readCount } from './counted.ts';
import {
  beginsHeader,
  isProcurementLabel,
  type LabelledColumn,
  moneyColumns,
  type MoneyColumn,
  namesColumns,
  type ProcurementColumn,
  readProcurementColumns,
} from './procurement-column.ts';
import { hasLostAmounts, noteHeadless, noteLostRows, spreadTotal } from './row-place.ts';
import {
  areTableCaptions,
  isTableCaption,
  isTableNote,
  isTableTitle,
  readUnitStatement,
  withoutUnit,
} from '../table-statement.ts';
import { noteUnreadable, type PrintedCell } from './unreadable-amount.ts';

export interface Procurement {
  items: ProcurementItem[];
  totals: ProcurementTotal[];
  /** Whether there is a table at all, be it empty. */
  printed: boolean;
}

/**
 * Reads the procurement table (部门政府采购预算): rows that name goods, and apart from them the totals. It stands in the section on
 * procurement, or under its title among the statutory tables; there a second one can print the same purchases again, and is left.
 */
export function readProcurement(context: ReadingContext): Part<Procurement> {
  const isPrinted = ({ value }: Part<Procurement>): boolean => value.items.length + value.totals.length > 0;
  const own = readTable(findBlocks(context.outline, 'procurement'), context);
  if (isPrinted(own)) return own;
  const annexed = listAnnexed(context.outline).map((blocks) => readTable(blocks, context));
  const first = annexed.find(isPrinted);
  return first === undefined
    ? own
    : {
        value: { ...first.value, printed: true },
        claimed: [...own.claimed, ...first.claimed],
        notices: [...own.notices, ...first.notices],
      };
}

/** The procurement tables outside the section on procurement, each with its title and what is printed under that. */
function listAnnexed(outline: Outline): Block[][] {
  const tables: Block[][] = [];
  const others = outline.sections.filter(({ key }) => key !== 'procurement').map(({ blocks }) => blocks);
  for (const blocks of [outline.front, ...others, outline.back]) {
    let open: Block[] | null = null;
    for (const [at, block] of blocks.entries()) {
      if (isGrid(block)) open?.push(block);
      else if (isTableTitle(block.text)) {
        const above = blocks[at - 1];
        const number = above !== undefined && !isGrid(above) && isTableCaption(above.text) ? [above] : [];
        open = isTitle(block.text) ? [...number, block] : null;
        if (open !== null) tables.push(open);
      } else if (isTableCaption(block.text) || isTableNote(block.text)) open?.push(block);
      else open = null;
    }
  }
  return tables;
}

function readTable(blocks: readonly Block[], context: ReadingContext): Part<Procurement> {
  const value: Procurement = { items: [], totals: [], printed: false };
  const claimed: number[] = [];
  const lost: GridRow[] = [];
  const headless: GridRow[] = [];
  const uncounted: PrintedCell[] = [];
  const unplaced = new Map<string, number[]>();
  let unit = context.unit;
  let columns: LabelledColumn[] = [];
  for (const block of blocks) {
    if (!isGrid(block)) {
      unit = readUnitStatement(block.text) ?? unit;
      const caption = isTableCaption(block.text) || isTableNote(block.text) || isTitle(block.text);
      if (caption) claimed.push(block.line);
      continue;
    }
    const { before, header, rows } = splitHeader(block);
    for (const text of before.flatMap(readRowTexts)) unit = readUnitStatement(text) ?? unit;
    if (header.length > 0) {
      value.printed = true;
      const texts = readHeaderTexts(header, rows, context.outline.trimmed);
      const settled = texts !== null;
      columns = settled ? readProcurementColumns(texts) : [];
      if (!settled) lost.push(...header, ...rows);
    }
    claimed.push(...[...before, ...header].flatMap(listRowLines));
    if (columns.length === 0 && header.length === 0 && rows.some((row) => namesColumns(readRowLabels(row))))
      headless.push(...rows);
    for (const row of rows.map((printed) => spreadTotal(printed, columns.map(describeRole)))) {
      // Rows without a header go on with the table above only where they have its width: another table can follow.
      if (columns.length === 0 || (header.length === 0 && row.cells.length !== columns.length)) continue;
      const endsTable = row === rows.at(-1) && endsEarly(row, columns, unit);
      if (hasLostAmounts(row, columns.length, context.outline.trimmed) ? !endsTable : !fitsColumns(row, columns))
        lost.push(row);
      else if (isBlankRow(row) || readRow(row, columns, unit, value)) {
        claimed.push(...listRowLines(row));
        const quantity = readRowTexts(row)[columns.findIndex(({ column }) => column === 'quantity')] ?? '';
        if (isUnreadableCount(quantity)) uncounted.push({ printed: quantity, line: row.line });
        for (const label of listUnplaced(row, columns)) unplaced.set(label, [...(unplaced.get(label) ?? []), row.line]);
      }
    }
  }
  return {
    value,
    claimed,
    notices: [
      ...noteLostRows(lost),
      ...noteUnreadable(uncounted),
      ...noteHeadless('政府采购表', ['采购物品名称'], headless),
      ...noteUnplaced(unplaced),
    ],
  };
}

/** What stands before the numbers is what the label of a total can cover. */
function describeRole({ column }: LabelledColumn): { role: 'name' | 'total' } {
  return { role: column === 'quantity' || moneyColumns.some((money) => money === column) ? 'total' : 'name' };
}

/** The labels of the columns in which a row has something that no column of the data holds. */
function listUnplaced(row: GridRow, columns: readonly LabelledColumn[]): string[] {
  return readRowTexts(row).flatMap((text, at) => {
    const { column, label } = columns[at] ?? { column: null, label: '' };
    return text === '' || column !== null || label === '' || isUnitOfRow(label) ? [] : [label];
  });
}

/** The unit that buys, and the number of the row. */
function isUnitOfRow(label: string): boolean {
  return /^序号$|^(预算|采购)?单位(编码|代码|名称)$/u.test(normaliseLabel(label));
}

function noteUnplaced(unplaced: ReadonlyMap<string, number[]>): NoticeDraft[] {
  return [...unplaced].map(([label, lines]) => ({
    rule: 'unknown-column',
    severity: 'notice',
    message: `政府采购表的“${label}”栏没有对应的项目，未进入采购明细，只在原文里`,
    quote: label,
    lines,
  }));
}

function isTitle(text: string): boolean {
  const label = normaliseLabel(text);
  return label.length <= 30 && /政府采购(项目)?(预算|支出|支出预算)?(情况)?(明细)?表?$/u.test(label);
}

/** Captions over the header, the header, and the rows. The header ends before the first total or the first number. */
function splitHeader(grid: Grid): { before: GridRow[]; header: GridRow[]; rows: GridRow[] } {
  const start = grid.rows.findIndex((row) => beginsHeader(readRowLabels(row)));
  if (start === -1) {
    const captions = grid.rows.filter((row) => areTableCaptions(readRowTexts(row)));
    return { before: captions, header: [], rows: grid.rows.filter((row) => !captions.includes(row)) };
  }
  let end = start + 1;
  for (let row = grid.rows[end]; row !== undefined && isHeaderRow(row); row = grid.rows[end]) end += 1;
  return { before: grid.rows.slice(0, start), header: grid.rows.slice(start, end), rows: grid.rows.slice(end) };
}

function isHeaderRow(row: GridRow): boolean {
  const labels = readRowLabels(row)
    .map(withoutUnit)
    .filter((label) => label !== '');
  // A total can be without amounts; then its label stands alone.
  return (
    labels.every(isProcurementLabel) &&
    (labels.length > 1 || (labels.length === 1 && !/^(合计|总计|小计)$/u.test(labels[0] ?? '')))
  );
}

/**
 * The texts of a header, null where it has lost cells. Rows that are one line are as wide as the rows under them, or have lost the
 * cells at their ends (`trimmed`), or grow wider downwards as those of Word do.
 */
function readHeaderTexts(
  header: readonly GridRow[],
  rows: readonly GridRow[],
  trimmed: boolean,
): (readonly string[])[] | null {
  const printed = header.map(readRowTexts);
  if (!header.every(hasCellPerLine)) {
    const width = findHighest([...header, ...rows].map(({ cells }) => cells.length));
    const spread = trimmed && printed[0]?.includes('') === true;
    if (spread || printed.every((texts) => texts.length === width))
      return printed.map((texts) => [...texts, ...Array.from({ length: width - texts.length }, () => '')]);
  }
  const texts = trimmed ? restoreTrimmedHeader(printed) : printed;
  return isSettledHeader(
    texts.map((labels) => labels.map(normaliseLabel)),
    null,
  )
    ? texts
    : null;
}

/**
 * Whether the last row of a table lacks its last, empty cells alone: the heading of the next section stands where they should.
 * Words must stand under words and numbers under numbers, the sources of the money make up its sum, and so do quantity and price: where a cell
 * before them is lost, the share reserved for small firms can stand under a source.
 */
function endsEarly(row: GridRow, columns: readonly LabelledColumn[], unit: string): boolean {
  const texts = readRowTexts(row);
  if (texts.length > columns.length || texts.at(-1) === '' || !fitsColumns(row, columns)) return false;
  const at = (column: ProcurementColumn): number => columns.findIndex((each) => each.column === column);
  const read = (column: MoneyColumn): Money | null =>
    readMoney(texts[at(column)] ?? '', columns[at(column)]?.unit ?? unit);
  const sources = procurementSources.map((source) => read(source)?.cny ?? null).filter((amount) => amount !== null);
  const [sum, price, quantity] = [read('budgeted'), read('unit_price'), readCount(texts[at('quantity')] ?? '')];
  return sources.length === 1 && sources[0] === sum?.cny && isProduct(quantity, price, sum);
}

/** Whether a sum is quantity × price, as near as the places that are printed of each tell; so it is where one of them is not printed. */
function isProduct(quantity: string | null, price: Money | null, sum: Money | null): boolean {
  if (quantity === null || price === null || sum === null || price.cny === null || sum.cny === null) return true;
  const difference = new Big(price.cny).times(quantity).minus(sum.cny);
  return difference.abs().lte(roundingOf(price).times(quantity).plus(roundingOf(sum)));
}

/** Columns that hold words; 数量 is a number, and so is each amount. */
const wordColumns: readonly ProcurementColumn[] = ['project', 'goods', 'catalogue_code', 'unit'];

/** Whether words stand under words and numbers, dashes or nothing under numbers. */
function fitsColumns(row: GridRow, columns: readonly LabelledColumn[]): boolean {
  return readRowTexts(row).every((text, index) => {
    const column = columns[index]?.column ?? null;
    if (text === '' || column === null) return true;
    if (wordColumns.includes(column)) return column === 'catalogue_code' || parseDecimal(text) === null;
    return !/\p{Script=Han}{2}/u.test(text) || isNumber(text);
  });
}

/** A number, with its unit or measure behind it or not. */
function isNumber(text: string): boolean {
  return typeof readMoney(text, '元')?.cny === 'string' || readCount(text) !== null;
}

/** Reads an item or a total; false for a row that names neither goods nor what it adds up: a piece of a broken one. */
function readRow(row: GridRow, columns: readonly LabelledColumn[], unit: string, into: Procurement): boolean {
  const texts = readRowTexts(row);
  const find = (column: ProcurementColumn): number => columns.findIndex((each) => each.column === column);
  const at = (column: ProcurementColumn): string => texts[find(column)] ?? '';
  const read = (column: MoneyColumn): ReturnType<typeof readMoney> =>
    readMoney(at(column), columns[find(column)]?.unit ?? unit);
  const money = Object.fromEntries(moneyColumns.map((column) => [column, read(column)])) as Record<
    MoneyColumn,
    ReturnType<typeof readMoney>
  >;
  const goods = at('goods');
  // The label of a total can stand in the column of the goods, behind that of the numbers: `| 合计 | | 7`.
  const isTotal = /^[合总小]计$/u.test(normaliseLabel(goods));
  if (goods === '' || isTotal) {
    const [first = ''] = texts;
    const named = at('project') === '' && /^[合总]\s*计$/u.test(first) ? first : at('project');
    const label = trimText(isTotal ? goods : named);
    const isSum = /[合总小]\s*计$/u.test(label);
    // What has a code of the catalogue is no total, but goods whose name was lost; the name of a unit over its purchases adds up nothing.
    const isItem = at('catalogue_code') !== '' || Object.values(money).every((each) => each === null);
    if ((isItem && !isSum) || !/\p{Script=Han}/u.test(label)) return false;
    into.totals.push({ label, ...money, line: row.line });
    return true;
  }
  into.items.push({
    item: into.items.length + 1,
    project: at('project'),
    goods,
    catalogue_code: at('catalogue_code'),
    unit: at('unit'),
    quantity: readCount(at('quantity')),
    ...money,
    line: row.line,
  });
  return true;
}
