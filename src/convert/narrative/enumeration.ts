import { parseDecimal, sumYuan, toYuan } from '../../model/amount.ts';
import type { Cursor } from './cursor.ts';
import { readHead, type Lead } from './head.ts';
import type { Statement } from './memory.ts';

/** An enumeration begins: of the parts of what was last named, and of its change where that was a change. */
export function announce(cursor: Cursor, lead: Lead | null): void {
  const { memory } = cursor;
  memory.lead = lead;
  memory.introduced = true;
  if (memory.parent !== null) return;
  if (memory.last?.role === 'level' && memory.last.subject.endsWith('.part')) memory.nested = memory.last.subject;
  memory.whole = memory.current?.subject ?? null;
  if (memory.current !== null) memory.enumeration ??= { of: memory.current, parts: 0 };
  const { last } = memory;
  memory.inheritance =
    last?.role === 'change' && lead !== null && lead !== 'because'
      ? { sign: last.sign, all: addsUp(cursor, last) }
      : null;
}

/** Whether the bare amounts from here to the end of the sentence add up to a change. */
function addsUp({ pieces, at, masked, memory }: Cursor, change: Statement): boolean {
  const amounts: string[] = [];
  for (const piece of pieces.slice(at)) {
    if (piece.opener === 'sentence') break;
    const { quantity } = piece;
    if (quantity === null || piece.depth > memory.frames.length || quantity.kind !== 'amount') continue;
    if (readHead(masked, piece.words, true).sign !== null) return false;
    amounts.push(readYuan(quantity.printed, quantity.unit === '' ? change.quantity.unit : quantity.unit));
  }
  return amounts.length > 0 && sumYuan(amounts) === readYuan(change.quantity.printed, change.quantity.unit);
}

function readYuan(printed: string, unit: string): string {
  const decimal = parseDecimal(printed);
  return decimal === null || unit === '' ? '0.00' : toYuan(decimal, unit);
}
