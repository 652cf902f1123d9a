import { cellBreak } from './extraction.ts';
import type { ClassifiedLine } from './classified-line.ts';

/*
 * Copies of web pages print tables with `|` between the cells: a row a line, as Markdown does, with or without a `|` at both
 * ends and with a line of dashes under the header; or a cell a line, each with its `|` in front or behind and empty lines
 * anywhere, where nothing ends a row. Rows become rows of the form with tabs. Cells alone become one stretch without rows,
 * which `outline` cuts by the labels it knows.
 */

/** A line with what stands between its `|`: the first or the last piece is empty where the line begins or ends with one. */
interface PipedLine {
  at: number;
  pieces: string[];
}

/** Fewer cells in a column are no table. */
const fewestLooseCells = 4;

/** Lines with `|` in them as rows or as cells without rows; dashes between rows are left out, all other lines as they are. */
export function settlePipes(lines: readonly ClassifiedLine[]): ClassifiedLine[] {
  const settled: ClassifiedLine[] = [];
  for (let at = 0; at < lines.length;) {
    const stretch = findStretch(lines, at);
    const last = stretch.at(-1);
    const line = lines[at];
    if (last === undefined) {
      if (line !== undefined) settled.push(line);
      at += 1;
      continue;
    }
    const [rows, end] = isLoose(stretch) ? [settleCells(lines, stretch), last.at + 1] : settleRows(lines, stretch);
    settled.push(...rows);
    at = end;
  }
  return settled;
}

/** The lines with `|` from here on; empty lines may stand between them. */
function findStretch(lines: readonly ClassifiedLine[], start: number): PipedLine[] {
  const stretch: PipedLine[] = [];
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at];
    if (line?.kind === 'blank' && stretch.length > 0) continue;
    const piped = line?.kind === 'prose' ? splitPieces(line.text, at) : null;
    if (piped === null) break;
    stretch.push(piped);
  }
  return stretch;
}

function splitPieces(text: string, at: number): PipedLine | null {
  // `\|` is a letter of its cell.
  const pieces = text.trim().split(/(?<!\\)\|/u);
  return pieces.length < 2 ? null : { at, pieces: pieces.map(readCell) };
}

function readCell(piece: string): string {
  return piece
    .replaceAll('\\|', '|')
    .replaceAll(/<br\s*\/?>/giu, cellBreak)
    .trim();
}

/** Whether each line holds one cell with a `|` before it, behind it or both, or is an empty one. */
function isLoose(stretch: readonly PipedLine[]): boolean {
  return (
    stretch.length >= fewestLooseCells &&
    stretch.every((line) => readLooseCell(line) !== null) &&
    stretch.some((line) => readLooseCell(line) !== '')
  );
}

function readLooseCell({ pieces }: PipedLine): string | null {
  const texts = pieces.filter((piece) => piece !== '');
  return pieces.length > 3 || texts.length > 1 || (pieces.length === 3 && pieces[1] === '') ? null : (texts[0] ?? '');
}

function settleCells(lines: readonly ClassifiedLine[], stretch: readonly PipedLine[]): ClassifiedLine[] {
  return stretch.map((line) => ({ line: lines[line.at]?.line ?? 1, text: readLooseCell(line) ?? '', kind: 'loose' }));
}

/** The rows of one table, and the index after them. A lone line with `|` inside is prose. */
function settleRows(lines: readonly ClassifiedLine[], stretch: readonly PipedLine[]): [ClassifiedLine[], number] {
  const rows = findTable(stretch);
  const first = rows[0]?.at ?? 0;
  const end = (rows.at(-1)?.at ?? first) + 1;
  // A row can begin or end with an empty cell: the `|` at the ends are those that all rows have.
  const opens = rows.every(({ pieces }) => pieces[0] === '');
  const closes = rows.every(({ pieces }) => pieces.at(-1) === '' && pieces.length > (opens ? 2 : 1));
  const table = rows.map(({ at, pieces }) => ({ at, cells: pieces.slice(opens ? 1 : 0, closes ? -1 : undefined) }));
  if (!opens && !closes && rows.length === 1) return [lines.slice(first, end), end];
  const settled = table
    .filter(({ cells }) => !isRule(cells))
    .map(({ at, cells }): ClassifiedLine => {
      const line = lines[at]?.line ?? 1;
      return { line, text: cells.join('\t'), kind: 'row', closed: opens && closes };
    });
  return [settled, end];
}

/** The rows up to the next empty line, unless such a line stands after each row. */
function findTable(stretch: readonly PipedLine[]): readonly PipedLine[] {
  const gaps = stretch.flatMap(({ at }, index) =>
    index > 0 && at !== (stretch[index - 1]?.at ?? 0) + 1 ? [index] : [],
  );
  return gaps.length === stretch.length - 1 ? stretch : stretch.slice(0, gaps[0]);
}

/** `|---|:---:|`. */
function isRule(cells: readonly string[]): boolean {
  return cells.every((cell) => /^:?-{2,}:?$/u.test(cell));
}
