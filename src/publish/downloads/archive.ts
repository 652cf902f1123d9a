import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import type { OpenFile } from './output-folder.ts';

/** A file of an archive. */
export interface ArchiveEntry {
  /** Relative, with `/`. */
  path: string;
  content: string | Uint8Array;
}

/** How ZIP calls the compression that every reader knows. */
const deflate = 8;

/**
 * Packs files that fit into memory, in the order given. The same files give the same bytes.
 * The container is fflate's; zlib compresses, for it is three times as fast.
 */
export function packArchive(entries: readonly ArchiveEntry[]): Uint8Array {
  const { zip, take } = startArchive();
  for (const { path, content } of entries) addWhole(zip, path, content);
  zip.end();
  return take();
}

/** An archive that is written file by file, a file piece by piece, so that a corpus never stands in memory. */
export class ArchiveFile {
  readonly #file: OpenFile;
  readonly #archive = startArchive();

  constructor(file: OpenFile) {
    this.#file = file;
  }

  /** Adds a file that is at hand. */
  async add(path: string, content: string | Uint8Array): Promise<void> {
    addWhole(this.#archive.zip, path, content);
    await this.#file.append(this.#archive.take());
  }

  /** Adds a file that is read piece by piece. */
  async addStream(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
    const entry = startEntry(path);
    this.#archive.zip.add(entry);
    await pipeline(
      async function* () {
        for await (const piece of pieces) {
          entry.size += piece.length;
          entry.crc = crc32(piece, entry.crc);
          yield piece;
        }
      },
      createDeflateRaw(),
      async (compressed: AsyncIterable<Uint8Array>) => {
        for await (const piece of compressed) {
          entry.ondata?.(null, new Uint8Array(piece), false);
          await this.#file.append(this.#archive.take());
        }
      },
    );
    entry.ondata?.(null, new Uint8Array(0), true);
    await this.#file.append(this.#archive.take());
  }

  async close(): Promise<void> {
    this.#archive.zip.end();
    await this.#file.append(this.#archive.take());
    this.#file.close();
  }
}

/** An archive, and a way to take what has been made of it since the last time. */
function startArchive(): { zip: Zip; take: () => Uint8Array } {
  let pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  const take = (): Uint8Array => {
    const taken = Buffer.concat(pieces);
    pieces = [];
    return taken;
  };
  return { zip, take };
}

function addWhole(zip: Zip, path: string, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const entry = { ...startEntry(path), size: bytes.length, crc: crc32(bytes) };
  zip.add(entry);
  entry.ondata?.(null, deflateRawSync(bytes), true);
}

/**
 * Every file has the earliest time that ZIP knows: with the time of the build no two builds would give the same bytes.
 * Local time, for that is what ZIP stores.
 */
function startEntry(filename: string): ZipInputFile {
  return { filename, size: 0, crc: 0, compression: deflate, mtime: new Date(1980, 0, 1) };
}
