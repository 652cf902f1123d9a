import { UsageError } from '../../../src/model/message.ts';
import { startChance } from './chance.ts';
import { type DepartmentKind, departmentKinds } from './departments.ts';
import { type Place, places } from './places.ts';

/** How a document is written: cells one a line as text taken from a Word file, rows one a line as from a PDF, a Word file. */
export type Dialect = 'cells' | 'rows' | 'docx';

/** A document to be written: who discloses, of which year, and how. */
export interface PlannedDocument {
  id: string;
  place: Place;
  kind: DepartmentKind;
  /** `岚亭县水务局` */
  department: string;
  year: number;
  dialect: Dialect;
  /** What all chance of the document starts from. */
  seed: string;
}

const lastYear = 2025;
/** One document in so many is a Word file. */
const docxShare = 10;

/**
 * Plans the first `count` documents: county by county all kinds of departments, of each three to five years up to 2025,
 * the years of a department in one dialect. A smaller corpus is the beginning of a larger one of the same seed.
 */
export function planCorpus(count: number, seed: string): PlannedDocument[] {
  const planned: PlannedDocument[] = [];
  for (const place of places)
    for (const [index, kind] of departmentKinds.entries()) {
      const years = startChance(seed, place.letters, kind.key, 'years').between(3, 5);
      for (let year = lastYear - years + 1; year <= lastYear; year += 1) {
        if (planned.length >= count) return planned;
        const isDocx = planned.length % docxShare === docxShare / 2 - 1;
        planned.push({
          id: `${place.letters}-${kind.key}-${String(year)}`,
          place,
          kind,
          department: `${place.county}${kind.name}`,
          year,
          dialect: isDocx ? 'docx' : index % 2 === 0 ? 'cells' : 'rows',
          seed,
        });
      }
    }
  if (planned.length < count)
    throw new UsageError(`${String(count)} documents: names of places suffice for ${String(planned.length)}`);
  return planned;
}
