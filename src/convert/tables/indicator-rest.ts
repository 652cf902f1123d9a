import { glueLines } from '../../model/terms.ts';
import type { IndicatorRole } from './indicator-columns.ts';
import { isLooseUnit, splitValue } from './indicator-value.ts';

/** The texts of a row of an indicator table by what they are; a column the table lacks has none. */
export type IndicatorCells = Partial<Record<IndicatorRole, string>>;

const valueRoles = ['operator', 'value', 'number', 'unit'] as const;
/** 指标性质 is an operator, or says that there is none. */
const kindOnly = /^(定性|定量|正向|反向|逆向)(指标)?$/u;

/** 指标值 as printed, its three columns joined where it has three. */
export function joinValue(cells: IndicatorCells): string {
  return valueRoles
    .map((role) => cells[role] ?? '')
    .filter((text) => !kindOnly.test(text))
    .join('');
}

/**
 * Whether a row is no row but the rest of the one above it, cut off by a page break or a wrap.
 * `torn` says that the dialect tears rows apart at all: PDF does, Word keeps a row together.
 */
export function isRest(cells: IndicatorCells, above: IndicatorCells, torn: boolean): boolean {
  const value = joinValue(cells);
  if (has(cells.level1) || has(cells.level2)) {
    return torn && !has(value) && completesLevel(cells, above) && fitsUnder(cells, above);
  }
  if (has(cells.level3) || has(cells.description) || has(cells.scoring)) {
    if (!torn || !fitsUnder(cells, above)) return false;
    return !has(value) || (isLooseUnit(value) && lacksUnit(above));
  }
  // Text in the last cells only. Two whole values are two rows that share a merged 三级指标.
  return !(isWhole(value) && isWhole(joinValue(above)));
}

function has(text: string | undefined): boolean {
  return text !== undefined && text !== '';
}

/** Every text stands under a text. */
function fitsUnder(cells: IndicatorCells, above: IndicatorCells): boolean {
  return entriesOf(cells).every(([role]) => has(above[role]));
}

/** `满意度指` and `标`: together, and only together, they are the name of a level. */
function completesLevel(cells: IndicatorCells, above: IndicatorCells): boolean {
  return (['level1', 'level2'] as const).every((role) => {
    const rest = cells[role] ?? '';
    const start = above[role] ?? '';
    return rest === '' || (!start.endsWith('指标') && `${start}${rest}`.endsWith('指标') && rest.length <= 3);
  });
}

function isWhole(value: string): boolean {
  const { value_kind: kind, operator, unit } = splitValue(value);
  return kind === 'date' || (kind === 'number' && (operator !== '' || unit !== ''));
}

function lacksUnit(above: IndicatorCells): boolean {
  const { value_kind: kind, unit } = splitValue(joinValue(above));
  return kind === 'number' && unit === '';
}

/** The texts of a row with their roles, blanks left out. */
function entriesOf(cells: IndicatorCells): [IndicatorRole, string][] {
  return (Object.entries(cells) as [IndicatorRole, string][]).filter(([, text]) => text !== '');
}

/**
 * Writes the rest of a row into the row. A cell that is complete already stays as it is: page breaks repeat the end
 * of a cell (`…16号` and, alone on the next page, `号`). Returns the texts that were left over.
 */
export function completeCells(above: IndicatorCells, rest: IndicatorCells): string[] {
  const leftOver: string[] = [];
  for (const [role, text] of entriesOf(rest)) {
    const start = above[role] ?? '';
    if (isComplete(start, text)) leftOver.push(text);
    else above[role] = glueLines([start, text]);
  }
  return leftOver;
}

/** Whether a cell of a row ends with a text already. */
export function endsCell(cells: IndicatorCells, text: string): boolean {
  return entriesOf(cells).some(([, cell]) => endsWith(cell, text));
}

function endsWith(text: string, rest: string): boolean {
  const compact = (part: string): string => part.normalize('NFKC').replace(/\s/gu, '');
  return compact(text).endsWith(compact(rest));
}

function isComplete(text: string, rest: string): boolean {
  if (endsWith(text, rest)) return true;
  // 号 ends the number of a document: nothing that does not end in a digit was waiting for it.
  return /^号$/u.test(rest) && !/[\d０-９]$/u.test(text);
}
