import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file as written. */
export interface WrittenFile {
  /** From the data folder, with `/`: `disclosures/dacheng-hrss-2021/projects.csv`. */
  path: string;
  bytes: number;
  /** `sha256:` and 64 hexadecimal digits. */
  hash: string;
}

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
    await appendFile(this.#location, bytes);
  }

  close(): void {
    this.#account({ path: this.#path, bytes: this.#bytes, hash: `sha256:${this.#hash.digest('hex')}` });
  }
}

function hash(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
