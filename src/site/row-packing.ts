import { createHash } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { RowDocument } from './row-documents.ts';
import type { Placed, RowManifest, RowOf, RowPart, RowShape } from './row-part.ts';

/** A part of a list as it is published; compressed until it is written, for a list is as long as all documents together. */
export class PackedPart {
  /** `3-9f86d081`: its number, and what tells it from the part of another build, so that a cache never mixes two. */
  readonly key: string;
  readonly bytes: number;
  readonly #compressed: Uint8Array;

  constructor(number: number, content: string) {
    this.key = `${String(number)}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}`;
    this.bytes = Buffer.byteLength(content);
    // Copied: what zlib gives is a part of a larger buffer.
    this.#compressed = Uint8Array.from(zstdCompressSync(content));
  }

  get content(): string {
    return zstdDecompressSync(this.#compressed).toString();
  }
}

export interface Packed {
  manifest: RowManifest;
  parts: PackedPart[];
}

/** In bytes: what a phone reads in a moment. */
const largestPart = 100_000;
/** Room for a number, its comma, and for the names of the columns. */
const indexSize = 7;
const headSize = 1000;

const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value)) + 1;

/**
 * Cuts the rows of all documents into parts. Documents stay in the order given, newest year first and departments of a
 * place together, so that a department, a place or a year needs few parts: of a thousand documents over five years one
 * department needs about five parts of two hundred, a year a fifth of them. What spans everything needs all.
 */
export function packRows<Shape extends RowShape>(rows: Iterable<Placed<RowOf<Shape>>>, shape: Shape): Packed {
  const parts: FilledPart[] = [];
  let packing = new Packing(shape);
  const close = ({ part }: Packing): void => {
    const { documents, counts } = part;
    if (documents.length > 0)
      parts.push({ documents, counts, packed: new PackedPart(parts.length + 1, JSON.stringify(part)) });
  };
  for (const { document, row } of rows) {
    if (packing.add(document, row)) continue;
    close(packing);
    packing = new Packing(shape);
    packing.add(document, row);
  }
  close(packing);
  return { manifest: describeParts(parts), parts: parts.map(({ packed }) => packed) };
}

/** What the manifest says of a part that is full. */
interface FilledPart extends Pick<RowPart, 'documents' | 'counts'> {
  packed: PackedPart;
}

function describeParts(parts: readonly FilledPart[]): RowManifest {
  const places = new Map<string, number>();
  const departments = new Map<string, number>();
  const listed: RowManifest['departments'] = [];
  const number = ({ slug, place }: RowDocument): number => {
    const known = departments.get(slug);
    if (known !== undefined) return known;
    if (!places.has(place)) places.set(place, places.size);
    listed.push([slug, places.get(place) ?? 0]);
    departments.set(slug, listed.length - 1);
    return listed.length - 1;
  };
  const described = parts.map(({ documents, counts, packed }) => ({
    file: `rows-${packed.key}.json`,
    bytes: packed.bytes,
    rows: counts.reduce((sum, count) => sum + count, 0),
    documents: documents.flatMap((document) => [number(document), document.fiscal_year]),
  }));
  return {
    rows: described.reduce((sum, { rows }) => sum + rows, 0),
    places: [...places.keys()],
    departments: listed,
    parts: described,
  };
}

/** A part while it is filled. */
class Packing {
  readonly part: RowPart;
  readonly #shape: RowShape;
  readonly #texts = new Map<string, number>();
  #size = headSize;

  constructor(shape: RowShape) {
    this.#shape = shape;
    this.part = {
      documents: [],
      counts: [],
      texts: [],
      columns: Object.fromEntries(Object.keys(shape).map((name) => [name, []])),
    };
  }

  /** Adds a row, unless the part is full; the first row always has room. */
  add(document: RowDocument, row: Readonly<Record<string, string | number>>): boolean {
    const { documents, counts, columns } = this.part;
    const isNew = documents.at(-1)?.id !== document.id;
    const texts = new Set(
      Object.entries(this.#shape).flatMap(([name, type]) => (type === 'text' ? [String(row[name] ?? '')] : [])),
    );
    const fresh = [...texts].filter((text) => !this.#texts.has(text));
    const size =
      (isNew ? sizeOf(document) + indexSize : 0) +
      fresh.reduce((sum, text) => sum + sizeOf(text), 0) +
      Object.keys(this.#shape).length * indexSize;
    if (this.#size + size > largestPart && documents.length > 0) return false;
    this.#size += size;
    for (const text of fresh) this.#texts.set(text, this.part.texts.push(text) - 1);
    for (const [name, type] of Object.entries(this.#shape)) {
      const value = row[name] ?? '';
      columns[name]?.push(type === 'text' ? (this.#texts.get(String(value)) ?? 0) : Number(value));
    }
    if (isNew) {
      documents.push(document);
      counts.push(0);
    }
    counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    return true;
  }
}
