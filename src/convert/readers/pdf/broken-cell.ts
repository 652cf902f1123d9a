import { parseOrdinal } from '../../../model/terms.ts';
import type { PlacedText } from './placed-text.ts';

/** A cell at the top of a page and the one in its column at the foot of the page before. */
export interface BrokenCell {
  cell: PlacedText;
  above: PlacedText;
  /** Whether the one above has no room for what this one begins with, or its list goes on here. */
  isFull: boolean;
  /** Whether this one is the second item of a list, of which the one above holds the first alone: another row may begin so too. */
  isNext?: boolean;
}

/** A cell with room for so many words at most may be full, where a text wider than its column stands over that. */
const nearlyFull = 2.2;

const number = /^[-−]?[\d,]*\d(\.\d+)?%?$/u;
const decimal = /^[-−]?[\d,]*\d\.\d+%?$/u;
const unfinished = /^[-−]?[\d,]*[\d.,]$/u;

/** No amount or code has more digits before its point. */
const mostDigits = 12;

/** Whether a text under a cell is none of that cell's: its own again, a numbered item, or an amount. */
export function beginsAnew({ text: above }: PlacedText, { text, lines }: PlacedText): boolean {
  if (text === above || parseOrdinal(text) !== null) return true;
  if (number.test(above) && number.test(text) && isWhole(above)) {
    // What stands above was full: a line of its rest has no more digits. With commas of thousands from its first digit on, a number is whole.
    if ((lines === 1 && countDigits(text) > countDigits(above)) || /^[-−]?\d{1,3},\d{3}/u.test(text)) return true;
    if (isDigits(above) && isDigits(text) && (above + text).length > mostDigits) return true;
  }
  // A value under a value: no cell holds both.
  if (
    (/^[≥≤><＞＜=]/u.test(text) && (/[\d%％]$/u.test(above) || /^[≥≤><＞＜=]?\d/u.test(above))) ||
    (/^\d[\d.]*[%％]?$/u.test(text) && /[%％]$/u.test(above))
  )
    return true;
  // The same words behind another number: 10月底 and 12月底.
  if (/^\d+\p{L}/u.test(above) && hideNumbers(text).startsWith(hideNumbers(above))) return true;
  return decimal.test(text) && (!unfinished.test(above) || decimal.test(above));
}

/** Whether a text is the next item of a list in the cell above it, which does not begin with the one before: `…。2、…` and `3、…`. */
export function continuesList({ text: above }: PlacedText, { text }: PlacedText): boolean {
  const next = parseOrdinal(text);
  if (next === null || next.value < 2) return false;
  return [...above.matchAll(/(?<![\d一二三四五六七八九十.])[\d一二三四五六七八九十(（]+/gu)].some(({ index }) => {
    const item = index === 0 ? null : parseOrdinal(above.slice(index));
    return item?.style === next.style && item.value === next.value - 1;
  });
}

/** Whether a text is the next item of a list that the cell above it begins with: `1、…` and `2、…`. */
export function followsFirst({ text: above }: PlacedText, { text }: PlacedText): boolean {
  const [first, next] = [parseOrdinal(above), parseOrdinal(text)];
  return first !== null && next?.style === first.style && next.value === first.value + 1 && /\p{L}/u.test(text);
}

/** Whether a text begins as the one above it did: two rows of a list of like things. */
export function beginsAlike({ cell, above }: BrokenCell): boolean {
  return cell.text.slice(0, 4) === above.text.slice(0, 4);
}

/** The room that a cell's text needs behind the one above it: its first word; of a number that goes on, one digit, as wide as two points. */
export function measureNeed({ text: above }: PlacedText, { text, lines, firstWord }: PlacedText): number {
  const goesOn = lines === 1 && number.test(above) && number.test(text);
  return goesOn ? firstWord / (text.length - text.replace(/[^.,]/gu, '').length / 2) : firstWord;
}

/** Whether a number stops where none ends: `507.` or `1,`. The numbers of rows have a point too, in the first column. */
export function isCutNumber({ text }: PlacedText): boolean {
  return /^[-−]?[\d,]*\d[.,]$/u.test(text);
}

/** Whether both are numbers, and would be one if they were one cell. */
export function partsNumber({ cell, above }: BrokenCell): boolean {
  return number.test(cell.text) && number.test(above.text);
}

/** Whether words may go on here though the cell above seems to have room: columns are no narrower than the widest text that stands over them. */
export function mayGoOn({ cell, above }: BrokenCell): boolean {
  return !number.test(cell.text) && above.room < cell.firstWord * nearlyFull;
}

/** Whether the number of a row is parted: as one it counts on from the row before, where the column has no room for two digits either. */
export function countsOn(above: PlacedText, cell: PlacedText, before: PlacedText | undefined): boolean {
  if (before?.lines === 1 && before.text.length > 1) return false;
  const digits = [before?.text ?? '', above.text, cell.text].every((text) => /^\d{1,3}$/u.test(text));
  return digits && Number(above.text + cell.text) === Number(before?.text) + 1;
}

/** Whether words stand under the number of a row, which counts on from the row before and so is whole. */
export function isUnderRowNumber(
  { text: above }: PlacedText,
  { text }: PlacedText,
  before: PlacedText | undefined,
): boolean {
  return isDigits(above) && Number(above) === Number(before?.text) + 1 && !/^\d/u.test(text);
}

/** Whether a cell shows that it has more than one line, or that its text is not at its end. */
export function isTorn({ lines, text }: PlacedText): boolean {
  const opened = [...text].reduce(
    (depth, sign) => depth + (/[（(《“【]/u.test(sign) ? 1 : /[）)》”】]/u.test(sign) ? -1 : 0),
    0,
  );
  return lines > 1 || opened > 0 || /[，、：；]$/u.test(text);
}

/** Whether the commas of a number part thousands: 12,3 is cut. */
function isWhole(text: string): boolean {
  return /^[-−]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?%?$/u.test(text);
}

function hideNumbers(text: string): string {
  return text.replace(/\d+/gu, '#');
}

function isDigits(text: string): boolean {
  return /^\d+$/u.test(text);
}

function countDigits(text: string): number {
  return text.replace(/\D/gu, '').length;
}
