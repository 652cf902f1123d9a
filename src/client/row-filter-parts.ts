import type { RowDocument } from '../site/row-documents.ts';
import {
  decodePart,
  type Placed,
  type RowManifest,
  type RowOf,
  type RowPart,
  type RowShape,
} from '../site/row-part.ts';

/** What the documents of a list are narrowed to; an empty text is no narrowing. */
export interface Scope {
  department: string;
  place: string;
  year: string;
}

/** The parts that a question needs. */
export interface Need {
  parts: RowManifest['parts'];
  /** What of them has not been read yet, in bytes. */
  missing: number;
}

/** The rows of a list, read part by part as questions need them; a part is read once. */
export class RowParts<Shape extends RowShape> {
  readonly #address: URL;
  readonly #shape: Shape;
  readonly #read = new Map<string, Placed<RowOf<Shape>>[]>();
  #manifest: Promise<RowManifest> | undefined;

  constructor(address: string, shape: Shape) {
    this.#address = new URL(address, location.href);
    this.#shape = shape;
  }

  /** Which parts hold documents of a scope. */
  async find(scope: Scope): Promise<Need> {
    const { places, departments, parts } = await this.#readManifest();
    const fits = departments.map(([slug, place]) => fitsScope(scope, { slug, place: places[place] ?? '' }));
    const needed = parts.filter(({ documents }) =>
      documents.some(
        (department, index) =>
          index % 2 === 0 && fits[department] === true && fitsYear(scope, documents[index + 1] ?? 0),
      ),
    );
    const missing = needed.reduce((sum, { file, bytes }) => sum + (this.#read.has(file) ? 0 : bytes), 0);
    return { parts: needed, missing };
  }

  /** The rows of a scope, in the order of the list. `tell` hears how many bytes have been read. */
  async load(scope: Scope, { parts }: Need, tell: (bytes: number) => void): Promise<Placed<RowOf<Shape>>[]> {
    const waiting = parts.filter(({ file }) => !this.#read.has(file));
    let bytes = 0;
    const next = async (): Promise<void> => {
      for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
        const content = (await this.#fetch(part.file)) as RowPart;
        this.#read.set(part.file, decodePart(content, this.#shape));
        bytes += part.bytes;
        tell(bytes);
      }
    };
    // As many at once as a browser asks one host.
    await Promise.all(Array.from({ length: 6 }, next));
    return parts
      .flatMap(({ file }) => this.#read.get(file) ?? [])
      .filter(({ document }) => fitsScope(scope, document) && fitsYear(scope, document.fiscal_year));
  }

  #readManifest(): Promise<RowManifest> {
    this.#manifest ??= this.#fetch('').catch((error: unknown) => {
      // The next question asks again.
      this.#manifest = undefined;
      throw error;
    }) as Promise<RowManifest>;
    return this.#manifest;
  }

  async #fetch(file: string): Promise<unknown> {
    const response = await fetch(file === '' ? this.#address : new URL(file, this.#address));
    if (!response.ok) throw new Error(`missing ${response.url}: ${String(response.status)}`);
    return response.json();
  }
}

function fitsScope({ department, place }: Scope, document: Pick<RowDocument, 'slug' | 'place'>): boolean {
  if (department !== '' && document.slug !== department) return false;
  return place === '' || document.place === place || document.place.startsWith(`${place}/`);
}

function fitsYear({ year }: Scope, own: number): boolean {
  return year === '' || String(own) === year;
}
