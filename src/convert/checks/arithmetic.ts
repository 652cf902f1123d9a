import Big from 'big.js';
import { groupThousands } from '../../model/amount.ts';
import type { Operand } from './operand.ts';

const yuanPerUnit: Readonly<Record<string, string>> = { 亿元: '100000000', 万元: '10000', 千元: '1000' };

/** Yuan as a number in a unit, with thousands separators, a real minus sign and at least two decimals. */
export function writeAmount(cny: Big, unit: string): string {
  const value = cny.div(yuanPerUnit[unit] ?? '1');
  const places = Math.max(2, value.toFixed().split('.')[1]?.length ?? 0);
  return groupThousands(value.toFixed(Math.min(places, 6))).replace(/^-/u, '−');
}

/** A number as it was printed, where it was printed in that unit; else converted. The sign is left to the caller. */
export function writeOperand(operand: Operand, unit: string): string {
  if (operand.unit === unit) return groupThousands(operand.printed.replace(/^[-−－]/u, ''));
  return writeAmount(new Big(operand.cny ?? 0).abs(), unit);
}

/** `基本支出减少 344.63 万元`, `支出预算 25,332.93 万元`: what the document states, signs in words. */
export function writeStated(operand: Operand): string {
  const negative = operand.cny?.startsWith('-') === true;
  return `${operand.label}${negative ? '减少' : ''} ${writeOperand(operand, operand.unit)} ${operand.unit}`;
}

/** `“公务接待费”、“公务用车购置费”` */
export function quoteLabels(operands: readonly Operand[]): string {
  return operands.map((operand) => `“${operand.label}”`).join('、');
}
