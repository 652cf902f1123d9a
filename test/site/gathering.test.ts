import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { gatherings, listGatheredParts } from '../../src/site/gathering.ts';
import { runScript } from './built-folder.ts';
import { writeYears } from './years-sources.ts';

// Astro bundles and makes the pages of every gathering by themselves.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 300_000 });

let folder: string;
const place = (...names: string[]): string => join(folder, ...names);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-gatherings-'));
  // A budget and final accounts over several years, and every other form of document.
  writeYears(place('sources'));
  cpSync('content/sources', place('sources'), { recursive: true });
  expect(runScript('convert', '--sources', place('sources'), '--out', place('collections')).status).toBe(0);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('asks of the documents no more for the pages that gather them than is named, by which a rebuild knows that they are the same', () => {
  const script = 'test/site/gathering-reads.ts';
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, place('collections')], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const asked = JSON.parse(stdout) as Record<string, string[]>;
  for (const gathering of gatherings) {
    // A promise looks whether it is given another.
    const named = new Set<string>([...listGatheredParts(gathering), 'then']);
    if (named.has('projects')) named.add('listed projects');
    expect(asked[gathering]).toContain('department');
    expect(asked[gathering]?.filter((part) => !named.has(part))).toEqual([]);
  }
});
