import { type Canvas, clipTo, isHidden, mapCorners } from './canvas.ts';
import type { Drawing } from './drawing.ts';
import { type Box, boundPoints, readNumbers } from './matrix.ts';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { listBoxRules, listFilledRules, listStrokedRules, readSubpaths } from './path.ts';

const strokes: readonly number[] = [OPS.stroke, OPS.closeStroke];
const fills: readonly number[] = [OPS.fill, OPS.eoFill];
const both: readonly number[] = [OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke];

/** Notes the lines that a path shows, and what it leaves to be seen of what comes after it. */
export function constructPath(canvas: Canvas, [kind, parts]: readonly unknown[]): void {
  const paint = Number(kind);
  const path = Array.isArray(parts) ? readNumbers((parts as readonly unknown[])[0]) : [];
  const { matrix, lineWidth } = canvas.state;
  const subpaths = readSubpaths(path, matrix);
  const width = lineWidth * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  const rules = [
    ...(strokes.includes(paint) || both.includes(paint) ? listStrokedRules(subpaths, width) : []),
    ...(fills.includes(paint) || both.includes(paint) ? listFilledRules(subpaths) : []),
  ];
  if (!isHidden(canvas)) canvas.drawing.rules.push(...rules.flatMap((rule) => cutRule(rule, canvas.state.clip)));
  if (canvas.clipping) clipTo(canvas, boundPoints(subpaths.flatMap((points) => points ?? [])));
  canvas.clipping = false;
}

/** The part of a line that is seen. */
function cutRule(rule: Drawing['rules'][number], clip: Box): Drawing['rules'] {
  const [low, high, first, last] =
    rule.axis === 'horizontal'
      ? [clip.top, clip.bottom, clip.left, clip.right]
      : [clip.left, clip.right, clip.top, clip.bottom];
  const from = Math.max(rule.from, first);
  const to = Math.min(rule.to, last);
  return rule.at < low - 1 || rule.at > high + 1 || to <= from ? [] : [{ ...rule, from, to }];
}

/** Some programs draw a line as an image of one dot, stretched. */
export function paintUnitSquare(canvas: Canvas): void {
  if (!isHidden(canvas))
    canvas.drawing.rules.push(...listBoxRules(boundPoints(mapCorners(canvas.state.matrix, 0, 0, 1, 1))));
}
