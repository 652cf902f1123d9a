import { measureOverlap } from './matrix.ts';

/** The stretch of the page in which a column's texts stand. */
export interface Column {
  left: number;
  right: number;
}

/** A text in the stretch that it takes, and the size of its type. */
export interface Placed extends Column {
  size: number;
}

/** Narrower space than this, in times of the type's size, is a blank between words. */
export const narrowest = 0.2;

/** Narrower space than this parts two texts only where it does so in the other lines of their table. */
export const usualGap = 0.4;

/** The columns of rows: what no text goes through parts them, but for headings over several columns. */
export function findColumns(rows: readonly (readonly Placed[])[]): Column[] {
  const several = rows.filter((cells) => cells.length > 1);
  const spansSeveral = findSpans(several);
  const own = several.flatMap((cells) => cells.filter((cell) => !spansSeveral(cell)));
  return uniteOverlapping(own);
}

/** The stretches that these cover together, from left to right. */
export function uniteOverlapping(stretches: readonly Column[]): Column[] {
  const united: Column[] = [];
  for (const { left, right } of [...stretches].sort((one, other) => one.left - other.left)) {
    const last = united.at(-1);
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right);
    else united.push({ left, right });
  }
  return united;
}

/** Whether two stretches begin, end or have their middles nearer to each other than so many points. */
export function sharesEdge(one: Column, other: Column, distance: number): boolean {
  const offsets = [
    one.left - other.left,
    one.right - other.right,
    (one.left + one.right - other.left - other.right) / 2,
  ];
  return Math.min(...offsets.map(Math.abs)) < distance;
}

/** Tells whether some row has two texts beside each other under or over a text. */
function findSpans(several: readonly (readonly Column[])[]): (text: Column) => boolean {
  const gaps = several
    .flatMap((cells) => {
      const lefts = cells.map(({ left }) => left).sort((one, other) => one - other);
      return cells.flatMap(({ right }) => {
        const next = lefts.find((left) => left > right);
        return next === undefined ? [] : [{ from: right, to: next }];
      });
    })
    .sort((one, other) => other.from - one.from);
  // The least end of the gaps that begin so far to the right or further: tables of many pages have many rows.
  let least = Infinity;
  const ends = gaps.map(({ to }) => (least = Math.min(least, to)));
  return ({ left, right }) => {
    let [low, high] = [0, gaps.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((gaps[middle]?.from ?? 0) > left) low = middle + 1;
      else high = middle;
    }
    return (ends[low - 1] ?? Infinity) < right;
  };
}

/** The pairs of columns of two parts of a page that stand one over the other. */
export function pairColumns(columns: readonly Column[], others: readonly Column[]): [Column, Column][] {
  return columns.flatMap((column) =>
    others
      .filter((other) => measureOverlap(column.left, column.right, other.left, other.right) > 0)
      .map((other): [Column, Column] => [column, other]),
  );
}

/** Whether two parts cannot have the same columns: one of a part stands half under one, half under another that stands over two. */
export function isCrossed(columns: readonly Column[], others: readonly Column[]): boolean {
  const pairs = pairColumns(columns, others);
  const count = (one: Column): number => pairs.filter((pair) => pair.includes(one)).length;
  return pairs.some((pair) => pair.every((each) => count(each) > 1));
}

/** The column a text stands in: the first it reaches into; the nearest where it stands between two. */
export function placePiece(piece: Column, columns: readonly Column[]): number {
  const reached = columns.findIndex((column) => measureOverlap(piece.left, piece.right, column.left, column.right) > 0);
  if (reached !== -1) return reached;
  const middle = (piece.left + piece.right) / 2;
  const distances = columns.map((column) => Math.max(column.left - middle, middle - column.right));
  return distances.indexOf(Math.min(...distances));
}
