import Big from 'big.js';
import type { PlanMeasure } from '../../model/keys.ts';
import { parseDecimal } from '../../model/amount.ts';
import { normaliseLabel } from '../../model/terms.ts';

/** The dates of the form: by the end of March, June, October and December. */
export type PlanMonth = 3 | 6 | 10 | 12;
const planMonths: readonly PlanMonth[] = [3, 6, 10, 12];

/** What a cell of 资金支出计划 holds: dates, each with the number fused to it, or a number alone. */
interface PlanCell {
  dates: { month: number; printed: string }[];
  printed: string;
}

const dateForm = /(\d{1,2})\s*月\s*[底末份]?\s*[前止]?\s*[:：]?\s*(?:(\d[\d,]*(?:\.\d+)?)(?![\d.,]*\s*月)\s*%?)?/gu;
const planLabel = /^资金支出计\s*划?\s*(\([^)]*\))?\s*:?\s*/u;

function readPlanCell(text: string): PlanCell | null {
  // Most cells are empty, words, the value of a target (`≥95%`) or a number, and need not be taken apart.
  if (/^(?:$|[\u4E00-\u9FFF≥≤<>＜＞(（“A-Za-z])/u.test(text)) return null;
  const plain = /^(\d+(?:\.\d+)?)%?$/u.exec(text)?.[1];
  if (plain !== undefined) return { dates: [], printed: plain };
  const compact = text.normalize('NFKC').trim();
  const number = compact.replace(/\s*%$/u, '');
  if (parseDecimal(number) !== null) return { dates: [], printed: number };
  if (!/^\d/u.test(compact)) return null;
  const dates = [...compact.matchAll(dateForm)].map((match) => ({
    month: Number(match[1]),
    printed: match[2] ?? '',
  }));
  const rest = compact.replace(dateForm, '').trim();
  return dates.length > 0 && rest === '' ? { dates, printed: '' } : null;
}

/** The label 资金支出计划 taken off a cell, in which it can have run together with the first date. */
export function removePlanLabel(text: string): string {
  const rest = text.normalize('NFKC').replace(planLabel, '');
  return isPlanLabel(rest) ? '' : rest;
}

/** Whether a row holds nothing but dates and numbers of a plan. */
export function isPlanRow(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text.trim() !== '');
  return filled.length > 0 && filled.every((text) => readPlanCell(text) !== null);
}

/** Whether a text is a date of the plan, with or without its number. */
export function isPlanDate(text: string): boolean {
  return (readPlanCell(text)?.dates.length ?? 0) > 0;
}

/** Whether a row names dates of the plan, and holds nothing else but numbers. */
export function isPlanDateRow(texts: readonly string[]): boolean {
  return texts.some(isPlanDate) && isPlanRow(texts);
}

/** A number of a plan that its column is to give a date. */
interface PlacedNumber {
  column: number;
  printed: string;
  line: number | null;
}

/**
 * A spending plan (资金支出计划) as its rows come. A number belongs to the date nearest above it in its column: a
 * page can print 12月底 under 10月底, in a row of its own or with its number, and repeat the whole plan.
 */
export class ProjectPlan {
  readonly #above = new Map<number, number>();
  readonly #values = new Map<number, { printed: string; line: number | null }>();
  /** The cells of the row of dates, in pieces or whole, while no number has followed. */
  #width = 0;
  #open = false;
  /** Whether no row that is one line lacks cells, as far as its width shows. */
  #whole = true;

  /**
   * Reads a row whose cells have a line each. Blank lines can break the dates into pieces, which are put one behind the
   * other; numbers must be as many cells as the dates, for a cell that is missing anywhere would give them other dates.
   */
  takeCells(texts: readonly string[], lines: readonly number[]): string[] {
    if (!texts.some(isPlanDate))
      return texts.length === this.#width ? this.#closeDates(texts, lines) : texts.filter((text) => text.trim() !== '');
    const before = this.#open ? this.#width : 0;
    const blanks = Array.from({ length: before }, () => '');
    this.#width = before + texts.length;
    this.#open = true;
    return this.takeRow([...blanks, ...texts], [...blanks.map(() => lines[0] ?? 0), ...lines]);
  }

  /**
   * Reads a row that is one line. `whole`: it lacks no cell, as far as its width shows. A number belongs to the date above it where all rows of
   * the plan are whole, else where there are as many numbers as dates: without the empty cells before it a number, or a date,
   * would stand in another column.
   */
  takeLine(texts: readonly string[], lines: readonly number[], whole: boolean): string[] {
    // Under dates with a line each stand numbers to which a web copy has given their empty cells back.
    this.#whole &&= whole || (this.#open && texts.length === this.#width);
    if (texts.some(isPlanDate)) this.#width = texts.length;
    if (!this.#whole && !texts.some(isPlanDate)) {
      const numbers = texts.filter((text) => text.trim() !== '');
      if (numbers.length !== this.#above.size) return numbers;
    }
    return this.takeRow(texts, lines);
  }

  /** How many cells the row of dates has. */
  get width(): number {
    return this.#width;
  }

  /** Counts the cells of a piece that has the label of the plan alone: its dates follow behind it. */
  openDates(cells: number): void {
    this.#width = cells;
    this.#open = true;
  }

  #closeDates(texts: readonly string[], lines: readonly number[]): string[] {
    this.#open = false;
    return this.takeRow(texts, lines);
  }

  /** Reads the cells of a row, in the columns of their table, and the lines they stand on. Returns the numbers that no date claims. */
  takeRow(texts: readonly string[], lines: readonly number[] = []): string[] {
    const numbers: PlacedNumber[] = [];
    /** A date and the column right of it: a number there belongs to the date, whatever stands above. */
    let beside: { month: number; column: number } | null = null;
    texts.forEach((text, column) => {
      const cell = readPlanCell(text);
      if (cell === null) return;
      for (const { month, printed } of cell.dates) {
        this.#above.set(column, month);
        beside = { month, column: column + 1 };
        if (printed !== '') {
          this.#values.set(month, { printed, line: lines[column] ?? null });
          beside = null;
        }
      }
      if (cell.printed === '') return;
      const line = lines[column] ?? null;
      if (beside?.column === column) this.#values.set(beside.month, { printed: cell.printed, line });
      else numbers.push({ column, printed: cell.printed, line });
      beside = null;
    });
    return this.#place(numbers);
  }

  #place(numbers: readonly PlacedNumber[]): string[] {
    const columns = [...this.#above.keys()].sort((a, b) => a - b);
    const aligned = numbers.every(({ column }) => this.#above.has(column));
    // As many numbers as dates stand under them in order, though the columns do not match.
    const inOrder = !aligned && numbers.length === columns.length;
    return numbers.flatMap(({ column, printed, line }, index) => {
      const month = this.#above.get((inOrder ? columns[index] : column) ?? column);
      if (month === undefined) return [printed];
      this.#values.set(month, { printed, line });
      return isPlanMonth(month) ? [] : [printed];
    });
  }

  /** The number as printed; empty where the document has none. */
  read(month: PlanMonth): string {
    return this.#values.get(month)?.printed ?? '';
  }

  /** The line the number stands on; null where the document has none. */
  lineOf(month: PlanMonth): number | null {
    return this.#values.get(month)?.line ?? null;
  }

  /** The numbers in the order of their dates. */
  list(): string[] {
    return planMonths.map((month) => this.read(month));
  }
}

function isPlanMonth(month: number): month is PlanMonth {
  return (planMonths as readonly number[]).includes(month);
}

/** A plan and the budget it is to be measured by, both as printed and in the same unit. */
export interface MeasuredPlan {
  plan: ProjectPlan;
  budget: string | null;
}

/**
 * What the numbers of each plan are, whatever the label says: 资金支出计划（%） stands over percentages in one document
 * and over amounts in another. A plan that does not tell goes with the majority of its document.
 */
export function measurePlans(plans: readonly MeasuredPlan[]): PlanMeasure[] {
  const measures = plans.map(measurePlan);
  const amounts = measures.filter((measure) => measure === 'amount').length;
  const percentages = measures.filter((measure) => measure === 'percent').length;
  return measures.map((measure) => measure ?? (amounts > percentages ? 'amount' : 'percent'));
}

/** Null where the numbers of this plan alone do not tell. */
function measurePlan({ plan, budget }: MeasuredPlan): PlanMeasure | null {
  const numbers = plan.list().flatMap((printed) => toNumber(printed) ?? []);
  if (numbers.length === 0) return '';
  if (numbers.some((number) => number.gt(100))) return 'amount';
  const whole = budget === null ? null : toNumber(budget);
  const end = toNumber(plan.read(12));
  if (whole !== null && end !== null && !whole.eq(100)) {
    if (end.eq(whole)) return 'amount';
    if (end.eq(100)) return 'percent';
  }
  if (whole === null) return end?.eq(100) === true ? 'percent' : null;
  if (numbers.some((number) => number.gt(whole))) return 'percent';
  // Plans are made in round parts of the whole: 60 80 100 as they stand, or 4.33 8.65 12.98 of 17.31.
  const round = numbers.every((number) => number.mod(5).eq(0));
  const roundParts = whole.gt(0) && numbers.every((number) => isRoundPart(number, whole));
  if (round !== roundParts) return round ? 'percent' : 'amount';
  return null;
}

/** Whether an amount, which is printed to two decimals, is a multiple of 5 % of the whole. */
function isRoundPart(number: Big, whole: Big): boolean {
  const twentieth = whole.div(20);
  const steps = number.div(twentieth).round(0, Big.roundHalfUp);
  return steps.times(twentieth).minus(number).abs().lte('0.0051');
}

function toNumber(printed: string): Big | null {
  const decimal = parseDecimal(printed);
  return decimal === null ? null : new Big(decimal);
}

/** Whether the first cell of a row is the label 资金支出计划, alone or before the first date, or the rest of it (`划（%）`). */
export function isPlanLabel(text: string): boolean {
  const label = normaliseLabel(text);
  return label.startsWith('资金支出计') || (label !== '' && /^(计?划)?(\(%\))?$/u.test(label));
}
