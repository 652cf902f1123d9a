import Big from 'big.js';
import { type Money, parseDecimal, toYuan } from '../../../model/amount.ts';
import type { CheckTerm } from '../../../model/check.ts';
import type { BudgetLine, Figure, Project } from '../../../model/disclosure.ts';

/** A number in an identity: what it is called, what is printed, and where. */
export interface Operand {
  label: string;
  /** Yuan with its sign, or null where the document prints no number. */
  cny: string | null;
  printed: string;
  unit: string;
  line: number | null;
  /** Whether the number says by how much something grew or fell: its sign is printed as a word. */
  change?: boolean;
}

/** A figure from a sentence, called as the sentence calls it. */
export function fromFigure(figure: Figure | undefined, label: string): Operand {
  if (figure === undefined) return missing(label);
  return {
    label: figure.label === '' ? label : figure.label,
    cny: figure.amount_cny,
    printed: figure.printed,
    unit: figure.printed_unit,
    line: figure.line,
    change: /(^|[.])change([.]|$)/u.test(figure.figure),
  };
}

/** A cell with money in it; a blank cell is a missing operand with its line. */
export function fromMoney(money: Money | null, label: string, line: number): Operand {
  if (money === null) return { ...missing(label), line };
  return { label, cny: money.cny, printed: money.printed, unit: money.unit, line };
}

/** Money of a project, on the line of its own cell where that is printed. */
export function fromProject(project: Project, column: 'budget' | 'fiscal' | 'other', label: string): Operand {
  return fromMoney(project[column], label, project.lines[column] ?? project.line);
}

/** One amount of a statutory table. */
export function fromBudgetLine(line: BudgetLine | undefined, label: string): Operand {
  if (line === undefined) return missing(label);
  return { label, cny: line.amount_cny, printed: line.printed, unit: line.printed_unit, line: line.line };
}

/** A number that the document announces and does not print. */
export function missing(label: string): Operand {
  return { label, cny: null, printed: '', unit: '', line: null };
}

/**
 * Half a unit of the last printed place, in yuan: `972.3` 万元 was rounded by at most 0.05 万元.
 * Zero stands for nothing at all and carries no rounding.
 */
export function roundingOf({ printed, unit }: Operand): Big {
  const decimal = parseDecimal(printed);
  if (decimal === null || !/[1-9]/u.test(decimal)) return nothing;
  const point = decimal.indexOf('.');
  const places = point === -1 ? 0 : decimal.length - point - 1;
  const key = `${String(places)} ${unit}`;
  const known = halfUnits.get(key);
  if (known !== undefined) return known;
  const half = new Big(toYuan('1', unit)).times(new Big(10).pow(-places)).div(2);
  halfUnits.set(key, half);
  return half;
}

const nothing = new Big(0);
/** Half a unit of each place and unit met so far: there are few, and every number of every sum asks for one. */
const halfUnits = new Map<string, Big>();

/** The operand as the check publishes it. */
export function toTerm(operand: Operand, sign: CheckTerm['sign']): CheckTerm {
  const { label, printed, unit, line } = operand;
  return { label, sign, printed, unit, line };
}

/** Transcript lines of operands, each once, in order. */
export function listLines(operands: readonly Operand[]): number[] {
  const lines = operands.flatMap((operand) => (operand.line === null ? [] : [operand.line]));
  return [...new Set(lines)].sort((a, b) => a - b);
}
