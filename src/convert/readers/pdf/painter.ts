import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Canvas, type Resources, clipTo, concatenate, isHidden, mapCorners, restore, save } from './canvas.ts';
import { type GraphicsState, createState, usualFont } from './graphics-state.ts';
import type { Drawing } from './drawing.ts';
import { type Box, type Matrix, boundPoints, readMatrix, readNumbers } from './matrix.ts';
import { liftPen } from './pen.ts';
import { constructPath, paintUnitSquare } from './shape-painter.ts';
import { paintText } from './text-painter.ts';

/** The operators of a page as pdf.js lists them: numbers and, beside each, its arguments. */
export interface Operators {
  codes: readonly number[];
  args: readonly unknown[];
}

type Action = (canvas: Canvas, args: readonly unknown[]) => void;

/** What each operator does to text and lines; operators that are missing here change neither. */
const actions: ReadonlyMap<number, Action> = new Map<number, Action>([
  [OPS.save, save],
  [OPS.restore, restore],
  [
    OPS.transform,
    (canvas, args) => {
      concatenate(canvas, args);
    },
  ],
  [
    OPS.setLineWidth,
    (canvas, [width]) => {
      canvas.state.lineWidth = readNumber(width);
    },
  ],
  [OPS.setGState, setGraphicsState],
  [
    OPS.clip,
    (canvas) => {
      canvas.clipping = true;
    },
  ],
  [
    OPS.eoClip,
    (canvas) => {
      canvas.clipping = true;
    },
  ],
  [OPS.constructPath, constructPath],
  [
    OPS.paintSolidColorImageMask,
    (canvas) => {
      paintUnitSquare(canvas);
    },
  ],
  [
    OPS.beginText,
    (canvas) => {
      setTextMatrix(canvas, [1, 0, 0, 1, 0, 0]);
      canvas.drawing.pen = liftPen(canvas.drawing.pen);
    },
  ],
  [OPS.setFont, setFont],
  [
    OPS.setCharSpacing,
    (canvas, [spacing]) => {
      canvas.state.characterSpacing = readNumber(spacing);
    },
  ],
  [
    OPS.setWordSpacing,
    (canvas, [spacing]) => {
      canvas.state.wordSpacing = readNumber(spacing);
    },
  ],
  [
    OPS.setHScale,
    (canvas, [percent]) => {
      canvas.state.horizontalScale = readNumber(percent) / 100;
    },
  ],
  [
    OPS.setLeading,
    (canvas, [leading]) => {
      canvas.state.leading = -readNumber(leading);
    },
  ],
  [
    OPS.setTextRise,
    (canvas, [rise]) => {
      canvas.state.rise = readNumber(rise);
    },
  ],
  [
    OPS.setTextRenderingMode,
    (canvas, [mode]) => {
      canvas.state.renderingMode = readNumber(mode);
    },
  ],
  [
    OPS.setTextMatrix,
    (canvas, [matrix]) => {
      setTextMatrix(canvas, matrix);
    },
  ],
  [
    OPS.moveText,
    (canvas, [x, y]) => {
      moveText(canvas.state, readNumber(x), readNumber(y));
    },
  ],
  [
    OPS.setLeadingMoveText,
    (canvas, [x, y]) => {
      canvas.state.leading = readNumber(y);
      moveText(canvas.state, readNumber(x), readNumber(y));
    },
  ],
  [
    OPS.nextLine,
    (canvas) => {
      moveText(canvas.state, 0, canvas.state.leading);
    },
  ],
  [
    OPS.showText,
    (canvas, [items]) => {
      paintText(canvas.state, items, isHidden(canvas), canvas.drawing);
    },
  ],
  [
    OPS.paintFormXObjectBegin,
    (canvas, [matrix, box]) => {
      openForm(canvas, matrix, box);
    },
  ],
  [OPS.paintFormXObjectEnd, restore],
  [OPS.beginGroup, beginGroup],
  [
    OPS.endGroup,
    (canvas) => {
      canvas.masks.pop();
      restore(canvas);
    },
  ],
  [OPS.beginAnnotation, beginAnnotation],
  [OPS.endAnnotation, restore],
  [
    OPS.beginMarkedContent,
    (canvas) => {
      canvas.shown.push(true);
    },
  ],
  [
    OPS.beginMarkedContentProps,
    (canvas, [tag, layer]) => {
      canvas.shown.push(tag !== 'OC' || canvas.resources.isShown(layer));
    },
  ],
  [
    OPS.endMarkedContent,
    (canvas) => {
      canvas.shown.pop();
    },
  ],
]);

/**
 * Follows the operators of a page and notes every visible glyph and every line. Nothing is rendered, and nothing of
 * the file is run. `matrix` maps PDF space to the page as it is read.
 */
export function paintPage(operators: Operators, matrix: Matrix, page: Box, resources: Resources): Drawing {
  const start = createState(matrix, page);
  const canvas: Canvas = {
    state: { ...start },
    saved: [],
    shown: [],
    masks: [],
    clipping: false,
    drawing: { glyphs: [], rules: [], pen: null, invisible: 0 },
    start,
    resources,
  };
  operators.codes.forEach((code, index) => {
    const args = operators.args[index];
    actions.get(code)?.(canvas, Array.isArray(args) ? (args as readonly unknown[]) : []);
  });
  return canvas.drawing;
}

function readNumber(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function setGraphicsState(canvas: Canvas, [entries]: readonly unknown[]): void {
  if (!Array.isArray(entries)) return;
  for (const entry of entries as readonly unknown[]) {
    if (!Array.isArray(entry)) continue;
    const [key, value] = entry as readonly unknown[];
    if (key === 'LW') canvas.state.lineWidth = readNumber(value);
    if (key === 'ca') canvas.state.fillAlpha = readNumber(value);
    if (key === 'Font' && Array.isArray(value)) setFont(canvas, value);
  }
}

function setFont(canvas: Canvas, [name, size]: readonly unknown[]): void {
  canvas.state.font = (typeof name === 'string' ? canvas.resources.fonts.get(name) : undefined) ?? usualFont;
  canvas.state.fontSize = readNumber(size);
}

function setTextMatrix(canvas: Canvas, value: unknown): void {
  const matrix = readMatrix(value);
  if (matrix !== null) Object.assign(canvas.state, { textMatrix: matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
}

function moveText(state: GraphicsState, x: number, y: number): void {
  state.lineX += x;
  state.lineY += y;
  state.x = state.lineX;
  state.y = state.lineY;
}

function openForm(canvas: Canvas, matrix: unknown, box: unknown): void {
  save(canvas);
  concatenate(canvas, matrix);
  const [left, bottom, right, top] = readNumbers(box);
  if (left !== undefined && bottom !== undefined && right !== undefined && top !== undefined)
    clipTo(canvas, boundPoints(mapCorners(canvas.state.matrix, left, bottom, right, top)));
}

function beginGroup(canvas: Canvas, [group]: readonly unknown[]): void {
  const known = typeof group === 'object' && group !== null;
  const mask: unknown = known ? Reflect.get(group, 'smask') : null;
  canvas.masks.push(mask !== null && mask !== undefined);
  openForm(canvas, known ? Reflect.get(group, 'matrix') : null, known ? Reflect.get(group, 'bbox') : null);
}

/** The appearance of a form field or a stamp, drawn from the beginning state of the page. */
function beginAnnotation(canvas: Canvas, [, , transform, matrix]: readonly unknown[]): void {
  save(canvas);
  canvas.state = { ...canvas.start };
  concatenate(canvas, transform);
  concatenate(canvas, matrix);
}
