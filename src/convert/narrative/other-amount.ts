import type { Cursor } from './cursor.ts';
import type { Head } from './head.ts';
import { isOther, type Memory, type Statement } from './memory.ts';
import type { Piece } from './piece.ts';

/** What was spent is no budget. */
const spent = /实际(?:支出|完成|执行|发生|使用|支付)|决算|预计执行|预计完成|执行(?:数|情况|完成)|执行$/u;

/** Whether an amount was spent. */
export function isSpent({ masked }: Cursor, { words }: Piece): boolean {
  return spent.test(masked.slice(words.start, words.end));
}

/** `2023年“三公”经费决算5万元，比上年减少1万元`: what was spent changed, and no budget of this year was spoken of yet. */
export function changesSpent({ memory, masked }: Cursor, { words: span }: Piece, head: Head, words: string): boolean {
  if (memory.last?.role !== 'spent' || memory.named.size > 0 || words !== '' || !head.compares) return false;
  return !head.years.includes(memory.year) && !/本年|今年|当年/u.test(masked.slice(span.start, span.end));
}

/** Keeps what was told only beside the budget: `与2019年预算10万元相比`, `预算9万元（2019年10万元）`. */
export function rememberMention(memory: Memory, statement: Statement, { depth }: Piece, head: Head): void {
  if (!isOther(statement)) return;
  memory.mention = { of: statement, depth: head.compares ? Number.POSITIVE_INFINITY : depth, ended: false };
}

/** `上年预算数9万元，无增减变化`, `较2019年预算10万元有所下降`: the budget has been compared, and what follows is about it. */
export function endMention(memory: Memory, unchanged: boolean, tail: boolean): void {
  const { mention, last } = memory;
  if (last === null || mention?.of !== last) return;
  if (!unchanged && !(tail && mention.depth === Number.POSITIVE_INFINITY)) return;
  memory.mention = { of: last, depth: Number.POSITIVE_INFINITY, ended: true };
}

/** `公务用车购置及运行费6万元，其中运行费6万元，较上年减少1万元`: after a part of a part nobody can tell whether that changed, or either whole. */
export function isPartOfPart({ last, named }: Memory): boolean {
  const subject = last?.subject ?? 'none';
  return [...named].some((whole) => subject.startsWith(`${whole}.`));
}
