import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertDocument } from '../../../src/convert/index.ts';
import { planCorpus, stateFacts, writeDocument } from './corpus.ts';

/** What converting a corpus took. */
export interface Converted {
  /** Converting alone: neither the writing of the texts nor that of the disclosures. */
  milliseconds: number;
  /** Characters of all texts. */
  characters: number;
}

// Run in a process of its own: `node converting.ts COUNT FOLDER`. Disclosures are written to the folder one by one,
// numbered in the order of their ids, as the collections are read.
const [count = '', folder = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const plan = planCorpus(Number(count)).toSorted((one, other) => (one.id < other.id ? -1 : 1));
const converted: Converted = { milliseconds: 0, characters: 0 };
for (const [index, planned] of plan.entries()) {
  const text = writeDocument(planned);
  const document = { id: planned.id, file: `${planned.id}.txt`, bytes: Buffer.from(text), facts: stateFacts(planned) };
  const start = performance.now();
  const { disclosure } = convertDocument(document);
  converted.milliseconds += performance.now() - start;
  converted.characters += text.length;
  writeFileSync(join(folder, `${String(index)}.json`), JSON.stringify(disclosure));
}
process.stdout.write(JSON.stringify(converted));
