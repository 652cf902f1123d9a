import type { Phase, StatedKey } from '../../../model/keys.ts';
import { removeDepartment } from '../department.ts';
import type { Passage, Span } from '../passage.ts';
import { findQuantities, type Quantity } from '../quantity.ts';
import { eitherWay } from '../statement.ts';
import { type Basis, findBasis, isYearBefore } from './basis.ts';
import { sharesOut } from './list.ts';
import { PhaseMemory } from './phase.ts';
import { followYear, type SpokenYear } from './spoken-year.ts';
import type { Subject } from './subject.ts';
import { findOpenBrackets, findSide, findTopic, maskAsides, type Scope, type Topic } from './topic.ts';

/** A quantity in a sentence of final accounts, with what it says. */
export interface FinalStatement {
  /** Null where no key covers it. */
  key: StatedKey | null;
  /** The words that name it. */
  label: Span;
  quantity: Quantity;
  /** `percent` where the document left the sign out after a rate. */
  kind: 'amount' | 'percent';
  sign: 1 | -1;
  phase: Phase;
  /** The clause it stands in. */
  clause: Span;
}

const increase = '增加|增长|上升|提高|多';
const decrease = '减少|下降|降低|压减|少';
/** `增加`, `各增加了`, `下降（增长）` before the number; the words that the form offers and nobody struck out say nothing. */
const changed = new RegExp(`(?:(${decrease})|(${increase}))(?:了|额|约|为|\\((?:${increase}|${decrease})\\))*$`, 'u');
/** `减少为0.5万元`: by so much, or to so much. */
const reached = new RegExp(`(?:${increase}|${decrease})为$`, 'u');
/** `完成年初预算的`, and `完成预算12.02万元的` with what was budgeted. */
const completion = /完成(?:当年|全年|年初|调整后?的?)?预算数?(?:\d[\d,.]*[万亿]?元)?的?$/u;
/** Reasons name amounts that are parts of what changed, and no level of the accounts. */
const reason = /原因|由于|因为|主要是/u;
/** `主要原因：（1）…；（2）…`: reasons with numbers go on behind a semicolon. */
const numberedReasons = /(?:原因|由于|因为)(?:主要)?(?:是|有|为|:)*(?:\(?[1一]\)|1[.、]|一是)/u;
const share = /占[^,，。;]*$/u;
/** `比上年决算数` right before the number: the level of another year, against which this year's is measured. */
const earlier =
  /(?:[比较与同由从]|相比|[比较][^,，。;\d]{1,8}|[与同](?:本|我|该)[^,，。;\d]{1,8})(?:(?<year>\d{4})年度?|上一?年度?|去年度?)(?:同期|年初|决算|预算|支出|执行|安排|实际|累计|总额|数|额|的)*$/u;
/** Words that name nothing: a number after them goes on about what was named before. */
const nameless =
  /^(?:\d{4}年度?|年初|年末|全年|当年|本年度?|上一?年度?|上一度|去年|今年|同期|累计|调整后?|预算|决算|执行|支出|收入|费用|金额|资金|数|额|总|共|合|计|为|是|达|约|仅|的|了|其中|实际|安排|财政拨款|完成|[比较与同各]|相比|本部门|本单位|我单位|我部门|[增减提升降][加少长高幅低]?|□)*$/u;
/** `支出决算：`, `支出预算共计人民币`: what stands between the words that say something and the number. */
const filler = /(?:[:(约共]|共计|合计|总计|人民币)+$/u;

/** Whether words name nothing, but for the department before a year (`某局2023年度支出决算为`). */
function isNameless(words: string): boolean {
  const department = /^\D+(?=(?:19|20)\d{2}年)/u.exec(words)?.[0] ?? '';
  return nameless.test(removeDepartment(department) === '' ? words.slice(department.length) : words);
}

/** Reads the quantities of a passage in order. */
export function readFinalStatements(
  passage: Passage,
  { fund, isGeneral, year }: Scope = { fund: null, isGeneral: false, year: null },
): FinalStatement[] {
  const { text } = passage;
  const statements: FinalStatement[] = [];
  const phases = new PhaseMemory();
  let topic: Topic | null = null;
  let spoken: SpokenYear | null = null;
  let whole: Subject['key'] = 'none';
  let end = 0;
  /** Whether the last level is one that no key names: a rate of completion after it is its own. */
  let isUnkeyed = false;
  /** Whether the last level is of something that no name is known for: what goes on about it is no figure of the topic before. */
  let isForeign = false;
  /** Whether the number before is shared out with this one among several names. */
  let isListed = false;
  /** What is spoken of around each bracket that is open at a quantity. */
  const around: { topic: Topic | null; spoken: SpokenYear | null }[] = [];
  for (const quantity of findQuantities(passage)) {
    const between = text.slice(end, quantity.start);
    const clause = findClause(text, quantity);
    const words = text.slice(clause.start, quantity.start).replace(filler, '');
    const { closed, opened } = findOpenBrackets(between);
    let from = end;
    for (const index of closed) {
      const left = around.pop();
      topic = left?.topic ?? topic;
      if (left !== undefined) spoken = left.spoken;
      isUnkeyed = false;
      from = end + index + 1;
    }
    let before: Topic | null = null;
    for (const index of opened) {
      before = findTopic(text, { start: from, end: end + index }, fund) ?? before;
      topic = before ?? topic;
      around.push({ topic, spoken });
      from = end + index + 1;
    }
    // A name in the sentences since the last quantity holds for what follows, the nearest first.
    const named: Topic | null =
      findTopic(text, { start: from, end: quantity.start }, fund) ??
      before ??
      findSide(text, { words, clause, topic }, { fund, isGeneral: isGeneral && statements.length === 0, year });
    topic = named ?? topic;
    // `因公出国（境）费没有，公务用车费251万元`: a name in another clause is not that of the amount, where its own clause has one.
    const isElsewhere = named === null || named.label.end <= clause.start;
    const carried = isElsewhere && !isNameless(words.slice(Math.max(0, end - clause.start)));
    if (statements.length === 0) whole = topic?.subject.key ?? 'none';
    const sentence = text.slice(text.lastIndexOf('。', quantity.start) + 1, quantity.start);
    const part = numberedReasons.test(sentence) ? sentence : sentence.slice(sentence.lastIndexOf(';') + 1);
    const isReason = reason.test(part);
    const place = { fiscal: year ?? 0, opens: end === 0, isItem: isItem(topic) };
    if (year !== null && !isReason) spoken = followYear(maskAsides(between), spoken, place);
    phases.follow(between);
    end = quantity.end;
    if (quantity.kind === 'blank') continue;
    const verb = changed.exec(words);
    const last = statements.at(-1);
    const rate =
      quantity.kind === 'percent' ||
      (quantity.unit === '' && verb !== null && /^[,，]/u.test(between) && last?.kind === 'amount');
    const doubted = verb !== null && !rate && eitherWay.test(words) && !/^[0.]+$/u.test(quantity.printed);
    if (named !== null) isUnkeyed = isForeign = false;
    const isLevel = !rate && verb === null;
    const phase = isLevel ? phases.read(words) : 'final-accounts';
    const stated: Omit<FinalStatement, 'key'> = {
      label: topic?.label ?? clause,
      quantity: doubted ? { ...quantity, kind: 'unclear' } : quantity,
      kind: rate ? 'percent' : 'amount',
      sign: verb?.[1] === undefined ? 1 : -1,
      phase: phase ?? 'final-accounts',
      clause,
    };
    const wasListed: boolean = isListed;
    isListed = sharesOut({ words, between, after: text.slice(quantity.end) }, quantity.unit === '', wasListed);
    const isOther = spoken !== null || isForeign || wasListed || isListed || phase === null || reached.test(words);
    const basis = findBasis(findComparison(text, quantity.start), year);
    const surroundings: Surroundings = {
      topic,
      whole,
      outer: around.at(-1)?.topic,
      words,
      carried,
      isReason,
      isUnkeyed,
      isLevel,
      basis,
      last,
    };
    const key: StatedKey | null = isOther ? null : keyStatement(stated, surroundings, year);
    if (isLevel) {
      isUnkeyed = key === null;
      isForeign = carried || isListed || wasListed;
      phases.note({ key, phase: stated.phase }, words);
    }
    statements.push({ ...stated, key });
  }
  return statements;
}

/** The sentence up to a change, and the one that it divides (`…比上年减少2万元。其中：公务接待费减少1万元`). */
function findComparison(text: string, at: number): string {
  let start = text.lastIndexOf('。', at) + 1;
  while (start > 0 && text.startsWith('其中', start)) start = text.lastIndexOf('。', start - 2) + 1;
  return text.slice(start, at);
}

interface Surroundings {
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

function keyStatement(
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
const departmentWide: ReadonlySet<Subject['key']> = new Set<Subject['key']>([
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
function isItem(topic: Topic | null): boolean {
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

/** From the punctuation before a quantity to that after it; a bracket that holds the quantity is a clause of its own. */
export function findClause(text: string, quantity: Span): Span {
  let start = quantity.start;
  // `生活补助：4万元`, `生活补助（4万元）`: right before the amount, neither mark ends what its words say.
  const boxed = text[start - 1] === '(' && text[quantity.end] === ')' && /[^元%\d]/u.test(text[start - 2] ?? '1');
  if (text[start - 1] === ':' || boxed) start -= 1;
  let depth = 0;
  while (start > 0) {
    const before = text[start - 1] ?? '';
    if (before === ')') depth += 1;
    if (before === '(' && depth === 0) break;
    if (before === '(') depth -= 1;
    if (depth === 0 && /[，。；：,;:]/u.test(before) && !/^\d,\d{3}/u.test(text.slice(start - 2))) break;
    start -= 1;
  }
  const rest = /[，。；：;:()]|,(?!\d{3}(?!\d))/u.exec(text.slice(quantity.end));
  return { start, end: rest === null ? text.length : quantity.end + rest.index };
}
