import { isMoneyUnit, parseDecimal, toYuan } from '../../../model/amount.ts';
import { parseOrdinal, trimText } from '../../../model/terms.ts';
import type { Operand } from './operand.ts';
import type { Unchecked } from '../rule.ts';
import type { Sum } from './sum.ts';

/** Sentences that go on over more lines than these are no longer one list. */
const longestSpan = 12;
/** With more of them a sum would fit by chance. */
const most = 6;

/**
 * The ways to read a sum whose sentence prints amounts that no figure of the data contract names (事业收入, 经营支出, …):
 * without them, then with one, two … of them. They may belong to the sum or not; where neither fits, it is broken.
 */
export function withUnread(disclosure: Unchecked, sum: Sum): [Sum, ...Sum[]] {
  const unread = listUnread(disclosure, [sum.stated, ...sum.terms]);
  if (unread.length === 0 || unread.length > most) return [sum];
  const sets: Operand[][] = [[]];
  for (const amount of unread) sets.push(...sets.map((set) => [...set, amount]));
  const added = sets.slice(1).sort((one, other) => one.length - other.length);
  return [sum, ...added.map((set) => ({ ...sum, terms: [...sum.terms, ...set] }))];
}

/** Amounts on the lines of some figures that are none of the disclosure's figures themselves, zeros left out. */
function listUnread({ figures, transcript }: Unchecked, operands: readonly Operand[]): Operand[] {
  const lines = operands.flatMap((operand) => (operand.line === null ? [] : [operand.line]));
  const first = Math.min(...lines);
  let last = Math.max(...lines);
  // A line that stops in the middle of a sentence goes on with its last parts.
  while (isCut(transcript[last - 1] ?? '', transcript[last] ?? '') && last < first + longestSpan) last += 1;
  const texts = transcript.slice(first - 1, last).filter((text) => trimText(text) !== '');
  if (lines.length === 0 || texts.length > longestSpan) return [];
  const unread: Operand[] = [];
  for (let line = first; line <= last; line += 1) {
    const read = figures.filter((figure) => figure.line === line).map((figure) => figure.printed);
    for (const amount of listAmounts(transcript[line - 1] ?? '', line)) {
      const known = read.indexOf(amount.printed);
      if (known !== -1) read.splice(known, 1);
      else if (!/^0(\.0+)?$/u.test(amount.printed)) unread.push(amount);
    }
  }
  return unread;
}

/** Whether a line goes on with the next. After an amount, the full stop of a paragraph can be left out; a heading begins another. */
function isCut(line: string, next: string): boolean {
  return /[^。；;：:！？.\s元%％]$/u.test(trimText(line)) && parseOrdinal(next) === null;
}

/** `事业收入12.5万元`, `事业收入：１２.５万元`, `事业收入（12.5万元）`: the amounts of a line, each called by the words before it. */
function listAmounts(text: string, line: number): Operand[] {
  const pattern = /([^，。；：、（）(),;:\d]*)[:(]?(\d[\d,]*(?:\.\d+)?)\s*(亿元|万元|元)/gu;
  return [...text.normalize('NFKC').matchAll(pattern)].flatMap(([, label = '', printed = '', unit = '']) => {
    const decimal = parseDecimal(printed);
    if (decimal === null || !isMoneyUnit(unit)) return [];
    return [{ label: trimText(label), cny: toYuan(decimal, unit), printed, unit, line }];
  });
}
