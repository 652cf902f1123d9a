import type { Disclosure } from '../model/disclosure.ts';
import { checkFact, type FactKey, factKeys, factQuestions, type StatedFacts } from './stated-facts.ts';
import type { Terminal } from './terminal.ts';

/** Facts that a publisher should know and no document has to say. */
const wanted: readonly FactKey[] = ['source_url', 'published_on'];

/** Facts that neither the document nor the publisher has stated, in the order in which they are asked for. */
export function listMissing(disclosure: Disclosure, stated: StatedFacts): FactKey[] {
  const unread = (['province', 'prefecture', 'county', 'department'] as const).filter(
    (key) => disclosure[key] === '' && !isBelow(key, disclosure),
  );
  // What is no final accounts is taken for a budget: right where the title says so, a guess where it does not.
  const kind = /预算|决算/u.test(disclosure.title) ? [] : ['kind' as const];
  return factKeys.filter((key) => stated[key] === undefined && [...wanted, ...unread, ...kind].includes(key));
}

/** A prefecture's own bureau has no county: none is missing below a prefecture that is known. */
function isBelow(key: FactKey, { prefecture }: Disclosure): boolean {
  return key === 'county' && prefecture !== '';
}

/** Asks for facts, one after the other; an empty answer leaves one out. */
export async function askFacts(terminal: Terminal, keys: readonly FactKey[]): Promise<StatedFacts> {
  let facts: StatedFacts = {};
  for (const key of keys)
    facts = {
      ...facts,
      ...(await terminal.ask<StatedFacts>(`${factQuestions[key]} (Enter: leave out)`, (answer) => {
        if (answer === '') return { value: {} };
        const checked = checkFact(key, answer);
        return 'fault' in checked ? checked : { value: checked.facts };
      })),
    };
  return facts;
}

/** Asks for one fact that cannot be left out. */
export function askFact(terminal: Terminal, key: FactKey): Promise<StatedFacts> {
  return terminal.ask<StatedFacts>(factQuestions[key], (answer) => {
    const checked = checkFact(key, answer);
    return 'fault' in checked ? checked : { value: checked.facts };
  });
}
