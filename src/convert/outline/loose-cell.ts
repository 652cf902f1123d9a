import type { Block, Grid } from '../../model/block.ts';
import { isGrid, listRowLines, readRowTexts } from '../grid.ts';
import type { NoticeDraft } from '../notice.ts';

/** Blocks without the cells for which no rows were found, and what there is to say of those. */
export interface PlacedCells {
  blocks: Block[];
  /** The lines of the cells without rows: nothing reads them, and they stay unclaimed. */
  lost: number[];
  notices: NoticeDraft[];
}

/** Takes out the stretches of cells that nothing divides into rows: no figure of them can be told to be in its place. */
export function placeLooseCells(blocks: readonly Block[]): PlacedCells {
  const lost = blocks.filter(isGrid).filter((grid) => grid.loose === true);
  return {
    blocks: blocks.filter((block) => !isGrid(block) || block.loose !== true),
    lost: lost.flatMap((grid) => grid.rows.flatMap(listRowLines)),
    notices: lost.map(noteLostCells),
  };
}

function noteLostCells({ rows }: Grid): NoticeDraft {
  const texts = rows.flatMap(readRowTexts).filter((text) => text !== '');
  return {
    rule: 'row-without-place',
    severity: 'warning',
    message: `表格每行只有一个单元格，无法确定哪些单元格属于同一行（共 ${String(texts.length)} 个），未读取`,
    quote: texts.slice(0, 6).join(' '),
    lines: [...new Set(rows.flatMap(listRowLines))],
  };
}
