import type { Cursor } from './cursor.ts';
import { type Head, readHead, readWords } from './head.ts';
import { describeScene, type Memory, type Share } from './memory.ts';
import type { Role } from './lexicon.ts';
import type { Piece } from './piece.ts';
import { noteYear, type SpokenYear, type Year } from './spoken-year.ts';

const yearName = /(?<!\d)(?<number>(?:19|20|21)\d{2})(?!\d)年?度?|(?<now>今年|本年)度?|(?<last>上一?年|去年)度?/u;
const leftOver = /结[转余]|下达/u;
/** The fiscal year without its number. 本年收入 is also a part of another year's, beside what was carried over to it. */
const now = /(?<![比较与同])(?:今年|本年(?!度?(?:收入|支出)))/u;
const currentPart = /(?<![比较与同])本年/u;

/** The first year that words name, and where. */
export function findYear({ year, dated }: Memory, words: string): { year: Year; start: number; end: number } | null {
  const match = yearName.exec(words);
  if (match === null) return null;
  const place = { start: match.index, end: match.index + match[0].length };
  const { number, now: current } = match.groups ?? {};
  if (number === undefined) return { ...place, year: current === undefined ? 'last' : 'own' };
  const back = year - Number(number);
  return { ...place, year: back === 0 ? 'own' : back === 1 && dated ? 'last' : 'earlier' };
}

/** The year a quantity is dated with by words of its own: `2019年预算5.5万元，2020年预算0.5万元`; null where none is. */
export function readYear(cursor: Cursor, piece: Piece, head: Head, words: string): Year | null {
  const { memory, masked, pieces, at } = cursor;
  const { lexicon, year, dated } = memory;
  const text = masked.slice(piece.words.start, piece.words.end);
  if (head.compares) {
    const { comparedYear } = head;
    if (dated && comparedYear !== null && comparedYear !== year - 1 && head.earlier) return 'earlier';
  }
  const before = pieces[at - 1];
  const alone =
    before?.quantity === null && before.depth === piece.depth && (piece.opener === 'comma' || piece.opener === 'colon')
      ? /^(?:(\d{4})年度?|(上一?年|去年)度?)$/u.exec(readWords(masked, before.words))
      : null;
  const years = head.years.length === 0 && alone?.[1] !== undefined ? [Number(alone[1])] : head.years;
  const latest = Math.max(...years);
  // `年初固定资产700万元，年末800万元`: the assets are those of the end.
  const hasEnd = lexicon.key === 'state-assets' && /[年期]末|年底/u.test(cursor.passage.text);
  if (hasEnd && /[年期]初(?!预算)/u.test(text)) return 'earlier';
  const inOther = memory.owner !== 'budget' || head.lead !== null;
  if (latest === year || now.test(text) || (!inOther && currentPart.test(text))) return 'own';
  if (years.length === 0) return head.compares || !(head.earlier || alone?.[2] !== undefined) ? null : 'last';
  if (latest > year || !dated) return null;
  const subject = words === '' ? null : lexicon.findSubject(words, describeScene(memory, 'level'));
  // What is left over from a year, or was announced in it, is this year's income; a project can have a year in its name.
  if (subject === 'income.carryover' || subject?.startsWith('income.transfers') === true) return null;
  const listed = memory.introduced || memory.within === 'expenditure.project';
  const part = subject === null || subject === 'expenditure.project.part';
  if (lexicon.key === 'overall-arrangement' && part && listed && !/^(?:项目|支出|经费|预算|安排|资金)*$/u.test(words))
    return null;
  // Assets of a year further back, where the document is a form of another year: not beside those of the year before.
  const isFormOfOther = lexicon.key === 'state-assets' && !cursor.passage.text.includes(String(year - 1));
  return latest === year - 1 || isFormOfOther ? 'last' : 'earlier';
}

/** The year of one amount that several share: the budget's where it is one of them, else the one nearest to it. */
export function mainYear(shares: readonly Share[]): Year | null {
  const years = shares.map(({ year }) => year);
  return (['own', 'last'] as const).find((year) => years.includes(year)) ?? years[0] ?? null;
}

/** Behind a full stop another year goes on for sure only where the paragraph comes to this one further on. */
export function endOtherYear({ memory, masked }: Cursor, { opener, depth, words }: Piece): void {
  const { spoken } = memory;
  if (opener !== 'sentence' || depth > 0 || (spoken.now !== 'last' && spoken.now !== 'earlier')) return;
  if (!comesToOwn(memory, masked.slice(words.start))) spoken.now = 'open';
}

function comesToOwn({ year }: Memory, rest: string): boolean {
  return rest.includes(`${String(year)}年`) || /今年|本年/u.test(rest);
}

/**
 * Where nobody could tell the year of a level, it is this one if the year before has had its own amount of the same, or is told right behind
 * it: as what it changed from (`9万元，比2019年减少3万元`), or by the same name (`项目支出60万元，上年项目支出56万元`). A second amount of the same
 * behind a full stop leaves open whether last year goes on.
 */
export function settleYear(cursor: Cursor, piece: Piece, head: Head, words: string): void {
  const { memory } = cursor;
  const { spoken } = memory;
  if (spoken.now === 'own' || memory.owner !== 'budget' || memory.lead !== null) return;
  if (piece.depth > 0 || piece.quantity?.kind !== 'amount' || head.sign !== null || head.compares || head.earlier)
    return;
  const subject = words === '' ? null : memory.lexicon.findSubject(words, describeScene(memory, 'level'));
  const isAgain = subject !== null && memory.former.has(subject) && !memory.given.has(subject);
  if (spoken.now === 'open') spoken.now = isAgain || precedesLast(cursor, piece, words) ? 'own' : 'open';
  else if (isAgain && piece.opener === 'sentence') spoken.now = 'open';
}

/** Whether the next quantity is that of the year before of the same, or the change from it. */
function precedesLast({ memory, masked, pieces, at }: Cursor, { depth }: Piece, words: string): boolean {
  const next = pieces[at + 1];
  if (next?.depth !== depth || next.opener !== 'comma' || next.quantity === null) return false;
  const head = readHead(masked, next.words, false);
  const name = readWords(masked, head.subject);
  // 上年 behind what another year had can be the year before that.
  if (head.sign !== null) return head.comparedYear === memory.year - 1 && name === '';
  return (head.earlier || head.years.includes(memory.year - 1)) && !head.compares && (name === '' || name === words);
}

/** The year that an amount is of whose words name none. */
export function continueYear({ owner, lead, spoken, lexicon }: Memory, { depth }: Piece): SpokenYear['now'] {
  // What an enumeration of another year's budget lists is that year's.
  if (owner !== 'budget') return owner === 'other' ? 'last' : 'open';
  // Assets are those of the end of the year before, beside what is to be bought.
  if (lead !== null || depth > 0 || lexicon.key === 'state-assets') return 'own';
  return spoken.now;
}

/**
 * `2019年结转20万元，收入110万元。2020年…`: that year may be what all of the sentence is of; not where this one is named before the next
 * amount (`2019年结转20万元纳入2020年预算，收入120万元`).
 */
function leavesOpen({ memory, masked, pieces, at }: Cursor, { words }: Piece): boolean {
  const next = pieces.slice(at + 1).find(({ quantity }) => quantity !== null);
  const rest = masked.slice(words.end);
  return comesToOwn(memory, rest) && !comesToOwn(memory, masked.slice(words.end, next?.quantity?.start));
}

/** Keeps the year of an amount that is no comparison. */
export function rememberYear(cursor: Cursor, piece: Piece, head: Head, named: Year | null, words: string): void {
  const { memory } = cursor;
  if (piece.depth > 0 || (head.compares && named !== 'own')) return;
  // What was left over from a year, or granted in it for this one, is of this year's budget.
  if (named !== 'own' && leftOver.test(cursor.masked.slice(piece.words.start, piece.words.end))) {
    const isNamed =
      named !== null || /^(?:19|20|21)\d{2}年/u.test(cursor.masked.slice(piece.words.start, piece.words.end));
    if (isNamed && memory.spoken.passage === null && leavesOpen(cursor, piece)) memory.spoken.now = 'open';
    return;
  }
  if (head.sign !== null && named !== 'own') {
    if (memory.spoken.now === 'open' || memory.spoken.passage === 'own') memory.spoken.now = 'own';
    return;
  }
  const subject = words === '' ? null : memory.lexicon.findSubject(words, describeScene(memory, 'level'));
  // `其中：` behind a full stop divides the budget, before its semicolons as behind them.
  if (memory.lead === 'among' && memory.owner === 'budget' && memory.spoken.now === 'open') memory.spoken.now = 'own';
  if (memory.lead === null || named === 'own') noteYear(memory.spoken, named, subject !== null && subject !== 'none');
}

/** `2019年预算12万元，其中：公务接待费5万元，2020年预算9万元`: the fiscal year ends the parts of another's. */
export function endOtherParts(memory: Memory, named: Year | null): boolean {
  if (named !== 'own' || memory.owner === 'budget' || memory.frames.length > 0) return false;
  Object.assign(memory, { owner: 'budget', lead: null, enumeration: null, introduced: false, whole: null });
  return true;
}

/** Notes the year with which words without an amount begin: `2019年预算如下：`; the fiscal year ends another's before any mark. */
export function announceYear({ memory, masked, pieces, at }: Cursor, { words, depth }: Piece): void {
  if (depth > 0 || memory.lead !== null) return;
  const found = findYear(memory, masked.slice(words.start, words.end));
  if (found?.start !== 0) return;
  if (found.year === 'own') memory.spoken.now = 'own';
  else if (pieces[at + 1]?.opener === 'colon' && (memory.dated || found.year === 'last'))
    noteYear(memory.spoken, found.year, true);
}

/** What an amount is measured as where its year is known. */
export function roleOfYear(role: Role, year: Year | null): Role {
  if (year === null || (role !== 'level' && role !== 'previous')) return role;
  return year === 'own' ? 'level' : 'previous';
}

/** Whether an amount is that of a year which has no key: one further back, or the change of another. */
export function isOfOtherYear({ dated, year }: Memory, head: Head, role: Role, own: SpokenYear['now'] | null): boolean {
  if (own === 'earlier') return true;
  if (role !== 'change' && role !== 'percent') return false;
  const { comparedYear } = head;
  return (own === 'last' && head.compares) || (dated && comparedYear !== null && comparedYear !== year - 1);
}

/** Whether nobody can tell the year of an amount that names none. */
export function doubtsYear(memory: Memory, piece: Piece, head: Head, role: Role, words: string): boolean {
  const year = continueYear(memory, piece);
  if (role === 'level') return year === 'open' && (memory.owner === 'budget' || words !== '');
  if (year === 'own' || (role !== 'change' && role !== 'percent') || head.comparedYear !== null) return false;
  // A change behind what another year had beside this one is that from the one to the other.
  return (
    memory.spoken.sentence !== 'own' &&
    (memory.owner !== 'budget' || (year !== 'open' && memory.spoken.passage !== 'own'))
  );
}

/** `较2018年预算100万元增加20万元，增长20%`: what goes on about an amount or a change of another year is no change of this one. */
export function followsOther({ last }: Memory, { opener, quantity }: Piece, head: Head, words: string): boolean {
  if (last?.subject !== 'none' || words !== '' || head.compares) return false;
  if (last.role === 'previous') return opener === 'amount' && head.sign !== null;
  return last.role === 'change' && quantity?.kind === 'percent';
}
