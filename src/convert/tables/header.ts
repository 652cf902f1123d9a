import { normaliseLabel, trimText } from '../../model/terms.ts';
import { withoutClassification } from './column-role.ts';

/**
 * Flattens the rows of a table header into the path of labels of each column, top to bottom:
 * `[['功能分类科目', '科目编码'], ['功能分类科目', '科目名称'], ['合计'], …]`. A column nothing labels has an empty path.
 *
 * Two dialects. From PDF the rows are of equal width and a label that spans several columns is followed by blanks.
 * From Word a merged cell is one cell, so that rows grow wider downwards, and a label merged downwards leaves a blank
 * under it. The first row tells them apart: in Word it has neither blanks nor the full width.
 */
export function flattenHeader(rows: readonly (readonly string[])[]): string[][] {
  const texts = rows.map((row) => row.map(trimText));
  if (dividesCodes(texts)) return divideCodes(flattenHeader(texts.slice(0, -1)));
  const [first] = texts;
  if (first === undefined) return [];
  const growing = texts.some((row) => row.length > first.length);
  return growing && !first.includes('') ? flattenMerged(texts) : flattenSpread(texts);
}

const codeParts = ['类', '款', '项'] as const;

/**
 * Whether the last row of a header is 类 款 项 alone, the parts of the codes, under rows that have one cell for the code: a text has lost how
 * many columns a label spans, and its rows are two cells wider than the header.
 */
export function dividesCodes(rows: readonly (readonly string[])[]): boolean {
  const [above = [], last = []] = rows.slice(-2);
  const labels = last.map(normaliseLabel);
  if (rows.length < 2 || labels.length !== codeParts.length || labels.some((label, at) => label !== codeParts[at]))
    return false;
  return !above.includes('') && above.filter(isCode).length === 1;
}

function divideCodes(paths: readonly string[][]): string[][] {
  return paths.flatMap((path) => (isCode(path.at(-1) ?? '') ? codeParts.map((part) => [...path, part]) : [path]));
}

function isCode(label: string): boolean {
  return /(?<!单位|部门)(?:编码|代码)$/u.test(normaliseLabel(label));
}

/** Rows of equal width: a blank belongs to the label on its left where both have labels of their own under them. */
function flattenSpread(rows: readonly string[][]): string[][] {
  const width = Math.max(...rows.map((row) => row.length));
  const hasLower = (level: number, column: number): boolean =>
    rows.slice(level + 1).some((row) => (row[column] ?? '') !== '');
  const columns: string[][] = [];
  /** The nearest column to the left that has text: filler columns stand between labels. */
  let left = -1;
  for (let column = 0; column < width; column += 1) {
    // Blanks are kept until all levels are known, so that levels compare.
    const path: string[] = [];
    rows.forEach((row, level) => {
      const own = row[column] ?? '';
      const above = columns[left] ?? [];
      const inherits =
        own === '' &&
        hasLower(level, column) &&
        hasLower(level, left) &&
        path.every((label, index) => label === above[index]);
      path.push(inherits ? (above[level] ?? '') : own);
    });
    columns.push(path);
    if (path.some((label) => label !== '')) left = column;
  }
  return columns.map((path) => path.filter((label) => label !== ''));
}

/** Rows that grow wider downwards: the cells of each row are shared out among the columns of the row above. */
function flattenMerged(rows: readonly string[][]): string[][] {
  const [first = [], ...others] = rows;
  return others
    .reduce(
      (parents, row) => {
        const padded = [...row, ...Array.from({ length: Math.max(0, parents.length - row.length) }, () => '')];
        return shareOut(padded, parents.length).flatMap((children, index) =>
          children.map((label) => [...(parents[index] ?? []), label]),
        );
      },
      first.map((label) => [label]),
    )
    .map((path) => path.filter((label) => label !== ''));
}

/**
 * The children of each of `count` parents. A blank continues one parent downwards; a run of labels belongs to one
 * parent as long as enough children remain for the parents after it.
 */
function shareOut(children: readonly string[], count: number): string[][] {
  const shares: string[][] = [];
  let start = 0;
  while (shares.length < count) {
    const left = count - shares.length;
    const size = left === 1 ? children.length - start : measureShare(children.slice(start), left);
    shares.push(children.slice(start, start + size));
    start += size;
  }
  return shares;
}

/** How many of the remaining children the next of the remaining parents takes. */
function measureShare(children: readonly string[], parents: number): number {
  const end = children.indexOf('');
  const run = children.slice(0, end === -1 ? children.length : end);
  if (run.length === 0) return 1;
  // 科目编码 and 科目名称, or 类 款 项, belong together, and what comes after them to the next parent.
  const other = run.findIndex((label) => !/(编码|代码|名称|^[类款项])$/u.test(normaliseLabel(label)));
  const names = other === -1 ? run.length : other;
  if (names > 1 && children.length - names >= parents - 1) return names;
  const blanks = children.filter((label) => label === '').length;
  const laterRuns = children.filter((label, index) => index > 0 && label !== '' && children[index - 1] === '').length;
  // Each blank takes a parent and so does each later run: what is left are the parents of this run.
  const sharing = Math.min(run.length, Math.max(1, parents - blanks - laterRuns));
  if (sharing === 1) return Math.min(run.length, children.length - parents + 1);
  // Labels under one parent differ: a label that comes again (项目 预算数 项目 预算数) begins the next parent.
  const labels = run.map((label) => withoutClassification(normaliseLabel(label)));
  const again = labels.findIndex((label, index) => labels.indexOf(label) < index);
  if (again > 0) {
    const first = labels.indexOf(labels[again] ?? '');
    // What comes again need not be the first label: 项目 预算数 功能科目 预算数. One before it can have a parent of its own.
    const isAlone = first > 0 && first + (run.length - first) / (again - first) === sharing;
    return isAlone ? 1 : again - first;
  }
  return run.length % sharing === 0 ? run.length / sharing : run.length - sharing + 1;
}
