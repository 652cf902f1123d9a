import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { convertDocument } from '../src/convert/index.ts';
import { extractPart } from '../src/convert/readers/index.ts';
import { budgetTables } from '../src/convert/tables/index.ts';
import type { Disclosure } from '../src/model/disclosure.ts';

/*
 * Each folder of test/cases is one oddity of a layout: `input.*` is a document cut down to it, `note.md` says what is
 * odd and where it was seen, `expected.json` holds what a person read from the input: a path into the disclosure and
 * the value that must stand there (`"procurement.0.goods": "台式计算机"`, `"projects.length": 2`).
 * Nothing here ever writes expected.json.
 */
const cases = join(import.meta.dirname, 'cases');
const names = readdirSync(cases, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** What stands at a path such as `projects.0.indicators.length`; undefined where the path leads nowhere. */
function look(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (part, key) => (typeof part === 'object' && part !== null ? (Reflect.get(part, key) as unknown) : undefined),
      value,
    );
}

/** What a person read from the input of a case. */
const readExpected = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(cases, name, 'expected.json'), 'utf8')) as Record<string, unknown>;

describe('the cases', () => {
  const covered = names.flatMap((name) =>
    Object.entries(readExpected(name)).flatMap(([path, value]) =>
      /^budget_tables\.\d+\.table$/u.test(path) ? [String(value)] : [],
    ),
  );

  it.each(budgetTables.map((definition) => definition.key))('cover the statutory table %s', (key) => {
    expect(covered).toContain(key);
  });
});

describe.each(names)('the layout %s', (name) => {
  const folder = join(cases, name);
  const inputs = readdirSync(folder).filter((file) => file.startsWith('input.'));
  const expected = readExpected(name);

  it('has one input and a note that says what is odd', () => {
    expect(inputs).toHaveLength(1);
    expect(existsSync(join(folder, 'note.md'))).toBe(true);
    expect(readFileSync(join(folder, 'note.md'), 'utf8').trim()).not.toBe('');
    expect(Object.keys(expected).length).toBeGreaterThan(0);
  });

  const file = inputs[0] ?? '';
  let disclosure: Disclosure;
  beforeAll(async () => {
    const bytes = readFileSync(join(folder, file));
    const extraction = await extractPart(bytes, file);
    ({ disclosure } = convertDocument({ id: name, file, bytes, extraction, facts: {} }));
  });

  it.each(Object.entries(expected))('reads %s as %j', (path, value) => {
    expect(look(disclosure, path)).toEqual(value);
  });
});
