import type { Rule } from './marks.ts';
import { type Box, type Matrix, type Point, boundPoints, mapPoint } from './matrix.ts';

/** Thicker bars are areas, not lines. */
const thickest = 4;

/** Shorter strokes are dots, or strokes of a drawn character. */
const shortest = 2;

/** A path as pdf.js hands it over: numbers that say move, line, curve, close, each followed by its coordinates. */
const coordinates: readonly number[] = [2, 2, 6, 4, 0];
const closing = 4;

/** The corners of each part of a path, on the page. A curve makes its part no straight one: null. */
export function readSubpaths(path: readonly number[], matrix: Matrix): (Point[] | null)[] {
  const subpaths: (Point[] | null)[] = [];
  let current: Point[] = [];
  let curved = false;
  const finish = (): void => {
    if (current.length > 1) subpaths.push(curved ? null : current);
    current = [];
    curved = false;
  };
  for (let index = 0; index < path.length;) {
    const kind = path[index] ?? -1;
    const count = coordinates[kind];
    if (count === undefined) break;
    const numbers = path.slice(index + 1, index + 1 + count);
    index += 1 + count;
    const [x, y] = numbers.slice(-2);
    const [start] = current;
    if (kind === 0) finish();
    if (kind === closing && start !== undefined) current.push(start);
    if (x !== undefined && y !== undefined) current.push(mapPoint(matrix, x, y));
    if (count > 2) curved = true;
  }
  finish();
  return subpaths;
}

/** The lines that a stroked path shows. */
export function listStrokedRules(subpaths: readonly (Point[] | null)[], width: number): Rule[] {
  if (width > thickest) return [];
  return subpaths.flatMap((points) =>
    (points ?? []).slice(1).flatMap((to, index) => {
      const from = points?.[index];
      return from === undefined ? [] : listBoxRules(boundPoints([from, to]));
    }),
  );
}

/**
 * The lines that a filled path shows: bars as thin as a line, and frames, which are drawn as two rectangles, one
 * within the other. Wide areas are the shading of cells.
 */
export function listFilledRules(subpaths: readonly (Point[] | null)[]): Rule[] {
  const boxes = subpaths.flatMap((points) => boundPoints(points ?? []) ?? []);
  return boxes.flatMap((box, index) => {
    const thin = listBoxRules(box);
    const inner = boxes[index + 1];
    return thin.length > 0 || inner === undefined ? thin : listFrameRules(box, inner);
  });
}

function listFrameRules(box: Box, inner: Box): Rule[] {
  const sides = [inner.left - box.left, box.right - inner.right, inner.top - box.top, box.bottom - inner.bottom];
  if (sides.some((side) => Math.abs(side) > thickest) || sides.every((side) => side === 0)) return [];
  return listOutlineRules(box);
}

function listOutlineRules({ left, top, right, bottom }: Box): Rule[] {
  return [
    { axis: 'horizontal', at: top, from: left, to: right },
    { axis: 'horizontal', at: bottom, from: left, to: right },
    { axis: 'vertical', at: left, from: top, to: bottom },
    { axis: 'vertical', at: right, from: top, to: bottom },
  ];
}

/** The line that a thin box is; none for an area or a dot. */
export function listBoxRules(box: Box | null): Rule[] {
  if (box === null) return [];
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  if (Math.min(width, height) > thickest || Math.max(width, height) < shortest) return [];
  if (width > 2 * height)
    return [{ axis: 'horizontal', at: (box.top + box.bottom) / 2, from: box.left, to: box.right }];
  if (height > 2 * width) return [{ axis: 'vertical', at: (box.left + box.right) / 2, from: box.top, to: box.bottom }];
  return [];
}
