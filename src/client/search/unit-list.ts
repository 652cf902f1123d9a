/** Sorted lists of unit numbers without doubles, as the index holds them. Never written to. */
export type UnitList = Int32Array;

export const noUnits: UnitList = new Int32Array(0);

/** From this difference in length on, the units of the shorter list are looked up in the longer. */
const muchLonger = 12;

/** The units of `units` that stand in `others`, or whose next does: a text can begin in one and go on in the next. */
export function keepLeading(units: UnitList, others: UnitList): UnitList {
  return keepNear(units, others, -1);
}

/** The units of `units` that stand in `others`, or whose previous does. */
export function keepFollowing(units: UnitList, others: UnitList): UnitList {
  return keepNear(units, others, 1);
}

/** The units of `units` whose next stands in `others`. */
export function keepBefore(units: UnitList, others: UnitList): UnitList {
  return keepShifted(units, others, -1);
}

/** The units of both lists. */
export function intersect(units: UnitList, others: UnitList): UnitList {
  return keepShifted(units, others, 0);
}

/** The units of `units` that a unit of `others` becomes when `shift` is added. */
function keepShifted(units: UnitList, others: UnitList, shift: number): UnitList {
  const { length } = units;
  if (length === 0 || others.length === 0) return noUnits;
  const kept = new Int32Array(Math.min(length, others.length));
  let count = 0;
  let at = 0;
  if (length > others.length * muchLonger) {
    for (const other of others) {
      const wanted = other + shift;
      at = findFrom(units, at, wanted);
      if (units[at] === wanted) kept[count++] = wanted;
    }
  } else if (others.length > length * muchLonger) {
    for (let index = 0; index < length; index += 1) {
      const unit = units[index] ?? 0;
      at = findFrom(others, at, unit - shift);
      if (others[at] === unit - shift) kept[count++] = unit;
    }
  } else {
    for (let index = 0; index < length; index += 1) {
      const unit = units[index] ?? 0;
      while (at < others.length && (others[at] ?? 0) + shift < unit) at += 1;
      if (at === others.length) break;
      if ((others[at] ?? 0) + shift === unit) kept[count++] = unit;
    }
  }
  return kept.subarray(0, count);
}

function keepNear(units: UnitList, others: UnitList, shift: 1 | -1): UnitList {
  const { length } = units;
  if (length === 0 || others.length === 0) return noUnits;
  if (length > others.length * muchLonger || others.length > length * muchLonger)
    return unite([keepShifted(units, others, 0), keepShifted(units, others, shift)]);
  const kept = new Int32Array(length);
  let count = 0;
  let at = 0;
  // What a unit of `others` may be above or below: itself and its neighbour.
  const [least, most] = shift === -1 ? [0, 1] : [-1, 0];
  for (const unit of units) {
    while (at < others.length && (others[at] ?? 0) < unit + least) at += 1;
    if (at === others.length) break;
    if ((others[at] ?? 0) <= unit + most) kept[count++] = unit;
  }
  return kept.subarray(0, count);
}

/** The first position from `from` on whose unit is not below `wanted`: in steps that double, then by halves. */
function findFrom(units: UnitList, from: number, wanted: number): number {
  let step = 1;
  let low = from;
  while (low + step < units.length && (units[low + step] ?? 0) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, units.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The units of `units` that do not stand in `others`. */
export function subtract(units: UnitList, others: UnitList): UnitList {
  if (units.length === 0 || others.length === 0) return units;
  const kept = new Int32Array(units.length);
  let count = 0;
  let at = 0;
  for (const unit of units) {
    while (at < others.length && (others[at] ?? 0) < unit) at += 1;
    if (others[at] !== unit) kept[count++] = unit;
  }
  return kept.subarray(0, count);
}

/** All units of several lists. */
export function unite(lists: readonly UnitList[]): UnitList {
  const filled = lists.filter((list) => list.length > 0);
  const [first, second] = filled;
  if (first === undefined) return noUnits;
  if (second === undefined) return first;
  if (filled.length === 2) return merge(first, second);
  const middle = filled.length >> 1;
  return merge(unite(filled.slice(0, middle)), unite(filled.slice(middle)));
}

function merge(one: UnitList, other: UnitList): UnitList {
  const merged = new Int32Array(one.length + other.length);
  let count = 0;
  let at = 0;
  for (const unit of one) {
    while (at < other.length && (other[at] ?? 0) < unit) merged[count++] = other[at++] ?? 0;
    if (other[at] === unit) at += 1;
    merged[count++] = unit;
  }
  while (at < other.length) merged[count++] = other[at++] ?? 0;
  return merged.subarray(0, count);
}

/** Units of several lists, and how many of the lists hold each. */
export interface CountedUnits {
  units: UnitList;
  counts: Uint8Array;
}

/** The units that stand in any of the lists, and in how many of them each does. */
export function countTogether(lists: readonly UnitList[]): CountedUnits {
  let units: UnitList = noUnits;
  let counts = new Uint8Array(0);
  for (const list of lists) {
    const merged = new Int32Array(units.length + list.length);
    const mergedCounts = new Uint8Array(merged.length);
    let count = 0;
    let at = 0;
    for (const unit of list) {
      while (at < units.length && (units[at] ?? 0) < unit) {
        mergedCounts[count] = counts[at] ?? 0;
        merged[count++] = units[at++] ?? 0;
      }
      mergedCounts[count] = units[at] === unit ? (counts[at++] ?? 0) + 1 : 1;
      merged[count++] = unit;
    }
    while (at < units.length) {
      mergedCounts[count] = counts[at] ?? 0;
      merged[count++] = units[at++] ?? 0;
    }
    units = merged.subarray(0, count);
    counts = mergedCounts.subarray(0, count);
  }
  return { units, counts };
}

/** The units of a list that are at most `reach` away from one of `others`. */
export function keepWithin(units: UnitList, others: UnitList, reach: number): UnitList {
  const kept = new Int32Array(Math.min(units.length, others.length * (2 * reach + 1)));
  let count = 0;
  let at = 0;
  for (const other of others) {
    at = findFrom(units, at, other - reach);
    while (at < units.length && (units[at] ?? 0) <= other + reach) kept[count++] = units[at++] ?? 0;
  }
  return kept.subarray(0, count);
}
