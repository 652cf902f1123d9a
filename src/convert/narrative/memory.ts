import type { Lead } from './head.ts';
import { isBudget, isTotal, type Aspect, type Lexicon, type Role, type Scene, type Subject } from './lexicon.ts';
import type { Passage, Span } from './passage.ts';
import type { Opener } from './piece.ts';
import type { Quantity } from './quantity.ts';
import type { RowItem } from './row.ts';
import { endYear, type SpokenYear, startYear, type Year } from './spoken-year.ts';

/** A subject with the words that named it, as printed. */
export interface Named {
  subject: Subject;
  label: string;
}

/** A quantity with what it says. */
export interface Statement extends Named {
  passage: Passage;
  quantity: Quantity;
  role: Role;
  /** The sign of a change; 1 for a level. */
  sign: 1 | -1;
  clause: Span;
  sentence: Span;
}

/** An enumeration that follows a change: whether its bare amounts are changes too. */
export interface Inheritance {
  sign: 1 | -1;
  /** All of them: they stand in its bracket, or add up to it. Otherwise only what no key names. */
  all: boolean;
}

/** What one of the names before 分别为 or 均为 has. */
export interface Share extends Named {
  /** The year beside the name; null where none is. */
  year: Year | null;
  /** The sign of a change, with which the amounts after the first go on. */
  sign: 1 | -1 | null;
  /** Whether the section has words for it. */
  isKnown: boolean;
}

/** What holds inside one pair of brackets, or outside all. */
interface Frame {
  parent: Statement | null;
  current: Named | null;
  /** What was told of costs in all its years, up to the next name: a part of the budget, or nothing in it. */
  costed: Named | null;
  whole: Subject | null;
  within: Subject | null;
  introduced: boolean;
  lead: Lead | null;
  inheritance: Inheritance | null;
  /** What the enumeration belongs to, and how many of its parts have been named without a change of their own. */
  enumeration: { of: Named; parts: number } | null;
  /** The parts of 基本支出 or 项目支出 are numbered (`主要为：1.…；2.…`): semicolons part them and do not end them. */
  numbered: boolean;
  /** An enumeration within one part of another: what it lists are parts of that part, not beside it. */
  nested: Subject | null;
  explaining: boolean;
  /** Whose parts the enumeration lists. */
  owner: PartsOwner;
}

/**
 * Whose parts are listed: those of the budget, of what another year had or was spent (`2023年“三公”经费9万元，其中：
 * 公务接待费3万元`), or of one of the two, and nobody can tell which.
 */
export type PartsOwner = 'budget' | 'other' | 'open';

/** What another year had, told beside the budget: what is divided after it is the budget. */
export interface Mention {
  of: Statement;
  /** It is told beside what stands in fewer brackets than these. */
  depth: number;
  /** Words after the amount have ended it: `与2019年预算9万元持平（其中：…）`. */
  ended: boolean;
}

/** What reading a section so far has left in mind. */
export interface Memory extends Frame {
  lexicon: Lexicon;
  year: number;
  /** The sections name the fiscal year: where they never do, the years they name may be a form's of another year. */
  dated: boolean;
  aspect: Aspect | null;
  /** What a sentence without a name of its own is about: the sub-heading, else the first name of the paragraph. */
  topic: Named | null;
  topicNamed: boolean;
  named: Set<Subject>;
  given: Set<Subject>;
  /** What it has given an amount of the year before for. */
  former: Set<Subject>;
  /** The totals it has given, in yuan. */
  totals: Map<Subject, string>;
  /** The sentence divides what 财政拨款 pays for, which is less than the total: none of its parts are those of the whole. */
  ofSource: boolean;
  /** The budgets it has given last, by what they are of. */
  levels: Map<Subject, Statement>;
  /** What was told last of another year, where only beside the budget. */
  mention: Mention | null;
  /** The labels it has given an amount for, with the last of it in yuan. */
  parts: Map<string, string>;
  /** The topic was taken from a heading, and not from the first name of a paragraph. */
  headed: boolean;
  /** The subjects that the paragraph has named outside brackets. */
  listed: Set<Subject>;
  /** The changes and rates it has given, by what they are of. */
  changed: Map<string, string>;
  /** The sentence being read, folded. */
  sentence: string;
  last: Statement | null;
  /** What the sentence before stated last: `。其中：` can list its parts. */
  before: Statement | null;
  /** Names before 分别为 that wait for their quantities. */
  waiting: Share[];
  /** The last such names of the passage. */
  shares: Share[];
  /** What the sentence has told side by side, up to a semicolon or an enumeration. */
  row: RowItem[];
  /** The year that is spoken of. */
  spoken: SpokenYear;
  frames: Frame[];
  /** The subject before a semicolon: a rate after it belongs there, an amount does not. */
  beforeSemicolon: Named | null;
}

const aspects: Partial<Record<Subject, Aspect>> = {
  'income.total': 'income',
  'expenditure.total': 'expenditure',
  'arrangement.total': 'comparison',
};

/** What is in mind before the first sentence of a section. `year` and `dated`: as in `Memory`. */
export function startMemory(lexicon: Lexicon, year: number, dated: boolean): Memory {
  const topic = lexicon.whole === null ? null : { subject: lexicon.whole, label: '' };
  return {
    lexicon,
    year,
    dated,
    aspect: null,
    topic,
    topicNamed: false,
    named: new Set(),
    given: new Set(),
    former: new Set(),
    totals: new Map(),
    ofSource: false,
    levels: new Map(),
    mention: null,
    parts: new Map(),
    headed: false,
    listed: new Set(),
    changed: new Map(),
    sentence: '',
    last: null,
    before: null,
    waiting: [],
    shares: [],
    row: [],
    spoken: startYear(),
    frames: [],
    beforeSemicolon: null,
    ...startFrame(null, topic),
  };
}

function startFrame(parent: Statement | null, current: Named | null): Frame {
  const within = parent?.subject ?? null;
  return {
    parent,
    current,
    costed: parent?.role === 'cost' ? parent : null,
    whole: null,
    within: within !== null && isKind(within) ? within : null,
    introduced: parent?.subject === 'expenditure.project',
    lead: null,
    inheritance: parent?.role === 'change' ? { sign: parent.sign, all: true } : null,
    enumeration: null,
    numbered: false,
    nested: null,
    explaining: false,
    owner: 'budget',
  };
}

/** Enters and leaves brackets, and forgets what a semicolon or the end of a sentence ends. */
export function followPunctuation(memory: Memory, opener: Opener, depth: number, numbered: boolean): void {
  while (memory.frames.length > depth) {
    const frame = memory.frames.pop();
    if (frame !== undefined) Object.assign(memory, frame);
  }
  while (memory.frames.length < depth) {
    memory.frames.push(takeFrame(memory));
    const { last, mention } = memory;
    Object.assign(memory, startFrame(last, last));
    if (isOther(last) && !(mention?.of === last && mention.ended)) memory.owner = 'other';
  }
  if (depth > 0) return;
  endYear(memory.spoken, opener);
  if (opener === 'sentence' || opener === 'start' || opener === 'semicolon') memory.row = [];
  if (opener === 'sentence' || opener === 'start') {
    // What a project costs is told in one sentence, and its part of the budget in the next.
    const costed = opener === 'sentence' ? memory.costed : null;
    Object.assign(memory, startFrame(null, memory.topic), { costed });
    memory.named = new Set();
    memory.ofSource = false;
    memory.waiting = [];
    memory.beforeSemicolon = null;
    memory.before = opener === 'sentence' ? memory.last : null;
    memory.last = null;
  }
  if (opener === 'colon') memory.numbered = numbered && memory.introduced && memory.within !== null;
  if (opener === 'semicolon') {
    memory.numbered &&= numbered;
    if (!memory.numbered) memory.lead = null;
    memory.introduced = memory.numbered;
    memory.enumeration = null;
    memory.nested = null;
    memory.explaining = false;
    memory.waiting = [];
    memory.beforeSemicolon = memory.current;
    memory.current = memory.topic;
  } else if (opener !== 'amount' && opener !== 'close') memory.beforeSemicolon = null;
}

function takeFrame(memory: Memory): Frame {
  const { parent, current, costed, whole, within, introduced, lead, inheritance, enumeration, numbered } = memory;
  const { nested, explaining, owner } = memory;
  const named = { parent, current, costed, whole, within, introduced, lead, inheritance, enumeration, numbered };
  return { ...named, nested, explaining, owner };
}

/** What a lexicon may know when it names something. */
export function describeScene(memory: Memory, role: Role): Scene {
  const { aspect, parent, whole, within, introduced, lead, named, given, sentence } = memory;
  return { role, aspect, parent: parent?.subject ?? null, whole, within, introduced, lead, named, given, sentence };
}

/** Keeps a name that a sub-heading, a remark or a quantity has set. */
export function keepSubject(memory: Memory, named: Named, role: Role, own: boolean): void {
  memory.current = named;
  memory.named.add(named.subject);
  const aspect = aspects[named.subject];
  if (own && role === 'level' && aspect !== undefined) memory.aspect = aspect;
  // Where no total is stated, the two kinds of expenditure tell what is spoken of.
  if (role === 'level' && isKind(named.subject)) memory.aspect ??= 'expenditure';
  if (role === 'level' && (isTotal(named.subject) || isKind(named.subject))) {
    memory.within = isTotal(named.subject) ? null : named.subject;
    memory.introduced = false;
    memory.nested = null;
    memory.whole = null;
  }
  // Another budget ends the parts of the one before it, and what follows is beside both.
  if (role === 'level' && isBudget(named.subject) && named.subject !== memory.whole) memory.whole = null;
  if (own && memory.frames.length === 0) memory.listed.add(named.subject);
  if (!own || memory.topicNamed || memory.frames.length > 0 || ['part', 'none', 'unclear'].includes(named.subject))
    return;
  // A paragraph that starts with 其中 goes on about what came before it.
  if (memory.lead === null) {
    memory.topic = named;
    memory.headed = false;
  }
  memory.topicNamed = true;
}

/** Whether an amount is that of another year, was spent, or is a cost: its parts are no part of the budget. */
export function isOther(statement: Statement | null): boolean {
  return statement !== null && /^(?:previous|spent|cost)$/u.test(statement.role);
}

/** Whether a subject is one of the two kinds of expenditure. */
export function isKind(subject: Subject): boolean {
  return subject === 'expenditure.basic' || subject === 'expenditure.project';
}

/** A sub-heading names what the paragraphs under it are about. */
export function followHeading(memory: Memory, named: Named): void {
  memory.topic = named;
  memory.headed = true;
  memory.topicNamed = false;
  memory.aspect = aspects[named.subject] ?? memory.aspect;
}
