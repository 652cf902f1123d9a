import type { Block } from '../../model/block.ts';
import { endsSentence, normaliseLabel, parseOrdinal, trimText } from '../../model/terms.ts';
import { lineOf } from '../grid.ts';
import { comesAgain, listKeys, listMarks, longestTitle, type Mark, type MarkKinds } from './form-mark.ts';
import { readNumberedPart } from './numbered-part.ts';
import { readTitleName } from './unit-heading.ts';

/** Where a document ends and another can begin: the sections on both sides, and the lines between that head a document. */
interface Gap {
  before: Mark;
  /** Undefined behind the last section. */
  next: Mark | undefined;
  heads: number[];
}

/**
 * Finds the lines at which another document begins in one file. Over it stands what only a document begins with: a title with its year,
 * 第一部分. And either that title names another department and a part of the form comes again behind it, filled, or the first section does,
 * and another part after it. The narrative of a document can stand behind its
 * tables, and what is between its list of contents and its narrative is its own, unless it names the department before, for the first
 * time.
 */
export function findDocumentStarts(body: readonly Block[], kinds: MarkKinds, department: string): number[] {
  const marks = listMarks(body, kinds);
  if (!comesAgain(marks)) return [];
  const filled = marks.filter(({ isFilled }) => isFilled);
  const starts: number[] = [];
  let from = 0;
  let names = [normaliseLabel(department), ...listNames(body, filled, from)].filter((name) => name !== '');
  for (const { before, next, heads } of listGaps(body, filled)) {
    const other = heads.find(
      (at) => namesOther(readTitleName(body[at], body[at + 1]), names) && printsAgain(filled, from, at),
    );
    const head = other ?? (beginsAgain(filled, from, before, next) ? heads.at(-1) : undefined);
    if (head === undefined) continue;
    // What stands over a table is no line over the narrative.
    const table = filled.findLast(({ isTable, index }) => isTable && index < head)?.index ?? -1;
    const begin = heads.find((at) => at > table) ?? head;
    const listed = body.slice(before.index, begin).findIndex(isContentsHead);
    const ofList = listed === -1 ? begin : before.index + listed;
    const again = listKeys(filled, ofList, begin).intersection(listKeys(filled, from, before.index + 1));
    const isEarlier = again.size === 0 && body.slice(ofList, begin).some((block) => isCaptionOf(block, names));
    from = isEarlier ? begin : ofList;
    starts.push(lineOf(body[from]));
    names = listNames(body, filled, from);
  }
  return starts;
}

function listGaps(body: readonly Block[], filled: readonly Mark[]): Gap[] {
  const sections = filled.filter(({ isTable }) => !isTable);
  const heads = body.flatMap((block, at) => (isDocumentHead(block, body[at + 1]) ? [at] : []));
  return sections.map((before, at) => {
    const next = sections[at + 1];
    return { before, next, heads: heads.filter((head) => head > before.index && head < (next?.index ?? Infinity)) };
  });
}

/** The departments that the titles of a document name, up to its first section. */
function listNames(body: readonly Block[], filled: readonly Mark[], from: number): string[] {
  const first = filled.find(({ isTable, index }) => !isTable && index >= from)?.index ?? from;
  return body
    .slice(from, first)
    .map((block, at) => readTitleName(block, body[from + at + 1]))
    .filter((name) => name !== '');
}

/** Whether a name is that of another department: the same one can be written shorter, with some of its characters left out. */
function namesOther(name: string, names: readonly string[]): boolean {
  return name !== '' && names.length > 0 && !names.some((own) => isWithin(name, own) || isWithin(own, name));
}

/** Whether the characters of one name stand in another, in their order. */
function isWithin(name: string, other: string): boolean {
  let at = 0;
  for (const character of other) if (character === name[at]) at += 1;
  return at === name.length;
}

/**
 * Whether a part of the form that stands before a line comes again behind it. Where none does, what follows is the rest of one document: a
 * department writes its own name in several ways (`县委编办` for 县机构编制委员会办公室), and says something of a unit of its own.
 */
function printsAgain(filled: readonly Mark[], from: number, at: number): boolean {
  return listKeys(filled, at, Infinity).intersection(listKeys(filled, from, at)).size > 0;
}

function beginsAgain(filled: readonly Mark[], from: number, before: Mark, next: Mark | undefined): boolean {
  const first = filled.find(({ isTable, index }) => !isTable && index >= from);
  if (next === undefined || next.key !== first?.key) return false;
  const own = listKeys(filled, from, before.index + 1);
  return listKeys(filled, next.index, Infinity).intersection(own).size >= 2;
}

function isDocumentHead(block: Block, next: Block | undefined): boolean {
  if (block.type === 'grid' || block.text.length > longestTitle) return false;
  if (isDocumentTitle(block.text) || readNumberedPart(block.text)?.value === 1) return true;
  // The name of the department on a line of its own, over a title that begins with the year.
  return next?.type === 'paragraph' && isDocumentTitle(next.text) && readTitleName(block, next) !== '';
}

/** `某某局2024年部门预算信息公开`, `2024年部门预算公开情况说明`: the title of a document as a whole, and of no part of it. */
function isDocumentTitle(text: string): boolean {
  const title = trimText(text);
  if (title.length > longestTitle || endsSentence(title) || /[，；。]/u.test(title)) return false;
  if (parseOrdinal(title) !== null || readNumberedPart(title) !== null) return false;
  const label = normaliseLabel(title);
  return (
    /(\d{4}|二[〇零○]\p{Script=Han}{2})年(度)?\p{Script=Han}{0,40}(预算|决算)(信息)?(公开)?(情况)?(的?(说明|报告|目录))?$/u.test(
      label,
    ) && /(部门|单位)(预算|决算)|公开/u.test(label)
  );
}

function isContentsHead(block: Block): boolean {
  return (
    block.type === 'paragraph' && block.text.length <= longestTitle && /目\s*录[)）】]?$/u.test(trimText(block.text))
  );
}

/** `316 永清县…`, `编制部门：…` over a table. */
function isCaptionOf(block: Block, names: readonly string[]): boolean {
  if (block.type !== 'paragraph' || block.text.length > longestTitle) return false;
  const label = normaliseLabel(block.text).replace(/^(\d{3,6}|(编制|填报)?(部门|单位)(名称)?[:：])/u, '');
  return /^\p{Script=Han}{4,}$/u.test(label) && names.some((name) => name.includes(label));
}
