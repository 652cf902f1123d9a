import { buildLostRows, buildRow, type LooseCell } from './cell.ts';
import { type ColumnKind, isAmount, isCode, readColumnKinds } from './column.ts';
import { findHalves, placeBudgetRow } from './budget-row.ts';
import type { LooseHeader } from './header.ts';
import type { BodyReading } from './whole-row.ts';

/**
 * The rows of a statutory table whose empty cells were left out: cut by the numbers of the rows (1 2 3 …) where it has some,
 * else by codes and names.
 */
export function readBudgetBody(header: LooseHeader, body: readonly LooseCell[]): BodyReading {
  const kinds = readColumnKinds(header);
  const width = kinds.length;
  const halves = findHalves(kinds, header.columns);
  const reading: BodyReading = { rows: [], lost: [] };
  if (halves === null) return { rows: buildLostRows(body, width), lost: [] };
  const pieces = kinds[0] === 'row' ? cutByNumber(body, width) : cutByName(body, kinds, halves.length);
  for (const { cells, certain } of pieces) {
    const placed = certain ? placeBudgetRow(cells, kinds, header.columns, halves) : null;
    if (placed === null) reading.rows.push(...buildLostRows(cells, width));
    else {
      reading.rows.push(buildRow(placed.slots));
      reading.lost.push(...placed.lost);
    }
  }
  return reading;
}

interface Piece {
  cells: readonly LooseCell[];
  /** Whether nothing else can be the row. */
  certain: boolean;
}

/**
 * Cuts at the numbers of the rows, each one more than the one before, in all chains of them from the first cell to the last. An
 * amount can look like the next number: where two cells can be it, nothing tells.
 */
function cutByNumber(cells: readonly LooseCell[], width: number): Piece[] {
  const numbers = cells.map(({ label }) => (/^\d{1,4}$/u.test(label) ? Number(label) : null));
  const next = (at: number): number[] => {
    const number = numbers[at] ?? null;
    if (number === null) return [];
    return numbers.flatMap((other, index) =>
      index > at && index <= at + width && other === number + 1 ? [index] : [],
    );
  };
  const links = cells.map((_, at) => next(at));
  const ends = links.map(() => false);
  for (let at = cells.length - 1; at >= 0; at -= 1)
    ends[at] = numbers[at] !== null && (cells.length - at <= width || (links[at] ?? []).some((index) => ends[index]));
  const starts = new Map<number, Set<number>>([[0, new Set()]]);
  const reached = new Set(ends[0] === true ? [0] : []);
  for (const at of cells.keys()) {
    const number = numbers[at] ?? null;
    if (!reached.has(at) || number === null) continue;
    starts.set(number, (starts.get(number) ?? new Set()).add(at));
    for (const index of links[at] ?? []) if (ends[index] === true) reached.add(index);
  }
  const certain = new Set([...starts.values()].flatMap((found) => (found.size === 1 ? [...found] : [])));
  return cutAt(cells, certain, (from, to) => {
    // The last row can be followed by nothing, or by the next number: then another end of it would do as well.
    const following = to < cells.length ? certain.has(to) : !(links[from] ?? []).some((index) => ends[index] === true);
    return reached.has(from) && following && (to >= cells.length || numbers[to] === (numbers[from] ?? 0) + 1);
  });
}

/** Pieces from each cut to the next, and what stands before the first. */
function cutAt(
  cells: readonly LooseCell[],
  cuts: ReadonlySet<number>,
  isCertain: (from: number, to: number) => boolean,
): Piece[] {
  const sorted = [...cuts].sort((one, other) => one - other);
  const before = cells.slice(0, sorted[0] ?? cells.length);
  return [
    ...(before.length > 0 ? [{ cells: before, certain: false }] : []),
    ...sorted.map((from, index) => {
      const to = sorted[index + 1] ?? cells.length;
      return { cells: cells.slice(from, to), certain: isCertain(from, to) };
    }),
  ];
}

/**
 * Cuts before each name, or the codes before it. A whole number behind amounts that may be an amount or a code makes both rows
 * uncertain. In a table of two halves a name goes on with the row of the one before it where that is of the left half.
 */
function cutByName(cells: readonly LooseCell[], kinds: readonly ColumnKind[], halves: number): Piece[] {
  const codes = kinds.filter((kind) => kind === 'code').length;
  const cuts = new Set<number>();
  const doubtful = new Set<number>();
  const names = cells.flatMap((cell, at) => (isAmount(cell) ? [] : [at]));
  const amountColumns = kinds.filter((kind) => kind === 'amount').length;
  names.forEach((at, index) => {
    const above = names[index - 1];
    // A total has no code: what stands before it is the last amount of the row above.
    const isTotal = /[合总]计$/u.test(cells[at]?.label ?? '');
    const run = countCodes(cells.slice((above ?? -1) + 1, at), isTotal ? 0 : codes);
    const between = at - (above ?? -1) - 1 - run.codes;
    cuts.add(at - run.codes);
    if (run.doubtful || between > amountColumns) {
      doubtful.add(at - run.codes);
      if (above !== undefined) doubtful.add([...cuts].findLast((cut) => cut <= above) ?? 0);
    }
  });
  if (halves === 2) return cutBySide(cells, names);
  return cutAt(cells, cuts, (from) => !doubtful.has(from));
}

/** How many of the cells before a name are its codes: whole numbers without a point, where amounts have one. */
function countCodes(before: readonly LooseCell[], columns: number): { codes: number; doubtful: boolean } {
  if (columns === 0) return { codes: 0, doubtful: false };
  const last = before.findLastIndex((cell) => !isCode(cell));
  const codes = before.length - 1 - last;
  const others = before.slice(0, last + 1);
  // 0 and 438,300 are no codes.
  const whole = others.some(isCode);
  return { codes: Math.min(codes, columns), doubtful: codes > columns || whole };
}

/** Rows of a summary table without numbers: each begins with a label of the income, or with one of the expenditure under none. */
function cutBySide(cells: readonly LooseCell[], names: readonly number[]): Piece[] {
  const cuts = new Set<number>();
  let left = false;
  for (const at of names) {
    const label = cells[at]?.label ?? '';
    const isLeft: boolean =
      /(收入|拨款|资金|收入合计|收入总计)$|^(上年|年初).*结[转余]/u.test(label) || (!left && /^[合总]计$/u.test(label));
    if (isLeft || !left) cuts.add(at);
    left = isLeft;
  }
  return cutAt(cells, cuts, () => true);
}
