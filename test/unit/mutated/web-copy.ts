import type { Block, Cell, GridRow } from '../../../src/model/block.ts';
import { readText } from '../../../src/convert/readers/text.ts';

/** Lines of a cell as a web copy prints them: in one line, `<br>` between them. */
const printCell = (cell: Cell): string => cell.lines.map(({ text }) => text.replaceAll('|', '\\|').trim()).join('<br>');

/** A text again, with each of its tables written another way. */
export function rewriteTables(text: string, write: (rows: readonly GridRow[]) => string[]): string {
  const { transcript, blocks } = readText(text);
  const lines: string[] = [];
  let written = 0;
  const copyTo = (line: number): void => {
    while (written < line - 1) {
      const next = transcript.lines[written] ?? '';
      if (next.trim() === '') lines.push('');
      written += 1;
    }
  };
  for (const block of blocks) {
    const numbers = listLines(block);
    copyTo(Math.min(...numbers));
    lines.push(...(block.type === 'paragraph' ? [block.text] : ['', ...write(block.rows), '']));
    written = Math.max(...numbers);
  }
  return lines.join('\n');
}

function listLines(block: Block): number[] {
  if (block.type === 'paragraph') return [block.line];
  return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => [cell.line, ...cell.lines.map(({ line }) => line)]));
}

/** A row a line, `|` at both ends, dashes under the first row, blanks round the texts. */
export function writeMarkdown(rows: readonly GridRow[]): string[] {
  const lines = rows.map(({ cells }) => `| ${cells.map(printCell).join(' | ')} |`);
  return lines.toSpliced(1, 0, `|${(rows[0]?.cells ?? []).map(() => ' --- ').join('|')}|`);
}

/** A row a line, no `|` at the ends, no blanks, nothing under the header. */
export function writeBarePipes(rows: readonly GridRow[]): string[] {
  return rows.map(({ cells }) => cells.map(printCell).join('|'));
}

/** A cell a line, each after a `|`; nothing ends a row. `keep` says which cells are printed. */
export function writeCells(rows: readonly GridRow[], keep: (text: string) => boolean = () => true): string[] {
  return rows.flatMap(({ cells }) => cells.map(printCell).filter(keep)).map((text) => `| ${text}`.trim());
}

/** A cell a line, each before a `|`, an empty line after each. */
export function writeSpacedCells(rows: readonly GridRow[]): string[] {
  return writeCells(rows).flatMap((line) => [`${line.slice(1).trim()} |`.trim(), '']);
}
