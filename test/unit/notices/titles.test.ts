import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { noticeRules, noticeTitles } from '../../../src/convert/notices/index.ts';
import { readerTitles } from '../../../src/convert/notices/reader-title.ts';

const convert = fileURLToPath(new URL('../../../src/convert/', import.meta.url));

/** The rules that the readers name in their sources. Checks name theirs in their own registry. */
const emitted = readdirSync(convert, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/^(checks|notices)/u.test(file))
  .flatMap((file) => [
    ...readFileSync(join(convert, file), 'utf8').matchAll(
      /(?:rule: '|describe\('(?=[a-z-]+', '))([a-z]+(?:-[a-z]+)*)'/gu,
    ),
  ])
  .map((match) => match[1] ?? '');

describe('the titles of the rules', () => {
  it('cover every rule that a reader names, and name no other', () => {
    expect(new Set(emitted)).toEqual(new Set(Object.keys(readerTitles)));
  });

  it('cover every rule of the registry, each under a key of its own', () => {
    const keys = noticeRules.map((rule) => rule.key);
    expect(new Set([...keys, ...Object.keys(readerTitles)]).size).toBe(keys.length + Object.keys(readerTitles).length);
    for (const key of keys) expect(noticeTitles[key]).toMatch(/\p{Script=Han}/u);
  });

  it('are short and are no two alike', () => {
    const titles = Object.values(noticeTitles);
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) expect(title.length).toBeLessThanOrEqual(20);
  });
});
