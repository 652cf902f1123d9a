import type { CutLine } from './aligned-table.ts';
import type { PageTable } from './ruled-table.ts';
import type { TextLine } from './text-line.ts';

/** Lines further apart than this, in times of their size, are not of one table. */
const widestGap = 3;

/** Longer tables are read in parts. */
const mostLines = 200;

/** The line of a row that a line goes on with is looked for among so many above it. */
const reach = 40;

/** Lines that stand evenly one under the other. */
export function gatherStretches(cut: readonly CutLine[], ruled: readonly PageTable[]): CutLine[][] {
  const stretches: CutLine[][] = [];
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
      !isApart(last, each, space, spaces, within);
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
 * Lines of a table stand evenly: more space than usual before a line begins something else, all the more a line outside the columns,
 * and such a line in another size is a title.
 */
function isApart(
  last: CutLine,
  next: CutLine,
  space: number,
  spaces: readonly number[],
  within: ReadonlySet<CutLine>,
): boolean {
  const usual = [...spaces].sort((one, other) => one - other)[Math.floor(spaces.length * 0.8)] ?? Infinity;
  const { size } = next.line;
  const sizes = [size, last.line.size];
  const even = Math.min(...sizes) >= Math.max(...sizes) * 0.9;
  const alone = next.pieces.length === 1 || !within.has(last);
  if (alone && !even) return true;
  return alone ? space > Math.max(usual * 1.2, size) : space > Math.max(usual * 1.8, size * 1.6);
}
