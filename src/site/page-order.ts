import type { AstroIntegration } from 'astro';
import { findGathering } from './gathering.ts';
import { makesGathering } from './page-plan.ts';

/** The document in the address of a page or file that is its own. */
const ownAddress = /^\/?(?:disclosures|embed|compare)\/(?<document>[^/.]+)[/.]/u;

/** Puts what is of one document in a row, where the first of it stood. */
export function orderByDocument<Path extends { pathname: string }>(paths: readonly Path[]): Path[] {
  const rows = Map.groupBy(paths, ({ pathname }) => ownAddress.exec(pathname)?.groups?.document ?? null);
  return [...rows.values()].flat();
}

function isMade({ pathname }: { pathname: string }): boolean {
  const gathering = findGathering(pathname);
  return gathering === null || makesGathering(gathering);
}

/**
 * Has Astro make everything of one document in a row, where it would make all pages of one kind before those of the next: a
 * document is opened once for them, and each of its charts drawn once. Pages of an earlier build that are kept are not made.
 */
export const pagesByDocument: AstroIntegration = {
  name: 'pages-by-document',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) => {
      setPrerenderer((usual) => ({
        ...usual,
        getStaticPaths: async () => orderByDocument((await usual.getStaticPaths()).filter(isMade)),
      }));
    },
  },
};
