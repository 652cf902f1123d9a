/** Numbers drawn from a seed: the same seed gives the same document on every machine. */
export interface Draw {
  /** A whole number from `least` to `most`. */
  integer: (least: number, most: number) => number;
  /** Whether something happens that happens in `share` of the cases. */
  chance: (share: number) => boolean;
  pick: <Item>(items: readonly Item[]) => Item;
  /** `total` cut into `count` parts, none of them negative; a part can be 0 where `zeros` is set. */
  split: (total: number, count: number, zeros?: boolean) => number[];
}

/** Mulberry32: small, and good enough to vary documents. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    integer,
    chance: (share) => next() < share,
    pick: (items) => {
      const item = items[integer(0, items.length - 1)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    split: (total, count, zeros = false) => {
      const parts: number[] = [];
      let left = total;
      for (let index = count; index > 1; index -= 1) {
        const part = zeros && next() < 0.4 ? 0 : integer(1, Math.max(1, Math.floor((left * 2) / index) - 1));
        const taken = Math.min(part, left - (index - 1));
        parts.push(taken);
        left -= taken;
      }
      return [...parts, left];
    },
  };
}
