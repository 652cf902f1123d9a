import { randomUUID } from 'node:crypto';
import { openSync, readSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a part stands in the file, in bytes. */
export interface PartPlace {
  start: number;
  length: number;
}

/** Reads packed parts where they stand. */
export type ReadPart = (place: PartPlace) => Uint8Array;

/**
 * Packed parts on the disk, where they take no memory until they are opened. The file has no name, so that it is gone with this
 * process, whatever ends it; threads of the process read it by its number.
 */
export class PartFile {
  readonly descriptor: number;
  readonly #path: string;
  #end = 0;

  constructor() {
    this.#path = join(tmpdir(), `mingzhang-parts-${randomUUID()}`);
    this.descriptor = openSync(this.#path, 'wx+');
    unlinkSync(this.#path);
  }

  append(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, PartPlace> {
    const places = new Map<string, PartPlace>();
    for (const [name, { length }] of parts) {
      places.set(name, { start: this.#end, length });
      this.#end += length;
    }
    try {
      writeFileSync(this.descriptor, Buffer.concat([...parts.values()]));
    } catch (error) {
      // Which disk is full is not told by a number.
      throw error instanceof Error ? Object.assign(error, { path: this.#path }) : error;
    }
    return places;
  }
}

/** For a thread that has the number of the file. */
export function openPartFile(descriptor: number): ReadPart {
  return ({ start, length }) => {
    const part = new Uint8Array(length);
    const read = readSync(descriptor, part, 0, length, start);
    if (read < length) throw new Error(`a packed part ends after ${String(read)} of ${String(length)} bytes`);
    return part;
  };
}
