import type { ClassifiedLine } from './classified-line.ts';

/*
 * Many converters put an empty line, or more, after each line. In the Word dialect that parts the cells of a row, as an empty line of
 * the document parts rows: where every line of a stretch is followed by one, and more of them still tell its rows, as many are taken
 * out again.
 */

/** The fewest cells, and ends of rows among them, by which a stretch shows that it is padded. */
const fewestCells = 20;
const fewestRows = 3;

/** A line with text, and how many empty lines follow it. */
interface PaddedLine {
  index: number;
  blanks: number;
}

/** The lines without those that pad them; each keeps its number. */
export function removePadding(lines: readonly ClassifiedLine[]): ClassifiedLine[] {
  const tables = findStretches(lines).filter((stretch) => stretch.length > 1 && listCells(lines, stretch).length > 0);
  // A table too small to show it is padded as the others are.
  if (!tables.some((stretch) => isPadded(lines, stretch))) return [...lines];
  const padding = new Set(tables.flatMap(listPadding));
  return lines.filter((_, index) => !padding.has(index));
}

/** The stretches in which each line is followed by an empty one. */
function findStretches(lines: readonly ClassifiedLine[]): PaddedLine[][] {
  const stretches: PaddedLine[][] = [];
  let open: PaddedLine[] = [];
  lines.forEach(({ kind }, index) => {
    if (kind !== 'blank') {
      if (open.at(-1)?.blanks === 0) {
        open.pop();
        stretches.push(open);
        open = [];
      }
      open.push({ index, blanks: 0 });
      return;
    }
    const last = open.at(-1);
    if (last !== undefined) last.blanks += 1;
  });
  return [...stretches, open];
}

function listCells(lines: readonly ClassifiedLine[], stretch: readonly PaddedLine[]): PaddedLine[] {
  return stretch.filter(({ index }) => lines[index]?.text.includes('\t'));
}

function isPadded(lines: readonly ClassifiedLine[], stretch: readonly PaddedLine[]): boolean {
  const cells = listCells(lines, stretch);
  const ends = cells.filter(({ blanks }) => blanks > countPadding(stretch));
  return cells.length >= fewestCells && ends.length >= fewestRows && ends.length * 2 < cells.length;
}

/** How many empty lines follow every line of a stretch; after its last one can stand fewer. */
function countPadding(stretch: readonly PaddedLine[]): number {
  return stretch.slice(0, -1).reduce((fewest, { blanks }) => Math.min(fewest, blanks), Infinity);
}

/** The padding after each line; where the empty lines of the document were padded too, that after each of them. */
function listPadding(stretch: readonly PaddedLine[]): number[] {
  const padding = countPadding(stretch);
  const all = stretch.slice(0, -1).every(({ blanks }) => (blanks - padding) % (padding + 1) === 0);
  return stretch.flatMap(({ index, blanks }) => {
    const kept = all ? Math.floor((blanks - padding) / (padding + 1)) : blanks - padding;
    return Array.from({ length: blanks - Math.max(0, kept) }, (_, more) => index + 1 + more);
  });
}
