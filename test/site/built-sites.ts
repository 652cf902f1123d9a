import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startScript } from './built-folder.ts';
import { findPort } from './free-port.ts';
import { writeYears } from './years-sources.ts';

/** A site that was built for the tests. */
export interface BuiltSite {
  /** The built files. */
  folder: string;
  /** The path it is made to be served under, without a slash at its end: `` or `/open/budget`. */
  base: string;
  /** The folder of the documents it is made of. */
  sources: string;
  /** Its `site.yaml`. */
  siteFile: string;
}

/** The sites the tests look at. Building is slow, so all tests share them. */
export interface BuiltSites {
  /** The five real documents, at the root of a host. */
  root: BuiltSite;
  /**
   * Two of them, under a path, with a number of one corrected, and an earlier version of the other. Its sisters are `root` and `years`,
   * at the ports of this machine that stand in `sisters`.
   */
  subPath: BuiltSite;
  /** A document whose texts try to be markup, code and formulae. */
  hostile: BuiltSite;
  /** One department: a real document of 2024, copies of it as 2023 and 2025, and final accounts of 2024. */
  years: BuiltSite;
  sisters: { root: number; years: number };
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: BuiltSites;
  }
}

/** Builds a site with the publisher's own command. What it prints is shown when it fails. */
async function build({ folder, sources, siteFile }: BuiltSite): Promise<void> {
  const parameters = ['--sources', sources, '--out', folder, '--site', siteFile];
  const { status, output, errors } = await startScript('build', ...parameters);
  if (status !== 0) throw new Error(`building ${folder} ended with ${String(status)}\n${output}\n${errors}`);
  // A build without warnings is a promise of the project; what Astro warns of goes to either stream.
  const warnings = `${output}\n${errors}`.split('\n').filter((line) => /\bwarn/iu.test(line));
  if (warnings.length > 0) throw new Error(`building ${folder} warned:\n${warnings.join('\n')}`);
}

async function buildInTurn(sites: readonly BuiltSite[]): Promise<void> {
  for (const site of sites) await build(site);
}

export default async function buildSites(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-sites-'));
  const place = (...names: string[]): string => join(folder, ...names);

  const twoSources = place('two-sources');
  mkdirSync(twoSources);
  for (const id of ['linxi-hrss-2019', 'yongqing-hrss-2024'])
    cpSync(`content/sources/${id}.txt`, join(twoSources, `${id}.txt`));
  // What 28377.8 − 28547.71 is; the other sums of the line agree with what is printed, and break for it.
  writeFileSync(
    join(twoSources, 'linxi-hrss-2019.yaml'),
    'corrections:\n  - line: 73\n    printed: 减少169.61万元\n    corrected: 减少169.91万元\n    reason: 按两年预算数相减改\n',
  );
  // The newer of the two took the place of a version with another number in a row of its table of income.
  const row = '4\t2080101\t行政运行\t1324.63\t1324.63\t1324.63';
  const newest = readFileSync('content/sources/yongqing-hrss-2024.txt', 'utf8');
  writeFileSync(
    join(twoSources, 'yongqing-hrss-2024.v1.txt'),
    newest.replace(row, row.replaceAll('1324.63', '1324.60')),
  );
  writeFileSync(join(twoSources, 'yongqing-hrss-2024.v1.yaml'), 'replaced_on: 2024-03-01\n');
  const base = '/open/budget';
  const siteFile = place('site.yaml');
  // Tests that serve a sister take its port later.
  const sisters = { root: await findPort(), years: await findPort() };
  const named = Object.entries(sisters).map(
    ([name, port]) => `  - name: 姊妹站 ${name}\n    url: http://127.0.0.1:${String(port)}\n`,
  );
  writeFileSync(
    siteFile,
    `${readFileSync('content/site.yaml', 'utf8').replace(/^base: .*$/mu, `base: ${base}`)}\nsisters:\n${named.join('')}`,
  );

  writeYears(place('years-sources'));
  const usual = { base: '', siteFile: 'content/site.yaml' };
  const sites = {
    root: { ...usual, folder: place('root'), sources: 'content/sources' },
    subPath: { folder: place('sub-path'), base, sources: twoSources, siteFile },
    hostile: { ...usual, folder: place('hostile'), sources: 'test/site/hostile' },
    years: { ...usual, folder: place('years'), sources: place('years-sources') },
  };
  // The largest beside the others: two at a time need no more than two cores and 2 GB.
  const { root, ...others } = sites;
  await Promise.all([build(root), buildInTurn(Object.values(others))]);
  project.provide('sites', { ...sites, sisters });
  return () => {
    rmSync(folder, { recursive: true });
  };
}
