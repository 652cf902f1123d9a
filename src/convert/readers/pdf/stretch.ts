import type { CutLine } from './cut-line.ts';
import type { PageTable } from './page-table.ts';
import type { TextLine } from './text-line.ts';

/** Lines further apart than this, in times of their size, are not of one table. */
const widestGap = 3;

/** Longer tables are read in parts. */
const mostLines = 200;

/** The line of a row that a line goes on with is looked for among so many above it. */
const reach = 40;

/** Lines that begin this near to each other, in points, begin at one margin. */
const sameEdge = 0.7;

/** Lines that stand evenly one under the other. */
export function gatherStretches(cut: readonly CutLine[], ruled: readonly PageTable[]): CutLine[][] {
  const stretches: CutLine[][] = [];
  const margin = findMargin(cut);
  const within = new Set<CutLine>();
  let spaces: number[] = [];
  let bottom = -Infinity;
  for (const each of cut) {
    const stretch = stretches.at(-1);
    const last = stretch?.at(-1);
    const space = each.line.top - bottom;
    const together =
      last !== undefined &&
      (stretch?.length ?? 0) < mostLines &&
      follows(last.line, each.line, ruled) &&
      isAt(margin, last) === isAt(margin, each) &&
      !isApart(last, each, space, spaces, within.has(last) && isInside(each, stretch ?? [], margin));
    if (!together) {
      stretches.push([]);
      spaces = [];
    } else if (space > 0) spaces.push(space);
    if (each.pieces.length > 1 || (together && standsUnder(each, stretch ?? []))) within.add(each);
    stretches.at(-1)?.push(each);
    bottom = together ? Math.max(bottom, each.line.bottom) : each.line.bottom;
  }
  return stretches;
}

/**
 * Where the paragraphs of a page begin, if its tables do not: browsers set the texts of a table further in, by the padding of its
 * cells. Null where that tells nothing.
 */
function findMargin(cut: readonly CutLine[]): number | null {
  const margin = Math.min(...cut.map(({ line }) => line.left));
  const own = cut.filter((each) => isAt(margin, each));
  const several = cut.filter(({ pieces }) => pieces.length > 1);
  const besides = several.filter((each) => isAt(margin, each)).length;
  const right = Math.max(...cut.map(({ line }) => line.right));
  const isProse = own.some(({ line, pieces }) => pieces.length === 1 && (line.right - margin) * 2 > right - margin);
  return isProse && besides * 10 <= several.length ? margin : null;
}

function isAt(margin: number | null, { line }: CutLine): boolean {
  return margin !== null && line.left - margin < sameEdge;
}

function follows(line: TextLine, next: TextLine, ruled: readonly PageTable[]): boolean {
  const between = ruled.some((table) => table.top > line.top && table.top < next.top);
  return !between && next.top - line.bottom < widestGap * Math.max(line.size, next.size);
}

/**
 * Whether a line of one text stands in a column of the lines above it, so that it belongs to a cell that wraps, or is one: it begins
 * where a text of a line above does, or has its middle there, and ends before the next text of that line.
 */
export function standsUnder(next: CutLine | undefined, stretch: readonly CutLine[]): boolean {
  if (next === undefined) return false;
  const { line } = next;
  return stretch.slice(-reach).some(({ pieces }) =>
    pieces.some(({ left, right }, index) => {
      const offset = Math.min(Math.abs(line.left - left), Math.abs(line.left + line.right - left - right) / 2);
      const next = pieces[index + 1] ?? (index > 0 ? { left: Infinity } : line);
      return offset < line.size * 0.3 && line.right < next.left;
    }),
  );
}

/**
 * Whether a line is one of the table above it for certain: it has several parts, or its only text stands under a text that is not the
 * first of its line, or further in than paragraphs do.
 */
function isInside(next: CutLine, stretch: readonly CutLine[], margin: number | null): boolean {
  if (next.pieces.length > 1) return true;
  const inner = stretch.map(({ line, pieces }) => ({ line, pieces: margin === null ? pieces.slice(1) : pieces }));
  return standsUnder(next, inner);
}

/**
 * Lines of a table stand evenly: more space than usual before a line begins something else, all the more a line outside the columns,
 * and such a line in another size is a title.
 */
function isApart(last: CutLine, next: CutLine, space: number, spaces: readonly number[], inside: boolean): boolean {
  const { size } = next.line;
  const usual = [...spaces].sort((one, other) => one - other)[Math.floor(spaces.length * 0.8)] ?? Infinity;
  const sizes = [size, last.line.size];
  const even = Math.min(...sizes) >= Math.max(...sizes) * 0.9;
  const alone = !inside;
  if ((alone || next.pieces.length === 1) && !even) return true;
  return alone ? space > Math.max(usual * 1.2, size) : space > Math.max(usual * 1.8, size * 1.6);
}
