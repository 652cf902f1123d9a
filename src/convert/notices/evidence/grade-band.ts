import type { ActivityIndicator } from '../../../model/disclosure.ts';

/** The four grades of 评价标准, best first. */
export const grades = [
  ['excellent', '优'],
  ['good', '良'],
  ['fair', '中'],
  ['poor', '差'],
] as const;
export type Grade = (typeof grades)[number][0];

/** What a grade covers. `low` and `high` may be infinite; `threshold` is a bound on one side. */
export interface Band {
  low: number;
  high: number;
  threshold: boolean;
  /** `%` or empty. */
  unit: string;
}

const number = '(\\d+(?:\\.\\d+)?)(%?)';
const between = new RegExp(`^${number}[-~—–－至到]+${number}$`, 'u');
const above = new RegExp(`^(?:(?:≥|>|不低于|高于|大于)${number}|${number}(?:\\(含\\)|及|含)?以上)$`, 'u');
const below = new RegExp(`^(?:(?:≤|<|不高于|低于|小于)${number}|${number}(?:\\(含\\)|及|含)?以下)$`, 'u');

/** Reads a grade that is a plain range or threshold; null for words and for everything that is not certain. */
export function readBand(printed: string): Band | null {
  const text = printed.normalize('NFKC').replace(/\s/gu, '');
  const range = between.exec(text);
  if (range !== null) {
    const ends = [Number(range[1]), Number(range[3])];
    return { low: Math.min(...ends), high: Math.max(...ends), threshold: false, unit: range[4] ?? '' };
  }
  const floor = above.exec(text);
  if (floor !== null)
    return {
      low: Number(floor[1] ?? floor[3]),
      high: Infinity,
      threshold: true,
      unit: floor[2] ?? floor[4] ?? '',
    };
  const ceiling = below.exec(text);
  if (ceiling === null) return null;
  return {
    low: -Infinity,
    high: Number(ceiling[1] ?? ceiling[3]),
    threshold: true,
    unit: ceiling[2] ?? ceiling[4] ?? '',
  };
}

/** `优 85%以上，良 70%-85%，…`: the grades of one indicator as a message prints them. */
export function writeGrades(indicator: ActivityIndicator): string {
  return grades.map(([grade, title]) => `${title} ${indicator[grade]}`).join('，');
}
