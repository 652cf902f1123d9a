import { crc32, inflateRawSync } from 'node:zlib';
import { defaultLimits, type Limits } from '../../model/limits.ts';
import { requireWithin, toMegabytes } from '../limit.ts';
import { refuseFile } from './extraction.ts';
import { cutPacked, listEntries, type ZipEntry } from './zip-directory.ts';

/** A zip file whose parts are inflated one at a time, when they are asked for. */
export interface ZipArchive {
  /** The names of its parts, with `/` between folders. They are keys and never paths: one may begin with `../`. */
  names: ReadonlySet<string>;
  /** The bytes of a part, or null where there is none of that name. @throws UnreadableError for a damaged or huge part. */
  read: (name: string) => Uint8Array | null;
}

/**
 * Opens a zip file: Word and Excel documents are zip files of XML parts. Nothing is unpacked beyond the size that was announced
 * for it, and all that is unpacked together stays within the limits. Checksums are compared: a byte that changed on its way
 * can be a digit.
 * @throws UnreadableError for one that is damaged, cut off or under a password.
 */
export function openZip(bytes: Uint8Array, file: string, limits: Limits = defaultLimits): ZipArchive {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, ZipEntry>();
  for (const entry of tryReading(file, () => listEntries(buffer))) {
    if (entries.has(entry.name)) throw refuseDamaged(file, `two parts have the name ${entry.name}`);
    entries.set(entry.name, entry);
  }
  const unpacked = new Set<ZipEntry>();
  return {
    names: new Set(entries.keys()),
    read: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      unpacked.add(entry);
      const together = [...unpacked].reduce((sum, { size }) => sum + size, 0);
      requireWithin(file, 'unpacked_megabytes', limits, toMegabytes(together));
      return tryReading(file, () => unpack(buffer, entry));
    },
  };
}

function unpack(bytes: Buffer, entry: ZipEntry): Buffer {
  const { name, method, size, crc } = entry;
  if (entry.isEncrypted) throw new Error(`${name} is under a password`);
  const packed = cutPacked(bytes, entry);
  if (method !== 0 && method !== 8) throw new Error(`${name} is packed in an unknown way`);
  const part = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  if (part.length !== size || crc32(part) !== crc) throw new Error(`${name} is not what it was when it was packed`);
  return part;
}

/** Whatever goes wrong inside a zip file, the file is damaged. */
function tryReading<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw refuseDamaged(file, error instanceof Error ? error.message : String(error));
  }
}

function refuseDamaged(file: string, what: string): Error {
  return refuseFile(file, 'damaged-file', `damaged file: ${what}`, {
    expected: 'a whole document',
    action: 'It was cut off or changed on its way: fetch it again, or open it in its program and save it again.',
  });
}
