import { createHash } from 'node:crypto';
import type { Check } from '../model/check.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { PartPlace } from './part-file.ts';
import { packPart, Parts, type PartStore } from './part-store.ts';
import { keepSummary, summarise, type Summary } from './summary.ts';

/** A part of fewer characters than this is not worth packing. */
const leastPacked = 300;

/** A disclosure with its long parts packed, as it can be kept. */
export interface PackedDisclosure {
  /** Of the short parts, as JSON; the long ones are null in it, and keep their places. */
  short: string;
  /** Of the long ones and of what else is packed, by name. */
  parts: ReadonlyMap<string, Uint8Array>;
  summary: Summary;
  /** Of each part, and of the summary. */
  hashes: PartHashes;
}

/** The same with its packed parts in a file: all that one thread must be given to open it. */
export interface FiledDisclosure extends Pick<PackedDisclosure, 'short' | 'summary'> {
  places: ReadonlyMap<string, PartPlace>;
}

/** What can be asked of a disclosure; `listed projects` are its projects without the indicators, which are only counted. */
export type PartName = keyof Disclosure | 'summary' | 'listed projects';

/** By part, what tells whether it is still the same. One that a disclosure does not have is missing. */
export type PartHashes = ReadonlyMap<PartName, string>;

/** Packs the long parts of a disclosure. */
export function packDisclosure(whole: Disclosure): PackedDisclosure {
  const parts = new Map<string, Uint8Array>();
  const summary = summarise(whole);
  const listed = JSON.stringify(
    whole.projects.map((project): ListedProject => ({ ...project, indicators: project.indicators.length })),
  );
  const hashes = new Map<PartName, string>([
    ['summary', hashPart(JSON.stringify(summary))],
    [listedProjects, hashPart(listed)],
  ]);
  const short: Partial<Record<string, unknown>> = {};
  for (const [key, value] of Object.entries(whole)) {
    const json = JSON.stringify(value);
    hashes.set(key as keyof Disclosure, hashPart(json));
    short[key] = json.length < leastPacked ? value : null;
    if (json.length >= leastPacked) parts.set(key, packPart(json));
  }
  parts.set(briefly, packPart(JSON.stringify(whole.checks.map(shortenCheck))));
  parts.set(listedProjects, packPart(listed));
  return { short: JSON.stringify(short), parts, summary, hashes };
}

function hashPart(json: string): string {
  return createHash('sha256').update(json).digest('base64');
}

/**
 * A disclosure whose long parts are opened when they are asked for. To whoever uses it, it is the disclosure; but asked
 * twice, it can answer with two objects that say the same. Of a check that holds, the rule and the result are read without the
 * rest: they are what lists over many documents count, and the arithmetic is the longest part of most documents. So are projects without
 * their indicators.
 */
export function openDisclosure({ short, places, summary }: FiledDisclosure, store: PartStore): Disclosure {
  const parts = new Parts(store, places);
  const disclosure = JSON.parse(short) as Disclosure;
  keepSummary(disclosure, summary);
  for (const key of Object.keys(disclosure))
    if (places.has(key))
      Object.defineProperty(disclosure, key, {
        enumerable: true,
        get: () => openers[key]?.(parts) ?? parts.open(key, (part) => part),
      });
  return disclosure;
}

/** How parts are opened that are asked for piece by piece. */
const openers: Readonly<Record<string, (parts: Parts) => unknown>> = { checks: openChecks, projects: openProjects };

/** The part with projects whose indicators are counted. */
const listedProjects = 'listed projects';

type Project = Disclosure['projects'][number];
type ListedProject = Omit<Project, 'indicators'> & { indicators: number };

/** The indicators of a project are read when they are shown. */
function openProjects(parts: Parts): Project[] {
  return parts.open(listedProjects, (listed: ListedProject[]) =>
    listed.map((project, index) =>
      Object.defineProperty<Project>({ ...project, indicators: [] }, 'indicators', {
        get: () => parts.open('projects', (projects: Project[]) => projects)[index]?.indicators,
      }),
    ),
  );
}

/** The part that tells of checks which hold no more than what is counted. */
const briefly = 'checks briefly';

type BriefCheck = Check | Pick<Check, 'check' | 'rule' | 'section'>;

function shortenCheck(whole: Check): BriefCheck {
  const { check, rule, section, status } = whole;
  return status === 'holds' ? { check, rule, section } : whole;
}

function openChecks(parts: Parts): Check[] {
  return parts.open(briefly, (checks: BriefCheck[]) =>
    checks.map((check, index) => ('status' in check ? check : new HeldCheck(check, parts, index))),
  );
}

/** A check that holds: its arithmetic is read when it is shown. */
class HeldCheck implements Check {
  readonly check: Check['check'];
  readonly rule: Check['rule'];
  readonly section: Check['section'];
  readonly status = 'holds';
  readonly #parts: Parts;
  readonly #index: number;

  constructor({ check, rule, section }: Pick<Check, 'check' | 'rule' | 'section'>, parts: Parts, index: number) {
    this.check = check;
    this.rule = rule;
    this.section = section;
    this.#parts = parts;
    this.#index = index;
  }

  get statement(): Check['statement'] {
    return this.#whole.statement;
  }

  get terms(): Check['terms'] {
    return this.#whole.terms;
  }

  get stated_cny(): Check['stated_cny'] {
    return this.#whole.stated_cny;
  }

  get computed_cny(): Check['computed_cny'] {
    return this.#whole.computed_cny;
  }

  get difference_cny(): Check['difference_cny'] {
    return this.#whole.difference_cny;
  }

  get tolerance_cny(): Check['tolerance_cny'] {
    return this.#whole.tolerance_cny;
  }

  get lines(): Check['lines'] {
    return this.#whole.lines;
  }

  get explanation(): Check['explanation'] {
    return this.#whole.explanation;
  }

  get #whole(): Check {
    const whole = this.#parts.open('checks', (checks: Check[]) => checks)[this.#index];
    if (whole === undefined) throw new Error(`missing check ${String(this.check)}`);
    return whole;
  }
}
