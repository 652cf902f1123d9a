import { closeSync, openSync } from 'node:fs';
import { type ByteRange, readRange } from './byte-range.ts';
import type { OpenFile } from './output-folder.ts';

/** Bytes that are copied at a time. */
const stretch = 1_000_000;

/** A file that is put together from new pieces and from stretches of the same file of an earlier build. */
export class SplicedFile {
  readonly #file: OpenFile;
  readonly #earlier: string | null;
  #opened: number | null = null;
  /** What is to be copied: what follows on it is copied with it. */
  #kept: ByteRange | null = null;

  /** @param earlier where the file of the earlier build lies; null where there is none. */
  constructor(file: OpenFile, earlier: string | null) {
    this.#file = file;
    this.#earlier = earlier;
  }

  async append(content: string | Uint8Array): Promise<void> {
    await this.#copy();
    await this.#file.append(content);
  }

  async keep({ start, end }: ByteRange): Promise<void> {
    if (this.#kept?.end === start) this.#kept.end = end;
    else {
      await this.#copy();
      this.#kept = { start, end };
    }
    if (this.#kept.end - this.#kept.start >= stretch) await this.#copy();
  }

  async close(): Promise<void> {
    await this.#copy();
    if (this.#opened !== null) closeSync(this.#opened);
    await this.#file.close();
  }

  async #copy(): Promise<void> {
    if (this.#kept === null || this.#earlier === null) return;
    this.#opened ??= openSync(this.#earlier, 'r');
    const { start, end } = this.#kept;
    this.#kept = null;
    for (let from = start; from < end; from += stretch)
      await this.#file.append(readRange(this.#opened, from, Math.min(stretch, end - from)));
  }
}
