import { isBlank, isNumeric, isPlainNumber } from './cell-value.ts';
import { findUsualEnd, listCellLines, type PrintedCell } from './printed.ts';

type Row = readonly PrintedCell[];

/** Rows with the same columns show where the cells of a row between them stand. */
const fewestRows = 2;
/** How many rows above and below tell what stands in a column. */
const nearestRows = 25;
/** A row of fewer cells is as likely a title, or a label with its text. */
const fewestCells = 3;
/** A row of fewer numbers is as likely a label with its amount. */
const fewestNumbers = 2;

/** A cell that has been split, by the place of its second half in the row. */
export interface Split {
  at: number;
  halves: readonly [PrintedCell, PrintedCell];
}

/** Where the cells of the rows of a table stand. */
export class TableColumns {
  readonly #rows: readonly Row[];
  readonly #keys: string[];
  readonly #counts = new Map<string, number>();
  /** How many rows have a cell that ends at each edge. */
  readonly #edges = new Map<number, number>();
  /** The first of several rows with the same columns. */
  readonly #first: number;
  /** Where most rows end. */
  readonly #end: number;

  constructor(rows: readonly Row[]) {
    this.#rows = rows;
    this.#keys = rows.map(writeKey);
    for (const key of this.#keys) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    for (const edge of rows.flatMap(listEnds)) this.#edges.set(edge, (this.#edges.get(edge) ?? 0) + 1);
    this.#first = rows.findIndex((_, place) => this.isUsual(place));
    this.#end = findUsualEnd(rows.map((row) => listEnds(row).at(-1) ?? 0));
  }

  /** Whether other rows have the columns of this one. */
  isUsual(place: number): boolean {
    const cells = this.#rows[place]?.length ?? 0;
    return cells >= fewestCells && (this.#counts.get(this.#keys[place] ?? '') ?? 0) >= fewestRows;
  }

  /** Whether a row stands over the first of the usual ones. */
  isInHeader(place: number): boolean {
    return place < this.#first;
  }

  /** Whether the row below has the columns of this one. */
  goOnBelow(place: number): boolean {
    return (this.#rows[place]?.length ?? 0) >= fewestCells && this.#keys[place] === this.#keys[place + 1];
  }

  /** The cell of a row that covers two columns of the rows above and below, whose cells it has otherwise. */
  findWide(place: number): PrintedCell | undefined {
    const beside = this.#findBeside(place);
    return beside === undefined ? undefined : findCover(this.#rows[place] ?? [], beside);
  }

  /**
   * Whether a number of a row stands under two labels of the row above, which has its cells otherwise. It is the row of numbers of a table
   * that has but one (三公经费, 资金支出计划), so that no other tells; rows of a form have labels among their numbers.
   */
  isUnderLabels(place: number): boolean {
    const row = this.#rows[place] ?? [];
    const above = this.#rows[place - 1] ?? [];
    const wide = findCover(row, above);
    if (wide === undefined || !isPlainNumber(wide) || above.length < fewestCells || above.some(isPlainNumber))
      return false;
    const isOfNumbers = row.slice(1).every((cell) => isBlank(cell) || isNumeric(cell));
    const labels = above.filter(({ column }) => wide.column <= column && column < wide.column + wide.span);
    const areLabels = labels.every((cell) => !isBlank(cell) || cell.goesOn === true);
    return isOfNumbers && areLabels && row.filter(isNumeric).length >= fewestNumbers;
  }

  /** Whether rows near by have numbers in all columns that a cell covers. */
  haveNumbers(place: number, wide: PrintedCell): boolean {
    const near = this.#rows.slice(Math.max(0, place - nearestRows), place + nearestRows);
    return this.#listCovered(place, wide).every(({ column }) =>
      near.some((row) => row.some((cell) => cell.column === column && cell.span < wide.span && isNumeric(cell))),
    );
  }

  /** Whether the row above or below has texts in all columns that a cell covers. */
  haveTexts(place: number, wide: PrintedCell): boolean {
    return this.#listCovered(place, wide).every((cell) => !isBlank(cell));
  }

  /** The cells of the row above or below that stand in the columns of a cell. */
  #listCovered(place: number, { column, span }: PrintedCell): PrintedCell[] {
    return (this.#findBeside(place) ?? []).filter((cell) => column <= cell.column && cell.column < column + span);
  }

  /** The cell of a row that the row above or below, with the same cells otherwise, has whole. */
  findSplit(place: number): Split | null {
    const row = this.#rows[place] ?? [];
    const beside = [place - 1, place + 1].map((each) => this.#keys[each]);
    for (const [at, right] of row.entries()) {
      const left = row[at - 1];
      if (left === undefined || left.goesOn === true || right.goesOn === true) continue;
      if (left.column + left.span !== right.column || this.#edges.get(right.column) !== 1) continue;
      const joined = joinCells(row, at);
      const isSame = joined.length >= fewestCells && beside.includes(writeKey(joined));
      const isOver = !isSame && this.isInHeader(place) && this.#isAboveUsual(joined);
      // Two texts side by side can be a label with its value: only several rows, all without such an edge, show that they are not.
      const alike = this.#counts.get(isSame ? writeKey(joined) : (this.#keys[this.#first] ?? '')) ?? 0;
      // In the rows of a form over a table, a number stands beside its label.
      if (isOver && !/\d/u.test(listCellLines(left).join('')) && isPlainNumber(right)) continue;
      if ((isSame || isOver) && (isBlank(left) || isBlank(right) || alike > fewestRows))
        return { at, halves: [left, right] };
    }
    return null;
  }

  /** Whether a row has one cell more than the rows beside it, and ends behind all others. */
  isLong(place: number): boolean {
    const row = this.#rows[place] ?? [];
    const end = listEnds(row).at(-1) ?? 0;
    if (end <= this.#end || this.#edges.get(end) !== 1 || !row.some(isBlank)) return false;
    return [place - 1, place + 1].some((each) => this.isUsual(each) && this.#rows[each]?.length === row.length - 1);
  }

  /** Whether the cells of a row of the header end where cells of the first usual row do. */
  #isAboveUsual(row: Row): boolean {
    const ends = new Set(listEnds(this.#rows[this.#first] ?? []));
    return row.length >= fewestCells && listEnds(row).every((end) => ends.has(end));
  }

  /** The row above or below, where both have the same columns, or the other is none or one of the header. */
  #findBeside(place: number): Row | undefined {
    const above = place > this.#first ? place - 1 : place + 1;
    const below = place + 1 < this.#rows.length ? place + 1 : place - 1;
    return this.isUsual(above) && this.#keys[above] === this.#keys[below] ? this.#rows[above] : undefined;
  }
}

/** The cell of a row that covers two columns of another, whose cells it has otherwise. */
function findCover(row: Row, other: Row): PrintedCell | undefined {
  if (row.length !== other.length - 1) return undefined;
  const own = new Set(listEnds(row));
  const [edge, ...others] = listEnds(other).filter((end) => !own.has(end));
  if (edge === undefined || others.length > 0) return undefined;
  return row.find(({ column, span }) => column < edge && edge < column + span);
}

/** A row with two cells put together, of which the second stands at a place. */
export function joinCells(row: Row, at: number): PrintedCell[] {
  return row.flatMap((cell, index): PrintedCell[] => {
    const next = row[index + 1];
    if (index === at) return [];
    if (index !== at - 1 || next === undefined) return [cell];
    const content = [cell, next].filter((half) => !isBlank(half)).flatMap((half) => half.content);
    return [{ column: cell.column, span: cell.span + next.span, content }];
  });
}

function listEnds(row: Row): number[] {
  return row.map(({ column, span }) => column + span);
}

function writeKey(row: Row): string {
  return row.map(({ column, span }) => `${String(column)}+${String(span)}`).join(' ');
}
