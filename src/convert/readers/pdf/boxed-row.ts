import { cellGap } from './aligned-part.ts';
import type { LineBlock } from './aligned-table.ts';
import { mergeRules } from './cell-grid.ts';
import { findColumns, placePiece } from './column.ts';
import type { Rule } from './marks.ts';
import { placeText, type TableRow } from './placed-text.ts';
import { splitLine, type TextLine } from './text-line.ts';

/** Lines that begin and end this near to each other, in points, rule one table. */
const sameEnd = 3;

/** A text stands no further from the lines over and under its row than this part of its size: they are the borders of its cells. */
const nearest = 0.7;

/** Two lines across the page that rule the same table, and nothing between them that does. */
interface Strip {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * The lines of a page that stand between two rules of a table without lines between its columns, and were not told as rows by their
 * columns (a table of one row, a row of one long text): what stands close between the two rules is one row, if it has several cells.
 */
export function readBoxedRows(blocks: readonly LineBlock[], rules: readonly Rule[]): LineBlock[] {
  const strips = findStrips(rules);
  if (strips.length === 0) return [...blocks];
  const read: LineBlock[] = [];
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at];
    if (block === undefined) break;
    const strip = block.kind === 'line' ? strips.find((each) => stands(block.line, each)) : undefined;
    const lines = strip === undefined ? [] : takeLines(blocks.slice(at), strip);
    const row = strip === undefined ? null : readRow(lines, strip);
    read.push(row === null || strip === undefined ? block : { kind: 'table', table: { ...strip, stretches: [row] } });
    at += row === null ? 1 : lines.length;
  }
  return read;
}

function findStrips(rules: readonly Rule[]): Strip[] {
  const merged = mergeRules(rules);
  const vertical = merged.filter(({ axis }) => axis === 'vertical');
  const crosses = ({ at, from, to }: Rule): boolean =>
    vertical.some(
      (other) =>
        other.at > from - sameEnd && other.at < to + sameEnd && at > other.from - sameEnd && at < other.to + sameEnd,
    );
  const open = merged.filter((rule) => rule.axis === 'horizontal' && !crosses(rule));
  return open.flatMap((rule) => {
    const next = open.find(
      ({ at, from, to }) => at > rule.at && Math.abs(from - rule.from) < sameEnd && Math.abs(to - rule.to) < sameEnd,
    );
    return next === undefined ? [] : [{ left: rule.from, right: rule.to, top: rule.at, bottom: next.at }];
  });
}

function stands({ left, right, top, bottom }: TextLine, strip: Strip): boolean {
  const middle = (top + bottom) / 2;
  return middle > strip.top && middle < strip.bottom && left > strip.left - sameEnd && right < strip.right + sameEnd;
}

function takeLines(blocks: readonly LineBlock[], strip: Strip): TextLine[] {
  const end = blocks.findIndex((block) => block.kind === 'table' || !stands(block.line, strip));
  return blocks.slice(0, end === -1 ? undefined : end).flatMap((block) => (block.kind === 'line' ? [block.line] : []));
}

/** The row that all the lines between two rules make; null where they stand apart from these, or in one column. */
function readRow(lines: readonly TextLine[], strip: Strip): { xs: number[]; rows: TableRow[] } | null {
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const size = Math.max(...lines.map((line) => line.size));
  if (Math.max(top - strip.top, strip.bottom - bottom) > size * nearest) return null;
  const pieces = lines.map((line) => splitLine(line, cellGap));
  const columns = findColumns(pieces.some((each) => each.length > 1) ? pieces : [pieces.flat()]);
  if (columns.length < 2) return null;
  const lefts = columns.map(({ left }, index) => (index === 0 ? strip.left : left));
  const row = columns.flatMap((_, column) => {
    const own = pieces.flat().filter((piece) => placePiece(piece, columns) === column);
    const cell = { ...strip, left: lefts[column] ?? strip.left, right: lefts[column + 1] ?? strip.right };
    return own.length === 0 ? [] : [placeText(cell, own)];
  });
  return { xs: [...lefts, strip.right], rows: [row] };
}
