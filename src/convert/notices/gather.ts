import type { NoticeDraft } from '../notice.ts';
import { sortLines } from './evidence/wording.ts';

/**
 * Notices that say the same of several lines become one that names them all, with the words of the first:
 * nine bookmarks are one thing to know about a document.
 */
export function gatherNotices(notices: readonly NoticeDraft[]): NoticeDraft[] {
  return [...Map.groupBy(notices, ({ rule, message }) => `${rule}\n${message}`).values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined || alike.length === 1) return alike;
    const lines = sortLines(alike.flatMap((notice) => notice.lines));
    const message = lines.length === 1 ? first.message : `${first.message}（共 ${String(lines.length)} 行）`;
    return [{ ...first, message, lines }];
  });
}

/** By the first line each is about; those of one line stay in their order. */
export function sortNotices(notices: readonly NoticeDraft[]): NoticeDraft[] {
  return notices.toSorted((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}
