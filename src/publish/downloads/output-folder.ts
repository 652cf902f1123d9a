import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { linkFile } from '../link-file.ts';

/** A file as written. */
export interface WrittenFile {
  /** From the data folder, with `/`: `disclosures/dacheng-hrss-2021/projects.csv`. */
  path: string;
  bytes: number;
  /** `sha256:` and 64 hexadecimal digits. */
  hash: string;
}

/** Bytes that are written at a time. */
const worthWriting = 64 * 1024;

/** A folder that keeps account of what is written into it. */
export class OutputFolder {
  readonly files: WrittenFile[] = [];
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /** Writes a whole file. */
  async write(path: string, content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    await writeFile(await this.#locate(path), bytes);
    this.files.push({ path, bytes: bytes.length, hash: hash(bytes) });
  }

  /** Takes account of a file that is there already, as it was accounted for when it was written. */
  add(file: WrittenFile): void {
    this.files.push(file);
  }

  /** Takes a file of an earlier build, as it was accounted for when it was written. */
  async link(file: WrittenFile, from: string): Promise<void> {
    linkFile(from, await this.#locate(file.path));
    this.files.push(file);
  }

  /** Takes account of a file that is there already, unchanged since it was written. */
  async account(path: string): Promise<void> {
    const bytes = await readFile(this.locate(path));
    this.files.push({ path, bytes: bytes.length, hash: hash(bytes) });
  }

  /** Opens a file that is written piece by piece, so that a corpus never stands in memory as one text. */
  async open(path: string): Promise<OpenFile> {
    const location = await this.#locate(path);
    await writeFile(location, '');
    return new OpenFile(location, path, (file) => this.files.push(file));
  }

  /** Where a file lies on this machine. */
  locate(path: string): string {
    return join(this.#root, path);
  }

  async #locate(path: string): Promise<string> {
    const location = this.locate(path);
    await mkdir(dirname(location), { recursive: true });
    return location;
  }
}

/**
 * A file being written; it is accounted for when it is closed. Between two pieces it is not held open: a site has more
 * tables, years and provinces than a process may have open files.
 */
export class OpenFile {
  readonly #location: string;
  readonly #path: string;
  readonly #account: (file: WrittenFile) => void;
  readonly #hash = createHash('sha256');
  #bytes = 0;
  /** Small pieces wait until they are worth writing: a table of a thousand documents has as many. */
  readonly #waiting = Buffer.allocUnsafe(worthWriting);
  #waitingBytes = 0;

  constructor(location: string, path: string, account: (file: WrittenFile) => void) {
    this.#location = location;
    this.#path = path;
    this.#account = account;
  }

  async append(content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    if (bytes.length === 0) return;
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    if (this.#waitingBytes + bytes.length > worthWriting) await this.#flush();
    if (bytes.length > worthWriting) await appendFile(this.#location, bytes);
    else {
      this.#waiting.set(bytes, this.#waitingBytes);
      this.#waitingBytes += bytes.length;
    }
  }

  async close(): Promise<void> {
    await this.#flush();
    this.#account({ path: this.#path, bytes: this.#bytes, hash: `sha256:${this.#hash.digest('hex')}` });
  }

  async #flush(): Promise<void> {
    if (this.#waitingBytes === 0) return;
    await appendFile(this.#location, this.#waiting.subarray(0, this.#waitingBytes));
    this.#waitingBytes = 0;
  }
}

function hash(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
