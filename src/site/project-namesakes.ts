import type { Disclosure } from '../model/disclosure.ts';
import { normaliseLabel } from '../model/terms.ts';
import { foldName } from '../publish/series/name.ts';
import { readProjectRows, type ListedProject } from './project-rows.ts';

/** Projects of one name but for years, ordinals and numbers of orders. */
export interface Namesakes {
  /** The first ones: of the same department first, then newest first. */
  shown: ListedProject[];
  /** How many there are. */
  count: number;
}

/** A page lists no more; the list of all projects has the others. */
const mostNamesakes = 20;

let reading: { of: readonly Disclosure[]; byName: Map<string, ListedProject[]> } | undefined;

/** The projects of other documents, and others of the same document, that have the name of this one. */
export function findNamesakes(
  disclosures: readonly Disclosure[],
  { id, fiscal_year }: Pick<Disclosure, 'id' | 'fiscal_year'>,
  { project, name }: { project: number; name: string },
): Namesakes {
  if (reading?.of !== disclosures) {
    const rows = readProjectRows(disclosures);
    reading = {
      of: disclosures,
      byName: Map.groupBy(rows, ({ document, row }) => foldName(row.name, document.fiscal_year)),
    };
  }
  const same = reading.byName.get(foldName(name, fiscal_year)) ?? [];
  const own = same.find(({ document, row }) => document.id === id && row.project === project)?.document.slug;
  const others = same.filter(({ document, row }) => document.id !== id || row.project !== project);
  const ofDepartment = others.filter(({ document }) => document.slug === own);
  const ofOthers = others.filter(({ document }) => document.slug !== own);
  return { shown: [...ofDepartment, ...ofOthers].slice(0, mostNamesakes), count: others.length };
}

/** The words that names like this one share, for the list of all projects: what stands between its years and orders. */
export function writeNameQuery(name: string, year: number): string {
  const rest = [...foldName(name, year)];
  const words: string[] = [];
  let word = '';
  for (const character of normaliseLabel(name)) {
    if (character === rest[0]) {
      word += character;
      rest.shift();
    } else {
      words.push(word);
      word = '';
    }
  }
  return [...words, word].filter((part) => part !== '').join(' ');
}
