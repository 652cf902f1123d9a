import { type Facts, factsSchema } from '../model/facts.ts';
import { UsageError } from '../model/message.ts';

/** Facts that a publisher can state on the command line or at the terminal, each in a line; what each is, to be asked for. */
export const factQuestions = {
  source_url: 'web address where it was published',
  published_on: 'date of publication, as 2024-02-20',
  retrieved_on: 'date on which it was fetched, as 2024-02-20',
  licence: 'terms of the document, where it states any',
  province: 'province, as 河北省',
  prefecture: 'prefecture, as 廊坊市',
  county: 'county or district, as 永清县',
  division_code: 'division code, six digits',
  department: 'name of the department',
  fiscal_year: 'fiscal year, as 2024',
  kind: 'budget or final-accounts',
} as const satisfies Partial<Record<keyof Facts, string>>;
export type FactKey = keyof typeof factQuestions;
export type StatedFacts = Pick<Facts, FactKey>;

export const factKeys = Object.keys(factQuestions) as FactKey[];

/** `source_url` → `source-url`: the option of a fact. */
export function nameOption(key: FactKey): string {
  return key.replaceAll('_', '-');
}

/** Checks a fact as stated by the schema of the facts file: its value, or what is wrong with it. */
export function checkFact(key: FactKey, text: string): { facts: StatedFacts } | { fault: string } {
  const written = text.trim();
  if (written === '') return { fault: 'it is empty' };
  const value = key === 'fiscal_year' && /^\d+$/u.test(written) ? Number(written) : written;
  const result = factsSchema.safeParse({ [key]: value });
  return result.success
    ? { facts: result.data }
    : { fault: result.error.issues.map(({ message }) => message).join('; ') };
}

/** Reads the facts among the options of a command. @throws UsageError for those that the schema refuses. */
export function readStatedFacts(options: Readonly<Record<string, unknown>>): StatedFacts {
  const faults: string[] = [];
  let stated: StatedFacts = {};
  for (const key of factKeys) {
    const text = options[nameOption(key)];
    if (typeof text !== 'string') continue;
    const checked = checkFact(key, text);
    if ('fault' in checked)
      faults.push(`invalid --${nameOption(key)}: ${text}: ${checked.fault}. Give the ${factQuestions[key]}.`);
    else stated = { ...stated, ...checked.facts };
  }
  if (faults.length > 0) throw new UsageError(faults.join('\n'));
  return stated;
}
