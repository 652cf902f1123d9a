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
  const read = new Set(JSON.stringify(values).match(amount));
  const cells = blocks.flatMap((block) => (block.type === 'grid' ? block.rows : [])).flatMap((row) => row.cells);
  const unread = cells
    .flatMap((cell) => cell.lines)
    .filter(({ text }) => (text.match(amount) ?? []).some((printed) => !read.has(printed)));
  return new Set(unread.map(({ line }) => line));
}
