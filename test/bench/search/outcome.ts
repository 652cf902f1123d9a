import type { FoundPassage } from '../../../src/client/search/findings.ts';
import type { Judge } from './judge.ts';
import type { Answer } from './page.ts';
import type { BenchQuery } from './query-list.ts';

/** How good an answer was. */
export interface Quality {
  /** Share of the truly matching disclosures that were found. */
  recall: number;
  /** Share of the passages shown first, ten at most, that are true matches. */
  precision: number;
  /** Disclosures that match. */
  matching: number;
  /** Disclosures found that do not match. */
  wrong: number;
  /** What was missed, for the eye: ids. */
  missed: string[];
  /** Passages shown that are no match. */
  refused: FoundPassage[];
}

/** Judges what a full-text query found. */
export function judgeAnswer(judge: Judge, index: number, { asks }: BenchQuery, answer: Answer): Quality {
  const truth = judge.list(index);
  const found = new Set(answer.disclosures);
  const missed = [...truth].filter((id) => !found.has(id));
  const refused = answer.passages.filter((passage) => !judge.approve(index, passage.id, passage));
  const shown = answer.passages.length;
  const quality = { matching: truth.size, wrong: found.size - (truth.size - missed.length), missed, refused };
  // What asks for nothing is answered right by nothing, and in no other way.
  if (asks.nothing === true) return { ...quality, recall: 1, precision: shown === 0 ? 1 : 0 };
  return {
    ...quality,
    recall: (truth.size - missed.length) / truth.size,
    precision: shown === 0 ? 0 : (shown - refused.length) / shown,
  };
}

/** Judges the names that the catalogue offers: each must have the word, and one must be there. */
export function judgeNames({ asks }: BenchQuery, names: readonly string[]): Quality {
  const right = names.filter((name) => name.includes(asks.name ?? '')).length;
  return {
    recall: right > 0 ? 1 : 0,
    precision: names.length === 0 ? 0 : right / names.length,
    matching: 1,
    wrong: names.length - right,
    missed: [],
    refused: [],
  };
}

/** The value that a share of all values lie at or below. */
export function takeQuantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export function takeMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
