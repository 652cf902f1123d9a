import type { TextLine } from './text-line.ts';

/** A line and its parts, of which each may be a cell. */
export interface CutLine {
  line: TextLine;
  pieces: TextLine[];
  /** Whether it is a row whose cells are told by the order in which they are drawn, each piece one of them. */
  drawn?: boolean;
}

/** Whether these are rows whose cells are told by the order in which they are drawn. */
export function isDrawn(run: readonly CutLine[]): boolean {
  return run.every(({ drawn }) => drawn === true);
}
