import type { Block, Transcript } from '../../model/block.ts';
import type { SectionKey } from '../../model/keys.ts';
import type { NoticeDraft } from '../notice.ts';
import { collectLines, findHighest, lineOf, listBlockLines } from '../grid.ts';
import { isTableCaption, isTableTitle as isTitleOfTable } from '../table-statement.ts';
import { mendRows } from './broken-row.ts';
import { removeContents } from './contents.ts';
import { splitGluedRows } from './glued-row.ts';
import { placeLooseCells } from './loose-cell.ts';
import { noteLostHeading } from './lost-heading.ts';
import { findHeadings } from './part-heading.ts';
import { removeResidue } from './residue.ts';
import { noteRunningLines } from './running-line.ts';
import { splitGrids } from './split-grid.ts';
import { hasTrimmedRows } from './trimmed-row.ts';

/** A top-level section of the narrative. */
export interface OutlineSection {
  key: SectionKey;
  numeral: string;
  title: string;
  /** The line of the heading. */
  lineStart: number;
  lineEnd: number;
  /** What stands under the heading. */
  blocks: Block[];
}

/** A document cut into what stands before the sections, the sections, and what follows them. */
export interface Outline {
  /** Title, preamble and statutory tables before the first section. */
  front: Block[];
  sections: OutlineSection[];
  /** Statutory tables after the last section. */
  back: Block[];
  /** Whether rows that are one line have lost the empty cells at their ends, and no others. */
  trimmed: boolean;
  /** Lines the outline itself accounts for: the contents list, headings, lines of residue alone. */
  claimed: number[];
  notices: NoticeDraft[];
}

/**
 * Cuts a document into sections. `isTableTitle` tells the titles of statutory tables, which end the section they
 * stand behind: some documents print the tables first, some last.
 */
export function buildOutline(
  transcript: Transcript,
  blocks: readonly Block[],
  isTableTitle: (text: string) => boolean,
): Outline {
  const placed = placeLooseCells(splitGluedRows(blocks));
  const clean = removeResidue(placed.blocks);
  const { blocks: body, lines: contents } = removeContents(mendRows(splitGrids(clean.blocks)));
  const { headings, division } = findHeadings(body, isTableTitle);
  const announcing = new Set([...division.parts, ...division.tables]);
  const ends = headings.map((heading, index) => {
    const next = headings[index + 1]?.block ?? body.length;
    const table = body.findIndex(
      (block, at) =>
        at > heading.block &&
        at < next &&
        block.type === 'paragraph' &&
        (announcing.has(at) || isTableTitle(block.text) || (heading.key === 'glossary' && announcesTable(body, at))),
    );
    if (table === -1) return next;
    return announcing.has(table) ? table : startTable(body, table, heading.block);
  });
  const sections = headings.map((heading, index): OutlineSection => {
    const sectionBlocks = body.slice(heading.bare === true ? heading.block : heading.block + 1, ends[index]);
    const lineStart = lineOf(body[heading.block]);
    return {
      key: heading.key,
      numeral: heading.numeral,
      title: heading.title,
      lineStart,
      lineEnd: Math.max(lineStart, findHighest(sectionBlocks.flatMap(listBlockLines))),
      blocks: sectionBlocks,
    };
  });
  const front = body.slice(0, headings[0]?.block ?? body.length);
  const back = headings.flatMap((_, index) => body.slice(ends[index], headings[index + 1]?.block ?? body.length));
  const kept = collectLines(body).union(new Set(placed.lost));
  const residueOnly = transcript.lines.flatMap((text, index) =>
    text.trim() !== '' && !kept.has(index + 1) ? [index + 1] : [],
  );
  return {
    front,
    sections,
    back,
    trimmed: transcript.format === 'text' && hasTrimmedRows(blocks),
    claimed: [
      ...contents,
      ...[...announcing].map((at) => lineOf(body[at])),
      ...headings.flatMap(({ bare, block }) => (bare === true ? [] : [lineOf(body[block])])),
      ...residueOnly,
    ],
    notices: [
      ...noteRunningLines(transcript, blocks),
      ...clean.notices,
      ...placed.notices,
      ...headings.flatMap(({ bare, block }) => (bare === true ? noteLostHeading(body[block]) : [])),
    ],
  };
}

/** Whether a line is the title of a table that follows it. No table belongs to the glossary: what stands behind it is an annex. */
function announcesTable(body: readonly Block[], at: number): boolean {
  const title = body[at];
  if (title?.type !== 'paragraph' || !isTitleOfTable(title.text)) return false;
  const next = body.slice(at + 1).find((block) => block.type === 'grid' || !isTableCaption(block.text));
  return next?.type === 'grid';
}

/** Where a table begins whose title is the block `at`: with its number and its unit, where they stand over the title. */
function startTable(body: readonly Block[], at: number, heading: number): number {
  const above = body
    .slice(heading + 1, at)
    .findLastIndex((block) => block.type === 'grid' || !isTableCaption(block.text));
  return heading + above + 2;
}

/** The blocks of every section with this key. */
export function findBlocks(outline: Outline, ...keys: readonly SectionKey[]): Block[] {
  return outline.sections.filter((section) => keys.includes(section.key)).flatMap((section) => section.blocks);
}

/** Every block of the document in order. */
export function listBlocks(outline: Outline): Block[] {
  return [...outline.front, ...outline.sections.flatMap((section) => section.blocks), ...outline.back];
}
