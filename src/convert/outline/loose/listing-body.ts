import Big from 'big.js';
import { parseDecimal } from '../../../model/amount.ts';
import type { GridRow } from '../../../model/block.ts';
import { placeAmounts } from './amount-place.ts';
import type { PlacedRow } from './budget-row.ts';
import { buildLostRows, buildRow, type LooseCell } from './cell.ts';
import { type ColumnKind, isAmount, readColumnKinds } from './column.ts';
import type { LooseHeader } from './header.ts';
import { fitsOrganisation } from './organisation.ts';
import { type BodyReading, chunk } from './whole-row.ts';

/** Units of a department: rows that have all their cells, told by what the second says of each unit. */
export function readOrganisationBody(header: LooseHeader, body: readonly LooseCell[]): BodyReading {
  const width = header.columns.length;
  const rows = chunk(body, width);
  const whole = body.length % width === 0 && rows.every((row) => fitsOrganisation(row, header.columns));
  return whole ? { rows: rows.map(buildRow), lost: [] } : { rows: buildLostRows(body, width), lost: [] };
}

/** Fixed assets: each kind with its quantity and value. One number alone may be either. */
export function readAssetBody(header: LooseHeader, body: readonly LooseCell[]): BodyReading {
  const rows: GridRow[] = [];
  const kinds = readColumnKinds(header);
  const width = kinds.length;
  for (const [name, ...numbers] of cutBefore(body, (cell) => !isAmount(cell))) {
    if (name === undefined) continue;
    const tells = kinds[0] === 'name' && !isAmount(name) && [0, width - 1].includes(numbers.length);
    if (tells) rows.push(buildRow([name, ...kinds.slice(1).map((_, at) => numbers[at] ?? null)]));
    else rows.push(...buildLostRows([name, ...numbers], width));
  }
  return { rows, lost: [] };
}

/**
 * Government procurement: goods have a code of the catalogue, two cells behind their project and its money. Rows that have all
 * their cells are read, and those whose cost and sums tell their places; the others are left to the reader of the table, which refuses them.
 */
export function readProcurementBody(header: LooseHeader, body: readonly LooseCell[]): BodyReading {
  const kinds = readColumnKinds(header);
  const width = kinds.length;
  const code = header.columns.findIndex((path) => /目录(序号|编码|代码)/u.test(path.at(-1)?.label ?? ''));
  const starts = new Set(
    body.flatMap(({ label }, at) => (code !== -1 && /^[A-Z]\d{2,}$/u.test(label) ? [at - code] : [])),
  );
  const reading: BodyReading = { rows: [], lost: [] };
  for (const row of cutBefore(body, (cell, at) => starts.has(at) || (!isAmount(cell) && beginsTotal(body, at)))) {
    const whole = row.length === width && fitsKinds(row, kinds);
    const goods = whole ? { slots: row, lost: [] } : placeGoods(row, kinds, header.columns);
    // Without its project in front no row can pass for one that lacks its last cells alone.
    const parts = [row.slice(0, 1), row.slice(1)];
    reading.rows.push(
      ...(goods === null ? parts.flatMap((part) => buildLostRows(part, width)) : [buildRow(goods.slots)]),
    );
    reading.lost.push(...(goods?.lost ?? []));
  }
  return reading;
}

function fitsKinds(row: readonly LooseCell[], kinds: readonly ColumnKind[]): boolean {
  return row.every((cell, at) => (kinds[at] === 'amount') === isAmount(cell));
}

/**
 * A row of goods that has all its cells up to the price, and lost empty ones among the sources of the money: the first amount behind
 * the price is what so many cost at that price, and the sums of the row tell the places of the others. Null where they do not.
 */
function placeGoods(
  row: readonly LooseCell[],
  kinds: readonly ColumnKind[],
  columns: LooseHeader['columns'],
): PlacedRow | null {
  const price = columns.findIndex((path) => (path.at(-1)?.label ?? '').startsWith('单价'));
  const lead = row.slice(0, price + 1);
  const amounts = row.slice(price + 1);
  const paths = columns.slice(price + 1);
  if (price === -1 || amounts.length > paths.length || !fitsKinds(lead, kinds) || !amounts.every(isAmount)) return null;
  if (!isCost(amounts[0], row[columns.findIndex((path) => path.at(-1)?.label === '数量')], row[price])) return null;
  const slots: (LooseCell | null)[] = [...lead, ...paths.map(() => null)];
  const lost: LooseCell[] = [];
  placeAmounts(amounts, paths).forEach((place, index) => {
    const amount = amounts[index];
    if (amount !== undefined && place !== null) slots[price + 1 + place] = amount;
    else if (amount !== undefined) lost.push(amount);
  });
  return lost.length === amounts.length ? null : { slots, lost };
}

/** Whether an amount is a quantity times a price, the price in the unit of the amount or in yuan beside 万元. */
function isCost(...cells: readonly (LooseCell | undefined)[]): boolean {
  const [cost, quantity, price] = cells.map((cell) => parseDecimal(cell?.label ?? ''));
  if (cost === null || cost === undefined || !quantity || !price) return false;
  const product = new Big(quantity).times(price);
  return [product, product.div(10_000)].some((each) => each.eq(cost));
}

/** A name between a number and two numbers: goods have a second name. */
function beginsTotal(body: readonly LooseCell[], at: number): boolean {
  const after = body.slice(at + 1, at + 3);
  const before = body[at - 1];
  return after.length === 2 && after.every(isAmount) && (before === undefined || isAmount(before));
}

/** Cells cut before each that begins a row. */
function cutBefore(cells: readonly LooseCell[], begins: (cell: LooseCell, at: number) => boolean): LooseCell[][] {
  const rows: LooseCell[][] = [];
  cells.forEach((cell, at) => {
    const open = rows.at(-1);
    if (open === undefined || begins(cell, at)) rows.push([cell]);
    else open.push(cell);
  });
  return rows;
}
