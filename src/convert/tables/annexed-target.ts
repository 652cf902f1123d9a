import type { Block, GridRow } from '../../model/block.ts';
import { readNameLine } from './project-heading.ts';
import { readProjectRowKind } from './project-row.ts';
import { isTableCaption, readTableTitle } from '../table-statement.ts';

/**
 * The department's own table of goals (部门整体支出绩效目标表), and the forms of single projects (项目支出绩效目标表), where they stand among
 * the statutory tables: from their title to that of the next table. A table with a row for each indicator of all projects is none.
 */
export function takeTargetTables(blocks: readonly Block[]): Block[] {
  let isOpen = false;
  let ofProjects = false;
  /** Whether the name of a project stands over the tables, as a line of its own. */
  let isNamed = false;
  return blocks.filter((block) => {
    if (block.type === 'grid') return isOpen && (!ofProjects || isNamed || block.rows.slice(0, 3).some(isIdentity));
    const title = readTableTitle(block.text);
    isNamed = readNameLine(block.text) !== null || (isNamed && title === null);
    if (title !== null) {
      ofProjects = /^(?!.*整体).*项目.*绩效目标(申报|批复)?表$/u.test(title);
      isOpen = ofProjects || /整体.*绩效.*表$/u.test(title);
    }
    // The number, the department and the unit over the table say nothing of its goals.
    return isOpen && (title !== null || !isTableCaption(block.text));
  });
}

function isIdentity(row: GridRow): boolean {
  return readProjectRowKind(row) === 'identity';
}
