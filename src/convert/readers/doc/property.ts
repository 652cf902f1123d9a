import type { DocFile } from './file.ts';
import { cut, listPlaces } from './file.ts';
import { listSprms, type Sprm, sprms } from './sprm.ts';

/** A stretch of the text stream, in bytes, and what is changed in it. */
interface Run {
  start: number;
  end: number;
  /** Where the changes stand in the text stream: those of a paragraph after the number of its style; null for none. */
  place: { start: number; length: number } | null;
}

/** Pages of properties are of this size, and end with the number of runs on them. */
const pageSize = 512;

/** Properties that stand in a stream of their own can point there once more; no further. */
const deepest = 4;

const noSprms: readonly Sprm[] = [];

/** The changes of properties by the place of the text that they change, each list taken apart once. */
export class PropertyRuns {
  readonly runs: readonly Run[];
  readonly #file: DocFile;
  readonly #kind: 'characters' | 'paragraphs';
  readonly #known = new Map<number, readonly Sprm[]>();

  constructor(file: DocFile, kind: 'characters' | 'paragraphs') {
    this.#file = file;
    this.#kind = kind;
    const readRun = kind === 'characters' ? placeCharacterProperties : placeParagraphProperties;
    const pages = listPlaces(file.readTable(kind), 4);
    // Made-up documents could name one page until no memory holds its runs.
    if (pages.length > file.text.length / pageSize) throw new RangeError('more pages of properties than there are');
    this.runs = pages
      .flatMap(({ entry }) => readPage(file.text, (entry.readUInt32LE(0) & 0x3fffff) * pageSize, readRun))
      .sort((one, other) => one.start - other.start);
  }

  /** The number of the run that a byte stands in, or of the first one after it. */
  findIndex(place: number): number {
    let [low, high] = [0, this.runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.runs[middle]?.end ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The run that a byte stands in. */
  find(place: number): Run | undefined {
    const run = this.runs[this.findIndex(place)];
    return run !== undefined && run.start <= place ? run : undefined;
  }

  /** The changes of a run; those of a paragraph begin with that of its style. */
  read(run: Run | undefined): readonly Sprm[] {
    const place = run?.place;
    if (place === undefined || place === null) return noSprms;
    let known = this.#known.get(place.start);
    if (known === undefined) {
      const list = cut(this.#file.text, place.start, place.length);
      known =
        this.#kind === 'characters'
          ? listSprms(list)
          : [
              { code: sprms.PIstd, operand: list.subarray(0, 2) },
              ...expand(listSprms(list.subarray(2)), this.#file.data),
            ];
      this.#known.set(place.start, known);
    }
    return known;
  }
}

function readPage(
  text: Buffer,
  at: number,
  readRun: (page: Buffer, index: number, count: number) => Run['place'],
): Run[] {
  const page = cut(text, at, pageSize);
  const count = page.readUInt8(pageSize - 1);
  return Array.from({ length: count }, (_, index) => {
    const place = readRun(page, index, count);
    return {
      start: page.readUInt32LE(4 * index),
      end: page.readUInt32LE(4 * index + 4),
      place: place === null ? null : { start: at + place.start, length: place.length },
    };
  });
}

/** Places are in words, lengths in bytes. */
function placeCharacterProperties(page: Buffer, index: number, count: number): Run['place'] {
  const at = 2 * page.readUInt8(4 * (count + 1) + index);
  return at === 0 ? null : { start: at + 1, length: page.readUInt8(at) };
}

/** Places are in words; lengths too, less one byte, or in words after a zero. */
function placeParagraphProperties(page: Buffer, index: number, count: number): Run['place'] {
  const at = 2 * page.readUInt8(4 * (count + 1) + 13 * index);
  if (at === 0) return null;
  const words = page.readUInt8(at);
  return words === 0 ? { start: at + 2, length: 2 * page.readUInt8(at + 1) } : { start: at + 1, length: 2 * words - 1 };
}

/** The properties of wide rows stand in the data stream, and take the place of what follows the pointer to them. */
function expand(changes: readonly Sprm[], data: Buffer, depth = 0): readonly Sprm[] {
  const at = changes.findIndex(({ code }) => code === sprms.PHugePapx || code === sprms.PTableProps);
  const start = changes[at]?.operand.readUInt32LE(0);
  if (start === undefined) return changes;
  if (depth > deepest) throw new RangeError('properties that point at each other');
  const list = cut(data, start + 2, data.readUInt16LE(start));
  return [...changes.slice(0, at), ...expand(listSprms(list), data, depth + 1)];
}
