/**
 * A text that a spreadsheet would run (`=cmd|' /C calc'!A0`, `@SUM(1)`, `-2+3`), with an apostrophe before it.
 * Full-width signs count too, which East Asian spreadsheets take for the others, and so does white space before a sign.
 * Plain numbers (`-169.61`, `+1,234`, `-8.1%`) stay: they are values, not formulas.
 */
export function neutraliseFormula(text: string): string {
  if (/^[-+]?\d[\d,]*(\.\d+)?%?$/u.test(text)) return text;
  return /^([\t\r]|\s*[-=+@＝＋－＠])/u.test(text) ? `'${text}` : text;
}
