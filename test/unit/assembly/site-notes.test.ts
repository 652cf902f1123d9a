import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { claimNotes, locateNotes } from '../../../src/assembly/site-notes.ts';

let folder: string;
const place = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-notes-'));
});
afterEach(() => {
  for (const name of readdirSync(folder)) rmSync(place(name), { recursive: true });
  // With the notes that the test has made, for their folders are gone.
  claimNotes(folder);
  rmSync(folder, { recursive: true });
  for (const end of ['.folder', '.json']) rmSync(`${locateNotes(folder)}${end}`, { force: true });
});

it('leaves what was noted of a folder that another run is making', () => {
  for (const name of ['made', 'there']) mkdirSync(place(name));
  claimNotes(place('made'));
  rmSync(place('made'), { recursive: true });
  writeFileSync(`${place('made')}.lock`, 'here 1\n');
  claimNotes(place('there'));
  expect(existsSync(`${locateNotes(place('made'))}.folder`)).toBe(true);
  rmSync(`${place('made')}.lock`);
  claimNotes(place('there'));
  expect(existsSync(`${locateNotes(place('made'))}.folder`)).toBe(false);
});

it('takes away what was noted of a folder that is no longer there, and nothing of one that is', () => {
  for (const name of ['gone', 'there']) {
    mkdirSync(place(name));
    claimNotes(place(name));
    writeFileSync(`${locateNotes(place(name))}.json`, '{}');
    mkdirSync(`${locateNotes(place(name))}.json.pages`);
  }
  rmSync(place('gone'), { recursive: true });
  claimNotes(place('there'));
  const isNoted = (name: string): boolean[] =>
    ['.folder', '.json', '.json.pages'].map((end) => existsSync(`${locateNotes(place(name))}${end}`));
  expect(isNoted('gone')).toEqual([false, false, false]);
  expect(isNoted('there')).toEqual([true, true, true]);
});

it('goes on where another run takes notes away at the same time', () => {
  mkdirSync(place('there'));
  const listed = `${locateNotes(place('gone'))}.folder`;
  // Listed, and not there when it is read.
  symlinkSync('nowhere', listed);
  try {
    claimNotes(place('there'));
  } finally {
    rmSync(listed);
  }
  expect(existsSync(`${locateNotes(place('there'))}.folder`)).toBe(true);
});
