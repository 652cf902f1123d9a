import type { Block, Cell, Grid, GridRow, Paragraph } from '../../model/block.ts';
import { normaliseLabel, trimText } from '../../model/terms.ts';
import { isUnwrapped } from '../grid.ts';
import { isBudgetTitle, isTableCaption, readTableTitle } from '../table-statement.ts';
import { readHeading } from './heading.ts';

/** A section heading at the end of a cell, after the cell's own text: `110.00 七、国有资产信息`. */
const gluedHeading = /^(.*\S)\s+([一二三四五六七八九十]{1,3}、\S.*)$|^(.*\d)([一二三四五六七八九十]{1,3}、\S.*)$/u;

/** The same where a paragraph lost the line break before it: `…等日常运行支出。四、财政拨款“三公”经费预算情况`. */
const trailingHeading = /^(.*[。；])\s*([一二三四五六七八九十]{1,3}、[^。；]{2,40})$/u;
/** Or the one behind it, where a year begins the statement: `三、机关运行经费安排情况2019年，我局…`. */
const leadingHeading = /^([一二三四五六七八九十]{1,3}、[^。；，]{2,40}?)((?:19|20)\d{2}\s*年.*[。；，].*)$/u;

/**
 * Ends a table where a section begins inside it: tables run straight into the next heading, on the line after their
 * last cell or on the same line. What follows the heading in that cell is prose again. A paragraph can run into one as well.
 */
export function splitGrids(blocks: readonly Block[]): Block[] {
  let title = '';
  return blocks.flatMap((block) => {
    if (block.type === 'grid') return splitGrid(block, title);
    if (isBudgetTitle(block.text)) title = readTableTitle(block.text) ?? '';
    return splitParagraph(block);
  });
}

function splitParagraph(paragraph: Paragraph): Paragraph[] {
  const text = trimText(paragraph.text);
  const [, before, trailing] = trailingHeading.exec(text) ?? [];
  const [, leading, behind] = leadingHeading.exec(text) ?? [];
  const heading = trailing ?? leading;
  const known = heading === undefined ? null : readHeading(heading);
  if (known === null || known.key === 'unrecognised') return [paragraph];
  const pieces = trailing === undefined ? [leading, behind] : [before, trailing];
  return pieces.flatMap((piece) => (piece === undefined ? [] : [{ ...paragraph, text: piece }]));
}

/** `title`: that of the table. */
function splitGrid(grid: Grid, title: string): Block[] {
  const blocks: Block[] = [];
  let rows: GridRow[] = [];
  for (const row of grid.rows) {
    if (row.cells[0]?.line === row.line && isUnwrapped(row) && !row.cells.some(holdsNumber)) {
      rows.push(row);
      continue;
    }
    let cells: Cell[] = [];
    for (const cell of row.cells) {
      const { kept, prose } = cell === row.cells.at(-1) ? splitLastCell(cell, title) : splitCell(cell);
      cells.push(kept);
      if (prose.length === 0) continue;
      rows.push({ ...row, cells });
      blocks.push({ type: 'grid', rows }, ...prose);
      rows = [];
      cells = [];
    }
    const [first] = cells;
    const isWhole = first?.line === row.line && cells.length === row.cells.length;
    if (first !== undefined) rows.push(isWhole ? row : { ...row, line: first.line, cells });
  }
  if (rows.length > 0) blocks.push({ type: 'grid', rows });
  return blocks.flatMap((block) => (block.type === 'grid' ? [readSpacedHeading(block)] : [block]));
}

/** Whether a heading, which is numbered, can stand behind the first words of a cell. */
function holdsNumber({ lines }: Cell): boolean {
  return lines.some(({ text }) => text.includes('、'));
}

function splitCell(cell: Cell): { kept: Cell; prose: Paragraph[] } {
  for (const [index, { line, text }] of cell.lines.entries()) {
    const glued = text.includes('、') ? gluedHeading.exec(trimText(text)) : null;
    const before = glued?.[1] ?? glued?.[3] ?? '';
    // What begins a cell is its own text.
    if (index === 0 && before === '') continue;
    const heading = glued?.[2] ?? glued?.[4] ?? text;
    const known = readHeading(heading);
    if (known === null || known.key === 'unrecognised') continue;
    const rest = cell.lines.slice(index + 1);
    return {
      kept: {
        line: cell.line,
        lines: [...cell.lines.slice(0, index), ...(before === '' ? [] : [{ line, text: before }])],
      },
      prose: [{ line, text: trimText(heading) }, ...rest].map((piece) => ({ type: 'paragraph', ...piece })),
    };
  }
  return { kept: cell, prose: [] };
}

/** The title of the next table can follow the last cell of a row alone; that of the table itself is the head of a page. */
function splitLastCell(cell: Cell, title: string): { kept: Cell; prose: Paragraph[] } {
  const at = cell.lines.findIndex(({ text }, index) => index > 0 && isBudgetTitle(text));
  const isNext = at > 0 && readTableTitle(cell.lines[at]?.text ?? '') !== title && isNextTitle(cell, at);
  return isNext ? cutCell(cell, at) : splitCell(cell);
}

function cutCell({ line, lines }: Cell, at: number): { kept: Cell; prose: Paragraph[] } {
  return {
    kept: { line, lines: lines.slice(0, at) },
    prose: lines.slice(at).map((piece) => ({ type: 'paragraph', ...piece })),
  };
}

/**
 * Whether the title of a table in a cell, with no blank line before it, is that of the next: its unit follows, or what stands over it is
 * a value that no words go on from (`约3`, `——`). An item of a table can be called after one, and wrap.
 */
function isNextTitle({ lines }: Cell, at: number): boolean {
  const captions = lines.slice(at + 1);
  const before = normaliseLabel(
    lines
      .slice(0, at)
      .map(({ text }) => text)
      .join(''),
  );
  return captions.length > 0
    ? captions.every(({ text }) => isTableCaption(text))
    : /^[约近超逾]?[\d.,%]+$|^[-—–/]+$|^无$/u.test(before);
}

/** A heading typed with a tab after its number (`一、<tab>部门职责`) is no table. */
function readSpacedHeading(grid: Grid): Block {
  const [row, ...others] = grid.rows;
  if (row === undefined || others.length > 0 || row.cells.length > 2) return grid;
  const text = row.cells.flatMap((cell) => cell.lines.map((line) => trimText(line.text))).join('');
  const heading = readHeading(text);
  return heading === null || heading.key === 'unrecognised' ? grid : { type: 'paragraph', line: row.line, text };
}
