import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rows of a table. `folder` is `dist/data`, or wherever the files were downloaded to. */
export function readTable(folder, name) {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
}

/** Hundredths of a yuan, exactly: `204406400.00` → `20440640000n`. */
export function toFen(yuan) {
  return BigInt(yuan.replace('.', ''));
}
