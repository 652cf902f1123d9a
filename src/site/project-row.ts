import { formatWan } from '../model/amount.ts';
import type { RowOf } from './row-part.ts';

/** A project in the list of all projects. */
export const projectShape = {
  /** Its number in its document. */
  project: 'number',
  name: 'text',
  code: 'text',
  /** 预算数 in yuan; empty where no number is printed. */
  cny: 'text',
  /** 预算数 as printed, a word (`——`) among them; empty where nothing is. */
  printed: 'text',
  /** The line of 预算数, else the project's first. */
  budgetLine: 'number',
  line: 'number',
  /** How many performance indicators it has. */
  indicators: 'number',
  /** The numbers of the checks that do not hold and take one of its numbers, with spaces between. */
  broken: 'text',
  purpose: 'text',
  goal: 'text',
} as const;
export type ProjectRow = RowOf<typeof projectShape>;

/** The budget as a list writes it, in 万元; null where the document says nothing. */
export function sayBudget({ cny, printed }: Pick<ProjectRow, 'cny' | 'printed'>): string | null {
  if (cny !== '') return formatWan(cny).replace('-', '−');
  return printed === '' ? null : printed;
}

/** The checks that do not hold. */
export function listBroken({ broken }: Pick<ProjectRow, 'broken'>): number[] {
  return broken === '' ? [] : broken.split(' ').map(Number);
}
