import type { Block, Grid, GridRow } from '../../model/block.ts';
import { endsSentence, normaliseLabel, trimText } from '../../model/terms.ts';
import { isGrid, readRowLabels, readRowTexts } from '../grid.ts';
import { type GridHeader, isContent, readGridHeader } from './budget-columns.ts';
import { isTableCaption, isTableTitle } from '../table-statement.ts';
import { printsAmount } from './unreadable-amount.ts';

/** Lines that a page can end and begin with between the rows of a table. */
const longestBreak = 4;
const longestLine = 40;

/** `12`, `12/72`, `- 12 -`, `第12页 共72页`: the number of a page. */
const pageNumber = String.raw`(?:\d{1,3}(?:\s*\/\s*\d{1,3})?|[-—–]+\s*\d{1,3}\s*[-—–]+|第\s*\d{1,3}\s*页(?:[，,/\s]*共\s*\d{1,3}\s*页)?)`;
const numberAlone = new RegExp(`^${pageNumber}$`, 'u');
const numberBeside = new RegExp(String.raw`^${pageNumber}\s+|\s+${pageNumber}$`, 'gu');

/**
 * The running heads and feet of a document: what at least two of its lines say, numbers of pages aside. A line printed once names
 * what follows it, be it `国有资产占有情况` or a unit. `blocks`: those of the whole document.
 */
export function listRunningLines(blocks: readonly Block[]): ReadonlySet<string> {
  const once = new Set<string>();
  const running = new Set<string>();
  for (const block of blocks) {
    if (block.type !== 'paragraph' || block.text.length > longestLine) continue;
    const line = withoutPageNumber(block.text);
    (once.has(line) ? running : once).add(line);
  }
  return running;
}

function withoutPageNumber(text: string): string {
  return normaliseLabel(trimText(text).replace(numberBeside, ''));
}

/**
 * The further rows of a table, where what stands here only interrupts it as the foot of a page and the head of the next do
 * (`2024年部门预算公开`, `12/72`, `续表`): of its width or counted on, without a header or with its own again, none printed before.
 * `grids`: those of the table; `blocks`: what follows; `running`: see `listRunningLines`.
 */
export function findNextPage(
  grids: readonly Grid[],
  blocks: readonly Block[],
  running: ReadonlySet<string>,
): Grid | undefined {
  const next = blocks.slice(0, longestBreak + 1).find(isGrid);
  const last = grids.at(-1)?.rows.at(-1);
  if (next === undefined || last === undefined) return undefined;
  const lines = blocks.slice(0, blocks.indexOf(next));
  if (!lines.every((block) => block.type === 'paragraph' && isPageLine(block.text, running))) return undefined;
  const { labels: known } = readGridHeader(...grids);
  if ([...readNextHeader(grids, next).labels].some((label) => !known.has(label))) return undefined;
  // An item without amounts can have lost the tabs at its end: what follows it has the width of the table.
  const row = next.rows[countItems(grids, next)];
  const [number, before] = [row, last].map((each) => Number(each === undefined ? NaN : readRowLabels(each)[0]));
  const fits = row?.cells.length === last.cells.length || (before !== undefined && number === before + 1);
  return fits && !repeatsRow(grids, next, known) ? next : undefined;
}

/**
 * The header of further rows of a table. Items without amounts (`上年结转 ⇥ ⇥ 结转下年`) before the first row of content are none: they leave
 * blank what a header labels.
 */
export function readNextHeader(grids: readonly Grid[], next: Grid): GridHeader {
  return readGridHeader({ ...next, rows: next.rows.slice(countItems(grids, next)) });
}

/** How many items without amounts a grid begins with, directly over its first row of content; 0 where a header stands there. */
function countItems(grids: readonly Grid[], next: Grid): number {
  const { labels: known } = readGridHeader(...grids);
  const printed = grids.flatMap(({ rows }) => rows).map(readRowTexts);
  const isItem = (row: GridRow): boolean => {
    const texts = readRowTexts(row);
    return (
      texts.some((text) => text !== '') &&
      texts.every(
        (text, at) =>
          text === '' ||
          (!known.has(normaliseLabel(text)) &&
            !isTableTitle(text) &&
            !isTableCaption(text) &&
            !printed.some((cells) => printsAmount(cells[at] ?? ''))),
      )
    );
  };
  const content = next.rows.findIndex(isContent);
  return content > 0 && next.rows.slice(0, content).every(isItem) ? content : 0;
}

function isPageLine(text: string, running: ReadonlySet<string>): boolean {
  const line = trimText(text);
  if (numberAlone.test(line) || /^[(（]?续表?[)）]?$/u.test(line)) return true;
  return !endsSentence(line) && !isTableTitle(line) && running.has(withoutPageNumber(line));
}

/** Whether a grid prints a row again that the table has, with other amounts or the same: that of a unit, or its own total. */
export function repeatsRow(grids: readonly Grid[], next: Grid, header: ReadonlySet<string>): boolean {
  const list = (grid: Grid): string[] => grid.rows.flatMap((row) => nameRow(row, header));
  const seen = new Set(grids.flatMap(list));
  return list(next).some((name) => seen.has(name));
}

/** The words of a row and the codes before them; none for a row of the header, for 小计 and 其中, which a table has many of. */
function nameRow(row: GridRow, header: ReadonlySet<string>): string[] {
  const labels = readRowLabels(row).filter((label) => label !== '');
  const isWord = (label: string): boolean => /\p{Script=Han}/u.test(label);
  const words = labels.filter(isWord);
  const [first = ''] = words;
  if (first === '' || labels.every((label) => header.has(label)) || /^(小计$|其中)/u.test(first)) return [];
  const codes = /^(合计|总计)$/u.test(first) ? [] : labels.slice(0, labels.findIndex(isWord));
  return [[...codes, ...words].join(' ')];
}
