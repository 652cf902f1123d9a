/**
 * Splits a folded text into search tokens: Chinese into overlapping pairs of characters (养老保险 → 养老, 老保, 保险),
 * numbers, codes and Latin words whole (`2080507`, `25332.93`).
 *
 * Pairs rather than words: Chinese has no spaces, a dictionary (`Intl.Segmenter`) cuts the same phrase differently
 * from browser to browser and does not know 城乡居民 from 城乡 居民; most Chinese words have two characters, and what
 * has more is found by its pairs. A character that stands alone is a token of its own.
 */
export function tokenise(folded: string): string[] {
  const tokens: string[] = [];
  for (const run of folded.match(/\p{Script=Han}+|[\p{L}\p{N}]+(?:\.[\p{N}]+)*/gu) ?? []) {
    // A run without a Han character at its start can still hold some (`2024年`).
    for (const part of run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []) tokens.push(...splitPart(part));
  }
  return tokens;
}

function splitPart(part: string): string[] {
  const characters = [...part];
  if (!/^\p{Script=Han}/u.test(part) || characters.length === 1) return [part];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
