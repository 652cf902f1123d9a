import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { PackedDisclosure } from './packed-disclosure.ts';

const hashBytes = 32;

/**
 * Keeps what disclosures were packed to, so that a build need not read those again that have not changed. A file is named by the
 * SHA-256 of the hash of the disclosure's file and of the code, and begins with that of what follows.
 */
export class PackedCache {
  readonly #folder: string;
  readonly #version: string;

  /**
   * @param folder where the files are kept; it is made where it is not there.
   * @param codeVersion another one as soon as disclosures might be packed otherwise.
   */
  constructor(folder: string, codeVersion: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    this.#version = codeVersion;
  }

  /** The name of what a disclosure is packed to, by the hash of its file. */
  nameOf(fileHash: string): string {
    return createHash('sha256').update(`${this.#version}\n${fileHash}`).digest('hex');
  }

  /** Null where it is not known, or where its file is damaged. Marks it as used now. */
  read(name: string): PackedDisclosure | null {
    const path = join(this.#folder, name);
    try {
      const file = readFileSync(path);
      const content = file.subarray(hashBytes);
      if (!hash(content).equals(file.subarray(0, hashBytes))) return null;
      const now = new Date();
      utimesSync(path, now, now);
      return deserialize(content) as PackedDisclosure;
    } catch {
      return null;
    }
  }

  /** At once or not at all: another run may look for it. Where that fails, on a full disk for instance, it is packed again the next time. */
  write(name: string, packed: PackedDisclosure): void {
    const content = serialize(packed);
    const unfinished = join(this.#folder, `${name}.${String(process.pid)}-0`);
    try {
      writeFileSync(unfinished, Buffer.concat([hash(content), content]));
      renameSync(unfinished, join(this.#folder, name));
    } catch {
      return;
    }
  }
}

function hash(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
