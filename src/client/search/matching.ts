import type { Query } from '../../publish/search/query.ts';
import { countOf, type CutList, type DocumentList, unitsOf } from './document-list.ts';
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

/** A term, cut up by disclosure. */
interface TermByDocument {
  word: string | null;
  /** All its units. */
  held: CutList;
  /** Those that meet the conditions. */
  shown: CutList;
}

/**
 * The disclosures that hold every term, in their text or in their names, with the units to show: those with the most
 * terms. Best first: more terms in one unit, then more units, then the newer year.
 */
export function matchGroups(
  documents: DocumentList,
  query: Query,
  found: readonly FoundTerm[],
  conditions: Conditions,
): FoundGroup[] {
  const terms = found.map((term) => cutTerm(documents, term, conditions));
  const whole = cutWhole(documents, conditions);
  // The units with every term: what most queries of several words are about.
  const together = documents.cut(terms.map(({ shown }) => shown.units).reduce(intersectAll, null) ?? noUnits);
  const asked = documents.listAsked(query);
  const groups: FoundGroup[] = [];
  const order = new Float64Array(documents.disclosures.length);
  for (const [document, disclosure] of documents.disclosures.entries()) {
    if (asked !== null && asked[document] !== 1) continue;
    const { units, most } =
      terms.length > 0
        ? findUnits(documents, document, { terms, together, whole })
        : { units: whole(document), most: 0 };
    if (units.length === 0) continue;
    // One number that sorts as the four do: fewer than 1,000 years from 1500 on, a million units of a disclosure, a
    // hundred thousand disclosures. Sorting numbers takes a tenth of the time of comparing groups.
    const rank = (most * 1e6 + Math.min(units.length, 1e6 - 1)) * 1e3 + (disclosure.fiscal_year - 1500);
    order[groups.length] = -(rank * 1e5 + (1e5 - 1 - groups.length));
    groups.push({ document, disclosure, units });
  }
  return Array.from(order.subarray(0, groups.length).sort(), (packed) => groups[1e5 - 1 - (-packed % 1e5)]).filter(
    (group) => group !== undefined,
  );
}

function cutTerm(documents: DocumentList, { units, word }: FoundTerm, conditions: Conditions): TermByDocument {
  const held = documents.cut(units);
  const kept = applyConditions(units, conditions);
  return { word, held, shown: kept === units ? held : documents.cut(kept) };
}

/** Without terms in the text: the units that the conditions require, else the first of a disclosure. */
function cutWhole(documents: DocumentList, conditions: Conditions): (document: number) => UnitList {
  const [required] = conditions.required;
  if (required === undefined) return (document) => documents.firstOf(document);
  const cut = documents.cut(applyConditions(required, conditions));
  return (document) => unitsOf(cut, document);
}

function applyConditions(units: UnitList, { required, excluded }: Conditions): UnitList {
  let kept = units;
  for (const list of required) if (list !== kept) kept = intersect(kept, list);
  return subtract(kept, excluded);
}

const intersectAll = (all: UnitList | null, list: UnitList): UnitList => (all === null ? list : intersect(all, list));

interface Cuts {
  terms: readonly TermByDocument[];
  together: CutList;
  whole: (document: number) => UnitList;
}

const nothing = { units: noUnits, most: 0 };

/** The units of a disclosure to show, and how many terms the best of them holds. */
function findUnits(
  documents: DocumentList,
  document: number,
  { terms, together, whole }: Cuts,
): { units: UnitList; most: number } {
  const lists: UnitList[] = [];
  for (const { word, held, shown } of terms) {
    const inText = countOf(held, document) > 0;
    // With one term there is nothing that a name could narrow: the places where it stands are meant.
    const named = word !== null && (terms.length > 1 || !inText) && documents.isNamed(document, word);
    if (!inText && !named) return nothing;
    if (!named) lists.push(unitsOf(shown, document));
  }
  const [first] = lists;
  // Named by every word: its first unit stands for it, or those that are required.
  if (first === undefined) return { units: whole(document), most: 0 };
  if (lists.length === 1) return { units: first, most: 1 };
  const all = lists.length === terms.length ? unitsOf(together, document) : lists.reduce(intersect);
  return all.length > 0 ? { units: all, most: lists.length } : rankUnits(lists);
}

/** Where no unit holds all terms: every unit of them, those with more terms first. */
function rankUnits(lists: readonly UnitList[]): { units: UnitList; most: number } {
  const units = unite(lists);
  if (lists.length === 2) return { units, most: 1 };
  const start = units[0] ?? 0;
  const counts = new Uint8Array((units.at(-1) ?? 0) - start + 1);
  for (const list of lists) for (const unit of list) counts[unit - start] = (counts[unit - start] ?? 0) + 1;
  const ranked = new Int32Array(units.length);
  let count = 0;
  let most = 0;
  for (let wanted = lists.length; wanted > 0; wanted -= 1)
    for (const unit of units)
      if (counts[unit - start] === wanted) {
        most ||= wanted;
        ranked[count++] = unit;
      }
  return { units: ranked, most };
}
