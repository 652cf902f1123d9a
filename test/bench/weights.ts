import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BenchPart, PartResult } from './part.ts';
import { writeTable } from './search/report.ts';

/** A page of each kind, by the pattern of its file; of many the one in the middle by name. */
const kinds: readonly (readonly [kind: string, pattern: string])[] = [
  ['home', 'index.html'],
  ['department', 'departments/*/index.html'],
  ['disclosure', 'disclosures/*/index.html'],
  ['project', 'disclosures/*/projects/*/index.html'],
  ['checks of one', 'disclosures/*/checks/index.html'],
  ['source', 'disclosures/*/source/index.html'],
  ['all projects', 'projects/index.html'],
  ['all targets', 'targets/index.html'],
  ['all purchases', 'procurement/index.html'],
  ['all assets', 'assets/index.html'],
  ['all checks', 'checks/index.html'],
  ['compare', 'compare/index.html'],
  ['glossary', 'glossary/index.html'],
  ['search', 'search/index.html'],
  ['data', 'data/index.html'],
];

/** What a page of each kind weighs before anything is asked for on it. */
export const pagesPart: BenchPart = {
  name: 'pages',
  title: 'Weight of pages',
  run: async ({ sizes, workspace }): Promise<PartResult> => {
    const tables: string[] = [];
    for (const size of sizes) {
      const { out } = await workspace.buildSite(size);
      const rows = kinds.flatMap(([kind, pattern]) => {
        const files = globSync(pattern, { cwd: out }).sort();
        const file = files[Math.floor(files.length / 2)];
        return file === undefined ? [] : [[kind, String(files.length), ...weigh(out, file)]];
      });
      tables.push(
        `${String(size)} documents, kB, as served and compressed with gzip:\n\n${writeTable(['page', 'of its kind', 'HTML', 'gzip', 'scripts', 'gzip', 'styles', 'gzip'], rows)}`,
      );
    }
    return { text: tables.join('\n\n'), missed: [] };
  },
};

function weigh(out: string, file: string): string[] {
  const html = readFileSync(join(out, file));
  const text = html.toString();
  const scripts = loadAll(out, text, /<script[^>]*\ssrc="([^"]+)"|<link[^>]*rel="modulepreload"[^>]*href="([^"]+)"/gu);
  const styles = loadAll(out, text, /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/gu);
  return [[html], scripts, styles].flatMap((parts) => [
    showKilobytes(parts.reduce((sum, part) => sum + part.length, 0)),
    showKilobytes(parts.reduce((sum, part) => sum + gzipSync(part).length, 0)),
  ]);
}

/** Files of the site that a page names, and the scripts that those import, each once. */
function loadAll(out: string, text: string, naming: RegExp): Buffer[] {
  const found = new Map<string, Buffer>();
  const add = (address: string): void => {
    const path = join(out, address);
    if (found.has(path) || !existsSync(path)) return;
    const content = readFileSync(path);
    found.set(path, content);
    if (!path.endsWith('.js')) return;
    for (const [, imported = ''] of content.toString().matchAll(/(?:import|from)\s*["']\.\/([^"']+\.js)["']/gu))
      add(join('_astro', imported));
  };
  for (const match of text.matchAll(naming)) add(match[1] ?? match[2] ?? '');
  return [...found.values()];
}

function showKilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
