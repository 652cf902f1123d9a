import type { SearchIndex, SearchManifest } from '../publish/search/record.ts';
import type { Search } from './search-engine.ts';

const loading = new Map<string, Promise<Search>>();

/**
 * The search of the site whose pages stand under `base`. Index and engine are fetched when this is first called,
 * that is when someone searches, and once a page.
 */
export function loadSearch(base: string): Promise<Search> {
  const known = loading.get(base);
  if (known !== undefined) return known;
  const started = fetchSearch(base);
  loading.set(base, started);
  // A failure is not kept: the next word typed tries again.
  started.catch(() => loading.delete(base));
  return started;
}

async function fetchSearch(base: string): Promise<Search> {
  const engine = import('./search-engine.ts');
  const manifest = await fetchJson(`${base}search/manifest.json`);
  if (!isManifest(manifest)) throw new Error('unknown search manifest');
  const index = await fetchJson(`${base}search/${manifest.index}`);
  if (!isIndex(index)) throw new Error('unknown search index');
  return (await engine).createSearch(index);
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${String(response.status)}`);
  return (await response.json()) as unknown;
}

function hasVersion(value: unknown): value is { version: 1 } {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 1;
}

function isManifest(value: unknown): value is SearchManifest {
  return hasVersion(value) && 'index' in value && typeof value.index === 'string';
}

/** The index is our own file and named by its hash; its version is what can be wrong about it. */
function isIndex(value: unknown): value is SearchIndex {
  return hasVersion(value) && 'records' in value && Array.isArray(value.records);
}
