import type { Conversion } from '../../../src/convert/index.ts';
import type { Outcome } from '../../../src/convert/isolation/isolated-reader.ts';

/** An amount as tables print it. Whole numbers are also counts, codes and years. */
const amount = /\d[\d,]*\.\d+/gu;

/** What is wrong with the outcome of a changed document; empty where it was read, or refused with a reason. */
export function judge(outcome: Outcome): string[] {
  if ('conversion' in outcome) return findLosses(outcome.conversion);
  return outcome.failures.flatMap(({ code, seen }) => {
    if (code === 'fault') return [`crash: ${seen}`];
    return /seconds|memory/u.test(seen) && code === 'too-large' ? [`hang: ${seen}`] : [];
  });
}

/**
 * Amounts of table rows that nobody would miss: a reader claims their line, and no value holds them. Lines that a notice names
 * or that are listed as unclaimed or as unkeyed are told of.
 */
function findLosses({ disclosure }: Conversion): string[] {
  const { transcript, unclaimed, unkeyed, notices } = disclosure;
  const told = new Set([...unclaimed, ...unkeyed].map(({ line }) => line));
  for (const { lines } of notices) for (const line of lines) told.add(line);
  const values = JSON.stringify({
    ...disclosure,
    transcript: [],
    sections: [],
    notices: [],
    checks: [],
    unclaimed: [],
    unkeyed: [],
  });
  return transcript.flatMap((text, index) =>
    told.has(index + 1) || !text.includes('\t')
      ? []
      : (text.match(amount) ?? [])
          .filter((printed) => !values.includes(printed))
          .map(
            (printed) => `silent loss: ${printed} in line ${String(index + 1)}: ${JSON.stringify(text.slice(0, 120))}`,
          ),
  );
}
