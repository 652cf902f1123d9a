import { parseDecimal } from '../../model/amount.ts';
import { listCellLines, type PrintedCell } from './printed.ts';

/** Whether nothing is printed in a cell, or there is none. */
export function isBlank(cell: PrintedCell | undefined): boolean {
  return cell?.content.every((block) => block.type === 'paragraph' && block.text.trim() === '') ?? true;
}

/** A number, or what is as short, in each line. */
export function isNumeric(cell: PrintedCell): boolean {
  const lines = listCellLines(cell);
  return lines.length > 0 && lines.every(isNumber);
}

/** A number, or what is as short: `≥95%`, `12月底`. */
export function isNumber(line: string): boolean {
  return /^[≥≤<>=＝≧≦]?\d[\d.,]*\S{0,3}$/u.test(line);
}

/** Whether a cell holds one number and nothing else. */
export function isPlainNumber(cell: PrintedCell): boolean {
  const [line, ...others] = listCellLines(cell);
  return line !== undefined && others.length === 0 && parseDecimal(line) !== null;
}
