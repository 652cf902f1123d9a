import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

let folder: string;
const place = (...names: string[]): string => join(folder, ...names);

/** Builds the folder's documents with the publisher's own command. */
function build(): { status: number | null; errors: string } {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--sources', place('sources'), '--out', place('dist'), '--addresses', place('addresses.txt')],
    { encoding: 'utf8' },
  );
  return { status, errors: stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-moved-'));
  mkdirSync(place('sources'));
  copyFileSync('content/sources/linxi-hrss-2019.txt', place('sources', 'linxi-hrss-2019.txt'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('does not build over a site whose document was given another id, and leads on from the old one once that is said', () => {
  expect(build()).toEqual({ status: 0, errors: '' });
  const recorded = readFileSync(place('addresses.txt'), 'utf8');
  expect(recorded).toContain('[linxi-hrss-2019]');
  const file = readFileSync(place('dist/data/disclosures/linxi-hrss-2019/procurement.csv'), 'utf8');

  renameSync(place('sources', 'linxi-hrss-2019.txt'), place('sources', 'linxi-rsj-2019.txt'));
  const refused = build();
  expect(refused.status).toBe(1);
  expect(refused.errors).toContain('missing disclosure: linxi-hrss-2019 was published before');
  expect(refused.errors).toContain(
    `write "linxi-hrss-2019: linxi-rsj-2019" under "renamed:" in ${place('redirects.yaml')}`,
  );
  expect(refused.errors).not.toContain('    at ');
  expect(existsSync(place('dist/disclosures/linxi-hrss-2019/index.html'))).toBe(true);
  expect(existsSync(place('dist/disclosures/linxi-rsj-2019'))).toBe(false);
  expect(readFileSync(place('addresses.txt'), 'utf8')).toBe(recorded);

  writeFileSync(place('redirects.yaml'), 'renamed:\n  linxi-hrss-2019: linxi-rsj-2019\n');
  expect(build()).toEqual({ status: 0, errors: '' });
  const moved = readFileSync(place('dist/disclosures/linxi-hrss-2019/index.html'), 'utf8');
  expect(moved).toContain('<a id="moved" href="/disclosures/linxi-rsj-2019/">');
  expect(existsSync(place('dist/moved.js'))).toBe(true);
  // The rows are those of the document, under its new id.
  expect(readFileSync(place('dist/data/disclosures/linxi-hrss-2019/procurement.csv'), 'utf8')).toBe(
    file.replaceAll('linxi-hrss-2019', 'linxi-rsj-2019'),
  );
  expect(readFileSync(place('dist/sitemap-0.xml'), 'utf8')).not.toContain('linxi-hrss-2019');
  expect(readFileSync(place('addresses.txt'), 'utf8')).toContain('[linxi-rsj-2019]');
});
