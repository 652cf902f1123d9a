/**
 * A number from 0 to 2³² − 1 that depends on all of the parts and on nothing else (FNV-1a, then mixed): the corpus is
 * the same on every machine, and a document does not change when another one is added.
 */
export function hashParts(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of parts.join('\u0000')) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Whether something happens that happens in `share` of the cases. */
export function happens(share: number, ...parts: readonly (string | number)[]): boolean {
  return hashParts(...parts) < share * 2 ** 32;
}

/** One of the items; which one depends on the parts. */
export function pickOne<Item>(items: readonly Item[], ...parts: readonly (string | number)[]): Item {
  const item = items[hashParts(...parts) % items.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
