/** The end of a chain of sectors, and every other value that is no number of a sector. */
const lastSector = 0xfffffffa;

/** The root storage, and a stream, by the type of their directory entries. */
const rootType = 5;
const streamType = 2;

/** The numbers of sectors that hold the allocation table, in the header itself; those of larger files stand in a chain. */
const sectorsInHeader = 109;

interface Entry {
  name: string;
  type: number;
  /** The numbers of the entries to both sides, and of the first one inside. */
  links: [before: number, after: number, inside: number];
  start: number;
  size: number;
}

/**
 * A compound file ([MS-CFB]): the container of the older formats of office programs, a file system with streams for files.
 * A reader of our own, for that of @e965/xlsx (CFB 1.2.2) follows a chain of sectors that closes in a circle for ever, and copies
 * all pictures before the text is asked for.
 * @throws RangeError, from here and from `readStream`, where the file is cut off or its parts do not fit together.
 */
export class CompoundFile {
  readonly #bytes: Buffer;
  readonly #sectorSize: number;
  /** The sectors of the allocation table, which names the sector after each. */
  readonly #table: number[] = [];
  readonly #miniTable: Buffer;
  /** The stream that streams shorter than a sector's worth stand in. */
  readonly #mini: Buffer;
  readonly #shortest: number;
  readonly #streams: ReadonlyMap<string, Entry>;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    const shift = bytes.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw new RangeError('sectors of an unknown size');
    this.#sectorSize = 2 ** shift;
    this.#shortest = bytes.readUInt32LE(56);
    this.#listTable();
    const entries = readEntries(this.#readChain(bytes.readUInt32LE(48)));
    const [root] = entries;
    if (root?.type !== rootType) throw new RangeError('no root storage');
    this.#miniTable = this.#readChain(bytes.readUInt32LE(60));
    this.#mini = this.#readChain(root.start);
    this.#streams = listStreams(entries);
  }

  /** Whether a stream stands in the root itself, and not in what is embedded in the document. */
  has(name: string): boolean {
    return this.#streams.has(name);
  }

  /** A stream of the root storage; null where there is none. */
  readStream(name: string): Buffer | null {
    const entry = this.#streams.get(name);
    if (entry === undefined) return null;
    const { start, size } = entry;
    const whole = size < this.#shortest ? this.#readMiniChain(start) : this.#readChain(start);
    if (whole.length < size) throw new RangeError(`the stream ${name} is cut off`);
    return whole.subarray(0, size);
  }

  /** Each sector can be in a table once: there are no more than the file has room for. */
  #listTable(): void {
    const most = Math.ceil(this.#bytes.length / this.#sectorSize);
    for (let index = 0; index < sectorsInHeader; index += 1) this.#addToTable(this.#bytes, 76 + 4 * index);
    const perSector = this.#sectorSize / 4 - 1;
    let next = this.#bytes.readUInt32LE(68);
    for (let count = 0; next < lastSector; count += 1) {
      if (count > most) throw new RangeError('a chain of sectors without an end');
      const sector = this.#readSector(next);
      for (let index = 0; index < perSector; index += 1) this.#addToTable(sector, 4 * index);
      next = sector.readUInt32LE(4 * perSector);
    }
  }

  #addToTable(bytes: Buffer, offset: number): void {
    const sector = bytes.readUInt32LE(offset);
    if (sector < lastSector) this.#table.push(sector);
  }

  #readSector(sector: number): Buffer {
    const start = (sector + 1) * this.#sectorSize;
    if (start >= this.#bytes.length) throw new RangeError('a sector beyond the end of the file');
    return this.#bytes.subarray(start, start + this.#sectorSize);
  }

  #readChain(first: number): Buffer {
    const perSector = this.#sectorSize / 4;
    return joinChain(first, this.#bytes.length / this.#sectorSize, (sector) => {
      const table = this.#table[Math.floor(sector / perSector)];
      if (table === undefined) throw new RangeError('a sector that no table names');
      return [this.#readSector(sector), this.#readSector(table).readUInt32LE(4 * (sector % perSector))];
    });
  }

  /** Sectors of 64 bytes, within a stream. */
  #readMiniChain(first: number): Buffer {
    return joinChain(first, this.#mini.length / 64, (sector) => [
      this.#mini.subarray(sector * 64, (sector + 1) * 64),
      this.#miniTable.readUInt32LE(4 * sector),
    ]);
  }
}

/** The content of a chain of at most so many sectors: a longer one goes in a circle. */
function joinChain(first: number, most: number, read: (sector: number) => [content: Buffer, next: number]): Buffer {
  const contents: Buffer[] = [];
  for (let sector = first; sector < lastSector;) {
    if (contents.length > most) throw new RangeError('a chain of sectors without an end');
    const [content, next] = read(sector);
    contents.push(content);
    sector = next;
  }
  return Buffer.concat(contents);
}

function readEntries(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = Math.min(64, directory.readUInt16LE(at + 64));
    entries.push({
      name: directory.toString('utf16le', at, at + Math.max(0, length - 2)),
      type: directory.readUInt8(at + 66),
      links: [directory.readUInt32LE(at + 68), directory.readUInt32LE(at + 72), directory.readUInt32LE(at + 76)],
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}

/** The streams of the root storage: a tree of entries, each with those before and after it. */
function listStreams([root, ...others]: readonly Entry[]): Map<string, Entry> {
  const streams = new Map<string, Entry>();
  const seen = new Set<number>();
  const open = [root?.links[2] ?? lastSector];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const entry = others[index - 1];
    if (entry === undefined || seen.has(index)) continue;
    seen.add(index);
    if (entry.type === streamType) streams.set(entry.name, entry);
    open.push(entry.links[0], entry.links[1]);
  }
  return streams;
}
