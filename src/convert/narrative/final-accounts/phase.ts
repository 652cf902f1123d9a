import type { Phase } from '../../../model/keys.ts';

const planned = /预算(?:数|总?额)?(?:为|是|安排)?$/u;
const adjusted = /(?:全年|调整后?的?)预算(?:数|总?额)?(?:为|是|安排)?$/u;
/** Words that say themselves whether an amount was planned or spent; 支出 is part of names. */
const decided = /决算|预算|实际|执行|完成|开支|发生/u;
/** `，其中：`, `预算79.69万元中，`, or a bracket: what follows are parts of the amount before. */
const divides = /其中|包括|^中[,，]|\(/u;

/** The phase of an amount by the words before it alone. */
export function findPhase(words: string): Phase {
  return adjusted.test(words) ? 'adjusted-budget' : planned.test(words) ? 'budget' : 'final-accounts';
}

/** A level whose parts may follow. */
export interface Level {
  key: string | null;
  phase: Phase;
}

/** One of the sentence so far. One in a bracket that has closed (`决算6万元（年初预算8万元），其中：…`) is no whole any more. */
interface Noted extends Level {
  closed: boolean;
}

/** Parts of a budget (`预算为20万元，其中：公务接待费5万元`) are budgeted, unless their words say that they were spent. */
export class PhaseMemory {
  /** The levels of the sentence so far. */
  #levels: Noted[] = [];
  /** How many levels stood before each bracket that is open. */
  #opened: number[] = [];
  /** What the parts are of that are being listed; `unclear` where the whole is stated both as planned and as spent. */
  #parts: Phase | 'unclear' | null = null;

  /** Reads the words from the quantity before to this one. */
  follow(between: string): void {
    const [sentence = '', ...earlier] = between.split('。').reverse();
    this.#followBrackets(between);
    if (divides.test(sentence)) this.#parts = this.#findWhole();
    else if (earlier.length > 0 || sentence.includes(')')) this.#parts = null;
    if (earlier.length > 0) this.#levels = [];
  }

  /** The phase of an amount; null where its words do not say whether it is part of what was planned or of what was spent. */
  read(words: string): Phase | null {
    if (this.#parts === null || decided.test(words)) return findPhase(words);
    return this.#parts === 'unclear' ? null : this.#parts;
  }

  /** Notes a level. The amount of `完成预算12万元的100%` is said of the one before it, and is no whole of what follows. */
  note(level: Level, words: string): void {
    if (decided.test(words)) this.#parts = null;
    if (this.#parts === null && !/完成[^,，。;]*$/u.test(words)) this.#levels.push({ ...level, closed: false });
  }

  #followBrackets(between: string): void {
    for (const [bracket] of between.matchAll(/[()]/gu)) {
      if (bracket === '(') this.#opened.push(this.#levels.length);
      else for (const level of this.#levels.slice(this.#opened.pop() ?? this.#levels.length)) level.closed = true;
    }
  }

  #findWhole(): Phase | 'unclear' | null {
    const last = this.#levels.findLast(({ closed }) => !closed);
    if (last === undefined || last.phase === 'final-accounts') return null;
    const isSpentToo = this.#levels.some(({ key, phase }) => key === last.key && phase === 'final-accounts');
    return isSpentToo ? 'unclear' : last.phase;
  }
}
