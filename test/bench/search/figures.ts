import { hashParts } from './hash.ts';

/** An amount, a quantity or a percentage with decimals, thousands separators or not; no part of a code or a date. */
const decimal = /(?<![\dA-Za-z.,-])\d[\d,]*\.\d{1,6}(?![\d.A-Za-z])/gu;
/** A number that counts something. */
const counted = /(?<![\dA-Za-z.,-])\d[\d,]+(?=\s*(?:余|多)?(?:人|名|次|个|户|万|亿|元|亩|项|台|份|件|家|辆|平方米))/gu;
/** A cell of a Word table that holds nothing but a number. */
const loneCell = /^(?<tab>\t)(?<digits>\d{2,})$/gmu;
/** 〔2022〕34号, [2018]61号. */
const documentNumber = /(?<=\d{4}[】〕\]﹞])\d+(?=号)/gu;
/** 13102323P00723510051N: division, year, then what the system gave. */
const nationalProjectCode = /1310\d{2}(?<year>\d{2})P(?<rest>[0-9A-Z]{12})/gu;
/** 323-0410-JBN-GULN */
const provincialProjectCode = /(?<=\b\d{3}-)\d{4}-[A-Z]{3}-[0-9A-Z]{4}/gu;

/**
 * Other figures in the place of those of a text: the same number of digits, the same decimals; a figure that stands
 * at several places is replaced by the same one everywhere, so that tables and sentences go on agreeing. Years move
 * together by `years`; ordinals, row numbers and subject codes stay.
 */
export function changeFigures(text: string, seed: string, years: number, division: string): string {
  const change = (printed: string): string => changeDigits(printed, seed);
  return text
    .replace(nationalProjectCode, (_, year: string, rest: string) => {
      const moved = String(Number(year) + years).padStart(2, '0');
      return `${division}${moved}P${changeCode(rest, seed)}`;
    })
    .replace(provincialProjectCode, (code) => changeCode(code, seed))
    .replace(decimal, change)
    .replace(counted, change)
    .replace(loneCell, (_, tab: string, digits: string) => `${tab}${change(digits)}`)
    .replace(documentNumber, change)
    .replace(/(?<!\d)20[012]\d(?!\d)/gu, (year) => moveYear(year, years));
}

/** A number of the same shape. Round hundreds (100%) and years stay what they are. */
function changeDigits(printed: string, seed: string): string {
  if (/^(?:100|0)(?:\.0+)?$|^20[012]\d$/u.test(printed)) return printed;
  const [whole = '', decimals] = printed.split('.');
  let at = 0;
  const changed = whole.replace(/\d/gu, (digit) => {
    at += 1;
    if (whole === '0') return digit;
    const drawn = hashParts(seed, printed, at);
    return String(at === 1 ? 1 + (drawn % 9) : drawn % 10);
  });
  if (decimals === undefined) return changed;
  const isRound = /^0+$/u.test(decimals);
  return `${changed}.${isRound ? decimals : decimals.replace(/\d/gu, (_, index: number) => String(hashParts(seed, printed, -index - 1) % 10))}`;
}

/** Digits for digits and letters for letters. */
function changeCode(code: string, seed: string): string {
  return code.replace(/[0-9A-Z]/gu, (sign, index: number) => {
    const drawn = hashParts(seed, code, index);
    // The first places are the same all over a system: 0072351…
    if (index < 4) return sign;
    return /\d/u.test(sign) ? String(drawn % 10) : String.fromCodePoint(65 + (drawn % 26));
  });
}

function moveYear(year: string, years: number): string {
  // What lies far back is the date of a law, not of this budget.
  return Number(year) < 2015 ? year : String(Number(year) + years);
}
