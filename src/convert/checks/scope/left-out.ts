import type { CheckDraft, Unchecked } from '../rule.ts';

/**
 * Withholds a sum that does not hold where rows between its lines, or of a table that one of them stands in, could not be read, or
 * cells of those tables: what they add is not known, so the document claims nothing wrong. What holds without them holds. The sum of one
 * row is made of that row alone, and the cells of a table that only stands between a sentence and the table it speaks of add nothing.
 */
export function withholdUnread<Draft extends CheckDraft>(disclosure: Unchecked, draft: Draft): Draft {
  if (draft.status !== 'broken' || draft.lines.length === 0) return draft;
  const tables = disclosure.budget_tables.filter(({ line, line_end: end }) =>
    draft.lines.some((own) => own >= line && own <= end),
  );
  const from = Math.min(...draft.lines, ...tables.map(({ line }) => line));
  const to = Math.max(findEnd(disclosure, Math.max(...draft.lines)), ...tables.map(({ line_end: end }) => end));
  const listNoted = (key: string): number[] =>
    disclosure.notices.filter(({ rule }) => rule === key).flatMap(({ lines }) => lines);
  const named = new Set(listNoted('row-without-place'));
  // The first or the last row of a table can be the one that was not read.
  let [first, last] = [from, to];
  while (named.has(first - 1)) first -= 1;
  while (named.has(last + 1)) last += 1;
  const unread = [...named].filter((line) => line >= first && line <= last);
  const isOneRow = new Set(draft.lines).size === 1;
  const isWithin = (line: number): boolean =>
    tables.length === 0
      ? line >= from && line <= to
      : tables.some(({ line: start, line_end: end }) => line >= start && line <= end);
  const cells = listNoted('amount-unreadable').filter((line) => (isOneRow ? line === draft.lines[0] : isWithin(line)));
  const said = [
    ...(unread.length === 0 ? [] : [`第 ${unread.join('、')} 行未能读取`]),
    ...(cells.length === 0 ? [] : [`第 ${[...new Set(cells)].join('、')} 行有不是一个数的金额`]),
  ];
  if (said.length === 0) return draft;
  return { ...draft, status: 'not-evaluable', explanation: `${said.join('，')}，无法核对；${draft.explanation}` };
}

/** The last line that can hold a part of a sum: activities without a row of their own in it follow the one that it ends with, up to the next duty. */
function findEnd({ activities, sections }: Unchecked, last: number): number {
  if (activities.every(({ line }) => line !== last)) return last;
  const next = activities.find(({ line, parent }) => parent === null && line > last)?.line;
  return (
    next ?? sections.find(({ line_start: start, line_end: end }) => last >= start && last <= end)?.line_end ?? last
  );
}
