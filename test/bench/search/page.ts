import { openCatalogue } from '../../../src/client/search/catalogue-search.ts';
import type { Findings, FoundPassage, FullText } from '../../../src/client/search/findings.ts';
import { openFullText } from '../../../src/client/search/full-text.ts';
import type { ReadSearchFile, SearchManifest } from '../../../src/publish/search/manifest.ts';
import { parseQuery, type Query } from '../../../src/publish/search/query.ts';

/** What a query found, and what it fetched for that. */
export interface Answer {
  /** Ids of all disclosures found. */
  disclosures: string[];
  closeness: 'exact' | 'similar';
  /** The first ten passages, as the page shows them. */
  passages: (FoundPassage & { id: string })[];
  /** Files fetched from the opening of the search to the passages, this query being the first. */
  first: string[];
  /** Files fetched when another query had been asked before. */
  further: string[];
}

export interface Times {
  /** Milliseconds of finding, every file being in memory, none decoded; the median of some runs. */
  find: number;
  /** The same with a search that has decoded the files before. */
  again: number;
  /** Milliseconds of reading the first ten passages. */
  read: number;
  /** Milliseconds of asking each unit's folded text whether it includes each of the words. */
  scan: number;
}

/** What the bench asks of the page. */
export interface BenchPage {
  answer: (typed: string) => Promise<Answer>;
  /** Names found in the catalogue, best first, and the files fetched for them. */
  findNames: (typed: string, most: number) => Promise<{ names: string[]; files: string[] }>;
  loadScan: (files: number) => Promise<number>;
  measure: (typed: string, words: readonly string[]) => Promise<Times>;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

const shownPassages = 10;
const passagesOfGroup = 3;
const runs = 5;
/** What somebody searched before, for the further queries. */
const before = '预算';

const cache = new Map<string, Uint8Array>();
/** Each file is fetched once by the page; who reads it through a session is counted as fetching it. */
async function fetchFile(name: string): Promise<Uint8Array> {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const response = await fetch(`/search/${name}`);
  if (!response.ok) throw new Error(`${name}: ${String(response.status)}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  cache.set(name, bytes);
  return bytes;
}

/** A reader's visit: a file is fetched when it is first read. */
class Session {
  readonly files = new Set<string>(['manifest.json']);
  readonly read: ReadSearchFile = (name) => {
    this.files.add(name);
    return fetchFile(name);
  };

  async open(): Promise<FullText> {
    return openFullText(this.read, await readManifest());
  }
}

async function readManifest(): Promise<SearchManifest> {
  return JSON.parse(new TextDecoder().decode(await fetchFile('manifest.json'))) as SearchManifest;
}

/** The passages that the search page shows first: of each disclosure in turn the three best, until there are ten. */
async function readFirst(fullText: FullText, query: Query, findings: Findings): Promise<FoundPassage[]> {
  const shown: FoundPassage[] = [];
  for (const { units } of findings.groups) {
    const enough = Math.min(shownPassages, shown.length + passagesOfGroup);
    // Some units prove not to hold the query; the next ones take their places.
    for (let at = 0; at < units.length && shown.length < enough;) {
      const tried = units.slice(at, at + enough - shown.length);
      at += tried.length;
      shown.push(...(await fullText.read(tried, query, findings)));
    }
    if (shown.length === shownPassages) break;
  }
  return shown;
}

async function ask(fullText: FullText, typed: string) {
  const query = parseQuery(typed, fullText.variants);
  const findings = await fullText.find(query);
  const passages = await readFirst(fullText, query, findings);
  return { findings, passages };
}

let catalogue: Awaited<ReturnType<typeof openCatalogue>> | null = null;
const catalogueSession = new Session();
let texts: string[] = [];

window.bench = {
  answer: async (typed) => {
    const session = new Session();
    const fullText = await session.open();
    const { findings, passages } = await ask(fullText, typed);
    const later = new Session();
    const opened = await later.open();
    await ask(opened, before);
    const had = new Set(later.files);
    await ask(opened, typed);
    return {
      disclosures: findings.groups.map((group) => group.disclosure.id),
      closeness: findings.closeness,
      passages: passages.map((passage) => ({ ...passage, id: fullText.disclosures[passage.document]?.id ?? '' })),
      first: [...session.files],
      further: [...later.files].filter((name) => !had.has(name)),
    };
  },

  findNames: async (typed, most) => {
    catalogue ??= await openCatalogue(catalogueSession.read, (await readManifest()).catalogue);
    const hits = await catalogue.find(typed, most);
    return { names: hits.map((hit) => hit.entry.name), files: [...catalogueSession.files] };
  },

  loadScan: async (files) => {
    texts = [];
    for (let index = 0; index < files; index += 1) {
      const response = await fetch(`/scan/${String(index)}.json`);
      texts.push(...((await response.json()) as string[]));
    }
    return texts.length;
  },

  measure: async (typed, words) => {
    const finds: number[] = [];
    const reads: number[] = [];
    const agains: number[] = [];
    // The first run fetches and compiles. A new search each time: what it reads it has to decode.
    for (let run = 0; run <= runs; run += 1) {
      const fullText = await new Session().open();
      const query = parseQuery(typed, fullText.variants);
      const start = performance.now();
      const findings = await fullText.find(query);
      const found = performance.now();
      await readFirst(fullText, query, findings);
      const read = performance.now();
      await fullText.find(query);
      const again = performance.now();
      if (run === 0) continue;
      finds.push(found - start);
      reads.push(read - found);
      agains.push(again - read);
    }
    const scans: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      const start = performance.now();
      let found = 0;
      for (const text of texts) if (words.every((word) => text.includes(word))) found += 1;
      scans.push(performance.now() - start);
      if (found < 0) throw new Error('a count below nought');
    }
    return { find: takeMedian(finds), again: takeMedian(agains), read: takeMedian(reads), scan: takeMedian(scans) };
  },
};

function takeMedian(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}
