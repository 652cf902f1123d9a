import { parseDecimal } from '../../../model/amount.ts';
import { buildRow, isFilled, type LooseCell } from './cell.ts';
import { type BodyReading, chunk } from './whole-row.ts';

/** Labels with which a row of a project's table begins, above its indicators. */
const rowLabel = /^(项目(编码|代码)|项目名称|预算规模及资金用途|预算规模|资金支出计划.*|(年度|项目|总体)?绩效目标)$/u;

/** Whether the table of a project begins with a cell: labels of it stand in the cells, each with its value behind it. */
export function beginsProject(cells: readonly LooseCell[], at: number): boolean {
  return isFilled(cells[at]) && rowLabel.test(cells[at].label);
}

/**
 * The rows of a project's table above its indicators: each begins with a label. The numbers of the plan (资金支出计划) are read
 * where each of its dates has one, or where the empty cells that were printed too tell their dates. `complete` says
 * that no cell of the tables beside it is missing.
 */
export function readProjectRows(cells: readonly LooseCell[], complete: boolean): BodyReading {
  const reading: BodyReading = { rows: [], lost: [] };
  const table = cutAtLabels(cells).filter((row) => row.some(isFilled));
  const width = complete ? findPlanWidth(table.filter((row) => !isPlanRow(row))) : null;
  for (const row of table) {
    if (!isPlanRow(row)) {
      reading.rows.push(buildRow(row));
      continue;
    }
    const plan = readPlan(row, width);
    reading.rows.push(...plan.rows);
    reading.lost.push(...plan.lost);
  }
  return reading;
}

function cutAtLabels(cells: readonly LooseCell[]): LooseCell[][] {
  const rows: LooseCell[][] = [];
  for (const cell of cells) {
    const open = rows.at(-1);
    const labels = (open ?? []).filter(isFilled).map(({ label }) => label);
    // 项目名称 stands in the row of the code, where there is one.
    const goesOn = cell.label === '项目名称' && /^项目(编码|代码)$/u.test(labels[0] ?? '');
    if (open === undefined || (rowLabel.test(cell.label) && !goesOn)) rows.push([cell]);
    else open.push(cell);
  }
  return rows;
}

function isPlanRow(cells: readonly LooseCell[]): boolean {
  return cells[0]?.label.startsWith('资金支出计划') === true;
}

/** The label of the plan and its four dates. */
const planWidth = 5;

/**
 * The width of the rows of a plan by that of the other rows: theirs, where empty cells make them as wide as each other; that of the
 * label and its dates, where the rows of names and goals have no empty cell. Null where they show neither.
 */
function findPlanWidth(rows: readonly LooseCell[][]): number | null {
  const [first = []] = rows;
  const isPadded = (row: readonly LooseCell[]): boolean => row.some((cell) => !isFilled(cell));
  if (rows.length >= 3 && rows.every(isPadded))
    return rows.every((row) => row.length % first.length === 0) ? first.length : null;
  return rows.some((row) => isPadded(row) && !row[0]?.label.startsWith('预算')) ? null : planWidth;
}

function readPlan(cells: readonly LooseCell[], width: number | null): BodyReading {
  const filled = cells.filter(isFilled);
  const dates = filled.filter(isDate);
  const numbers = filled.filter(isNumber);
  const [label] = filled;
  const others = filled.filter((cell) => cell !== label && !isDate(cell) && !isNumber(cell));
  if (label === undefined || others.length > 0) return { rows: [buildRow(filled.slice(0, 1))], lost: filled.slice(1) };
  if (numbers.length === 0) return { rows: [buildRow(filled)], lost: [] };
  const whole = findWholeRows(cells, numbers, width);
  if (whole !== null) return { rows: whole.map(buildRow), lost: [] };
  const behind = numbers.every((number) => filled.indexOf(number) > filled.lastIndexOf(dates.at(-1) ?? label));
  if (numbers.length === dates.length && behind && dates.every(isBareDate))
    return { rows: [buildRow([label, ...dates]), buildRow([null, ...numbers])], lost: [] };
  return { rows: [buildRow([label, ...dates])], lost: numbers };
}

/** Rows of one width: under the label stand empty cells, and over each number its date. */
function findWholeRows(
  cells: readonly LooseCell[],
  numbers: readonly LooseCell[],
  width: number | null,
): LooseCell[][] | null {
  if (width === null || cells.length % width !== 0) return null;
  const rows = chunk(cells, width);
  const whole =
    rows.every((row, index) => index === 0 || !isFilled(row[0])) &&
    numbers.every((number) => {
      const at = cells.indexOf(number);
      return at >= width && rows.some((row, index) => index < Math.floor(at / width) && isDate(row[at % width]));
    });
  return whole ? rows : null;
}

const bareDate = /^\d{1,2}月[底末份]?前?$/u;

function isBareDate({ label }: LooseCell): boolean {
  return bareDate.test(label);
}

/** A date, alone or with its number: 12月底, 12月底56.28. */
function isDate(cell: LooseCell | undefined): boolean {
  return /^\d{1,2}月[底末份]?前?[:：]?[\d.,]*%?$/u.test(cell?.label ?? '');
}

function isNumber({ label }: LooseCell): boolean {
  return parseDecimal(label.replace(/%$/u, '')) !== null;
}
