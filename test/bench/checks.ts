import { readFileSync } from 'node:fs';
import { checkDisclosure } from '../../src/convert/checks/index.ts';
import { convertDocument } from '../../src/convert/index.ts';
import { ids, sources } from '../unit/documents.ts';

/** All checks of the five documents must take less time than reading them; run by `npm run bench`. */
const rounds = 15;
/** The first rounds pay for compiling. */
const warmUp = 5;

const documents = ids.map((id) => ({ id, file: `${id}.txt`, bytes: readFileSync(`${sources}${id}.txt`), facts: {} }));
const reading: number[] = [];
const checking: number[] = [];

for (let round = 0; round < warmUp + rounds; round += 1) {
  const start = performance.now();
  const disclosures = documents.map((document) => convertDocument(document).disclosure);
  const read = performance.now();
  for (const disclosure of disclosures) checkDisclosure(disclosure);
  const checked = performance.now();
  if (round < warmUp) continue;
  // Converting checks as well: what is left of it is the reading.
  reading.push(read - start - (checked - read));
  checking.push(checked - read);
}

function findMedian(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

const [read, checked] = [findMedian(reading), findMedian(checking)];
const ratio = checked / read;
process.stdout.write(
  `checks: ${checked.toFixed(1)} ms for ${String(documents.length)} documents, reading ${read.toFixed(1)} ms, ratio ${ratio.toFixed(2)} (medians of ${String(rounds)} rounds)\n`,
);
if (ratio >= 1) {
  process.stderr.write('checks take longer than reading: expected a ratio below 1\n');
  process.exitCode = 1;
}
