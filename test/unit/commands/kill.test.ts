import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawFrom } from '../checks/seeded.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
const out = (...names: string[]): string => join(folder, 'out', ...names);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-kill-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What the files of a folder hold, each content once. */
const listContents = (place: string): string[] => [
  ...new Set(readdirSync(place).map((name) => readFileSync(join(place, name), 'utf8'))),
];

/** The number that the folder in its place holds; 0 while there is none. */
function readTime(): number {
  try {
    return Number(readFileSync(out('disclosures', '0'), 'utf8'));
  } catch {
    return 0;
  }
}

it('a folder that is being replaced is whole whenever the run is killed, and the next run clears up', async () => {
  const random = drawFrom(20_240_301);
  let time = 0;
  for (let round = 0; round < 12; round += 1) {
    const child = spawn(process.execPath, ['test/unit/commands/replacing.ts', out(), String(time + 1), '1000000']);
    while (readTime() <= time) await setTimeout(5);
    await setTimeout(random.integer(0, 80));
    child.kill('SIGKILL');
    await once(child, 'close');
    // Between two renamings the last folder stands beside its place, where the next run finds it.
    const place = existsSync(out()) ? out('disclosures') : join(`${out()}.previous`, 'disclosures');
    expect(readdirSync(place)).toHaveLength(8);
    const contents = listContents(place);
    expect(contents).toHaveLength(1);
    expect(Number(contents[0])).toBeGreaterThan(time);
    time = Number(contents[0]);
  }
  const last = String(time + 2);
  expect(spawnSync(process.execPath, ['test/unit/commands/replacing.ts', out(), last, last]).status).toBe(0);
  expect(readdirSync(folder)).toEqual(['out']);
  expect(listContents(out('disclosures'))).toEqual([last]);
});

it('a run that was killed between two renamings has its folder put back, even when the next run fails', () => {
  mkdirSync(join(`${out()}.previous`, 'disclosures'), { recursive: true });
  writeFileSync(join(`${out()}.previous`, 'disclosures', 'a.json'), 'the last good output');
  mkdirSync(`${out()}.next`);
  const failing = `import { replaceFolder } from './scripts/replace-folder.ts';
await replaceFolder(process.argv[1], () => Promise.reject(new Error('no')));`;
  expect(spawnSync(process.execPath, ['--input-type=module', '-e', failing, out()]).status).toBe(1);
  expect(readdirSync(folder)).toEqual(['out']);
  expect(readFileSync(out('disclosures', 'a.json'), 'utf8')).toBe('the last good output');
});

describe('npm run convert', () => {
  const parameters = (): string[] => ['scripts/convert.ts', '--sources', join(folder, 'sources'), '--out', out()];
  const convert = () => spawnSync(process.execPath, parameters(), { encoding: 'utf8' });

  beforeEach(() => {
    mkdirSync(join(folder, 'sources'));
    cpSync('content/sources/linxi-hrss-2019.txt', join(folder, 'sources', 'linxi-hrss-2019.txt'));
    mkdirSync(out('disclosures'), { recursive: true });
    writeFileSync(out('disclosures', 'a.json'), 'the last good output');
  });

  it('leaves the last good output when it is killed, and runs again as if nothing had been', async () => {
    const random = drawFrom(7);
    for (let round = 0; round < 3; round += 1) {
      const child = spawn(process.execPath, parameters());
      // Awaited from the start: on a busy machine the run may end before this process comes to kill it.
      const ended = once(child, 'close');
      while (!existsSync(`${out()}.lock`) && child.exitCode === null) await setTimeout(5);
      await setTimeout(random.integer(0, 300));
      child.kill('SIGKILL');
      await ended;
      expect(readdirSync(out('disclosures'))).toHaveLength(1);
    }
    expect(convert()).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(folder).sort()).toEqual(['out', 'sources']);
    expect(readdirSync(out('disclosures'))).toEqual(['linxi-hrss-2019.json']);
  });

  it('says that another run is writing the folder, and leaves both alone', () => {
    writeFileSync(`${out()}.lock`, `${hostname()} ${String(process.pid)}\n`);
    const { status, stderr } = convert();
    expect(status).toBe(1);
    expect(stderr).toContain(`busy folder: process ${String(process.pid)} on ${hostname()} is writing it`);
    expect(readdirSync(out('disclosures'))).toEqual(['a.json']);
    expect(readFileSync(`${out()}.lock`, 'utf8')).toContain(String(process.pid));
  });

  it('cannot know whether a run on another machine is at work, and does not touch its folder', () => {
    writeFileSync(`${out()}.lock`, 'elsewhere 1\n');
    expect(convert().stderr).toContain(`delete ${out()}.lock`);
    expect(readdirSync(out('disclosures'))).toEqual(['a.json']);
  });

  it('tells that the system takes no more in a sentence, and leaves the last good output', () => {
    // No file may be larger than a kilobyte; the output of a document is.
    const script = `trap '' XFSZ; ulimit -f 1; exec "$@"`;
    const result = spawnSync('bash', ['-c', script, 'bash', process.execPath, ...parameters()], { encoding: 'utf8' });
    expect(result.status).toBe(1);
    expect(result.stderr).toContain('(EFBIG)');
    expect(result.stderr).not.toMatch(/^\s+at /mu);
    expect(readdirSync(folder).sort()).toEqual(['out', 'sources']);
    expect(readFileSync(out('disclosures', 'a.json'), 'utf8')).toBe('the last good output');
  });

  it('refuses to replace the folder that holds the sources, or the project', () => {
    for (const place of [folder, join(folder, 'sources'), '.', '..']) {
      const result = spawnSync(process.execPath, [...parameters(), '--out', place], { encoding: 'utf8' });
      expect(result.status).toBe(2);
      expect(result.stderr).toContain('would be replaced whole');
    }
  });
});
