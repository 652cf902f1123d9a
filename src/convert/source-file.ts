import { lstat, open, realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import type { Limits } from '../model/limits.ts';
import { type Message, UnreadableError } from '../model/message.ts';
import { describeExcess, toMegabytes } from './limit.ts';

/** Facts files are written by hand: a larger one is something else. */
const largestFacts = 1_000_000;

/**
 * What is wrong with an entry of the sources folder, whatever its name: null for a file, and for a link to one in the same folder.
 * What a link leads to elsewhere would be published without anybody having put it there.
 */
export async function refuseEntry(path: string, folder: string): Promise<Message | null> {
  try {
    const entry = await lstat(path);
    if (entry.isSymbolicLink()) {
      const target = await realpath(path);
      if (!target.startsWith(`${await realpath(folder)}${sep}`))
        return refuse(path, 'link-outside', `invalid link: it leads to ${target}`, {
          expected: 'links to files of the same folder alone: whatever stands in it is published',
          action: 'Copy the file here, or take the link out.',
        });
    }
    const status = entry.isSymbolicLink() ? await stat(path) : entry;
    if (status.isDirectory())
      return refuse(path, 'folder-in-sources', 'invalid entry: a folder among the documents', {
        expected: 'documents and their facts files alone, side by side',
        action: 'Move the documents in it up, or take the folder out.',
      });
    return status.isFile() ? null : refuseSpecial(path, false);
  } catch (error) {
    return describeFailure(path, error);
  }
}

/** Reads the files of a document, or as much as the limits allow of them. */
export class FileBudget {
  readonly #limits: Limits;
  #bytes = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** @throws UnreadableError for what is no file, cannot be read, or makes the document too large: before it is read. */
  async read(path: string, file: string): Promise<Uint8Array> {
    const bytes = await readWhole(path, file, (size) => {
      this.#bytes += size;
      const megabytes = toMegabytes(this.#bytes);
      return megabytes > this.#limits.document_megabytes
        ? describeExcess(file, 'document_megabytes', this.#limits, String(Math.ceil(megabytes)))
        : null;
    });
    return bytes;
  }
}

/** The text of a facts file. @throws UnreadableError where it cannot be read or is no text in UTF-8. */
export async function readFactsFile(path: string): Promise<string> {
  const expected = 'lines such as county: 某某县, in UTF-8';
  const action = 'Write it again with a text editor.';
  const bytes = await readWhole(path, path, (size) =>
    size > largestFacts
      ? refuse(path, 'invalid-facts', `too large: ${String(size)} bytes of facts`, { expected, action })
      : null,
  );
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableError([refuse(path, 'invalid-facts', 'invalid text: not in UTF-8', { expected, action })]);
  }
}

/** Reads a file whose size `refuseSize` has nothing against. `file` is the name that messages use. */
async function readWhole(path: string, file: string, refuseSize: (size: number) => Message | null): Promise<Buffer> {
  let refusal: Message | null;
  try {
    // Before it is opened: opening a pipe waits for somebody to write into it.
    const status = await stat(path);
    refusal = status.isFile() ? refuseSize(status.size) : refuseSpecial(file, status.isDirectory());
    if (refusal === null) {
      const handle = await open(path);
      return await handle.readFile().finally(() => handle.close());
    }
  } catch (error) {
    refusal = describeFailure(file, error);
  }
  throw new UnreadableError([refusal]);
}

function refuseSpecial(path: string, isFolder: boolean): Message {
  const seen = isFolder ? 'a folder' : 'a pipe, a socket or a device';
  return refuse(path, 'no-file', `invalid entry: ${seen}`, {
    expected: 'a file',
    action: isFolder ? 'Name the documents in it, one by one.' : 'Put the document itself here.',
  });
}

/** What the system says of a file that cannot be read. @throws what is no word of the system. */
function describeFailure(path: string, error: unknown): Message {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '') throw error;
  if (code === 'ENOENT' || code === 'ELOOP')
    return refuse(path, 'missing-file', 'missing file: a link that leads nowhere, or a file that has gone since', {
      expected: 'the file that the name or the link stands for',
      action: 'Put the file in its place, or take the link out.',
    });
  const reason = code === 'EACCES' || code === 'EPERM' ? 'no permission' : code;
  return refuse(path, 'closed-file', `unreadable file: ${reason}`, {
    expected: 'a file that the user who runs this may read',
    action: 'Change its permissions, or copy it again.',
  });
}

function refuse(path: string, code: string, seen: string, rest: Pick<Message, 'expected' | 'action'>): Message {
  return { code, severity: 'error', place: { file: path }, seen, ...rest };
}
