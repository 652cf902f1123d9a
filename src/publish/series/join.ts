import { sumYuan } from '../../model/amount.ts';
import { type Change, measureChange } from './change.ts';

/** A project, an activity, an organisation or a functional class of one document. */
export interface Item {
  /** The id of the document. */
  disclosure: string;
  year: number;
  /** Its number in the document, as in addresses (`projects/3/`); counts from 1. */
  item: number;
  /** As printed. */
  name: string;
  /** As printed; empty where there is none. */
  code: string;
  /** Yuan; null where none is printed. */
  amount: string | null;
  line: number;
}

/** An item with the names it is joined by. */
export interface Joinable extends Item {
  /** The name without what changes each year. */
  folded: string;
  /** What it stands under, folded, where that helps to tell it from others of its name. */
  within: string;
}

/** What both documents have. */
export interface Stayed {
  /** More than one on either side where documents print several of one name and nothing tells which is which. */
  before: readonly [Item, ...Item[]];
  after: readonly [Item, ...Item[]];
  /** `code` where the names differ and only a code, found once in each document, joins them. */
  by: 'name' | 'code';
  /** Sums in yuan; null where an amount is lacking. */
  amountBefore: string | null;
  amountAfter: string | null;
  change: Change | null;
}

/** What came and went from one document to the next, each in document order. */
export interface Movement {
  added: readonly Item[];
  gone: readonly Item[];
  stayed: readonly Stayed[];
}

type Pair = [before: Joinable[], after: Joinable[]];

/**
 * Joins the items of two documents by folded name. Neither name nor code is a key: where several have one name, a code that
 * is unique in both documents, the name as printed, or what they stand under tells them apart, and what is left is joined
 * as a group. A code that is unique in both documents joins what no name joins. Nothing else is taken for a renaming.
 */
export function joinItems(before: readonly Joinable[], after: readonly Joinable[]): Movement {
  const codes = [before, after].map(findUniqueCodes);
  const readCode = (item: Joinable): string => (codes.every((unique) => unique.has(item.code)) ? item.code : '');
  const stayed: Stayed[] = [];
  const left: Pair = [[], []];
  const afterByName = Map.groupBy(after, ({ folded }) => folded);
  const beforeByName = Map.groupBy(before, ({ folded }) => folded);
  for (const folded of new Set([...beforeByName.keys(), ...afterByName.keys()])) {
    let rest: Pair = [beforeByName.get(folded) ?? [], afterByName.get(folded) ?? []];
    const isOne = rest[0].length === 1 && rest[1].length === 1;
    for (const readKey of isOne ? [] : [readCode, readName, readWithin]) {
      const paired = pairUnique(rest, readKey);
      stayed.push(...paired.pairs.map((pair) => describe(pair, 'name')));
      rest = paired.rest;
    }
    if (rest[0].length > 0 && rest[1].length > 0) stayed.push(describe(rest, 'name'));
    else {
      left[0].push(...rest[0]);
      left[1].push(...rest[1]);
    }
  }
  const byCode = pairUnique(left, readCode);
  stayed.push(...byCode.pairs.map((pair) => describe(pair, 'code')));
  return {
    added: byCode.rest[1].toSorted(compareItems).map(strip),
    gone: byCode.rest[0].toSorted(compareItems).map(strip),
    stayed: stayed.sort((a, b) => compareItems(a.after[0], b.after[0])),
  };
}

const readName = ({ name }: Joinable): string => name;
const readWithin = ({ within }: Joinable): string => within;
const compareItems = (a: Item, b: Item): number => a.item - b.item;

/** Pairs what has one key on both sides and shares it with nothing else of its side; an empty key pairs nothing. */
function pairUnique([before, after]: Pair, readKey: (item: Joinable) => string): { pairs: Pair[]; rest: Pair } {
  const [befores, afters] = [Map.groupBy(before, readKey), Map.groupBy(after, readKey)];
  const pairs: Pair[] = [];
  const paired = new Set<Joinable>();
  for (const [key, ones] of befores) {
    const others = afters.get(key) ?? [];
    if (key === '' || ones.length !== 1 || others.length !== 1) continue;
    pairs.push([ones, others]);
    for (const item of [...ones, ...others]) paired.add(item);
  }
  const isLeft = (item: Joinable): boolean => !paired.has(item);
  return { pairs, rest: [before.filter(isLeft), after.filter(isLeft)] };
}

/** A code on two items of a document tells nothing: one project code stands on two projects. */
function findUniqueCodes(items: readonly Joinable[]): ReadonlySet<string> {
  const groups = Map.groupBy(items, ({ code }) => code);
  return new Set([...groups].filter(([code, { length }]) => code !== '' && length === 1).map(([code]) => code));
}

function describe([before, after]: Pair, by: Stayed['by']): Stayed {
  const [amountBefore, amountAfter] = [sumAmounts(before), sumAmounts(after)];
  return {
    before: someItems(before),
    after: someItems(after),
    by,
    amountBefore,
    amountAfter,
    change: measureChange(amountBefore, amountAfter),
  };
}

function sumAmounts(items: readonly Item[]): string | null {
  const amounts = items.flatMap(({ amount }) => amount ?? []);
  return amounts.length === items.length ? sumYuan(amounts) : null;
}

function someItems(items: readonly Joinable[]): [Item, ...Item[]] {
  const [first, ...others] = items.map(strip);
  if (first === undefined) throw new Error('joined nothing');
  return [first, ...others];
}

function strip({ disclosure, year, item, name, code, amount, line }: Joinable): Item {
  return { disclosure, year, item, name, code, amount, line };
}
