import { sumYuan } from '../../model/amount.ts';
import type { Cursor } from './cursor.ts';
import { readYuan } from './enumeration.ts';
import { findKey, isTotal, type Role, type Subject } from './lexicon.ts';
import type { Memory, Named } from './memory.ts';
import type { Piece } from './piece.ts';
import type { Quantity } from './quantity.ts';

/** An amount that a sentence tells beside others: `公务接待费3万元、公务用车运行维护费7万元`. */
export interface RowItem extends Named {
  yuan: string;
  /** Only 、 or 和 stands between it and the one before, or a list shares both out. */
  joined: boolean;
}

const joint = /^(?:、|以及|[和及与])/u;
const sum = /^(?:以上|上述|[两二三四各几]项|、)*(?:合计|共计|总计|总共|共)(?:安排|支出|预算|金额|人民币|[为是约:])*$/u;

/** Keeps a level that no bracket holds. */
export function noteRow(
  { memory, masked }: Cursor,
  piece: Piece,
  { names, isShared, words }: { names: readonly Named[]; isShared: boolean; words: string },
): void {
  const { quantity } = piece;
  if (piece.depth > 0 || quantity?.kind !== 'amount' || (words === '' && !isShared)) return;
  const joined = isShared || joint.test(masked.slice(piece.words.start, piece.words.end));
  const yuan = readYuan(quantity.printed, quantity.unit);
  if (!isShared) memory.shares = [];
  for (const { subject, label } of names) memory.row.push({ subject, label, yuan, joined });
}

/** The amounts told last that one change can be shared by: none where one of them is the whole of the others. */
export function listRow({ row, lexicon }: Memory): readonly RowItem[] {
  const wholes = row.filter(({ subject }) => subject === lexicon.whole || isTotal(subject));
  return wholes.length === 0 || wholes.length === row.length ? row : [];
}

/** `公务接待费3万元、公务用车运行维护费7万元，比上年减少2万元`: one change behind two of which nobody can tell whose it is. */
export function isOfSeveral({ row }: Memory, named: Named, role: Role): boolean {
  const [last, before] = [row.at(-1), row.at(-2)];
  if (last?.joined !== true || before === undefined) return false;
  if (last.subject !== named.subject || last.label !== named.label) return false;
  // Income and expenditure that are alike change alike.
  return last.yuan !== before.yuan || findKey(last.subject, role) !== findKey(before.subject, role);
}

/** `公务接待费3万元，公务用车运行维护费7万元，合计10万元`: the whole, and no second amount of the last; null where it is no sum. */
export function nameSum({ memory, masked }: Cursor, { words, quantity, depth }: Piece): Named | null {
  const { row, lexicon, given, lead } = memory;
  const text = masked.slice(words.start, words.end);
  if (quantity?.kind !== 'amount' || !sum.test(text)) return null;
  if (row.length < 2) {
    // `公用经费20万元；项目支出50万元，合计120万元`: no amount of the one behind the semicolon.
    const isOther = depth === 0 && row[0] !== undefined && row[0].yuan !== readYuan(quantity.printed, quantity.unit);
    return isOther ? { subject: 'unclear', label: '' } : null;
  }
  const adds = sumYuan(row.map(({ yuan }) => yuan)) === readYuan(quantity.printed, quantity.unit);
  if (!adds || lexicon.whole === null) return { subject: 'unclear', label: '' };
  // `公务用车购置费2万元，公务用车运行费3万元，合计5万元`: the whole of those two.
  const areOfVehicles = row.every((item) => item.subject.startsWith('three-public.vehicles.'));
  const whole: Subject = areOfVehicles ? 'three-public.vehicles' : lexicon.whole;
  const isWhole = lead === null && !given.has(whole);
  return { subject: isWhole ? whole : 'none', label: text.replace(/[为是约:]+$/u, '') };
}

/** Whether an amount is nothing. */
export function isZero({ kind, printed }: Quantity): boolean {
  return kind === 'amount' && /^[0.]+$/u.test(printed);
}

/** Whether all of several names that one change is told of have nothing. */
export function isNothing({ row }: Memory): boolean {
  return row.at(-1)?.joined === true && row.every(({ yuan }) => yuan === '0.00');
}
