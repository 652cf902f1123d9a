import type { Grid, GridRow } from '../../model/block.ts';
import { parseDecimal, readMoney } from '../../model/amount.ts';
import type { ProcurementItem, ProcurementTotal } from '../../model/disclosure.ts';
import { procurementFunds } from '../../model/holding.ts';
import { normaliseLabel, trimText } from '../../model/terms.ts';
import { findHighest, hasCellPerLine, isBlankRow, isGrid, listRowLines, readRowLabels, readRowTexts } from '../grid.ts';
import { isSettledHeader, restoreTrimmedHeader } from '../outline/broken-row.ts';
import { findBlocks } from '../outline/index.ts';
import type { Part, ReadingContext } from '../part.ts';
import { isUnreadableCount, readCount } from './counted.ts';
import { flattenHeader } from './header.ts';
import { hasLostAmounts, noteHeadless, noteLostRows } from './row-place.ts';
import { isTableCaption, isTableNote, readLabelUnit, readUnitStatement, withoutUnit } from './statement.ts';
import { noteUnreadable, type PrintedCell } from './unreadable-amount.ts';

export interface Procurement {
  items: ProcurementItem[];
  totals: ProcurementTotal[];
  /** Whether there is a table at all, be it empty. */
  printed: boolean;
}

const moneyColumns = ['project_funds', 'unit_price', 'total', 'budgeted', ...procurementFunds] as const;
type TextColumn = 'project' | 'goods' | 'catalogue_code' | 'unit' | 'quantity';
type MoneyColumn = (typeof moneyColumns)[number];
type Column = TextColumn | MoneyColumn;

/** Labels of the lowest header row. The form of 2018 to 2020 has 总计 over two kinds of money, that of 2021 one 合计. */
const columnWording: readonly (readonly [Column, RegExp])[] = [
  ['project', /^(采购)?项目名称$|^政府采购项目来源$/u],
  ['project_funds', /^预算资金$|^项目资金$/u],
  ['goods', /(物品|货物|品目|采购)名称$/u],
  ['catalogue_code', /目录(序号|编码|代码)/u],
  ['unit', /^(数量|计量)?单位$/u],
  ['quantity', /^数量$/u],
  ['unit_price', /^(?:预算|采购|计划)?单价/u],
  ['sme_reserved', /中小(微)?企业/u],
  ['other_channels', /其他渠道/u],
  ['total', /^总计$/u],
  ['budgeted', /^合计$|^小计$/u],
  ['general_public_budget', /一般公共预算|^财政拨款$/u],
  ['government_fund', /基金/u],
  ['state_capital', /国有资本/u],
  ['special_account', /财政专户/u],
  ['unit_funds', /单位资金/u],
  ['other_sources', /其他(来源)?(收入|资金)/u],
];

/** Reads the procurement table (部门政府采购预算): rows that name goods, and apart from them the totals. */
export function readProcurement(context: ReadingContext): Part<Procurement> {
  const value: Procurement = { items: [], totals: [], printed: false };
  const claimed: number[] = [];
  const lost: GridRow[] = [];
  const headless: GridRow[] = [];
  const uncounted: PrintedCell[] = [];
  let unit = context.unit;
  let columns: (Column | null)[] = [];
  let units: string[] = [];
  for (const block of findBlocks(context.outline, 'procurement')) {
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
      columns = settled ? readColumns(texts) : [];
      units = settled ? readUnits(texts).map((stated) => stated ?? unit) : [];
      if (!settled) lost.push(...header, ...rows);
    }
    claimed.push(...[...before, ...header].flatMap(listRowLines));
    if (columns.length === 0 && header.length === 0 && rows.some(isUnnamedHeader)) headless.push(...rows);
    for (const row of rows) {
      // Rows without a header go on with the table above only where they have its width: another table can follow.
      if (columns.length === 0 || (header.length === 0 && row.cells.length !== columns.length)) continue;
      const endsTable = row === rows.at(-1) && endsEarly(row, columns);
      if (hasLostAmounts(row, columns.length, context.outline.trimmed) ? !endsTable : !fitsColumns(row, columns))
        lost.push(row);
      else if (isBlankRow(row) || readRow(row, columns, units, value)) {
        claimed.push(...listRowLines(row));
        const quantity = readRowTexts(row)[columns.indexOf('quantity')] ?? '';
        if (isUnreadableCount(quantity)) uncounted.push({ printed: quantity, line: row.line });
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
    ],
  };
}

/** Fewer labels of the form make no header of it. */
const fewestLabels = 3;

/** Whether a row is the header of the form without the name of the goods, by which it is known. */
function isUnnamedHeader(row: GridRow): boolean {
  const labels = readRowLabels(row);
  return columnWording.filter(([, wording]) => labels.some((label) => wording.test(label))).length >= fewestLabels;
}

function isTitle(text: string): boolean {
  const label = normaliseLabel(text);
  return label.length <= 30 && /政府采购(预算)?(情况)?(明细)?表?$/u.test(label);
}

/** Captions over the header, the header, and the rows. The header ends before the first total or the first number. */
function splitHeader(grid: Grid): { before: GridRow[]; header: GridRow[]; rows: GridRow[] } {
  const start = grid.rows.findIndex((row) => readRowLabels(row).some((label) => columnWording[2]?.[1].test(label)));
  if (start === -1) {
    const captions = grid.rows.filter((row) => readRowTexts(row).every((text) => text === '' || isTableCaption(text)));
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
  const isLabel = (label: string): boolean =>
    columnWording.some(([, wording]) => wording.test(label)) || /^当年部门预算安排资金$|^政府采购金额/u.test(label);
  // A total can be without amounts; then its label stands alone.
  return (
    labels.every(isLabel) &&
    (labels.length > 1 || (labels.length === 1 && !/^(合计|总计|小计)$/u.test(labels[0] ?? '')))
  );
}

/**
 * The texts of a header, null where it has lost cells. Rows that are one line are as wide as the rows under them, or have lost the
 * cells at their ends (`trimmed`), or grow wider downwards as those of Word do.
 */
function readHeaderTexts(header: readonly GridRow[], rows: readonly GridRow[], trimmed: boolean): string[][] | null {
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

/** The unit that the labels over each column state, the lowest first, or null. */
function readUnits(header: readonly (readonly string[])[]): (string | null)[] {
  return flattenHeader(header).map((path) =>
    path.reduce<string | null>((unit, label) => readLabelUnit(label) ?? unit, null),
  );
}

function readLeaf(label: string): string {
  return withoutUnit(normaliseLabel(label));
}

function readColumns(header: readonly (readonly string[])[]): (Column | null)[] {
  const taken = new Set<Column>();
  return flattenHeader(header).map((path) => {
    const leaf = readLeaf(path.filter((label) => label !== '').at(-1) ?? '');
    const column = columnWording.find(([, wording]) => wording.test(leaf))?.[0] ?? null;
    if (column === null || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
}

/**
 * Whether the last row of a table lacks its last, empty cells alone: the heading of the next section stands where they should.
 * Words must stand under words and numbers under numbers, and the sources of the money make up its sum.
 */
function endsEarly(row: GridRow, columns: readonly (Column | null)[]): boolean {
  const texts = readRowTexts(row);
  if (texts.length > columns.length || texts.at(-1) === '' || !fitsColumns(row, columns)) return false;
  const sum = texts[columns.indexOf('budgeted')] ?? '';
  const sources = texts.filter((text, index) => text !== '' && isSource(columns[index] ?? null));
  return sources.length === 1 && sum !== '' && parseDecimal(sources[0] ?? '') === parseDecimal(sum);
}

/** Columns that hold words; 数量 is a number, and so is each amount. */
const wordColumns: readonly Column[] = ['project', 'goods', 'catalogue_code', 'unit'];

/** Whether words stand under words and numbers, dashes or nothing under numbers. */
function fitsColumns(row: GridRow, columns: readonly (Column | null)[]): boolean {
  return readRowTexts(row).every((text, index) => {
    const column = columns[index] ?? null;
    if (text === '' || column === null) return true;
    if (wordColumns.includes(column)) return column === 'catalogue_code' || parseDecimal(text) === null;
    return !/\p{Script=Han}{2}/u.test(text) || isNumber(text);
  });
}

/** A number, with its unit or measure behind it or not. */
function isNumber(text: string): boolean {
  return typeof readMoney(text, '元')?.cny === 'string' || readCount(text) !== null;
}

function isSource(column: Column | null): boolean {
  const sources: readonly (Column | null)[] = [
    'general_public_budget',
    'government_fund',
    'state_capital',
    'special_account',
    'unit_funds',
    'other_sources',
  ];
  return sources.includes(column);
}

/** Reads an item or a total; false for a row that names neither goods nor what it adds up: a piece of a broken one. */
function readRow(
  row: GridRow,
  columns: readonly (Column | null)[],
  units: readonly string[],
  into: Procurement,
): boolean {
  const texts = readRowTexts(row);
  const at = (column: Column): string => {
    const index = columns.indexOf(column);
    return index === -1 ? '' : (texts[index] ?? '');
  };
  const money = Object.fromEntries(
    moneyColumns.map((column) => [column, readMoney(at(column), units[columns.indexOf(column)] ?? '万元')]),
  ) as Record<MoneyColumn, ReturnType<typeof readMoney>>;
  const goods = at('goods');
  if (goods === '') {
    const label = trimText(at('project'));
    // What has a code of the catalogue is no total, but goods whose name was lost.
    const isItem = at('catalogue_code') !== '' && !/[合总小]\s*计$/u.test(label);
    if (isItem || !/\p{Script=Han}/u.test(label)) return false;
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
