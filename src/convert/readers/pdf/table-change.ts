import { type CutLine, isDrawn } from './cut-line.ts';
import { type Column, findColumns, isCrossed, placePiece, sharesEdge, usualGap } from './column.ts';
import { isLabelled } from './table-span.ts';
import { measureOverlap } from './matrix.ts';
import { type TextLine, readLine } from './text-line.ts';

/** Fewer columns than these can be told in too many ways. */
const fewestColumns = 3;

/** Fewer lines than these are no table. */
const fewestLines = 2;

/** Texts of one column begin, end or have their middles this near, in points. */
const sameEdge = 0.4;

/** So many lines above tell where columns stand; of more, some text begins anywhere. */
const reach = 12;

/**
 * Where in a run of lines another table begins, right under the first: its columns stand half under one and half under another of
 * those above, and the texts of its first line begin and end elsewhere. The length of the run where none does.
 */
export function findChange(run: readonly CutLine[]): number {
  for (let at = 1; at < run.length; at += 1) {
    const [last, next] = [run[at - 1], run[at]];
    if (last === undefined || next === undefined || next.line.top < last.line.bottom) continue;
    if (endsBefore(last, next)) return at;
    if (at < fewestLines) continue;
    const texts = next.pieces.map(readLine);
    if (texts.length < 2 || !texts.every((text) => /\p{L}/u.test(text))) continue;
    if (!standsElsewhere(next, run.slice(0, at))) continue;
    if (isToldElsewhere(next, run.slice(0, at)) || isHeader(next, run.slice(0, at))) return at;
    if (at > run.length - fewestLines || !hasValues(run.slice(0, at))) continue;
    const [above, below] = [run.slice(0, at), run.slice(at)].map((part) => findOwnColumns(part));
    if (above === undefined || below === undefined || above === null || below === null) continue;
    if (isCrossed(above, below) || beginsAnew(run.slice(at), run.slice(0, at))) return at;
  }
  return run.length;
}

/** Whether a row drawn as such has the texts of one above and stands elsewhere: the header of a table that goes on in columns of other widths. */
export function isToldElsewhere(next: CutLine, above: readonly CutLine[]): boolean {
  const read = ({ pieces }: CutLine): string => pieces.map(readLine).join('\t');
  const isWide = next.drawn === true && next.pieces.length >= fewestColumns;
  return isWide && above.some((line) => read(line) === read(next) && standsElsewhere(next, [line]));
}

/** Whether a label with its text ends a table: both are drawn above a row of labels, each of which begins and ends elsewhere. */
function endsBefore(last: CutLine, { pieces, drawn }: CutLine): boolean {
  const labels = pieces.length > fewestColumns && pieces.map(readLine).every((text) => /^\P{N}+$/u.test(text));
  return drawn === true && labels && last.pieces.length === 2 && isCrossed(last.pieces, pieces);
}

/**
 * Whether a row drawn as such has labels alone, as many as the rows above have cells, and stands as none of these do: a header. In a
 * table with one way to set its columns no row stands elsewhere.
 */
function isHeader({ pieces, drawn }: CutLine, above: readonly CutLine[]): boolean {
  const labels = pieces.map(readLine).every((text) => /^\P{N}+$/u.test(text));
  const alike = above.filter((line) => line.pieces.length === pieces.length);
  if (drawn !== true || !labels || pieces.length <= fewestColumns || alike.length < fewestLines) return false;
  return countAlike({ pieces }, above) * 3 <= pieces.length;
}

/**
 * The columns of a part, without the labels above its table; null where these are too few, or two texts of a line that stand further apart
 * than words are in one.
 */
function findOwnColumns([first, ...others]: readonly CutLine[]): Column[] | null {
  const part = first === undefined || isLabelled(first) ? others : [first, ...others];
  const columns = findColumns(part.map(({ pieces }) => pieces));
  const alone = part.every(({ pieces }) => {
    const places = pieces.map((piece) => placePiece(piece, columns));
    return pieces.every((piece, at) => at === 0 || places[at] !== places[at - 1] || isNear(pieces[at - 1], piece));
  });
  return columns.length >= fewestColumns && alone ? columns : null;
}

function isNear(last: TextLine | undefined, piece: TextLine): boolean {
  return last !== undefined && piece.left - last.right < piece.size * usualGap;
}

/** Whether some lines have codes or amounts. The labels above a table have a year or a code too, in one line. */
function hasValues(lines: readonly CutLine[]): boolean {
  const own = lines.filter(({ pieces }) => {
    const texts = pieces.map(readLine);
    return texts.some((text) => /\d{3}|\d\.\d/u.test(text)) && !texts.some((text) => /[：:]/u.test(text));
  });
  return (
    own.length > 1 ||
    (isDrawn(lines) && own.some(({ pieces }) => pieces.map(readLine).some((text) => /\d\.\d/u.test(text))))
  );
}

/** Whether the first line of several texts stands as the next such line does, and as none above, under values: a header of its own. */
function beginsAnew([first, ...others]: readonly CutLine[], above: readonly CutLine[]): boolean {
  const next = others.slice(0, reach).find(({ pieces }) => pieces.length >= fewestColumns);
  if (first === undefined || next === undefined || first.pieces.length <= fewestColumns) return false;
  const isAlike = countAlike(next, [first]) * 3 >= next.pieces.length * 2 || standsOver(first, next);
  return countAlike(first, above) * 3 <= first.pieces.length && isAlike;
}

/** Whether each cell of a row drawn as such stands over one of the next, in their order, and over no other: a header in the middle. */
function standsOver(first: CutLine, { pieces }: CutLine): boolean {
  const isOver = (piece: TextLine, other: TextLine): boolean =>
    measureOverlap(piece.left, piece.right, other.left, other.right) > 0;
  return (
    first.drawn === true &&
    first.pieces.length === pieces.length &&
    first.pieces.every((piece, at) => pieces.every((other, index) => isOver(piece, other) === (index === at)))
  );
}

/** Whether most texts of a line neither begin nor end where one above does, nor have their middle there. */
function standsElsewhere(line: CutLine, above: readonly CutLine[]): boolean {
  return countAlike(line, above) * 2 <= line.pieces.length;
}

/** How many texts of a line begin, end or have their middles where some of the last lines above do. */
function countAlike({ pieces }: Pick<CutLine, 'pieces'>, above: readonly CutLine[]): number {
  const others = above.slice(-reach).flatMap((each) => each.pieces);
  return pieces.filter((piece) => others.some((other) => sharesEdge(piece, other, sameEdge))).length;
}
