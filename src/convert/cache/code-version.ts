import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../../', import.meta.url));

/** All of our code that decides what a document is converted to and what is told of it. */
const rooms = ['src/collections', 'src/convert', 'src/model', 'src/report'];

/**
 * A hash that is another one as soon as anything has changed in the code, in the packages that it uses, or in Node, on whose tables of
 * characters the reading rests.
 */
export async function hashCode(root: string = project): Promise<string> {
  const files = ['package-lock.json'];
  for (const room of rooms) {
    const entries = await readdir(join(root, room), { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((each) => each.isFile()))
      files.push(relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  }
  const hash = createHash('sha256').update(process.version);
  for (const file of files.sort()) {
    const content = await readFile(join(root, file));
    hash.update(`\n${file} ${String(content.length)}\n`).update(content);
  }
  return hash.digest('hex');
}
