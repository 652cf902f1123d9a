import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DamagedBuild } from '../damaged-build.ts';
import type { AmountDirectory } from './amount-index.ts';
import { type DocumentTable, documentsPerTraits } from './document-table.ts';
import type { SearchManifest } from './manifest.ts';
import type { PairDirectory } from './pair-index.ts';
import { ByteReader, type KeyedList, listLists } from './postings.ts';
import { hashContent } from './search-folder.ts';

/** A disclosure in an earlier index. */
export interface EarlierDocument {
  /** Its place in the table of documents. */
  place: number;
  /** The number of its first unit. */
  firstUnit: number;
  units: number;
  /** The folder of its texts, below `texts/`. */
  texts: string;
}

/**
 * The search index that an earlier build left. The number of a unit counts the units of all disclosures before it, so the
 * lists of a new index are those of this one with the units of unchanged disclosures renumbered.
 */
export class EarlierIndex {
  readonly folder: string;
  readonly documents: ReadonlyMap<string, EarlierDocument>;
  /** The units of all disclosures together. */
  readonly units: number;
  readonly #manifest: SearchManifest;
  readonly #table: DocumentTable;

  /**
   * @param folder the earlier `<dist>/search`.
   * @throws DamagedBuild, here and whenever a file is read that is not the one that its name tells.
   */
  constructor(folder: string) {
    this.folder = folder;
    this.#manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as SearchManifest;
    this.#table = this.#readJson(this.#manifest.documents) as DocumentTable;
    this.units = this.#manifest.units;
    let firstUnit = 0;
    this.documents = new Map(
      this.#table.ids.map((id, place) => {
        const units = this.#table.units[place] ?? 0;
        const document = { place, firstUnit, units, texts: this.#table.texts[place] ?? '' };
        firstUnit += units;
        return [id, document];
      }),
    );
  }

  /** The traits of a disclosure's units. */
  readTraits({ place, firstUnit, units }: EarlierDocument): Uint8Array {
    const file = Math.floor(place / documentsPerTraits);
    const before = this.#table.units.slice(0, file * documentsPerTraits).reduce((sum, each) => sum + each, 0);
    return this.#read(this.#table.traits[file] ?? '').subarray(firstUnit - before, firstUnit - before + units);
  }

  /** The names of the files of a disclosure's texts, compressed ones left out. */
  listTexts({ texts }: EarlierDocument): string[] {
    return readdirSync(join(this.folder, 'texts', texts))
      .filter((name) => name.endsWith('.json'))
      .map((name) => `texts/${texts}/${name}`);
  }

  /** Every key with its whole list, in order. */
  *eachList(): Generator<KeyedList, void> {
    const open: KeyedList[] = [];
    const { files } = this.#readJson(this.#manifest.pairs) as PairDirectory;
    for (const file of files)
      for (const next of listLists(this.#read(file))) {
        const [last] = open;
        // A long list goes on in the next file.
        if (last?.key === next.key) last.list = Buffer.concat([last.list, next.list]);
        else {
          yield* open.splice(0);
          open.push(next);
        }
      }
    yield* open;
  }

  /** Calls for every printed amount, in fen, with the unit that prints it, from the least to the largest. */
  eachAmount(take: (unit: number, fen: number) => void): void {
    const { files } = this.#readJson(this.#manifest.amounts) as AmountDirectory;
    for (const file of files) {
      const reader = new ByteReader(this.#read(file));
      for (let fen = 0; !reader.done;) {
        fen += reader.readNumber();
        take(reader.readNumber(), fen);
      }
    }
  }

  #readJson(name: string): unknown {
    return JSON.parse(Buffer.from(this.#read(name)).toString());
  }

  /** Names hold a hash of what they name. */
  #read(name: string): Uint8Array {
    const content = readFileSync(join(this.folder, name));
    if (!name.includes(hashContent(content))) throw new DamagedBuild(join(this.folder, name));
    return content;
  }
}
