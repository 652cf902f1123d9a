import Big from 'big.js';
import { countDecimals, groupThousands, padDecimals, toUnit } from '../../../model/amount.ts';
import type { Operand } from './operand.ts';

/** Amounts in 亿元 can have ten decimals; more than these nobody reads. */
const mostDecimals = 6;

/** Yuan, a plain decimal, as a number in a unit, with thousands separators, a real minus sign and at least two decimals. */
export function writeAmount(cny: string, unit: string): string {
  const exact = toUnit(cny, unit);
  const value = countDecimals(exact) > mostDecimals ? new Big(exact).toFixed(mostDecimals) : padDecimals(exact, 2);
  return groupThousands(value).replace(/^-/u, '−');
}

/** A number as it was printed, where it was printed in that unit; else converted. The sign is left to the caller. */
export function writeOperand(operand: Operand, unit: string): string {
  if (operand.unit === unit) return groupThousands(operand.printed.replace(/^[-−－]/u, ''));
  return writeAmount((operand.cny ?? '0').replace('-', ''), unit);
}

/** `“基本支出”减少 344.63`, `“支出预算”25,332.93`: what the document states of something, the direction in words. */
export function writeNamed(operand: Operand, unit: string): string {
  return `${quote(operand.label)}${writeDirection(operand)}${writeOperand(operand, unit)}`;
}

function writeDirection({ change, cny }: Operand): string {
  const negative = cny?.startsWith('-') === true;
  if (change === true) return negative ? '减少 ' : '增加 ';
  return negative ? '−' : '';
}

/** A name in quotes; quotes inside it become single ones, and words set wide close up: `“‘三公’经费小计”`, `“合计”`. */
export function quote(label: string): string {
  const closed = /\s/u.test(label) ? label.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '') : label;
  return `“${closed.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** `“公务接待费”、“公务用车购置费”` */
export function quoteLabels(operands: readonly Operand[]): string {
  return operands.map((operand) => quote(operand.label)).join('、');
}
