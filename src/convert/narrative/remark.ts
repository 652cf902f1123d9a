import { type Cursor, findSentence, printLabel } from './cursor.ts';
import { announce } from './enumeration.ts';
import { namesFunction } from './function-class.ts';
import { readHead, readWords, trimSpan } from './head.ts';
import { findKey, isTotal, type Subject } from './lexicon.ts';
import { describeScene, followHeading, keepSubject } from './memory.ts';
import { chooseWords } from './naming.ts';
import { endMention } from './other-amount.ts';
import { listLines, printSpan, type Span } from './passage.ts';
import type { Piece } from './piece.ts';
import { partName } from './short-section.ts';

/** A label without its number. */
export interface MissingAmount {
  label: string;
  quote: string;
  lines: number[];
}

/** Clauses that give reasons name figures without being about them, and so does what follows them up to a semicolon. */
const reason = /原因|由于|因为|用于|为了|确保|根据|按照|严格|贯彻|落实|反[映应]|随着/u;
/** What stayed as it was has been compared, and the next comparison is about something else. */
export const unchanged = /持平|一致|相同|无增减|不变|无变化/u;
const negation = /^(?:均?无|没有|不|未)/u;
const nounEnding =
  /(?:费用?|支出|收入|预算|资金|采购|资产|方面|中|说明|数|拨款|核拨|购置|购车|接待|资本|专户|结转|结余|基金|公用|总额)$/u;
const itemEnding = /.(?:项目|工程|课题)$/u;
const longestName = 18;

/** Reads words without a quantity: an announcement (其中：), a reason, or the name of what comes next. */
export function readRemark(cursor: Cursor, piece: Piece): void {
  const { memory, masked } = cursor;
  const head = readHead(masked, piece.words, false);
  const { span } = chooseWords(cursor, piece, head);
  const words = readWords(masked, span);
  const tail = piece.opener === 'amount';
  if (head.lead !== null) {
    if (head.prefix !== null && !tail) nameSubject(cursor, head.prefix);
    if (words === '' || head.lead === 'among') announce(cursor, head.lead);
    else memory.explaining = true;
    return;
  }
  const text = masked.slice(piece.words.start, piece.words.end);
  endMention(memory, unchanged.test(text), tail);
  if (unchanged.test(text) && memory.enumeration !== null) memory.enumeration.parts = 0;
  if (tail || memory.explaining) return;
  if (/(?:说明|情况)$/u.test(text) && piece.opener === 'start') {
    readHeading(cursor, piece.words);
    return;
  }
  if (reason.test(text)) memory.explaining = true;
  else if (!negation.test(words)) nameSubject(cursor, span);
}

/** Reads a sub-heading: what it names is the topic of the paragraphs under it. */
export function readHeading(cursor: Cursor, span: Span): void {
  const { memory, masked, passage } = cursor;
  const text = masked.slice(span.start, span.end);
  const ordinal = /^(?:\([^)]{1,3}\)|[一二三四五六七八九十\d]{1,3}[、.])/u.exec(text)?.[0] ?? '';
  const name = trimSpan(masked, { start: span.start + ordinal.length, end: span.end });
  const subject = memory.lexicon.findTopic(readWords(masked, name));
  if (subject === null) return;
  followHeading(memory, { subject, label: printSpan(passage, name) });
  memory.current = memory.topic;
}

/** `（二）公务接待费。2020年预算0.3万元`: a sentence that is a name alone heads those after it. */
function headsSentences({ pieces, at, masked }: Cursor, span: Span): boolean {
  const piece = pieces[at];
  const next = pieces[at + 1]?.opener;
  const alone = piece !== undefined && (piece.opener === 'sentence' || piece.opener === 'start');
  return (
    alone && (next === 'sentence' || next === 'colon') && span.end >= masked.slice(0, piece.words.end).trimEnd().length
  );
}

/** `预算收支安排1000万元，因新增档案数字化项目，较2023年预算增加50万元`: the change is still that of the whole. */
function interruptsChange({ memory, masked, pieces, at }: Cursor): boolean {
  if (pieces[at]?.opener !== 'comma' || memory.lead !== null) return false;
  const next = pieces.slice(at + 1).find(({ quantity }) => quantity !== null);
  if (next === undefined) return false;
  const head = readHead(masked, next.words, true);
  return head.sign !== null || head.compares;
}

/** `公务用车购置及运维费无，较2019年度减少4.5万元`: where a number should stand; the change right after it is about it all the same. */
const nothing = /(?:(?:均|为)?无|没有|未安排|未发生)(?:预算|支出|安排)?$/u;

/** Whether the next piece is a change that names nothing itself. */
function isChangeNext({ masked, pieces, at }: Cursor): boolean {
  const next = pieces[at + 1];
  if (next?.opener !== 'comma' || next.quantity === null) return false;
  const head = readHead(masked, next.words, true);
  return (head.sign !== null || head.earlier) && readWords(masked, head.subject) === '';
}

function nameSubject(cursor: Cursor, phrase: Span): void {
  const { memory, masked } = cursor;
  const denied = isChangeNext(cursor) ? (nothing.exec(masked.slice(phrase.start, phrase.end))?.[0].length ?? 0) : 0;
  const span = { start: phrase.start, end: phrase.end - denied };
  const words = readWords(masked, span);
  if (memory.lexicon.counts?.test(words) === true) {
    memory.current = { subject: 'none', label: '' };
    return;
  }
  // `档案整理项目，安排50万元`: one item is never the whole budget, whatever its name recalls.
  if (itemEnding.test(words) && isTotal(memory.current?.subject ?? null) && !interruptsChange(cursor)) {
    memory.current = { subject: 'none', label: printSpan(cursor.passage, span) };
    return;
  }
  const long = words.length > longestName && !(memory.aspect === 'expenditure' && namesFunction(words));
  if (long || !nounEnding.test(words)) return;
  const subject = memory.lexicon.findSubject(words, describeScene(memory, 'level'));
  if (subject === null || subject === 'none') return;
  const named = { subject, label: printLabel(cursor, span, subject) };
  keepSubject(memory, named, 'level', true);
  if (!headsSentences(cursor, span)) return;
  memory.topic = named;
  memory.headed = true;
  memory.topicNamed = true;
}

/** A clause of an enumeration that is made of names alone: each lacks its number. */
export function findMissing(cursor: Cursor, piece: Piece): MissingAmount[] {
  const { memory, masked, passage, pieces, at } = cursor;
  if (memory.lead !== 'among' || memory.explaining || piece.opener === 'amount') return [];
  const sentence = findSentence(cursor);
  // A sentence without any number describes the form, not the budget.
  if (
    !pieces.some(
      ({ quantity }) => quantity !== null && quantity.start >= sentence.start && quantity.end <= sentence.end,
    )
  )
    return [];
  const head = readHead(masked, piece.words, false);
  if (head.compares || head.sign !== null) return [];
  const text = readWords(masked, head.subject);
  const next = pieces[at + 1];
  const numberFollows =
    next !== undefined &&
    next.quantity !== null &&
    next.opener !== 'semicolon' &&
    next.opener !== 'sentence' &&
    readWords(masked, readHead(masked, next.words, false).subject) === '';
  if (text === '' || numberFollows || isListedAhead(cursor, text) || negation.test(text)) return [];
  const scene = describeScene(memory, 'level');
  const whole = memory.lexicon.findSubject(text, scene);
  const names = whole !== null && isName(whole) && !/[和与、]/u.test(text) ? [text] : text.split(/[和与、]|及(?!运)/u);
  const complete = names.every(
    (name) => name.length <= longestName && nounEnding.test(name) && isName(memory.lexicon.findSubject(name, scene)),
  );
  if (!complete || describesWhole(cursor)) return [];
  return [{ label: names.join('、'), quote: printSpan(passage, piece.clause), lines: listLines(passage, piece.words) }];
}

/** `因公出国（境）费，公务接待费均为0万元`: the number behind the next names is that of this one too. */
function isListedAhead({ masked, pieces, at }: Cursor, text: string): boolean {
  const rest = pieces.slice(at + 1);
  const next = rest.findIndex(({ quantity }) => quantity !== null);
  const words = rest[next]?.words;
  if (words === undefined || !text.split(/、/u).every((name) => partName.test(name))) return false;
  return (
    rest.slice(0, next + 1).every(({ opener }) => opener === 'comma') && readHead(masked, words, false).shared !== null
  );
}

/** `收入包括一般公共预算收入、上年结转`: says what a thing consists of, and divides no amount. */
function describesWhole({ masked, pieces, at }: Cursor): boolean {
  for (const piece of pieces.slice(0, at + 1).toReversed()) {
    const { lead, prefix } = readHead(masked, piece.words, false);
    if (lead === 'among') return prefix !== null && piece.quantity === null;
  }
  return false;
}

/** A part that the section always gives a number for. */
function isName(subject: Subject | null): boolean {
  if (subject === null || /total$|\.part$/u.test(subject)) return false;
  return findKey(subject, 'level') !== null;
}
