import { hashParts } from '../search/hash.ts';

/** A stream of chance that depends on its seed alone, the same on every machine. */
export interface Chance {
  /** A whole number, both ends included. */
  between: (least: number, most: number) => number;
  pick: <Item>(items: readonly Item[]) => Item;
  /** Several of the items, each once, in their order. */
  choose: <Item>(items: readonly Item[], count: number) => Item[];
  happens: (share: number) => boolean;
}

/** The stream of chance that belongs to all of the parts (mulberry32 on their hash). */
export function startChance(...parts: readonly (string | number)[]): Chance {
  let state = hashParts(...parts);
  function draw(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  function between(least: number, most: number): number {
    return least + Math.floor(draw() * (most - least + 1));
  }
  function pick<Item>(items: readonly Item[]): Item {
    const item = items[between(0, items.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }
  function choose<Item>(items: readonly Item[], count: number): Item[] {
    const chosen = new Set<number>();
    while (chosen.size < Math.min(count, items.length)) chosen.add(between(0, items.length - 1));
    return items.filter((_, index) => chosen.has(index));
  }
  return { between, pick, choose, happens: (share) => draw() < share };
}
