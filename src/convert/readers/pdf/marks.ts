import type { Box } from './matrix.ts';

/**
 * Whether a program began a text anew before it drew a glyph, be it right behind the last one: it did not, it did in the same font,
 * or in another, as it must where a font lacks a character.
 */
export type Beginning = 'none' | 'same-font' | 'other-font';

/** One or more characters that a PDF draws in one go, where they stand on the page as it is read. */
export interface Glyph extends Box {
  text: string;
  /** Whether it is drawn elsewhere than right behind the last one, or behind the blank after that. */
  apart: boolean;
  begins: Beginning;
  /** Height of the type in points. */
  size: number;
}

/** A straight line of a table or a frame: horizontal at height `at`, or vertical at distance `at`. */
export interface Rule {
  axis: 'horizontal' | 'vertical';
  at: number;
  from: number;
  to: number;
}

/** A glyph as it is drawn, before the page is turned upright: origin on the base line, and the advance from there. */
export interface DrawnGlyph {
  text: string;
  apart: boolean;
  begins: Beginning;
  x: number;
  y: number;
  /** Direction of writing in radians, clockwise, since y points downwards. */
  angle: number;
  /** Length along the direction of writing. */
  advance: number;
  size: number;
  /** Written from top to bottom, the glyphs themselves upright: the angle is that of the glyphs. */
  vertical: boolean;
}

/** A page as it is read: upright, its text visible and told once. */
export interface PageMarks {
  page: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  rules: Rule[];
}
