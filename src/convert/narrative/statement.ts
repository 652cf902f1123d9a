import { negate } from '../../model/amount.ts';
import { type Cursor, findSentence } from './cursor.ts';
import { announce } from './enumeration.ts';
import { type Head, readHead, readWords } from './head.ts';
import { findKey, type Role } from './lexicon.ts';
import { describeScene, followPunctuation, keepSubject, type Memory, type Named, type Statement } from './memory.ts';
import { nameQuantity } from './naming.ts';
import type { Passage } from './passage.ts';
import { readPieces, type Piece } from './piece.ts';
import { findMissing, type MissingAmount, readRemark, unchanged } from './remark.ts';

/** What a passage states. */
export interface PassageReading {
  statements: Statement[];
  missing: MissingAmount[];
}

/** Reads the quantities of a passage one after another. */
export function readStatements(memory: Memory, passage: Passage): PassageReading {
  const { pieces, masked } = readPieces(passage);
  const reading: PassageReading = { statements: [], missing: [] };
  memory.topicNamed = false;
  if (memory.lexicon.whole !== null && memory.topic === null)
    memory.topic = { subject: memory.lexicon.whole, label: '' };
  pieces.forEach((piece, at) => {
    const cursor: Cursor = { memory, passage, masked, pieces, at };
    followPunctuation(memory, piece.opener, piece.depth);
    if (piece.depth === 0 && (piece.opener === 'sentence' || piece.opener === 'start'))
      memory.sentence = readWords(masked, findSentence(cursor));
    if (piece.quantity === null) {
      readRemark(cursor, piece);
      reading.missing.push(...findMissing(cursor, piece));
    } else reading.statements.push(...readStatement(cursor, piece));
  });
  return reading;
}

function readStatement(cursor: Cursor, piece: Piece): Statement[] {
  const { memory, masked } = cursor;
  const { quantity } = piece;
  if (quantity === null) return [];
  const { lexicon } = memory;
  const objects = lexicon.key !== 'overall-arrangement' || memory.aspect === 'comparison';
  const head = readHead(masked, piece.words, objects);
  const words = readWords(masked, head.subject);
  // A number without its unit states something only where words say what.
  if (quantity.unit === '' && words === '' && head.sign === null && !head.earlier) return [];
  if (head.prefix !== null) readRemark(cursor, { ...piece, words: head.prefix, quantity: null });
  if (head.lead !== null || piece.opener === 'colon') announce(cursor, head.lead ?? memory.lead);

  if (piece.opener === 'semicolon' && words === '' && quantity.kind === 'percent' && memory.beforeSemicolon !== null)
    memory.current = memory.beforeSemicolon;
  const role = findRole(cursor, piece, head, words);
  if (role === null) return [makeStatement(cursor, piece, { subject: 'none', label: words }, 'level', 1)];
  const { enumeration } = memory;
  // `其中：甲0万元，乙5万元，较上年减少1万元`: after several parts the whole is meant.
  if (role === 'change' && words === '' && head.compares && enumeration !== null && enumeration.parts > 1)
    memory.current = enumeration.of;
  const sign =
    head.sign ?? (role === 'change' || role === 'percent' ? (memory.inheritance?.sign ?? memory.last?.sign ?? 1) : 1);
  const names = nameQuantity(cursor, piece, head.subject, words, role, head.shared);
  const statements = names.map((named) => makeStatement(cursor, piece, named, role, sign));
  if (quantity.unit === '' && !statements.some((statement) => isPlausible(statement))) return [];
  for (const statement of statements) {
    keepSubject(memory, { subject: statement.subject, label: statement.label }, role, words !== '');
    if (role === 'level' && quantity.kind === 'amount') memory.given.add(statement.subject);
    memory.last = statement;
  }
  if (memory.enumeration !== null) memory.enumeration.parts = role === 'level' ? memory.enumeration.parts + 1 : 0;
  return statements;
}

/** A bare number is taken for an amount where a key names it; in a list of parts, where its name is that of money. */
function isPlausible({ subject, role, label }: Statement): boolean {
  if (findKey(subject, role) === null) return false;
  return !/\.part$|^part$/u.test(subject) || /(?:费|资金|支出|补助|补贴|金|款|专项|公用)$/u.test(label);
}

/** What a quantity is measured as; null for a share (`占30%`), which no key has. */
function findRole(cursor: Cursor, piece: Piece, head: Head, words: string): Role | null {
  const { memory, passage } = cursor;
  const percent = piece.quantity?.kind === 'percent' || piece.quantity?.unit === '%';
  if (head.sign !== null) return percent ? 'percent' : 'change';
  if (percent) {
    const follows = words === '' && (memory.last?.role === 'change' || memory.inheritance !== null);
    return follows ? 'percent' : null;
  }
  if (head.earlier || namesEarlierYear(memory, passage, head.years)) return 'previous';
  if (memory.inheritance === null || changeFollows(cursor, piece)) return 'level';
  if (memory.inheritance.all) return 'change';
  // After 其中 or 主要为 an amount of something that no key names can only be part of the change before it.
  const unknown = words !== '' && memory.lexicon.findSubject(words, describeScene(memory, 'level')) === null;
  return unknown && memory.aspect === 'comparison' ? 'change' : 'level';
}

/** `2019年预算5.5万元，2020年预算0.5万元`: years tell the two apart only where the paragraph names the fiscal year too. */
function namesEarlierYear(memory: Memory, passage: Passage, years: readonly number[]): boolean {
  if (memory.lexicon.key === 'overall-arrangement' && memory.aspect !== 'comparison') return false;
  return (
    years.length > 0 && years.every((year) => year < memory.year) && passage.text.includes(`${String(memory.year)}年`)
  );
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
    return head.sign !== null && readWords(masked, head.subject) === '';
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
    sign: quantity.negative ? flip(sign) : sign,
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
