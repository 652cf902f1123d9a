import type { GridRow } from '../../../model/block.ts';
import { buildLostRows, buildRow, type LooseCell } from './cell.ts';
import { isAmount, readColumnKinds } from './column.ts';
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
 * their cells are read; the others are left to the reader of the table, which refuses them.
 */
export function readProcurementBody(header: LooseHeader, body: readonly LooseCell[]): BodyReading {
  const kinds = readColumnKinds(header);
  const width = kinds.length;
  const code = header.columns.findIndex((path) => /目录(序号|编码|代码)/u.test(path.at(-1)?.label ?? ''));
  const starts = new Set(
    body.flatMap(({ label }, at) => (code !== -1 && /^[A-Z]\d{2,}$/u.test(label) ? [at - code] : [])),
  );
  const rows = cutBefore(body, (cell, at) => starts.has(at) || (!isAmount(cell) && beginsTotal(body, at)));
  return {
    rows: rows.flatMap((row) => {
      const fits = row.length === width && row.every((cell, at) => (kinds[at] === 'amount') === isAmount(cell));
      // Without its project in front no row can pass for one that lacks its last cells alone.
      const parts = [row.slice(0, 1), row.slice(1)];
      return fits ? [buildRow(row)] : parts.flatMap((part) => buildLostRows(part, width));
    }),
    lost: [],
  };
}

/** A name between a number and two numbers: goods have a second name. */
function beginsTotal(body: readonly LooseCell[], at: number): boolean {
  const after = body.slice(at + 1, at + 3);
  const before = body[at - 1];
  return after.length === 2 && after.every(isAmount) && (before === undefined || isAmount(before));
}

/** Cells cut before each that begins a row. */
export function cutBefore(
  cells: readonly LooseCell[],
  begins: (cell: LooseCell, at: number) => boolean,
): LooseCell[][] {
  const rows: LooseCell[][] = [];
  cells.forEach((cell, at) => {
    const open = rows.at(-1);
    if (open === undefined || begins(cell, at)) rows.push([cell]);
    else open.push(cell);
  });
  return rows;
}
