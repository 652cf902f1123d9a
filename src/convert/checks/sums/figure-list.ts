import Big from 'big.js';
import type { CheckSection } from '../../../model/check.ts';
import type { Figure } from '../../../model/disclosure.ts';
import { roundingOf } from '../../../model/rounding.ts';
import { fromFigure } from './operand.ts';
import { checkReadings } from './reading.ts';
import type { CheckDraft, Unchecked } from '../rule.ts';
import type { Sum } from './sum.ts';
import { withUnread } from './unread.ts';

/** Figures that a sentence lists, and the wholes it can hang them on, the usual one first. */
export interface FigureList {
  section: CheckSection;
  statement: string;
  /** What a part is called whose words name nothing. */
  label: string;
  parts: readonly Figure[];
  wholes: readonly [Figure, ...Figure[]];
  /** What the list is where it is introduced as the main items alone. */
  partial: 'parts' | 'changes';
  /** Whether the list is known to leave something out, whatever introduces it. */
  open?: boolean;
}

/**
 * A list of any length against its whole. Lists mix levels (`专项54万元，其中：甲30万元，乙24万元`) and name amounts that
 * have no key; where they fit once the details are taken out, or with such an amount, they agree.
 */
export function checkList(disclosure: Unchecked, list: FigureList): CheckDraft {
  const { section, statement, label, parts, wholes } = list;
  const partial = list.open === true || isPartial(disclosure, parts) ? list.partial : undefined;
  const sums = wholes.map((whole): Sum => {
    const terms = parts.map((part) => fromFigure(part, label));
    return { section, statement, stated: fromFigure(whole, '总数'), terms, partial };
  });
  const [usual, ...others] = sums;
  const outer = withoutDetails(parts);
  const flat = sums.map((sum) => ({ ...sum, terms: outer.map((part) => fromFigure(part, label)) }));
  if (usual === undefined) throw new Error('missing whole of a list');
  const [, ...unread] = withUnread(disclosure, usual);
  return checkReadings([usual, ...others, ...(outer.length < parts.length ? flat : []), ...unread]);
}

/** `主要为：法律援助经费5万元`: the words that open the list stand before a colon, and the quote of its first part behind it. */
function isIntroduced(transcript: readonly string[], { line, quote }: Figure): boolean {
  const text = transcript[line - 1] ?? '';
  return /(?:主要|重点|包含但不限于)[^，。；：,;:\d]{0,4}[：:]\s*$/u.test(
    text.slice(0, Math.max(0, text.indexOf(quote))),
  );
}

/** Whether a list says of itself that it is not the whole: 主要为…, 重点用于…, … 等. */
function isPartial({ transcript }: Unchecked, parts: readonly Figure[]): boolean {
  const last = parts.at(-1);
  if (last === undefined) return false;
  const line = transcript[last.line - 1] ?? '';
  const end = line.lastIndexOf(last.quote);
  const after = last.quote + (end === -1 ? '' : line.slice(end + last.quote.length));
  const behind = after.slice(after.indexOf(last.printed) + last.printed.length);
  const opens = parts.some((part) => /主要|重点|包含但不限于/u.test(part.quote) || isIntroduced(transcript, part));
  return opens || /^\s*(亿元|万元|元)?[^。；;，,]{0,4}等/u.test(behind);
}

/** The list without the parts that follow a part and add up to it. */
function withoutDetails(parts: readonly Figure[]): Figure[] {
  const outer: Figure[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === undefined) continue;
    outer.push(part);
    index += countDetails(part, parts.slice(index + 1));
  }
  return outer;
}

function countDetails(part: Figure, rest: readonly Figure[]): number {
  const whole = fromFigure(part, '');
  if (new Big(whole.cny ?? 0).eq(0)) return 0;
  let sum = new Big(0);
  let tolerance = roundingOf(whole);
  for (const [index, detail] of rest.entries()) {
    const operand = fromFigure(detail, '');
    sum = sum.plus(operand.cny ?? 0);
    tolerance = tolerance.plus(roundingOf(operand));
    // A single figure that repeats its neighbour is no detail of it.
    if (
      index > 0 &&
      sum
        .minus(whole.cny ?? 0)
        .abs()
        .lt(tolerance)
    )
      return index + 1;
  }
  return 0;
}
