/** What the records of a ZIP archive say of a file. */
export interface ZipEntry {
  name: Buffer;
  crc: number;
  /** Bytes. */
  size: number;
  compressedSize: number;
  /** Where its header begins. */
  offset: number;
  /** Whether its checksum and lengths stand after its content: they were not known before. */
  isStreamed: boolean;
  /** Whether its lengths have the eight bytes of ZIP64. */
  isLarge: boolean;
}

const most16 = 0xff_ff;
const most32 = 0xff_ff_ff_ff;
/** Names are UTF-8; with the bit for a record after the content, where there is one. */
const utf8 = 0x08_00;
const streamed = 0x00_08;
const deflate = 8;
/** The first day that ZIP knows, 1 January 1980, at midnight: with the time of the build no two builds would give the same bytes. */
const day = 0x00_21;
const unix = 3 << 8;
/** A plain file that all may read. */
const rights = 0o10_06_44 * 0x1_00_00;
const zip64 = 45;
const plain = 20;

type Field = readonly [bytes: 2 | 4 | 8, value: number];

/** Whole numbers, little-endian, each in so many bytes. */
function pack(...fields: readonly Field[]): Buffer {
  const record = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let place = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 8) record.writeBigUInt64LE(BigInt(value), place);
    else record.writeUIntLE(value, place, bytes);
    place += bytes;
  }
  return record;
}

/** What stands of a file both before its content and in the directory: from the version that unpacks it to the length of what follows its name. */
function listShared(
  { name, crc, size, compressedSize, isStreamed }: ZipEntry,
  isLarge: boolean,
  extra: Buffer,
): Field[] {
  return [
    [2, isLarge ? zip64 : plain],
    [2, isStreamed ? utf8 | streamed : utf8],
    [2, deflate],
    [2, 0],
    [2, day],
    [4, crc],
    [4, isLarge ? most32 : compressedSize],
    [4, isLarge ? most32 : size],
    [2, name.length],
    [2, extra.length],
  ];
}

/** Stands before the content of a file. */
export function formatLocalHeader(entry: ZipEntry): Buffer {
  const extra = entry.isLarge ? pack([2, 1], [2, 16], [8, 0], [8, 0]) : Buffer.alloc(0);
  return Buffer.concat([pack([4, 0x04_03_4b_50], ...listShared(entry, entry.isLarge, extra)), entry.name, extra]);
}

/** Stands after the content of a file that was written piece by piece. */
export function formatDescriptor({ crc, size, compressedSize, isLarge }: ZipEntry): Buffer {
  const bytes = isLarge ? 8 : 4;
  return pack([4, 0x08_07_4b_50], [4, crc], [bytes, compressedSize], [bytes, size]);
}

/** Stands at the end of the archive, one for each file. */
export function formatDirectoryEntry(entry: ZipEntry): Buffer {
  const { size, compressedSize, offset } = entry;
  const isLarge = entry.isLarge || offset >= most32;
  const extra = isLarge ? pack([2, 1], [2, 24], [8, size], [8, compressedSize], [8, offset]) : Buffer.alloc(0);
  return Buffer.concat([
    pack(
      [4, 0x02_01_4b_50],
      [2, unix | zip64],
      ...listShared(entry, isLarge, extra),
      [2, 0],
      [2, 0],
      [2, 0],
      [4, rights],
      [4, isLarge ? most32 : offset],
    ),
    entry.name,
    extra,
  ]);
}

/** The last record: how many files there are, and where their directory begins. */
export function formatEnd(files: number, directorySize: number, directoryOffset: number): Buffer {
  const end = pack(
    [4, 0x06_05_4b_50],
    [2, 0],
    [2, 0],
    [2, Math.min(files, most16)],
    [2, Math.min(files, most16)],
    [4, Math.min(directorySize, most32)],
    [4, Math.min(directoryOffset, most32)],
    [2, 0],
  );
  if (files < most16 && directorySize < most32 && directoryOffset < most32) return end;
  return Buffer.concat([
    pack(
      [4, 0x06_06_4b_50],
      [8, 44],
      [2, unix | zip64],
      [2, zip64],
      [4, 0],
      [4, 0],
      [8, files],
      [8, files],
      [8, directorySize],
      [8, directoryOffset],
    ),
    pack([4, 0x07_06_4b_50], [4, 0], [8, directoryOffset + directorySize], [4, 1]),
    end,
  ]);
}
