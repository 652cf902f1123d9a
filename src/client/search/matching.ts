import type { Query } from '../../publish/search/query.ts';
import type { DocumentList } from './document-list.ts';
import type { FoundGroup } from './findings.ts';
import { intersect, subtract, unite, type UnitList } from './unit-list.ts';

/** A term of a query with the units that hold it. */
export interface FoundTerm {
  units: UnitList;
  /** The folded word, for the names of disclosures; null where it is not looked for there. */
  word: string | null;
}

/** What units must be besides holding terms. */
export interface Conditions {
  /** Each list must hold the unit. */
  required: UnitList[];
  excluded: UnitList;
}

/** A disclosure that holds some of the terms. */
interface Candidate {
  /** Its units by term; null where its name, place or year holds the term, and so all its units are meant. */
  units: (UnitList | null)[];
  /** How many terms it holds. */
  terms: number;
}

/**
 * The disclosures that hold every term, in their text or in their names, with the units to show: those with the most
 * terms. Best first: more terms in one unit, then more units, then the newer year.
 */
export function matchGroups(
  documents: DocumentList,
  query: Query,
  terms: readonly FoundTerm[],
  conditions: Conditions,
): FoundGroup[] {
  const found: { group: FoundGroup; most: number }[] = [];
  const consider = (document: number, units: UnitList, lists: readonly UnitList[]): void => {
    const disclosure = documents.disclosures[document];
    if (disclosure === undefined || !documents.isAsked(document, query)) return;
    const kept = applyConditions(units, conditions);
    if (kept.length === 0) return;
    const { units: ranked, most } = rankUnits(kept, lists);
    found.push({ group: { document, disclosure, units: ranked }, most });
  };
  if (terms.length > 0) {
    for (const [document, candidate] of gatherCandidates(documents, terms)) {
      if (candidate.terms < terms.length) continue;
      const lists = candidate.units.filter((list) => list !== null);
      const units = unite(lists);
      consider(document, units.length > 0 ? units : documents.unitsOf(document, conditions.required), lists);
    }
  } else {
    const [required] = conditions.required;
    if (required === undefined)
      for (const document of documents.disclosures.keys()) consider(document, documents.unitsOf(document, []), []);
    else for (const { document, units } of documents.split(required)) consider(document, units, []);
  }
  return found
    .sort(
      (one, other) =>
        other.most - one.most ||
        other.group.units.length - one.group.units.length ||
        other.group.disclosure.fiscal_year - one.group.disclosure.fiscal_year ||
        one.group.document - other.group.document,
    )
    .map(({ group }) => group);
}

function gatherCandidates(documents: DocumentList, terms: readonly FoundTerm[]): Map<number, Candidate> {
  const candidates = new Map<number, Candidate>();
  for (const [index, { units, word }] of terms.entries()) {
    const add = (document: number, list: UnitList | null): void => {
      const candidate = candidates.get(document);
      // Every term must be found: who lacks the first is out.
      if (candidate === undefined) {
        if (index === 0) candidates.set(document, { units: [list], terms: 1 });
      } else if (candidate.units.length === index) {
        candidate.units.push(list);
        candidate.terms += 1;
      }
    };
    // With one term there is nothing that a name could narrow: the places where it stands are meant.
    if (word !== null && terms.length > 1)
      for (const document of documents.disclosures.keys()) if (documents.isNamed(document, word)) add(document, null);
    for (const { document, units: own } of documents.split(units)) add(document, own);
    if (word !== null && terms.length === 1)
      for (const document of documents.disclosures.keys()) if (documents.isNamed(document, word)) add(document, null);
    for (const [document, candidate] of candidates) if (candidate.terms <= index) candidates.delete(document);
  }
  return candidates;
}

function applyConditions(units: UnitList, { required, excluded }: Conditions): UnitList {
  let kept = units;
  for (const list of required) kept = intersect(kept, list);
  return subtract(kept, excluded);
}

/** The units with the most terms first; alone, where they hold all of them. */
function rankUnits(units: UnitList, lists: readonly UnitList[]): { units: number[]; most: number } {
  if (lists.length <= 1) return { units: Array.from(units), most: lists.length };
  const counts = new Map<number, number>();
  for (const list of lists) for (const unit of intersect(units, list)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const countOf = (unit: number): number => counts.get(unit) ?? 0;
  if (most === lists.length) return { units: Array.from(units).filter((unit) => countOf(unit) === most), most };
  return { units: Array.from(units).sort((one, other) => countOf(other) - countOf(one)), most };
}
