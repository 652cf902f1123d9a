import type { Cursor } from './cursor.ts';
import { findYear, isOfOtherYear } from './dating.ts';
import { unclear } from './doubt.ts';
import { readYuan } from './enumeration.ts';
import { type Head, readHead, readWords } from './head.ts';
import type { Share } from './memory.ts';
import { findList, listParts, nameParts, nameSides, readPart } from './name-list.ts';
import type { Piece } from './piece.ts';
import type { Quantity } from './quantity.ts';
import { isNothing, isZero, listRow } from './row.ts';
import type { Year } from './spoken-year.ts';

/** Between two amounts of a list. */
const join = /^(?:、|以及|和|及|与)*$/u;

/**
 * What a quantity is of where the names or the years before 分别为 share the amounts after it out, or those before 均为 share one; null where
 * none do. Where names and amounts do not go together each of the amounts is nobody's.
 */
export function takeShares(cursor: Cursor, piece: Piece, head: Head): Share[] | null {
  const { memory, masked } = cursor;
  const amounts = listShared(cursor, piece);
  const count = amounts.length;
  if (head.shared === 'all') return shareOne(cursor, piece, head, count);
  const named = readWords(masked, head.subject) !== '';
  if (head.shared === null) {
    const own = head.sign === null ? readWords(masked, piece.words) : readWords(masked, head.subject);
    if (memory.waiting.length > 0 && join.test(own)) return memory.waiting.splice(0, 1);
    if (named) return null;
    // `支出预算100万元、5万元`: an amount behind another that nothing names.
    if (own !== '' && join.test(own) && piece.depth === 0 && head.sign === null && isPrinted(piece))
      return [nobody(head)];
    // What is nothing and was nothing changed by nothing for each.
    if (count === 1 && head.sign !== null && isNothing(memory) && amounts.every(isZero))
      return shareOne(cursor, piece, head, count);
    // `分别增加5万元、6万元，增长3%、4%`: a second list without names has those of the first.
    if (count < 2 || !(head.sign !== null || head.compares || head.earlier || head.years.length > 0)) return null;
  }
  const parts = head.list === null ? null : listParts(cursor, piece, head.list, count);
  const sides =
    head.list === null || count !== 2
      ? null
      : nameSides(cursor, findList(cursor, piece, head.list), areEqual(amounts), head);
  const shares = sides ?? (parts === null ? repeatList(cursor, piece, head, count) : nameParts(cursor, parts, head));
  if (shares !== null) {
    // What the year before had is told beside a change of this one: `较上年5万元、7万元分别减少1万元、2万元`.
    const beside = head.compares && head.sign === null;
    memory.shares = beside ? shares.map((share) => (share.year === 'last' ? { ...share, year: null } : share)) : shares;
    const [first, ...rest] = shares.map((share): Share => ({
      ...share,
      year: keepYear(cursor, head, share.year),
      sign: head.sign,
    }));
    memory.waiting = rest;
    return first === undefined ? null : [first];
  }
  if (count < 2 && parts === null && !namesSeveral(cursor, head)) return null;
  memory.waiting = Array<Share>(count - 1).fill(nobody(head));
  return [nobody(head)];
}

function nobody({ sign }: Head): Share {
  return { ...unclear, year: null, sign, isKnown: false };
}

function isPrinted({ quantity }: Piece): boolean {
  return quantity?.kind === 'amount' && quantity.unit !== '';
}

/** `分别为5、6万元`: numbers of a list share the unit of the last. */
export function shareUnit(cursor: Cursor, piece: Piece): Piece {
  const { quantity } = piece;
  if (quantity?.unit !== '') return piece;
  const given = listShared(cursor, piece).find(({ unit }) => unit !== '');
  return given === undefined ? piece : { ...piece, quantity: { ...quantity, kind: given.kind, unit: given.unit } };
}

/** Numbers of a list share the unit of the last. */
function areEqual(amounts: readonly Quantity[]): boolean {
  const unit = amounts.at(-1)?.unit ?? '';
  const values = amounts.map(({ kind, sign, printed, unit: own }) =>
    kind === 'amount' ? sign + readYuan(printed, own === '' ? unit : own) : sign + printed,
  );
  return new Set(values).size === 1;
}

/** `公务接待费、公务用车运行费均为0万元`, `2020年与2019年预算均为6万元`: one amount for each. */
function shareOne(cursor: Cursor, piece: Piece, head: Head, count: number): Share[] | null {
  const parts = head.list === null || count > 1 ? null : listParts(cursor, piece, head.list, null);
  const shares = parts === null || parts.length < 2 ? null : nameParts(cursor, parts, head);
  if (shares !== null) return shares.every(({ isKnown }) => isKnown) ? shares : null;
  // `公务接待费3万元，公务用车运行费7万元，均比上年减少1万元`
  if (count > 1 || head.sign === null || cursor.memory.row.length < 2) return null;
  if (readWords(cursor.masked, head.subject) !== '') return null;
  const row = listRow(cursor.memory);
  if (row.length === 0 && head.shared === 'all') return [nobody(head)];
  const year = keepYear(cursor, head);
  return row.length === 0
    ? null
    : row.map(({ subject, label }) => ({ subject, label, isKnown: true, year, sign: head.sign }));
}

/** No change of another year has a key, nor one against a year further back, of which only the first amount says so. */
function keepYear({ memory }: Cursor, head: Head, year: Year | null = null): Year | null {
  if (head.sign === null) return year;
  return year === 'last' || isOfOtherYear(memory, head, 'change', null) ? 'earlier' : year;
}

function namesSeveral({ masked }: Cursor, { list }: Head): boolean {
  return list !== null && /、|以及|[和及与]/u.test(masked.slice(list.start, list.end));
}

/** The quantity of a piece and those that only marks, or the verbs of changes, part from it. */
function listShared({ pieces, at, masked }: Cursor, piece: Piece): Quantity[] {
  const first = piece.quantity;
  if (first === null) return [];
  const { sign } = readHead(masked, piece.words, false);
  const found = [first];
  for (const next of pieces.slice(at + 1)) {
    if (next.depth > piece.depth) continue;
    if (next.depth < piece.depth || next.quantity === null) break;
    const text = readWords(masked, next.words);
    // Behind a comma stands a number alone: `分别为20万元，30万元`.
    if (next.opener === 'comma' ? text !== '' : next.opener !== 'amount' && next.opener !== 'close') break;
    const head = readHead(masked, next.words, false);
    if (!join.test(head.sign === null ? text : readWords(masked, head.subject))) break;
    if (head.sign !== null && (head.compares || sign === null || !/^[、和及与]/u.test(text))) break;
    if (first.unit !== '' && next.quantity.unit !== '' && next.quantity.kind !== first.kind) break;
    found.push(next.quantity);
  }
  return found;
}

/**
 * The list that a second 分别, or a list without it, goes on with: its names where this one has none, its years where this one has one
 * name.
 */
function repeatList(cursor: Cursor, piece: Piece, head: Head, count: number): Share[] | null {
  const { shares: listed, dated } = cursor.memory;
  const row = listRow(cursor.memory).map((item): Share => ({ ...item, year: null, sign: head.sign, isKnown: true }));
  const shares = listed.length === count ? listed : row;
  if (count < 2 || shares.length !== count || namesSeveral(cursor, head)) return null;
  const part = readPart(cursor, head.list ?? head.subject);
  if (readWords(cursor.masked, part.span) === '') {
    // `较上年5万元、7万元分别减少1万元、2万元`
    const found = head.sign === null ? findYear(cursor.memory, readWords(cursor.masked, piece.words)) : null;
    const year = found?.year === 'earlier' && !dated ? 'last' : (found?.year ?? part.year);
    return shares.map((share) => ({ ...share, year: year ?? share.year }));
  }
  if (new Set(shares.map(({ year }) => year)).size < 2) return null;
  return nameParts(
    cursor,
    shares.map(({ year }) => ({ span: part.span, year })),
    head,
  );
}
