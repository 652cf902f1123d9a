import type { Transcript } from '../model/block.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { trimText } from '../model/terms.ts';

/** Lines with text that no reader accounts for. They are in their section's text, and listed so that nobody misses them. */
export function findUnclaimed(transcript: Transcript, claimed: ReadonlySet<number>): Disclosure['unclaimed'] {
  return transcript.lines.flatMap((raw, index) => {
    const text = trimText(raw);
    return text === '' || claimed.has(index + 1) ? [] : [{ line: index + 1, text }];
  });
}
