import type { Block, Grid, Paragraph } from '../../model/block.ts';
import { endsSentence, normaliseLabel, trimText } from '../../model/terms.ts';
import { isGrid, readRowLabels } from '../grid.ts';
import type { Outline } from '../outline/index.ts';
import { readGridHeader } from './budget-columns.ts';
import { continuesTable } from './continued-table.ts';
import type { BudgetTableDefinition } from './budget-table-definition.ts';
import type { BudgetTableRegion } from './budget-table-region.ts';
import { findNextPage, listRunningLines, readNextHeader } from './page-break.ts';
import {
  isTableCaption,
  isTableNote,
  isTableTitle,
  nameOfBudget,
  readUnitStatement,
  withoutContinuation,
  withoutFormNumber,
} from '../table-statement.ts';

/** The definition whose title a line is, or undefined. Titles are short and no sentence. */
export function findDefinition(
  definitions: readonly BudgetTableDefinition[],
  text: string,
): BudgetTableDefinition | undefined {
  // Most lines have not the word that all titles have, and need not be held against each.
  if (!text.includes('表')) return undefined;
  // The national form numbers its tables: `收入决算表 公开02表`.
  // What its rows are can follow in brackets: `一般公共预算支出情况表（按功能分类科目）`.
  const titled = nameOfBudget(withoutContinuation(withoutFormNumber(normaliseLabel(text))));
  const label = titled.replace(/\((按)?[^()]*(分类|科目|单位)[^()]*\)$/u, '');
  const rows = /功能|经济/u.exec(titled.slice(label.length))?.[0];
  if (label.length > 40 || endsSentence(label) || /[,。;]/u.test(label)) return undefined;
  // A project can be called after a table: `1、“三公”经费补助绩效目标表`.
  if (/绩效(目标|指标|自?评)/u.test(label)) return undefined;
  return definitions.find(
    ({ title, classification = /功能/u }) => title.test(label) && (rows === undefined || classification.test(rows)),
  );
}

/** Finds every statutory table: by its title, or where a grid has none, by its header. */
export function findRegions(outline: Outline, definitions: readonly BudgetTableDefinition[]): BudgetTableRegion[] {
  const stretches = [outline.front, ...outline.sections.map((section) => section.blocks), outline.back];
  // In the order of the document: a unit over the title of a table can be the last line of the section before it.
  const all = stretches.flat().sort((one, other) => findLine(one) - findLine(other));
  const running = listRunningLines(all);
  return stretches
    .flatMap((blocks) => findRegionsIn(blocks, definitions, all, running))
    .filter((region) => region.grids.length > 0);
}

/** `all`: every block of the document, in its order; `running`: see `listRunningLines`. */
function findRegionsIn(
  blocks: readonly Block[],
  definitions: readonly BudgetTableDefinition[],
  all: readonly Block[],
  running: ReadonlySet<string>,
): BudgetTableRegion[] {
  const regions: BudgetTableRegion[] = [];
  const goesOnBelow = (region: BudgetTableRegion, below: readonly Block[]): boolean => {
    const page = findNextPage(region.grids, below, running);
    return page !== undefined && !isAnotherTable(region, page, definitions);
  };
  let open: BudgetTableRegion | null = null;
  /** Whether the next grid has a title that is none of these tables'. */
  let isOther = false;
  const start = (
    definition: BudgetTableDefinition,
    title: string,
    line: number[],
    unitAbove: string | null,
  ): BudgetTableRegion => {
    const region = {
      definition,
      title: trimText(title),
      claimed: line,
      unit: null,
      unitAbove,
      captions: [],
      grids: [],
      notes: [],
    };
    regions.push(region);
    return region;
  };
  for (const [at, block] of blocks.entries()) {
    if (isGrid(block)) {
      if (open !== null && isAnotherTable(open, block, definitions)) {
        open = null;
        isOther = false;
      }
      const headed = open === null && !isOther ? findByHeader(definitions, block) : undefined;
      if (headed !== undefined) open = start(headed, '', [], readUnitAbove(all, block));
      open?.grids.push(block);
      continue;
    }
    if (!isTableCaption(block.text)) isOther = isTableTitle(block.text);
    const definition = findDefinition(definitions, block.text);
    const last = regions.at(-1);
    if (definition !== undefined && last?.definition === definition && continuesTable(last, blocks.slice(at))) {
      open = last;
      open.claimed.push(...listNumber(blocks[at - 1]), block.line);
    } else if (definition !== undefined)
      open = start(definition, block.text, [...listNumber(blocks[at - 1]), block.line], readUnitAbove(all, block));
    else if (open !== null) open = takeParagraph(open, block) ?? (goesOnBelow(open, blocks.slice(at)) ? open : null);
  }
  return regions;
}

/**
 * Whether a grid is a table of its own that lost its title, and no further page of the one above: its header is another's or has other
 * labels, or its rows count from one again.
 */
function isAnotherTable(
  { definition, grids }: BudgetTableRegion,
  grid: Grid,
  definitions: readonly BudgetTableDefinition[],
): boolean {
  const { labels, first } = readNextHeader(grids, grid);
  if (grids.length === 0 || labels.size === 0) return false;
  const known = readGridHeader(...grids);
  if (known.isOpen && goesOn(grids.at(-1), grid)) return false;
  // A page that lost its header has none that the next one could differ from.
  const strange = known.labels.size === 0 ? [] : [...labels].filter((label) => !known.labels.has(label));
  const restarts = labels.has('序号') && first === '1' && known.first === '1';
  // The header of the page above, printed again, says no more of what the table is than it did there: its title does, up to its 总计.
  const isAgain = labels.symmetricDifference(known.labels).size === 0 && !endsWithTotal(grids);
  const headed = isAgain ? undefined : findByHeader(definitions, grid);
  return restarts || strange.length * 2 > labels.size || (headed !== undefined && headed.key !== definition.key);
}

/** Whether the last row of some pages, but for a note in a cell of its own, is the 总计 (收入总计, 支出总计) that a table of two sides ends with. */
function endsWithTotal(grids: readonly Grid[]): boolean {
  const rows = grids.flatMap((grid) => grid.rows).map((row) => readRowLabels(row).filter((label) => label !== ''));
  return rows.findLast((labels) => labels.length > 1)?.some((label) => label.endsWith('总计')) ?? false;
}

/** Whether a grid begins with the lower rows of the header above it, of the same width: the label that it begins with goes on downwards. */
function goesOn(above: Grid | undefined, { rows: [row] }: Grid): boolean {
  return row?.cells[0]?.lines.length === 0 && row.cells.length === above?.rows.at(-1)?.cells.length;
}

/** The unit that is stated among the lines directly over a block: those over a title, not what stands further up. */
function readUnitAbove(all: readonly Block[], block: Block): string | null {
  for (let at = all.indexOf(block) - 1; at >= 0; at -= 1) {
    const above = all[at];
    if (above?.type !== 'paragraph' || !isTableCaption(above.text)) return null;
    const unit = readUnitStatement(above.text);
    if (unit !== null) return unit;
  }
  return null;
}

function findLine(block: Block): number {
  return block.type === 'paragraph' ? block.line : (block.rows[0]?.line ?? 0);
}

/** The line of a table's number (`附表1`), which can stand over its title. */
function listNumber(block: Block | undefined): number[] {
  const isNumber =
    block?.type === 'paragraph' && isTableCaption(block.text) && withoutFormNumber(normaliseLabel(block.text)) === '';
  return isNumber ? [block.line] : [];
}

/** A paragraph within a table's reach: a caption over its next page, a note under it, or prose, which ends it. */
function takeParagraph(region: BudgetTableRegion, paragraph: Paragraph): BudgetTableRegion | null {
  if (isTableNote(paragraph.text)) {
    region.notes.push(paragraph);
    region.claimed.push(paragraph.line);
    return region;
  }
  if (isTableCaption(paragraph.text)) {
    region.unit ??= readUnitStatement(paragraph.text);
    region.captions.push(paragraph);
    region.claimed.push(paragraph.line);
    return region;
  }
  return region.grids.length > 0 ? null : region;
}

function findByHeader(definitions: readonly BudgetTableDefinition[], grid: Grid): BudgetTableDefinition | undefined {
  const labels = new Set(grid.rows.slice(0, 4).flatMap(readRowLabels));
  return definitions.find((definition) => definition.header(labels));
}
