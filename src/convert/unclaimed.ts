import type { Block, Transcript } from '../model/block.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { trimText } from '../model/terms.ts';

/** Lines with text that no reader accounts for. They are in their section's text, and listed so that nobody misses them. */
export function findUnclaimed(transcript: Transcript, claimed: ReadonlySet<number>): Disclosure['unclaimed'] {
  return transcript.lines.flatMap((raw, index) => {
    const text = trimText(raw);
    return text === '' || claimed.has(index + 1) ? [] : [{ line: index + 1, text }];
  });
}

/** An amount as tables print it. Whole numbers are also counts, codes and years. */
const amount = /\d[\d,]*\.\d+/gu;

/**
 * Lines of table cells with an amount that none of the values read holds. Whoever accounts for a row accounts for its line; in a
 * row that was broken, or glued to the next, a cell can stand where no column is.
 */
export function findUnread(blocks: readonly Block[], values: unknown): Set<number> {
  const read = new Set<string>();
  collectAmounts(values, read);
  const unread = new Set<number>();
  for (const block of blocks)
    if (block.type === 'grid')
      for (const { cells } of block.rows)
        for (const cell of cells)
          for (const { line, text } of cell.lines)
            if (listAmounts(text).some((printed) => !read.has(printed))) unread.add(line);
  return unread;
}

/** The amounts in all texts and numbers of a value, however deep they stand in it. */
function collectAmounts(value: unknown, amounts: Set<string>): void {
  if (typeof value === 'string') for (const printed of listAmounts(value)) amounts.add(printed);
  else if (typeof value === 'number') collectAmounts(String(value), amounts);
  else if (Array.isArray(value)) for (const each of value) collectAmounts(each, amounts);
  else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) collectAmounts(each, amounts);
}

function listAmounts(text: string): readonly string[] {
  return text.includes('.') ? (text.match(amount) ?? []) : [];
}
