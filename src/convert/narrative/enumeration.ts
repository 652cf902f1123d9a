import { parseDecimal, sumYuan, toYuan } from '../../model/amount.ts';
import type { Cursor } from './cursor.ts';
import { readHead, readWords, type Lead } from './head.ts';
import { isTotal } from './lexicon.ts';
import { isKind, isOther, type Statement } from './memory.ts';

/** An enumeration begins: of the parts of what was last named, and of its change where that was a change. */
export function announce(cursor: Cursor, lead: Lead | null): void {
  const { memory } = cursor;
  if (lead === 'among') continueSentence(cursor);
  memory.ofOther = lead !== 'because' && isOther(memory.last ?? memory.before);
  memory.lead = lead;
  memory.introduced = true;
  if (memory.parent !== null) return;
  if (memory.last?.role === 'level' && memory.last.subject.endsWith('.part')) memory.nested = memory.last.subject;
  memory.whole = memory.current?.subject ?? null;
  if (memory.current !== null) memory.enumeration ??= { of: memory.current, parts: 0 };
  const { last } = memory;
  memory.inheritance =
    last?.role === 'change' && lead !== null && lead !== 'because'
      ? { sign: last.sign, all: addsUp(cursor, last) && !isLevelToo(cursor, last) }
      : null;
}

/** `上年结转10万元。其中：一般公共预算8万元，政府性基金2万元`: parts after a full stop are those of the last amount where they add up to it. */
function continueSentence(cursor: Cursor): void {
  const { memory } = cursor;
  const { before } = memory;
  if (before?.quantity.kind !== 'amount' || memory.last !== null || memory.frames.length > 0 || memory.named.size > 0)
    return;
  const level = before.role === 'level';
  if ((level && isTotal(before.subject)) || before.subject === 'none' || !addsUp(cursor, before)) return;
  memory.current = memory.last = before;
  if (level && isKind(before.subject)) memory.within = before.subject;
}

/** Whether the bare amounts from here to the end of the sentence add up to an amount. */
function addsUp({ pieces, at, masked, memory }: Cursor, whole: Statement): boolean {
  const amounts: string[] = [];
  for (const piece of pieces.slice(at)) {
    if (piece.opener === 'sentence') break;
    const { quantity } = piece;
    if (quantity === null || piece.depth > memory.frames.length || quantity.kind !== 'amount') continue;
    if (readHead(masked, piece.words, true).sign !== null) return false;
    amounts.push(readYuan(quantity.printed, quantity.unit === '' ? whole.quantity.unit : quantity.unit));
  }
  return amounts.length > 0 && sumYuan(amounts) === readYuan(whole.quantity.printed, whole.quantity.unit);
}

/** Whether 基本支出 and 项目支出, each named once from here to the end of the sentence, add up to an amount in yuan. */
export function kindsAddUp({ pieces, at, masked }: Cursor, whole: string | undefined): boolean {
  const amounts: string[] = [];
  for (const { opener, quantity, words } of pieces.slice(at + 1)) {
    if (opener === 'sentence') break;
    if (quantity?.kind !== 'amount' || !/(?:基本|项目)支出$/u.test(readWords(masked, words))) continue;
    amounts.push(readYuan(quantity.printed, quantity.unit));
  }
  return amounts.length === 2 && sumYuan(amounts) === whole;
}

/** `“三公”经费0.5万元，比上年减少0.5万元，其中：公务接待费0.5万元`: what adds up to the budget too are parts of it, as every form lists them. */
function isLevelToo({ pieces, masked }: Cursor, change: Statement): boolean {
  const { printed, unit } = change.quantity;
  return pieces.some(
    ({ quantity, words }) =>
      quantity?.kind === 'amount' &&
      quantity.start < change.quantity.start &&
      readHead(masked, words, true).sign === null &&
      readYuan(quantity.printed, quantity.unit) === readYuan(printed, unit),
  );
}

/** An amount in yuan; nothing where it has lost its unit. */
export function readYuan(printed: string, unit: string): string {
  const decimal = parseDecimal(printed);
  return decimal === null || unit === '' ? '0.00' : toYuan(decimal, unit);
}
