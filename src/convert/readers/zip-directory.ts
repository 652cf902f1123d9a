/** A part of a zip file as its directory describes it. */
export interface ZipEntry {
  name: string;
  isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  /** Bytes in the file. */
  packed: number;
  /** Bytes when unpacked. */
  size: number;
  /** Where its own header begins. */
  offset: number;
}

const endMark = 0x06054b50;
const largeEndMark = 0x06064b50;
const locatorMark = 0x07064b50;
const entryMark = 0x02014b50;
const headerMark = 0x04034b50;

/** The record at the end of a file, without the comment that may follow it. */
const endLength = 22;
const longestComment = 0xffff;

/** Numbers that stand in full elsewhere, in files of the newer form for large archives. */
const elsewhere16 = 0xffff;
const elsewhere32 = 0xffffffff;

/** More parts than any document has. */
const mostEntries = 50_000;

/**
 * Lists the parts of a zip file by the directory at its end.
 * @throws Error where there is none, or where it is not what it should be; RangeError where it leads out of the file.
 */
export function listEntries(bytes: Buffer): ZipEntry[] {
  const end = findEnd(bytes);
  let count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if ((count === elsewhere16 || at === elsewhere32) && bytes.readUInt32LE(end - 20) === locatorMark) {
    const large = readLength(bytes, end - 12);
    if (bytes.readUInt32LE(large) !== largeEndMark) throw new Error('its directory is broken');
    count = readLength(bytes, large + 32);
    at = readLength(bytes, large + 48);
  }
  if (count > mostEntries) throw new Error(`${String(count)} parts in it`);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== entryMark) throw new Error('its directory is broken');
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    entries.push({ ...readEntry(bytes, at, extra), name: readName(bytes, at, nameLength) });
    at += 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** The bytes of a part as they stand in the file. @throws as `listEntries`. */
export function cutPacked(bytes: Buffer, { offset, packed }: ZipEntry): Buffer {
  if (bytes.readUInt32LE(offset) !== headerMark) throw new Error('a part is not where its directory says');
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packed > bytes.length) throw new Error('a part goes on after the end of the file');
  return bytes.subarray(start, start + packed);
}

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - endLength; at >= Math.max(0, bytes.length - endLength - longestComment); at -= 1)
    if (bytes.readUInt32LE(at) === endMark) return at;
  throw new Error('its end is missing');
}

function readName(bytes: Buffer, at: number, length: number): string {
  const isUtf8 = (bytes.readUInt16LE(at + 8) & 0x800) !== 0;
  // Some programs write the folders of Windows.
  return bytes.toString(isUtf8 ? 'utf8' : 'latin1', at + 46, at + 46 + length).replaceAll('\\', '/');
}

function readEntry(bytes: Buffer, at: number, extra: Buffer): Omit<ZipEntry, 'name'> {
  const entry = {
    isEncrypted: (bytes.readUInt16LE(at + 8) & 1) !== 0,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
  const large = findLargeNumbers(extra);
  // They stand in this order, those alone that have no room in the entry.
  for (const key of ['size', 'packed', 'offset'] as const)
    if (entry[key] === elsewhere32) entry[key] = large.shift() ?? elsewhere32;
  return entry;
}

/** The field of an entry that holds its numbers in 64 bits. */
function findLargeNumbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const end = Math.min(extra.length, at + 4 + extra.readUInt16LE(at + 2));
    const numbers: number[] = [];
    for (let place = at + 4; place + 8 <= end; place += 8) numbers.push(readLength(extra, place));
    return numbers;
  }
  return [];
}

/** A number of 64 bits; one that no file is long enough for leads out of it. */
function readLength(bytes: Buffer, at: number): number {
  return Number(bytes.readBigUInt64LE(at));
}
