import type { Money } from '../../../model/amount.ts';
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
