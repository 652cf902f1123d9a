import { mask, type Span } from '../passage.ts';
import { findSubject, type Fund, type Subject, takeOfFund } from './subject.ts';

/** What a quantity can go on about that names nothing itself. */
export interface Topic {
  subject: Subject;
  label: Span;
}

/** What the section of a passage is about. */
export interface Scope {
  /** The one fund of it. */
  fund: Fund | null;
  /** Whether it is about the department as a whole: `2023年收入2,345.67万元` is its income. */
  isGeneral: boolean;
  /** The fiscal year; null where the document never speaks of it, and other years in it say nothing. */
  year: number | null;
}

/**
 * What an item is spent on (主要用于：…。) is not what the next number is, nor is what it is a share of (占…的5%), nor the reason of
 * the change before it.
 */
const aside =
  /主要(?:用于|包括)[^。]*(?=。|[,，](?:完成|[比较与同])[^,，。;]*$)|(?<![^,，。;:])占(?![用有])[^,，。;:]*|(?:原因|由于|因为)[是为:]*(?:\(?[1一]\)|1[.、]|一是)[^。]*(?=。)|(?:原因|由于|因为|主要是)[^。;]*(?=[。;])/gu;

/** Words with their asides blanked out, same length. */
export function maskAsides(words: string): string {
  return words.replace(aside, (found) => mask.repeat(found.length));
}

/** The last subject that the words since the last quantity name, clause by clause from the end. */
export function findTopic(text: string, span: Span, fund: Fund | null): Topic | null {
  const between = maskAsides(text.slice(span.start, span.end));
  const clauses = [...between.matchAll(/[^，。；：,;:]+/gu)].reverse();
  for (const clause of clauses) {
    const named = findSubject(clause[0]);
    if (named === null) continue;
    const start = span.start + clause.index;
    return {
      subject:
        fund === null
          ? { key: named.key, change: named.change }
          : takeOfFund({ key: named.key, change: named.change }, fund, clause[0].slice(named.start, named.end)),
      label: { start: start + named.start, end: start + named.end },
    };
  }
  return null;
}

/** The brackets of a stretch that it closes, opened before it, and that it leaves open; `(境)` in a name is neither. */
export function findOpenBrackets(between: string): { closed: number[]; opened: number[] } {
  const closed: number[] = [];
  const opened: number[] = [];
  for (const { 0: bracket, index } of between.matchAll(/[()]/gu))
    if (bracket === '(') opened.push(index);
    else if (opened.pop() === undefined) closed.push(index);
  return { closed, opened };
}

/** `收入`, `本部门2023年度支出`: one side of the accounts without a name of its own. */
const bareSide =
  /^(?:\([一二三四五六七八九十]\)|\d{1,2}[.、])?(?:本部门|本单位|我部门|我单位)?(?:\d{4}年度?)?(?:本年|全年|部门|单位)?(收入|支出)(?:决算数?)?(?:为|是)*$/u;

/** 支出 after an amount of income is no income; in a section on the whole department, the first of both is that of the department. */
export function findSide(
  text: string,
  { words, clause, topic }: { words: string; clause: Span; topic: Topic | null },
  { fund, isGeneral }: Scope,
): Topic | null {
  const side = bareSide.exec(words)?.[1];
  const spoken = topic?.subject.key;
  const turns = side === '支出' && spoken?.startsWith('income.') === true;
  // `2023年度，本单位收入为…`: the year can be a clause of its own.
  const dated = /\d{4}年/u.test(words) || /\d{4}年度?[,，]$/u.test(text.slice(0, clause.start));
  const opens = isGeneral && spoken === undefined && dated;
  if (side === undefined || !(turns || opens)) return null;
  const subject: Subject = { key: side === '收入' ? 'income.total' : 'expenditure.total', change: 'change.part' };
  const start = clause.start + words.lastIndexOf(side);
  return {
    subject: fund === null ? subject : takeOfFund(subject, fund, side),
    label: { start, end: start + side.length },
  };
}
