import { readSync } from 'node:fs';

/** Where bytes stand in a file: from the first to before the last. */
export interface ByteRange {
  start: number;
  end: number;
}

/** @throws when the file ends before. */
export function readRange(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  for (let read = 0; read < length;) {
    const more = readSync(file, bytes, read, length - read, start + read);
    if (more === 0) throw new Error('a file of the last build has become shorter while the site was made');
    read += more;
  }
  return bytes;
}
