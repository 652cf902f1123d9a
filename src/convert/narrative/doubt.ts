import type { Cursor } from './cursor.ts';
import { readYuan } from './enumeration.ts';
import type { Head } from './head.ts';
import { findKey, type Role } from './lexicon.ts';
import type { Memory, Named } from './memory.ts';
import type { Piece } from './piece.ts';
import type { Quantity } from './quantity.ts';
import { isOfSeveral } from './row.ts';

/** Stands for a name that can be one of several: paragraphs that have lost their beginning leave such amounts. */
export const unclear: Named = { subject: 'unclear', label: '' };

/** A quantity as far as it is asked what it is of. */
export interface Change {
  /** Its own name; empty where it goes on about what was spoken of. */
  words: string;
  role: Role;
  quantity: Quantity;
  sign: 1 | -1;
  compares: boolean;
}

/** Whether nobody can tell what a quantity is of, though something was spoken of before it. */
export function doubtsSubject(cursor: Cursor, names: readonly Named[], change: Change): boolean {
  const half = cursor.pieces[cursor.at]?.halfBracket ?? null;
  // Each name of the “三公” is one figure's, wherever the bracket began; 一般公共预算收入 can be a part of 转移支付.
  if (half === 'inside' && (change.words === '' || cursor.memory.lexicon.whole === null)) return true;
  if (change.words !== '' || change.role === 'level') return false;
  if (names.every(({ subject }) => findKey(subject, change.role) === null)) return false;
  return (
    half === 'unclosed' ||
    names.some(
      (named) => isChangedOtherwise(cursor.memory, named, change) || isOfSeveral(cursor.memory, named, change.role),
    ) ||
    lacksChange(cursor.memory, change) ||
    canBeOfWhole(cursor)
  );
}

/** `项目支出40万元，主要为：甲18万元；比上年减少1万元`: nobody can tell whether the part changed or the whole. */
export function changesLonePart({ memory }: Cursor, piece: Piece, head: Head, words: string): boolean {
  if (piece.opener !== 'semicolon' || words !== '' || head.sign === null) return false;
  return memory.beforeSemicolon?.subject.endsWith('.part') === true;
}

/** Keeps what changed by how much. */
export function rememberChange({ changed }: Memory, names: readonly Named[], change: Change): void {
  if (change.role !== 'change' && change.role !== 'percent') return;
  for (const named of names) changed.set(keyOf(named, change), valueOf(change));
}

const keyOf = ({ subject, label }: Named, { role }: Change): string => [subject, label, role].join('\t');

/** What it changed by, alike for `1万元` and `1.00万元`. */
function valueOf({ quantity: { kind, sign: minus, printed, unit }, sign }: Change): string {
  const amount =
    kind === 'amount' && unit !== '' ? readYuan(printed, unit) : printed.replace(/\.0+$|(\.\d*?)0+$/u, '$1');
  return [sign, minus, amount, kind].join(' ');
}

/** What has changed by one amount does not change by another: the name of what did is lost. */
function isChangedOtherwise({ changed }: Memory, named: Named, change: Change): boolean {
  const known = changed.get(keyOf(named, change));
  return known !== undefined && known !== valueOf(change);
}

/** `增长1.91%，主要为…` where a paragraph begins, or behind what did not change: a rate goes with a change, or says what it compares. */
function lacksChange({ last, before }: Memory, { role, compares }: Change): boolean {
  return role === 'percent' && !compares && last === null && before?.role !== 'change';
}

/**
 * `公务接待费1万元。与上年相比减少1万元`: of the part that the paragraph named first only where it named no other, and where the
 * whole has been given or the paragraph is numbered. Under a heading of its own a part is what is spoken of.
 */
function canBeOfWhole({ memory, passage }: Cursor): boolean {
  const { lexicon, topic, current, last, headed, given, listed } = memory;
  if (lexicon.whole === null || lexicon.key !== 'three-public') return false;
  // `四、“三公”经费预算情况` and then `较上年减少4.5万元`: what stood between is lost, and with it what this is about.
  const isHeadless = beginsWithChange.test(passage.text) && !passage.text.includes('三公');
  if (isHeadless && !headed && given.size === 0 && topic?.subject === lexicon.whole) return true;
  if (last !== null || headed || topic === null || current !== topic || topic.subject === lexicon.whole) return false;
  const isWhole = given.has(lexicon.whole) || numbered.test(passage.text);
  return !isWhole || [...listed].some((subject) => subject !== topic.subject);
}

/** `（三）公务接待费3万元。`: a paragraph with its number has its beginning. */
const numbered = /^(?:\([一二三四五六七八九十\d]{1,2}\)|[一二三四五六七八九十]{1,2}、|\d{1,2}[、.)])/u;

/** A paragraph that begins with neither what changed nor the year in which it did; 增减变化情况 is a label before both. */
const beginsWithChange = /^(?:较|比|[与同](?:\d|上|去)|同比|增(?!减)|减|下降)/u;
