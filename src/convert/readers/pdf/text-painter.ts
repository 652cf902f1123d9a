import type { GraphicsState } from './graphics-state.ts';
import { repairCharacters } from './character.ts';
import type { Drawing } from './drawing.ts';
import type { DrawnGlyph } from './marks.ts';
import { isApart, movePen, tellBeginning } from './pen.ts';
import { type Box, type Matrix, mapPoint, multiply } from './matrix.ts';

/** Smaller type is a trick of the program that wrote the file, not text. */
const smallestType = 0.5;

/** Render modes 3 and 7 draw nothing: text that can be searched behind a scan. */
const invisibleModes: readonly number[] = [3, 7];

interface ShownGlyph {
  unicode: string;
  width: number;
  space: boolean;
}

/** What a glyph of an operator's arguments says; null for the numbers between glyphs. */
function readGlyph(item: unknown): ShownGlyph | null {
  if (typeof item !== 'object' || item === null) return null;
  const unicode: unknown = Reflect.get(item, 'unicode');
  const width: unknown = Reflect.get(item, 'width');
  return {
    unicode: typeof unicode === 'string' ? unicode : '',
    width: typeof width === 'number' ? width : 0,
    space: Reflect.get(item, 'isSpace') === true,
  };
}

/** Draws a text at the state's place and moves the place behind it. */
export function paintText(state: GraphicsState, items: unknown, hidden: boolean, drawing: Drawing): void {
  if (!Array.isArray(items)) return;
  const size = Math.abs(state.fontSize);
  const direction = state.fontSize < 0 ? -1 : 1;
  const scale = state.horizontalScale * direction;
  const base = multiply(state.matrix, state.textMatrix);
  let shift = 0;
  let isFirst = true;
  for (const item of items as readonly unknown[]) {
    if (typeof item === 'number') {
      shift += ((state.font.vertical ? 1 : -1) * item * size) / 1000;
      continue;
    }
    const shown = readGlyph(item);
    if (shown === null) continue;
    const width = shown.width * size * state.font.scale;
    const spacing = ((shown.space ? state.wordSpacing : 0) + state.characterSpacing) * direction;
    const place = state.font.vertical
      ? { x: state.x, y: state.y + state.rise - shift }
      : { x: state.x + shift * scale, y: state.y + state.rise };
    const drawn = drawGlyph(state, base, shown.unicode, place, width * scale);
    const begins = tellBeginning(drawing.pen, state.font);
    const glyph = { ...drawn, apart: isApart(drawing.pen, drawn, isFirst), begins };
    if (!hidden) keepGlyph(state, drawing, glyph);
    drawing.pen = movePen(glyph, state.font);
    isFirst = false;
    shift += state.font.vertical ? width - spacing : width + spacing;
  }
  if (state.font.vertical) state.y -= shift;
  else state.x += shift * scale;
}

function drawGlyph(
  state: GraphicsState,
  base: Matrix,
  unicode: string,
  place: { x: number; y: number },
  width: number,
): Omit<DrawnGlyph, 'apart' | 'begins'> {
  const origin = mapPoint(base, place.x, place.y);
  const length = Math.hypot(base[0], base[1]);
  return {
    text: repairCharacters(unicode),
    ...origin,
    angle: Math.atan2(base[1], base[0]) + (width < 0 ? Math.PI : 0),
    advance: Math.abs(width) * length,
    size: Math.abs(state.fontSize) * state.font.height * Math.hypot(base[2], base[3]),
    vertical: state.font.vertical,
  };
}

function keepGlyph(state: GraphicsState, drawing: Drawing, glyph: DrawnGlyph): void {
  if (glyph.text.trim() === '' || glyph.size < smallestType) return;
  if (invisibleModes.includes(state.renderingMode) || state.fillAlpha === 0) drawing.invisible += 1;
  else if (isInside(glyph, state.clip)) drawing.glyphs.push(glyph);
}

/** Whether the middle of a glyph is within what is seen: spreadsheets hide the text that a cell is too small for. */
function isInside(glyph: DrawnGlyph, clip: Box): boolean {
  const along = glyph.vertical ? 0 : glyph.advance / 2;
  const up = glyph.size * 0.35;
  const x = glyph.x + Math.cos(glyph.angle) * along + Math.sin(glyph.angle) * up;
  const y = glyph.y + Math.sin(glyph.angle) * along - Math.cos(glyph.angle) * up;
  const slack = glyph.size * 0.3;
  return x > clip.left - slack && x < clip.right + slack && y > clip.top - slack && y < clip.bottom + slack;
}
