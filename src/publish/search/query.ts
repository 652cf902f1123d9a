import { compareWith, readFen, spanOf, type AmountRange } from './amount-range.ts';
import { foldText, type Variants } from './fold.ts';

export type { AmountRange };

/** Something that must be found. */
export interface Term {
  /** Folded (fold.ts), never empty. */
  text: string;
  /** As typed, without quotes. */
  typed: string;
  /** In quotes: found as typed or not at all. */
  quoted: boolean;
  /** An amount with its unit (`2.53亿`): what rounds to it; else null. */
  amount: AmountRange | null;
}

/** What was typed into the search box, understood. */
export interface Query {
  terms: Term[];
  /** Folded texts that a unit must not hold (`-企业`). */
  excluded: string[];
  /** Folded parts of names (`部门:人社`); each must be in the department's name. */
  departments: string[];
  /** Folded parts of province, prefecture or county (`地区:永清`). */
  places: string[];
  /**
   * `年度:2024`, `年度:2020-2024`, both ends included, 0 and 9999 where open; null where the query says nothing of it.
   * Several must all hold; where they cannot, `from` is above `to`.
   */
  years: { from: number; to: number } | null;
  /** `科目:20805`, `科目:养老`: folded code prefixes or parts of names; rows of the statutory tables only. */
  subjects: string[];
  /** `金额>1000万`; each must hold for one amount of the unit. */
  amounts: AmountRange[];
}

/** Longer queries are cut: nobody types them, and each character costs a look-up. */
const longest = 200;

/**
 * Understands what was typed. Never throws; what is not understood is searched for as text.
 *
 * - Terms stand between white space (full-width too). A blank before a unit of money separates nothing: `2.53 亿元`.
 * - `"…"`, `“…”`, `「…」`, `『…』` is a phrase, found as typed; unclosed, it goes to the end. Quotes inside a word, or
 *   around its first part (`“三公”经费`), are only printed there.
 * - `-词` and `-"一 句"` exclude, full-width hyphen too. A hyphen inside a word is part of it, and so is one before
 *   a digit where no Chinese follows but a unit of money: `-12.5%`, `-100万元` and `-0410-JBN` are pieces of text,
 *   `-2024年` excludes. A hyphen alone is nothing.
 * - Fields: `部门:` `地区:` `科目:` with a word or phrase; `年度:` (`年份:`) and `金额:` with a value, a range or a
 *   comparison (`>` `<` `>=` `≤` …), blanks allowed around. A number after `金额` without a unit is in 万元, the unit
 *   that disclosures print; in a range it takes the unit of the other end. Several values must all hold.
 *   A field with a value that cannot be read, and a field that does not exist, are terms.
 * - An amount with its unit is also looked for as an amount: all that round to it at its printed precision; so is one of the
 *   data files, in yuan.
 *   `金额:2.53亿` means the same; the ends of a range and of a comparison are exact.
 */
export function parseQuery(typed: string, variants?: Variants): Query {
  // Two units hold any character, so that a long text is not taken apart before it is cut.
  const source = [...typed.slice(0, 2 * longest)].slice(0, longest).join('');
  const reading: Reading = {
    source,
    plain: source.replace(/[\uff01-\uff5e≧⩾≦⩽門區額億萬圓]/gu, plainCharacter),
    fold: (text) => foldText(text, variants),
    query: {
      terms: [],
      excluded: [],
      departments: [],
      places: [],
      years: null,
      subjects: [],
      amounts: [],
    },
  };
  let at = 0;
  while ((at += match(blanks, reading.plain, at)?.[0].length ?? 0) < source.length) {
    const length = readers.reduce<number>((read, reader) => read || reader(reading, at), 0);
    at += length;
  }
  return reading.query;
}

/** Whether a query asks for nothing. Exclusions alone ask for nothing: there is nothing to take them from. */
export function isEmptyQuery(query: Query): boolean {
  return (
    query.terms.length === 0 &&
    query.departments.length === 0 &&
    query.places.length === 0 &&
    query.years === null &&
    query.subjects.length === 0 &&
    query.amounts.length === 0
  );
}

interface Reading {
  source: string;
  /** The same with what belongs to the syntax in one form; as long as `source`, place by place. */
  plain: string;
  fold: (text: string) => string;
  query: Query;
}

/** Reads what begins at a place into the query and gives its length, 0 where it is something else. */
type Reader = (reading: Reading, at: number) => number;

const readers: readonly Reader[] = [readNames, readYears, readAmounts, readAmountTerm, readExclusion, readTerm];

const blanks = /\s*/uy;
const word = /\S+/uy;
const number = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
const unit = '(万亿元?|亿元?|千万元?|百万元?|万元?|千元|元)';
const end = String.raw`(?=\s|$)`;
const dash = '[-‐–—―−~〜至到]+';
/** `a-b` or `a - b`; in `a -b` the hyphen begins something else. */
const until = String.raw`(?:${dash}|\s+${dash}\s+)`;
const relation = String.raw`\s*(?::?\s*(>=|<=|[><≥≤])|[:=])\s*`;
const nameField = /(部门|地区|科目)\s*:\s*/uy;
const yearField = new RegExp(`年[度份]${relation}(\\d{4})年?(?:${until}(\\d{4})年?)?${end}`, 'uy');
const amountField = new RegExp(
  String.raw`金额${relation}${number}(?:\s*${unit})?(?:${until}${number}(?:\s*${unit})?)?${end}`,
  'uy',
);
const amountTerm = new RegExp(String.raw`[-+−]?${number}\s*${unit}${end}`, 'uy');
/** `253329300.00`: an amount of the data files, which are in yuan with two decimals and have no unit beside the number. */
const dataAmount = new RegExp(String.raw`[-+−]?(\d{5,}\.00)${end}`, 'uy');
const pieceOfCode = /-[\d.][\da-z.,%-]*(?=\s|$)/iuy;

const plainForms: Readonly<Record<string, string>> = {
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  門: '门',
  區: '区',
  額: '额',
  億: '亿',
  萬: '万',
  圓: '元',
};

/** Full-width ASCII stands in the same order as ASCII. */
function plainCharacter(character: string): string {
  return plainForms[character] ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readNames({ source, plain, fold, query }: Reading, at: number): number {
  const field = match(nameField, plain, at);
  if (field === null) return 0;
  const start = at + field[0].length;
  const written = readWritten(source, plain, start);
  const value = written === null ? '' : fold(written.text);
  if (written === null || value === '') return 0;
  const names = { 部门: query.departments, 地区: query.places, 科目: query.subjects }[field[1] ?? ''];
  addOnce(names ?? [], value);
  return start + written.length - at;
}

function readYears({ plain, query }: Reading, at: number): number {
  const [whole, comparison, first, second] = match(yearField, plain, at) ?? [];
  if (whole === undefined || (comparison !== undefined && second !== undefined)) return 0;
  const year = Number(first);
  const other = Number(second ?? first);
  let years = { from: Math.min(year, other), to: Math.max(year, other) };
  if (comparison?.startsWith('>')) years = { from: year + (comparison === '>' ? 1 : 0), to: 9999 };
  if (comparison === '≥') years = { from: year, to: 9999 };
  if (comparison?.startsWith('<')) years = { from: 0, to: year - (comparison === '<' ? 1 : 0) };
  if (comparison === '≤') years = { from: 0, to: year };
  const before = query.years ?? years;
  query.years = { from: Math.max(before.from, years.from), to: Math.min(before.to, years.to) };
  return whole.length;
}

function readAmounts({ plain, query }: Reading, at: number): number {
  const [whole, comparison, first, unitOfFirst, second, unitOfSecond] = match(amountField, plain, at) ?? [];
  if (whole === undefined || first === undefined || (comparison !== undefined && second !== undefined)) return 0;
  const amount = readFen(first, unitOfFirst ?? unitOfSecond ?? '万元');
  const other = second === undefined ? null : readFen(second, unitOfSecond ?? unitOfFirst ?? '万元');
  const range = other === null ? compareWith(comparison, amount) : spanOf(amount, other);
  if (range === null) return 0;
  query.amounts.push(range);
  return whole.length;
}

function readAmountTerm({ source, plain, fold, query }: Reading, at: number): number {
  const [whole, printed, unitPrinted = '元'] = match(amountTerm, plain, at) ?? match(dataAmount, plain, at) ?? [];
  if (whole === undefined || printed === undefined) return 0;
  const typed = source.slice(at, at + whole.length);
  const amount = compareWith(undefined, readFen(printed, unitPrinted));
  addTerm(query, { text: fold(typed), typed, quoted: false, amount });
  return whole.length;
}

function readExclusion({ source, plain, fold, query }: Reading, at: number): number {
  if (!/^[-−–](?![-−–])/u.test(plain.slice(at, at + 2)) || match(pieceOfCode, plain, at) !== null) return 0;
  const written = readWritten(source, plain, at + 1);
  if (written === null) return 1;
  addOnce(query.excluded, fold(written.text));
  return written.length + 1;
}

function readTerm({ source, plain, fold, query }: Reading, at: number): number {
  const written = readWritten(source, plain, at);
  if (written === null) return 1;
  addTerm(query, { text: fold(written.text), typed: written.text, quoted: written.quoted, amount: null });
  return written.length;
}

interface Written {
  /** Without the quotes around it. */
  text: string;
  quoted: boolean;
  /** With them. */
  length: number;
}

const closers: Readonly<Record<string, RegExp>> = {
  '"': /"/u,
  // Input methods put “ and " where the other is meant.
  '“': /[”"]/u,
  '「': /」/u,
  '『': /』/u,
};

/** A phrase or a word; null before a blank and at the end. */
function readWritten(source: string, plain: string, at: number): Written | null {
  const run = match(word, plain, at)?.[0];
  if (run === undefined) return null;
  const unquoted = { text: source.slice(at, at + run.length), quoted: false, length: run.length };
  const closer = closers[run.charAt(0)];
  if (closer === undefined) return unquoted;
  const inner = plain.slice(at + 1);
  const found = inner.search(closer);
  const size = found === -1 ? inner.length : found;
  // `“三公”经费`: the quotes are printed in the word.
  if (size + 2 < run.length) return unquoted;
  const length = found === -1 ? size + 1 : size + 2;
  return { text: source.slice(at + 1, at + 1 + size), quoted: true, length };
}

function addTerm(query: Query, term: Term): void {
  const known = query.terms.some(({ text, quoted }) => text === term.text && quoted === term.quoted);
  if (term.text !== '' && !known) query.terms.push(term);
}

function addOnce(texts: string[], text: string): void {
  if (text !== '' && !texts.includes(text)) texts.push(text);
}
