import { findSubject } from './subject.ts';

/** A year that words speak of, where it is not the fiscal year. */
export interface SpokenYear {
  /** `before` is 上年, without a number. */
  year: number | 'before';
  /**
   * What it holds for: the `amount` right after it, and that with the `parts` that 其中 divides it into; the `sentence`; the
   * `passage`, where the passage begins with it.
   */
  until: 'amount' | 'parts' | 'sentence' | 'passage';
}

/** Where the words stand that are read. */
export interface Place {
  fiscal: number;
  /** Whether the passage begins with them. */
  opens: boolean;
  /** Whether what is spoken of is one item: 上年支出 is its own, and not the side of the accounts. */
  isItem: boolean;
}

/**
 * `2016年度支出合计`, `上年收入`: what amounts after it are of. No year that something is measured against or carried over to, no
 * date, and none of a balance from the year before (上年结转).
 */
const named =
  /(?<!(?:比|较|与|同|和|跟|从|由|自|到|至|关于|[-–—~])于?|[比较][^,，。;]{1,8}|[与同](?:本|我|该)[^,，。;]{1,8})(?:(?<year>\d{4})年度?(?!\d{1,2}月|末|底|[-–—~至])|(?:上一?年|去年)(?!末|底|度?[^,，。;]*结[转余])度?)(?!(?:度|决算|支出|数|的)*基础上)/gu;
/** The fiscal year without its number, but for what is completed or measured against: 完成本年预算 is said of any year. */
const current = /(?<!(?:比|较|与|同|完成)[^,，。;]{0,6})(?:本年|今年)/u;
/** 当年 is this one beside 上年; behind the number of another year it is that. */
const currentBesideLast = new RegExp(current.source.replace('今年', '今年|当年'), 'u');
/** A part of another year's amount can be called 本年收入, beside its balances. */
const currentPart = /其中[:,，]?(?:本年|当年)/gu;
/** Words with which a year is named in passing: it is when a project began, or why something was spent. */
const passing = /无(?!形)|未|没有|基础|项目(?!支出)|因(?!公)|根据|按照?|依据|用于|支付|补发|补缴|结转|尾款/u;
/** `上年支出决算数为`: a side of the accounts, named by nothing else. */
const side =
  /^(?:全年|本?部门|本?单位|总|累计|实际|财政拨款|决算|预算|数|额|、|为|是|共|合|计|达|约|安排|完成|(?=收入|支出)..)*$/u;

/** The year that holds after the words from one quantity to the next. A bracket is an aside. */
export function followYear(
  words: string,
  before: SpokenYear | null,
  { fiscal, opens, isItem }: Place,
): SpokenYear | null {
  const plain = words
    .replace(/\([^()]*\)/gu, '')
    .replace(/[:(]+$/u, '')
    .replace(currentPart, '其中')
    // `2022年，支出合计…`: the year can be a clause of its own.
    .replace(/((?:\d{4}|上一?|去)年度?)[,，]/gu, '$1');
  let held = continueYear(words, before);
  const sentences = plain.split('。');
  for (const [index, sentence] of sentences.entries()) {
    if (index > 0 && held?.until !== 'passage' && !sentence.startsWith('其中')) held = null;
    const clauses = [...sentence.matchAll(/[^,，;:()]*(?:[,，;:()]|$)/gu)].map(([clause]) => clause);
    // The expression finds an empty clause at the end.
    if (clauses.length > 1 && clauses.at(-1) === '') clauses.pop();
    for (const [at, clause] of clauses.entries()) {
      const found = [...clause.matchAll(named)].at(-1);
      if (found === undefined) {
        if ((held?.year === 'before' ? currentBesideLast : current).test(clause)) held = null;
        continue;
      }
      const printed = found.groups?.['year'];
      if (Number(printed) === fiscal) {
        held = null;
        continue;
      }
      const rest = clause.slice(found.index + found[0].length);
      const isLast = index === sentences.length - 1 && at === clauses.length - 1;
      const until = isLast
        ? holdsFor(clause.slice(0, found.index), rest, {
            isItem,
            isFirst: opens || sentences.length > 1 || clauses[at - 1]?.endsWith('(') === true,
          })
        : announces(clause, rest)
          ? 'sentence'
          : null;
      if (until === null) continue;
      const begins = opens && index === 0 && at === 0 && until === 'sentence' && isLast;
      held = { year: printed === undefined ? 'before' : Number(printed), until: begins ? 'passage' : until };
    }
  }
  return held;
}

/** What is left of a year after the amount that it held for. */
function continueYear(words: string, before: SpokenYear | null): SpokenYear | null {
  if (before === null || before.until === 'sentence' || before.until === 'passage') return before;
  const divides = /^\([^()]*$/u.test(words) || (before.until === 'parts' && /^[,，;。]?(?:其中|包括)/u.test(words));
  return divides ? { ...before, until: 'sentence' } : null;
}

/** What a year in the clause of an amount holds for, by the words before and after it. */
function holdsFor(
  before: string,
  rest: string,
  { isItem, isFirst }: { isItem: boolean; isFirst: boolean },
): SpokenYear['until'] {
  if (passing.test(before + rest)) return 'amount';
  const isSide = !isItem && side.test(rest) && /收入|支出/u.test(rest);
  if (isSide || findSubject(before) !== null || findSubject(rest) !== null) return 'sentence';
  return isFirst ? 'parts' : 'amount';
}

/** Whether a clause without an amount says of what year the next ones are: `2022年支出情况：`, `2022年度收入总计，支出总计…`. */
function announces(clause: string, rest: string): boolean {
  if (passing.test(clause)) return false;
  const name = rest.replace(/[,，;:()]$/u, '');
  return rest.endsWith(':') || findSubject(name)?.end === name.length;
}
