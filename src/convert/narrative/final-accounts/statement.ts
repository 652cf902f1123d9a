import type { Passage, Span } from '../passage.ts';
import { findQuantities, type Quantity } from '../quantity.ts';
import { eitherWay } from '../statement.ts';
import { findBasis } from './basis.ts';
import type { FinalStatement } from './final-statement.ts';
import { changed, isItem, keyStatement, reached, type Surroundings } from './key.ts';
import { SharedList, sharesOut } from './list.ts';
import { isNameless } from './nameless.ts';
import { PhaseMemory } from './phase.ts';
import { followYear, type SpokenYear } from './spoken-year.ts';
import type { Subject } from './subject.ts';
import { findOpenBrackets, findSide, findTopic, maskAsides, type Scope, type Topic } from './topic.ts';

/** Reasons name amounts that are parts of what changed, and no level of the accounts. */
const reason = /原因|由于|因为|主要是/u;
/** `主要原因：（1）…；（2）…`: reasons with numbers go on behind a semicolon. */
const numberedReasons = /(?:原因|由于|因为)(?:主要)?(?:是|有|为|:)*(?:\(?[1一]\)|1[.、]|一是)/u;
/** `支出决算：`, `支出预算共计人民币`: what stands between the words that say something and the number. */
const filler = /(?:[:(约共]|共计|合计|总计|人民币)+$/u;

/** Reads the quantities of a passage in order. */
export function readFinalStatements(
  passage: Passage,
  { fund, isGeneral, year }: Scope = { fund: null, isGeneral: false, year: null },
): FinalStatement[] {
  const { text } = passage;
  const statements: FinalStatement[] = [];
  const phases = new PhaseMemory();
  const shares = new SharedList(text, fund);
  const quantities = findQuantities(passage);
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
  for (const [at, found] of quantities.entries()) {
    const between = text.slice(end, found.start);
    const clause = findClause(text, found);
    const printed = text.slice(clause.start, found.start).replace(filler, '');
    const list = { start: Math.max(clause.start, end), end: clause.start + printed.length };
    const shared = shares.read({ quantities, at, words: list });
    const words = shared?.words ?? printed;
    const quantity = shared === null ? found : { ...found, unit: shared.unit };
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
      findSide(
        text,
        { words: printed, clause, topic },
        { fund, isGeneral: isGeneral && statements.length === 0, year },
      );
    topic = shared?.topics[0] ?? named ?? topic;
    // `因公出国（境）费没有，公务用车费251万元`: a name in another clause is not that of the amount, where its own clause has one.
    const isElsewhere = named === null || named.label.end <= clause.start;
    const carried = isElsewhere && !isNameless(printed.slice(Math.max(0, end - clause.start)));
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
    const after = text.slice(quantity.end);
    isListed = shared === null && sharesOut({ words, between, after }, quantity.unit === '', wasListed);
    const isLost = shared === null ? isForeign || wasListed || isListed : isReason || shared.topics.length === 0;
    const isOther = spoken !== null || isLost || phase === null || reached.test(words);
    if (isOther) shares.withhold();
    const basis = findBasis(findComparison(text, quantity.start), year);
    const surroundings: Surroundings = {
      topic,
      whole,
      outer: around.at(-1)?.topic,
      words,
      carried: shared === null && carried,
      isReason,
      isUnkeyed,
      isLevel,
      basis,
      last,
    };
    const figures = (isOther ? [] : (shared?.topics ?? [topic])).map((own): FinalStatement => {
      const key = keyStatement(stated, { ...surroundings, topic: own }, year);
      return { ...stated, label: own?.label ?? clause, key };
    });
    const keyed = figures.filter(({ key }) => key !== null);
    const key = keyed.length === 0 || keyed.length < figures.length ? null : (keyed[0]?.key ?? null);
    if (isLevel) {
      isUnkeyed = key === null;
      isForeign = carried || isListed || wasListed;
      phases.note({ key, phase: stated.phase }, words);
    }
    if (shared !== null) isForeign = true;
    // What is one figure's and another's that no key names is named as both.
    statements.push(...(key === null ? [{ ...stated, key: null }] : []), ...keyed);
  }
  return statements;
}

/** The sentence up to a change, and the one that it divides (`…比上年减少2万元。其中：公务接待费减少1万元`). */
function findComparison(text: string, at: number): string {
  let start = text.lastIndexOf('。', at) + 1;
  while (start > 0 && text.startsWith('其中', start)) start = text.lastIndexOf('。', start - 2) + 1;
  return text.slice(start, at);
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
