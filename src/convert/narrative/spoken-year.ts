import type { Opener } from './piece.ts';

/** The year of an amount: the fiscal year, the one before it, or another. */
export type Year = 'own' | 'last' | 'earlier';

/**
 * The year that amounts without one of their own are of. A year that opens a paragraph, a sentence, or what a semicolon ends, holds to the
 * end of it; behind that, and where another year is only told beside, the year before holds again, as far as anybody can tell.
 */
export interface SpokenYear {
  /** `open`: nobody can tell whether the year named last still holds. */
  now: Year | 'open';
  /** What the first amount of each is of. */
  passage: Year | null;
  sentence: Year | null;
  segment: Year | null;
  /** The year holds for what it opens, and no longer: it stood before a number alone (`2019年预算12万元。`). */
  isBare: boolean;
}

export function startYear(): SpokenYear {
  return { now: 'own', passage: null, sentence: null, segment: null, isBare: false };
}

/** The year that holds behind a mark. */
export function endYear(spoken: SpokenYear, opener: Opener): void {
  if (opener === 'start') Object.assign(spoken, startYear());
  else if (opener === 'sentence') {
    endPart(spoken, spoken.sentence, spoken.passage);
    spoken.sentence = spoken.segment = null;
  } else if (opener === 'semicolon') {
    endPart(spoken, spoken.segment, spoken.sentence);
    spoken.segment = null;
  }
}

/** Behind a part of the text that `opened` with a year, in one that began with that of `around`. */
function endPart(spoken: SpokenYear, opened: Year | null, around: Year | null): void {
  if (spoken.now === 'own' || opened === null) return;
  if (opened === 'own') spoken.now = 'own';
  else if (around !== null && around !== 'own') spoken.now = around;
  else spoken.now = spoken.isBare ? 'own' : 'open';
}

/** Notes an amount: the year that it names, if any, and whether it has a name of its own beside that. */
export function noteYear(spoken: SpokenYear, named: Year | null, hasName: boolean): void {
  const year = named ?? (spoken.now === 'open' ? null : spoken.now);
  if (year === null) return;
  const opens = spoken.segment === null;
  if (year === 'own') spoken.now = 'own';
  else if (opens) {
    spoken.now = year;
    spoken.isBare = !hasName && spoken.passage !== null;
  } else if (hasName && spoken.now === 'own') spoken.now = 'open';
  spoken.segment ??= year;
  spoken.sentence ??= year;
  spoken.passage ??= year;
}

/** Whether a paragraph names a year by its number, or as 今年 beside the one before. */
export function speaksOfYear(text: string, year: number): boolean {
  return text.includes(`${String(year)}年`) || (text.includes('今年') && text.includes(`${String(year - 1)}年`));
}
