import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { StartedTask } from '../../../src/assembly/astro-process.ts';

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'mingzhang-worker-'));
});
afterEach(() => {
  rmSync(project, { recursive: true });
});

/** Starts a process of Astro in a folder, gives it a task if any, and is gone. */
async function startAndLeave(folder: string, task: StartedTask | null): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'file'), '');
  const child = fork(resolve('src/assembly/astro-worker.ts'), { cwd: folder, silent: true, serialization: 'advanced' });
  if (task !== null) child.send(task);
  child.disconnect();
  expect(await once(child, 'exit')).toEqual([0, null]);
}

it('takes the folder away that was made for its run when whoever asked is gone', async () => {
  const aside = join(project, '.astro', 'build-a1b2c3');
  await startAndLeave(aside, { root: project, site: join(project, 'out'), aside });
  expect(existsSync(aside)).toBe(false);
});

it('takes no folder away that was not made for its run, wherever it was started', async () => {
  await startAndLeave(project, null);
  expect(existsSync(join(project, 'file'))).toBe(true);
  await startAndLeave(project, { root: project, site: join(project, 'out'), aside: project });
  expect(existsSync(join(project, 'file'))).toBe(true);
});
