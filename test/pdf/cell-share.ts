import { readText } from '../../src/convert/readers/text.ts';
import { layOut } from '../unit/rendered.ts';

/** A row by its filled cells: the column each begins in, and its text without blanks. */
type FilledRow = ReadonlyMap<number, string>;

/** How many filled cells a document has, how many of them were read in their row and column, and the texts of the others. */
export interface CellShare {
  cells: number;
  found: number;
  differing: string[];
}

/** Compares the tables of a text with the lines read back from a print of it, cell by cell. */
export function measureCells(text: string, lines: readonly string[]): CellShare {
  const printed = listPrintedRows(text);
  const read = lines.filter((line) => line.includes('\t')).map((line) => fillRow(line.split('\t')));
  const cells = printed.reduce((sum, row) => sum + row.size, 0);
  const { pairs, found } = alignRows(printed, read);
  const differing = printed.flatMap((row, index) => {
    const other = read[pairs.get(index) ?? -1];
    if (isToldAgain(row, printed.slice(0, index))) return [];
    return [...row].flatMap(([column, own]) => (other?.get(column) === own ? [] : [own]));
  });
  return { cells, found, differing };
}

/** A header that the text has again where its page broke is told once, with those of other tables that are the same. */
function isToldAgain(row: FilledRow, above: readonly FilledRow[]): boolean {
  const isHeader = [...row.values()].every((text) => !/\.\d|≥|^\d{3}/u.test(text));
  return (
    isHeader && row.size > 2 && above.some((other) => other.size === row.size && countEqual(row, other) === row.size)
  );
}

function listPrintedRows(text: string): FilledRow[] {
  return readText(text).blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [];
    return layOut(block).flatMap((cells) => {
      const spread = cells.flatMap(({ text: own, span }) => [
        own.join(''),
        ...Array.from({ length: span - 1 }, () => ''),
      ]);
      const row = fillRow(spread);
      return row.size === 0 ? [] : [row];
    });
  });
}

function fillRow(texts: readonly string[]): FilledRow {
  const bare = texts.map((each) => each.replace(/\s+/gu, ''));
  return new Map(bare.flatMap((each, column): [number, string][] => (each === '' ? [] : [[column, each]])));
}

function countEqual(row: FilledRow | undefined, other: FilledRow | undefined): number {
  return [...(row ?? [])].filter(([column, text]) => other?.get(column) === text).length;
}

/** Pairs rows in order so that as many cells as can be are equal. */
function alignRows(
  rows: readonly FilledRow[],
  others: readonly FilledRow[],
): { pairs: ReadonlyMap<number, number>; found: number } {
  const best = rows.map(() => new Array<number>(others.length + 1).fill(0));
  best.push(new Array<number>(others.length + 1).fill(0));
  const at = (row: number, other: number): number => best[row]?.[other] ?? 0;
  for (let row = rows.length - 1; row >= 0; row -= 1)
    for (let other = others.length - 1; other >= 0; other -= 1) {
      const equal = countEqual(rows[row], others[other]);
      const paired = equal === 0 ? 0 : equal + at(row + 1, other + 1);
      const line = best[row];
      if (line !== undefined) line[other] = Math.max(paired, at(row + 1, other), at(row, other + 1));
    }
  const pairs = new Map<number, number>();
  for (let row = 0, other = 0; row < rows.length && other < others.length;) {
    if (at(row, other) === at(row + 1, other)) row += 1;
    else if (at(row, other) === at(row, other + 1)) other += 1;
    else {
      pairs.set(row, other);
      row += 1;
      other += 1;
    }
  }
  return { pairs, found: at(0, 0) };
}
