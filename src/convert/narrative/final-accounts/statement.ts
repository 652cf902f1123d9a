import type { Passage, Span } from '../passage.ts';
import { findQuantities, type Quantity } from '../quantity.ts';
import { eitherWay } from '../statement.ts';
import { findBasis } from './basis.ts';
import type { FinalStatement } from './final-statement.ts';
import { changed, isItem, keyStatement, reached, type Surroundings } from './key.ts';
import { type Shared, SharedList, sharesOut } from './list.ts';
import { isNameless } from './nameless.ts';
import { PhaseMemory } from './phase.ts';
import { followYear, type SpokenYear } from './spoken-year.ts';
import type { Subject } from './subject.ts';
import { findOpenBrackets, findSide, findTopic, maskAsides, type Scope, type Topic } from './topic.ts';

/** Reasons name amounts that are parts of what changed, and no level of the accounts. */
const reason = /原因|由于|因为|主要是/u;
/** `主要原因：（1）…；（2）…`: reasons with numbers go on behind a semicolon. */
const numberedReasons = /(?:原因|由于|因为)(?:主要)?(?:是|有|为|:)*(?:\(?[1一]\)|1[.、]|一是)/u;
/** `基本支出70万元，项目支出50万元，合计120万元`: no second amount of the last. */
const sum = /^[,，、;；](?:以上|上述|[两二三四各几]项)*(?:合计|共计|总计|总共|共)(?:支出|金额|人民币|[为是约:])*$/u;
/** `支出决算：`, `支出预算共计人民币`: what stands between the words that say something and the number. */
const filler = /(?:[:(约共]|共计|合计|总计|人民币)+$/u;

/** Reads the quantities of a passage in order. */
export function readFinalStatements(
  passage: Passage,
  scope: Scope = { fund: null, isGeneral: false, year: null },
): FinalStatement[] {
  return new StatementReader(passage, scope).read();
}

/** A quantity and the words that belong to it. */
interface Said {
  quantity: Quantity;
  /** From the quantity before to this one. */
  between: string;
  /** The clause it stands in, and what that says before it. */
  clause: Span;
  printed: string;
  /** What it is of where a list shares it out, and then the words of the list; otherwise those printed. */
  shared: Shared | null;
  words: string;
}

/** Reads the quantities of a passage one after the other: what one is of, and of which year, holds for the next. */
class StatementReader {
  readonly #text: string;
  readonly #scope: Scope;
  readonly #quantities: readonly Quantity[];
  readonly #phases = new PhaseMemory();
  readonly #shares: SharedList;
  readonly #statements: FinalStatement[] = [];
  #topic: Topic | null = null;
  #spoken: SpokenYear | null = null;
  #whole: Subject['key'] = 'none';
  /** Where the quantity before ends. */
  #end = 0;
  /** Whether the last level is one that no key names: a rate of completion after it is its own. */
  #isUnkeyed = false;
  /** Whether the last level is of something that no name is known for: what goes on about it is no figure of the topic before. */
  #isForeign = false;
  /** Whether the number before is shared out with this one among several names. */
  #isListed = false;
  /** What is spoken of around each bracket that is open at a quantity. */
  readonly #around: { topic: Topic | null; spoken: SpokenYear | null }[] = [];

  constructor(passage: Passage, scope: Scope) {
    this.#text = passage.text;
    this.#scope = scope;
    this.#quantities = findQuantities(passage);
    this.#shares = new SharedList(passage.text, scope);
  }

  read(): FinalStatement[] {
    for (const at of this.#quantities.keys()) this.#readQuantity(at);
    return this.#statements;
  }

  #readQuantity(at: number): void {
    const said = this.#findWords(at);
    if (said === null) return;
    const { named, carried } = this.#followTopic(said);
    if (this.#statements.length === 0) this.#whole = this.#topic?.subject.key ?? 'none';
    const isReason = this.#isReason(said.quantity);
    this.#followYear(said, isReason);
    this.#phases.follow(said.between);
    this.#end = said.quantity.end;
    if (said.quantity.kind === 'blank') return;
    if (named !== null) this.#isUnkeyed = this.#isForeign = false;
    this.#keyQuantity(said, { isReason, carried });
  }

  #findWords(at: number): Said | null {
    const found = this.#quantities[at];
    if (found === undefined) return null;
    const clause = findClause(this.#text, found);
    const printed = this.#text.slice(clause.start, found.start).replace(filler, '');
    const list = { start: Math.max(clause.start, this.#end), end: clause.start + printed.length };
    const shared = this.#shares.read({ quantities: this.#quantities, at, words: list });
    return {
      quantity: shared === null ? found : { ...found, unit: shared.unit },
      between: this.#text.slice(this.#end, found.start),
      clause,
      printed,
      shared,
      words: shared?.words ?? printed,
    };
  }

  /** Whether a quantity has a name of its own or, `carried`, stands behind words that no name is found in. */
  #followTopic({ quantity, between, clause, printed, shared }: Said): { named: Topic | null; carried: boolean } {
    const { fund, isGeneral, year } = this.#scope;
    const { before, from } = this.#followBrackets(between);
    // A name in the sentences since the last quantity holds for what follows, the nearest first.
    const named: Topic | null =
      findTopic(this.#text, { start: from, end: quantity.start }, fund) ??
      before ??
      findSide(
        this.#text,
        { words: printed, clause, topic: this.#topic },
        { fund, isGeneral: isGeneral && this.#statements.length === 0, year },
      );
    this.#topic = shared?.topics[0] ?? named ?? this.#topic;
    // `因公出国（境）费没有，公务用车费251万元`: a name in another clause is not that of the amount, where its own clause has one.
    const isElsewhere = named === null || named.label.end <= clause.start;
    const carried = isElsewhere && !isNameless(printed.slice(Math.max(0, this.#end - clause.start)));
    const isSum = this.#statements.length > 1 && sum.test(between);
    return { named, carried: carried || (named === null && isSum) };
  }

  /** The name before the last bracket that opens before a quantity, and where the words behind its brackets begin. */
  #followBrackets(between: string): { before: Topic | null; from: number } {
    const { closed, opened } = findOpenBrackets(between);
    let from = this.#end;
    for (const index of closed) {
      const left = this.#around.pop();
      this.#topic = left?.topic ?? this.#topic;
      if (left !== undefined) this.#spoken = left.spoken;
      this.#isUnkeyed = false;
      from = this.#end + index + 1;
    }
    let before: Topic | null = null;
    for (const index of opened) {
      before = findTopic(this.#text, { start: from, end: this.#end + index }, this.#scope.fund) ?? before;
      this.#topic = before ?? this.#topic;
      this.#around.push({ topic: this.#topic, spoken: this.#spoken });
      from = this.#end + index + 1;
    }
    return { before, from };
  }

  /** Whether a quantity is given as a reason. */
  #isReason({ start }: Quantity): boolean {
    const sentence = this.#text.slice(this.#text.lastIndexOf('。', start) + 1, start);
    const part = numberedReasons.test(sentence) ? sentence : sentence.slice(sentence.lastIndexOf(';') + 1);
    return reason.test(part);
  }

  #followYear({ between }: Said, isReason: boolean): void {
    const { year } = this.#scope;
    if (year === null || isReason) return;
    const place = { fiscal: year, opens: this.#end === 0, isItem: isItem(this.#topic) };
    this.#spoken = followYear(maskAsides(between), this.#spoken, place);
  }

  /** Notes what a quantity is a figure of, or that no key covers it. */
  #keyQuantity(said: Said, { isReason, carried }: { isReason: boolean; carried: boolean }): void {
    const { quantity, between, clause, shared, words } = said;
    const { stated, isLevel, isClear } = this.#state(said);
    const wasListed = this.#isListed;
    const after = this.#text.slice(quantity.end);
    this.#isListed = shared === null && sharesOut({ words, between, after }, quantity.unit === '', wasListed);
    const isLost =
      shared === null ? this.#isForeign || wasListed || this.#isListed : isReason || shared.topics.length === 0;
    const isOther = this.#spoken !== null || isLost || !isClear || reached.test(words);
    if (isOther) this.#shares.withhold();
    const surroundings: Omit<Surroundings, 'topic'> = {
      whole: this.#whole,
      outer: this.#around.at(-1)?.topic,
      words,
      carried: shared === null && carried,
      isReason,
      isUnkeyed: this.#isUnkeyed,
      isLevel,
      basis: findBasis(findComparison(this.#text, quantity.start), this.#scope.year),
      last: this.#statements.at(-1),
    };
    const figures = (isOther ? [] : (shared?.topics ?? [this.#topic])).map((topic): FinalStatement => {
      const key = keyStatement(stated, { ...surroundings, topic }, this.#scope.year);
      return { ...stated, label: topic?.label ?? clause, key };
    });
    const keyed = figures.filter(({ key }) => key !== null);
    const key = keyed.length === 0 || keyed.length < figures.length ? null : (keyed[0]?.key ?? null);
    if (isLevel) {
      this.#isUnkeyed = key === null;
      this.#isForeign = carried || this.#isListed || wasListed;
      this.#phases.note({ key, phase: stated.phase }, words);
    }
    if (shared !== null) this.#isForeign = true;
    // What is one figure's and another's that no key names is named as both.
    this.#statements.push(...(key === null ? [{ ...stated, key: null }] : []), ...keyed);
  }

  /** What a quantity says, whatever it is a figure of. `isClear`: whether its words tell what was planned from what was spent. */
  #state({ quantity, between, clause, words }: Said): {
    stated: Omit<FinalStatement, 'key'>;
    isLevel: boolean;
    isClear: boolean;
  } {
    const verb = changed.exec(words);
    const rate =
      quantity.kind === 'percent' ||
      (quantity.unit === '' && verb !== null && /^[,，]/u.test(between) && this.#statements.at(-1)?.kind === 'amount');
    const doubted = verb !== null && !rate && eitherWay.test(words) && !/^[0.]+$/u.test(quantity.printed);
    const isLevel = !rate && verb === null;
    const phase = isLevel ? this.#phases.read(words) : 'final-accounts';
    const stated: Omit<FinalStatement, 'key'> = {
      label: this.#topic?.label ?? clause,
      quantity: doubted ? { ...quantity, kind: 'unclear' } : quantity,
      kind: rate ? 'percent' : 'amount',
      sign: verb?.[1] === undefined ? 1 : -1,
      phase: phase ?? 'final-accounts',
      clause,
    };
    return { stated, isLevel, isClear: phase !== null };
  }
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
