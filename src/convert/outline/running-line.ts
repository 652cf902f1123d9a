import type { Block, Transcript } from '../../model/block.ts';
import { trimText } from '../../model/terms.ts';
import { collectLines } from '../grid.ts';
import type { NoticeDraft } from '../notice.ts';

/** Names the heads and feet of pages that the readers took out from between its rows and sentences: words in no block. */
export function noteRunningLines({ lines }: Transcript, blocks: readonly Block[]): NoticeDraft[] {
  const kept = collectLines(blocks);
  const left = lines.flatMap((text, at) => (kept.has(at + 1) || !isWords(text) ? [] : [{ text, line: at + 1 }]));
  const alike = Map.groupBy(left, ({ text }) => text.replace(/[\d\s]/gu, ''));
  return [...alike.values()].map((places) => ({
    rule: 'running-line',
    severity: 'notice',
    message: `这一行在全文各页反复印出，共 ${String(places.length)} 次，按页眉或页脚处理，不算正文`,
    quote: trimText(places[0]?.text ?? ''),
    lines: places.map(({ line }) => line),
  }));
}

/** `第3页 共20页` is the number of a page, and no words. */
function isWords(text: string): boolean {
  return /\p{Script=Han}{3}/u.test(text.replaceAll(/\s/gu, ''));
}
