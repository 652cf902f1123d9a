import type { DrawnGlyph, Rule } from './marks.ts';
import type { Pen } from './pen.ts';

/** What a page draws that a reader of tables needs. */
export interface Drawing {
  glyphs: DrawnGlyph[];
  rules: Rule[];
  pen: Pen | null;
  /** Characters drawn in a way that shows nothing, such as the layer of recognised text behind a scan. */
  invisible: number;
}
