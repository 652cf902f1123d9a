import type { Block } from '../../model/block.ts';
import { endsSentence, normaliseLabel, parseOrdinal, trimText } from '../../model/terms.ts';
import { readHeading } from './heading.ts';
import { readPartHeading } from './part-heading.ts';

/** A longer line is no title; a line can have millions of characters. */
export const longestTitle = 100;

/** A part that every form has: a section of its narrative, or one of its tables. */
export interface Mark {
  key: string;
  /** The block that it begins at. */
  index: number;
  isTable: boolean;
  /** Whether sentences or a table stand under it, as they do not in a list of contents. */
  isFilled: boolean;
}

/** What the blocks of a document are that begin a part of its form: each is read once, and looked for in the text with and without its contents. */
export type MarkKinds = ReadonlyMap<Block, Pick<Mark, 'key' | 'isTable'>>;

/** Reads which blocks begin a part of the form. */
export function readMarks(blocks: readonly Block[], isTableTitle: (text: string) => boolean): MarkKinds {
  const kinds = new Map<Block, Pick<Mark, 'key' | 'isTable'>>();
  for (const block of blocks) {
    const kind = readMark(block, isTableTitle);
    if (kind !== null) kinds.set(block, kind);
  }
  return kinds;
}

/** The parts of the form that a document prints, in order, as often as it prints them. */
export function listMarks(body: readonly Block[], kinds: MarkKinds): Mark[] {
  const found = body.flatMap((block, index) => {
    const kind = kinds.get(block);
    return kind === undefined ? [] : [{ ...kind, index }];
  });
  return found.map((mark, at) => ({
    ...mark,
    isFilled: body
      .slice(mark.index + 1, found[at + 1]?.index)
      .some((block) => block.type === 'grid' || endsSentence(trimText(block.text))),
  }));
}

/** Whether any part comes again, filled: in most documents none does, and nothing in them is the form of another. */
export function comesAgain(marks: readonly Mark[]): boolean {
  const filled = marks.filter(({ isFilled }) => isFilled);
  return listKeys(filled, 0, Infinity).size < filled.length;
}

/** The filled parts from one block to before another. */
export function listKeys(marks: readonly Mark[], from: number, to: number): Set<string> {
  return new Set(marks.filter(({ index, isFilled }) => isFilled && index >= from && index < to).map(({ key }) => key));
}

/** A title of a table is one, whatever number it has: 八、“三公”经费支出表 is not the section of the narrative. */
function readMark(block: Block, isTableTitle: (text: string) => boolean): Pick<Mark, 'key' | 'isTable'> | null {
  if (block.type === 'grid' || block.text.length > longestTitle) return null;
  const label = normaliseLabel(parseOrdinal(block.text)?.rest ?? block.text).replace(/\d+/gu, '');
  if (isTableTitle(block.text) || label.endsWith('表')) {
    // A unit's own name can stand before the title of its table.
    const bare = label.replace(
      /^.*?(?=(部门)?(预算)?(收支|收入|支出|财政拨款|一般公共|政府性基金|国有资本|三公))/u,
      '',
    );
    return isTableTitle(block.text) ? { key: `table ${bare}`, isTable: true } : null;
  }
  const heading = readHeading(block.text) ?? readPartHeading(block.text);
  return heading === null || heading.key === 'unrecognised' ? null : { key: heading.key, isTable: false };
}
