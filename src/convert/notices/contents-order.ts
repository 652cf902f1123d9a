import { listContents } from './evidence/contents-entry.ts';
import type { NoticeRule } from './rule.ts';

/** Pages that start again at the beginning: a second part numbered on its own. */
const firstPages = 2;

/** A title of the contents said to stand on an earlier page than the one before it. */
export const contentsOrder: NoticeRule = {
  key: 'contents-order',
  title: '目录页码倒退',
  severity: 'notice',
  evaluate: (disclosure) => {
    const entries = listContents(disclosure);
    const found = entries.flatMap((entry, index) => {
      const before = entries[index - 1];
      return before !== undefined && entry.page < before.page && entry.page > firstPages ? [{ entry, before }] : [];
    });
    const first = found[0];
    if (first === undefined) return [];
    const written = found.map(({ entry, before }) => `第 ${String(before.page)} 页之后是第 ${String(entry.page)} 页`);
    return [
      {
        message: `目录的页码倒退：${written.join('，')}`,
        quote: first.entry.text,
        lines: found.map(({ entry }) => entry.line),
      },
    ];
  },
};
