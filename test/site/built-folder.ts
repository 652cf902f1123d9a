import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Runs one of the publisher's commands, such as `build`. */
export function runScript(
  name: string,
  ...parameters: string[]
): { status: number | null; output: string; errors: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${name}.ts`, ...parameters], {
    encoding: 'utf8',
  });
  return { status, output: stdout, errors: stderr };
}

/** Every file of a folder with a hash of its bytes, as lines: two folders that are the same give the same. */
export function hashFolder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => `${relative(folder, file)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`)
    .sort();
}
