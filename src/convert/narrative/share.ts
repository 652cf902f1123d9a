import type { Cursor } from './cursor.ts';
import { isOfOtherYear } from './dating.ts';
import { unclear } from './doubt.ts';
import { readYuan } from './enumeration.ts';
import { type Head, readHead, readWords } from './head.ts';
import type { Share } from './memory.ts';
import { findList, listParts, nameParts, nameSides, readPart } from './name-list.ts';
import type { Piece } from './piece.ts';
import type { Quantity } from './quantity.ts';
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
    // `分别增加5万元、6万元，增长3%、4%`: a second list without names has those of the first.
    if (count < 2 || count !== memory.shares.length || named || head.compares) return null;
  }
  const parts = head.list === null ? null : listParts(cursor, piece, head.list, count);
  const sides =
    head.list === null || count !== 2
      ? null
      : nameSides(cursor, findList(cursor, piece, head.list), areEqual(amounts), head);
  const shares = sides ?? (parts === null ? repeatList(cursor, head, count) : nameParts(cursor, parts, head));
  if (shares !== null) {
    memory.shares = shares;
    const [first, ...rest] = shares.map((share): Share => ({
      ...share,
      year: keepYear(cursor, head, share),
      sign: head.sign,
    }));
    memory.waiting = rest;
    return first === undefined ? null : [first];
  }
  if (count < 2 && parts === null && !namesSeveral(cursor, head)) return null;
  const nobody: Share = { ...unclear, year: null, sign: head.sign, isKnown: false };
  memory.waiting = Array<Share>(count - 1).fill(nobody);
  return [nobody];
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
  return shares?.some(({ isKnown }) => !isKnown) === false ? shares : null;
}

/** No change of another year has a key, nor one against a year further back, of which only the first amount says so. */
function keepYear({ memory }: Cursor, head: Head, { year }: Share): Year | null {
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
  const found = [first];
  for (const next of pieces.slice(at + 1)) {
    if (next.depth > piece.depth) continue;
    if (next.depth < piece.depth || next.quantity === null) break;
    const text = readWords(masked, next.words);
    // Behind a comma stands a number alone: `分别为20万元，30万元`.
    if (next.opener === 'comma' ? text !== '' : next.opener !== 'amount' && next.opener !== 'close') break;
    const head = readHead(masked, next.words, false);
    if (!join.test(head.sign === null ? text : readWords(masked, head.subject))) break;
    if (head.sign !== null && (head.compares || !/^[、和及与]/u.test(text))) break;
    if (first.unit !== '' && next.quantity.unit !== '' && next.quantity.kind !== first.kind) break;
    found.push(next.quantity);
  }
  return found;
}

/** The list that a second 分别 goes on with: its names where this one has none, its years where this one has one name. */
function repeatList(cursor: Cursor, head: Head, count: number): Share[] | null {
  const { shares } = cursor.memory;
  if (count < 2 || shares.length !== count || namesSeveral(cursor, head)) return null;
  const part = readPart(cursor, head.list ?? head.subject);
  if (readWords(cursor.masked, part.span) === '')
    return shares.map((share) => ({ ...share, year: part.year ?? share.year }));
  if (new Set(shares.map(({ year }) => year)).size < 2) return null;
  return nameParts(
    cursor,
    shares.map(({ year }) => ({ span: part.span, year })),
    head,
  );
}
