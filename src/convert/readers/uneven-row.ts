import { parseDecimal } from '../../model/amount.ts';
import { findUsualEnd, listCellLines, type PrintedCell } from './printed.ts';

/*
 * Somebody merged two cells of a table, or split or added one, where the rows above and below have theirs: which column or row
 * the text of such a cell belongs to is told by the rows around it, or by nothing. Forms, whose rows each have columns of their
 * own, have no rows that could tell.
 */

type Row = readonly PrintedCell[];

/** The rows of a table, halves of split cells put together. */
export interface EvenRows {
  rows: Row[];
  /** The rows, by their places, in which a text can belong to more than one column or row: to be named. */
  uneven: ReadonlySet<number>;
  /** Those of them in which that is a number, or moves one. */
  doubtful: ReadonlySet<number>;
}

/** Rows with the same columns show where the cells of a row between them stand. */
const fewestRows = 2;
/** How many rows above and below tell what stands in a column. */
const nearestRows = 25;
/** A row of fewer cells is as likely a title, or a label with its text. */
const fewestCells = 3;
/** The halves of a word that stands on two lines are not longer. */
const longestHalf = 3;

/** Puts the cells of rows in their columns, where a row differs in one cell from those around it. */
export function evenRows(rows: readonly Row[]): EvenRows {
  const columns = new TableColumns(rows);
  const uneven = new Set<number>();
  const doubtful = new Set<number>();
  const mark = (place: number, isNumber: boolean): void => {
    uneven.add(place);
    if (isNumber) doubtful.add(place);
  };
  const even = rows.map((row, place): Row => {
    for (const cell of rows[place + 1]?.some((below) => below.goesOn) === true ? row : []) {
      const height = measureLoneMerge(rows, place, cell, columns.goOnBelow(place));
      const over = rows.slice(place, place + height + 1);
      const isGroup = belongsToGroup(over, cell) && (!isPlainNumber(cell) || rows.some(hasTarget));
      // A lone text below can be the rest of the one above it.
      if (isGroup && over.slice(1, height).every(hasSeveralTexts)) continue;
      for (let below = 0; below < height; below += 1) mark(place + below, !isGroup && canMove(cell));
    }
    if (columns.isUsual(place)) return row;
    const wide = columns.findWide(place);
    if (wide !== undefined) {
      const lines = listCellLines(wide);
      // A label of a header covers those under it; beside them the others go on in empty cells.
      const covers = columns.isInHeader(place) && rows[place + 1]?.some(isBlank) === true;
      const isLabel = columns.isInHeader(place) || wide === row[0];
      // A year or month over columns of a header is their label.
      const isAmount = columns.isInHeader(place) ? isPlainNumber(wide) : isNumeric(wide);
      if (isAmount ? columns.haveNumbers(place, wide) : lines.length > 1 && !covers) mark(place, lines.some(isNumber));
      else if (!isLabel && !isBlank(wide) && columns.haveTexts(place, wide)) mark(place, false);
    }
    if (columns.isLong(place)) {
      // An empty cell behind the last column moves nothing, unless another that is empty is the one too many.
      if (!isBlank(row.at(-1))) mark(place, row.some(isNumeric));
      else if (row.filter(isBlank).length > 1) mark(place, false);
      return row;
    }
    const split = columns.findSplit(place);
    if (split === null) return row;
    if (split.halves.every((half) => !isBlank(half))) mark(place, !columns.isInHeader(place));
    return columns.isInHeader(place) && uneven.has(place) ? row : joinCells(row, split.at);
  });
  return { rows: even, uneven, doubtful };
}

/** A cell that has been split, by the place of its second half in the row. */
interface Split {
  at: number;
  halves: readonly [PrintedCell, PrintedCell];
}

/** Where the cells of the rows of a table stand. */
class TableColumns {
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
    const row = this.#rows[place] ?? [];
    if (beside === undefined || row.length !== beside.length - 1) return undefined;
    const own = new Set(listEnds(row));
    const [edge, ...others] = listEnds(beside).filter((end) => !own.has(end));
    if (edge === undefined || others.length > 0) return undefined;
    return row.find(({ column, span }) => column < edge && edge < column + span);
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

/**
 * How many rows a cell is merged over by itself, beside cells on its left that are not, so that it is no label of a group of rows; 0
 * for any other. A text for all of its rows is one line, or as many as it has; that of each row stands on a line of its own. In rows
 * of other columns (`isAlike`: of the same), as a header's, a number under words tells. One text behind a name that is merged over the
 * same rows is that name's, and short lines of a first column (`产出⏎指标`) are one word that it broke.
 */
function measureLoneMerge(rows: readonly Row[], place: number, cell: PrintedCell, isAlike: boolean): number {
  const below = rows[place + 1];
  if (cell.goesOn === true || below === undefined || !goesOn(below, cell)) return 0;
  const height = measureHeight(rows, place, cell);
  const lines = listCellLines(cell);
  const name = rows[place]?.find(
    ({ column, span, goesOn: isRest }) => isRest !== true && column + span === cell.column,
  );
  const isOfName = name !== undefined && listCellLines(name).length === 1 && !isNumeric(name);
  if (isOfName && lines.length === 1 && measureHeight(rows, place, name) === height) return 0;
  const isSeveral = lines.length === height;
  if (!isAlike) return isSeveral && parseDecimal(lines.at(-1) ?? '') !== null && !isNumeric(cell) ? height : 0;
  const isLone = below.some((other) => other.column < cell.column && !isBlank(other));
  const isFirst = below[0]?.column === cell.column;
  const isLabel = isFirst && lines.some((line) => line.length > longestHalf);
  if (!isNumeric(cell)) return (isLone || isLabel) && isSeveral ? height : 0;
  // Numbers behind numbers alone are codes and ordinals, which are those of a group as well.
  const isNamed = below.some((other) => other.column < cell.column && !isBlank(other) && !isNumeric(other));
  return isNamed || (isFirst && isSeveral) ? height : 0;
}

/** How many rows a cell stands over. */
function measureHeight(rows: readonly Row[], place: number, cell: PrintedCell): number {
  let height = 1;
  while (goesOn(rows[place + height], cell)) height += 1;
  return height;
}

/**
 * Whether a cell is merged over exactly the rows of a label on its left, as a score or a value of all indicators of one kind is: those
 * given, but for the last, which stands under it. A number written as amounts are may be one, which is that of none of the rows.
 */
function belongsToGroup([first = [], ...below]: readonly Row[], cell: PrintedCell): boolean {
  const lines = listCellLines(cell);
  if (lines.length !== 1 || (isPlainNumber(cell) && /[.,]/u.test(lines.join('')))) return false;
  return first.some(
    (label) =>
      label.column < cell.column &&
      label.goesOn !== true &&
      !isBlank(label) &&
      !isNumeric(label) &&
      below.every((row) => goesOn(row, label) === goesOn(row, cell)),
  );
}

/** Whether a row has a number that is to be reached or kept, as tables of indicators have and tables of amounts do not. */
function hasTarget(row: Row): boolean {
  return row.some((cell) => listCellLines(cell).some((line) => /^[≥≤<>=＝≧≦]|\d[%％‰]$/u.test(line)));
}

function hasSeveralTexts(row: Row): boolean {
  return row.filter((cell) => !isBlank(cell)).length > 1;
}

function goesOn(row: Row | undefined, { column, span }: PrintedCell): boolean {
  return row?.some((other) => other.goesOn === true && other.column === column && other.span === span) ?? false;
}

/** A number, or what is as short, in each line. */
function isNumeric(cell: PrintedCell): boolean {
  const lines = listCellLines(cell);
  return lines.length > 0 && lines.every(isNumber);
}

/** A number, or what is as short: `≥95%`, `12月底`. */
function isNumber(line: string): boolean {
  return /^[≥≤<>=＝≧≦]?\d[\d.,]*\S{0,3}$/u.test(line);
}

function isPlainNumber(cell: PrintedCell): boolean {
  const [line, ...others] = listCellLines(cell);
  return line !== undefined && others.length === 0 && parseDecimal(line) !== null;
}

/**
 * Whether a cell merged over rows holds numbers that may be those of another row. One with a sign or a unit (`≥95%`) is no amount,
 * and is read in the row in which it is printed.
 */
function canMove(cell: PrintedCell): boolean {
  return isPlainNumber(cell) || (listCellLines(cell).length > 1 && isNumeric(cell));
}

/** A row with two cells put together, of which the second stands at a place. */
function joinCells(row: Row, at: number): PrintedCell[] {
  return row.flatMap((cell, index): PrintedCell[] => {
    const next = row[index + 1];
    if (index === at) return [];
    if (index !== at - 1 || next === undefined) return [cell];
    const content = [cell, next].filter((half) => !isBlank(half)).flatMap((half) => half.content);
    return [{ column: cell.column, span: cell.span + next.span, content }];
  });
}

function isBlank(cell: PrintedCell | undefined): boolean {
  return cell?.content.every((block) => block.type === 'paragraph' && block.text.trim() === '') ?? true;
}

function listEnds(row: Row): number[] {
  return row.map(({ column, span }) => column + span);
}

function writeKey(row: Row): string {
  return row.map(({ column, span }) => `${String(column)}+${String(span)}`).join(' ');
}
