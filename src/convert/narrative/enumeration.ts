import { parseDecimal, sumYuan, toYuan } from '../../model/amount.ts';
import type { Cursor } from './cursor.ts';
import { readHead, readWords, type Lead } from './head.ts';
import { isTotal } from './lexicon.ts';
import { isKind, isOther, type PartsOwner, type Statement } from './memory.ts';

/** An enumeration begins: of the parts of what was last named, and of its change where that was a change. */
export function announce(cursor: Cursor, lead: Lead | null): void {
  const { memory } = cursor;
  if (lead === 'among') continueSentence(cursor);
  memory.owner = lead === 'because' ? 'budget' : findOwner(cursor);
  memory.lead = lead;
  memory.introduced = true;
  if (memory.frames.length === 0) memory.row = [];
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

/**
 * Whose parts are listed after what another year had: that year's where the sentence is about it, and the budget's where
 * it was told beside the budget. What they add up to tells where both can be.
 */
function findOwner(cursor: Cursor): PartsOwner {
  const { last, before, parent, owner, frames, mention, levels, current } = cursor.memory;
  const divided = last ?? before;
  if (divided?.subject === 'unclear' && owner === 'open') return 'open';
  if (divided === null || !isOther(divided)) return 'budget';
  // The bracket right behind an amount is that amount's.
  if (parent === divided) return owner;
  const level = levels.get(divided.subject === 'none' ? (current?.subject ?? 'none') : divided.subject);
  const sum = sumParts(cursor);
  const isLevel = level !== undefined && sum === readYuan(level.quantity.printed, level.quantity.unit);
  const isOthers = sum === readYuan(divided.quantity.printed, divided.quantity.unit);
  if (mention?.of === divided && mention.depth > frames.length)
    return level !== undefined && isOthers && !isLevel && mention.depth === Number.POSITIVE_INFINITY
      ? 'open'
      : 'budget';
  if (level === undefined || (isOthers && !isLevel)) return 'other';
  if (isLevel && !isOthers) return 'budget';
  if (level.passage !== divided.passage) return 'other';
  return level.sentence.start === divided.sentence.start ? 'budget' : 'open';
}

/** What the amounts from here to the end of the sentence add up to, those told of a change or another year left out; null of a lone one. */
function sumParts({ pieces, at, masked, memory }: Cursor): string | null {
  const amounts: string[] = [];
  for (const [index, { opener, quantity, depth, words }] of pieces.slice(at).entries()) {
    if (index > 0 && opener === 'sentence') break;
    if (quantity?.kind !== 'amount' || depth > memory.frames.length) continue;
    const head = readHead(masked, words, true);
    if (head.sign !== null || head.earlier) continue;
    amounts.push(readYuan(quantity.printed, quantity.unit));
  }
  return amounts.length > 1 ? sumYuan(amounts) : null;
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
