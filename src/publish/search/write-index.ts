import { join } from 'node:path';
import type { Disclosure } from '../../model/disclosure.ts';
import { AmountIndex } from './amount-index.ts';
import { CatalogueBuilder } from './catalogue.ts';
import { type DocumentTable, documentsPerTraits, packTrait } from './document-table.ts';
import { type EarlierDocument, EarlierIndex } from './earlier-index.ts';
import type { SearchManifest } from './manifest.ts';
import { joinLists, PairIndex } from './pair-index.ts';
import { hashContent, SearchFolder } from './search-folder.ts';
import { packTexts } from './text-part.ts';
import { amountClasses, unitKinds } from './unit.ts';
import { type DocumentUnits, type FoldedUnit, listUnits } from './units.ts';
import { allVariants, listVariants, packVariants } from './variants.ts';

/** The folder of the search, from that of the site. */
const searchFolder = 'search';

/** The search of a site as it was written. */
export interface WrittenSearch {
  manifest: SearchManifest;
  /** Files of the earlier build that belong to it and were left where they are, by their paths from the site's folder. */
  kept: string[];
}

/**
 * Writes the search of a site, one disclosure after another in the order of their ids: texts at once, the index at the
 * end. What is kept in between is the index itself, not the disclosures.
 */
export class SearchIndexBuilder {
  readonly #folder: SearchFolder;
  readonly #pairs = new PairIndex();
  readonly #amounts = new AmountIndex();
  readonly #variants = allVariants();
  readonly #catalogue = new CatalogueBuilder(this.#variants);
  readonly #earlier: EarlierIndex | null;
  /** The new number of each unit of the earlier index; -1 where it is gone. */
  readonly #moved: Int32Array;
  readonly #table: DocumentTable = {
    version: 2,
    ids: [],
    departments: [],
    provinces: [],
    prefectures: [],
    counties: [],
    years: [],
    finalAccounts: [],
    units: [],
    texts: [],
    traits: [],
    variants: '',
  };
  #traits: number[] = [];
  #units = 0;

  /**
   * @param outFolder The site's folder: the files go to `search/` below it.
   * @param earlier The index of an earlier build, for `keep`.
   */
  constructor(outFolder: string, earlier: EarlierIndex | null = null) {
    this.#folder = new SearchFolder(join(outFolder, searchFolder), earlier?.folder ?? null);
    this.#earlier = earlier;
    this.#moved = new Int32Array(earlier?.units ?? 0).fill(-1);
  }

  async add(disclosure: Disclosure): Promise<void> {
    const found = listUnits(disclosure, this.#variants);
    this.#addDocument(disclosure, found.units.length);
    this.#addTexts(found.units);
    this.#addKeys(found);
    for (const unit of found.units) this.#addUnit(unit);
    await this.#close(disclosure);
  }

  /** Takes a disclosure that has not changed since from the earlier index; `add` gives the same. */
  async keep(disclosure: Disclosure, before: EarlierDocument, earlier: EarlierIndex): Promise<void> {
    this.#addDocument(disclosure, before.units);
    this.#table.texts.push(before.texts);
    for (const name of earlier.listTexts(before)) this.#folder.keep(name);
    for (const trait of earlier.readTraits(before)) this.#traits.push(trait);
    for (let unit = 0; unit < before.units; unit += 1) this.#moved[before.firstUnit + unit] = this.#units + unit;
    this.#units += before.units;
    await this.#close(disclosure);
  }

  /** Writes what is left and the manifest, last of all. */
  async finish(): Promise<WrittenSearch> {
    this.#closeTraits();
    const table = this.#table;
    const lists = this.#pairs.listLists();
    this.#earlier?.eachAmount((unit, fen) => {
      const moved = this.#moved[unit] ?? -1;
      if (moved >= 0) this.#amounts.add(moved, fen);
    });
    const known = new Set<string>();
    const pairs = PairIndex.writeShards(
      this.#earlier === null ? lists : joinLists(this.#earlier.eachList(), this.#moved, lists),
      (bytes) => this.#writeNamed('pairs', 'bin', bytes),
      // Every character of the text begins a key.
      (key) => known.add(String.fromCodePoint(key.codePointAt(0) ?? 0)),
    );
    table.variants = packVariants(listVariants(known));
    const manifest: SearchManifest = {
      version: 2,
      pairs: this.#writeJson('pairs', pairs),
      amounts: this.#writeJson(
        'amounts',
        this.#amounts.writeFiles((bytes) => this.#writeNamed('amounts', 'bin', bytes)),
      ),
      documents: this.#writeJson('documents', table),
      catalogue: this.#catalogue.finish((stem, content) => {
        const name = `${stem}.${hashContent(content)}.json`;
        this.#folder.write(name, content);
        return name;
      }),
      disclosures: table.ids.length,
      units: this.#units,
    };
    this.#folder.write('manifest.json', `${JSON.stringify(manifest)}\n`);
    await this.#folder.settle();
    return { manifest, kept: this.#folder.kept.map((name) => `${searchFolder}/${name}`) };
  }

  async #close(disclosure: Disclosure): Promise<void> {
    if (this.#table.ids.length % documentsPerTraits === 0) this.#closeTraits();
    this.#catalogue.add(disclosure);
    await this.#folder.settle();
  }

  #addDocument(disclosure: Disclosure, units: number): void {
    const table = this.#table;
    if (disclosure.kind === 'final-accounts') table.finalAccounts.push(table.ids.length);
    table.ids.push(disclosure.id);
    table.departments.push(disclosure.department);
    table.provinces.push(disclosure.province);
    table.prefectures.push(disclosure.prefecture);
    table.counties.push(disclosure.county);
    table.years.push(disclosure.fiscal_year);
    table.units.push(units);
  }

  #addTexts(units: readonly FoldedUnit[]): void {
    const parts = packTexts(units).map((part) => JSON.stringify(part));
    const hash = hashContent(parts.join('\n'));
    for (const [index, part] of parts.entries()) this.#folder.write(`texts/${hash}/${String(index)}.json`, part);
    this.#table.texts.push(hash);
  }

  /** The transcript is one text over many units; each rearranged text is one by itself. */
  #addKeys({ units, printed }: DocumentUnits): void {
    let text = '';
    const owners = units.slice(0, printed).map(({ folded }, index) => {
      text += folded;
      return { unit: this.#units + index, end: text.length };
    });
    this.#pairs.addText(text, owners);
    for (const [index, { folded }] of units.slice(printed).entries())
      this.#pairs.addText(folded, [{ unit: this.#units + printed + index, end: folded.length }]);
  }

  #addUnit({ kind, amounts }: FoldedUnit): void {
    const largest = amounts.length === 0 ? null : Math.max(...amounts);
    const amountClass = amountClasses.findLastIndex(({ least }) =>
      least === null ? largest === null : largest !== null && largest >= least,
    );
    this.#traits.push(packTrait(unitKinds.indexOf(kind), amountClass));
    for (const fen of amounts) this.#amounts.add(this.#units, fen);
    this.#units += 1;
  }

  #closeTraits(): void {
    if (this.#traits.length === 0) return;
    this.#table.traits.push(this.#writeNamed('traits', 'bin', Uint8Array.from(this.#traits)));
    this.#traits = [];
  }

  #writeNamed(folder: string, extension: string, content: Uint8Array): string {
    const name = `${folder}/${hashContent(content)}.${extension}`;
    this.#folder.write(name, content);
    return name;
  }

  #writeJson(stem: string, content: unknown): string {
    const json = JSON.stringify(content);
    const name = `${stem}.${hashContent(json)}.json`;
    this.#folder.write(name, json);
    return name;
  }
}

/**
 * Writes the search of a site into its folder (`dist`). The same disclosures give the same files; those that the earlier build has are left there.
 * @param kept disclosures that are as they were in the site of an earlier build, whose search nobody has touched since, and its folder.
 */
export async function writeSearchIndex(
  disclosures: readonly Disclosure[],
  outFolder: string,
  kept: { ids: ReadonlySet<string>; folder: string } | null = null,
): Promise<WrittenSearch> {
  const earlier = kept === null ? null : new EarlierIndex(join(kept.folder, searchFolder));
  const builder = new SearchIndexBuilder(outFolder, earlier);
  for (const disclosure of disclosures) {
    const before = kept?.ids.has(disclosure.id) === true ? earlier?.documents.get(disclosure.id) : undefined;
    if (before === undefined || earlier === null) await builder.add(disclosure);
    else await builder.keep(disclosure, before, earlier);
  }
  return builder.finish();
}
