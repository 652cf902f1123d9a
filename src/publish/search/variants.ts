import { Converter, Locale } from 'opencc-js/t2cn';
import type { Variants } from './fold.ts';

/**
 * Every traditional or variant character that OpenCC knows one simplified character for, whether from Taiwan, Hong
 * Kong or no place in particular; for folding documents. What is itself a simplified form (后, 里, 干, 余) stays,
 * though it is a traditional character too. 乾 and 於 do not: the few mainland names that have them (乾安县) are found
 * all the same, since texts and queries fold alike.
 */
export function allVariants(): Variants {
  all ??= collect();
  return all;
}

/** Of all variants those that lead to a character of `known`: what a reader's browser needs to fold a query. */
export function listVariants(known: ReadonlySet<string>): Variants {
  return new Map([...allVariants()].filter(([, simplified]) => known.has(simplified)));
}

/** Variants as one short text, for `unpackVariants` (fold.ts). */
export function packVariants(variants: Variants): string {
  return [...variants].flat().join('');
}

let all: Variants | null = null;

function collect(): Variants {
  const characters = listIdeographs();
  const basic = listBasicSet();
  const found = new Map<string, string>();
  const add = (source: string, simplified: string | undefined): void => {
    if (simplified !== undefined && simplified !== source && [...simplified].length === 1)
      found.set(source, simplified);
  };
  for (const region of ['tw', 'hk', 't']) {
    const simplified = simplify(characters, region);
    for (const [index, source] of characters.entries()) {
      // What Taiwan writes for another character can be a word of its own in the mainland: 著 is no 着.
      if (region === 't' || !basic.has(source)) add(source, simplified[index]);
    }
  }
  const targets = new Set(found.values());
  return new Map([...found].filter(([source]) => !targets.has(source)));
}

function simplify(characters: readonly string[], from: string): string[] {
  // A line each, so that no rule for words applies.
  return Converter({ from, to: 'cn' })(characters.join('\n')).split('\n');
}

/** Unified ideographs that OpenCC has a rule for, whichever it is; compatibility forms are NFKC's business. */
function listIdeographs(): string[] {
  const rules = JSON.stringify([Locale.from.tw, Locale.from.hk, Locale.to.cn]);
  return [...new Set(rules)].filter((character) => /\p{Unified_Ideograph}/u.test(character)).sort();
}

/** The 6763 characters of GB 2312, the set that mainland texts are written in. */
function listBasicSet(): Set<string> {
  const decoder = new TextDecoder('gbk');
  const basic = new Set<string>();
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) basic.add(decoder.decode(Uint8Array.of(row, cell)));
  }
  return basic;
}
