import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findForeignToFederation, findForeignToSite } from '../../../scripts/made-folder.ts';
import { replaceFolder, requireOwnFolder, updateFolder } from '../../../scripts/replace-folder.ts';
import { locateNotes } from '../../../src/assembly/site-notes.ts';
import { writeRecord } from '../../../src/assembly/site-record.ts';

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

/** What a command would make, of one file. */
async function makeNew(staging: string): Promise<{ kept: string[] }> {
  await mkdir(staging);
  writeFileSync(join(staging, 'index.html'), 'new');
  return { kept: [] };
}

/** A folder as a build leaves it, at its top, with other names in it. */
function placeSite(...others: string[]): void {
  const folders =
    '_astro activities assets checks compare data departments disclosures embed glossary guides procurement projects search targets';
  const files =
    '404.html _headers feed.xml index.html moved.js robots.txt seal.svg sitemap-0.xml sitemap-index.xml data/datapackage.json';
  for (const name of folders.split(' ')) mkdirSync(at('www', name), { recursive: true });
  for (const name of [...files.split(' '), ...others]) writeFileSync(at('www', name), name);
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
    expect(stderr).toContain('would be replaced whole, and holds spring.jpg, which is not from an earlier run');
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
    await expect(replaceFolder(at('www'), makeNew, findForeignToSite)).rejects.toThrow(
      /holds data, which is not from an earlier run/u,
    );
    expect(readdirSync(folder).sort()).toEqual(['sources', 'www']);
    expect(readFileSync(at('www', 'index.html'), 'utf8')).toBe('another site');
    writeFileSync(at('www', 'data', 'datapackage.json'), '{}');
    await replaceFolder(at('www'), makeNew, findForeignToSite);
    expect(readFileSync(at('www', 'index.html'), 'utf8')).toBe('new');
  });

  it('does not take the place of a site to which a publisher has added a file of the host, which it names', async () => {
    for (const name of ['.git', 'CNAME', '.nojekyll', 'federation']) {
      placeSite(name);
      let isMade = false;
      const make = (staging: string): Promise<{ kept: string[] }> => {
        isMade = true;
        return makeNew(staging);
      };
      for (const place of [replaceFolder, updateFolder])
        await expect(place(at('www'), make, findForeignToSite)).rejects.toThrow(`holds ${name}, which is not from`);
      // At once, not after minutes.
      expect(isMade).toBe(false);
      expect(readFileSync(at('www', name), 'utf8')).toBe(name);
      rmSync(at('www', name));
    }
    await replaceFolder(at('www'), makeNew, findForeignToSite);
    expect(readdirSync(at('www'))).toEqual(['index.html']);
  });

  it('takes that of a site with compressed copies, and with what a Mac has left of looking at it', async () => {
    placeSite('index.html.gz', 'robots.txt.br', '.DS_Store');
    await replaceFolder(at('www'), makeNew, findForeignToSite);
    expect(readdirSync(at('www'))).toEqual(['index.html']);
  });

  it('takes that of a site that an earlier version has made, whose pages this one does not make', async () => {
    placeSite('maps');
    const record = `${locateNotes(at('www'))}.json`;
    const hashes = { hash: '', files: '' };
    const names = ['index.html', 'maps'];
    const rest = {
      version: 4 as const,
      timed: true,
      units: {},
      gatherings: {},
      gathered: hashes,
      account: '',
      placed: [],
    };
    await writeRecord(record, { ...rest, names });
    try {
      await replaceFolder(at('www'), makeNew, findForeignToSite);
    } finally {
      rmSync(record);
    }
    expect(readdirSync(at('www'))).toEqual(['index.html']);
  });

  it('does not take the place of a folder to which something comes while it is made', async () => {
    placeSite();
    const make = (staging: string): Promise<{ kept: string[] }> => {
      writeFileSync(at('www', 'CNAME'), 'budget.example.org');
      return makeNew(staging);
    };
    for (const place of [replaceFolder, updateFolder]) {
      rmSync(at('www', 'CNAME'), { force: true });
      await expect(place(at('www'), make, findForeignToSite)).rejects.toThrow('holds CNAME');
      expect(readFileSync(at('www', 'CNAME'), 'utf8')).toBe('budget.example.org');
    }
    expect(readdirSync(folder).sort()).toEqual(['sources', 'www']);
  });

  it('touches nothing beside a folder that it is not to replace', () => {
    for (const name of ['pictures', 'pictures.next', 'pictures.previous']) mkdirSync(at(name));
    writeFileSync(at('pictures', 'spring.jpg'), 'a picture');
    expect(convertTo(at('pictures')).status).toBe(2);
    expect(run('build', '--sources', at('sources'), '--out', at('pictures'), '--no-cache').status).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(['pictures', 'pictures.next', 'pictures.previous', 'sources']);
  });

  it('is refused for what it holds when the documents can be read, which are told first', () => {
    mkdirSync(at('pictures'));
    writeFileSync(at('pictures', 'spring.jpg'), 'a picture');
    writeFileSync(at('sources', 'empty.txt'), '');
    const { status, stderr } = run('build', '--sources', at('sources'), '--out', at('pictures'), '--no-cache');
    expect(status).toBe(1);
    expect(stderr).toContain('empty.txt');
    expect(readdirSync(at('pictures'))).toEqual(['spring.jpg']);
  });

  it('is of one kind: collections and merged data do not take the place of a site, nor of documents', async () => {
    placeSite();
    expect(convertTo(at('www')).stderr).toContain('holds 404.html, which is not from an earlier run');
    await expect(replaceFolder(at('www'), makeNew, findForeignToFederation)).rejects.toThrow('holds 404.html');
    mkdirSync(at('work', 'disclosures'), { recursive: true });
    writeFileSync(at('work', 'disclosures', '2020.pdf'), 'a document');
    expect(convertTo(at('work')).stderr).toContain(`holds ${join('disclosures', '2020.pdf')}, which is not from`);
    expect(readFileSync(at('work', 'disclosures', '2020.pdf'), 'utf8')).toBe('a document');
  });

  it('does not take the place of all that there is, of the project, or of all files of a person', () => {
    const name = (out: string) => (): void => {
      requireOwnFolder(out, at('sources'), '');
    };
    for (const out of ['/', '.', homedir()]) expect(name(out)).toThrow(`invalid --out: ${out} would be replaced whole`);
    expect(name(at('out'))).not.toThrow();
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
  const { stdout: spaced } = run('add', at('sources', 'nandagang-lss-2020.txt'), '--sources', at('2020 budgets'));
  expect(spaced).toContain(`Look at it: npm run build -- --sources "${at('2020 budgets')}" --out DIR`);
});
