import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { replaceFolder, siteMarks } from '../../../scripts/replace-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
const at = (...names: string[]): string => join(folder, ...names);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-output-'));
  mkdirSync(at('sources'));
  copyFileSync('content/sources/nandagang-lss-2020.txt', at('sources', 'nandagang-lss-2020.txt'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(command: string, ...parameters: string[]): { status: number | null; stderr: string; stdout: string } {
  return spawnSync(process.execPath, [`scripts/${command}.ts`, ...parameters], { encoding: 'utf8' });
}

const convertTo = (out: string): ReturnType<typeof run> =>
  run('convert', '--sources', at('sources'), '--out', out, '--no-cache');

describe('what a command makes', () => {
  it('does not take the place of a file', () => {
    writeFileSync(at('letter.txt'), 'Dear Sir');
    for (const command of ['convert', 'build']) {
      const { status, stderr } = run(command, '--sources', at('sources'), '--out', at('letter.txt'), '--no-cache');
      expect(status).toBe(2);
      expect(stderr).toContain(`invalid --out: ${at('letter.txt')} is a file. Name a folder.`);
    }
    expect(readFileSync(at('letter.txt'), 'utf8')).toBe('Dear Sir');
  });

  it('does not take the place of a folder that holds other things', () => {
    mkdirSync(at('pictures'));
    writeFileSync(at('pictures', 'spring.jpg'), 'a picture');
    const { status, stderr } = convertTo(at('pictures'));
    expect(status).toBe(2);
    expect(stderr).toContain('would be replaced whole, and holds spring.jpg, which no run has made');
    expect(readdirSync(folder).sort()).toEqual(['pictures', 'sources']);
    expect(readFileSync(at('pictures', 'spring.jpg'), 'utf8')).toBe('a picture');
  });

  it('takes that of an empty folder, and of what was made before', () => {
    mkdirSync(at('out'));
    expect(convertTo(at('out')).status).toBe(0);
    writeFileSync(at('out', 'disclosures', 'stale.json'), '{}');
    expect(convertTo(at('out')).status).toBe(0);
    expect(readdirSync(at('out', 'disclosures')).join()).not.toContain('stale');
  });

  it('does not go among the documents', () => {
    for (const command of ['convert', 'build']) {
      const { status, stderr } = run(command, '--sources', at('sources'), '--out', at('sources', 'site'), '--no-cache');
      expect(status).toBe(2);
      expect(stderr).toContain(`${at('sources', 'site')} is among the documents in ${at('sources')}`);
    }
    expect(readdirSync(at('sources'))).toEqual(['nandagang-lss-2020.txt']);
  });

  it('takes the place of a site, not of a folder with another', async () => {
    mkdirSync(at('www', 'data'), { recursive: true });
    writeFileSync(at('www', 'index.html'), 'another site');
    const make = async (staging: string): Promise<void> => {
      await mkdir(staging);
      writeFileSync(join(staging, 'index.html'), 'new');
    };
    await expect(replaceFolder(at('www'), make, siteMarks)).rejects.toThrow(/holds data, which no run has made/u);
    expect(readdirSync(folder).sort()).toEqual(['sources', 'www']);
    expect(readFileSync(at('www', 'index.html'), 'utf8')).toBe('another site');
    writeFileSync(at('www', 'data', 'datapackage.json'), '{}');
    await replaceFolder(at('www'), make, siteMarks);
    expect(readFileSync(at('www', 'index.html'), 'utf8')).toBe('new');
  });
});

describe('a name with blanks that was given without quotes', () => {
  it('is told as such', () => {
    writeFileSync(at('南大港 2020年 预算.txt'), 'text');
    const pieces = at('南大港 2020年 预算.txt').split(' ');
    for (const command of ['inspect', 'add']) {
      const { status, stderr } = run(command, ...pieces);
      expect(status).toBe(2);
      expect(stderr).toContain(`A name with blanks stands in quotes: "${at('南大港 2020年 预算.txt')}"`);
    }
  });
});

it('a document added to another folder is looked at by naming that folder', () => {
  const { stdout } = run('add', at('sources', 'nandagang-lss-2020.txt'), '--sources', at('others'));
  expect(stdout).toContain(`Look at it: npm run build -- --sources ${at('others')} --out DIR`);
});
