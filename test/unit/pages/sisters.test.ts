import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSite } from '../../../scripts/site.ts';
import { formatPolicy } from '../../../src/site/content-security-policy.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-sisters-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Reads the example site with these lines at its end. */
async function readWith(...lines: string[]): ReturnType<typeof readSite> {
  const path = join(folder, 'site.yaml');
  await writeFile(path, [await readFile('content/site.yaml', 'utf8'), ...lines, ''].join('\n'));
  return readSite(path);
}

describe('sisters in site.yaml', () => {
  it('are none where none are named, and have addresses that end with one slash', async () => {
    expect((await readWith()).sisters).toEqual([]);
    const { sisters } = await readWith('sisters:', '  - name: 廊坊', '    url: https://langfang.example.org/budget');
    expect(sisters).toEqual([{ name: '廊坊', url: 'https://langfang.example.org/budget/' }]);
    expect((await readWith('sisters:', '  - { name: 甲, url: "https://a.example.org//" }')).sisters[0]?.url).toBe(
      'https://a.example.org/',
    );
  });

  it('are refused by name when one lacks something, opens the page to any host, or stands there twice', async () => {
    const one = '{ name: 甲, url: "https://a.example.org" }';
    for (const [list, seen] of [
      ['[{ name: 甲 }]', 'invalid sisters.0.url'],
      ['[{ url: "https://a.example.org" }]', 'invalid sisters.0.name'],
      ['[{ name: 甲, url: "ftp://a.example.org" }]', 'invalid sisters.0.url: must be an http or https address'],
      ['[{ name: 甲, url: "https://*.example.org" }]', 'invalid sisters.0.url: must be the address of a home page'],
      [
        '[{ name: 甲, url: "https://a.example.org/?q=1" }]',
        'invalid sisters.0.url: must be the address of a home page',
      ],
      [`[${one}, ${one}]`, 'invalid sisters: the same address twice'],
    ] as const)
      await expect(readWith(`sisters: ${list}`)).rejects.toThrow(seen);
  });

  it('open the policy of a page to their hosts and no other', () => {
    expect(formatPolicy([])).toContain("connect-src 'self';");
    const policy = formatPolicy(['https://a.example.org/x/', 'https://a.example.org/y/', 'http://127.0.0.1:8080/']);
    expect(policy).toContain("connect-src 'self' https://a.example.org http://127.0.0.1:8080;");
    expect(policy).toContain("script-src 'self';");
  });
});
