/**
 * Text made comparable, the same way for what is searched and for what is typed. Documents print one thing in many
 * forms: full-width digits and letters, Chinese or ASCII punctuation, 三公 in every kind of quotes or none, spaces
 * inside letter-spaced words, `1,888.65` beside `1888.65`.
 */
export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text`, the index in the original of the character it comes from. */
  positions: number[];
}

const quotes = new Set('"\'“”‘’「」『』');
/** Web copies print ASCII punctuation where the original has Chinese; NFKC joins the others. */
const punctuation: Readonly<Record<string, string>> = {
  '。': '.',
  '、': ',',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
};

/** Folds a text and remembers where each character came from, so that a match can be shown in the original. */
export function foldWithPositions(original: string): Folded {
  let text = '';
  const positions: number[] = [];
  let pendingSpace: number | null = null;
  let index = 0;
  for (const character of original) {
    const start = index;
    index += character.length;
    if (/\s/u.test(character)) {
      pendingSpace ??= start;
      continue;
    }
    const folded = foldCharacter(character);
    if (quotes.has(folded)) continue;
    if (folded === ',' && isThousandsSeparator(original, start)) continue;
    // A space means something between two words in Latin script; inside Chinese it is layout.
    if (pendingSpace !== null && /[a-z0-9]$/u.test(text) && /^[a-z0-9]/u.test(folded)) {
      text += ' ';
      positions.push(pendingSpace);
    }
    pendingSpace = null;
    text += folded;
    positions.push(...Array.from({ length: folded.length }, () => start));
  }
  return { text, positions };
}

/** A text folded, without the way back. */
export function foldText(original: string): string {
  return foldWithPositions(original).text;
}

/**
 * The words of a query: separated by white space, each folded. A space is a separator here, never a character, so
 * that `养老 2024` asks for both.
 */
export function foldQuery(query: string): string[] {
  const terms = query.split(/\s+/u).map(foldText);
  return [...new Set(terms.filter((term) => term !== ''))];
}

function foldCharacter(character: string): string {
  // Most characters are ideographs that no folding changes; asking the regular expression first is twice as fast.
  if (/[\u4e00-\u9fff]/u.test(character)) return character;
  const folded = character.normalize('NFKC').toLowerCase().trim();
  return punctuation[folded] ?? folded;
}

/** `25,332.93`: a comma after a digit and before exactly three. */
function isThousandsSeparator(original: string, at: number): boolean {
  return (
    /[0-9０-９]$/u.test(original.slice(Math.max(0, at - 1), at)) &&
    /^[0-9０-９]{3}(?![0-9０-９])/u.test(original.slice(at + 1, at + 5))
  );
}
