import { foldQuery, foldText } from '../publish/search/fold.ts';

const folded = new WeakMap<object, string>();

/** Stands between texts, so that no word is found across two of them; folding leaves it. */
const border = '|';

/**
 * Whether a row holds all words of a query, wherever they stand in its texts. Both are folded as the search folds, so that
 * full-width letters, spaces within words and quotes do not matter; a row is folded once.
 */
export function matchWords<Row extends object>(
  query: string,
  listTexts: (row: Row) => readonly string[],
): (row: Row) => boolean {
  const words = foldQuery(query);
  if (words.length === 0) return () => true;
  return (row) => {
    let text = folded.get(row);
    if (text === undefined) {
      text = foldText(listTexts(row).join(border));
      folded.set(row, text);
    }
    return words.every((word) => text.includes(word));
  };
}
