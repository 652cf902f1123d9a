import type { FigureKey, SectionKey } from '../../model/keys.ts';
import type { Lead } from './head.ts';

/**
 * What a quantity is about: the key of its level, or one of three that have none. `part` is a change of something that
 * no key names, `fused` one that ends in 项目支出 and may be the project total, `none` what the contract has no key for, and
 * `unclear` what can be that of several.
 */
export type Subject = FigureKey | 'part' | 'fused' | 'none' | 'unclear';

/** How a subject is measured: how much, how much in the other year, how much was spent, how much it costs in all its years, by how much it changed, at what rate. */
export type Role = 'level' | 'previous' | 'spent' | 'cost' | 'change' | 'percent';

/** What a paragraph on the overall arrangement speaks of. */
export type Aspect = 'income' | 'expenditure' | 'comparison';

/** What was said before a quantity, as far as its name depends on it. */
export interface Scene {
  role: Role;
  aspect: Aspect | null;
  /** What the bracket belongs to that the quantity stands in. */
  parent: Subject | null;
  /** What the enumeration belongs to that the quantity stands in. */
  whole: Subject | null;
  /** The last of 基本支出 and 项目支出 that this sentence named. */
  within: Subject | null;
  /** An enumeration of its parts has begun (包括, 主要为, a bracket) and no semicolon has ended it. */
  introduced: boolean;
  lead: Lead | null;
  /** Subjects this sentence has named. */
  named: ReadonlySet<Subject>;
  /** Subjects this section has given figures for. */
  given: ReadonlySet<Subject>;
  /** The sentence, folded. */
  sentence: string;
}

/** The words of one section. */
export interface Lexicon {
  key: SectionKey;
  /** What the section as a whole is about, where that is one figure. */
  whole: Subject | null;
  /** What a sentence that compares years and names nothing is about; absent where that can be anything. */
  compared?: Subject;
  /** Words that name it wherever they stand: a section whose heading was lost is still read. */
  strong: RegExp | null;
  /** Words that count things: an amount after them is that of the things, and no key's; absent where nothing is counted. */
  counts?: RegExp;
  /** Where the label begins that names the whole: the department stands in front of it. */
  labelStart: RegExp;
  /** The subject that words name, or null where they name none: then they are generic, or something no key covers. */
  findSubject(words: string, scene: Scene): Subject | null;
  /** What a sub-heading announces, or null. */
  findTopic(words: string): Subject | null;
  /** What unknown words are in this scene. */
  findUnknown(words: string, scene: Scene): Subject;
}

/** Names in the order in which they are tried: the longer before the shorter that it contains. */
export type Names = readonly (readonly [Subject, RegExp])[];

/** The first subject whose name stands in the words. */
export function findName(names: Names, words: string): Subject | null {
  return names.find(([, name]) => name.test(words))?.[0] ?? null;
}

const totals: ReadonlySet<Subject> = new Set<Subject>(['income.total', 'expenditure.total', 'arrangement.total']);

const changes: Partial<Record<Subject, FigureKey>> = {
  'income.total': 'change.total',
  'expenditure.total': 'change.total',
  'arrangement.total': 'change.total',
  'expenditure.basic': 'change.basic',
  'expenditure.project': 'change.project',
  part: 'change.part',
  'three-public.total': 'three-public.change',
  'three-public.overseas': 'three-public.change.overseas',
  'three-public.vehicles': 'three-public.change.vehicles',
  'three-public.vehicles.purchase': 'three-public.change.vehicles.purchase',
  'three-public.vehicles.operation': 'three-public.change.vehicles.operation',
  'three-public.reception': 'three-public.change.reception',
};

const percents: Partial<Record<FigureKey, FigureKey>> = {
  'change.total': 'change.total.percent',
  'change.basic': 'change.basic.percent',
  'change.project': 'change.project.percent',
  'change.part': 'change.part.percent',
};

const previous: Partial<Record<Subject, FigureKey>> = {
  'income.total': 'previous-year.total',
  'expenditure.total': 'previous-year.total',
  'arrangement.total': 'previous-year.total',
  'three-public.total': 'three-public.previous-year',
  // Assets are counted at the end of the year before.
  'fixed-assets.total': 'fixed-assets.total',
};

/** The key of a subject in a role, or null where the contract has none. */
export function findKey(subject: Subject, role: Role): FigureKey | null {
  if (subject === 'none' || subject === 'unclear') return null;
  // Any other part of the budget changes without a key of its own.
  const change = changes[subject] ?? (/^(?:income|expenditure)\./u.test(subject) ? 'change.part' : null);
  const keys: Readonly<Record<Role, FigureKey | null>> = {
    level: subject === 'part' || subject === 'fused' ? null : subject,
    previous: previous[subject] ?? null,
    spent: null,
    cost: null,
    change,
    percent: change === null ? null : (percents[change] ?? null),
  };
  return keys[role];
}

/** Whether a subject is the total of the budget. */
export function isTotal(subject: Subject | null): boolean {
  return subject !== null && totals.has(subject);
}

/** The budgets that pay for a department: each is beside the others, and a part of none. */
const budgets: ReadonlySet<Subject> = new Set<Subject>([
  'income.general-public-budget',
  'income.government-fund',
  'income.state-capital',
  'income.special-account',
]);

/** Whether a subject is what one of the budgets gives the department. */
export function isBudget(subject: Subject | null): boolean {
  return subject !== null && budgets.has(subject);
}
