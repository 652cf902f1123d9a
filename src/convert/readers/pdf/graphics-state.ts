import { type Box, type Matrix, identity } from './matrix.ts';

/** What a PDF font tells about the place that its glyphs take. */
export interface FontMeasure {
  /** Glyph space to text space: 0.001 but for fonts whose glyphs are drawings. */
  scale: number;
  /** Height of the type for a font size of 1. */
  height: number;
  vertical: boolean;
}

/** The part of a PDF's graphics state that decides where text and lines stand. Names follow the PDF reference. */
export interface GraphicsState {
  matrix: Matrix;
  /** What is drawn outside is not seen. */
  clip: Box;
  lineWidth: number;
  fillAlpha: number;
  font: FontMeasure;
  fontSize: number;
  textMatrix: Matrix;
  lineX: number;
  lineY: number;
  x: number;
  y: number;
  characterSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
}

export const usualFont: FontMeasure = { scale: 0.001, height: 1, vertical: false };

/** The state in which a page begins. `matrix` maps PDF space to the page as it is read. */
export function createState(matrix: Matrix, page: Box): GraphicsState {
  return {
    matrix,
    clip: page,
    lineWidth: 1,
    fillAlpha: 1,
    font: usualFont,
    fontSize: 0,
    textMatrix: identity,
    lineX: 0,
    lineY: 0,
    x: 0,
    y: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderingMode: 0,
  };
}
