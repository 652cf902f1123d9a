import type { Block } from '../../model/block.ts';
import { endsSentence, normaliseLabel, parseChineseNumeral, trimText } from '../../model/terms.ts';

/** `第四部分 名词解释`: a part of the document that holds sections with numbers from 一 on, or is one itself. */
export interface NumberedPart {
  value: number;
  title: string;
}

const longestTitle = 60;

/** Reads a line as the heading of a numbered part; null when it is none. */
export function readNumberedPart(text: string): NumberedPart | null {
  const match = /^第([一二三四五六七八九十]{1,3})部分[\s\u3000:：、]*(.*)$/u.exec(trimText(text));
  const value = parseChineseNumeral(match?.[1] ?? '');
  const title = trimText(match?.[2] ?? '');
  return value === null || title.length > longestTitle || endsSentence(title) ? null : { value, title };
}

/**
 * `某某局2024年度部门决算表`: stands over all tables of a document, not over one. Its year is what tells it from the title of
 * a table.
 */
function headsTables(text: string): boolean {
  const label = normaliseLabel(text);
  return label.length <= longestTitle && /\d{4}年度?(部门|单位)?(预算|决算)(公开|报)?表$/u.test(label);
}

/** Where a document divides itself into parts, and the headings that only announce tables. */
export interface Division {
  /** Indices of the headings of numbered parts. */
  parts: number[];
  /** Indices of headings over all tables. */
  tables: number[];
}

/**
 * Finds the numbered parts of a document (第一部分 …概况, 第二部分 …决算表): those that count from one before any section begins.
 * Further down 第一部分 is a heading inside a section.
 */
export function findDivision(blocks: readonly Block[], firstSection: number): Division {
  const found = blocks.flatMap((block, index) => {
    const part = block.type === 'paragraph' ? readNumberedPart(block.text) : null;
    return part === null ? [] : [{ index, value: part.value }];
  });
  const [first] = found;
  // One can be missing: that of the tables stands in the list of contents alone where their title says what they are.
  const rises = found.every(({ value }, at) => value > (found[at - 1]?.value ?? 0));
  const divides = found.length >= 2 && first?.value === 1 && rises && first.index <= firstSection;
  return {
    parts: divides ? found.map(({ index }) => index) : [],
    tables: blocks.flatMap((block, index) =>
      divides && block.type === 'paragraph' && headsTables(block.text) ? [index] : [],
    ),
  };
}
