import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

const shapes = new Store(new Parser().parse(readFileSync(new URL('dcat-ap-3.ttl', import.meta.url), 'utf8')));

/** Reads a catalogue as a harvester would: as triples, fetching nothing. */
export async function readGraph(catalogue: object): Promise<Store> {
  const document = JSON.parse(JSON.stringify(catalogue)) as jsonld.JsonLdDocument;
  const refuse = (url: string): never => {
    throw new Error(`the catalogue would fetch ${url}`);
  };
  // In this form the library returns text, which its types do not say.
  const quads = (await jsonld.toRDF(document, { format: 'application/n-quads', documentLoader: refuse })) as unknown;
  if (typeof quads !== 'string') throw new Error('no N-Quads');
  return new Store(new Parser({ format: 'N-Quads' }).parse(quads));
}

/** What DCAT-AP 3 finds wrong. */
export async function validateGraph(graph: Store): Promise<string[]> {
  const report = await new SHACLValidator(shapes).validate(graph);
  return report.results.map(({ path, focusNode, message }) =>
    [focusNode.value, path.value, ...message.map(({ value }) => value)].join(' '),
  );
}
