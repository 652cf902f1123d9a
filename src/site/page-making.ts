import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readFiles } from './file-set.ts';
import { findGathering } from './gathering.ts';
import { findOwner, orderByOwner } from './page-order.ts';
import { makesGathering, makesOthers } from './page-plan.ts';

let folder = '';

/**
 * Has Astro make everything of one document or department in a row, and takes the files of an address that answers with several. Pages of an earlier
 * build that are kept are not made.
 */
export const pageMaking: AstroIntegration = {
  name: 'page-making',
  hooks: {
    'astro:config:done': ({ config }) => {
      folder = fileURLToPath(config.outDir);
    },
    'astro:build:start': ({ setPrerenderer }) => {
      setPrerenderer((usual) => ({
        ...usual,
        getStaticPaths: async () => choosePaths(await usual.getStaticPaths()),
        render: async (request, options) => {
          const rendered = await usual.render(request, options);
          const files = await readFiles(rendered instanceof Response ? rendered : rendered.response);
          if (files === null) return rendered;
          writeFiles(folder, files);
          // Of an answer without a body Astro makes no file.
          return new Response(null);
        },
      }));
    },
  },
};

/** The addresses that this run makes, in the order in which it makes them. */
export function choosePaths<Path extends { pathname: string }>(paths: readonly Path[]): Path[] {
  return orderByOwner(paths.filter(isMade));
}

function isMade({ pathname }: { pathname: string }): boolean {
  const gathering = findGathering(pathname);
  if (gathering !== null) return makesGathering(gathering);
  // Of documents and departments, none but those that are made have an address.
  return findOwner(pathname) !== null || makesOthers();
}

/** At once: to wait for files this small takes longer than to write them. */
export function writeFiles(siteFolder: string, files: readonly { path: string; content: string | Uint8Array }[]): void {
  for (const { path, content } of files) {
    const target = join(siteFolder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
