import type { FontMeasure, GraphicsState } from './graphics-state.ts';
import type { Drawing } from './drawing.ts';
import { type Box, type Matrix, type Point, mapPoint, multiply, readMatrix } from './matrix.ts';

/** What a painter asks of the document. */
export interface Resources {
  fonts: ReadonlyMap<string, FontMeasure>;
  /** Whether a layer of the document (optional content) is shown. */
  isShown: (layer: unknown) => boolean;
}

/** A page while its operators are followed. */
export interface Canvas {
  state: GraphicsState;
  saved: GraphicsState[];
  /** For each open stretch of marked content, whether it is shown. */
  shown: boolean[];
  /** Groups that are masks, and how many groups are open in each: what they draw is not seen. */
  masks: boolean[];
  clipping: boolean;
  drawing: Drawing;
  start: GraphicsState;
  resources: Resources;
}

export function isHidden(canvas: Canvas): boolean {
  return canvas.shown.includes(false) || canvas.masks.includes(true);
}

export function save(canvas: Canvas): void {
  canvas.saved.push({ ...canvas.state });
}

export function restore(canvas: Canvas): void {
  canvas.state = canvas.saved.pop() ?? canvas.state;
}

export function concatenate(canvas: Canvas, value: unknown): void {
  const matrix = readMatrix(value);
  if (matrix !== null) canvas.state.matrix = multiply(canvas.state.matrix, matrix);
}

/** A clip that is no polygon leaves everything seen: text shown too much is told from text that is lost. */
export function clipTo(canvas: Canvas, box: Box | null): void {
  if (box === null) return;
  const { clip } = canvas.state;
  canvas.state.clip = {
    left: Math.max(clip.left, box.left),
    top: Math.max(clip.top, box.top),
    right: Math.min(clip.right, box.right),
    bottom: Math.min(clip.bottom, box.bottom),
  };
}

export function mapCorners(matrix: Matrix, left: number, bottom: number, right: number, top: number): Point[] {
  return [
    mapPoint(matrix, left, bottom),
    mapPoint(matrix, right, bottom),
    mapPoint(matrix, right, top),
    mapPoint(matrix, left, top),
  ];
}
