import { copyFileSync, linkSync } from 'node:fs';

/** Puts a file of an earlier build into a new one, without copying it where both are on one disk. Nobody writes into a file that is there. */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
