/** Brings a folder up to date again and again until it is killed: four files with the number of the time, one that is named after it, and one that stays. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { updateFolder } from '../../../scripts/replace-folder.ts';

const [folder = '', first = '1', last = '1'] = process.argv.slice(2);
for (let time = Number(first); time <= Number(last); time += 1)
  await updateFolder(folder, async (staging) => {
    await mkdir(join(staging, 'pages'), { recursive: true });
    for (let file = 0; file < 4; file += 1) await writeFile(join(staging, 'pages', String(file)), String(time));
    await mkdir(join(staging, `only-${String(time)}`));
    await writeFile(join(staging, `only-${String(time)}`, 'page'), String(time));
    return { kept: ['kept/page'] };
  });
