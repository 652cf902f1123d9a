import { existsSync, linkSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../model/message.ts';

/** A file to put into a folder: a copy of bytes that were read, or a text. */
export interface NewFile {
  name: string;
  content: Uint8Array | string;
}

/** A file of the folder that makes room: it gets another name there, or goes (null). */
export interface Moved {
  from: string;
  to: string | null;
}

/**
 * Puts files into a folder, all or none: they are made aside, in a folder that no command reads, and then moved, after those that
 * make room for them. Nothing is overwritten; when a step fails, those before it are taken back.
 * @throws UsageError when a name is taken.
 */
export function placeFiles(folder: string, files: readonly NewFile[], moved: readonly Moved[] = []): void {
  mkdirSync(folder, { recursive: true });
  const aside = mkdtempSync(join(folder, '.adding-'));
  const undo: (() => void)[] = [];
  const move = (from: string, to: string): void => {
    moveFile(from, to);
    undo.unshift(() => {
      renameSync(to, from);
    });
  };
  try {
    for (const { name, content } of files) writeFileSync(join(aside, name), content);
    for (const { from, to } of moved)
      move(join(folder, from), to === null ? join(aside, `old.${from}`) : join(folder, to));
    for (const { name } of files) move(join(aside, name), join(folder, name));
  } catch (error) {
    for (const takeBack of undo) takeBack();
    throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** What a file system says that knows no links. */
const withoutLinks: readonly unknown[] = ['EPERM', 'ENOTSUP', 'ENOSYS'];

/** Moves a file to a name that is free. A link refuses a taken name by itself, which renaming does not. */
function moveFile(from: string, to: string): void {
  try {
    linkSync(from, to);
    rmSync(from);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EEXIST' || existsSync(to))
      throw new UsageError(`taken name: ${to} is there already. Nothing was changed.`);
    if (!withoutLinks.includes(code)) throw error;
    renameSync(from, to);
  }
}
