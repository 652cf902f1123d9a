import { foldText, type Variants } from '../../publish/search/fold.ts';
import type { ReadSearchFile, SearchedDisclosure } from '../../publish/search/manifest.ts';
import { type TextPart, unitsPerPart } from '../../publish/search/text-part.ts';
import { unitKinds } from '../../publish/search/unit.ts';
import type { FoundPassage } from './findings.ts';

/** A passage with its text folded, and how the text goes on after it. */
export interface FoldedPassage extends FoundPassage {
  folded: string;
  following: string;
}

/** Fetches the texts of units, a part of a disclosure at a time. */
export class PassageStore {
  readonly #readFile: ReadSearchFile;
  readonly #variants: Variants;
  readonly #parts = new Map<string, Promise<TextPart>>();

  constructor(read: ReadSearchFile, variants: Variants) {
    this.#readFile = read;
    this.#variants = variants;
  }

  /**
   * Reads one unit.
   * @param first The number of the disclosure's first unit.
   * @param texts The folder of the disclosure's texts.
   * @param count How many units the disclosure has.
   * @param reach How many folded characters after the unit are needed.
   */
  async read(
    unit: number,
    document: number,
    { id }: SearchedDisclosure,
    { first, texts, count, reach }: { first: number; texts: string; count: number; reach: number },
  ): Promise<FoldedPassage | null> {
    const index = unit - first;
    const part = await this.#open(namePart(texts, index));
    const at = index % unitsPerPart;
    const packed = part.units[at];
    if (packed === undefined) return null;
    const [line, kind, title, under, place, text] = packed;
    const source = `disclosures/${id}/source/#L${String(line)}`;
    return {
      unit,
      document,
      kind: unitKinds[kind] ?? 'section',
      line,
      title: part.names[title] ?? '',
      under: part.names[under] ?? '',
      text,
      url: place === null ? source : `disclosures/${id}/${part.names[place] ?? ''}`,
      source,
      folded: foldText(text, this.#variants),
      following: await this.#readFollowing(texts, index + 1, { count, reach }),
    };
  }

  /** The folded text of the units from one on, as far as it is needed. The next file is fetched only for long texts. */
  async #readFollowing(
    texts: string,
    from: number,
    { count, reach }: { count: number; reach: number },
  ): Promise<string> {
    let folded = '';
    for (let index = from; index < count && folded.length < reach; index += 1) {
      if (index % unitsPerPart === 0) {
        const before = await this.#open(namePart(texts, index - 1));
        const after = foldText(before.after, this.#variants);
        if (folded.length + after.length >= reach) return folded + after;
      }
      const part = await this.#open(namePart(texts, index));
      folded += foldText(part.units[index % unitsPerPart]?.[5] ?? '', this.#variants);
    }
    return folded;
  }

  #open(name: string): Promise<TextPart> {
    const known = this.#parts.get(name);
    if (known !== undefined) return known;
    const opened = this.#readFile(name).then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as TextPart);
    this.#parts.set(name, opened);
    // A failure is not kept: the next query tries again.
    opened.catch(() => this.#parts.delete(name));
    return opened;
  }
}

/** The file that a unit of a disclosure stands in. */
function namePart(texts: string, index: number): string {
  return `texts/${texts}/${String(Math.floor(index / unitsPerPart))}.json`;
}
