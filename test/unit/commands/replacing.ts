/** Replaces a folder again and again until it is killed, each time by files that all hold the number of the time. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFolder } from '../../../scripts/replace-folder.ts';

const [folder = '', first = '1', last = '1'] = process.argv.slice(2);
for (let time = Number(first); time <= Number(last); time += 1)
  await replaceFolder(folder, async (staging) => {
    await mkdir(join(staging, 'disclosures'), { recursive: true });
    for (let file = 0; file < 8; file += 1) await writeFile(join(staging, 'disclosures', String(file)), String(time));
  });
