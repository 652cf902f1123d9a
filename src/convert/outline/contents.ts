import type { Block } from '../../model/block.ts';
import type { SectionKey } from '../../model/keys.ts';
import { endsSentence, normaliseLabel, parseOrdinal, trimText } from '../../model/terms.ts';
import { listBlockLines, readRowLabels } from '../grid.ts';
import { findSectionKey, readHeading } from './heading.ts';
import { type NumberedPart, readNumberedPart } from './numbered-part.ts';

export interface WithoutContents {
  blocks: Block[];
  /** Lines of the contents list. */
  lines: number[];
}

/** A title with a page number after a row of dots (`部门预算收支总表……1`), or with the dots alone, more than an ellipsis has. */
const dottedEntry = /^.{2,60}?(?:(?:\.{3,}|…+|·{3,})\s*[\d０-９]+|\.{7,}|…{3,}|·{7,})$/u;

/**
 * Takes out the list of contents. It looks like a table, its titles come again later, and its page numbers are wrong
 * as often as not; none of it is content.
 */
export function removeContents(blocks: readonly Block[]): WithoutContents {
  const entries = blocks.flatMap((block, index) => (isEntry(block) ? [index] : []));
  const title = blocks.findIndex(isContentsTitle);
  const listed = new Set([
    ...findCluster(blocks, entries),
    ...findBareContents(blocks),
    ...(title === -1 ? [] : [...findTitledContents(blocks, title), ...findPartContents(blocks, title)]),
  ]);
  // The heading 目录 and sub-headings between entries belong to the list.
  const first = Math.min(...listed);
  const last = Math.max(...listed);
  blocks.forEach((block, index) => {
    if (block.type !== 'paragraph') return;
    const inside = index > first && index < last && trimText(block.text).length <= 30;
    if (inside || /目\s*录[)）】]?$|^部门预算公开表$/u.test(trimText(block.text))) listed.add(index);
  });
  return {
    blocks: blocks.filter((_, index) => !listed.has(index)),
    lines: [...listed].flatMap((index) => {
      const block = blocks[index];
      return block === undefined ? [] : listBlockLines(block);
    }),
  };
}

/** Blocks apart that entries of one list can stand: sub-headings between them. */
const widestGap = 4;

/**
 * The entries that make one list: at least three, close together. A small table of numbers further down is none of
 * them, and nothing between it and the list may be taken for contents.
 */
function findCluster(blocks: readonly Block[], entries: readonly number[]): number[] {
  const cluster: number[] = [];
  for (const index of entries) {
    const last = cluster.at(-1);
    const between = last === undefined ? [] : blocks.slice(last + 1, index);
    if (between.length >= widestGap || between.some(isSectionHeading)) break;
    cluster.push(index);
  }
  const count = cluster.reduce((sum, index) => {
    const block = blocks[index];
    return sum + (block?.type === 'grid' ? block.rows.length : 1);
  }, 0);
  return count >= 3 ? cluster : [];
}

function isSectionHeading(block: Block): boolean {
  return block.type === 'paragraph' && (readHeading(block.text)?.key ?? 'unrecognised') !== 'unrecognised';
}

function isEntry(block: Block): boolean {
  if (block.type === 'paragraph') return dottedEntry.test(trimText(block.text));
  return block.rows.every((row) => {
    const [entry = '', page = '', ...others] = readRowLabels(row).filter((label) => label !== '');
    return others.length === 0 && /^\d{1,3}$/u.test(page) && /^(?:20\d{2}年度?)?\D{4,60}$/u.test(entry);
  });
}

/** `目录`, `（目录）`, `2019年决算公开目录`. */
function isContentsTitle(block: Block): boolean {
  if (block.type === 'grid' || !block.text.includes('目')) return false;
  return /^[（(【]?\S{0,20}目\s*录[)）】]?$/u.test(trimText(block.text));
}

/**
 * Headings that follow each other with nothing between them, each of which comes again, as a section or as a numbered part
 * (`三、预算收支安排` and later `第三部分 预算收支安排`): a list without page numbers.
 */
function findBareContents(blocks: readonly Block[]): number[] {
  const headings = blocks.map((block) => (block.type === 'paragraph' ? readHeading(block.text) : null));
  const parts = blocks.map((block) => (block.type === 'paragraph' ? readNumberedPart(block.text) : null));
  // What each heading or numbered part is about.
  const keys = headings.map((heading, index) => heading?.key ?? findPartKey(parts[index] ?? null));
  const found: number[] = [];
  let run: number[] = [];
  let certain = 0;
  headings.forEach((heading, index) => {
    const comesAgain =
      heading !== null &&
      heading.key !== 'unrecognised' &&
      keys.some((key, later) => later > index && key === heading.key);
    // `十一、2024年部门预算表`: the numbers of the list go on over what the text leaves out.
    const goesOn = run.length >= 3 && heading?.value === (headings[index - 1]?.value ?? 0) + 1;
    if (comesAgain || goesOn) run.push(index);
    if (comesAgain) certain = run.length;
    if (!(comesAgain || goesOn) || index === headings.length - 1) {
      // What does not come again is the end of the list only where the text begins behind it: over prose it is a section.
      const begins = !goesOn && (heading?.value === 1 || parts[index]?.value === 1);
      if (run.length >= 3) found.push(...run.slice(0, begins ? run.length : certain));
      run = [];
      certain = 0;
    }
  });
  return found;
}

function findPartKey(part: NumberedPart | null): SectionKey | null {
  return part === null ? null : findSectionKey(part.title);
}

/** A longer line that ends with a title of the list is a sentence. */
const longestTitle = 60;

/**
 * Numbered lines after 目录 (the block `title`), without dots and page numbers, most of which end a later line: the text itself need
 * not number its parts. The list ends where its first number comes again.
 */
function findTitledContents(blocks: readonly Block[], title: number): number[] {
  const run: { label: string; isTop: boolean }[] = [];
  for (const block of blocks.slice(title + 1)) {
    const ordinal = block.type === 'paragraph' ? parseOrdinal(block.text) : null;
    const label = readTitle(ordinal?.rest ?? '').replace(/^(?:部门|单位)(?=.{4})/u, '');
    if (ordinal === null || block.type !== 'paragraph' || label === '' || label.length > 40) break;
    if (endsSentence(block.text) || (run.length > 0 && ordinal.style === 'chinese' && ordinal.value === 1)) break;
    run.push({ label, isTop: ordinal.style === 'chinese' });
  }
  if (run.length < 3) return [];
  // A paragraph is no title, and takes its time to normalise.
  const later = blocks
    .slice(title + 1 + run.length)
    .flatMap((block) =>
      block.type === 'paragraph' && trimText(block.text).length <= 4 * longestTitle ? [readTitle(block.text)] : [],
    );
  // What the list has under its sections can be numbered in another way in the text, before a sentence: `（一）部门主要职能` and `1、部门主要职能：负责…`.
  const sections = run.filter(({ isTop }) => isTop);
  const isList = [run, ...(sections.length < 3 ? [] : [sections])].some((titles) => {
    const again = titles.filter(({ label }) =>
      later.some((line) => line.length <= longestTitle && line.endsWith(label)),
    );
    return again.length * 2 > titles.length;
  });
  return isList ? run.map((_, index) => title + 1 + index) : [];
}

/** More than these between 目录 and the first part are its text. */
const longestContents = 80;

/**
 * What stands between 目录 and where the first part of the document begins (第一部分 …): the parts and what is in them, over
 * several lines and pages, all to come again.
 */
function findPartContents(blocks: readonly Block[], title: number): number[] {
  const parts = blocks.flatMap((block, index) =>
    index > title && block.type === 'paragraph' && readNumberedPart(block.text)?.value === 1 ? [index] : [],
  );
  const [listed, begins] = parts;
  if (listed === undefined || listed > title + widestGap || begins === undefined || begins - listed > longestContents)
    return [];
  const between = blocks.slice(listed, begins);
  const isList = between.every((block) =>
    block.type === 'paragraph'
      ? !/[。；;]$/u.test(trimText(block.text)) || readHeading(block.text) !== null
      : isEntry(block),
  );
  return isList ? between.map((_, index) => listed + index) : [];
}

/** A title without the brackets that it can have in one place and not in the other: `（部门）主要职能`. */
function readTitle(text: string): string {
  return normaliseLabel(text).replace(/[()]/gu, '');
}
