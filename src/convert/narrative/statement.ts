import { negate } from '../../model/amount.ts';
import { type Cursor, findSentence } from './cursor.ts';
import { announce, readYuan } from './enumeration.ts';
import { type Head, readHead, readWords } from './head.ts';
import { findKey, isTotal, type Role, type Subject } from './lexicon.ts';
import { describeScene, followPunctuation, keepSubject, type Memory, type Named, type Statement } from './memory.ts';
import { chooseWords, nameQuantity } from './naming.ts';
import { changesSpent, isPartOfPart, isSpent, rememberMention } from './other-amount.ts';
import { type PairEnd, readPairEnd } from './pair.ts';
import { isBareLine, mask, type Passage, type Span } from './passage.ts';
import { type Change, changesLonePart, doubtsSubject, rememberChange, unclear } from './doubt.ts';
import {
  announceYear,
  continueYear,
  doubtsYear,
  endOtherYear,
  endOtherParts,
  followsOther,
  isOfOtherYear,
  mainYear,
  readYear,
  rememberYear,
  roleOfYear,
  settleYear,
} from './dating.ts';
import { findPassingAmounts } from './passing-amount.ts';
import { readPieces, type Piece } from './piece.ts';
import { followsCost, rememberCost, tellsCost } from './project-cost.ts';
import { findMissing, type MissingAmount, readRemark, unchanged } from './remark.ts';
import { hasOtherAmount, isStatedAgain } from './restatement.ts';
import { noteRow } from './row.ts';
import { shareUnit, takeShares } from './share.ts';
import type { Year } from './spoken-year.ts';

const itemNumber = /^(?:\d{1,2}[.、]|\p{No}|[一二三四五六七八九]是)/u;

/** What a passage states. */
export interface PassageReading {
  statements: Statement[];
  missing: MissingAmount[];
  /** Clauses with an amount that is no quantity of the budget, by where the amount stands. */
  passing: { at: number; clause: Span }[];
}

/** Reads the quantities of a passage one after another. */
export function readStatements(memory: Memory, passage: Passage): PassageReading {
  const { pieces, masked } = readPieces(passage);
  const reading: PassageReading = { statements: [], missing: [], passing: listPassing(passage, pieces) };
  memory.topicNamed = false;
  memory.listed = new Set();
  memory.shares = [];
  if (memory.lexicon.whole !== null && memory.topic === null)
    memory.topic = { subject: memory.lexicon.whole, label: '' };
  pieces.forEach((piece, at) => {
    const cursor: Cursor = { memory, passage, masked, pieces, at };
    const numbered = itemNumber.test(masked.slice(piece.words.start, piece.words.end));
    followPunctuation(memory, piece.opener, piece.depth, numbered);
    endOtherYear(cursor, piece);
    if (piece.depth === 0 && (piece.opener === 'sentence' || piece.opener === 'start'))
      memory.sentence = readWords(masked, findSentence(cursor));
    if (piece.halfBracket === 'inside' || piece.halfBracket === 'behind') memory.current = unclear;
    if (piece.quantity === null) {
      announceYear(cursor, piece);
      readRemark(cursor, piece);
      reading.missing.push(...findMissing(cursor, piece));
    } else reading.statements.push(...readStatement(cursor, piece));
  });
  return reading;
}

function listPassing(passage: Passage, pieces: readonly Piece[]): PassageReading['passing'] {
  const quantities = pieces.flatMap(({ quantity }) => (quantity === null ? [] : [quantity]));
  return findPassingAmounts(passage, quantities).map((span) => {
    const piece = pieces.find(({ clause }) => clause.start <= span.start && clause.end >= span.end);
    return { at: span.start, clause: piece?.clause ?? span };
  });
}

function readStatement(cursor: Cursor, whole: Piece): Statement[] {
  const { memory, masked } = cursor;
  let piece = shareUnit(cursor, whole);
  const { quantity } = piece;
  if (quantity === null) return [];
  if (quantity.unit === '' && isBareLine(cursor.passage, quantity)) return [];
  const { lexicon } = memory;
  const objects = lexicon.key !== 'overall-arrangement' || memory.aspect === 'comparison';
  const pair = readPairEnd(cursor, piece);
  const read = readHead(masked, pair?.words ?? piece.words, objects);
  const { span, clashes } = chooseWords(cursor, piece, read);
  const words = readWords(masked, span);
  // A number without its unit states something only where words say what.
  const isListed = read.shared !== null || memory.waiting.length > 0;
  if (quantity.unit === '' && words === '' && read.sign === null && !read.earlier && pair === null && !isListed)
    return [];
  if (read.prefix !== null) readRemark(cursor, { ...piece, words: read.prefix, quantity: null });
  if (read.lead !== null || piece.opener === 'colon') announce(cursor, read.lead ?? memory.lead);
  const shares = takeShares(cursor, piece, read);
  // Names that share amounts out have each its year; `上年均为1万元` behind them has that one alone.
  const head = { ...read, sign: read.sign ?? shares?.[0]?.sign ?? null, earlier: read.earlier && shares === null };
  if (doubtsDirection(cursor, piece, head)) {
    piece = { ...piece, quantity: { ...quantity, kind: 'unclear' } };
    memory.waiting = memory.waiting.map((share) => ({ ...share, ...unclear }));
  }

  if (piece.opener === 'semicolon' && words === '' && quantity.kind === 'percent' && memory.beforeSemicolon !== null)
    memory.current = memory.beforeSemicolon;
  // `基本支出增加82.75万元。增长1.91%`: a rate after a full stop is that of the change before it.
  if (piece.opener === 'sentence' && words === '' && quantity.kind === 'percent' && !head.compares)
    if (memory.before?.role === 'change') memory.current = memory.before;
  if (changesLonePart(cursor, piece, head, words) || changesSpent(cursor, piece, head, words))
    memory.current = { subject: 'none', label: '' };
  const dated = shares === null ? readYear(cursor, piece, head, words) : mainYear(shares);
  if (dated === null) settleYear(cursor, piece, head, words);
  if (endOtherParts(memory, dated) && words === '' && piece.opener === 'comma') memory.current = unclear;
  const year = dated ?? continueYear(memory, piece);
  const role = findRole(cursor, piece, head, words, year === 'last' || year === 'earlier', pair);
  if (role === null || (clashes && shares === null) || givesReason(cursor, piece, head)) {
    const unkeyed = makeStatement(cursor, piece, { subject: 'none', label: words }, 'level', 1);
    memory.waiting = memory.waiting.map((share) => ({ ...share, subject: 'none' }));
    rememberYear(cursor, piece, head, dated, words);
    // What is listed under what was spent was spent too, and what is listed under a cost is of it.
    if (!head.compares && isSpent(cursor, piece)) {
      memory.last = { ...unkeyed, role: 'spent' };
      rememberMention(memory, memory.last, piece, head);
    } else if (!head.compares && tellsCost(cursor, piece)) rememberCost(cursor, piece, span, unkeyed);
    return [unkeyed];
  }
  const { enumeration } = memory;
  // `其中：甲0万元，乙5万元，较上年减少1万元`: after several parts the whole is meant.
  if (role === 'change' && words === '' && head.compares && enumeration !== null && enumeration.parts > 1)
    memory.current = isPartOfPart(memory) ? { subject: 'none', label: '' } : enumeration.of;
  // A minus of its own says what a verb would: under `减少520万元` it is no second decrease that turns the first round.
  const sign =
    head.sign ??
    (quantity.sign === '' ? null : 1) ??
    (role === 'change' || role === 'percent' ? (memory.inheritance?.sign ?? memory.last?.sign ?? 1) : 1);
  if (shares !== null || !followsCost(memory, words)) memory.costed = null;
  const found: (Named & { year?: Year | null })[] = shares ?? [nameQuantity(cursor, piece, span, words, role, head)];
  const name = shares === null ? words : (shares[0]?.label ?? '');
  const change: Change = { words: name, role, quantity, sign, compares: head.compares };
  const again = role === 'level' && found.some((named) => isStatedAgain(memory, named, head));
  const isNobodys =
    (again && hasOtherAmount(memory, quantity)) ||
    doubtsSubject(cursor, found, change) ||
    (dated === null && doubtsYear(memory, piece, head, role, name));
  const isElse =
    isOfOtherYear(memory, head, role, head.sign === null ? year : dated) || followsOther(memory, piece, head, name);
  const names: typeof found = isNobodys ? [unclear] : found;
  if (!isElse) rememberChange(memory, names, change);
  const statements = names.map((named) => {
    // A name that goes on from a list keeps no year of it.
    const itsYear = shares === null ? null : (named.year ?? null);
    const own = roleOfYear(role, itsYear);
    const withheld =
      isElse ||
      pair?.lastYear === false ||
      isOfOtherYear(memory, head, own, itsYear) ||
      (own === 'level' && !isNobodys && (again || repeatsWhole(cursor, piece, named.subject)));
    return makeStatement(cursor, piece, withheld ? { ...named, subject: 'none' } : named, own, sign);
  });
  if (quantity.unit === '' && !statements.some((statement) => isPlausible(statement))) return [];
  // A figure that is withheld still says what is spoken of.
  for (const named of names) keepSubject(memory, named, role, shares !== null || words !== '');
  if (role === 'level') noteRow(cursor, piece, { names, isShared: shares !== null, words });
  for (const statement of statements) {
    if (statement.role === 'level' && quantity.kind === 'amount') {
      memory.given.add(statement.subject);
      memory.levels.set(statement.subject, statement);
      if (isTotal(statement.subject)) memory.totals.set(statement.subject, readYuan(quantity.printed, quantity.unit));
      memory.parts.set(statement.label, readYuan(quantity.printed, quantity.unit));
    }
    if (statement.role === 'previous') memory.former.add(statement.subject);
    memory.last = statement;
    rememberMention(memory, statement, piece, head);
  }
  rememberYear(cursor, piece, head, dated, words);
  if (memory.enumeration !== null) memory.enumeration.parts = role === 'level' ? memory.enumeration.parts + 1 : 0;
  return statements;
}

/** The words of the form, of which one was to be struck out: `增加（减少）`, `增加/减少`, `增减额`. */
export const eitherWay =
  /(?:增加?|增长|上升|提高)(?:[(/或、]|)(?:减少?|下降|降低)|(?:减少?|下降|降低)[(/或、](?:增加?|增长|上升|提高)/u;

/** Whether a change is printed of which nobody can tell the direction; `减少-2万元` is written for a decrease, and says an increase. */
function doubtsDirection({ passage }: Cursor, { quantity, words }: Piece, head: Head): boolean {
  if (quantity === null || head.sign === null || /^[0.]+$/u.test(quantity.printed)) return false;
  if (quantity.sign === '') return eitherWay.test(passage.text.slice(words.start, words.end));
  return quantity.sign === '-' && head.sign === -1;
}

/** A bare number is taken for an amount where a key names it; in a list of parts, where its name is that of money. */
function isPlausible({ subject, role, label }: Statement): boolean {
  if (findKey(subject, role) === null) return false;
  return !/\.part$|^part$/u.test(subject) || /(?:费|资金|支出|补助|补贴|金|款|专项|公用)$/u.test(label);
}

const counted = /\d(?:人|批|次|辆|个)/u;

/** What a quantity is measured as; null for a share (`占30%`), which no key has. */
function findRole(
  cursor: Cursor,
  piece: Piece,
  head: Head,
  words: string,
  isOther: boolean,
  pair: PairEnd | null,
): Role | null {
  const { memory } = cursor;
  const percent = piece.quantity?.kind === 'percent' || piece.quantity?.unit === '%';
  if (head.sign !== null) return percent ? 'percent' : 'change';
  if (percent) {
    const follows = words === '' && (memory.last?.role === 'change' || memory.inheritance !== null);
    return follows ? 'percent' : null;
  }
  if (isSpent(cursor, piece) || tellsCost(cursor, piece)) return null;
  // `较2023年预算-12.3万元`: no budget of any year is below zero, or printed with a plus.
  const signed = piece.quantity !== null && piece.quantity.sign !== '';
  if (signed && head.compares) return 'change';
  if (head.earlier || isOther) return 'previous';
  if (pair !== null) return pair.role;
  // No level of a budget is below zero: `其中：项目支出-520万元` says by how much it changed.
  if (signed && memory.aspect === 'comparison') return 'change';
  if (memory.inheritance === null || changeFollows(cursor, piece)) return 'level';
  if (memory.inheritance.all) return 'change';
  // After 其中 or 主要为 an amount of something that no key names can only be part of the change before it.
  const unknown = words !== '' && memory.lexicon.findSubject(words, describeScene(memory, 'level')) === null;
  return unknown && memory.aspect === 'comparison' ? 'change' : 'level';
}

/**
 * `公务用车运行维护费增加3万元，主要是出国培训1人次5万元`: what a change of a part is explained with, or people and trips that
 * are counted, is the budget of no part, whatever part its words recall.
 */
function givesReason({ memory, masked }: Cursor, piece: Piece, head: Head): boolean {
  if (memory.lexicon.key !== 'three-public' || head.sign !== null) return false;
  if (head.lead !== 'mainly' && head.lead !== 'because') return false;
  return memory.last?.role === 'change' || counted.test(masked.slice(piece.words.start, piece.words.end));
}

/** `本年收入`, `本年支出合计：`, `本年收入安排`. */
const thisYear = new RegExp(`本年(?:度)?(?:收入|支出)(?:预算|合计|总计|安排|为|是|约|共计?|人民币|:|${mask})*$`, 'u');

/**
 * Whether a level would take the key of what it is a part of: in its bracket or after 其中 (`其中机关本级30万元`), within a
 * part of a list, or as a total that another sentence repeats to divide it (`本年收入680万元中`).
 */
function repeatsWhole({ memory, masked, passage }: Cursor, piece: Piece, subject: Subject): boolean {
  if (subject === memory.nested) return true;
  if (memory.parent?.role === 'level' && memory.parent.subject === subject) return true;
  if (!memory.given.has(subject)) return false;
  if (memory.enumeration?.of.subject === subject && memory.lead !== null) return true;
  const text = masked.slice(piece.words.start, piece.words.end);
  const divided = /^中(?:[，,:]|$)/u.test(passage.text.slice(piece.quantity?.end ?? 0));
  return divided || (isTotal(subject) && thisYear.test(text));
}

/** Whether the next quantity beside this one is a change of the same thing: then this one is its level. */
function changeFollows({ pieces, at, masked }: Cursor, piece: Piece): boolean {
  for (const next of pieces.slice(at + 1)) {
    if (next.depth > piece.depth) continue;
    if (next.depth < piece.depth || next.opener === 'semicolon' || next.opener === 'sentence') return false;
    const text = masked.slice(next.words.start, next.words.end);
    if (next.quantity === null) {
      if (unchanged.test(text)) return true;
      continue;
    }
    const head = readHead(masked, next.words, false);
    return head.sign !== null && readWords(masked, head.subject) === '' && readWords(masked, head.before) === '';
  }
  return false;
}

function makeStatement(cursor: Cursor, piece: Piece, named: Named, role: Role, sign: 1 | -1): Statement {
  const { quantity, clause } = piece;
  const { passage } = cursor;
  if (quantity === null) throw new Error('a statement needs a quantity');
  return {
    ...named,
    passage,
    quantity,
    role,
    sign: quantity.sign === '-' ? flip(sign) : sign,
    clause,
    sentence: findSentence(cursor),
  };
}

function flip(sign: 1 | -1): 1 | -1 {
  return sign === 1 ? -1 : 1;
}

/** A decimal with the sign of its statement. */
export function signDecimal(decimal: string, sign: 1 | -1): string {
  return sign === 1 ? decimal : negate(decimal);
}
