/** What runs beside a build: Astro, in the folder where it was started, once; and is ended. */
import { rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'astro';
import { asideName, type AstroFault, type StartedTask } from './astro-process.ts';
import { takeLittleMemory } from './memory.ts';
import { PageBundle } from './page-bundle.ts';

async function runAstro(task: StartedTask): Promise<AstroFault | null> {
  takeLittleMemory();
  const { aside } = task;
  try {
    await build({
      root: task.root,
      outDir: 'site' in task ? resolve(task.site) : join(aside, 'site'),
      // The default cache is one for all builds: two at the same time would read each other's collections.
      cacheDir: join(aside, 'cache'),
      logLevel: 'warn',
      integrations: 'site' in task ? [] : [new PageBundle(task.bundle.folder, task.bundle.common).keep()],
    });
    return null;
  } catch (error) {
    return describeFault(error);
  }
}

/** Builders wrap what stopped them. */
function describeFault(error: unknown): AstroFault {
  if (!(error instanceof Error)) return { message: String(error) };
  const { message, stack, cause } = error;
  const { code, path } = cause instanceof Error && !('code' in error) ? describeFault(cause) : readRefusal(error);
  return { message, stack, code, path };
}

function readRefusal(error: Error): Pick<AstroFault, 'code' | 'path'> {
  return {
    code: 'code' in error ? String(error.code) : undefined,
    path: 'path' in error ? String(error.path) : undefined,
  };
}

let own: string | null = null;

process.on('message', (task: StartedTask) => {
  own = task.aside;
  void runAstro(task).then((fault) => process.send?.(fault));
});

// Whoever asked is gone, and would have taken the folder away that was made for this run.
process.on('disconnect', () => {
  try {
    if (own !== null && isAside(own)) rmSync(own, { recursive: true, force: true });
  } finally {
    process.exit();
  }
});

function isAside(folder: string): boolean {
  return basename(folder).startsWith(asideName) && basename(dirname(folder)) === '.astro';
}
