import Big from 'big.js';
import { groupThousands } from '../../../model/amount.ts';
import type { Operand } from './operand.ts';

const unitsPerYuan: Readonly<Record<string, string>> = {
  亿元: '0.00000001',
  亿: '0.00000001',
  百万元: '0.000001',
  万元: '0.0001',
  万: '0.0001',
  千元: '0.001',
};

/** Yuan as a number in a unit, with thousands separators, a real minus sign and at least two decimals. */
export function writeAmount(cny: Big, unit: string): string {
  const value = cny.times(unitsPerYuan[unit] ?? '1');
  const places = Math.max(2, value.toFixed().split('.')[1]?.length ?? 0);
  return groupThousands(value.toFixed(Math.min(places, 6))).replace(/^-/u, '−');
}

/** A number as it was printed, where it was printed in that unit; else converted. The sign is left to the caller. */
export function writeOperand(operand: Operand, unit: string): string {
  if (operand.unit === unit) return groupThousands(operand.printed.replace(/^[-−－]/u, ''));
  return writeAmount(new Big(operand.cny ?? 0).abs(), unit);
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
