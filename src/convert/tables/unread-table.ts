import type { Block, Grid, GridRow } from '../../model/block.ts';
import { normaliseLabel, trimText } from '../../model/terms.ts';
import { isBlankRow, isGrid, listRowLines, readRowTexts } from '../grid.ts';
import type { NoticeDraft } from '../notice.ts';
import type { Outline } from '../outline/index.ts';
import { isTableCaption, isTableTitle } from '../table-statement.ts';

/** A table with the line over it that says which it is, where there is one. */
interface TitledTable {
  title: string;
  grids: Grid[];
}

/**
 * Tables that no reader takes (政府购买服务预算表, 绩效自评表): their lines are among those that nothing claimed, and which table it is
 * that is left in the text alone must be said. `unclaimed`: those lines; `notices`: what is said already, of rows that lost their cells.
 */
export function noteUnreadTables(
  outline: Outline,
  unclaimed: readonly { line: number }[],
  notices: readonly NoticeDraft[],
): NoticeDraft[] {
  const unread = new Set(unclaimed.map(({ line }) => line));
  const told = new Set(notices.filter(({ severity }) => severity === 'warning').flatMap(({ lines }) => lines));
  const stretches = [outline.front, ...outline.sections.map(({ blocks }) => blocks), outline.back];
  return stretches.flatMap(listTables).flatMap(({ title, grids }) => {
    const rows = grids.flatMap((grid) => grid.rows).filter((row) => !isBlankRow(row));
    const left = rows.filter((row) => listRowLines(row).some((line) => unread.has(line)));
    const evaluates = title.includes('自评') && left.length > 0;
    if (evaluates) return [noteEvaluation(title, left)];
    if (left.length < 2 || left.length * 2 < rows.length || left.some(({ line }) => told.has(line))) return [];
    const name = title === '' ? '没有标题的一张表' : `“${title}”`;
    return [
      {
        rule: 'table-unread',
        severity: 'warning',
        message: `${name}没有读取，其中 ${String(left.length)} 行只在原文里，数没有进入数据`,
        quote:
          title === ''
            ? readRowTexts(left[0] ?? { line: 1, cells: [] })
                .filter((text) => text !== '')
                .join(' ')
            : title,
        lines: left.map(({ line }) => line),
      },
    ];
  });
}

/** What was spent of the money of a project and what it reached (执行数, 实际完成值, 得分) is no plan, and has no place in the data. */
function noteEvaluation(title: string, left: readonly GridRow[]): NoticeDraft {
  return {
    rule: 'table-unread',
    severity: 'warning',
    message: `“${title}”是自评表，执行数、实际完成值和得分没有对应的栏目，其中 ${String(left.length)} 行只在原文里`,
    quote: title,
    lines: left.map(({ line }) => line),
  };
}

/** The tables of a stretch: a title is for the grids up to the next line that is neither grid nor caption. */
function listTables(blocks: readonly Block[]): TitledTable[] {
  const tables: TitledTable[] = [];
  let open: TitledTable = { title: '', grids: [] };
  for (const block of blocks) {
    if (isGrid(block)) {
      if (open.grids.length === 0) tables.push(open);
      open.grids.push(block);
    } else if (isTableTitle(block.text)) open = { title: trimText(block.text), grids: [] };
    else if (!isTableCaption(block.text) && normaliseLabel(block.text) !== '') open = { title: '', grids: [] };
  }
  return tables;
}
