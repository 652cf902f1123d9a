import type { Rule } from './marks.ts';
import { type Box, measureOverlap } from './matrix.ts';

/** A cell as its lines bound it, in the rows and columns that all lines of its table make. */
export interface GridCell extends Box {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The cells that ruling lines make: `xs` and `ys` are where columns and rows begin, and where the last ends. */
export interface CellGrid extends Box {
  xs: number[];
  ys: number[];
  cells: GridCell[];
  rules: Rule[];
}

/** Lines this close meet, and lines along each other this close are one. */
const reach = 3;

/** The borders of cells that stand apart, as web pages print them by default (2 pixels, and the lines themselves), bound one column. */
const doubled = 4.5;

/** A line printed a little off the one above it bounds the same column: no column is as narrow as this. */
const narrowest = 8;
const lowest = 5;

/** With more lines than this a page shows a drawing: a map, a chart, a stamp. */
const mostRules = 3000;

/** The tables that a page's lines make, from top to bottom. A frame around one text is no table. */
export function findGrids(rules: readonly Rule[]): CellGrid[] {
  const merged = mergeRules(rules);
  return gatherConnected(merged.length > mostRules ? [] : merged)
    .flatMap((connected) => buildGrid(closeSides(connected)) ?? [])
    .filter((grid) => grid.cells.length > 1)
    .sort((one, other) => one.top - other.top || one.left - other.left);
}

/** Lines drawn in pieces, cell by cell, as one. */
export function mergeRules(rules: readonly Rule[]): Rule[] {
  return (['horizontal', 'vertical'] as const).flatMap((axis) => {
    const merged: Rule[] = [];
    const sorted = rules.filter((rule) => rule.axis === axis).sort((one, other) => one.at - other.at);
    for (const level of groupNear(sorted, (rule) => rule.at, reach / 2)) {
      const at = level.reduce((sum, rule) => sum + rule.at, 0) / level.length;
      let last: Rule | null = null;
      for (const rule of level.sort((one, other) => one.from - other.from)) {
        if (last !== null && rule.from - last.to <= reach) last.to = Math.max(last.to, rule.to);
        else merged.push((last = { axis, at, from: rule.from, to: rule.to }));
      }
    }
    return merged;
  });
}

/** Values sorted by a number, in groups in which each is near the first. */
function groupNear<Value>(sorted: readonly Value[], measure: (value: Value) => number, distance: number): Value[][] {
  const groups: Value[][] = [];
  for (const value of sorted) {
    const first = groups.at(-1)?.[0];
    if (first !== undefined && measure(value) - measure(first) <= distance) groups.at(-1)?.push(value);
    else groups.push([value]);
  }
  return groups;
}

/** Lines that meet, directly or by others, belong to one table. */
function gatherConnected(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  const waiting = new Set(rules);
  for (const rule of rules) {
    if (!waiting.delete(rule)) continue;
    const group = [rule];
    for (const member of group)
      for (const other of waiting)
        if (meets(member, other)) {
          waiting.delete(other);
          group.push(other);
        }
    groups.push(group);
  }
  return groups;
}

function meets(one: Rule, other: Rule): boolean {
  if (one.axis === other.axis) return false;
  return (
    one.at >= other.from - reach &&
    one.at <= other.to + reach &&
    other.at >= one.from - reach &&
    other.at <= one.to + reach
  );
}

/** Tables without lines at their left and right (or top and bottom) are closed where their other lines end. */
function closeSides(rules: readonly Rule[]): Rule[] {
  const closed = [...rules];
  for (const axis of ['horizontal', 'vertical'] as const) {
    const along = closed.filter((rule) => rule.axis === axis);
    const across = closed.filter((rule) => rule.axis !== axis);
    if (along.length === 0 || across.length < (along.length === 1 ? 2 : 1)) continue;
    const from = Math.min(...along.map((rule) => rule.from));
    const to = Math.max(...along.map((rule) => rule.to));
    const other = axis === 'horizontal' ? 'vertical' : 'horizontal';
    const lefts = along.filter((rule) => rule.from - from < reach);
    const rights = along.filter((rule) => to - rule.to < reach);
    // As high as the lines between its columns: the first and the last row may be open too.
    const span = (some: readonly Rule[]): Pick<Rule, 'from' | 'to'> => ({
      from: Math.min(...some.map((rule) => rule.at), ...across.map((rule) => rule.from)),
      to: Math.max(...some.map((rule) => rule.at), ...across.map((rule) => rule.to)),
    });
    const fewest = Math.min(along.length, 2);
    if (lefts.length >= fewest && Math.min(...across.map((rule) => rule.at)) - from > narrowest)
      closed.push({ axis: other, at: from, ...span(lefts) });
    if (rights.length >= fewest && to - Math.max(...across.map((rule) => rule.at)) > narrowest)
      closed.push({ axis: other, at: to, ...span(rights) });
  }
  return closed;
}

/** The cells of lines that belong together; null where they bound none. */
export function buildGrid(rules: readonly Rule[]): CellGrid | null {
  const vertical = rules.filter((rule) => rule.axis === 'vertical');
  const horizontal = rules.filter((rule) => rule.axis === 'horizontal');
  const columns = placeLevels(vertical, narrowest);
  const rows = placeLevels(horizontal, lowest);
  const [left, right] = [columns[0]?.at, columns.at(-1)?.at];
  const [top, bottom] = [rows[0]?.at, rows.at(-1)?.at];
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return null;
  if (columns.length < 2 || rows.length < 2) return null;
  const xs = columns.map((level) => level.at);
  const ys = rows.map((level) => level.at);
  const cells = joinCells(xs, ys, columns, rows);
  return { left, right, top, bottom, xs, ys, cells, rules: [...rules] };
}

/** Where a row or column begins, and the lines that are drawn there. */
interface Level {
  at: number;
  rules: Rule[];
}

/** Lines that do not stand beside each other anywhere and are almost at one place bound the same column. */
function placeLevels(rules: readonly Rule[], least: number): Level[] {
  const levels: Level[] = [];
  for (const rule of [...rules].sort((one, other) => one.at - other.at)) {
    const level = levels.at(-1);
    const first = level?.rules[0];
    const distance = first === undefined ? Infinity : rule.at - first.at;
    const beside = level?.rules.some((other) => measureOverlap(rule.from, rule.to, other.from, other.to) > reach);
    if (level !== undefined && (distance <= doubled || (distance < least && beside === false))) level.rules.push(rule);
    else levels.push({ at: rule.at, rules: [rule] });
  }
  for (const level of levels) level.at = level.rules.reduce((sum, rule) => sum + rule.at, 0) / level.rules.length;
  return levels;
}

/** Whether lines cover at least half of a stretch. */
function isCovered(rules: readonly Rule[], from: number, to: number): boolean {
  const covered = rules.reduce((sum, rule) => sum + Math.max(0, measureOverlap(rule.from, rule.to, from, to)), 0);
  return covered >= (to - from) / 2;
}

/** Joins the places of a grid that no line parts, so far as they make rectangles. */
function joinCells(
  xs: readonly number[],
  ys: readonly number[],
  columns: readonly Level[],
  rows: readonly Level[],
): GridCell[] {
  const cells: GridCell[] = [];
  const taken = new Set<number>();
  const width = xs.length - 1;
  const at = (list: readonly number[], index: number): number => list[index] ?? 0;
  const partedRight = (row: number, column: number): boolean =>
    isCovered(columns[column + 1]?.rules ?? [], at(ys, row), at(ys, row + 1));
  const partedBelow = (row: number, column: number): boolean =>
    isCovered(rows[row + 1]?.rules ?? [], at(xs, column), at(xs, column + 1));
  for (let row = 0; row < ys.length - 1; row += 1)
    for (let column = 0; column < width; column += 1) {
      if (taken.has(row * width + column)) continue;
      let wide = 1;
      while (column + wide < width && !taken.has(row * width + column + wide) && !partedRight(row, column + wide - 1))
        wide += 1;
      let high = 1;
      const goesOn = (): boolean => {
        for (let index = column; index < column + wide; index += 1) {
          if (partedBelow(row + high - 1, index) || taken.has((row + high) * width + index)) return false;
          if (index + 1 < column + wide && partedRight(row + high, index)) return false;
        }
        // A cell that is wider below is another cell.
        const openRight = column + wide < width && !partedRight(row + high, column + wide - 1);
        const openLeft = column > 0 && !partedRight(row + high, column - 1);
        return !openRight && !openLeft;
      };
      while (row + high < ys.length - 1 && goesOn()) high += 1;
      for (let r = row; r < row + high; r += 1)
        for (let c = column; c < column + wide; c += 1) taken.add(r * width + c);
      cells.push({
        row,
        column,
        rows: high,
        columns: wide,
        left: at(xs, column),
        right: at(xs, column + wide),
        top: at(ys, row),
        bottom: at(ys, row + high),
      });
    }
  return cells;
}
