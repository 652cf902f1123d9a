import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runAstro } from '../../src/assembly/astro-process.ts';
import { PageBundle } from '../../src/assembly/page-bundle.ts';
import { renderShares, type RenderTask } from '../../src/assembly/page-farm.ts';
import { shareOut } from '../../src/assembly/page-shares.ts';
import { Corpus } from '../../src/collections/corpus.ts';
import { listDisclosures } from '../../src/collections/folder.ts';
import { listDepartments } from '../../src/publish/series/index.ts';
import { gatherings } from '../../src/site/gathering.ts';
import type { PagePlan } from '../../src/site/page-plan.ts';
import { hashFolder, runScript } from './built-folder.ts';

const root = resolve('.');
let folder: string;
let kept: string;
let environment: NodeJS.ProcessEnv;
let corpus: Corpus;
const place = (...names: string[]): string => join(folder, ...names);

/** Each department in a share of its own, so that several threads have something to do. */
function prepare(out: string): RenderTask {
  const bundle = new PageBundle(kept, 'this code').open(place(out));
  if (bundle === null) throw new Error('Astro has bundled nothing');
  const departments = listDepartments(corpus.disclosures);
  const plan: PagePlan = {
    disclosures: corpus.disclosures.map(({ id }) => id),
    departments: departments.map(({ slug }) => slug),
    gatherings: [],
    others: false,
  };
  const plans = [
    ...shareOut({ ...plan, gatherings, others: true }, []),
    ...departments.flatMap((department) => shareOut(plan, [department])),
  ];
  expect(plans).toHaveLength(departments.length + 1);
  const shares = plans.map((share, index) => {
    const file = place(`share-${String(index)}.json`);
    writeFileSync(file, JSON.stringify(share));
    return file;
  });
  return { bundle, shares, folder: place(out), collections: place('collections'), filed: corpus.filed };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-farm-'));
  const collections = place('collections');
  cpSync('content/sources', place('sources'), { recursive: true });
  // Two years of one department: its pages show both.
  cpSync('content/sources/linxi-hrss-2019.txt', place('sources/linxi-hrss-2021.txt'));
  writeFileSync(place('sources/linxi-hrss-2021.yaml'), 'fiscal_year: 2021\n');
  expect(runScript('convert', '--sources', place('sources'), '--out', collections)).toMatchObject({ status: 0 });
  corpus = new Corpus(collections, await listDisclosures(collections));
  environment = {
    ...process.env,
    NODE_ENV: 'production',
    MINGZHANG_COLLECTIONS: collections,
    MINGZHANG_SITE: resolve('content/site.yaml'),
  };
  // In the project, where its packages are found.
  mkdirSync('.cache', { recursive: true });
  kept = mkdtempSync(resolve('.cache/farm-'));
  const { place: bundle } = new PageBundle(kept, 'this code');
  await runAstro({ root, bundle }, { ...environment, MINGZHANG_COLLECTIONS: place('none') });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(kept, { recursive: true });
});

it('renders the same bytes in one thread, in several, and by Astro alone', async () => {
  expect(await renderShares(prepare('one'), 1, environment)).toBeNull();
  expect(await renderShares(prepare('several'), 3, environment)).toBeNull();
  await runAstro({ root, site: place('alone') }, environment);
  const one = hashFolder(place('one'));
  expect(one.length).toBeGreaterThan(300);
  expect(hashFolder(place('several'))).toEqual(one);
  expect(hashFolder(place('alone'))).toEqual(one);
});

it('ends with what was thrown in a thread', async () => {
  const task = prepare('broken');
  const disclosures = corpus.filed.disclosures.map((disclosure) => ({
    ...disclosure,
    places: new Map(disclosure.places).set('budget_tables', { start: 20, length: 9 }),
  }));
  const filed = { ...corpus.filed, disclosures };
  await expect(renderShares({ ...task, filed }, 2, environment)).rejects.toMatchObject({
    code: expect.stringContaining('ZSTD') as string,
  });
  await expect(renderShares({ ...task, shares: [place('none')] }, 1, environment)).rejects.toMatchObject({
    code: 'ENOENT',
    path: place('none'),
  });
});

it.each([
  ['export const app = { setInternals() {}, setOptions() {}, manifest: { routes: [] } };', 'no render'],
  ['export const application = 1;', 'no app'],
  ['throw new Error("moved");', 'moved'],
])('says why code of another version of Astro is of no use: %s', async (code, reason) => {
  const task = prepare('unfit');
  const entry = join(kept, 'unfit.mjs');
  writeFileSync(entry, code);
  expect(await renderShares({ ...task, bundle: { ...task.bundle, entry } }, 1, environment)).toBe(reason);
});

it('ends with what Astro says', async () => {
  const site = place('collections/disclosures/linxi-hrss-2019.json/no-folder');
  await expect(runAstro({ root, site }, environment)).rejects.toThrow(/ENOTDIR|not a directory/iu);
});
