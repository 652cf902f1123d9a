import { readdirSync, rmSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCorpus } from './corpus/folder.ts';
import { type Run, runScript } from './running.ts';

/** A site built of a corpus of the bench. */
export interface BuiltSite {
  sources: string;
  /** The disclosures by themselves, as `npm run convert` writes them. */
  collections: string;
  out: string;
  /** The first build, of documents that no earlier run has seen. */
  build: Run;
  /** Converting them by itself, and keeping the results for later runs, as the build did. */
  convert: Run;
}

/**
 * The folder that a run of the bench works in. Corpora of different purposes have different seeds, so that nothing that one
 * run has kept helps another.
 */
export class Workspace {
  readonly folder: string;
  readonly seed: string;
  private readonly say: (line: string) => void;
  private readonly sites = new Map<number, BuiltSite>();

  constructor(folder: string, seed: string, say: (line: string) => void) {
    this.folder = folder;
    this.seed = seed;
    this.say = say;
  }

  /** Documents that nothing has read yet: `sources` and their bytes. */
  async writeSources(purpose: string, size: number): Promise<{ sources: string; bytes: number }> {
    const out = join(this.folder, `${purpose}-${String(size)}`);
    await mkdir(this.folder, { recursive: true });
    const { bytes } = await writeCorpus(size, `${this.seed} ${purpose} ${String(size)}`, out);
    return { sources: join(out, 'sources'), bytes };
  }

  place(name: string): string {
    return join(this.folder, name);
  }

  /** The site of so many documents, built when it is asked for the first time. */
  async buildSite(size: number): Promise<BuiltSite> {
    const known = this.sites.get(size);
    if (known !== undefined) return known;
    const { sources } = await this.writeSources('site', size);
    const collections = this.place(`collections-${String(size)}`);
    const out = this.place(`out-${String(size)}`);
    this.say(`building the site of ${String(size)} documents`);
    const build = await runScript('build', '--sources', sources, '--out', out);
    const kept = this.place(`kept-${String(size)}`);
    const convert = await runScript('convert', '--sources', sources, '--out', collections, '--cache', kept);
    const site = { sources, collections, out, build, convert };
    this.sites.set(size, site);
    return site;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What is in a folder, by the kind of file that `counts` accepts. */
export function measureFolder(
  folder: string,
  counts: (path: string) => boolean = () => true,
): { files: number; bytes: number } {
  let [files, bytes] = [0, 0];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !counts(path)) continue;
    files += 1;
    bytes += statSync(path).size;
  }
  return { files, bytes };
}
