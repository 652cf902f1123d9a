import type {
  CatalogueCode,
  CatalogueDirectory,
  CatalogueRow,
  WholeCatalogue,
} from '../../publish/search/catalogue-entry.ts';
import type { Readings } from '../../publish/search/catalogue-pairs.ts';
import type { Variants } from '../../publish/search/fold.ts';
import { listName, type FoundCodes, type ListedName } from './name-match.ts';
import { collectCodes, joinLists, keepEach, meetLists, NameLists, type NameList, type ReadJson } from './name-lists.ts';
import { isCode, type NameQuery, type NameTerm } from './name-query.ts';
import { SimilarNames } from './similar-name.ts';

/** Where names are kept: gives those among which the matches of a query are. */
export interface NameShelf {
  findCodes: (query: NameQuery) => Promise<FoundCodes>;
  /** Names that can hold the query, the best first; batch by batch, since each has to be fetched. */
  listPossible: (query: NameQuery, codes: FoundCodes) => AsyncIterable<readonly ListedName[]>;
  /** Names that can be nearly the query. */
  listSimilar: (query: NameQuery) => Promise<SimilarNames>;
}

/** Terms that can be codes, each once. */
function listCodeTerms({ terms, whole }: NameQuery): string[] {
  return [...new Set([...terms, whole].map(({ text }) => text))].filter(isCode);
}

/** All names of a small site. */
export class WholeShelf implements NameShelf {
  readonly #names: readonly ListedName[];
  readonly #codes: readonly CatalogueCode[];
  readonly #similar: SimilarNames;

  constructor({ rows, codes }: WholeCatalogue, readings: Readings, variants: Variants) {
    this.#names = rows.map((row, number) => listName(number, row, variants));
    this.#codes = codes;
    this.#similar = new SimilarNames(this.#names, readings);
  }

  findCodes(query: NameQuery): Promise<FoundCodes> {
    return Promise.resolve(new Map(listCodeTerms(query).map((text) => [text, collectCodes(this.#codes, text)])));
  }

  async *listPossible(): AsyncIterable<readonly ListedName[]> {
    yield await Promise.resolve(this.#names);
  }

  listSimilar(): Promise<SimilarNames> {
    return Promise.resolve(this.#similar);
  }
}

const none: NameList = { numbers: [], cut: false };

/** Files of names fetched at a time, and at most, for one query. */
const partsAtOnce = 4;
const mostBatches = 3;
const mostSimilarParts = 10;

/** Names of a large site in parts, of which a query fetches those that its pairs lead to. */
export class PartShelf implements NameShelf {
  readonly #directory: CatalogueDirectory;
  readonly #readings: Readings;
  readonly #lists: NameLists;
  readonly #readPart: (part: number) => Promise<readonly ListedName[]>;

  constructor(directory: CatalogueDirectory, readings: Readings, variants: Variants, readJson: ReadJson) {
    this.#directory = directory;
    this.#readings = readings;
    this.#lists = new NameLists(directory, readings, readJson);
    const { parts, partLength } = directory;
    this.#readPart = keepEach(async (part) => {
      const rows = (await readJson(parts[part] ?? '')) as CatalogueRow[];
      return rows.map((row, at) => listName(part * partLength + at, row, variants));
    });
  }

  async findCodes(query: NameQuery): Promise<FoundCodes> {
    const terms = listCodeTerms(query);
    const found = await Promise.all(terms.map((text) => this.#lists.findCodes(text)));
    return new Map(terms.map((text, at) => [text, found[at] ?? new Map<number, string>()]));
  }

  async *listPossible(query: NameQuery, codes: FoundCodes): AsyncIterable<readonly ListedName[]> {
    const { terms, whole } = query;
    const [asOne, ...byTerm] = await Promise.all([whole, ...terms].map((term) => this.#findTerm(term, codes)));
    const lists = [asOne?.all ?? none, meetLists(byTerm.map(({ all }) => all))];
    const coded = new Set(codes.get(whole.text)?.keys());
    const begins = new Set([...(asOne?.begins ?? []), ...(byTerm[0]?.begins ?? [])]);
    const order = (number: number): number => (coded.has(number) ? 0 : begins.has(number) ? 1 : 2);
    const ordered = [...joinLists(lists).numbers].sort((a, b) => order(a) - order(b) || a - b);
    const parts = this.#listParts(ordered);
    const wanted = new Set(ordered);
    for (let batch = 0; batch < mostBatches && batch * partsAtOnce < parts.length; batch++)
      yield this.#readParts(parts.slice(batch * partsAtOnce, (batch + 1) * partsAtOnce), wanted);
  }

  async listSimilar({ terms }: NameQuery): Promise<SimilarNames> {
    const votes = new Map<number, number>();
    for (const term of terms)
      for (const list of await this.#listVotes(term))
        for (const [number, weight] of list) votes.set(number, (votes.get(number) ?? 0) + weight);
    const byVotes = [...votes].sort(([a, most], [b, other]) => other - most || a - b);
    // The names with the most pairs right, from as many parts as may be fetched.
    const parts = this.#listParts(byVotes.map(([number]) => number)).slice(0, mostSimilarParts);
    return new SimilarNames(await this.#readParts(parts, new Set(votes.keys())), this.#readings);
  }

  /** Names that can hold a term, and which of them can begin with it where that matters for the choice. */
  async #findTerm({ text, spellings }: NameTerm, codes: FoundCodes): Promise<{ all: NameList; begins: number[] }> {
    const ways = await Promise.all([
      this.#narrow(this.#lists.findText(text), () => this.#lists.findStart(text)),
      ...spellings.map((spoken) =>
        this.#narrow(this.#lists.findSpoken(spoken), () => this.#lists.findSpokenStart(spoken)),
      ),
    ]);
    const coded: NameList = { numbers: [...(codes.get(text)?.keys() ?? [])], cut: false };
    return { all: joinLists([coded, ...ways.map(({ all }) => all)]), begins: ways.flatMap(({ begins }) => begins) };
  }

  async #narrow(
    holding: Promise<NameList>,
    findStart: () => Promise<NameList>,
  ): Promise<{ all: NameList; begins: readonly number[] }> {
    const all = await holding;
    const few = this.#listParts(all.numbers).length <= partsAtOnce;
    return { all, begins: few ? [] : meetLists([all, await findStart()]).numbers };
  }

  /** For each pair of a term the names that hold it, and with less weight those that hold one that sounds so. */
  async #listVotes({ text, spoken }: NameTerm): Promise<Map<number, number>[]> {
    const written = await this.#lists.listPairs(text);
    const alike = spoken?.length === text.length ? await this.#lists.listSpokenPairs(spoken) : [];
    return written.map(({ numbers }, at) => {
      const weights = new Map((alike[at]?.numbers ?? []).map((number) => [number, 1]));
      for (const number of numbers) weights.set(number, 2);
      return weights;
    });
  }

  /** The parts in which entries stand, in the order of the entries. */
  #listParts(numbers: readonly number[]): number[] {
    return [...new Set(numbers.map((number) => Math.floor(number / this.#directory.partLength)))];
  }

  async #readParts(parts: readonly number[], wanted: ReadonlySet<number>): Promise<ListedName[]> {
    const names = await Promise.all(parts.map((part) => this.#readPart(part)));
    return names.flat().filter(({ number }) => wanted.has(number));
  }
}
