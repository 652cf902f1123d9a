import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
/** Files under way at one time: compressing takes other threads. */
const mostRunning = 8;

/** The digits of a content's hash that go into its file's name. */
export function hashContent(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10);
}

/**
 * The files of the search under one folder. Each is written as it is and compressed beside it (`.br`, `.gz`), for
 * hosts that serve such files.
 */
export class SearchFolder {
  readonly #folder: string;
  readonly #earlier: string | null;
  readonly #kept: string[] = [];
  readonly #folders = new Map<string, Promise<unknown>>();
  readonly #waiting: { name: string; content: Uint8Array }[] = [];
  readonly #running = new Set<Promise<void>>();

  /** @param earlier the folder of an earlier build, or null. */
  constructor(folder: string, earlier: string | null) {
    this.#folder = folder;
    this.#earlier = earlier;
  }

  /** Takes a file by its name below the folder; it is written by `settle`. One whose name tells its content may be there already. */
  write(name: string, content: string | Uint8Array): void {
    if (this.#earlier !== null && name.includes(hashContent(content)) && existsSync(join(this.#earlier, name)))
      this.keep(name);
    else this.#waiting.push({ name, content: typeof content === 'string' ? Buffer.from(content) : content });
  }

  /** Leaves a file of the earlier build where it is, with its compressed forms. */
  keep(name: string): void {
    this.#kept.push(name, `${name}.br`, `${name}.gz`);
  }

  /** The files that are left in the earlier folder, by their names below it. */
  get kept(): readonly string[] {
    return this.#kept;
  }

  /** Writes what was taken, a few files at a time: each one's compression needs memory of its own. */
  async settle(): Promise<void> {
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) {
      if (this.#running.size >= mostRunning) await Promise.race(this.#running);
      const task = this.#store(next.name, next.content).finally(() => this.#running.delete(task));
      this.#running.add(task);
    }
    await Promise.all(this.#running);
  }

  async #store(name: string, content: Uint8Array): Promise<void> {
    const path = join(this.#folder, name);
    const folder = dirname(path);
    let made = this.#folders.get(folder);
    if (made === undefined) this.#folders.set(folder, (made = mkdir(folder, { recursive: true })));
    await made;
    const [brotli, zipped] = await Promise.all([
      compressBrotli(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 9,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
          // A window as large as the file: one of the usual 4 MB takes twenty times as long to set up.
          [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(10, Math.ceil(Math.log2(content.length + 16)))),
        },
      }),
      compressGzip(content, { level: 9 }),
    ]);
    await Promise.all([writeFile(path, content), writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, zipped)]);
  }
}
