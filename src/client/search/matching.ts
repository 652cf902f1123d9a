import type { Query } from '../../publish/search/query.ts';
import { countOf, type CutList, type DocumentList, unitsOf } from './document-list.ts';
import type { FoundGroup } from './findings.ts';
import { type CountedUnits, countTogether, intersect, noUnits, subtract, type UnitList } from './unit-list.ts';

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
  /** For each disclosure 1 where its name holds the term; null where it is not looked for there. */
  named: Uint8Array | null;
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
  const together = rankTogether(documents, terms);
  const asked = documents.listAsked(query);
  const groups: FoundGroup[] = [];
  const order = new Float64Array(documents.disclosures.length);
  for (const [document, disclosure] of documents.disclosures.entries()) {
    if (asked !== null && asked[document] !== 1) continue;
    const { units, most } =
      terms.length > 0 ? findUnits(document, { terms, together, whole }) : { units: whole(document), most: 0 };
    if (units.length === 0) continue;
    // One number that sorts as the four do: fewer than 1,000 years from 1500 on, a million units of a disclosure, a
    // hundred thousand disclosures. Sorting numbers takes a tenth of the time of comparing groups. More than 80 terms
    // would take it beyond what a number holds exactly.
    const rank = (Math.min(most, 80) * 1e6 + Math.min(units.length, 1e6 - 1)) * 1e3 + (disclosure.fiscal_year - 1500);
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
  return {
    named: word === null ? null : documents.findNamed(word),
    held,
    shown: kept === units ? held : documents.cut(kept),
  };
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

interface Cuts {
  terms: readonly TermByDocument[];
  together: Ranking;
  whole: (document: number) => UnitList;
}

const nothing = { units: noUnits, most: 0 };

/** The units of a disclosure to show, and how many terms the best of them holds. */
function findUnits(document: number, { terms, together, whole }: Cuts): { units: UnitList; most: number } {
  let unnamed: UnitList[] | null = null;
  for (const [index, { named: names, held, shown }] of terms.entries()) {
    const inText = countOf(held, document) > 0;
    // With one term there is nothing that a name could narrow: the places where it stands are meant.
    const named = (terms.length > 1 || !inText) && names?.[document] === 1;
    if (!inText && !named) return nothing;
    if (named) unnamed ??= terms.slice(0, index).map((term) => unitsOf(term.shown, document));
    else unnamed?.push(unitsOf(shown, document));
  }
  if (unnamed === null) return together(document);
  // Named by every word: its first unit stands for it, or those that are required.
  if (unnamed.length === 0) return { units: whole(document), most: 0 };
  return rankUnits(countTogether(unnamed), unnamed.length);
}

const fewDisclosures = 100;

type Ranking = (document: number) => { units: UnitList; most: number };

/** Ranks the units of all terms by disclosure, for those that none of the terms names. */
function rankTogether(documents: DocumentList, terms: readonly TermByDocument[]): Ranking {
  const [first, second] = terms;
  if (first === undefined) return () => nothing;
  if (second === undefined) return (document) => ({ units: unitsOf(first.shown, document), most: 1 });
  const lists = terms.map(({ shown }) => shown.units);
  const all = documents.cut(lists.reduce(intersect));
  let some: (CountedUnits & CutList) | null = null;
  let scattered = 0;
  return (document) => {
    if (countOf(all, document) > 0) return { units: unitsOf(all, document), most: terms.length };
    scattered += 1;
    // A few disclosures are counted one by one; when there are many, all lists at once take less.
    if (scattered < fewDisclosures)
      return rankUnits(countTogether(terms.map(({ shown }) => unitsOf(shown, document))), terms.length);
    if (some === null) {
      const counted = countTogether(lists);
      some = { ...counted, ...documents.cut(counted.units) };
    }
    const [from, to] = [some.starts[document], some.starts[document + 1]];
    return rankUnits({ units: some.units.subarray(from, to), counts: some.counts.subarray(from, to) }, terms.length);
  };
}

/** The units with every term where there are such, else all, those with more terms first. */
function rankUnits({ units, counts }: CountedUnits, terms: number): { units: UnitList; most: number } {
  let [least, most] = [terms, 1];
  for (const count of counts) {
    if (count > most) most = count;
    if (count < least) least = count;
  }
  if (least === most) return { units, most };
  const ranked = new Int32Array(units.length);
  let count = 0;
  for (let wanted = most; wanted > 0; wanted -= 1) {
    for (let at = 0; at < units.length; at += 1) if (counts[at] === wanted) ranked[count++] = units[at] ?? 0;
    if (wanted === terms) break;
  }
  return { units: ranked.subarray(0, count), most };
}
