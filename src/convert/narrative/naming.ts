import { type Cursor, printLabel } from './cursor.ts';
import { removeDepartment } from './department.ts';
import { kindsAddUp, readYuan } from './enumeration.ts';
import { comparesYears, type Head, readWords } from './head.ts';
import { isTotal, type Role } from './lexicon.ts';
import { describeScene, type Memory, type Named } from './memory.ts';
import { printSpan, type Span } from './passage.ts';
import type { Piece } from './piece.ts';
import { nameBudgeted } from './project-cost.ts';
import { nameSum } from './row.ts';

/** Words of every budget that name nothing by themselves. */
const generic =
  /^(?:预算|安排|收支|共计|共|合计|总计|总额|总|金额|资金|经费|费用|费|数额|数|额|支出|拨款|年初|年度|全年|部门|单位|我局|本级|财政|当年|本年|均|都|也|仅|则|其|为|是|约|达|计|列|的|了|已|实际|拟|将|需|元|全部|机关|所属|人民币|从|按)*$/u;

/**
 * The words that name a quantity: those after the year in its phrase, or those before it where only words of every
 * budget follow (`公务接待费2024年预算数`). They clash where both name something, each another.
 */
export function chooseWords(cursor: Cursor, piece: Piece, head: Head): { span: Span; clashes: boolean } {
  const { memory, masked } = cursor;
  const { lexicon } = memory;
  const before = readWords(masked, head.before);
  const own = removeDepartment(before);
  if (generic.test(before) || /^(?:截[至止]|经.{1,4}|根据|按照?)$/u.test(before))
    return { span: head.subject, clashes: false };
  const after = readWords(masked, head.subject);
  const scene = describeScene(memory, 'level');
  const named = after === '' ? null : lexicon.findSubject(after, scene);
  if (generic.test(after)) {
    const other = lexicon.findSubject(before, scene);
    // A total that has not been given yet is named after the year, whatever runs into it.
    const total = isTotal(named) && (other === null || other.endsWith('.part')) && !memory.given.has(named ?? 'none');
    return {
      span: total || (own === '' && beginsSentence(cursor, piece)) ? head.subject : head.before,
      clashes: false,
    };
  }
  const left = own === '' ? null : lexicon.findSubject(own, scene);
  const clashes = left !== null && left !== named && left !== lexicon.whole && !isTotal(left);
  return { span: head.subject, clashes };
}

/** The subject a quantity is about. Without a name of its own it keeps the last. */
export function nameQuantity(
  cursor: Cursor,
  piece: Piece,
  span: Span,
  words: string,
  role: Role,
  { shared }: Head,
): Named {
  const { memory } = cursor;
  const { lexicon } = memory;
  const scene = describeScene(memory, role);
  const isOfSource = role === 'level' && isLessThanTotal(cursor, piece, words);
  // Kinds of expenditure that make up the total, in a list beside that of the sources, divide the total.
  memory.ofSource ||= isOfSource && !kindsAddUp(cursor, memory.totals.get('expenditure.total'));
  const found = words === '' ? null : lexicon.findSubject(words, scene);
  const summed = role === 'level' && found === null ? nameSum(cursor, piece) : null;
  if (summed !== null) return summed;
  if (isOfSource || memory.ofSource) return { subject: 'none', label: printSpan(cursor.passage, span) };
  // What each of several is given (`公务接待费、出国费各1万元`) is not what all of them are.
  if (shared !== null && found === 'three-public.total' && !words.includes('三公'))
    return { subject: 'none', label: printSpan(cursor.passage, span) };
  if (memory.costed !== null) return nameBudgeted(cursor, piece, words, role);
  if (found !== null) return { subject: found, label: printLabel(cursor, span, found) };
  // Among the parts of a total 财政拨款支出 is one of them, and what changes after it is not the total.
  const appropriated = scene.lead === 'among' && /^财政拨款(?:收入|支出)/u.test(words);
  const ofOther = role === 'level' && speaksOfOther(cursor, piece);
  if (!appropriated && !ofOther && isGeneric(cursor, piece, words)) return carrySubject(memory);
  const subject = ofOther || appropriated ? 'none' : lexicon.findUnknown(words, scene);
  return { subject, label: printSpan(cursor.passage, span) };
}

/** `部门预算总支出3456万元。财政拨款安排支出3400万元，其中：基本支出2100万元`: what 财政拨款 pays for, where other money pays for more. */
function isLessThanTotal({ memory }: Cursor, { quantity }: Piece, words: string): boolean {
  if (quantity?.kind !== 'amount' || memory.aspect !== 'expenditure') return false;
  const total = memory.totals.get('expenditure.total');
  return (
    total !== undefined && /^财政拨款(?:安排)?支出/u.test(words) && readYuan(quantity.printed, quantity.unit) !== total
  );
}

/** Whether words name nothing: no word but those of every budget, or the department before them where a sentence begins. */
function isGeneric(cursor: Cursor, piece: Piece, words: string): boolean {
  // `经` on the line above and `费1315.17万元` here: the end of a name whose beginning is lost.
  if (words === '费') return false;
  return generic.test(words) || (beginsSentence(cursor, piece) && generic.test(removeDepartment(words)));
}

/**
 * Whether a level in a section of one figure is not that figure: the figure is told among its parts (`支出88万元，其中“三公”经费6万元`),
 * or has been given, and this is said of a unit by name (`县档案馆2024年支出88万元`).
 */
function speaksOfOther({ memory, masked, passage }: Cursor, piece: Piece): boolean {
  const { whole, strong } = memory.lexicon;
  if (whole === null || strong === null || memory.current?.subject !== whole) return false;
  const rest = /^[^。]*/u.exec(passage.text.slice(piece.quantity?.end ?? 0))?.[0] ?? '';
  const part = /[,，;:(](?:其中|包括)[:，,]?([^\d、,，;；]{0,30})\d/u.exec(rest)?.[1]?.replace(/[“”"]/gu, '') ?? '';
  // The figure by its name alone: goods among procurement (`政府采购预算中货物30万元`) are a part of it.
  if (part.search(strong) === 0 && generic.test(part.replace(strong, ''))) return true;
  const words = readWords(masked, piece.words).replace(/^\d{4}年度?/u, '');
  const named = !generic.test(words) && !/^[我本全]/u.test(words) && removeDepartment(words) !== words;
  return named && memory.given.has(whole);
}

/** Whether nothing has been named yet in the sentence: then a department can stand in front. */
function beginsSentence({ memory }: Cursor, piece: Piece): boolean {
  return memory.named.size === 0 && memory.lead === null && piece.depth === 0;
}

function carrySubject(memory: Memory): Named {
  if (memory.current !== null) return memory.current;
  const compared = comparesYears(memory.sentence) ? memory.lexicon.compared : undefined;
  return { subject: compared ?? 'none', label: '' };
}
