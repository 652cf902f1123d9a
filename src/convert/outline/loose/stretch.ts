import type { GridRow } from '../../../model/block.ts';
import { buildRow, isFilled, type LooseCell } from './cell.ts';
import { readBudgetBody } from './budget-body.ts';
import { readHeader, type LooseHeader } from './header.ts';
import { readAssetBody, readOrganisationBody, readProcurementBody } from './listing-body.ts';
import { readActivityBody, readIndicatorBody } from './performance-body.ts';
import { beginsProject, readProjectRows } from './project-rows.ts';
import type { TableKind } from './table-kind.ts';
import { type BodyReading, readPaddedRows, readWholeRows } from './whole-row.ts';

/** How the rows of each kind of table are told where its empty cells were left out. */
const bodies: Readonly<Record<TableKind, (header: LooseHeader, body: readonly LooseCell[]) => BodyReading>> = {
  budget: readBudgetBody,
  indicators: readIndicatorBody,
  activities: (_, body) => readActivityBody(body),
  procurement: readProcurementBody,
  organisations: readOrganisationBody,
  assets: readAssetBody,
};

/** A stretch of cells cut where a table begins: by a header, or by the labels of a project's table. */
interface Part {
  header: LooseHeader | null;
  cells: readonly LooseCell[];
}

/**
 * Finds the rows in a stretch of cells that nothing divides: headers and labels of the form's tables tell where one begins and
 * which columns it has. Cells whose place nothing tells are lost.
 */
export function readStretch(cells: readonly LooseCell[]): BodyReading {
  const reading: BodyReading = { rows: [], lost: [] };
  const parts = cutStretch(cells);
  const headed = parts.filter(({ header, cells: body }) => header !== null && body.some(isFilled));
  const complete = headed.length > 0 && headed.every((part) => readWhole(part) !== null);
  for (const part of parts) {
    const { rows, lost } = readPart(part, complete);
    reading.rows.push(...rows);
    reading.lost.push(...lost);
  }
  return reading;
}

function cutStretch(cells: readonly LooseCell[]): Part[] {
  const parts: Part[] = [];
  let inProject = false;
  let start = 0;
  let header: LooseHeader | null = null;
  const close = (end: number): void => {
    if (end > start || header !== null) parts.push({ header, cells: cells.slice(start, end) });
  };
  for (let at = 0; at < cells.length; at += 1) {
    const found = readHeader(cells, at);
    const opensProject: boolean = found === null && !inProject && beginsProject(cells, at);
    if (found === null && !opensProject) continue;
    close(findCaption(cells, start, at));
    const caption = cells.slice(findCaption(cells, start, at), at);
    if (caption.some(isFilled)) parts.push({ header: null, cells: caption });
    header = found;
    inProject = opensProject;
    start = found?.next ?? at;
    at = Math.max(at, start - 1);
  }
  close(cells.length);
  return parts;
}

/** Where the captions over a table begin: its unit, the department, the date. */
function findCaption(cells: readonly LooseCell[], from: number, to: number): number {
  let start = to;
  while (start > from && isCaption(cells[start - 1])) start -= 1;
  // Empty cells at its front end the row above.
  while (start < to && !isFilled(cells[start])) start += 1;
  return start;
}

const caption =
  /^(\(?(金额)?单位[:：].{1,6}\)?|(编制|填报)?(部门|单位)(名称)?[:：].+|(截[止至]|编制|填报)(时间|日期)[:：].+|\d{3,6}\p{Script=Han}{3,30}|.*(占用情况|绩效目标|绩效指标|采购预算|预算|决算).*表)$/u;

function isCaption(cell: LooseCell | undefined): boolean {
  return cell === undefined || !isFilled(cell) || caption.test(cell.label);
}

function readPart(part: Part, complete: boolean): BodyReading {
  const { header, cells } = part;
  if (header === null)
    return beginsProject(cells, cells.findIndex(isFilled)) ? readProjectRows(cells, complete) : readBareCells(cells);
  const whole = readWhole(part);
  if (whole !== null) return { ...whole, rows: [...header.rows, ...whole.rows] };
  const filled = cells.filter(isFilled);
  const { rows, lost } = bodies[header.kind](header, filled);
  return { rows: [...header.rows, ...rows], lost };
}

/** The rows of a table whose empty cells were printed too; null where it is none. */
function readWhole({ header, cells }: Part): BodyReading | null {
  return header === null ? null : (readWholeRows(header, cells) ?? readPaddedRows(header, cells));
}

/** Cells without a header: captions, or the entries of a list of contents, each a title and the number of its page. */
function readBareCells(cells: readonly LooseCell[]): BodyReading {
  const filled = cells.filter(isFilled);
  const captions: GridRow[] = filled.filter(isCaption).map((cell) => buildRow([cell]));
  if (captions.length === filled.length) return { rows: captions, lost: [] };
  const entries =
    filled.length % 2 === 0 && filled.every(({ label }, at) => /^\d{1,3}$/u.test(label) === (at % 2 === 1));
  if (!entries) return { rows: [], lost: filled };
  return {
    rows: Array.from({ length: filled.length / 2 }, (_, index) => buildRow(filled.slice(index * 2, index * 2 + 2))),
    lost: [],
  };
}
