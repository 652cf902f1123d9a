import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { text } from 'node:stream/consumers';

export interface ScriptRun {
  status: number | null;
  output: string;
  errors: string;
}

/** Runs one of the publisher's commands, such as `build`. */
export function runScript(name: string, ...parameters: string[]): ScriptRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${name}.ts`, ...parameters], {
    encoding: 'utf8',
  });
  return { status, output: stdout, errors: stderr };
}

/** Starts one of them, to run beside others. */
export async function startScript(name: string, ...parameters: string[]): Promise<ScriptRun> {
  const script = spawn(process.execPath, [`scripts/${name}.ts`, ...parameters]);
  const closed = new Promise<number | null>((resolve) => script.on('close', resolve));
  const [output, errors, status] = await Promise.all([text(script.stdout), text(script.stderr), closed]);
  return { status, output, errors };
}

/** Every file of a folder with a hash of its bytes, as lines: two folders that are the same give the same. */
export function hashFolder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => `${relative(folder, file)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`)
    .sort();
}
