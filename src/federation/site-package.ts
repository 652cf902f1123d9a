import { z } from 'zod';
import { tables } from '../publish/downloads/tables/index.ts';
import { type Measured, type PublishedSite, readJson } from './published-site.ts';
import { refuse } from './refusal.ts';

/** The package of a site names three files a document; this is enough for a hundred thousand documents. */
const longestPackage = 256_000_000;

/** What is read of a `datapackage.json`; the rest of it is left alone. */
const packageSchema = z.object({
  title: z.string().min(1),
  homepage: z.url({ protocol: /^https?$/u }),
  contributors: z.array(z.object({ title: z.string().min(1) })).min(1),
  licenses: z.array(z.object({ title: z.string().min(1), path: z.url({ protocol: /^https?$/u }) })).min(1),
  resources: z.array(
    z.object({
      path: z.string(),
      bytes: z.number().int().nonnegative(),
      hash: z.string().regex(/^sha256:[0-9a-f]{64}$/u),
    }),
  ),
});

/** A site with what its package says. */
export interface DescribedSite {
  site: PublishedSite;
  title: string;
  /** Ends with a slash. */
  homepage: string;
  publishers: string[];
  licences: { title: string; path: string }[];
  /** The CSV of each table, by the table's key. */
  files: ReadonlyMap<string, Measured>;
}

/** @throws UnreadableError when the package is missing or lacks a table of this version. */
export async function readPackage(site: PublishedSite): Promise<DescribedSite> {
  const path = 'datapackage.json';
  const place = site.locate(path);
  const result = packageSchema.safeParse(await readJson(site, path, longestPackage));
  const advice = 'Build that site again with this version and publish it whole.';
  if (!result.success) {
    const [issue] = result.error.issues;
    const seen = `invalid ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
    throw refuse(
      place,
      seen,
      'the package of a site with title, homepage, contributors, licenses and resources',
      advice,
    );
  }
  const { title, homepage, contributors, licenses, resources } = result.data;
  const measured = new Map(resources.map((resource) => [resource.path, resource]));
  const files = new Map<string, Measured>();
  for (const { key } of tables) {
    const file = measured.get(`${key}.csv`);
    if (file === undefined)
      throw refuse(place, `missing resource ${key}.csv`, 'every table of the data contract', advice);
    files.set(key, file);
  }
  return {
    site,
    title,
    homepage: homepage.replace(/\/*$/u, '/'),
    publishers: contributors.map((contributor) => contributor.title),
    licences: licenses,
    files,
  };
}
