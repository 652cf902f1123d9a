import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PageBundle } from '../../src/assembly/page-bundle.ts';

const styles = [{ depth: 0, order: 1, sheet: { type: 'external', src: '_astro/page.css' } }];

let folder: string;
const place = (...names: string[]): string => join(folder, ...names);
const write = (path: string, content: string): void => {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
};

/** What Astro does with an integration, with files of our own in the place of those that it bundles. */
async function keep(bundle: PageBundle): Promise<void> {
  const { hooks } = bundle.keep();
  write(place('site/.prerender/prerender-entry.abc.mjs'), 'export const app = 1;');
  write(place('site/.prerender/chunks/page.mjs'), '// a page');
  write(place('site/_astro/page.css'), 'h1 { color: red }');
  await hooks['astro:build:setup']?.({ pages: new Map([['/&src/pages/index.astro', { styles }]]) } as never);
  await hooks['astro:build:generated']?.({ dir: pathToFileURL(`${place('site')}/`) } as never);
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-bundle-'));
  await keep(new PageBundle(place('kept'), 'this code'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('names the code where it is kept, and puts scripts and styles and the public files into the site', () => {
  expect(new PageBundle(place('kept'), 'this code').open(place('dist'))).toEqual({
    entry: place('kept/code/prerender-entry.abc.mjs'),
    styles: [['/&src/pages/index.astro', styles]],
  });
  expect(readFileSync(place('kept/code/prerender-entry.abc.mjs'), 'utf8')).toBe('export const app = 1;');
  expect(readFileSync(place('kept/code/chunks/page.mjs'), 'utf8')).toBe('// a page');
  expect(readFileSync(place('dist/_astro/page.css'), 'utf8')).toBe('h1 { color: red }');
  expect(readFileSync(place('dist/seal.svg'))).toEqual(readFileSync('public/seal.svg'));
});

it('has nothing for other code or another description of the site', () => {
  expect(new PageBundle(place('kept'), 'other code').open(place('dist'))).toBeNull();
  expect(existsSync(place('dist'))).toBe(false);
});

it.each(['code/chunks/page.mjs', 'assets/page.css', 'record.json'])(
  'has nothing when %s is not as it was kept, and leaves the site alone',
  (file) => {
    for (const damage of [
      () => {
        writeFileSync(place('kept', file), '{}');
      },
      () => {
        rmSync(place('kept', file));
      },
    ]) {
      damage();
      expect(new PageBundle(place('kept'), 'this code').open(place('dist'))).toBeNull();
    }
    expect(existsSync(place('dist'))).toBe(false);
  },
);

it('keeps the last bundle alone', async () => {
  write(place('kept/code/left-over.mjs'), '// of another time');
  await keep(new PageBundle(place('kept'), 'other code'));
  expect(existsSync(place('kept/code/left-over.mjs'))).toBe(false);
  expect(new PageBundle(place('kept'), 'this code').open(place('dist'))).toBeNull();
  expect(new PageBundle(place('kept'), 'other code').open(place('dist'))).not.toBeNull();
});

it('has nothing where Astro has put its code elsewhere', async () => {
  const bundle = new PageBundle(place('kept'), 'this code');
  rmSync(place('site/.prerender'), { recursive: true });
  const { hooks } = bundle.keep();
  await hooks['astro:build:setup']?.({ pages: new Map() } as never);
  await hooks['astro:build:generated']?.({ dir: pathToFileURL(`${place('site')}/`) } as never);
  expect(bundle.open(place('dist'))).toBeNull();
});

it('has Astro render nothing', async () => {
  const usual = { getStaticPaths: () => Promise.resolve([{ pathname: '/' }]) };
  let paths: Promise<unknown> | undefined;
  await new PageBundle(place('kept'), 'this code').keep().hooks['astro:build:start']?.({
    setPrerenderer: (choose: (own: typeof usual) => typeof usual) => {
      paths = choose(usual).getStaticPaths();
    },
  } as never);
  expect(await paths).toEqual([]);
});
