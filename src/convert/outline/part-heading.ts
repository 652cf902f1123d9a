import type { Block } from '../../model/block.ts';
import type { SectionKey } from '../../model/keys.ts';
import { endsSentence, normaliseLabel, parseOrdinal, trimText } from '../../model/terms.ts';
import { chooseHeadings, findSectionKey, type HeadingCandidate, readHeading } from './heading.ts';
import { fewestHeadings, restoreHeadings } from './lost-heading.ts';
import { type Division, findDivision, readNumberedPart } from './numbered-part.ts';
import { findPlainHeadings } from './plain-heading.ts';

/**
 * Wording of the parts of a form that numbers them in its contents list alone: `某某街道办事处（部门）主要职能`,
 * `2025年部门预算编制说明`. The whole line must say so: a sentence can end in the same words.
 */
const partWording: readonly (readonly [SectionKey, RegExp])[] = [
  [
    'responsibilities-and-organisation',
    /^\p{Script=Han}{0,40}((\((部门|单位|本级|本部|机关)\)|主要|部门|单位)(主要)?职[能责]|(\((部门|单位|本级|本部|机关)\))?机构设置)(情况)?$/u,
  ],
  ['glossary', /^(专业)?(名词|术语)解释$/u],
  ['overall-arrangement', /^[\p{Script=Han}()\d]{0,50}预算编制(情况)?的?说明$/u],
  ['other-matters', /^其他(相关|有关|重要)(情况|事项)的?说明$/u],
  ['project-performance', /^[^,，。;:]{0,30}项目(经费|支出)(预算)?情况说明$/u],
];

/** Reads a line as the heading of a part without a number; null when it is none. */
export function readPartHeading(text: string): Omit<HeadingCandidate, 'block'> | null {
  const title = trimText(text);
  if (title.length > 60 || parseOrdinal(title) !== null) return null;
  const label = normaliseLabel(title);
  const key = partWording.find(([, wording]) => wording.test(label))?.[0];
  return key === undefined ? null : { key, numeral: '', value: 0, title };
}

/**
 * The headings of a document, numbered or not, in order. One without a number is a sub-heading where a numbered
 * section has the same matter. Under one, a list from 一 on is part of its text; but other matters, and what stands
 * before the first part or after tables, is made up of numbered sections.
 */
export function findHeadings(
  blocks: readonly Block[],
  isTableTitle: (text: string) => boolean,
): { headings: HeadingCandidate[]; division: Division } {
  const numbered = blocks.flatMap((block, index) => readCandidate(block, index, readHeading));
  const plain = findPlainHeadings(blocks);
  const known = [...numbered.filter(({ key }) => key !== 'unrecognised'), ...plain].map(({ block }) => block);
  const division = findDivision(
    blocks,
    known.reduce((first, block) => Math.min(first, block), Infinity),
  );
  const own = numbered.filter(({ block }) => !isTitle(blocks[block], isTableTitle));
  if (division.parts.length > 0)
    return {
      headings: division.parts.flatMap((part, at) => headPart(blocks, part, division.parts[at + 1], own)),
      division,
    };
  return { headings: findUndivided(blocks, { numbered, plain }, isTableTitle), division };
}

function isTitle(block: Block | undefined, isTableTitle: (text: string) => boolean): boolean {
  return block?.type === 'paragraph' && isTableTitle(block.text);
}

/** The title of a numbered part, on the line of its number or on the next (`第三部分` over `名词解释`). */
function readPartTitle(blocks: readonly Block[], part: number): string {
  const [heading, below] = blocks.slice(part, part + 2);
  const title = heading?.type === 'paragraph' ? (readNumberedPart(heading.text)?.title ?? '') : '';
  if (title !== '' || below?.type !== 'paragraph' || parseOrdinal(below.text) !== null) return title;
  return below.text.length > 60 || endsSentence(below.text) ? '' : trimText(below.text);
}

/** The sections of a numbered part; the part itself is one where it explains terms, or has no numbered section. */
function headPart(
  blocks: readonly Block[],
  part: number,
  next: number | undefined,
  numbered: readonly HeadingCandidate[],
): HeadingCandidate[] {
  const title = readPartTitle(blocks, part);
  const key = findSectionKey(title);
  const inner = numbered.filter((candidate) => candidate.block > part && candidate.block < (next ?? Infinity));
  const chosen = key === 'glossary' ? [] : chooseHeadings(inner, true);
  return chosen.length > 0 || key === 'unrecognised' ? chosen : [{ key, numeral: '', value: 0, title, block: part }];
}

/** The headings of a document without numbered parts. */
function findUndivided(
  blocks: readonly Block[],
  { numbered, plain }: Readonly<Record<'numbered' | 'plain', readonly HeadingCandidate[]>>,
  isTableTitle: (text: string) => boolean,
): HeadingCandidate[] {
  const sections = chooseHeadings(numbered);
  if (countKnown(sections) < fewestHeadings && !holdsAll(sections, blocks, plain) && plain.length >= fewestHeadings)
    return [...restoreHeadings(blocks, plain)];
  const parts = blocks
    .flatMap((block, index) => readCandidate(block, index, readPartHeading))
    .filter((part) => !isSubheading(part, numbered, sections) && !isDocumentTitle(blocks, part, sections));
  if (parts.every((part) => headsLostSection(part, sections)))
    return [...restoreHeadings(blocks, addMissing(blocks, sections, plain))];
  const ends = new Set(parts.map((part) => part.block));
  const listed = new Set(
    parts.flatMap((part) => {
      const end = blocks.findIndex(
        (block, at) => at > part.block && (ends.has(at) || (block.type === 'paragraph' && isTableTitle(block.text))),
      );
      return listInner(blocks, part, end === -1 ? blocks.length : end);
    }),
  );
  const own = chooseHeadings(numbered.filter((candidate) => !listed.has(candidate.block)));
  return [...parts, ...own].sort((one, other) => one.block - other.block);
}

/**
 * Whether few sections hold all the others, as in 一、部门概况, 二、2024年部门预算安排情况说明 with （一）关于…的说明 to （十）, and 三、名词解释: numbered from
 * 一 without a gap, each of known wording, and what else is a heading is numbered inside them.
 */
function holdsAll(
  sections: readonly HeadingCandidate[],
  blocks: readonly Block[],
  plain: readonly HeadingCandidate[],
): boolean {
  const own = new Set(sections.map(({ block }) => block));
  return (
    sections.length > 2 &&
    sections.every(({ value, key }, at) => value === at + 1 && key !== 'unrecognised') &&
    sections.some(({ key }) => key === 'overall-arrangement') &&
    plain.every(({ block }) => own.has(block) || isNumberedInside(blocks[block]))
  );
}

/** `某局2023年部门预算编制说明` over the whole document is its title, though a part of other forms is called so. */
function isDocumentTitle(
  blocks: readonly Block[],
  part: HeadingCandidate,
  sections: readonly HeadingCandidate[],
): boolean {
  const first = blocks.find((block) => block.type === 'paragraph');
  const isFirst = first !== undefined && normaliseLabel(first.text) === normaliseLabel(part.title);
  return isFirst && countKnown(sections) >= fewestHeadings && sections.every(({ block }) => block > part.block);
}

/**
 * The sections of the numbers, and those of matters that they lack: in another order the numbers do not rise. （二）政府采购情况 is a
 * sub-heading of 其他重要事项, and no section.
 */
function addMissing(
  blocks: readonly Block[],
  sections: readonly HeadingCandidate[],
  plain: readonly HeadingCandidate[],
): HeadingCandidate[] {
  const keys = new Set(sections.map(({ key }) => key));
  const missing = plain.filter(({ key, block }) => !keys.has(key) && !isNumberedInside(blocks[block]));
  const taken = new Set(missing.map(({ block }) => block));
  return [...sections.filter(({ block }) => !taken.has(block)), ...missing].sort(
    (one, other) => one.block - other.block,
  );
}

/** Whether a line has a number of another style than 一、, as sub-headings have. */
function isNumberedInside(block: Block | undefined): boolean {
  const style = block?.type === 'paragraph' ? parseOrdinal(block.text)?.style : undefined;
  return style !== undefined && style !== 'chinese';
}

/** `机构设置：` before 二、 of a form whose 一、 was lost is a sub-heading of that. */
function headsLostSection(part: HeadingCandidate, sections: readonly HeadingCandidate[]): boolean {
  const [first] = sections;
  if (first?.value !== 2 || countKnown(sections) < fewestHeadings) return false;
  return part.key === 'responsibilities-and-organisation' && part.block < first.block;
}

function countKnown(headings: readonly HeadingCandidate[]): number {
  return headings.filter(({ key }) => key !== 'unrecognised').length;
}

function readCandidate(
  block: Block,
  index: number,
  read: (text: string) => Omit<HeadingCandidate, 'block'> | null,
): HeadingCandidate[] {
  const heading = block.type === 'paragraph' ? read(block.text) : null;
  return heading === null ? [] : [{ ...heading, block: index }];
}

function isSubheading(
  part: HeadingCandidate,
  numbered: readonly HeadingCandidate[],
  sections: readonly HeadingCandidate[],
): boolean {
  const within = sections.findLast((section) => section.block < part.block);
  return within !== undefined && numbered.some((section) => section.block < part.block && section.key === part.key);
}

/** The blocks of a part that number a list of its own. */
function listInner(blocks: readonly Block[], part: HeadingCandidate, end: number): number[] {
  const own = blocks.slice(part.block + 1, end).flatMap((block, index) => {
    const ordinal = block.type === 'paragraph' ? parseOrdinal(block.text) : null;
    return ordinal?.style === 'chinese' ? [{ at: part.block + 1 + index, value: ordinal.value }] : [];
  });
  const begins = part.key !== 'other-matters' && own[0]?.value === 1;
  return begins ? own.map(({ at }) => at) : [];
}
