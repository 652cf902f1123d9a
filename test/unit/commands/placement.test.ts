import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeFiles, takeBackUnfinished } from '../../../src/intake/placement.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-placement-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const many = 3000;
const room = new URL('../../../src/intake/placement.ts', import.meta.url).href;
const script = `
  const { placeFiles } = await import(${JSON.stringify(room)});
  const files = Array.from({ length: ${String(many)} }, (_, n) => ({ name: 'new-' + n + '.txt', content: 'new' }));
  placeFiles(process.argv[1], files, [{ from: 'a.txt', to: 'a.v1.txt' }, { from: 'a.yaml', to: null }]);
`;

describe('putting files into a folder', () => {
  it('is taken back by the next run when it was killed half-way', async () => {
    const sources = join(folder, 'sources');
    mkdirSync(sources);
    writeFileSync(join(sources, 'a.txt'), 'old');
    writeFileSync(join(sources, 'a.yaml'), 'county: 临西县\n');
    const run = spawn(process.execPath, ['--input-type=module', '-e', script, sources], { stdio: 'ignore' });
    const ended = once(run, 'exit');
    while (!existsSync(join(sources, 'new-40.txt')) && run.exitCode === null) await setTimeout(1);
    run.kill('SIGKILL');
    await ended;
    expect(existsSync(join(sources, `new-${String(many - 1)}.txt`))).toBe(false);
    expect(existsSync(join(sources, 'a.yaml'))).toBe(false);

    takeBackUnfinished(sources);
    expect(readdirSync(sources).sort()).toEqual(['a.txt', 'a.yaml']);
    expect(readFileSync(join(sources, 'a.txt'), 'utf8')).toBe('old');
    expect(readFileSync(join(sources, 'a.yaml'), 'utf8')).toBe('county: 临西县\n');
  });

  it('leaves everything as it was when a name is taken', () => {
    writeFileSync(join(folder, 'a.txt'), 'old');
    writeFileSync(join(folder, 'b.txt'), 'other');
    const place = (): void => {
      placeFiles(folder, [{ name: 'b.txt', content: 'new' }], [{ from: 'a.txt', to: 'a.v1.txt' }]);
    };
    expect(place).toThrow(/taken name: .*b\.txt/u);
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt']);
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe('other');
  });
});
