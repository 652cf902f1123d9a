import type { Block, Cell, GridRow, TextLine } from '../../model/block.ts';
import type { SectionKey } from '../../model/keys.ts';
import { parseDecimal } from '../../model/amount.ts';
import { normaliseLabel } from '../../model/terms.ts';
import { hasCellPerLine, isUnwrapped, readRowLabels, readRowTexts } from '../grid.ts';
import type { Outline } from '../outline/index.ts';
import { findDepartmentTargets } from './department-target.ts';
import { isIndicatorLabel } from './indicator-columns.ts';
import { readIndicatorLists } from './indicator-list.ts';
import { takeTargetTables } from './annexed-target.ts';
import { measureProjectHeading } from './project-heading.ts';
import { isPlanDate, isPlanLabel } from './project-plan.ts';
import { endsWithLabel } from './project-row.ts';

/** Something to read in the sections on performance: the beginning of a section, a line of prose, a row of a table. */
export type Piece =
  | { kind: 'section'; key: SectionKey }
  | { kind: 'paragraph'; lines: TextLine[] }
  | { kind: 'row'; row: GridRow; opensGrid: boolean };

const performanceKeys: readonly SectionKey[] = ['performance', 'project-performance'];
/** Sections whose own tables look like those of projects, or that can hold none. */
const otherKeys: readonly SectionKey[] = ['procurement', 'state-assets', 'glossary'];

/**
 * The paragraphs and rows of the sections on performance, in order. Where a document has lost the heading of that
 * section, of every section that could have swallowed it.
 */
export function listPieces(outline: Outline): readonly Piece[] {
  const known = listings.get(outline);
  if (known !== undefined) return known;
  const listed = readPieces(outline);
  listings.set(outline, listed);
  return listed;
}

/** Projects and goals are read from the same pieces. */
const listings = new WeakMap<Outline, readonly Piece[]>();

function readPieces(outline: Outline): Piece[] {
  const headed = outline.sections.some((section) => section.key === 'performance');
  const sections = outline.sections.filter(({ key }) =>
    headed ? performanceKeys.includes(key) : !otherKeys.includes(key),
  );
  const stretches: { key: SectionKey; blocks: readonly Block[] }[] = [
    ...sections,
    ...[outline.front, outline.back].map((blocks) => ({
      key: 'performance' as const,
      blocks: takeTargetTables(blocks),
    })),
  ];
  const { grids } = readIndicatorLists(outline);
  const targets = findDepartmentTargets(outline);
  const keepIndicators = (block: Block): Block => {
    const target = targets.get(block);
    return target === undefined ? block : { type: 'grid', rows: target.indicators };
  };
  return stretches
    .map(({ key, blocks }) => ({ key, blocks: blocks.filter((block) => !grids.has(block)).map(keepIndicators) }))
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ key, blocks }): Piece[] => [
      { kind: 'section', key },
      ...joinHeadings(joinTornRows(blocks.flatMap(listBlockPieces))),
    ]);
}

/** Rows that a blank line has broken between a label and its value are one. */
function joinLabels(rows: readonly GridRow[]): GridRow[] {
  const joined: GridRow[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    if (above !== undefined && endsWithLabel(above) && !endsWithLabel(row) && hasCellPerLine(row))
      joined.splice(-1, 1, { line: above.line, cells: [...above.cells, ...row.cells] });
    else joined.push(row);
  }
  return joined;
}

/** Labels with which a row of a project's table begins. */
const firstLabel =
  /^(项目编码|预算规模及资金用途|资金支出计划(\(%\))?|绩效目标|一级指标|(产出|效益|效果|满意度|成本)指标)$/u;
const rowLabel = /^(项目编码|预算规模及资金用途|资金支出计划(\(%\))?|一级指标)$/u;

function listBlockPieces(block: Block): Piece[] {
  if (block.type === 'paragraph') return [{ kind: 'paragraph', lines: [{ line: block.line, text: block.text }] }];
  return joinLabels(block.rows)
    .flatMap(splitJoined)
    .flatMap(splitLabels)
    .flatMap((row, index) => splitRow(row, index === 0));
}

/**
 * Two short lines of the dialect that gives a row a line look like one row that wraps. They are two where the second
 * begins with a label that begins a row, or is prose under the numbers of a plan, which are complete.
 */
function splitJoined(row: GridRow): GridRow[] {
  if (isUnwrapped(row) || !isOneLine(row)) return [row];
  for (const [index, cell] of row.cells.entries()) {
    const at = cell.lines.findIndex(
      ({ text }, place) => place > 0 && (beginsRow(text) || (isNumberRow(row, index, place) && !isNumber(text))),
    );
    const line = cell.lines[at]?.line;
    if (line === undefined) continue;
    const above = [...row.cells.slice(0, index), { ...cell, lines: cell.lines.slice(0, at) }];
    const below = [{ line, lines: cell.lines.slice(at) }, ...row.cells.slice(index + 1)];
    return [{ ...row, cells: above }, ...splitJoined({ ...row, line, cells: below })];
  }
  return [row];
}

/** Whether the row is one line with tabs between its cells. */
function isOneLine(row: GridRow): boolean {
  return row.cells[0]?.line === row.cells[1]?.line;
}

function beginsRow(text: string): boolean {
  const label = normaliseLabel(text);
  return rowLabel.test(label) || label === '绩效目标';
}

/** Whether a row holds only numbers up to this line of its last cell. */
function isNumberRow(row: GridRow, column: number, place: number): boolean {
  if (column !== row.cells.length - 1) return false;
  return row.cells.every((cell, index) =>
    cell.lines.slice(0, index === column ? place : undefined).every(({ text }) => isNumber(text)),
  );
}

function isNumber(text: string): boolean {
  return parseDecimal(text) !== null;
}

/**
 * Where the dialect of Word has lost the blank line between two rows, a label that begins a row stands inside one.
 * A header ends with its last label, the dates of a plan with the last of them.
 */
function splitLabels(row: GridRow): GridRow[] {
  if (isOneLine(row)) return [row];
  const texts = readRowTexts(row);
  const labels = readRowLabels(row);
  const header = labels.indexOf('一级指标');
  const starts = labels.flatMap((label, index) => {
    const isBehind = (is: (label: string) => boolean): boolean => labels.slice(0, index).some(is);
    const begins = rowLabel.test(label) || (label === '绩效目标' && isBehind(beginsRow));
    const headerEnds = header !== -1 && header < index && endsHeader(labels, index);
    const datesEnd = isPlanDate(texts[index - 1] ?? '') && !isPlanDate(texts[index] ?? '') && isBehind(isPlanLabel);
    return index > 0 && (begins || headerEnds || datesEnd) ? [index] : [];
  });
  return [0, ...starts].map((start, index) => {
    const cells = row.cells.slice(start, starts[index] ?? row.cells.length);
    return { line: cells[0]?.line ?? row.line, cells };
  });
}

/** Whether the labels of a header end before this one: a column of unknown label has others behind it, or nothing. */
function endsHeader(labels: readonly string[], index: number): boolean {
  if (!isIndicatorLabel(labels[index - 1] ?? '') || isIndicatorLabel(labels[index] ?? '')) return false;
  const next = labels.indexOf('一级指标', index);
  const rest = labels.slice(index, next === -1 ? undefined : next);
  const width = index - labels.lastIndexOf('一级指标', index - 1);
  return rest.length >= width && !rest.some(isIndicatorLabel);
}

/** A heading that follows a table without a blank line has been taken for more of its last cell. */
function splitRow(row: GridRow, opensGrid: boolean): Piece[] {
  if (row.cells[0]?.line === row.line && isUnwrapped(row)) return [{ kind: 'row', row, opensGrid }];
  const pieces: Piece[] = [];
  let cells: Cell[] = [];
  for (const cell of row.cells) {
    const texts = cell.lines.map((line) => line.text);
    const heading = texts.findIndex((_, index) => index > 0 && measureProjectHeading(texts.slice(index)) > 0);
    if (heading === -1) {
      cells.push(cell);
      continue;
    }
    cells.push({ ...cell, lines: cell.lines.slice(0, heading) });
    pieces.push({ kind: 'row', row: { ...row, line: cells[0]?.line ?? row.line, cells }, opensGrid });
    pieces.push(...cell.lines.slice(heading).map((line): Piece => ({ kind: 'paragraph', lines: [line] })));
    cells = [];
  }
  const [first] = cells;
  const isWhole = first?.line === row.line && cells.length === row.cells.length;
  if (first !== undefined)
    pieces.push({ kind: 'row', row: isWhole ? row : { ...row, line: first.line, cells }, opensGrid });
  return pieces;
}

/** Lines of one heading become one paragraph. */
function joinHeadings(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) continue;
    const lines = listFollowingLines(pieces, index);
    const size = measureProjectHeading(lines.map((line) => line.text));
    joined.push(size > 1 ? { kind: 'paragraph', lines: lines.slice(0, size) } : piece);
    index += Math.max(0, size - 1);
  }
  return joined;
}

/** A paragraph and those after it that are no further away than a blank line. */
function listFollowingLines(pieces: readonly Piece[], start: number): TextLine[] {
  const lines: TextLine[] = [];
  for (const piece of pieces.slice(start, start + 3)) {
    const [line] = piece.kind === 'paragraph' ? piece.lines : [];
    if (line === undefined || line.line > (lines.at(-1)?.line ?? line.line) + 2) break;
    lines.push(line);
  }
  return lines;
}

/**
 * A row whose first cell wraps begins with a line that has no tab and reads as prose, or as more of the last cell of
 * the row over it. Between two rows of the dialect that gives a row a line, without a blank line on either side, it is
 * the beginning of the row under it.
 */
function joinTornRows(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, index): Piece[] => {
    const before = pieces[index - 1];
    const after = pieces[index + 1];
    if (isTornStart(piece, before, after)) return [];
    if (piece.kind !== 'row') return [piece];
    const start = isTornStart(before, pieces[index - 2], piece) ? readFirstLine(before) : findSwallowed(before, piece);
    const row = start === null ? piece.row : prependLine(piece.row, start);
    return [{ ...piece, row: findSwallowed(piece, after) === null ? row : dropLastLine(row) }];
  });
}

function readFirstLine(piece: Piece | undefined): TextLine | null {
  return piece?.kind === 'paragraph' ? (piece.lines[0] ?? null) : null;
}

function prependLine(row: GridRow, start: TextLine): GridRow {
  const [first, ...others] = row.cells;
  return {
    ...row,
    line: start.line,
    cells: [{ line: start.line, lines: [start, ...(first?.lines ?? [])] }, ...others],
  };
}

function dropLastLine(row: GridRow): GridRow {
  return {
    ...row,
    cells: row.cells.map((cell, index) =>
      index === row.cells.length - 1 ? { ...cell, lines: cell.lines.slice(0, -1) } : cell,
    ),
  };
}

function isTornStart(piece: Piece | undefined, before: Piece | undefined, after: Piece | undefined): boolean {
  const line = readFirstLine(piece);
  if (line === null || after?.kind !== 'row' || measureProjectHeading([line.text]) > 0) return false;
  if (!standsUnder(after.row, line)) return false;
  // The first row of a stretch has no row over it: there only the words tell.
  if (beginsWith(after.row, line)) return true;
  const above = before?.kind === 'row' ? before.row.cells.at(-1)?.line : undefined;
  return above === line.line - 1 && readRowTexts(after.row)[0] !== '';
}

/** The last line of a row that is the beginning of the row under it, by the label the two make together. */
function findSwallowed(piece: Piece | undefined, after: Piece | undefined): TextLine | null {
  if (piece?.kind !== 'row' || after?.kind !== 'row') return null;
  const cell = piece.row.cells.at(-1);
  const last = cell?.lines.at(-1);
  if (cell === undefined || last === undefined || last.line === cell.line) return null;
  return standsUnder(after.row, last) && beginsWith(after.row, last) ? last : null;
}

/** Whether a row that is one line stands directly under this line. */
function standsUnder(row: GridRow, line: TextLine): boolean {
  const [first, second] = row.cells;
  return first?.line === line.line + 1 && second?.line === first.line;
}

function beginsWith(row: GridRow, start: TextLine): boolean {
  return firstLabel.test(normaliseLabel(`${start.text}${readRowTexts(row)[0] ?? ''}`));
}
