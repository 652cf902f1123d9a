import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'astro';
import { Corpus } from '../../src/collections/corpus.ts';
import { listDisclosures } from '../../src/collections/folder.ts';
import { shareCorpus } from '../../src/collections/shared-corpus.ts';
import type { Disclosure } from '../../src/model/disclosure.ts';
import { findGathering, gatherings } from '../../src/site/gathering.ts';

/*
 * Makes the pages of each gathering by themselves, and tells as JSON what was asked of the documents for them. By themselves, for what one page
 * has asked for is kept for the next. Its parameter is a folder of collections.
 */

const [collections = ''] = process.argv.slice(2);
let asked = new Set<string>();

/** Projects whose indicators may be counted; who looks at one of them has asked for the projects whole. */
function watchProjects(projects: Disclosure['projects']): Disclosure['projects'] {
  asked.add('listed projects');
  return projects.map((project) => ({
    ...project,
    indicators: new Proxy(project.indicators, {
      get: (indicators, key) => {
        if (key !== 'length') asked.add('projects');
        return Reflect.get(indicators, key) as unknown;
      },
    }),
  }));
}

const corpus = new Corpus(collections, await listDisclosures(collections));
const disclosures = corpus.disclosures.map(
  (disclosure) =>
    new Proxy(disclosure, {
      get: (whole, key) => {
        if (key === 'projects') return watchProjects(whole.projects);
        asked.add(typeof key === 'symbol' ? 'summary' : key);
        return Reflect.get(whole, key) as Disclosure[keyof Disclosure];
      },
    }),
);
shareCorpus({ collections, disclosures });

const root = process.cwd();
const made = mkdtempSync(join(tmpdir(), 'mingzhang-gathering-'));
mkdirSync('.astro', { recursive: true });
const told: Record<string, string[]> = {};
try {
  for (const gathering of gatherings) {
    const plan = join(made, 'plan.json');
    writeFileSync(plan, JSON.stringify({ disclosures: [], departments: [], gatherings: [gathering], others: false }));
    Object.assign(process.env, { MINGZHANG_PLAN: plan, MINGZHANG_COLLECTIONS: collections });
    // Bundled anew in a place of its own: of one module there is one in a process.
    const aside = mkdtempSync(join(root, '.astro/reads-'));
    process.chdir(aside);
    asked = new Set();
    try {
      await build({
        root,
        outDir: join(made, gathering),
        cacheDir: join(made, 'cache'),
        logLevel: 'error',
        integrations: [
          {
            name: 'one-gathering',
            hooks: {
              'astro:build:start': ({ setPrerenderer }) => {
                setPrerenderer((usual) => ({
                  ...usual,
                  getStaticPaths: async () =>
                    (await usual.getStaticPaths()).filter(({ pathname }) => findGathering(pathname) === gathering),
                }));
              },
            },
          },
        ],
      });
    } finally {
      process.chdir(root);
      rmSync(aside, { recursive: true });
    }
    told[gathering] = [...asked].sort();
  }
} finally {
  rmSync(made, { recursive: true });
}
process.stdout.write(JSON.stringify(told));
