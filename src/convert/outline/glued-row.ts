import type { Block, Cell, GridRow } from '../../model/block.ts';
import { normaliseLabel } from '../../model/terms.ts';
import { hasCellPerLine, isGrid, isUnwrapped, readRowLabels } from '../grid.ts';
import { isHeaderLabel } from './header-label.ts';
import { isLevel, isSecondLevel } from './loose/level.ts';

/**
 * Parts rows that are one line where the line under them was taken for more of a cell: by its width alone a row of a header can look
 * like the rest of the one above it, and a row of which one cell is left like the rest of any.
 */
export function splitGluedRows(blocks: readonly Block[]): Block[] {
  return blocks.map((block) =>
    isGrid(block) && block.loose !== true
      ? { ...block, rows: block.rows.flatMap((row, at) => splitRow(row, block.rows[at + 1])) }
      : block,
  );
}

function splitRow(row: GridRow, next: GridRow | undefined): GridRow[] {
  if (isUnwrapped(row) || hasCellPerLine(row)) return [row];
  const labels = readRowLabels(row);
  for (const [at, cell] of row.cells.entries()) {
    const inHeader = at > 1 && labels.slice(0, at).every((label) => label === '' || isHeaderLabel(label));
    const isValue = at === 1 && isFormLabel(labels[0] ?? '');
    const cut = cell.lines.findIndex(
      (_, index) => index > 0 && (isOtherRow(cell, index, inHeader) || (isValue && isLastLabel(cell, index))),
    );
    const line = cell.lines[cut]?.line;
    if (line === undefined || beginsNext(cell.lines.slice(cut), next)) continue;
    const above = [...row.cells.slice(0, at), { ...cell, lines: cell.lines.slice(0, cut) }];
    const below = [{ line, lines: cell.lines.slice(cut) }, ...row.cells.slice(at + 1)];
    return [{ line: row.line, cells: above }, ...splitRow({ line, cells: below }, next)];
  }
  return [row];
}

/** Whether a cell goes on, from one of its lines, with what stands in another row. */
function isOtherRow({ lines }: Cell, index: number, inHeader: boolean): boolean {
  if (lines[index]?.line === lines[index - 1]?.line) return false;
  const before = normaliseLabel(joinTexts(lines.slice(0, index)));
  const after = normaliseLabel(joinTexts(lines.slice(index)));
  if (inHeader) return isHeaderLabel(before) && !isHeaderLabel(before + after);
  // What waits for no more: 80%, 2号. Words can go on with the name of a level.
  return /[\d%‰号]$/u.test(before) && isSecondLevel({ label: after });
}

/** Labels of a form for one project, each with its value beside it: `项目名称`, `主管部门及代码`, `项目实施单位`. */
const formLabel =
  /^项目(名称|编码|代码|类别|类型|属性|期|负责人)$|^(项目|(项目)?(主管|预算|实施|承担|申报))(部门|单位)(名称|(及|和)?(编码|代码))?$|^联系(人|电话)$/u;

function isFormLabel(label: string): boolean {
  return formLabel.test(label.replace(/\([^()]*\)|:$/gu, ''));
}

/** Whether the value of a label goes on, on its last line, with the next label of the form: a row of its own. */
function isLastLabel({ lines }: Cell, index: number): boolean {
  return index === lines.length - 1 && isFormLabel(normaliseLabel(lines[index]?.text ?? ''));
}

/** The name of a level that wraps: its beginning stands on the line over the row under it. */
function beginsNext(lines: Cell['lines'], next: GridRow | undefined): boolean {
  const label = normaliseLabel(joinTexts(lines) + joinTexts(next?.cells[0]?.lines ?? []));
  return isLevel({ label }) || isSecondLevel({ label });
}

function joinTexts(lines: Cell['lines']): string {
  return lines.map(({ text }) => text).join('');
}
