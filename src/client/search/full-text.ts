import type { AmountDirectory } from '../../publish/search/amount-index.ts';
import type { DocumentTable } from '../../publish/search/document-table.ts';
import { unpackVariants } from '../../publish/search/fold.ts';
import type { ReadSearchFile, SearchManifest } from '../../publish/search/manifest.ts';
import type { PairDirectory } from '../../publish/search/pair-index.ts';
import type { Query, Term } from '../../publish/search/query.ts';
import { unitsPerPart } from '../../publish/search/text-part.ts';
import { unitKinds } from '../../publish/search/unit.ts';
import { AmountStore } from './amount-store.ts';
import { DocumentList } from './document-list.ts';
import { countFacets, narrowFindings } from './facet-count.ts';
import type { Findings, FoundPassage, FullText } from './findings.ts';
import { type Conditions, type FoundTerm, matchGroups } from './matching.ts';
import { PairStore } from './pair-store.ts';
import { type FoldedPassage, PassageStore } from './passage-store.ts';
import { findNearPhrase, findPhrase, shortestTypo, splitPhrase } from './phrase.ts';
import { TextFinder } from './text-finder.ts';
import { findNearText, holdsQuery, isSubject, textFrom } from './verification.ts';
import { noUnits, unite, type UnitList } from './unit-list.ts';

/** Passages looked at to learn what stands in the place of a term with a typo. */
const mostLookedAt = 4;
/** How many characters after such a passage are looked at too. */
const sampleReach = 96;

/** Opens the full text of a site by its manifest. Fetches the directories; shards and texts follow with the queries. */
export async function openFullText(read: ReadSearchFile, manifest: SearchManifest): Promise<FullText> {
  const readJson = async (name: string): Promise<unknown> => JSON.parse(new TextDecoder().decode(await read(name)));
  const [table, pairs, amounts] = await Promise.all([
    readJson(manifest.documents) as Promise<DocumentTable>,
    readJson(manifest.pairs) as Promise<PairDirectory>,
    readJson(manifest.amounts) as Promise<AmountDirectory>,
  ]);
  const variants = unpackVariants(table.variants);
  const documents = new DocumentList(table, read, variants);
  return new FullTextSearch(
    documents,
    new PairStore(read, pairs, documents.units),
    new AmountStore(read, amounts),
    new PassageStore(read, variants),
    variants,
  );
}

class FullTextSearch implements FullText {
  readonly variants: FullText['variants'];
  readonly #documents: DocumentList;
  readonly #pairs: PairStore;
  readonly #amounts: AmountStore;
  readonly #passages: PassageStore;

  constructor(
    documents: DocumentList,
    pairs: PairStore,
    amounts: AmountStore,
    passages: PassageStore,
    variants: FullText['variants'],
  ) {
    this.#documents = documents;
    this.#pairs = pairs;
    this.#amounts = amounts;
    this.#passages = passages;
    this.variants = variants;
  }

  get disclosures(): FullText['disclosures'] {
    return this.#documents.disclosures;
  }

  get units(): number {
    return this.#documents.units;
  }

  async find(query: Query, { confirm = false }: { confirm?: boolean } = {}): Promise<Findings> {
    const finder = new TextFinder(
      this.#pairs,
      { countParts: (units) => this.#countParts(units), read: (units, reach) => this.#readAll(units, reach) },
      confirm,
    );
    const [terms, conditions] = await Promise.all([
      Promise.all(query.terms.map((term) => this.#findTerm(finder, term))),
      this.#findConditions(finder, query),
    ]);
    const groups = matchGroups(this.#documents, query, terms, conditions);
    if (groups.length > 0 || terms.length === 0) return makeFindings(groups, { isSure: finder.isSure });
    return this.#findSimilar(finder, query, { exact: terms, conditions });
  }

  async read(units: Iterable<number>, query: Query, { replaced }: Pick<Findings, 'replaced'>): Promise<FoundPassage[]> {
    const [passages, printed] = await Promise.all([
      this.#readAll(units, Math.max(0, ...query.terms.map(({ text }) => text.length))),
      Promise.all(query.terms.map(async ({ amount }) => (amount === null ? noUnits : this.#amounts.find(amount)))),
    ]);
    const amounts = new Set(printed.flatMap((list) => Array.from(list)));
    return passages.filter(
      (passage) =>
        holdsQuery(passage, query, replaced, (word) => this.#documents.isNamed(passage.document, word)) ||
        amounts.has(passage.unit),
    );
  }

  countFacets(findings: Findings): ReturnType<FullText['countFacets']> {
    return countFacets(this.#documents, findings);
  }

  narrow(findings: Findings, narrowing: Parameters<FullText['narrow']>[1]): Promise<Findings> {
    return narrowFindings(this.#documents, findings, narrowing);
  }

  async #findTerm(finder: TextFinder, { text, amount }: Term): Promise<FoundTerm> {
    const lists = [finder.find(text)];
    if (amount !== null) lists.push(this.#amounts.find(amount));
    return { units: unite(await Promise.all(lists)), word: text };
  }

  async #findConditions(finder: TextFinder, query: Query): Promise<Conditions> {
    const [subjects, amounts, excluded] = await Promise.all([
      Promise.all(query.subjects.map((subject) => this.#findSubject(finder, subject))),
      Promise.all(query.amounts.map((range) => this.#amounts.find(range))),
      Promise.all(query.excluded.map((text) => finder.find(text))),
    ]);
    return { required: [...subjects, ...amounts], excluded: unite(excluded) };
  }

  /** Rows of the statutory tables that hold a code or a name. */
  async #findSubject(finder: TextFinder, subject: string): Promise<UnitList> {
    const rows: number[] = [];
    for (const { document, units } of this.#documents.split(await findPhrase(this.#pairs, subject))) {
      const traits = await this.#documents.readTraits(document, units);
      rows.push(...Array.from(units).filter((_, index) => unitKinds[traits[index]?.kind ?? -1] === 'budget-line'));
    }
    return finder.keep(Int32Array.from(rows), 0, (passage) => isSubject(passage, subject));
  }

  /** Nothing holds the query as typed: a wrong character, or words without blanks. */
  async #findSimilar(
    finder: TextFinder,
    query: Query,
    { exact, conditions }: { exact: readonly FoundTerm[]; conditions: Conditions },
  ): Promise<Findings> {
    const replaced: Findings['replaced'] = [];
    const terms: FoundTerm[] = [];
    for (const [index, term] of query.terms.entries()) {
      const found = exact[index];
      const inText = found !== undefined && (found.units.length > 0 || this.#isName(term.text));
      const near = inText ? [found] : await this.#findReplaced(finder, term, replaced);
      // Each word must be found: who asks for two is not served with one.
      if (near.length === 0) return makeFindings([], { isSure: true, replaced: [] });
      terms.push(...near);
    }
    const groups = matchGroups(this.#documents, query, terms, conditions);
    return makeFindings(groups, { isSure: finder.isSure, replaced: groups.length === 0 ? [] : replaced });
  }

  #isName(word: string): boolean {
    return this.#documents.findNamed(word).includes(1);
  }

  async #findReplaced(
    finder: TextFinder,
    { text, typed, quoted, amount }: Term,
    replaced: Findings['replaced'],
  ): Promise<FoundTerm[]> {
    // A similar number is another number, a similar code another code.
    if (quoted || amount !== null || text.length < shortestTypo || !/\p{Script=Han}/u.test(text)) return [];
    const near = await findNearPhrase(this.#pairs, text);
    const units = await finder.keep(
      unite(near.map((replacement) => replacement.units)),
      text.length,
      (passage) => findNearText(textFrom(passage, text.length), text) !== null,
    );
    const found = await this.#readReplacement(text, units);
    if (found !== null) {
      replaced.push({ typed, found });
      return [{ units, word: null }];
    }
    const pieces = await splitPhrase(this.#pairs, text);
    if (pieces.length < 2 || pieces.join('').length < text.length * 0.75) return [];
    replaced.push({ typed, found: pieces.join(' ') });
    return Promise.all(pieces.map(async (piece) => ({ units: await finder.find(piece), word: piece })));
  }

  /** What stands in the text for a term with a typo; null where the keys stand there and the text does not. */
  async #readReplacement(text: string, units: UnitList): Promise<string | null> {
    // Spread over all of them: neighbours are of one kind.
    const step = Math.max(1, Math.floor(units.length / mostLookedAt));
    const sample = units.filter((_, index) => index % step === 0).slice(0, mostLookedAt);
    for (const passage of await this.#readAll(sample, sampleReach)) {
      const near = findNearText(textFrom(passage, sampleReach), text);
      if (near !== null) return near;
    }
    return null;
  }

  /** How many files the texts of units stand in. */
  #countParts(units: UnitList): number {
    let parts = 0;
    for (const { document, units: own } of this.#documents.split(units)) {
      const first = this.#documents.firstUnit(document);
      parts += new Set(own.map((unit) => Math.floor((unit - first) / unitsPerPart))).size;
    }
    return parts;
  }

  async #readAll(units: Iterable<number>, reach: number): Promise<FoldedPassage[]> {
    const passages = await Promise.all(
      Array.from(units, async (unit) => {
        const document = this.#documents.documentOf(unit);
        const disclosure = this.disclosures[document];
        if (disclosure === undefined) return null;
        return this.#passages.read(unit, document, disclosure, {
          first: this.#documents.firstUnit(document),
          texts: this.#documents.textsOf(document),
          count: this.#documents.countUnits(document),
          reach,
        });
      }),
    );
    return passages.filter((passage) => passage !== null);
  }
}

/** @param replaced Where nothing holds the query as typed. */
function makeFindings(
  groups: Findings['groups'],
  { isSure, replaced }: { isSure: boolean; replaced?: Findings['replaced'] },
): Findings {
  const count = groups.reduce((sum, { units }) => sum + units.length, 0);
  return { groups, count, isSure, closeness: replaced === undefined ? 'exact' : 'similar', replaced: replaced ?? [] };
}
