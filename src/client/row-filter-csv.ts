/** A table for a file: a header and rows of texts and counts. */
export type CsvRow = readonly (string | number)[];

/** By RFC 4180: CRLF, quotes only where needed. */
export function writeCsv(rows: readonly CsvRow[]): string {
  return rows.map((row) => `${row.map((cell) => quoteCell(String(cell), /[",\r\n]/u)).join(',')}\r\n`).join('');
}

/** For spreadsheets: with a byte order mark, and no cell runs as a formula. */
export function writeExcelCsv(rows: readonly CsvRow[]): string {
  const written = rows.map((row) => {
    const cells = row.map((cell) => quoteCell(disarmFormula(String(cell)), /[",\r\n;\t]/u));
    return `${cells.join(',')}\r\n`;
  });
  return `\uFEFF${written.join('')}`;
}

function quoteCell(cell: string, special: RegExp): string {
  return special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * An apostrophe before a text that a spreadsheet would run: the rule of the site's own `.excel.csv` (`neutraliseFormula`),
 * whose module brings a CSV library along that a page need not load. A test holds the two together.
 */
export function disarmFormula(text: string): string {
  if (/^[-+]?\d[\d,]*(\.\d+)?%?$/u.test(text)) return text;
  return /^([\t\r]|\s*[-=+@＝＋－＠])/u.test(text) ? `'${text}` : text;
}

/** Hands a text over as a file. */
export function saveFile(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: some browsers begin to read it later.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
