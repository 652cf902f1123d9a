import type { Query } from '../../publish/search/query.ts';
import type { DocumentList } from './document-list.ts';
import type { FoundGroup } from './findings.ts';
import { intersect, noUnits, subtract, unite, type UnitList } from './unit-list.ts';

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

interface Candidate {
  units: UnitList;
  /** How many terms are found in the disclosure. */
  terms: number;
  /** How many terms its name, place or year holds. */
  named: number;
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
  const candidates = terms.length === 0 ? null : gatherCandidates(documents, terms);
  const found: { group: FoundGroup; most: number }[] = [];
  const consider = (document: number, units: UnitList, named: number): void => {
    const disclosure = documents.disclosures[document];
    if (disclosure === undefined || !documents.isAsked(document, query)) return;
    const kept = applyConditions(units, conditions);
    if (kept.length === 0) return;
    const ranked = terms.length <= 1 ? { units: [...kept], most: 1 } : rankUnits(kept, terms, named);
    found.push({ group: { document, disclosure, units: ranked.units }, most: ranked.most });
  };
  if (candidates === null) {
    // Fields alone: what they require, else each disclosure by its first unit.
    const [required] = conditions.required;
    if (required !== undefined)
      for (const { document, units } of documents.split(required)) consider(document, units, 0);
    else
      for (const document of documents.disclosures.keys())
        consider(document, Int32Array.of(documents.firstUnit(document)), 0);
  } else
    for (const [document, { units, terms: count, named }] of candidates)
      if (count === terms.length)
        consider(document, units.length > 0 ? units : Int32Array.of(documents.firstUnit(document)), named);
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
  const open = (document: number): Candidate => {
    let candidate = candidates.get(document);
    if (candidate === undefined) candidates.set(document, (candidate = { units: noUnits, terms: 0, named: 0 }));
    return candidate;
  };
  for (const { units, word } of terms) {
    const holding = new Set<number>();
    for (const { document, units: own } of documents.split(units)) {
      const candidate = open(document);
      candidate.units = unite([candidate.units, own]);
      candidate.terms += 1;
      holding.add(document);
    }
    if (word === null) continue;
    for (const document of documents.disclosures.keys()) {
      if (!documents.isNamed(document, word)) continue;
      const candidate = open(document);
      candidate.named += 1;
      if (!holding.has(document)) candidate.terms += 1;
    }
  }
  return candidates;
}

function applyConditions(units: UnitList, { required, excluded }: Conditions): UnitList {
  let kept = units;
  for (const list of required) kept = intersect(kept, list);
  return subtract(kept, excluded);
}

/** The units with the most terms; where no unit holds them all, every one, those with more terms first. */
function rankUnits(units: UnitList, terms: readonly FoundTerm[], named: number): { units: number[]; most: number } {
  const counts = new Map<number, number>();
  for (const term of terms)
    for (const unit of intersect(units, term.units)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  if (most + named >= terms.length && most > 0)
    return { units: Array.from(units).filter((unit) => counts.get(unit) === most), most };
  return { units: Array.from(units).sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0)), most };
}
