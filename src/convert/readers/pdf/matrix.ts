/** An affine map as PDF writes it: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface Point {
  x: number;
  y: number;
}

/** A rectangle of a page in points: x to the right, y downwards. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

export function mapPoint(matrix: Matrix, x: number, y: number): Point {
  return { x: matrix[0] * x + matrix[2] * y + matrix[4], y: matrix[1] * x + matrix[3] * y + matrix[5] };
}

/** The rectangle that holds every point; null without points. */
export function boundPoints(points: readonly Point[]): Box | null {
  const [first] = points;
  if (first === undefined) return null;
  const box: Box = { left: first.x, top: first.y, right: first.x, bottom: first.y };
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** The rectangle around several others; null without any. */
export function boundBoxes(boxes: readonly Box[]): Box | null {
  return boundPoints(
    boxes.flatMap((box) => [
      { x: box.left, y: box.top },
      { x: box.right, y: box.bottom },
    ]),
  );
}

/** How much two stretches of one axis have in common; negative where there is a gap between them. */
export function measureOverlap(from: number, to: number, otherFrom: number, otherTo: number): number {
  return Math.min(to, otherTo) - Math.max(from, otherFrom);
}

/** A number list of a PDF operator (plain or typed array) as a matrix; null for anything else. */
export function readMatrix(value: unknown): Matrix | null {
  const [a, b, c, d, e, f] = readNumbers(value);
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  return e === undefined || f === undefined ? null : [a, b, c, d, e, f];
}

/** The numbers of a plain or typed array; none for anything else. */
export function readNumbers(value: unknown): number[] {
  if (value instanceof Float32Array || value instanceof Float64Array) return Array.from(value);
  return Array.isArray(value) ? value.filter((item): item is number => typeof item === 'number') : [];
}
