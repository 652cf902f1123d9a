import { type Cursor, printLabel } from './cursor.ts';
import { findYear } from './dating.ts';
import { departmentBefore } from './department.ts';
import { type Head, readWords, skipIntroducer, trimSpan } from './head.ts';
import { isTotal, type Role } from './lexicon.ts';
import { describeScene, type Share } from './memory.ts';
import { mask, type Span } from './passage.ts';
import type { Piece } from './piece.ts';
import { splitNames } from './separator.ts';
import { partName } from './short-section.ts';
import type { Year } from './spoken-year.ts';

/** What can stand beside a year and names nothing. */
const nameless = new RegExp(`^(?:预算|安排|年初|全年|我局|本级|部门|单位|数|额|的|为|是|共|${mask})*$`, 'u');

const onlyYear = /^(?:(?:19|20|21)\d{2}年度?|(?:上一?|去)年度?)$/u;

/** A kind of income with nothing beside it: `事业收入`, `国有资本经营预算收入`. */
const incomeName =
  /^(?:一般公共预算|政府性?基金|国有资本经营|财政专户管理资金|事业|经营|上级补助|附属单位上缴|单位资金|其他)(?:预算)?(?:财政)?(?:拨款)?收入$/u;

/** A part of a list before 分别为: a name, a year, or both. */
export interface Part {
  span: Span;
  year: Year | null;
}

/** The parts of a list that has as many of them as `count` says, or as its marks say; null where it has another number. */
export function listParts(cursor: Cursor, piece: Piece, list: Span, count: number | null): Part[] | null {
  const { masked } = cursor;
  const span = findList(cursor, piece, list);
  const words = masked.slice(span.start, span.end);
  // `公务用车购置费和公务用车运行维护费` is one name, or two where there are as many amounts.
  const lists = [...splitNames(words, span.start), ...(count === null ? [] : splitNames(words, span.start, null))];
  const before = listBefore(cursor, piece, list);
  const all = lists.map((spans) => [...before, ...spans].map((part) => readPart(cursor, part)));
  const readings = all.filter(({ length }) => length > 1 && (count === null || length === count));
  const scene = describeScene(cursor.memory, 'level');
  const isKnown = ({ span: own }: Part): boolean => {
    const name = readWords(masked, own);
    return name === '' || cursor.memory.lexicon.findSubject(name, scene) !== null;
  };
  // `一般公共预算收入、基金收入和专户收入分别为100、20万元`: the last 和 parts two names of the form, and one of three has no amount.
  const [, plain = []] = all;
  if (count !== null && plain.length > count && plain.every(isKnown)) return null;
  return readings.find((parts) => parts.every(isKnown)) ?? readings[0] ?? null;
}

/** The words of a list: those before the comma where none stand after it (`因公出国（境）费、公务接待费，分别为0万元、1万元`). */
export function findList({ masked, pieces, at }: Cursor, piece: Piece, list: Span): Span {
  const before = pieces[at - 1];
  const isBefore = list.end <= list.start && piece.opener === 'comma';
  return isBefore && before?.quantity === null ? skipIntroducer(masked, before.words) : list;
}

/** Names of the “三公”, or kinds of income, that commas part from the list: `因公出国（境）费，公务接待费均为0万元`; the first with its year (`2019年，因公…`). */
function listBefore({ masked, pieces, at }: Cursor, piece: Piece, list: Span): Span[] {
  const found: Span[] = [];
  let from = list.end <= list.start ? at - 1 : at;
  if ((from === at ? piece : pieces[from])?.opener !== 'comma') return found;
  for (from -= 1; ; from -= 1) {
    const previous = pieces[from];
    if (previous?.quantity !== null) return found;
    const { start } = previous.words;
    const span = trimSpan(masked, previous.words);
    const [parts = []] = splitNames(masked.slice(span.start, span.end), span.start);
    const isYear = onlyYear.test(readWords(masked, previous.words));
    const [first, ...others] = isYear ? found.splice(0, 1) : parts;
    if (first === undefined || !(isYear || parts.every((part) => isNameAlone(readWords(masked, part))))) return found;
    found.unshift({ start, end: first.end }, ...others);
    if (isYear || previous.opener !== 'comma') return found;
  }
}

function isNameAlone(words: string): boolean {
  return partName.test(words) || incomeName.test(words);
}

/** A year and the name before or after it. */
export function readPart({ memory, masked }: Cursor, span: Span): Part {
  const found = findYear(memory, masked.slice(span.start, span.end));
  if (found === null) return { span: takeName(masked, span), year: null };
  const before = takeName(masked, { start: span.start, end: span.start + found.start });
  const after = takeName(masked, { start: span.start + found.end, end: span.end });
  const scene = describeScene(memory, 'level');
  const names = (name: Span): boolean => memory.lexicon.findSubject(readWords(masked, name), scene) !== null;
  const isBefore = readWords(masked, after) === '' || (!names(after) && names(before));
  return { span: isBefore ? before : after, year: found.year };
}

/** A span without the words that only connect it; empty where it names nothing. */
function takeName(masked: string, span: Span): Span {
  const name = trimSpan(masked, span);
  return nameless.test(masked.slice(name.start, name.end)) ? { start: name.start, end: name.start } : name;
}

/** What each part of a list is; null where years and names do not tell which is whose. */
export function nameParts(cursor: Cursor, parts: readonly Part[], head: Head): Share[] | null {
  const { memory, masked } = cursor;
  const names = parts.map(({ span }) => readWords(masked, span));
  const named = names.filter((name) => name !== '');
  // `2020年、2019年收入、支出`: each of them in each year would be four.
  if (named.length < parts.length && new Set(named).size > 1) return null;
  const only = parts[names.findIndex((name) => name !== '')];
  const years = fillYears(memory.dated, parts);
  return parts.map((part, at): Share => {
    const span = names[at] === '' ? only?.span : part.span;
    const base = { year: years[at] ?? null, sign: head.sign };
    if (span === undefined) {
      const current = memory.current ?? { subject: 'none' as const, label: '' };
      return { ...current, ...base, isKnown: memory.current !== null };
    }
    const words = readWords(masked, span);
    const role: Role = head.sign === null ? 'level' : 'change';
    const scene = describeScene(memory, role);
    const total = memory.lexicon.findSubject(words, { ...scene, aspect: null });
    // 收入 and 支出 side by side are both sides of the budget, whichever of them was spoken of last.
    const found = isTotal(total) ? total : memory.lexicon.findSubject(words, scene);
    const subject = found ?? memory.lexicon.findUnknown(words, scene);
    return { subject, label: printLabel(cursor, span, subject), ...base, isKnown: found !== null };
  });
}

/** `收、支预算`, `预算收支`: both sides of the budget in one short name. */
const bothSides = new RegExp(`^${departmentBefore}(?:预算|总)*收[、和及与]?支(?:预算|安排|总|合计|额|数)*$`, 'u');

/**
 * What two amounts are of where one name stands for both sides (`收、支预算分别为`): the budget, which is one amount, where they are
 * equal, and else income and expenditure; null where the name is another.
 */
export function nameSides(cursor: Cursor, list: Span, equal: boolean, head: Head): Share[] | null {
  const { memory, masked } = cursor;
  const part = readPart(cursor, list);
  // Years of a list share the amounts out themselves.
  if (!bothSides.test(readWords(masked, part.span)) || /年.*年/u.test(readWords(masked, list))) return null;
  const scene = { ...describeScene(memory, head.sign === null ? 'level' : 'change'), aspect: null };
  const years = fillYears(memory.dated, [part, part]);
  const shares = (equal ? ['收支', '收支'] : ['收入', '支出']).flatMap((words, at): Share[] => {
    const subject = memory.lexicon.findSubject(words, scene);
    const label = printLabel(cursor, part.span, subject ?? 'none');
    return subject !== null && isTotal(subject)
      ? [{ subject, label, year: years[at] ?? null, sign: head.sign, isKnown: true }]
      : [];
  });
  return shares.length === 2 ? shares : null;
}

/**
 * The years of a list: a name without one has that before it (`2019年收入、支出`). Where the document never names the fiscal year
 * one year tells nothing, and of several nobody can tell which is the budget's.
 */
function fillYears(dated: boolean, parts: readonly Part[]): (Year | null)[] {
  const known = parts.map(({ year }) => year).filter((year) => year !== null);
  const [only = null] = new Set(known);
  let last = new Set(known).size === 1 ? only : null;
  const years = parts.map(({ year }) => (last = year ?? last));
  if (dated || known.includes('own')) return years;
  return years.map((year) => (known.length > 1 ? 'earlier' : year === 'earlier' ? null : year));
}
