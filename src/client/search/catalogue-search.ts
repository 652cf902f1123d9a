import type { CatalogueDirectory, CatalogueEntry, WholeCatalogue } from '../../publish/search/catalogue-entry.ts';
import { readReadings } from '../../publish/search/catalogue-pairs.ts';
import type { Variants } from '../../publish/search/fold.ts';
import type { ReadSearchFile } from '../../publish/search/manifest.ts';
import { matchName, readMatched, readTarget, type ListedName, type NameMatch } from './name-match.ts';
import { readNameQuery } from './name-query.ts';
import { PartShelf, WholeShelf, type NameShelf } from './name-shelf.ts';
import { Speller } from './sound.ts';

/** A name that was found. */
export interface CatalogueHit {
  entry: CatalogueEntry;
  /** `similar`: nothing is called as was typed; this is nearly so, or sounds so. */
  closeness: 'exact' | 'similar';
  /** The piece of the name that was found, as printed, or the code; empty where neither holds the query. */
  matched: string;
}

/** The names of a site. */
export interface Catalogue {
  /**
   * The best `most` names for what was typed: as typed, as pinyin or its initials, by code; if there are none, names
   * that sound like it or differ by a character. The same catalogue and text always give the same.
   */
  find: (typed: string, most: number) => Promise<CatalogueHit[]>;
}

/** What was found with a name. */
interface Found {
  listed: ListedName;
  match: NameMatch;
}

const noVariants: Variants = new Map();

/**
 * Opens the catalogue that begins with the file `directory`. `variants` are those that it was built with.
 * @throws what `read` throws; `find` likewise, and then tries again with the next query.
 */
export async function openCatalogue(
  read: ReadSearchFile,
  directory: string,
  variants: Variants = noVariants,
): Promise<Catalogue> {
  const decoder = new TextDecoder();
  const readJson = async (file: string): Promise<unknown> => JSON.parse(decoder.decode(await read(file)));
  // The file is written by this program (catalogue-parts.ts) under a hash of its content.
  const opened = (await readJson(directory)) as WholeCatalogue | CatalogueDirectory;
  const readings = readReadings(opened.readings);
  const speller = new Speller(readings);
  const shelf: NameShelf =
    'rows' in opened ? new WholeShelf(opened, readings, variants) : new PartShelf(opened, readings, variants, readJson);

  return {
    find: async (typed, most) => {
      const query = readNameQuery(typed, speller, variants);
      if (query === null) return [];
      const describe = (closeness: CatalogueHit['closeness'], { listed, match }: Found): CatalogueHit => ({
        entry: readTarget(listed, match),
        closeness,
        matched: readMatched(listed, match, variants),
      });
      const codes = await shelf.findCodes(query);
      const exact: Found[] = [];
      for await (const names of shelf.listPossible(query, codes)) {
        for (const listed of names) {
          const match = matchName(listed, query, codes, readings);
          if (match !== null) exact.push({ listed, match });
        }
        if (exact.length >= most) break;
      }
      if (exact.length > 0)
        return exact
          .sort((a, b) => a.match.rank - b.match.rank || a.listed.number - b.listed.number)
          .slice(0, most)
          .map((found) => describe('exact', found));
      if (query.terms.every(({ spoken }) => spoken === null)) return [];
      const similar = await shelf.listSimilar(query);
      return similar
        .find(query)
        .slice(0, most)
        .map((found) => describe('similar', found));
    },
  };
}
