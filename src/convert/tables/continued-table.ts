import type { Block, GridRow } from '../../model/block.ts';
import { parseDecimal, sumYuan } from '../../model/amount.ts';
import { normaliseLabel } from '../../model/terms.ts';
import { isGrid, readRowLabels } from '../grid.ts';
import { isContinuation, readUnitStatement } from '../table-statement.ts';
import { isNumbering, readGridHeader } from './budget-columns.ts';
import type { BudgetTableRegion } from './budget-table-region.ts';
import { repeatsRow } from './page-break.ts';

/** More lines than this between a title and its table are no captions. */
const longestHead = 4;

/**
 * Whether a title of a table's own kind stands over its next page: it says so (`部门支出总表（续）`), or it is the same again, with the same
 * captions over rows that were not printed before, of which one page alone has the total and does not add up to it by itself. The table
 * of another unit, or by other codes, follows one that does, or has a total of its own. Further columns, or amounts in another unit of
 * money, are a table of their own in either case. `blocks`: from the title on.
 */
export function continuesTable(region: BudgetTableRegion, blocks: readonly Block[]): boolean {
  const [title, ...below] = blocks.slice(0, longestHead + 2);
  if (title?.type !== 'paragraph') return false;
  const next = below.find(isGrid);
  if (next === undefined) return isContinuation(title.text);
  const { labels } = readGridHeader(...region.grids);
  if (labels.size > 0 && ![...readGridHeader(next).labels].every((label) => labels.has(label))) return false;
  const captions = below.slice(0, below.indexOf(next));
  if (isContinuation(title.text)) return !captions.some((block) => hasOtherUnit(region, block));
  if (normaliseLabel(title.text) !== normaliseLabel(region.title)) return false;
  if (next.rows[0]?.cells.length !== region.grids.at(-1)?.rows.at(-1)?.cells.length) return false;
  const known = new Set(region.captions.map(({ text }) => normaliseLabel(text)));
  if (!captions.every((block) => block.type === 'paragraph' && known.has(normaliseLabel(block.text)))) return false;
  const above = region.grids.flatMap(({ rows }) => rows);
  const [withTotal, without] = above.some(isTotal) ? [above, next.rows] : [next.rows, above];
  return !repeatsRow(region.grids, next, labels) && !without.some(isTotal) && isIncomplete(withTotal);
}

function hasOtherUnit({ unit, unitAbove }: BudgetTableRegion, caption: Block): boolean {
  const stated = caption.type === 'paragraph' ? readUnitStatement(caption.text) : null;
  return stated !== null && stated !== (unit ?? unitAbove ?? stated);
}

function isTotal(row: GridRow): boolean {
  return /^[合总]计$/u.test(readRowLabels(row).find((label) => label !== '') ?? '');
}

/** Whether rows have a total that their classes, or where they have no codes the rows themselves, do not make in one of its columns. */
function isIncomplete(rows: readonly GridRow[]): boolean {
  const total = rows.find(isTotal);
  if (total === undefined) return false;
  const parts = rows.filter((row) => row !== total && !isNumbering(row));
  const highest = Math.min(...parts.map(measureCode).filter((length) => length > 0));
  const classes = Number.isFinite(highest) ? parts.filter((row) => measureCode(row) === highest) : parts;
  return readAmounts(total).some((amount, at) => {
    if (amount === null) return false;
    const own = classes.map((row) => readAmounts(row)[at] ?? '0');
    return sumYuan(own) !== sumYuan([amount]);
  });
}

/** How long the code is with which a row begins, 3 for a class; 0 where it begins with none. */
function measureCode(row: GridRow): number {
  return /^\d{3,}$/u.exec(readRowLabels(row)[0] ?? '')?.[0].length ?? 0;
}

/** Of the cells of a row from its last to its first: the name beside a code can be missing, or one cell with it. */
function readAmounts(row: GridRow): (string | null)[] {
  return readRowLabels(row).map(parseDecimal).toReversed();
}
