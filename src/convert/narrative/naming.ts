import { type Cursor, printLabel } from './cursor.ts';
import { removeDepartment } from './department.ts';
import { comparesYears, readWords, trimSpan } from './head.ts';
import type { Role, Subject } from './lexicon.ts';
import { describeScene, type Memory, type Named } from './memory.ts';
import { printSpan, type Span } from './passage.ts';
import type { Piece } from './piece.ts';
import { vehicleWhole } from './short-section.ts';

/** Words of every budget that name nothing by themselves. */
const generic =
  /^(?:预算|安排|收支|共计|共|合计|总计|总额|总|金额|资金|经费|费用|费|数额|数|额|支出|拨款|年初|年度|全年|部门|单位|我局|本级|财政|当年|本年|均|都|也|仅|则|其|为|是|约|达|计|列|的|了|已|实际|拟|将|需|元|全部|机关|所属|人民币|从|按)*$/u;

/** The subjects a quantity is about: one, or several that share it (均为). Without a name of its own it keeps the last. */
export function nameQuantity(
  cursor: Cursor,
  piece: Piece,
  span: Span,
  words: string,
  role: Role,
  shared: 'each' | 'all' | null,
): Named[] {
  const { memory } = cursor;
  const { lexicon } = memory;
  const scene = describeScene(memory, role);
  const several = shared === null ? [] : splitNames(cursor, span, role);
  if (shared === 'all' && several.length > 1) return several;
  if (shared === 'each' && several[0] !== undefined && several.length > 1) {
    memory.waiting = several.slice(1);
    return several.slice(0, 1);
  }
  const waiting = generic.test(words) ? memory.waiting.shift() : undefined;
  if (waiting !== undefined) return [waiting];
  const found = words === '' ? null : lexicon.findSubject(words, scene);
  if (found !== null) return [{ subject: found, label: printLabel(cursor, span, found) }];
  if (isGeneric(cursor, piece, words)) return [carrySubject(memory)];
  return [{ subject: lexicon.findUnknown(words, scene), label: printSpan(cursor.passage, span) }];
}

/** Whether words name nothing: no word but those of every budget, or the department before them where a sentence begins. */
function isGeneric({ memory }: Cursor, piece: Piece, words: string): boolean {
  if (generic.test(words)) return true;
  const first = memory.named.size === 0 && memory.lead === null && piece.depth === 0;
  return first && generic.test(removeDepartment(words));
}

function carrySubject(memory: Memory): Named {
  if (memory.current !== null) return memory.current;
  const total: Subject =
    memory.lexicon.key === 'overall-arrangement' && comparesYears(memory.sentence) ? 'arrangement.total' : 'none';
  return { subject: total, label: '' };
}

/** The names before 分别为 or 均为, where each of them is one. */
function splitNames({ memory, masked, passage }: Cursor, span: Span, role: Role): Named[] {
  const scene = describeScene(memory, role);
  const text = masked.slice(span.start, span.end);
  const protectedText = text.replace(vehicleWhole, (whole) => '\u25A0'.repeat(whole.length));
  const named: Named[] = [];
  let from = 0;
  for (const part of protectedText.split(/(、|以及|和|及|与)/u)) {
    const piece = trimSpan(masked, { start: span.start + from, end: span.start + from + part.length });
    from += part.length;
    if (/^(?:、|以及|和|及|与)$/u.test(part)) continue;
    const subject = memory.lexicon.findSubject(readWords(masked, piece), scene);
    if (subject === null) return [];
    named.push({ subject, label: printSpan(passage, piece) });
  }
  return named;
}
