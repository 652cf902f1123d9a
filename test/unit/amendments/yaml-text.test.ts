import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSite } from '../../../scripts/site.ts';
import { readFacts } from '../../../src/convert/facts.ts';
import { readRedirects } from '../../../src/publish/addresses/redirects.ts';
import { listRefusals } from '../amended.ts';

/** Ten lines that unfold to a hundred million values. */
const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key, at, keys) => {
    const aliases = Array.from({ length: 10 }, () => `*${keys[at - 1] ?? 'a'}`);
    return `${key}: &${key} [${aliases.join(', ')}]`;
  }),
].join('\n');

const faults: readonly (readonly [string, string, number, string])[] = [
  ['aliases that unfold without end', bomb, 2, 'an alias (*a) in place of a value'],
  ['an alias of nothing', 'county: *nothing', 1, 'an alias (*nothing) in place of a value'],
  ['a key twice', 'county: 甲县\n\ncounty: 乙县', 3, 'Map keys must be unique'],
  ['a list as a key', '? [a]\n: b', 1, 'a key that is no word'],
  ['a tag that runs programs elsewhere', 'county: !!js/function x', 1, 'Unresolved tag'],
  ['bytes in place of a text', 'county: !!binary aGVsbG8=', 1, 'bytes in place of a text'],
  ['two documents', 'county: 甲县\n---\ncounty: 乙县', 2, 'Source contains multiple documents'],
  ['half a character', 'kind: budget\ncounty: "\\ud800"', 2, 'the sign U+D800'],
  ['a null byte', 'county: 甲\0县', 1, 'the sign U+0000'],
  ['a control character that is written out', 'county: "甲\\u0007县"', 1, 'the sign U+0007'],
  ['another encoding', 'kind: budget\ncounty: \uFFFD\uFFFD', 2, 'bytes that are no UTF-8'],
  ['lists without end', `county: ${'['.repeat(100_000)}`, 1, ''],
];

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-yaml-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each(faults)('%s', (_, text, line, seen) => {
  it('is refused in a facts file, with its line', () => {
    const [message, ...others] = listRefusals(() => readFacts(text, 'a.yaml'));
    expect(others).toEqual([]);
    expect(message).toMatchObject({ code: 'invalid-facts', place: { file: 'a.yaml', line } });
    expect(message?.seen).toContain(`invalid YAML: ${seen}`.trim());
  });

  it('is refused in redirects and in the site file, with its line', async () => {
    const [redirects] = listRefusals(() => readRedirects(text, 'redirects.yaml'));
    expect(redirects).toMatchObject({ code: 'invalid-redirects', place: { file: 'redirects.yaml', line } });
    const path = join(folder, 'site.yaml');
    writeFileSync(path, text);
    await expect(readSite(path)).rejects.toMatchObject({
      messages: [{ code: 'invalid-site', place: { file: path, line } }],
    });
  });
});

describe('the site file', () => {
  const sound = readFileSync('content/site.yaml', 'utf8');
  const refuse = async (text: string): Promise<unknown> => {
    const path = join(folder, 'site.yaml');
    writeFileSync(path, text);
    return readSite(path).then(
      () => null,
      (error: unknown) => error,
    );
  };
  const lineOf = (start: string): number => sound.split('\n').findIndex((line) => line.startsWith(start)) + 1;

  it('has each wrong value named with its line', async () => {
    const wrong = sound.replace(/^title: .*$/mu, 'title: [明账]').replace(/^contact: .*$/mu, 'contact: 5');
    const end = sound.split('\n').length;
    expect(await refuse(`${wrong}colour: red\nlimits: {pages: many}\n`)).toMatchObject({
      messages: [
        { seen: expect.stringContaining('invalid title') as string, place: { line: lineOf('title:') } },
        { seen: expect.stringContaining('invalid contact') as string, place: { line: lineOf('contact:') } },
        { seen: expect.stringContaining('invalid limits.pages') as string, place: { line: end + 1 } },
        { seen: 'unknown key: colour', place: { line: end } },
      ],
    });
  });

  it.each(['', '- 明账', '明账', '5'])('that holds %j is refused whole', async (text) => {
    expect(await refuse(text)).toMatchObject({
      messages: [{ code: 'invalid-site', seen: expect.stringContaining('invalid site') as string }],
    });
  });
});
