import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import type { OpenFile } from './output-folder.ts';
import type { PackedFile } from './packed-files.ts';
import { SplicedFile } from './spliced-file.ts';
import { formatDescriptor, formatDirectoryEntry, formatEnd, formatLocalHeader, type ZipEntry } from './zip-records.ts';

/** A file of an archive. */
export interface ArchiveEntry {
  /** Relative, with `/`. */
  path: string;
  content: string | Uint8Array;
}

/** A file of an archive as it stands there. */
export interface ArchivedFile {
  path: string;
  /** From the first byte of its header to before that of the next one. */
  start: number;
  end: number;
  entry: Omit<ZipEntry, 'name'>;
}

/** A file of so many bytes may become one of more than four gigabytes when it is packed, and has the longer fields of ZIP64. */
const largeFrom = 4_000_000_000;

/** Packs files that fit into memory, in the order given. The same files give the same bytes. */
export function packArchive(entries: readonly ArchiveEntry[]): Uint8Array {
  const directory = new Directory();
  return Buffer.concat([...entries.flatMap((entry) => directory.addWhole(entry)), directory.end()]);
}

/**
 * An archive that is written file by file, a file piece by piece, so that a corpus never stands in memory. Beyond four gigabytes
 * or 65,534 files it is ZIP64, which all systems read; the libraries that write ZIP either do not know it or slow down with the square
 * of the files. The same files give the same bytes.
 */
export class ArchiveFile {
  /** What it holds so far. */
  readonly files: ArchivedFile[] = [];
  readonly #file: SplicedFile;
  readonly #directory = new Directory();

  /** @param earlier where the archive of an earlier build lies, for `keep`. */
  constructor(file: OpenFile, earlier: string | null = null) {
    this.#file = new SplicedFile(file, earlier);
  }

  /** Adds a file that is at hand. */
  async add(entry: ArchiveEntry): Promise<void> {
    for (const piece of this.#directory.addWhole(entry)) await this.#file.append(piece);
  }

  /** Adds a file as it stands in the archive of the earlier build. */
  async keep(file: ArchivedFile): Promise<void> {
    const { path, start, end, entry } = file;
    const offset = this.#directory.size;
    this.#directory.finish({ ...entry, name: Buffer.from(path), offset });
    await this.#file.keep({ start, end });
    this.#note(path, { ...entry, offset });
  }

  /**
   * Adds a file that is read piece by piece.
   * @param size its length in bytes.
   * @throws when it turns out to be of another length.
   */
  async addStream(path: string, size: number, pieces: AsyncIterable<Uint8Array>): Promise<void> {
    const entry = this.#directory.start(path, size);
    await this.#file.append(formatLocalHeader(entry));
    let read = 0;
    await pipeline(
      async function* () {
        for await (const piece of pieces) {
          read += piece.length;
          entry.crc = crc32(piece, entry.crc);
          yield piece;
        }
      },
      createDeflateRaw(),
      async (compressed: AsyncIterable<Uint8Array>) => {
        for await (const piece of compressed) {
          entry.compressedSize += piece.length;
          await this.#file.append(piece);
        }
      },
    );
    if (read !== size) throw new Error(`${path} has ${String(read)} bytes, not ${String(size)}`);
    await this.#file.append(this.#directory.finish({ ...entry, size }));
    this.#note(path, { ...entry, size });
  }

  /** Adds a file that another archive holds, as it is packed there. */
  async addPacked(file: PackedFile): Promise<void> {
    const offset = this.#directory.size;
    for (const piece of this.#directory.addPacked(file)) await this.#file.append(piece);
    const { path, crc, size, content } = file;
    this.#note(path, { crc, size, compressedSize: content.length, offset, isStreamed: false, isLarge: isLarge(size) });
  }

  #note(path: string, entry: Omit<ZipEntry, 'name'>): void {
    this.files.push({ path, start: entry.offset, end: this.#directory.size, entry });
  }

  async close(): Promise<void> {
    await this.#file.append(this.#directory.end());
    await this.#file.close();
  }
}

function isLarge(size: number): boolean {
  return size > largeFrom;
}

/** What an archive says at its end of the files in it. */
class Directory {
  readonly #records: Buffer[] = [];
  #offset = 0;

  /** Bytes of all files so far. */
  get size(): number {
    return this.#offset;
  }

  /** The pieces of a file that is at hand. */
  addWhole({ path, content }: ArchiveEntry): Uint8Array[] {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    return this.addPacked({ path, crc: crc32(bytes), size: bytes.length, content: deflateRawSync(bytes) });
  }

  /** The pieces of a file that is packed. */
  addPacked({ path, crc, size, content }: PackedFile): Uint8Array[] {
    const entry = { ...this.start(path, size), crc, size, compressedSize: content.length, isStreamed: false };
    this.finish(entry);
    return [formatLocalHeader(entry), content];
  }

  /** Begins a file whose checksum and lengths are to come. */
  start(path: string, size: number): ZipEntry {
    const place = { offset: this.#offset, isStreamed: true, isLarge: isLarge(size) };
    return { name: Buffer.from(path), crc: 0, size: 0, compressedSize: 0, ...place };
  }

  /** Takes a file into account. @returns what stands after its content. */
  finish(entry: ZipEntry): Buffer {
    const descriptor = entry.isStreamed ? formatDescriptor(entry) : Buffer.alloc(0);
    this.#offset += formatLocalHeader(entry).length + entry.compressedSize + descriptor.length;
    this.#records.push(formatDirectoryEntry(entry));
    return descriptor;
  }

  end(): Buffer {
    const records = Buffer.concat(this.#records);
    return Buffer.concat([records, formatEnd(this.#records.length, records.length, this.#offset)]);
  }
}
