/**
 * Text made comparable, the same way for what is searched and for what is typed. Documents print one thing in many
 * forms: full-width digits and letters, Chinese or ASCII punctuation, 三公 in every kind of quotes or none, spaces
 * inside letter-spaced words, codes broken over the lines of a cell, `1,888.65` beside `1888.65`.
 *
 * Every character folds by itself, whatever stands beside it: fold(a + b) = fold(a) + fold(b). So whatever is copied
 * out of a text, across line breaks and borders of cells, cut in the middle of a number or beside a quote, folds to a
 * part of the folded text, and a text folded in pieces is the text folded whole. That is why all blanks and all
 * commas go, not only those that a look at their neighbours would show to be layout or separators of thousands.
 */
export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`, the index in the original of the character it comes from. */
  positions: number[];
}

/**
 * Traditional and variant characters, each with the simplified one it is found by. Must not change once folded with:
 * what is worked out from it is kept.
 */
export type Variants = ReadonlyMap<string, string>;

/** Folds a text: NFKC, lower case, no accents, white space, quotes, title marks or commas, punctuation joined. */
export function foldText(original: string, variants: Variants = noVariants): string {
  const { codes, others } = tableOf(variants);
  let text = '';
  let runStart = 0;
  for (let index = 0; index < original.length; index++) {
    const code = original.charCodeAt(index);
    const target = codes[code] ?? unknown;
    if (target === code) continue;
    text += original.slice(runStart, index);
    if (target >= 0) text += String.fromCharCode(target);
    else if (target !== dropped) {
      const character = String.fromCodePoint(original.codePointAt(index) ?? code);
      text += others.get(character) ?? learn(character, variants);
      index += character.length - 1;
    }
    runStart = index + 1;
  }
  return runStart === 0 ? original : text + original.slice(runStart);
}

/** Folds a text and remembers where each character came from, so that a match can be shown in the original. */
export function foldWithPositions(original: string, variants: Variants = noVariants): Folded {
  let text = '';
  const positions: number[] = [];
  let start = 0;
  for (const character of original) {
    text += foldText(character, variants);
    while (positions.length < text.length) positions.push(start);
    start += character.length;
  }
  return { text, positions };
}

/** Variants from `packVariants` (variants.ts): `養养舊旧…`, a character and what it is found by, by turns. */
export function unpackVariants(packed: string): Variants {
  const unpacked = new Map<string, string>();
  let source: string | null = null;
  for (const character of packed) {
    if (source === null) {
      source = character;
    } else {
      unpacked.set(source, character);
      source = null;
    }
  }
  return unpacked;
}

/**
 * The words of a query: separated by white space, each folded. A space is a separator here, never a character, so
 * that `养老 2024` asks for both.
 */
export function foldQuery(query: string): string[] {
  const terms = query.split(/\s+/u).map((term) => foldText(term));
  return [...new Set(terms.filter((term) => term !== ''))];
}

/** What each character folds to, filled as characters are met: few of all there are ever occur. */
interface Table {
  /** By UTF-16 unit: the one unit it folds to, or one of the two below. */
  codes: Int32Array;
  /** What folds to several units or does not stand in one, by character. */
  others: Map<string, string>;
}
/** Never met, or to be looked up in `others`. */
const unknown = -1;
const dropped = -2;

const noVariants: Variants = new Map();
const tables = new WeakMap<Variants, Table>();

function tableOf(variants: Variants): Table {
  let table = tables.get(variants);
  if (table === undefined) {
    table = { codes: new Int32Array(0x10000).fill(unknown), others: new Map() };
    tables.set(variants, table);
  }
  return table;
}

function learn(character: string, variants: Variants): string {
  const folded = foldCharacter(character, variants);
  const { codes, others } = tableOf(variants);
  const code = character.charCodeAt(0);
  if (folded.length > 1 || (code >= 0xd800 && code <= 0xdfff)) {
    // Half of a surrogate pair is never learnt by itself: it would stand for every character that begins with it.
    others.set(character, folded);
  } else {
    codes[code] = folded === '' ? dropped : folded.charCodeAt(0);
  }
  return folded;
}

function foldCharacter(character: string, variants: Variants): string {
  const plain = character
    .normalize('NFKD')
    .toLowerCase()
    // Accents go, because one and the same é is one character or two; U+0338 stays, ≠ is no =.
    .replace(/[\u0300-\u0337]/gu, '')
    .normalize('NFKC');
  let folded = '';
  for (const part of plain) {
    if (nothing.test(part)) continue;
    const whole = radicals.get(part) ?? part;
    folded += joined.get(whole) ?? variants.get(whole) ?? whole;
  }
  return folded;
}

/**
 * What folds to nothing: white space, control and invisible characters, variation selectors, commas (`1,888.65`),
 * quotes and the marks around titles.
 */
const nothing = /[\s\p{Cc}\p{Cf}\p{Variation_Selector},"'`“”„‟‘’‚‛′‵«»‹›〝〞〟「」『』《》〈〉]/u;

/**
 * Web copies print ASCII punctuation where the original has Chinese, dashes are of every length, and typists take a
 * circle for the numeral (二○二四年); NFKC joins the rest. A character and what it is joined with, by turns.
 */
const joined = unpackVariants('。.⁄/〜~∼~≧≥⩾≥≦≤⩽≤【[〔[〖[】]〕]〗]‐-‒-–-—-―-−-─-━-•·‧·∙·⋅·・·○〇◯〇');

/**
 * Radicals that text taken out of a PDF has in place of the characters they look like, where NFKC leaves them (it
 * joins the others, ⽂ and 文): first the radical, then the character.
 */
const radicals = unpackVariants(
  '⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟',
);
