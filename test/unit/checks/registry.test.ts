import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { convertDocument } from '../../../src/convert/index.ts';
import { checkDisclosure, checkRules } from '../../../src/convert/checks/index.ts';
import type { Unchecked } from '../../../src/convert/checks/rule.ts';
import type { Check } from '../../../src/model/check.ts';
import { makeConsistent } from './consistent.ts';
import { listNumbers } from './numbers.ts';

const guide = readFileSync(new URL('../../../content/guides/checks.mdx', import.meta.url), 'utf8');

/** Documents made so that every sum holds, among them every rule. */
const made: { disclosure: Unchecked; checks: Check[] }[] = Array.from({ length: 24 }, (_, seed) =>
  makeConsistent(seed + 1),
).map((disclosure) => ({
  disclosure,
  checks: checkDisclosure(disclosure),
}));
for (const disclosure of [readCase('final-accounts-national-form'), readCase('units-that-sum-to-the-department')])
  made.push({ disclosure, checks: checkDisclosure(disclosure) });

/** Final accounts of the national form, and a department with its units, in which every sum holds. */
function readCase(id: string): Unchecked {
  const file = 'input.txt';
  const bytes = readFileSync(new URL(`../../cases/${id}/${file}`, import.meta.url));
  return convertDocument({ id, file, bytes, facts: {} }).disclosure;
}

/** Whether a check breaks once one of its numbers is printed wrong: fifty times less or more. */
function canBreak(disclosure: Unchecked, { rule, statement, lines }: Check): boolean {
  const places = listNumbers(disclosure).flatMap(({ line }, index) => (lines.includes(line) ? [index] : []));
  return places.some((index) =>
    [1 / 50, 50].some((factor) => {
      const wrong = structuredClone(disclosure);
      const number = listNumbers(wrong)[index];
      number?.print(Math.round(number.value * factor));
      return checkDisclosure(wrong).some(
        (check) => check.rule === rule && check.statement === statement && check.status === 'broken',
      );
    }),
  );
}

describe('the registry of rules', () => {
  it('has each key once, in kebab-case', () => {
    const keys = checkRules.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/u);
  });

  it('has an entry in the method guide for each rule, under its title, and no other', () => {
    const entries = [...guide.matchAll(/<Heading id="([^"]+)" text="([^"]+)" level=\{3\} \/>/gu)];
    expect(entries.map(([, key, title]) => `${key ?? ''} ${title ?? ''}`).sort()).toEqual(
      checkRules.map(({ key, title }) => `${key} ${title}`).sort(),
    );
  });

  it('says of each rule what is compared, why it must hold and who says so', () => {
    for (const entry of guide.split('<Heading ').slice(1))
      for (const part of ['比什么', '为什么', '依据']) expect(entry).toContain(`- **${part}**：`);
  });
});

describe.each(checkRules.map(({ key }) => key))('the rule %s', (key) => {
  it('holds in a document that is right, and breaks where one of its numbers is printed wrong', () => {
    const cases = made.flatMap(({ disclosure, checks }) =>
      checks.filter((check) => check.rule === key && check.status === 'holds').map((check) => ({ disclosure, check })),
    );
    // Fifty times 0 is 0.
    const found = cases.find(({ check }) => check.terms.every((term) => Number(term.printed) !== 0));
    expect(found).toBeDefined();
    if (found !== undefined) expect(canBreak(found.disclosure, found.check)).toBe(true);
  });
});
