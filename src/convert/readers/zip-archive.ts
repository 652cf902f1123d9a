import { unzipSync } from 'fflate';
import { refuseFile } from './extraction.ts';

/** A zip file whose parts are inflated one at a time, when they are asked for. */
export interface ZipArchive {
  /** The names of its parts, with `/` between folders. */
  names: ReadonlySet<string>;
  /** The bytes of a part, or null where there is none of that name. @throws UnreadableError for a damaged or huge part. */
  read: (name: string) => Uint8Array | null;
}

/** The largest part that is inflated, in bytes: many times what a disclosure of a thousand pages has. */
const largestPart = 200_000_000;

/**
 * Opens a zip file: Word and Excel documents are zip files of XML parts.
 * @throws UnreadableError for one that is damaged or cut off.
 */
export function openZip(bytes: Uint8Array, file: string): ZipArchive {
  const sizes = new Map<string, { stored: string; size: number }>();
  inflate(bytes, file, ({ name, originalSize }) => {
    // Some programs write the folders of Windows.
    sizes.set(name.replaceAll('\\', '/'), { stored: name, size: originalSize });
    return false;
  });
  return {
    names: new Set(sizes.keys()),
    read: (name) => {
      const part = sizes.get(name);
      if (part === undefined) return null;
      if (part.size > largestPart) throw refuseHuge(file, name, part.size);
      return inflate(bytes, file, (entry) => entry.name === part.stored)[part.stored] ?? null;
    },
  };
}

type Filter = NonNullable<NonNullable<Parameters<typeof unzipSync>[1]>['filter']>;

function inflate(bytes: Uint8Array, file: string, filter: Filter): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw refuseFile(file, 'damaged-file', `damaged file: ${error instanceof Error ? error.message : String(error)}`, {
      expected: 'a whole document',
      action: 'It was cut off or changed on its way: fetch it again, or open it in its program and save it again.',
    });
  }
}

function refuseHuge(file: string, name: string, size: number): Error {
  return refuseFile(file, 'too-large', `invalid part: ${name} is ${String(Math.round(size / 1e6))} MB when unpacked`, {
    expected: `parts of ${String(largestPart / 1e6)} MB at most`,
    action: 'Check that this is the right file; split the document if it is.',
  });
}
