import type { ReadSearchFile, SearchManifest } from '../../publish/search/manifest.ts';
import type { Query } from '../../publish/search/query.ts';
import type { Catalogue } from './catalogue-search.ts';
import type { FullText } from './findings.ts';

/** The full-text search and the reader of its queries, which are fetched together. */
export interface OpenedFullText {
  parse: (typed: string) => Query;
  isEmpty: (query: Query) => boolean;
  fullText: FullText;
}

interface Files {
  manifest: SearchManifest;
  read: ReadSearchFile;
}

const files = new Map<string, Promise<Files>>();
const fullTexts = new Map<string, Promise<OpenedFullText>>();
const catalogues = new Map<string, Promise<Catalogue>>();

/** What was started under a key is shared. A failure is not kept: the next word typed tries again. */
function keep<Value>(
  kept: Map<string, Promise<Value>>,
  key: string,
  start: (key: string) => Promise<Value>,
): Promise<Value> {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const started = start(key);
  kept.set(key, started);
  started.catch(() => kept.delete(key));
  return started;
}

/**
 * The full-text search of the site whose pages stand under `base`. Nothing of it is fetched before this is first
 * called, that is when someone searches.
 */
export function loadFullText(base: string): Promise<OpenedFullText> {
  return keep(fullTexts, base, async () => {
    const [{ openFullText }, { isEmptyQuery, parseQuery }, { read, manifest }] = await Promise.all([
      import('./full-text.ts'),
      import('../../publish/search/query.ts'),
      loadFiles(base),
    ]);
    const fullText = await openFullText(read, manifest);
    return { parse: (typed) => parseQuery(typed, fullText.variants), isEmpty: isEmptyQuery, fullText };
  });
}

/** The catalogue of names of the same site. */
export function loadCatalogue(base: string): Promise<Catalogue> {
  return keep(catalogues, base, async () => {
    const [{ openCatalogue }, { read, manifest }, { fullText }] = await Promise.all([
      import('./catalogue-search.ts'),
      loadFiles(base),
      loadFullText(base),
    ]);
    return openCatalogue(read, manifest.catalogue, fullText.variants);
  });
}

function loadFiles(base: string): Promise<Files> {
  return keep(files, base, async () => {
    const response = await fetch(`${base}search/manifest.json`, { cache: 'no-cache' });
    const manifest: unknown = response.ok ? await response.json() : null;
    if (!isManifest(manifest)) throw new Error(`${response.url}: unknown search manifest`);
    return { manifest, read: (name) => readBytes(`${base}search/${name}`) };
  });
}

/** A file is named by the hash of its content, so the browser may keep it as long as the host allows. */
async function readBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${String(response.status)}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The manifest is our own file; its version is what can be wrong about it. */
function isManifest(value: unknown): value is SearchManifest {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 2;
}
