import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'zod';
import { listFiles } from '../publish/file-list.ts';

/** Where Astro puts what it renders pages by, from a site's folder that lies where it runs. */
const codeFolder = '.prerender';

/** Scripts and styles of the pages, from the site's folder. */
const assetFolder = '_astro';

const stylesSchema = z.array(z.tuple([z.string(), z.array(z.unknown())]));

const recordSchema = z.object({
  /** SHA-256 of what the bundle is made by. */
  common: z.string(),
  /** SHA-256 of each file, by its path from the folder of the bundle. */
  files: z.record(z.string(), z.string()),
  /** The styles of each page, by Astro's key of it. */
  styles: stylesSchema,
});

/** Code that renders pages, where a run can import it. */
export interface OpenBundle {
  /** Absolute path of the module to begin with. */
  entry: string;
  /** The styles of each page, by Astro's key of it: Astro looks for them in its own memory, not in the code. */
  styles: z.infer<typeof stylesSchema>;
}

/**
 * What Astro has bundled for the pages of a site: their code, and the scripts and styles that they use. It depends on no document, but
 * on all code and on the description of the site.
 */
export class PageBundle {
  /** The parameters of the constructor: the same bundle for another process. */
  readonly place: { folder: string; common: string };
  readonly #folder: string;
  readonly #common: string;

  /**
   * @param folder where the bundle of the last build is kept.
   * @param common what pages are made by, as `SiteInputs` has it.
   */
  constructor(folder: string, common: string) {
    this.#folder = resolve(folder);
    this.place = { folder: this.#folder, common };
    this.#common = hash(common);
  }

  /**
   * Puts scripts, styles and the files of `public` into the site. The code stays where it is kept, in the project, where its packages are
   * found.
   * @returns null where there is no bundle of the same code and description, or a file is not as it was kept: then nothing is done.
   */
  open(site: string): OpenBundle | null {
    const kept = this.#read();
    if (kept === null) return null;
    const { files, styles } = kept;
    const entry = [...files.keys()].find((path) => path.startsWith('code/prerender-entry.'));
    if (entry === undefined) return null;
    for (const [path, content] of files)
      if (path.startsWith('assets/')) write(join(site, assetFolder, path.slice('assets/'.length)), content);
    cpSync('public', site, { recursive: true });
    return { entry: join(this.#folder, entry), styles };
  }

  /** Has a run of Astro keep what it bundles, and render nothing. */
  keep(): AstroIntegration {
    let pages: ReadonlyMap<string, { styles: unknown[] }> = new Map();
    return {
      name: 'page-bundle',
      hooks: {
        'astro:build:setup': (build) => {
          pages = build.pages;
        },
        'astro:build:start': ({ setPrerenderer }) => {
          setPrerenderer((usual) => ({ ...usual, getStaticPaths: () => Promise.resolve([]) }));
        },
        // The last moment: Astro takes the code away next.
        'astro:build:generated': ({ dir }) => {
          const styles = [...pages].map(([key, page]): [string, unknown[]] => [key, page.styles]);
          this.#write(fileURLToPath(dir), styles);
        },
      },
    };
  }

  #read(): { files: Map<string, Buffer>; styles: OpenBundle['styles'] } | null {
    try {
      const record = recordSchema.parse(JSON.parse(readFileSync(join(this.#folder, 'record.json'), 'utf8')));
      if (record.common !== this.#common) return null;
      const files = new Map<string, Buffer>();
      for (const [path, expected] of Object.entries(record.files)) {
        const content = readFileSync(join(this.#folder, path));
        if (hash(content) !== expected) return null;

        files.set(path, content);
      }
      return { files, styles: record.styles };
    } catch {
      return null;
    }
  }

  /** The record last of all: without it there is no bundle. Nor is there where Astro has put the code elsewhere. */
  #write(site: string, styles: OpenBundle['styles']): void {
    rmSync(this.#folder, { recursive: true, force: true });
    if (!existsSync(join(site, codeFolder))) return;
    mkdirSync(this.#folder, { recursive: true });
    cpSync(join(site, codeFolder), join(this.#folder, 'code'), { recursive: true });
    cpSync(join(site, assetFolder), join(this.#folder, 'assets'), { recursive: true });
    const files = listFiles(this.#folder).map((path) => [path, hash(readFileSync(join(this.#folder, path)))]);
    const record = { common: this.#common, files: Object.fromEntries(files) as Record<string, string>, styles };
    write(join(this.#folder, 'record.next'), JSON.stringify(record satisfies z.infer<typeof recordSchema>));
    renameSync(join(this.#folder, 'record.next'), join(this.#folder, 'record.json'));
  }
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
