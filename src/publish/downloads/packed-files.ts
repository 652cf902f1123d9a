/** A file of an archive as it stands there, packed. */
export interface PackedFile {
  path: string;
  crc: number;
  /** Bytes. */
  size: number;
  content: Uint8Array;
}

const directoryEntry = 0x02_01_4b_50;
const end = 0x06_05_4b_50;
const lengths = { local: 30, directory: 46, end: 22 };

/**
 * The files of an archive that `packArchive` made, of less than 65,535 files, so that they can be put into another without packing them again.
 * @throws when it is no such archive.
 */
export function listPackedFiles(archive: Buffer): PackedFile[] {
  const last = archive.length - lengths.end;
  if (last < 0 || archive.readUInt32LE(last) !== end) throw new Error('invalid archive: it has no end');
  const files: PackedFile[] = [];
  let at = archive.readUInt32LE(last + 16);
  while (files.length < archive.readUInt16LE(last + 10)) {
    if (archive.readUInt32LE(at) !== directoryEntry) throw new Error('invalid archive: its directory is cut');
    const nameEnd = at + lengths.directory + archive.readUInt16LE(at + 28);
    const offset = archive.readUInt32LE(at + 42);
    const start = offset + lengths.local + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
    files.push({
      path: archive.toString('utf8', at + lengths.directory, nameEnd),
      crc: archive.readUInt32LE(at + 16),
      size: archive.readUInt32LE(at + 24),
      content: archive.subarray(start, start + archive.readUInt32LE(at + 20)),
    });
    at = nameEnd + archive.readUInt16LE(at + 30);
  }
  return files;
}
