import { SearchIndexBuilder } from '../../../src/publish/search/write-index.ts';
import { countCharacters, readDisclosure } from './disclosures.ts';

/** What building an index took. */
export interface Built {
  /** Adding and finishing; not the reading of the disclosures. */
  milliseconds: number;
  /** The most memory the process ever held, in bytes. */
  peak: number;
  /** Characters of all transcripts. */
  characters: number;
}

// Run in a process of its own, for its memory: `node building.ts COUNT DISCLOSURES OUT`.
const [count = '', disclosures = '', out = ''] = process.argv.slice(2);
const builder = new SearchIndexBuilder(out);
const built: Built = { milliseconds: 0, peak: 0, characters: 0 };
for (let index = 0; index < Number(count); index += 1) {
  const disclosure = readDisclosure(disclosures, index);
  built.characters += countCharacters(disclosure);
  const start = performance.now();
  await builder.add(disclosure);
  built.milliseconds += performance.now() - start;
}
const start = performance.now();
await builder.finish();
built.milliseconds += performance.now() - start;
built.peak = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify(built));
