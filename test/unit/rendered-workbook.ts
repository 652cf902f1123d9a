import { utils } from '@e965/xlsx';
import type { Block, Grid } from '../../src/model/block.ts';
import { readText } from '../../src/convert/readers/text.ts';
import { layOut, type RenderedCell } from './rendered.ts';
import { type Given, type GivenSheet, packWorkbook } from './workbook-file.ts';

/** Rows of a sheet with the ranges that are merged in them, from row 0, column 0. */
interface SheetDraft {
  rows: Given[][];
  merges: { row: number; column: number; span: number }[];
}

/** A text document as a workbook: each table on a sheet, under the paragraphs that stand before it; all on one where that is asked for. */
export function renderWorkbook(text: string, { onOneSheet }: { onOneSheet: boolean }): Uint8Array {
  return renderBlocks(readText(text).blocks, { onOneSheet });
}

/** Paragraphs and tables as a workbook. */
export function renderBlocks(blocks: readonly Block[], { onOneSheet }: { onOneSheet: boolean }): Uint8Array {
  const sheets: SheetDraft[] = [];
  let isOpen = false;
  for (const block of blocks) {
    if (sheets.length === 0 || (!isOpen && !onOneSheet)) sheets.push({ rows: [], merges: [] });
    const sheet = sheets.at(-1);
    if (sheet === undefined) continue;
    if (!isOpen && sheet.rows.length > 0) sheet.rows.push([]);
    isOpen = block.type === 'paragraph';
    if (block.type === 'paragraph') sheet.rows.push([block.text]);
    else addTable(sheet, block);
  }
  return packWorkbook(sheets.map(finishSheet));
}

function addTable(sheet: SheetDraft, grid: Grid): void {
  for (const cells of layOut(grid)) {
    const row: Given[] = [];
    for (const cell of cells) {
      if (cell.span > 1) sheet.merges.push({ row: sheet.rows.length, column: row.length, span: cell.span });
      row.push(fillCell(cell), ...Array.from({ length: cell.span - 1 }, () => null));
    }
    sheet.rows.push(row);
  }
}

/** Figures are numbers with as many decimals as are printed, every other one the result of a formula. */
function fillCell({ text }: RenderedCell): Given {
  const written = text.join('\n');
  if (written === '') return null;
  if (!/^-?(0|[1-9]\d{0,2}(,?\d{3})*)(\.\d+)?$/u.test(written)) return written;
  const [, decimals = ''] = written.split('.');
  const format = `${written.includes(',') ? '#,##0' : '0'}${decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`}`;
  const number = { v: Number(written.replaceAll(',', '')), z: format };
  return decimals.endsWith('0') ? { ...number, f: 'SUM(Z1:Z9)' } : number;
}

function finishSheet({ rows, merges }: SheetDraft): GivenSheet {
  const ranges = merges.map(({ row, column, span }) =>
    utils.encode_range({ s: { r: row, c: column }, e: { r: row, c: column + span - 1 } }),
  );
  return { rows, merges: ranges };
}
