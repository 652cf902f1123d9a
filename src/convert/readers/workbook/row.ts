/** A row of a sheet that has text in it. */
export interface SheetRow {
  /** Its place among the rows that are shown, from 0: two rows follow each other when these do. */
  index: number;
  /** Its cells that have text, from left to right. */
  cells: SheetCell[];
  /** Where all its cells stand, also those that are formatted and empty. */
  extent: Extent;
}

/** From the first column that cells cover to behind the last, and how many they do; columns that are shown, counted from 0. */
export interface Extent {
  from: number;
  to: number;
  covered: number;
}

/** A cell with text, which may be merged. */
export interface SheetCell {
  /** Its place among the columns that are shown, from 0. */
  column: number;
  /** How many of these it covers, itself included. */
  span: number;
  /** How many rows that are shown it covers. */
  height: number;
  /** Trimmed, never empty; `\n` where a line was broken by hand. */
  text: string;
}

/** The text of a cell by lines, those that are empty left out. Blanks before the first indent a name. */
export function writeCell(text: string): string {
  return text
    .split(/[\r\n\u2028\u2029]+/u)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * What is said of a whole table at its corners: `部门：…`, `单位：万元`. A label with its value in the same cell; one cell
 * without a label (the department, or the table's number) may stand before it, apart as corners are: side by side the two are
 * the header of a narrow table.
 */
export function isCorner({ cells }: SheetRow): boolean {
  const last = cells.at(-1);
  if (last === undefined || !isLabelled(last) || cells.length > 4) return false;
  const labelled = cells.filter(isLabelled).length;
  const [first] = cells;
  const isApart = first !== undefined && last.column > first.column + 1;
  return labelled === cells.length || (labelled === cells.length - 1 && (labelled > 1 || isApart));
}

/** Whether a cell holds a label with its value: 部门：某某局. */
export function isLabelled({ text }: SheetCell): boolean {
  return /^[^：:\d\n]{2,12}[：:]\s*\S/u.test(text);
}
