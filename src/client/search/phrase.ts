import { isNumeric, listLookups, listNeededLookups } from '../../publish/search/pairs.ts';
import { shortestUnit } from '../../publish/search/unit.ts';
import type { PairStore } from './pair-store.ts';
import { walkBits } from './unit-bits.ts';
import {
  intersect,
  keepBefore,
  keepFollowing,
  keepLeading,
  keepWithin,
  noUnits,
  unite,
  type UnitList,
} from './unit-list.ts';

/** Lists of more units than this are walked as sets. */
const manyUnits = 1500;
/** Characters tried in the place of one that may be wrong, the commonest first. */
const mostReplacements = 12;
/** What is shorter has no place for a typo: two characters are too many other words. */
export const shortestTypo = 4;

/**
 * The units in which a folded text begins. Every key of it must stand in the unit of the key before or in the next, and
 * it can go on into no more units than it has room for. Keys are not positions, so a unit can hold all keys and not the
 * text; who shows it looks at its text.
 */
export async function findPhrase(store: PairStore, text: string): Promise<UnitList> {
  const lookups = listNeededLookups(text);
  // Of a long text not every key is looked up, and its end can lie in one of the others.
  const everyKey = lookups.length >= listLookups(text).length;
  const [found, edges] = await Promise.all([
    Promise.all(lookups.map((lookup) => store.find(lookup))),
    everyKey ? Promise.all(lookups.map((lookup) => store.findEdge(lookup))) : null,
  ]);
  const mostCrossings = 1 + Math.floor(Math.max(0, text.length - 2) / shortestUnit);
  const rarest = found.reduce((one, other) => (other.length < one.length ? other : one));
  if (edges !== null && lookups.length > 1 && rarest.length > manyUnits)
    return walkBits(
      lookups.map((lookup, index) => ({
        bits: store.pack(lookup, found[index] ?? noUnits),
        edge: edges[index] ?? noUnits,
      })),
      mostCrossings,
    );
  // What lies too far from a rare key is out.
  const lists = found.map((list) => (list.length < rarest.length * 4 ? list : keepWithin(list, rarest, mostCrossings)));
  // By the number of ends of units still to be crossed: from where the rest of the text can be walked.
  let walked: UnitList[] = [lists.at(-1) ?? noUnits];
  for (let index = lists.length - 2; index >= 0; index -= 1) {
    const list = lists[index] ?? noUnits;
    const crossings = Math.min(walked.length, mostCrossings);
    walked = Array.from({ length: crossings + 1 }, (_, crossed) =>
      unite([
        intersect(list, walked[crossed] ?? noUnits),
        crossed === 0 ? noUnits : keepBefore(edges?.[index] ?? list, walked[crossed - 1] ?? noUnits),
      ]),
    );
    while (walked.length > 0 && walked.at(-1)?.length === 0) walked.pop();
    if (walked.length === 0) return noUnits;
  }
  return unite(walked);
}

/** What stands in the text in the place of a term with a wrong character; `text` null: see the units themselves. */
export interface Replacement {
  text: string | null;
  units: UnitList;
}

/** The units that hold a text but for one character. */
export async function findNearPhrase(store: PairStore, text: string): Promise<Replacement[]> {
  const lists = await Promise.all(listLookups(text).map((lookup) => store.find(lookup)));
  // Units in which everything before, and from which everything after a place is found.
  const before: UnitList[] = [];
  for (const [index, list] of lists.entries()) {
    const previous = before[index - 1];
    before.push(previous === undefined ? list : keepFollowing(list, previous));
  }
  const after: UnitList[] = lists.map(() => noUnits);
  for (let index = lists.length - 1; index >= 0; index -= 1) {
    const list = lists[index] ?? noUnits;
    const next = after[index + 1];
    after[index] = next === undefined ? list : keepLeading(list, next);
  }
  const found: Replacement[] = [];
  for (let place = 0; place < text.length; place += 1) {
    // A similar number is another number.
    if (isNumeric(text.charCodeAt(place))) continue;
    const head = place >= 2 ? (before[place - 2] ?? noUnits) : null;
    const rest = place + 1 < text.length - 1 ? (after[place + 1] ?? noUnits) : null;
    if (text.length === shortestTypo && (head === null) !== (rest === null) && place > 0 && place < text.length - 1)
      found.push(...(await findReplacements(store, text, place)));
    else if (head !== null && rest !== null) found.push({ text: null, units: keepLeading(head, rest) });
    else if (head !== null || rest !== null) found.push({ text: null, units: head ?? rest ?? noUnits });
  }
  return found.filter(({ units }) => units.length > 0);
}

/**
 * In a text of four characters a wrong one in the middle leaves a single pair: too little to go by. So the characters
 * that follow the one before it in the index are tried.
 */
async function findReplacements(store: PairStore, text: string, place: number): Promise<Replacement[]> {
  const before = text.slice(0, place);
  const after = text.slice(place + 1);
  const known = await store.find({ key: place === 1 ? after : before, open: false });
  if (known.length === 0) return [];
  const candidates = (await store.findBeginning(before.slice(-1)))
    .filter(({ key }) => key.length === 2 && key[1] !== text[place])
    .map(({ key, units }) => ({
      character: key.slice(1),
      count: (place === 1 ? keepLeading(units, known) : intersect(units, known)).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .slice(0, mostReplacements);
  const found: Replacement[] = [];
  for (const { character } of candidates) {
    const replaced = `${before}${character}${after}`;
    const units = await findPhrase(store, replaced);
    if (units.length > 0) found.push({ text: replaced, units });
  }
  return found;
}

/**
 * Words written without a blank (永清县养老保险补助), cut where the text stops to go on like that. Pieces of one character
 * are left out: they say nothing.
 */
export async function splitPhrase(store: PairStore, text: string): Promise<string[]> {
  const lists = await Promise.all(listLookups(text).map((lookup) => store.find(lookup)));
  const pieces: string[] = [];
  let start = 0;
  let units: UnitList | null = null;
  for (const [index, list] of lists.entries()) {
    const going: UnitList = units === null ? list : keepFollowing(list, units);
    if (going.length > 0) units = going;
    else {
      pieces.push(text.slice(start, index + 1));
      start = index + 1;
      units = null;
    }
  }
  pieces.push(text.slice(start));
  // A number cut in two is two other numbers.
  if (pieces.some((piece, index) => index > 0 && /\d$/u.test(pieces[index - 1] ?? '') && /^\d/u.test(piece))) return [];
  return pieces.filter((piece) => piece.length > 1);
}
