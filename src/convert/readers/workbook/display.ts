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
  // `0!.0000` shows yuan in ten thousands: the next character as it is, which the library knows with `\\` alone.
  const format = (chineseFormats[named] ?? named).replace(/"[^"]*"|!(.)/gu, (text, escaped: string | undefined) =>
    escaped === undefined ? text : `\\${escaped}`,
  );
  // Files hold what arithmetic in binary left (0.1 + 0.2); spreadsheets show no more than fifteen digits.
  const value = new Big(cell.v.toPrecision(15));
  if (/^general$/iu.test(format)) return displayPlain(value);
  try {
    if (formats.is_date(format)) return formats.format(format, cell.v, { date1904 });
    const rounded = roundAsShown(value, format);
    return rounded < 0 ? writeSign(formats.format(format, rounded)) : formats.format(format, rounded);
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
 * The number rounded to the decimals of its format, half away from nought as spreadsheets do: what is left to the library
 * is no longer a matter of binary fractions (1.005 is shown as 1.01).
 */
function roundAsShown(value: Big, format: string): number {
  // Which section of a format with conditions (`[>=10000]0.0`) is used, the library decides.
  if (/\[[<>=]/u.test(format)) return value.toNumber();
  const [positive = '', negative = positive] = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./gu, '').split(';');
  const section = value.lt(0) ? negative : positive;
  // Fractions, powers of ten, and numbers without a format inside one.
  if (/[/e]/iu.test(section)) return value.toNumber();
  const decimals = /\.([0#?]+)/u.exec(section)?.[1]?.length ?? 0;
  const hundreds = section.match(/%/gu)?.length ?? 0;
  // Commas after the last digit: shown in thousands.
  const thousands = /[0#?](,+)(?![0#?,])/u.exec(section)?.[1]?.length ?? 0;
  return value.round(decimals + 2 * hundreds - 3 * thousands, Big.roundHalfUp).toNumber();
}
