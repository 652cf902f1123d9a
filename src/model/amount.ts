import Big from 'big.js';

/**
 * Units in which Chinese budget documents print money: by how many places the point moves to make them yuan.
 * 万元 is the statutory default of disclosures; 元 and 亿元 stand beside it in tables and sentences.
 */
const placesOfUnit: Readonly<Record<string, number>> = {
  元: 0,
  千元: 3,
  万元: 4,
  万: 4,
  百万元: 6,
  亿元: 8,
  亿: 8,
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
  return Object.hasOwn(placesOfUnit, unit);
}

/**
 * A plain decimal with its point moved to the right by so many places, to the left where they are negative: the exact product with a
 * power of ten, by its digits. Without noughts before it or behind its point that say nothing.
 */
export function movePoint(decimal: string, places: number): string {
  const negative = decimal.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? decimal.slice(1) : decimal).split('.');
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point > digits.length ? digits.padEnd(point, '0') : digits.padStart(digits.length - point + 1, '0');
  const at = Math.max(point, 1);
  const moved = `${padded.slice(0, at)}.${padded.slice(at)}`.replace(/^0+(?=\d)|\.?0*$/gu, '');
  return negative && moved !== '0' ? `-${moved}` : moved;
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
  const places = placesOfUnit[unit];
  if (places === undefined) throw new Error(`unknown unit of money: ${unit}`);
  const yuan = movePoint(decimal, places);
  return countDecimals(yuan) > 2 ? new Big(yuan).toFixed(2, Big.roundHalfUp) : padDecimals(yuan, 2);
}

/** How many places a plain decimal has behind its point. */
export function countDecimals(decimal: string): number {
  const point = decimal.indexOf('.');
  return point === -1 ? 0 : decimal.length - point - 1;
}

/** A plain decimal with at least so many places behind its point. */
export function padDecimals(decimal: string, places: number): string {
  const decimals = countDecimals(decimal);
  if (decimals >= places) return decimal;
  return `${decimal}${decimals === 0 ? '.' : ''}${'0'.repeat(places - decimals)}`;
}

/** Yuan as a plain decimal in a unit of money, exactly; as it is in what is none. */
export function toUnit(cny: string, unit: string): string {
  return movePoint(cny, -(placesOfUnit[unit] ?? 0));
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
