import { type CutLine, isDrawn } from './cut-line.ts';
import { type AlignedPart, cellGap, joinLetters, layOutParts, placeRow, widestLetterSpace } from './aligned-part.ts';
import { type Column, narrowest } from './column.ts';
import { joinBetweenLanes } from './lane.ts';
import { tellRows } from './drawn-row.ts';
import type { Habit } from './drawing-habit.ts';
import type { Glyph, Rule } from './marks.ts';
import { type Box, measureOverlap } from './matrix.ts';
import type { PageTable } from './page-table.ts';
import { findChange } from './table-change.ts';
import { gatherStretches } from './stretch.ts';
import { findTable, isLabelled, isMerged, sharesEdge } from './table-span.ts';
import { type TextLine, condenseLine, createLine, gatherLines, readLine, splitLine } from './text-line.ts';

export type LineBlock = { kind: 'line'; line: TextLine } | { kind: 'table'; table: PageTable };

/** A number as amounts are printed. */
const amount = /^[-−]?[\d,]*\d(\.\d+)?%?$/u;

/** Fewer lines in columns than this make no table. */
const fewestRows = 3;

/** A line of fewer texts beside each other may be labels. */
const fewestCells = 4;

/** Finds tables without ruling lines: lines one under the other whose parts stand in columns. */
export function findAlignedTables(
  glyphs: readonly Glyph[],
  rules: readonly Rule[],
  ruled: readonly PageTable[],
  habit: Habit | null,
): LineBlock[] {
  const cut = habit === null ? cutLines(gatherLines(glyphs)) : tellRows(glyphs, habit);
  return gatherStretches(cut, ruled)
    .flatMap(cutTables)
    .flatMap((stretch) => readStretch(isDrawn(stretch) ? stretch : joinLetters(stretch), rules));
}

function cutLines(lines: readonly TextLine[]): CutLine[] {
  return lines.map((line, index) => ({ line, pieces: cutCells(line, lines.slice(Math.max(0, index - 3), index)) }));
}

/** Tables one right under the other, each cut in cells also where these stand as near to each other as words. */
function cutTables(stretch: readonly CutLine[]): CutLine[][] {
  if (!stretch.some(({ pieces }) => pieces.length > 1)) return [[...stretch]];
  const drawn = isDrawn(stretch);
  const parted = drawn
    ? stretch
    : stretch.map(({ line, pieces }) => ({ line, pieces: pieces.flatMap((piece) => splitLine(piece, narrowest)) }));
  const tables: CutLine[][] = [];
  for (let rest = parted; rest.length > 0; rest = rest.slice(tables.at(-1)?.length)) {
    const table = rest.slice(0, findChange(rest));
    tables.push(drawn ? [...table] : joinBetweenLanes(table, cellGap));
  }
  return tables;
}

/** The lines of a stretch, and the tables in it: what runs across the columns of a table ends it. */
function readStretch(stretch: readonly CutLine[], rules: readonly Rule[]): LineBlock[] {
  const write = (part: readonly CutLine[]): LineBlock[] =>
    part.flatMap(({ line }) => (line.lines ?? [line]).map((each): LineBlock => ({ kind: 'line', line: each })));
  if (stretch.length === 0) return [];
  const { from, to } = findTable(stretch);
  const table = to - from < 2 && !isDrawn(stretch) ? null : readAlignedTable(stretch.slice(from, to), rules);
  const after = readStretch(stretch.slice(to), rules);
  if (table === null) return [...write(stretch.slice(0, to)), ...after];
  return [...write(stretch.slice(0, from)), { kind: 'table', table }, ...after];
}

/**
 * Whether a line outside tables may be part of one that was not recognised: it stands in several parts, as does the line
 * above or below it, or beside a table or half a line beside another text, or one of its parts is an amount. One line of words in
 * parts is a heading with a unit at its end.
 */
export function isDoubtful(block: LineBlock, before: LineBlock | undefined, after: LineBlock | undefined): boolean {
  if (block.kind === 'table') return true;
  const texts = splitLine(block.line, cellGap).map(readLine);
  if (texts.some((text) => amount.test(text) && /[.,]/u.test(text))) return true;
  const neighbours = [before, after].filter((other) => other !== undefined);
  if (neighbours.some((other) => other.kind === 'line' && standBeside(block.line, other.line))) return true;
  if (texts.length > 1 && neighbours.some(({ kind }) => kind === 'table')) return true;
  return standsInParts(block) && neighbours.some(standsInParts);
}

/** Two texts beside each other, one of them half a line lower: cells of which one wraps. */
function standBeside(line: TextLine, other: TextLine): boolean {
  const high = measureOverlap(line.top, line.bottom, other.top, other.bottom);
  return high > line.size * 0.1 && measureOverlap(line.left, line.right, other.left, other.right) <= 0;
}

function standsInParts(block: LineBlock): boolean {
  if (block.kind === 'table') return true;
  const pieces = cutCells(block.line, []);
  return pieces.length > 1 && !isLabelled({ line: block.line, pieces });
}

/** The parts of a line; none are cells in lists of contents and in letter-spaced titles. */
function cutCells(line: TextLine, before: readonly TextLine[]): TextLine[] {
  const pieces = splitLine(line, cellGap);
  const texts = pieces.map(readLine);
  const leader = texts.some((text) => /[.…·]{4,}|…{2,}/u.test(text));
  const above = before.flatMap((each) => splitLine(each, cellGap));
  // The last letters of cells that wrap stand under the beginnings of their cells, or under their middles.
  const under = pieces.every((piece) =>
    above.some(
      ({ left, right }) =>
        Math.min(Math.abs(piece.left - left), Math.abs(piece.left + piece.right - left - right) / 2) < piece.size * 0.3,
    ),
  );
  const near = line.right - line.left < line.size * pieces.length * widestLetterSpace;
  const spaced = near && !under && texts.every((text) => [...text].length === 1 && /\p{Script=Han}/u.test(text));
  return leader || spaced ? [createLine(line.glyphs)] : pieces;
}

function readAlignedTable(coarse: readonly CutLine[], rules: readonly Rule[]): PageTable | null {
  // Where lines stand in columns, a small gap parts two cells if it is one in every line.
  const drawn = isDrawn(coarse);
  const run = drawn
    ? coarse
    : joinLetters(coarse.map(({ line }): CutLine => ({ line, pieces: splitLine(line, narrowest) })));
  const part: AlignedPart = { drawn, run: run.map(condense), isParted: (above, line) => isParted(rules, above, line) };
  const { columns, rows } = layOutParts([part]);
  const several = run.filter(({ pieces }) => pieces.length > 1);
  if (columns.length < 2 || !isTall(run, several, columns) || isNumberedList(run, columns)) return null;
  const [first] = columns;
  const end = columns.at(-1);
  if (first === undefined || end === undefined) return null;
  return {
    left: first.left,
    right: end.right,
    top: run[0]?.line.top ?? 0,
    bottom: rows.flat().at(-1)?.bottom ?? 0,
    part,
    stretches: [
      {
        xs: [...columns.map((column) => column.left), end.right],
        rows: rows.flat().map((row) => placeRow(row, columns)),
      },
    ],
  };
}

function condense({ line, pieces, ...way }: CutLine): CutLine {
  return { ...way, line: condenseLine(line), pieces: pieces.map(condenseLine) };
}

/**
 * Two lines are a table where they stand in more than two columns, or the parts of both begin at the same places; one line where
 * it has more, and a text stands under one of them.
 */
function isTall(run: readonly CutLine[], several: readonly CutLine[], columns: readonly Column[]): boolean {
  if (several.some(isCertain) || several.length >= fewestRows || (several.length === 2 && columns.length > 2))
    return true;
  if (several.length === 1)
    return (
      columns.length > 3 &&
      run.length > 1 &&
      run.every(
        ({ pieces }) =>
          pieces.length > 1 || isMerged(pieces[0], columns) || columns.some((column) => sharesEdge(pieces[0], column)),
      )
    );
  const [first, second] = several;
  return (
    first?.pieces.length === second?.pieces.length &&
    first?.pieces.every(({ left, size }, at) => Math.abs(left - (second?.pieces[at]?.left ?? 0)) < size * 0.3) === true
  );
}

/** Whether the cells of a line are drawn as those of a row: one of them in several lines, several of them, or a label and its text. */
function isCertain({ pieces, drawn }: CutLine): boolean {
  const [label, content] = pieces.map((piece) => [...readLine(piece)].length);
  const hasContent = pieces.length === 2 && (label ?? 0) * 2 < (content ?? 0);
  const wraps = pieces.some(({ lines = [] }) => lines.length > 1);
  return drawn === true && (pieces.length >= fewestCells || hasContent || wraps);
}

/** `1.` and a text beside it, line after line, is a list. */
function isNumberedList(run: readonly CutLine[], columns: readonly Column[]): boolean {
  return (
    columns.length === 2 &&
    run.every(
      ({ pieces }) =>
        pieces.length === 1 ||
        /^[(（]?[\p{N}一二三四五六七八九十]{1,3}[)）、.．]+$/u.test(readLine(pieces[0] ?? createLine([]))),
    )
  );
}

/** Whether a ruling line goes between a row and the next line. */
function isParted(rules: readonly Rule[], row: Box, line: TextLine): boolean {
  return rules.some(
    (rule) =>
      rule.axis === 'horizontal' &&
      rule.at > row.bottom - line.size * 0.3 &&
      rule.at < line.top + line.size * 0.3 &&
      measureOverlap(rule.from, rule.to, line.left, line.right) > (line.right - line.left) / 2,
  );
}
