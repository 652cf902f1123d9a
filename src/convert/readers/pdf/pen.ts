import type { FontMeasure } from './graphics-state.ts';
import type { Beginning, DrawnGlyph } from './marks.ts';

/** Where the glyph that was drawn last ends, a blank too: blanks are drawn, gaps between cells are not. */
export interface Pen {
  x: number;
  y: number;
  /** Whether blanks drawn last stand apart from the text before them: a text of its own begins with them. */
  apart: boolean;
  /** Whether a text begins behind it: no glyph of it that shows is drawn yet. */
  lifted: boolean;
  /** The font of that glyph. */
  font: FontMeasure;
}

/** The letters of a word are drawn no further apart than this part of their size. */
const widestJoint = 0.15;

/** Programs that draw no blanks leave room for them within a text, no more than this part of its size. */
const widestBlank = 0.7;

/** Where and how a glyph is drawn. */
type Place = Omit<DrawnGlyph, 'apart' | 'begins'>;

/** Whether a glyph is drawn apart from the last one and the blanks behind it. `isFirst` of its operator. */
export function isApart(pen: Pen | null, { x, y, size }: Place, isFirst: boolean): boolean {
  return pen === null || pen.apart || Math.hypot(x - pen.x, y - pen.y) > size * (isFirst ? widestJoint : widestBlank);
}

/** How the next glyph begins. */
export function tellBeginning(pen: Pen | null, font: FontMeasure): Beginning {
  if (pen?.lifted === false) return 'none';
  return pen?.font === font ? 'same-font' : 'other-font';
}

export function movePen(glyph: DrawnGlyph, font: FontMeasure): Pen {
  const { text, x, y, angle, advance, vertical } = glyph;
  const along = vertical ? { x: 0, y: advance } : { x: Math.cos(angle) * advance, y: Math.sin(angle) * advance };
  const isBlank = text.trim() === '';
  return {
    x: x + along.x,
    y: y + along.y,
    apart: glyph.apart && isBlank,
    lifted: glyph.begins !== 'none' && isBlank,
    font,
  };
}

/** The pen where a program begins a text. */
export function liftPen(pen: Pen | null): Pen | null {
  return pen === null ? null : { ...pen, lifted: true };
}
