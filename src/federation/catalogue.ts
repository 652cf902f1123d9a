import { z } from 'zod';
import type { Site } from '../model/site.ts';
import { addressOf } from '../publish/address.ts';
import { context } from '../publish/catalogue/dcat-terms.ts';
import { describeDcat } from '../publish/catalogue/dcat.ts';
import type { WrittenFile } from '../publish/downloads/index.ts';
import { readJson } from './published-site.ts';
import { refuse } from './refusal.ts';
import type { DescribedSite } from './site-package.ts';

/** Some twenty files a document stand in a catalogue, each with some 600 bytes. */
const longestCatalogue = 512_000_000;

const node = z.looseObject({ '@id': z.string(), '@type': z.string().optional() });
type Node = z.infer<typeof node>;
const catalogueSchema = z.object({ '@context': z.unknown(), '@graph': z.array(node) });

/** The nodes of a site's `catalog.jsonld`. @throws UnreadableError where it is missing, or of another version. */
export async function readCatalogue({ site }: DescribedSite): Promise<Node[]> {
  const path = 'catalog.jsonld';
  const result = catalogueSchema.safeParse(await readJson(site, path, longestCatalogue));
  // The names in it stand for what the context says they do.
  if (result.success && JSON.stringify(result.data['@context']) === JSON.stringify(context))
    return result.data['@graph'];
  throw refuse(
    site.locate(path),
    'a catalogue with other names',
    'the catalogue of this version',
    'Build that site again with this version and publish it whole.',
  );
}

/**
 * The catalogues of all sites as one by DCAT-AP 3: a catalogue that has theirs as its parts, a data set for the merged
 * tables, and the data sets of the sites as they describe them.
 * @param graphs the nodes of each site's catalogue
 */
export function joinCatalogues(
  graphs: readonly (readonly Node[])[],
  site: Site,
  files: readonly WrittenFile[],
  description: string,
  licences: readonly { path: string }[],
): object {
  const tables = files.filter(({ path }) => !path.endsWith('.excel.csv'));
  const { '@graph': made } = catalogueSchema.parse(
    describeDcat([], site, { whole: [...tables], disclosures: new Map() }),
  );
  const whole = addressOf(site, 'data/');
  const parts = graphs.flat().filter((each) => each['@type'] === 'dcat:Catalog');
  const datasets = graphs.flat().filter((each) => each['@type'] === 'dcat:Dataset');
  const names = (nodes: readonly Node[]): object[] =>
    [...new Set(nodes.map((each) => each['@id']))].sort().map((id) => ({ '@id': id }));
  const own = made.map((each) => {
    if (each['@id'] === `${whole}#catalogue`)
      return {
        ...each,
        description,
        dataset: [{ '@id': `${whole}#dataset` }, ...names(datasets)],
        'dcat:catalog': names(parts),
      };
    if (each['@id'] === `${whole}#dataset`)
      return { ...each, description, distribution: limitLicence(each['distribution'], licences) };
    return each;
  });
  // Lists that all catalogues name stand in each of them.
  const seen = new Set<string>();
  const all = [...own, ...graphs.flat().toSorted((a, b) => (a['@id'] < b['@id'] ? -1 : a['@id'] > b['@id'] ? 1 : 0))];
  return {
    '@context': context,
    '@graph': all.filter((each) => {
      const text = JSON.stringify(each);
      if (seen.has(text)) return false;
      seen.add(text);
      return true;
    }),
  };
}

/** A file has one licence at most: where the sites have several, none stands here, and `datapackage.json` has them all. */
function limitLicence(distributions: unknown, licences: readonly { path: string }[]): object[] {
  const [only] = licences.length === 1 ? licences : [];
  const licence = only === undefined ? undefined : { '@id': only.path };
  // What is undefined is left out of JSON.
  return z
    .array(z.looseObject({}))
    .parse(distributions)
    .map((distribution) => ({ ...distribution, licence }));
}
