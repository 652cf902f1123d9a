import { type CellObject, SSF } from '@e965/xlsx';
import Big from 'big.js';

/**
 * Formats that a file names by number and that look otherwise where the documents come from than in the library's tables: the short
 * date, and the dates that Chinese Excel adds.
 */
const chineseFormats: Readonly<Record<string, string>> = {
  'm/d/yy': 'yyyy/m/d',
  'm/d/yy h:mm': 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  31: 'yyyy"年"m"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** What the library formats numbers with, which it has no types for. */
interface NumberFormats {
  format: (format: string, value: number, options?: { date1904: boolean }) => string;
  is_date: (format: string) => boolean;
}
const formats = SSF as NumberFormats;

/** The text of a cell as the sheet shows it, in a column wide enough for it. */
export function displayCell(cell: CellObject, date1904: boolean): string {
  if (cell.t !== 'n' || typeof cell.v !== 'number') return cell.w ?? (cell.v === undefined ? '' : String(cell.v));
  // A number that was damaged, or too large for a spreadsheet.
  if (!Number.isFinite(cell.v)) return '#NUM!';
  const named = String(cell.z ?? 'General');
  // Files hold what arithmetic in binary left (0.1 + 0.2); spreadsheets show no more than fifteen digits.
  const value = new Big(cell.v.toPrecision(15));
  // A number in a cell for texts is shown as one without a format.
  if (/^(general|@)$/iu.test(named)) return displayPlain(value);
  const chosen = chooseByCondition(chineseFormats[named] ?? named, value);
  const written = chosen.replace(/"[^"]*"|!(.)|general/giu, (text, escaped: string | undefined) => {
    // The next character as it is (`0!.0000`), which the library knows with `\\` alone.
    if (escaped !== undefined) return `\\${escaped}`;
    return text.startsWith('"') ? text : `"${displayPlain(value.abs())}"`;
  });
  // The library writes the sign of digits alone, and a format has one of its own for negative numbers where it has two parts.
  const isGeneral = /general/iu.test(named.replace(/"[^"]*"/gu, ''));
  const format = isGeneral && value.lt(0) && !written.includes(';') ? `"-"${written}` : written;
  try {
    if (formats.is_date(format)) return formats.format(format, cell.v, { date1904 });
    const { plain, places } = unscaleFormat(format, value.lt(0));
    const rounded = roundAsShown(value.div(new Big(10).pow(places)), plain);
    // `#,###.00` shows no digit before the point of a small number.
    const shown = formats.format(plain, rounded).replace(/^([ (-]*)(?=\.\d)/u, '$10');
    return rounded < 0 ? writeSign(shown) : shown;
  } catch {
    return displayPlain(value);
  }
}

/**
 * A negative number with its sign, where its format shows it in brackets, or in red and as a positive one would be. What stands before
 * the digits otherwise (`－`, `△`, a word) is how the sheet shows that it is negative, and stays.
 */
function writeSign(shown: string): string {
  const bare = /^\s*\(([^()]*)\)\s*$/u.exec(shown)?.[1] ?? shown;
  return /[1-9]/u.test(bare) && /^\s*\p{Sc}?[\d.]/u.test(bare) ? `-${bare.trim()}` : shown;
}

/** Eleven characters at most, as without a format; a number of more digits is an account or a code, and keeps them. */
function displayPlain(value: Big): string {
  const shown = formats.format('General', value.toNumber());
  return shown.includes('E') ? value.toFixed() : shown;
}

/**
 * A format whose sections have conditions (`[>=10000]0!.0,"万元";0"元"`) with the section that shows the number in the place of each;
 * any other as it is. A section without a condition is for what it is for in other formats, the last for the rest. A number that no
 * section shows is a row of `#` on the sheet.
 */
function chooseByCondition(format: string, value: Big): string {
  const condition = /\[(=|<>|[<>]=?)(-?\d+(?:\.\d*)?)\]/u;
  if (!condition.test(format)) return format;
  // The section of texts is none for numbers.
  const sections = format.split(';').filter((section) => !section.includes('@'));
  if (sections.length === 1) sections.push('General');
  const usual = sections.length === 2 ? ['>=', '<=>'] : ['>', '<', '<=>'];
  const chosen = sections.find((section, place) => {
    const [, operator = usual[place] ?? '', limit = '0'] = condition.exec(section) ?? [];
    return operator.includes(['<', '=', '>'][value.cmp(limit) + 1] ?? '-');
  });
  return `${chosen ?? '"####"'};${chosen ?? '"####"'}`;
}

/** What stands in a format besides its digits: words, single characters, colours and places, blanks. */
const apart = /"[^"]*"|\\.|\[[^\]]*\]|_.|\*./gu;

/** The part of a format that shows negative numbers, or the others. */
function findSection(format: string, isNegative: boolean): string {
  const [positive = '', negative = positive] = format.split(';');
  return isNegative ? negative : positive;
}

/**
 * A format without what makes a number smaller, and by how many digits that does: commas after the last digit, three each, and a point
 * that is only written between the digits of a whole number (`0!.0000`, `0!.0,` and `0"."0,` show yuan in ten thousands).
 */
function unscaleFormat(format: string, isNegative: boolean): { plain: string; places: number } {
  const pointed = format.replace(/(?<=[0#?])(?:\\\.|"\.")(?=[0#?])/gu, '!');
  const section = findSection(pointed.replace(apart, ''), isNegative);
  const [, written = '', ...others] = section.split('!');
  // A code in several parts (`0"."00"."00`) is no amount.
  if (others.length > 0) return { plain: format, places: 0 };
  const thousands = /[0#?](,+)(?![0#?,])/u.exec(section)?.[1]?.length ?? 0;
  const plain = pointed
    .replaceAll('!', '.')
    .replace(new RegExp(`${apart.source}|(?<=[0#?]),+(?![0#?,])`, 'gu'), (text) => (text.startsWith(',') ? '' : text));
  return { plain, places: 3 * thousands + (/^[0#?]*/u.exec(written)?.[0].length ?? 0) };
}

/**
 * The number rounded to the decimals of its format, half away from nought as spreadsheets do: what is left to the library
 * is no longer a matter of binary fractions (1.005 is shown as 1.01).
 */
function roundAsShown(value: Big, format: string): number {
  const section = findSection(format.replace(apart, ''), value.lt(0));
  // Fractions, powers of ten, and sections that show no digits.
  if (/[/e]/iu.test(section) || !/[0#?]/u.test(section)) return value.toNumber();
  const decimals = /\.([0#?]+)/u.exec(section)?.[1]?.length ?? 0;
  const hundreds = section.match(/%/gu)?.length ?? 0;
  return value.round(decimals + 2 * hundreds, Big.roundHalfUp).toNumber();
}
