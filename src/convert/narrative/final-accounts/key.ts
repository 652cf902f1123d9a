import type { StatedKey } from '../../../model/keys.ts';
import { type Basis, isYearBefore } from './basis.ts';
import type { FinalStatement } from './final-statement.ts';
import type { Subject } from './subject.ts';
import type { Topic } from './topic.ts';

const increase = '增加|增长|上升|提高|多';
const decrease = '减少|下降|降低|压减|少';
/** `增加`, `各增加了`, `下降（增长）` before the number; the words that the form offers and nobody struck out say nothing. */
export const changed = new RegExp(
  `(?:(${decrease})|(${increase}))(?:了|额|约|为|\\((?:${increase}|${decrease})\\))*$`,
  'u',
);
/** `减少为0.5万元`: by so much, or to so much. */
export const reached = new RegExp(`(?:${increase}|${decrease})为$`, 'u');
/** `完成年初预算的`, and `完成预算12.02万元的` with what was budgeted. */
const completion = /完成(?:当年|全年|年初|调整后?的?)?预算数?(?:\d[\d,.]*[万亿]?元)?的?$/u;
const share = /占[^,，。;]*$/u;
/** `比上年决算数` right before the number: the level of another year, against which this year's is measured. */
const earlier =
  /(?:[比较与同由从]|相比|[比较][^,，。;\d]{1,8}|[与同](?:本|我|该)[^,，。;\d]{1,8})(?:(?<year>\d{4})年度?|上一?年度?|去年度?)(?:同期|年初|决算|预算|支出|执行|安排|实际|累计|总额|数|额|的)*$/u;

/** What stands around a quantity. */
export interface Surroundings {
  topic: Topic | null;
  /** What the passage is about: the first subject that it names. */
  whole: Subject['key'];
  /** What is spoken of around the bracket that the quantity stands in. */
  outer: Topic | null | undefined;
  words: string;
  /** Whether words that no name is found in stand where the name of another matter should. */
  carried: boolean;
  /** Whether it is given as a reason. */
  isReason: boolean;
  isUnkeyed: boolean;
  /** Whether it is an amount that is no change. */
  isLevel: boolean;
  /** What a change is measured against. */
  basis: Basis | null;
  last: FinalStatement | undefined;
}

/** What a quantity is a figure of; null where no key covers it. */
export function keyStatement(
  stated: Omit<FinalStatement, 'key'>,
  { topic, whole, outer, words, carried, isReason, isUnkeyed, isLevel, basis, last }: Surroundings,
  year: number | null,
): StatedKey | null {
  const keyed = takeKeyed(topic?.subject);
  const known = keyed !== null && paysFor(keyed.key, whole, outer) ? null : keyed;
  if (changed.test(words)) {
    // `主要是接待减少0.4万元`: a reason names what it is about in words of its own, or in none that are known.
    if (known === null || basis !== 'year-before' || (carried && isReason)) return null;
    const change = isOfDepartment(known.change, whole) ? known.change : 'change.part';
    if (stated.kind === 'amount') return change;
    return last?.key === change ? findRate(change) : null;
  }
  if (!isLevel) return known !== null && completion.test(words) && !isUnkeyed ? 'completion.percent' : null;
  const ofWhole = departmentWide.has(known?.key ?? 'none') && partialWholes.has(whole);
  if (known === null || ofWhole || carried || isReason || share.test(words) || stated.quantity.unit === '') return null;
  const previously = earlier.exec(words);
  if (previously === null) return known.key;
  return isYearBefore(previously.groups?.['year'], year) ? (previous[known.key] ?? null) : null;
}

/** A subject that has a key. */
function takeKeyed(subject?: Subject): { key: StatedKey; change: StatedKey } | null {
  if (subject === undefined || subject.key === 'none' || subject.key === 'source') return null;
  return { key: subject.key, change: subject.change };
}

/** `收、支总计各增加` in a paragraph on 财政拨款 is no change of the department's total; what changes beside another whole is part of that. */
function isOfDepartment(change: StatedKey, whole: Subject['key']): boolean {
  if (change === 'change.total') return !partialWholes.has(whole);
  return whole === 'arrangement.total' || !/^change\.(basic|project)$/u.test(change);
}

/** What a level of the year before has for a key. */
const previous: Partial<Record<Subject['key'], StatedKey>> = {
  'arrangement.total': 'previous-year.total',
  'income.total': 'previous-year.total',
  'expenditure.total': 'previous-year.total',
  'three-public.total': 'three-public.previous-year',
};

/** Subjects that are those of the department as a whole … */
export const departmentWide: ReadonlySet<Subject['key']> = new Set<Subject['key']>([
  'arrangement.total',
  'income.total',
  'income.carryover',
  'expenditure.total',
  'expenditure.basic',
  'expenditure.project',
]);
/** … and what a paragraph can be about where their words mean a part of them. */
const partialWholes: ReadonlySet<Subject['key']> = new Set<Subject['key']>([
  'fiscal-appropriation.total',
  'general-public-budget.total',
  // `政府性基金预算财政拨款本年收入10万元，本年支出10万元`
  'income.government-fund',
  'government-fund.total',
  'income.state-capital',
  'state-capital.total',
  'source',
]);

/** What has an amount of its own, whatever pays for it. */
const ownMatter = /^(?:three-public|operating-costs|procurement|fixed-assets)/u;
/** What a bracket divides by who pays for it. */
const divided: ReadonlySet<Subject['key'] | undefined> = new Set([
  'expenditure.total',
  'arrangement.total',
  'fiscal-appropriation.total',
  'source',
]);

/** Whether what is spoken of is no total of the accounts or of a fund. */
export function isItem(topic: Topic | null): boolean {
  if (topic === null) return false;
  const { key } = topic.subject;
  return ownMatter.test(key) || !(key.endsWith('.total') || key === 'source' || key === 'none');
}

/** `“三公”经费支出22.5万元（其中：一般公共预算支出22.5万元）`: what pays for one matter, and no total of the accounts. */
function paysFor(key: StatedKey, whole: Subject['key'], outer: Topic | null | undefined): boolean {
  if (ownMatter.test(whole) && !ownMatter.test(key)) return true;
  const isFund = /^(?:general-public-budget|government-fund|state-capital)\./u.test(key);
  return isFund && outer !== undefined && outer?.subject.key !== key && !divided.has(outer?.subject.key);
}

/** The rate of a change, where the contract has a key for it. */
function findRate(change: StatedKey): StatedKey | null {
  const rates: Partial<Record<StatedKey, StatedKey>> = {
    'change.total': 'change.total.percent',
    'change.basic': 'change.basic.percent',
    'change.project': 'change.project.percent',
    'change.part': 'change.part.percent',
  };
  return rates[change] ?? null;
}
