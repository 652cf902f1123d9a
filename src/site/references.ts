import Big from 'big.js';
import { readSummary } from '../collections/summary.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { readHeadline } from '../model/headline.ts';
import { figureKeys } from '../model/keys.ts';

/** How a guide points at a document: by the role it plays on this site, or by its id; never by both. */
export interface Pointer {
  /** A role; see {@link roles}. */
  of?: string;
  /** An id: `yongqing-hrss-2024`. */
  disclosure?: string;
  /**
   * With a role: figures that the document must state too, separated by spaces, so that several references of one
   * sentence speak of one document.
   */
  having?: string;
}

/** What a reference leads to, with its document; or what stands in its place on a site without such a document. */
export type Resolved<T> = { part: T; disclosure: Disclosure } | { note: string };

/** What a reference wants of a document. */
export interface Part<T> {
  /** As an author calls it: `figure procurement.total`. */
  name: string;
  find: (disclosure: Disclosure) => T | null;
  /** What the document has of this sort, for an author who named what it has not. */
  list: (disclosure: Disclosure) => readonly string[];
}

/** A reference that no site can follow: an unknown name, or a part that a present document does not have. */
export class ReferenceFault extends Error {
  readonly seen: string;
  readonly expected: string;
  constructor(seen: string, expected: string) {
    super(`${seen}. Expected ${expected}.`);
    this.name = 'ReferenceFault';
    this.seen = seen;
    this.expected = expected;
  }
}

/** What a role is judged by; null for a document that does not say, which plays the role only when no other can. */
interface Judgement {
  measure: (disclosure: Disclosure) => Big | null;
  best: 'greatest' | 'least';
}

/** Roles that a document can play on any publisher's site. Candidates that are equal stand by id. */
const judgements = {
  first: { measure: () => null, best: 'least' },
  largest: { measure: measureSize, best: 'greatest' },
  smallest: { measure: measureSize, best: 'least' },
  newest: { measure: measureYear, best: 'greatest' },
  oldest: { measure: measureYear, best: 'least' },
  'most-projects': { measure: (disclosure) => new Big(readSummary(disclosure).counts.projects), best: 'greatest' },
  'most-checks': { measure: (disclosure) => new Big(readSummary(disclosure).counts.checks), best: 'greatest' },
} as const satisfies Record<string, Judgement>;

export type Role = keyof typeof judgements;
export const roles = Object.keys(judgements) as readonly Role[];

const ranked = new WeakMap<readonly Disclosure[], Map<Role, readonly Disclosure[]>>();

/**
 * The documents of a site as candidates for a role, the best first. One that lacks what is asked for passes it on. Guides ask for the
 * same role again and again, and all documents are read to tell who has it: it is told once.
 */
export function rankDisclosures(disclosures: readonly Disclosure[], role: Role): readonly Disclosure[] {
  const known = ranked.get(disclosures) ?? new Map<Role, readonly Disclosure[]>();
  ranked.set(disclosures, known);
  const found = known.get(role) ?? rank(disclosures, role);
  known.set(role, found);
  return found;
}

function rank(disclosures: readonly Disclosure[], role: Role): Disclosure[] {
  const { measure, best } = judgements[role];
  const direction = best === 'greatest' ? -1 : 1;
  return disclosures
    .map((disclosure) => ({ disclosure, value: measure(disclosure) }))
    .sort((a, b) => {
      if (a.value !== null && b.value !== null && !a.value.eq(b.value)) return direction * a.value.cmp(b.value);
      return Number(a.value === null) - Number(b.value === null) || (a.disclosure.id < b.disclosure.id ? -1 : 1);
    })
    .map(({ disclosure }) => disclosure);
}

/**
 * Follows a reference.
 * @throws ReferenceFault for an unknown role or figure, and for a part that the named document does not have.
 */
export function resolveReference<T>(disclosures: readonly Disclosure[], pointer: Pointer, part: Part<T>): Resolved<T> {
  const { of: role, disclosure: id, having } = pointer;
  if (role !== undefined && id !== undefined)
    throw new ReferenceFault(`two documents: of="${role}" and disclosure="${id}"`, 'one of the two');
  if (id !== undefined) {
    if (having !== undefined)
      throw new ReferenceFault(`having="${having}" with disclosure="${id}"`, 'having only with a role: of="largest"');
    return resolveById(disclosures, id, part);
  }
  if (role === undefined)
    throw new ReferenceFault('missing document', `of, with one of ${roles.join(', ')}, or disclosure, with an id`);
  if (!isRole(role)) throw new ReferenceFault(`unknown role: of="${role}"`, `one of ${roles.join(', ')}`);
  const wanted = readHaving(having);
  for (const disclosure of rankDisclosures(disclosures, role)) {
    const found = part.find(disclosure);
    if (found !== null && wanted.every((key) => disclosure.figures.some(({ figure }) => figure === key)))
      return { part: found, disclosure };
  }
  return { note: '本站现在还没有可以放在这里的文件' };
}

/** A part that every document has: the document itself. */
export const wholeDisclosure: Part<Disclosure> = {
  name: 'document',
  find: (disclosure) => disclosure,
  list: () => [],
};

function resolveById<T>(disclosures: readonly Disclosure[], id: string, part: Part<T>): Resolved<T> {
  const disclosure = disclosures.find((candidate) => candidate.id === id);
  if (disclosure === undefined) return { note: `本站没有编号为 ${id} 的文件，这里空着` };
  const found = part.find(disclosure);
  if (found !== null) return { part: found, disclosure };
  const others = part.list(disclosure);
  throw new ReferenceFault(
    `missing ${part.name} in the document ${id}`,
    others.length === 0 ? 'a document that has it: this one has nothing of the kind' : `one of ${others.join(', ')}`,
  );
}

function readHaving(having = ''): string[] {
  const keys = having.split(/\s+/u).filter((key) => key !== '');
  const unknown = keys.find((key) => !(figureKeys as readonly string[]).includes(key));
  if (unknown !== undefined)
    throw new ReferenceFault(`unknown figure: having="${unknown}"`, `one of ${figureKeys.join(', ')}`);
  return keys;
}

function isRole(name: string): name is Role {
  return Object.hasOwn(judgements, name);
}

/** Expenditure, else income. */
function measureSize(disclosure: Disclosure): Big | null {
  const { expenditure, income } = readHeadline(disclosure);
  const size = expenditure ?? income;
  return size === null ? null : new Big(size);
}

/** Of one year, the budget is the newer document to read: final accounts tell of a year that is over. */
function measureYear({ fiscal_year: year, kind }: Disclosure): Big {
  return new Big(year).plus(kind === 'budget' ? '0.5' : '0');
}
