import type { XmlElement } from '../xml-tree.ts';
import { makeElement, makeValue } from './element.ts';
import type { DocParagraph } from './paragraph.ts';
import { type CellFrame, readRow } from './row.ts';

/** A cell narrower than this, in twentieths of a point, shows nothing. */
const narrowest = 10;

/** Edges closer than this are one: Word itself puts cells under one another where they differ by 3. */
const nearest = 5;

/** The newer format, and its reader, know no more columns. */
const mostColumns = 999;

/** Tables within tables: more than these are in no document. */
const deepest = 50;

interface Row {
  cells: { frame: CellFrame; content: XmlElement[] }[];
  isDeleted: boolean;
}

/** A table that is not at its end. */
interface OpenTable {
  rows: Row[];
  /** The cells of the row that is not at its end. */
  cells: XmlElement[][];
  /** What stands in the cell that is not at its end. */
  content: XmlElement[];
}

/** A table that cannot be told for certain: a row has other cells than it defines. */
export class UnclearTable extends Error {}

/**
 * Hands over paragraphs and tables as the newer format would have them. A table is no thing of its own here: paragraphs say how deep
 * they stand, and which of them end a cell or a row.
 * @throws RangeError for a cell or row without an end, UnclearTable where cells and their definition differ.
 */
export function makeBlocks(paragraphs: Iterable<DocParagraph>, take: (block: XmlElement) => void): void {
  const open: OpenTable[] = [];
  const closeTo = (depth: number): void => {
    while (open.length > depth) {
      const table = open.pop();
      if (table === undefined) return;
      if (table.content.length > 0 || table.cells.length > 0) throw new RangeError('a row of a table without an end');
      const element = makeTable(table.rows);
      const outer = open.at(-1);
      if (outer === undefined) take(element);
      else outer.content.push(element);
    }
  };
  for (const paragraph of paragraphs) {
    const { element, depth, ends } = paragraph;
    if (depth > deepest) throw new RangeError(`tables nested ${String(depth)} deep`);
    closeTo(depth);
    while (open.length < depth) open.push({ rows: [], cells: [], content: [] });
    const table = open.at(-1);
    if (table === undefined) take(element);
    else if (ends === 'row') endRow(table, paragraph);
    else {
      table.content.push(element);
      if (ends === 'cell') table.cells.push(table.content.splice(0));
    }
  }
  closeTo(0);
}

function endRow(table: OpenTable, { changes, isDeleted }: DocParagraph): void {
  const frames = readRow(changes);
  const cells = table.cells.splice(0);
  if (table.content.length > 0 || frames.length !== cells.length)
    throw new UnclearTable(`a row of ${String(cells.length)} cells that defines ${String(frames.length)}`);
  const merged: Row['cells'] = [];
  for (const [at, frame] of frames.entries()) {
    const content = cells[at] ?? [];
    const last = merged.at(-1);
    if (last !== undefined && goesOnAcross(frames, at)) {
      last.frame = { ...last.frame, right: frame.right };
      if (hasText(content)) last.content.push(...content);
    } else if (frame.right - frame.left >= narrowest) merged.push({ frame, content });
    else if (hasText(content)) throw new UnclearTable('a cell with text and without a width');
  }
  // LibreOffice marks the row before the one that was deleted: what has text in view is a row all the same.
  table.rows.push({ cells: merged, isDeleted: isDeleted && !cells.some(hasText) });
}

/**
 * Whether a cell goes on from the one before. The code of the first of merged cells and that of the others differ; which is which the
 * specification and its forerunner tell the other way round ([MS-DOC] 2.9.317), so that the first one decides.
 */
function goesOnAcross(frames: readonly CellFrame[], at: number): boolean {
  const isCovering = (frame: CellFrame | undefined): boolean => frame?.across === 1;
  const own = frames[at]?.across ?? 0;
  if (own === 0) return false;
  let first = at;
  while (first > 0 && (frames[first - 1]?.across ?? 0) !== 0) first -= 1;
  return isCovering(frames[at]) !== isCovering(frames[first]);
}

/** Whether anything of a cell is printed. */
function hasText(content: readonly XmlElement[]): boolean {
  return content.some(({ name, children }) =>
    name === 'w:t'
      ? children.some((text) => typeof text === 'string' && text.trim() !== '')
      : hasText(children.filter((child) => typeof child !== 'string')),
  );
}

/** A table by the columns of all its rows: each edge of a cell is one of the grid. */
function makeTable(rows: readonly Row[]): XmlElement {
  const frames = rows.flatMap(({ cells }) => cells.map(({ frame }) => frame));
  const places = new Map<number, number>();
  const edges: number[] = [];
  for (const edge of frames.flatMap(({ left, right }) => [left, right]).sort((one, other) => one - other)) {
    if (edge - (edges.at(-1) ?? -Infinity) > nearest) edges.push(edge);
    places.set(edge, edges.length - 1);
  }
  if (edges.length > mostColumns) throw new UnclearTable(`a table of ${String(edges.length)} columns`);
  const placeOf = (edge: number): number => places.get(edge) ?? 0;
  const columns = edges
    .slice(1)
    .map((edge, index) => makeElement('w:gridCol', [], { 'w:w': String(edge - (edges[index] ?? 0)) }));
  return makeElement('w:tbl', [
    makeElement('w:tblGrid', columns),
    ...rows.map(({ cells, isDeleted }) =>
      makeElement('w:tr', [
        makeElement('w:trPr', [
          makeValue('w:gridBefore', placeOf(cells[0]?.frame.left ?? 0)),
          ...(isDeleted ? [makeElement('w:del')] : []),
        ]),
        ...cells.map(({ frame, content }) =>
          makeElement('w:tc', [
            makeElement('w:tcPr', [
              makeValue('w:gridSpan', placeOf(frame.right) - placeOf(frame.left)),
              ...(frame.down === 0 ? [] : [makeValue('w:vMerge', (frame.down & 2) === 0 ? 'continue' : 'restart')]),
            ]),
            ...content,
          ]),
        ),
      ]),
    ),
  ]);
}
