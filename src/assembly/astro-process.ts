import { type ChildProcess, fork } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageBundle } from './page-bundle.ts';

/**
 * What a run of Astro is asked for in a project: to bundle, keep that by the parameters of `PageBundle`, and render nothing; or to make a
 * whole site in a folder.
 */
export type AstroTask = { root: string } & ({ bundle: PageBundle['place'] } | { site: string });

/** A task with the folder that its process runs in, made for it alone. */
export type StartedTask = AstroTask & { aside: string };

/** What the names of such folders begin with, in `.astro` of the project. */
export const asideName = 'build-';

/** What has been thrown; `code` and `path` where the system refused something. */
export interface AstroFault {
  message: string;
  stack?: string | undefined;
  code?: string | undefined;
  path?: string | undefined;
}

/**
 * Runs Astro in a process of its own, which gives back what it took when it ends. Astro bundles into a folder under the one where it runs,
 * and for all sites that are built elsewhere into the same one: two builds at the same time would take each other's away. So each runs in
 * a folder of its own, in the project, where its packages are found.
 */
export async function runAstro(task: AstroTask, environment: NodeJS.ProcessEnv): Promise<void> {
  const folder = join(task.root, '.astro');
  await mkdir(folder, { recursive: true });
  const aside = await mkdtemp(join(folder, asideName));
  try {
    const child = fork(new URL('astro-worker.ts', import.meta.url), {
      cwd: aside,
      env: environment,
      serialization: 'advanced',
    });
    try {
      const fault = await askAstro(child, { ...task, aside });
      if (fault !== null) throw Object.assign(new Error(fault.message), fault);
    } finally {
      child.kill();
    }
  } finally {
    await rm(aside, { recursive: true });
  }
}

function askAstro(child: ChildProcess, task: StartedTask): Promise<AstroFault | null> {
  const { promise, resolve, reject } = Promise.withResolvers<AstroFault | null>();
  child.on('message', resolve);
  child.on('error', reject);
  child.on('exit', (code, signal) => {
    reject(new Error(`the process of Astro has ended: ${signal ?? `status ${String(code)}`}`));
  });
  child.send(task);
  return promise;
}
