import { parseDecimal } from '../../model/amount.ts';
import { trimText } from '../../model/terms.ts';

/** What things are counted in, where it is printed behind their number: `7645平方米`, `4台`. */
const measure = /(?:平方米|平米|㎡|m²|m2|台套|台|辆|套|件|个|部|只|架|艘|册|本|批|项|人|次|间|栋|处|亩)$/iu;

/** Reads a number of things as a plain decimal; null where there is none, or more than one reading. */
export function readCount(text: string): string | null {
  return parseDecimal(text) ?? parseDecimal(trimText(text).replace(measure, ''));
}

/** Whether a cell for a number of things has figures in it, but is no number: `约30`, `3（辆）4`. */
export function isUnreadableCount(text: string): boolean {
  return readCount(text) === null && /\d/u.test(text.normalize('NFKC'));
}
