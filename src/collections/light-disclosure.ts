import type { Check } from '../model/check.ts';
import type { Disclosure } from '../model/disclosure.ts';

/** Reads one disclosure whole. */
export type Load = () => Disclosure;

/**
 * The parts that only the pages of a document itself show. They are two thirds of a disclosure, and a site holds all of its
 * disclosures at once for the pages that gather them.
 */
const heavyParts = [
  'sections',
  'checks_as_printed',
  'transcript',
  'transcript_pages',
  'versions',
] as const satisfies readonly (keyof Disclosure)[];

/**
 * A disclosure that keeps its heavy parts on the disk and reads them when they are asked for. To whoever uses it, it is the
 * disclosure. Of a check that holds it keeps the rule and the result, which is what lists over many documents count.
 */
export function lightenDisclosure(whole: Disclosure, load: Load): Disclosure {
  const light: Disclosure = { ...whole, checks: lightenChecks(whole.checks, load) };
  // A part that is empty has nothing to keep away: most documents have no earlier version.
  for (const part of heavyParts.filter((key) => (whole[key]?.length ?? 0) > 0))
    Object.defineProperty(light, part, { enumerable: true, configurable: true, get: () => load()[part] });
  return light;
}

function lightenChecks(checks: readonly Check[], load: Load): Check[] {
  return checks.map((check, index) => (check.status === 'holds' ? new HeldCheck(check, load, index) : check));
}

/** A check that holds: its arithmetic is read when it is shown. */
class HeldCheck implements Check {
  readonly check: Check['check'];
  readonly rule: Check['rule'];
  readonly section: Check['section'];
  readonly status: Check['status'];
  readonly #load: Load;
  readonly #index: number;

  constructor({ check, rule, section, status }: Check, load: Load, index: number) {
    this.check = check;
    this.rule = rule;
    this.section = section;
    this.status = status;
    this.#load = load;
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
    const whole = this.#load().checks[this.#index];
    if (whole === undefined)
      throw new Error(`missing check ${String(this.check)}: the collections changed while they were read`);
    return whole;
  }
}
