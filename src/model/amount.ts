import Big from 'big.js';

/**
 * Units in which Chinese budget documents print money, in yuan each.
 * 万元 is the statutory default of disclosures; 元 and 亿元 stand beside it in tables and sentences.
 */
const yuanPerUnit: Readonly<Record<string, string>> = {
  元: '1',
  千元: '1000',
  万元: '10000',
  万: '10000',
  百万元: '1000000',
  亿元: '100000000',
  亿: '100000000',
};

/** A printed amount: what stands on the page, and the same in yuan. */
export interface Money {
  /** Yuan as a decimal string with exactly two decimals (`204406400.00`), or null where no number is printed (`——`). */
  cny: string | null;
  /** The number as printed, without its unit (`20440.64`, `1,234.5`, `——`). */
  printed: string;
  /** The unit in force where it is printed (`万元`). */
  unit: string;
}

/** Whether `unit` is a unit of money this module can convert. */
export function isMoneyUnit(unit: string): boolean {
  return Object.hasOwn(yuanPerUnit, unit);
}

/** `1 234 567.8`: a space can group thousands; `100 20` is two numbers. */
const spacedGroups = /^\D{0,2}\d{1,3}(?:\s\d{3})+(?=\D*$|\.\d+$)/u;

/** Raised and lowered digits and digits in circles, which mark notes, as a class of a regular expression. */
export const noteMark =
  '[\u00B2\u00B3\u00B9\u2070-\u2079\u2080-\u2089\u2460-\u24FF\u2776-\u2793\u3251-\u325F\u32B1-\u32BF]';

/**
 * A printed number as a plain decimal string, or null when the text is not one number.
 * Takes full-width digits, thousands separators in groups of three, a sign, ¥ and surrounding white space;
 * `12月底`, `1,23` and `——` are not numbers, nor is `4023.1①`, where ① is the mark of a note and no digit.
 */
export function parseDecimal(printed: string): string | null {
  // Words or nothing, which most cells hold, and the usual form of a number need no regular expression for each oddity.
  if (printed === '' || /[\u4E00-\u9FFF]/u.test(printed)) return null;
  if (/^-?\d+(?:\.\d+)?$/u.test(printed)) return printed;
  if (/\p{No}/u.test(printed) || /\d\s+\d/u.test(printed.replace(spacedGroups, ''))) return null;
  const text = printed
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/^([-−–+]?)¥/u, '$1')
    .replace(/^[−－–]/u, '-');
  if (!/^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/u.test(text)) return null;
  return text.replaceAll(',', '').replace(/^\+/u, '');
}

/**
 * Yuan with exactly two decimals from a plain decimal in a unit of money.
 * Decimal arithmetic throughout; a fraction of a fen (never seen in a real document) rounds half up.
 * @throws when the unit is not one of money: a programmer's mistake, callers test with {@link isMoneyUnit}.
 */
export function toYuan(decimal: string, unit: string): string {
  const factor = yuanPerUnit[unit];
  if (factor === undefined) throw new Error(`unknown unit of money: ${unit}`);
  return new Big(decimal).times(factor).toFixed(2, Big.roundHalfUp);
}

/**
 * Reads the text of a cell as money in the unit of its table.
 * Blank gives null; a dash (`——`) or a word (`无`) gives a Money without yuan, the text kept.
 */
export function readMoney(text: string, unit: string): Money | null {
  const printed = text.trim();
  if (printed === '') return null;
  const decimal = parseDecimal(printed);
  if (decimal === null) {
    // An amount that carries its own unit in the cell (`110万元`, `110（万元）`, `110万元（其中：…）`) overrides the table's.
    const own = /^(.*?\d)\s*[(（]?(亿元?|百万元|万元?|千元|元)[)）]?(?:整|[(（]其中.*[)）])?$/u.exec(printed);
    const ownDecimal = own?.[1] === undefined ? null : parseDecimal(own[1]);
    if (own?.[1] !== undefined && own[2] !== undefined && ownDecimal !== null)
      return { cny: toYuan(ownDecimal, own[2]), printed: own[1].trim(), unit: own[2] };
    return { cny: null, printed, unit };
  }
  return { cny: toYuan(decimal, unit), printed, unit };
}

/** Exact sum of decimal strings, with two decimals. */
export function sumYuan(amounts: readonly string[]): string {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Big(0)).toFixed(2);
}

/** The same amount with the opposite sign. */
export function negate(decimal: string): string {
  const negated = new Big(decimal).times(-1);
  // Big keeps the sign of zero; a decrease of 0 is printed as 0.
  const decimals = decimal.split('.')[1]?.length ?? 0;
  return negated.eq(0) ? new Big(0).toFixed(decimals) : negated.toFixed(decimals);
}

/** Yuan as printed text in 万元 with thousands separators: `204406400.00` → `20,440.64`. */
export function formatWan(cny: string): string {
  const wan = new Big(cny).times('0.0001');
  const decimals = Math.max(2, (wan.toFixed().split('.')[1] ?? '').length);
  return groupThousands(wan.toFixed(decimals));
}

/** The same for people to read, a true minus sign before a negative amount; programs read `formatWan`, with a hyphen. */
export function showWan(cny: string): string {
  return formatWan(cny).replace('-', '−');
}

/** Yuan in the unit a resident reads easily: 亿元 from one hundred million on, else 万元. `253329300.00` → `2.53 亿元`. */
export function formatReadable(cny: string): string {
  const amount = new Big(cny);
  return amount.abs().gte('100000000')
    ? `${groupThousands(amount.times('0.00000001').toFixed(2, Big.roundHalfUp))} 亿元`
    : `${formatWan(cny)} 万元`;
}

/** `1234567.80` → `1,234,567.80`; the sign is kept. */
export function groupThousands(decimal: string): string {
  // Most amounts are printed in 万元 and have nothing to group.
  if (!/\d{4}/u.test(decimal)) return decimal;
  return decimal.replace(/\d+/u, (whole) => whole.replace(/\B(?=(\d{3})+$)/gu, ','));
}
