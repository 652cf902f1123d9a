import { removeDepartment } from '../department.ts';
import type { Span } from '../passage.ts';
import type { Quantity } from '../quantity.ts';
import { splitNames } from '../separator.ts';
import { changed, departmentWide } from './key.ts';
import { isNameless } from './nameless.ts';
import type { Fund } from './subject.ts';
import { findTopic, type Scope, type Topic } from './topic.ts';

/** Between two amounts of a list, which can each have a verb: `分别增加5万元、减少6万元`. */
const mark = '^(?:[、,，和及与]|以及)(?:增加|增长|上升|提高|减少|下降|降低)?了?';
const join = new RegExp(`${mark}$`, 'u');
const next = new RegExp(`${mark}\\d`, 'u');

/** 分别, 均 or 各 behind names, with what stands between it and the number; 人均 and the like are of one person. */
const sharing = /^(?<names>.*)(?<how>分别|(?<![人户平月年日台辆])均|各)(?<rest>(?:\D|(?:19|20)\d{2}年)*)$/u;
/** A year that nothing is measured against. */
const ownYear = /(?<![比较与同])(?:\d{4}年|上一?年|去年)/u;
/** What can stand before the first name: its number, or that what follows are parts of “三公”经费. */
const before = /^(?:\d{1,2}[、.]|\([^()]{1,2}\))|三公经费(?:财政拨款)?(?:支出|决算)*中$/gu;

/**
 * Whether the number after this one is shared out with it among several names or years: `收、支总计各是100，98万元`,
 * `2023年、2022年支出合计分别为100万元、98万元`.
 */
export function sharesOut(
  { words, between, after }: { words: string; between: string; after: string },
  lacksUnit: boolean,
  wasListed: boolean,
): boolean {
  return next.test(after) && (lacksUnit || /分别[^\d%]*$/u.test(words) || (wasListed && join.test(between)));
}

/** What a quantity beside 分别, 均 or 各 is of. */
export interface Shared {
  /** The names that have it: one of a list, or all that share one amount; none where names and amounts do not go together. */
  topics: readonly Topic[];
  /** The names with what is said of each of them: `公务接待费、公务用车运行维护费比上年` + `减少`. */
  words: string;
  unit: string;
}

/** A quantity of a passage, and the words before it, from the quantity before. */
export interface Item {
  quantities: readonly Quantity[];
  at: number;
  words: Span;
}

/** How many amounts names share out, or null where one is that of each; and whether that is 0. */
interface Sharing {
  count: number | null;
  isNothing: boolean;
}

/** Names before 分别 share out the amounts after it by their order; 均 and 各 give one amount to each. */
export class SharedList {
  #waiting: Shared[] = [];
  /** The names of the last list of the sentence: `分别为2万元、3万元，分别减少1万元、2万元`. */
  #last: readonly Topic[] = [];
  readonly #text: string;
  readonly #fund: Fund | null;
  readonly #year: number | null;

  constructor(text: string, { fund, year }: Scope) {
    this.#text = text;
    this.#fund = fund;
    this.#year = year;
  }

  /** What a quantity is of; null where it is not shared, or one name is for all of it (`收、支总计均为100万元`). */
  read({ quantities, at, words }: Item): Shared | null {
    const waiting = this.#waiting.shift();
    if (waiting !== undefined) return waiting;
    const text = this.#text.slice(words.start, words.end);
    const { names = '', how = '', rest = '' } = sharing.exec(text)?.groups ?? {};
    const end = quantities[at - 1]?.end ?? 0;
    const passed = this.#text.slice(end, how === '' ? words.end : words.start);
    // Another name in between, or the next sentence: nobody can tell whether what is shared out then is theirs.
    if (passed.includes('。') || findTopic(passed, { start: 0, end: passed.length }, null) !== null) this.#last = [];
    const list = listShared(this.#text, quantities.slice(at));
    if (how === '' || !isNameless(rest.replace(changed, '')) || (how !== '分别' && list.length > 1)) return null;
    const count = how === '分别' ? list.length : null;
    const isNothing = how !== '分别' && /^0(?:\.0+)?$/u.test(list[0]?.printed ?? '');
    const named = { count, isNothing };
    const topics = this.#nameBefore(end, words.start, names, named) ?? this.#nameAll(names, words.start, named);
    if (topics === null) return null;
    const unit = list.at(-1)?.unit ?? '';
    const isClear = list.every(({ kind }) => kind === list[0]?.kind && (kind === 'amount' || kind === 'percent'));
    const said = names + rest;
    const items = list.map((quantity, index): Shared => {
      const verb = index === 0 ? null : changed.exec(this.#text.slice(list[index - 1]?.end, quantity.start));
      const own = how === '分别' ? topics.slice(index, index + 1) : topics;
      return {
        topics: isClear ? own : [],
        words: verb === null ? said : said.replace(changed, '') + verb[0],
        unit: quantity.unit === '' ? unit : quantity.unit,
      };
    });
    this.#last = how === '分别' ? topics : [];
    this.#waiting = items.slice(1);
    return items[0] ?? null;
  }

  /** The rest of a list of which the first is no figure of this year is none either. */
  withhold(): void {
    this.#waiting = this.#waiting.map((shared) => ({ ...shared, topics: [] }));
  }

  /** `因公出国（境）费，公务接待费均为0万元`: the names of a list that commas part, back to the amount before it; null where it has none. */
  #nameBefore(end: number, start: number, names: string, shared: Sharing): readonly Topic[] | null {
    const passed = this.#text.slice(end, start);
    const starts = [0, ...[...passed.matchAll(/[,，。；：;:]/gu)].map(({ index }) => index + 1)].slice(0, -1);
    const lists = starts.map((from) =>
      this.#nameAll(passed.slice(from).replace(/[,，]/gu, '、') + names, end + from, shared),
    );
    const found = lists.find((topics) => topics !== null && topics.length > 1);
    const sentence = passed.slice(passed.lastIndexOf('。') + 1);
    if (found === undefined || hasOwn(names, sentence)) return null;
    return isOfOther(sentence, names, this.#year) ? [] : found;
  }

  /** The names of a list; none where they are not known, or not as many as the amounts; null where there is no list. */
  #nameAll(names: string, start: number, { count, isNothing }: Sharing): readonly Topic[] | null {
    if (count !== null && this.#last.length === count && isNameless(names))
      return ownYear.test(names) ? [] : this.#last;
    if (this.#isOne(names)) return null;
    // `公务用车购置费和公务用车运行维护费` can be one name, or two.
    const readings = [...splitNames(names, start), ...splitNames(names, start, null)].filter(
      ({ length }) => length > 1,
    );
    const known = readings
      .filter(({ length }) => count === null || length === count)
      .map((parts) => this.#nameParts(parts, count !== null))
      .filter((topics) => topics !== null);
    const [first] = known.toSorted((one, other) => other.length - one.length);
    // What is 0 as a whole is 0 in each of its parts.
    if (first !== undefined) return isNothing || known.every(({ length }) => length === first.length) ? first : [];
    return readings.length === 0 || this.#isOne(names.replace(/[和及与]/gu, '、')) ? null : [];
  }

  #nameParts(parts: readonly Span[], isEach: boolean): readonly Topic[] | null {
    const found = parts.map((part, index) => this.#name(part, index === 0)).filter((topic) => topic !== null);
    const [first] = found;
    if (first === undefined || found.length < parts.length) return null;
    const wide = isOfDepartment(first);
    const topics = found.map((topic) =>
      isOfDepartment(topic) && !wide ? { ...topic, subject: { ...topic.subject, key: 'none' as const } } : topic,
    );
    const own = topics.filter((topic, at) => topics.findIndex((other) => isSame(topic, other)) === at);
    // `收入总计和支出总计` have one key, and nobody can tell which of two amounts is its.
    return own.length === topics.length || !isEach ? own : [];
  }

  /** What one part of a list names, where it says nothing else. */
  #name(part: Span, isFirst: boolean): Topic | null {
    const topic = findTopic(this.#text, part, this.#fund);
    if (topic === null) return null;
    const left = this.#text.slice(part.start, topic.label.start).replace(before, '');
    const right = this.#text.slice(topic.label.end, part.end).replace(/^用/u, '');
    const department = removeDepartment(left.replace(/\d{4}年度?[,，]?/u, ''));
    if (!(isNameless(left) || (isFirst && department === '')) || !isNameless(right)) return null;
    return ownYear.test(right) || (!isFirst && ownYear.test(left)) ? null : topic;
  }

  /** Whether a name of the accounts holds the marks itself: `收入、支出总计`. */
  #isOne(names: string): boolean {
    const topic = findTopic(names, { start: 0, end: names.length }, this.#fund);
    if (topic === null || /^three-public|\.part$/u.test(topic.subject.key)) return false;
    return !(names.slice(0, topic.label.start) + names.slice(topic.label.end)).includes('、');
  }
}

/** `上年公务接待费，本年因公出国（境）费各2万元`: the last name has a year or a phase that those before the comma have not. */
function hasOwn(names: string, before: string): boolean {
  if (ownYear.test(names) || /今年|本年(?!度?(?:收入|支出))/u.test(names)) return true;
  const [phase, phaseBefore] = [findPhaseWord(names), findPhaseWord(before)];
  return phase !== null && phaseBefore !== null && phase !== phaseBefore;
}

/** Whether what a list begins with is that of another year, of units of the department, or was only planned: `所属学校情况：本年收入，本年支出均为`. */
function isOfOther(before: string, names: string, year: number | null): boolean {
  const years = [...before.matchAll(new RegExp(ownYear, 'gu'))].map(([found]) => found);
  if (years.some((found) => (/^\d/u.test(found) ? year !== null && Number.parseInt(found, 10) !== year : true)))
    return true;
  if (/(?<![及和与含])[所下附直]属/u.test(before)) return true;
  return findPhaseWord(before) === 'budget' && findPhaseWord(names) === null;
}

function findPhaseWord(words: string): 'budget' | 'final' | null {
  if (words.includes('决算')) return 'final';
  return /(?:年初|全年|调整后?)预算|预算[数额]/u.test(words) ? 'budget' : null;
}

/** Behind the name of one source of money, a total without a name of its own is of that source: `政府性基金预算收入、本年支出`. */
function isOfDepartment({ subject }: Topic): boolean {
  return departmentWide.has(subject.key);
}

/** Whether two names are of one figure. Those of functions, and those without a key, are many. */
function isSame(one: Topic, other: Topic): boolean {
  if (one === other) return true;
  return one.subject.key === other.subject.key && !/^(?:none|source)$|\.part$/u.test(one.subject.key);
}

/** The first of these quantities and those that only marks, or the verbs of changes, part from it. */
function listShared(text: string, [first, ...others]: readonly Quantity[]): Quantity[] {
  if (first === undefined) return [];
  const found = [first];
  for (const quantity of others) {
    // `分别增加5万元、6万元，增长3%`: the rate is none of them.
    if (first.unit !== '' && quantity.kind !== first.kind) break;
    if (!join.test(text.slice(found.at(-1)?.end, quantity.start))) break;
    found.push(quantity);
  }
  return found;
}
