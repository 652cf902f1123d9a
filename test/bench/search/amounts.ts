import type { Disclosure } from '../../../src/model/disclosure.ts';
import { readFen } from './drawn-queries.ts';

const units: Readonly<Record<string, number>> = {
  元: 1e2,
  千元: 1e5,
  万: 1e6,
  万元: 1e6,
  百万元: 1e8,
  亿: 1e10,
  亿元: 1e10,
};
const withUnit = /(?<![\d.,])(\d[\d,]*(?:\.\d+)?)\s*(亿元|百万元|万元|千元|元|亿|万)?/gu;

/** Every amount that a disclosure prints, in fen, signs off: those of tables and projects, and those with their unit. */
export function listPrintedAmounts(disclosure: Disclosure): Set<number> {
  const amounts = new Set<number>();
  collectAmounts(disclosure, amounts);
  for (const line of disclosure.transcript)
    for (const [, digits = '', unit] of line.matchAll(withUnit)) {
      if (unit !== undefined) amounts.add(toFen(digits, units[unit] ?? 1));
    }
  return amounts;
}

/** Whether a text prints an amount of the range; a number without a unit can be one of 元 or of 万元. */
export function printsAmount(text: string, least: number, most: number): boolean {
  for (const [, digits = '', unit] of text.matchAll(withUnit)) {
    const factors = unit === undefined ? [1e2, 1e6] : [units[unit] ?? 1];
    if (factors.some((factor) => isWithin(toFen(digits, factor), least, most))) return true;
  }
  return false;
}

export function isWithin(fen: number, least: number, most: number): boolean {
  return fen >= least && fen <= most;
}

function toFen(digits: string, factor: number): number {
  return Math.round(Number(digits.replaceAll(',', '')) * factor);
}

/** Amounts stand in many places of a disclosure, always as a decimal under one of two names. */
function collectAmounts(value: unknown, amounts: Set<number>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    // What was worked out or is compared is not printed.
    if (key === 'checks' || key === 'notices' || key === 'transcript') continue;
    if ((key === 'cny' || key === 'amount_cny') && typeof inner === 'string') amounts.add(readFen(inner));
    else collectAmounts(inner, amounts);
  }
}
