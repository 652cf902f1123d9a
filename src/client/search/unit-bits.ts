import { keepBefore, noUnits, unite, type UnitList } from './unit-list.ts';

/**
 * A set of units with a bit for each unit there is. For keys that stand in thousands of units: two sets of a quarter
 * million units are joined in eight thousand steps.
 */
export type UnitBits = Uint32Array;

/** A list of units as bits. `size`: how many units there are. */
export function packUnits(units: UnitList, size: number): UnitBits {
  const bits = new Uint32Array((size >> 5) + 1);
  for (const unit of units) bits[unit >> 5] = (bits[unit >> 5] ?? 0) | (1 << (unit & 31));
  return bits;
}

function hasUnit(bits: UnitBits, unit: number): boolean {
  return (((bits[unit >> 5] ?? 0) >>> (unit & 31)) & 1) === 1;
}

/** Takes out of a set what does not stand in another. */
function keepBits(bits: UnitBits, others: UnitBits): void {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) & (others[at] ?? 0);
}

function unpackUnits(bits: UnitBits): UnitList {
  let size = 0;
  for (const word of bits) size += countBits(word);
  const units = new Int32Array(size);
  let count = 0;
  for (let at = 0; at < bits.length; at += 1)
    for (let word = bits[at] ?? 0; word !== 0; word &= word - 1)
      units[count++] = at * 32 + 31 - Math.clz32(word & -word);
  return units;
}

/** How many bits of a word are set: counted in pairs, fours, eights, and added up by a product. */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** A key of a text: the units that hold it, and those that end within it. */
export interface KeyBits {
  bits: UnitBits;
  edge: UnitList;
}

/**
 * The units in which a text begins, by its keys in order: those that hold every key, and those in which it begins and
 * goes on in the next, over as many ends of units as it has room for.
 */
export function walkBits(keys: readonly KeyBits[], mostCrossings: number): UnitList {
  const within = keys.at(-1)?.bits.slice();
  if (within === undefined) return noUnits;
  // By the number of ends still to be crossed, from one on. They are few: each begins at the end of a unit.
  let crossing: UnitList[] = [];
  for (const { bits, edge } of keys.slice(0, -1).reverse()) {
    const crossed = [
      edge.filter((unit) => hasUnit(within, unit + 1)),
      ...crossing.slice(0, mostCrossings - 1).map((units) => keepBefore(edge, units)),
    ];
    const stayed = crossing.map((units) => units.filter((unit) => hasUnit(bits, unit)));
    crossing = crossed.map((units, index) => unite([units, stayed[index] ?? noUnits]));
    keepBits(within, bits);
  }
  return unite([unpackUnits(within), ...crossing]);
}
