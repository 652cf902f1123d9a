import { describe, expect, it } from 'vitest';
import { checkDisclosure } from '../../../src/convert/checks/index.ts';
import type { Unchecked } from '../../../src/convert/checks/rule.ts';
import type { Check } from '../../../src/model/check.ts';
import { convertSource } from '../conversions.ts';
import { type Id, ids } from '../documents.ts';
import { makeConsistent } from './consistent.ts';
import { listNumbers, type PrintedNumber } from './numbers.ts';
import { drawFrom } from './seeded.ts';

/** Rules that claim no more than a limit. */
const limits: ReadonlySet<string> = new Set(['project-cost', 'asset-offices']);

/** Whether a check has a number among its terms. */
function contains(check: Check, line: number, printed: string): boolean {
  return check.terms.some((term) => term.line === line && term.printed === printed);
}

/** Whether a wrong number must break a check that contains it: a limit may rise, and what it limits may fall. */
function mustBreak({ rule, terms }: Check): boolean {
  if (!limits.has(rule)) return true;
  const amount = (sign: string): number => Number(terms.find((term) => term.sign === sign)?.printed);
  return amount('=') < amount('+');
}

function describeChecks(checks: readonly Check[]): string[] {
  return checks.map(({ rule, statement }) => `${rule}: ${statement}`);
}

/** How far off a number is printed: far beyond any rounding. */
function wrongBy({ name, value }: PrintedNumber, by: number): number {
  // A payment plan is wrong where it falls: a step must rise above all that follow.
  if (name.includes('plan')) return by + 1_000_000_000;
  // A change that exceeds this year's amount leaves no last year to compute a rate from.
  return name.startsWith('figure change') ? Math.ceil(Math.abs(value) * 0.3) + 200 : by;
}

/** Prints a number wrong by far more than any rounding, and gives the checks that break and those that must. */
function breakNumber(
  disclosure: Unchecked,
  number: PrintedNumber,
  by: number,
): { broken: string[]; expected: string[] } {
  const step = number.value < 0 ? -wrongBy(number, by) : wrongBy(number, by);
  const printed = number.print(number.value + step);
  const checks = checkDisclosure(disclosure);
  return {
    broken: describeChecks(checks.filter((check) => check.status === 'broken')),
    expected: describeChecks(checks.filter((check) => contains(check, number.line, printed) && mustBreak(check))),
  };
}

const seeds = Array.from({ length: 24 }, (_, index) => index + 1);

describe('a disclosure in which every sum holds', () => {
  it('has no broken, rounded or open check', () => {
    for (const seed of seeds.concat(seeds.map((seed) => seed + 1000))) {
      const differing = checkDisclosure(makeConsistent(seed)).filter((check) => check.status !== 'holds');
      expect(differing, `seed ${String(seed)}`).toEqual([]);
    }
  });

  it('breaks, for each number that is printed wrong, exactly the checks that contain it', () => {
    let cases = 0;
    const unchecked = new Set<string>();
    for (const seed of seeds) {
      const disclosure = makeConsistent(seed);
      const draw = drawFrom(seed);
      const count = listNumbers(disclosure).length;
      for (let index = 0; index < count; index += 1) {
        const wrong = structuredClone(disclosure);
        const number = listNumbers(wrong)[index];
        if (number === undefined) continue;
        const { broken, expected } = breakNumber(wrong, number, draw.integer(100_001, 900_000));
        expect(broken, `seed ${String(seed)}, ${number.name}`).toEqual(expected);
        if (expected.length === 0) unchecked.add(number.name);
        cases += 1;
      }
    }
    expect(cases).toBeGreaterThan(2000);
    // A limit that rises breaks nothing.
    expect([...unchecked]).toEqual(['cost limit']);
  });

  it('has no check that breaks because a number is left blank', () => {
    for (const seed of seeds.slice(0, 10)) {
      const disclosure = makeConsistent(seed);
      const count = listNumbers(disclosure).length;
      for (let index = 0; index < count; index += 1) {
        const gap = structuredClone(disclosure);
        const number = listNumbers(gap)[index];
        // Blank means none among the sources of a purchase, the other funds of a project and the activities of a duty.
        if (number?.blank === undefined || number.blank === null || /other|activity|procurement/u.test(number.name))
          continue;
        number.blank();
        const broken = checkDisclosure(gap).filter((check) => check.status === 'broken');
        expect(describeChecks(broken), `seed ${String(seed)}, ${number.name}`).toEqual([]);
      }
    }
  });
});

describe.each(ids)('the numbers of %s, each printed wrong once', (id: Id) => {
  it('break the checks that contain them and no others', () => {
    const { disclosure } = convertSource(id);
    const known = new Set(describeChecks(disclosure.checks.filter((check) => check.status === 'broken')));
    const count = listNumbers(disclosure).length;
    // Every number of four documents, every fifth of the one with statutory tables.
    for (let index = 0; index < count; index += disclosure.budget_tables.length > 0 ? 5 : 1) {
      const wrong = structuredClone(disclosure);
      const number = listNumbers(wrong)[index];
      if (number === undefined) continue;
      const { broken, expected } = breakNumber(wrong, number, 7_654_321);
      expect(
        broken.filter((check) => !known.has(check) && !expected.includes(check)),
        number.name,
      ).toEqual([]);
    }
  });
});
