/** Sorted lists of unit numbers without doubles, as the index holds them. */
export type UnitList = Int32Array;

export const noUnits: UnitList = new Int32Array(0);

/** The units of `units` that stand in `others`, or whose next does: a text can begin in one and go on in the next. */
export function keepLeading(units: UnitList, others: UnitList): UnitList {
  const kept = new Int32Array(units.length);
  let count = 0;
  let at = 0;
  for (const unit of units) {
    while (at < others.length && (others[at] ?? 0) < unit) at += 1;
    const other = others[at];
    if (other === undefined) break;
    if (other <= unit + 1) kept[count++] = unit;
  }
  return kept.subarray(0, count);
}

/** The units of `units` that stand in `others`, or whose previous does. */
export function keepFollowing(units: UnitList, others: UnitList): UnitList {
  const kept = new Int32Array(units.length);
  let count = 0;
  let at = 0;
  for (const unit of units) {
    while (at < others.length && (others[at] ?? 0) < unit - 1) at += 1;
    const other = others[at];
    if (other === undefined) break;
    if (other <= unit) kept[count++] = unit;
  }
  return kept.subarray(0, count);
}

/** The units of `units` whose next stands in `others`. */
export function keepBefore(units: UnitList, others: UnitList): UnitList {
  const kept = new Int32Array(Math.min(units.length, others.length));
  let count = 0;
  let at = 0;
  for (const unit of units) {
    while (at < others.length && (others[at] ?? 0) <= unit) at += 1;
    if (at === others.length) break;
    if (others[at] === unit + 1) kept[count++] = unit;
  }
  return kept.subarray(0, count);
}

export function intersect(units: UnitList, others: UnitList): UnitList {
  const kept = new Int32Array(Math.min(units.length, others.length));
  let count = 0;
  let at = 0;
  for (const unit of units) {
    while (at < others.length && (others[at] ?? 0) < unit) at += 1;
    if (at === others.length) break;
    if (others[at] === unit) kept[count++] = unit;
  }
  return kept.subarray(0, count);
}

export function subtract(units: UnitList, others: UnitList): UnitList {
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
    for (let next = other[at]; next !== undefined && next < unit; next = other[at]) {
      merged[count++] = next;
      at += 1;
    }
    if (other[at] === unit) at += 1;
    merged[count++] = unit;
  }
  for (; at < other.length; at += 1) merged[count++] = other[at] ?? 0;
  return merged.subarray(0, count);
}
