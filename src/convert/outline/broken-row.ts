import type { Block, GridRow } from '../../model/block.ts';
import { hasCellPerLine, isBlankRow, readRowLabels } from '../grid.ts';
import { findUsualWidth, groupPieces } from '../readers/row-width.ts';
import { isHeaderLabel, spansWhollyDownwards } from './header-label.ts';

/**
 * Puts together rows of the Word dialect that blank lines inside cells have broken, where their number of cells alone
 * did not tell: the labels of a header are known, so that its rows can be, and with them the width of the rows under it.
 */
export function mendRows(blocks: readonly Block[]): Block[] {
  return blocks.map((block): Block => {
    if (block.type === 'paragraph' || !block.rows.every(hasCellPerLine)) return block;
    return { type: 'grid', rows: mendGrid(block.rows) };
  });
}

function mendGrid(rows: readonly GridRow[]): GridRow[] {
  const mended: GridRow[] = [];
  const pieces = rows.map(isHeaderPiece);
  let width: number | null = null;
  for (let index = 0; index < rows.length;) {
    const size = measureHeader(rows, pieces, index);
    const end = pieces.indexOf(true, index + size);
    const part = rows.slice(index, end === -1 ? rows.length : end);
    const { levels, body } = readHeader(part, size);
    if (size > 0) width = findBodyWidth(levels, body);
    mended.push(...(levels ?? part.slice(0, size)), ...joinBody(body, width));
    index += part.length;
  }
  return mended;
}

/** How many pieces the header is made of that begins at a row; blank ones may stand between its labels. `pieces`: which rows are some. */
function measureHeader(rows: readonly GridRow[], pieces: readonly boolean[], start: number): number {
  const end = rows.findIndex((row, at) => at >= start && pieces[at] !== true && !isBlankRow(row));
  return pieces.slice(start, end === -1 ? rows.length : end).lastIndexOf(true) + 1;
}

/** The rows of the header, null where they cannot be told, and the rows under it. Blank cells can have broken off its end. */
function readHeader(rows: readonly GridRow[], size: number): { levels: GridRow[] | null; body: readonly GridRow[] } {
  const usual = findUsualWidth(rows.slice(size).map((row) => row.cells.length));
  for (let end = size; end <= rows.length; end += 1) {
    const last = rows[end - 1];
    if (end > size && (last === undefined || !isBlankRow(last))) break;
    const levels = joinHeader(rows.slice(0, end), usual);
    if (levels !== null) return { levels, body: rows.slice(end) };
  }
  return { levels: null, body: rows.slice(size) };
}

/** The grades under 评价标准: some documents lose the row that names them. */
const grades = 4;

/** How many cells the rows under a header have; null where that cannot be told. */
function findBodyWidth(levels: readonly GridRow[] | null, body: readonly GridRow[]): number | null {
  const last = levels?.at(-1);
  if (last === undefined) return null;
  const graded = levels?.length === 1 && readRowLabels(last).at(-1) === '评价标准';
  const width = last.cells.length + (graded ? grades - 1 : 0);
  return body.every((row) => row.cells.length <= width) ? width : null;
}

/** Nothing but labels of a header, and blanks. A total has a label too, but blanks beside it, or stands alone. */
function isHeaderPiece(row: GridRow): boolean {
  const labels = readRowLabels(row);
  const printed = labels.filter((label) => label !== '');
  const total = /^(合计|总计|小计)$/u.test(labels[0] ?? '') && printed.length === 1;
  return printed.length > 0 && !total && printed.every(isHeaderLabel);
}

function joinBody(rows: readonly GridRow[], width: number | null): GridRow[] {
  const pieces = rows.map((row) => row.cells.length);
  if (width === null || width < 3 || pieces.every((piece) => piece >= width)) return [...rows];
  return joinRows(rows, groupPieces(pieces, width, true));
}

function joinRows(rows: readonly GridRow[], sizes: readonly number[]): GridRow[] {
  return cutGroups(rows, sizes).map((group) => ({
    line: group[0]?.line ?? 1,
    cells: group.flatMap((piece) => piece.cells),
  }));
}

function cutGroups<Item>(items: readonly Item[], sizes: readonly number[]): Item[][] {
  let end = 0;
  return sizes.map((size) => items.slice(end, (end += size)));
}

/** More pieces than this are no header. */
const mostPieces = 10;

/**
 * The rows that the pieces of a header make up: each row's labels must find their place under the row above it, and
 * exactly one way of joining them may do. Null where none does, or several do.
 */
function joinHeader(pieces: readonly GridRow[], usual: number | null): GridRow[] | null {
  if (pieces.length === 0 || pieces.length > mostPieces) return null;
  const labels = pieces.map(readRowLabels);
  const ways: number[][] = [];
  for (let cuts = 0; cuts < 2 ** (pieces.length - 1); cuts += 1) {
    const sizes: number[] = [1];
    for (let at = 1; at < pieces.length; at += 1)
      if ((cuts >> (at - 1)) % 2 === 1) sizes.push(1);
      else sizes.push((sizes.pop() ?? 0) + 1);
    if (
      isSettledHeader(
        cutGroups(labels, sizes).map((row) => row.flat()),
        usual,
      )
    )
      ways.push(sizes);
  }
  const [only, other] = ways;
  return only !== undefined && other === undefined ? joinRows(pieces, only) : null;
}

/**
 * Whether each label of a header has one place under the row above it. A blank goes on with the label above, and between
 * blanks each stretch of labels stands under one label; under several only where the rows of the table, by their usual
 * width, show that no cell of the header is missing. The first row of a header has no blank.
 */
export function isSettledHeader(rows: readonly (readonly string[])[], usual: number | null): boolean {
  const whole = usual !== null && rows.at(-1)?.length === usual;
  return rows.every((labels, index) => {
    const blanks = labels.filter((label) => label === '').length;
    const going = countParents(labels);
    const above = rows[index - 1];
    if (above === undefined) return blanks === 0 || (whole && rows.length === 1);
    const parents = above.length;
    if (parents >= labels.length) return false;
    if (blanks === 0) return spansWhollyDownwards(above) || repeatsUnderEach(labels, parents);
    return going === parents || (whole && going < parents);
  });
}

/** Whether a row says the same under each of the labels above it: 合计, 因公出国（境）费, … under 预算数 and again under 决算数. */
function repeatsUnderEach(labels: readonly string[], parents: number): boolean {
  const each = labels.length / parents;
  return parents > 1 && Number.isInteger(each) && labels.every((label, at) => label === labels[at % each]);
}

/**
 * The rows of such a header where its empty cells at the ends of rows were trimmed away: a row has as many blanks and stretches of
 * labels as the row above it has labels.
 */
export function restoreTrimmedHeader(rows: readonly (readonly string[])[]): string[][] {
  const restored: string[][] = [];
  for (const labels of rows) {
    const above = restored.at(-1);
    const missing = above === undefined || above.length >= labels.length ? 0 : above.length - countParents(labels);
    restored.push([...labels, ...Array.from({ length: Math.max(0, missing) }, () => '')]);
  }
  return restored;
}

/** How many labels of the row above a row goes on from: one for each blank, and one for each stretch of labels. */
function countParents(labels: readonly string[]): number {
  return labels.filter((label, at) => label === '' || (labels[at - 1] ?? '') === '').length;
}
