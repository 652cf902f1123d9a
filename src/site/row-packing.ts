import { createHash } from 'node:crypto';
import type { RowDocument } from './row-documents.ts';
import type { Placed, RowManifest, RowOf, RowPart, RowShape } from './row-part.ts';

/** A part of a list as it is published. */
export interface PackedPart {
  /** `3-9f86d081`: its number, and what tells it from the part of another build, so that a cache never mixes two. */
  key: string;
  content: string;
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
export function packRows<Shape extends RowShape>(rows: readonly Placed<RowOf<Shape>>[], shape: Shape): Packed {
  const parts: RowPart[] = [];
  let packing: Packing | undefined;
  for (const { document, row } of rows) {
    if (packing?.add(document, row) === true) continue;
    packing = new Packing(shape);
    parts.push(packing.part);
    packing.add(document, row);
  }
  const packed = parts.map((part, index): PackedPart => {
    const content = JSON.stringify(part);
    return { key: `${String(index + 1)}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}`, content };
  });
  return { manifest: describeParts(parts, packed), parts: packed };
}

function describeParts(parts: readonly RowPart[], packed: readonly PackedPart[]): RowManifest {
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
  const described = parts.map(({ documents, counts }, index) => ({
    file: `rows-${packed[index]?.key ?? ''}.json`,
    bytes: Buffer.byteLength(packed[index]?.content ?? ''),
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
