import { readFileSync } from 'node:fs';
import { checkDisclosure } from '../../src/convert/checks/index.ts';
import { convertDocument } from '../../src/convert/index.ts';
import { ids, sources } from '../unit/documents.ts';
import type { BenchPart, PartResult } from './part.ts';
import { takeMedian } from './running.ts';
import { listMeasures, type Measure, reaches, showTimes } from './search/report.ts';

const rounds = 15;
/** The first rounds pay for compiling. */
const warmUp = 5;

/** All checks of the five documents must take less time than reading them. */
export const checksPart: BenchPart = {
  name: 'checks',
  title: 'Checks',
  run: async (): Promise<PartResult> => {
    const { read, checked } = await Promise.resolve(measure());
    const measures: Measure[] = [
      { name: 'checking against reading', value: checked / read, target: 1, bound: 'most', show: showTimes },
    ];
    return {
      text: `The five documents, medians of ${String(rounds)} rounds: reading ${read.toFixed(1)} ms, checks ${checked.toFixed(1)} ms.\n\n${listMeasures(measures)}`,
      missed: measures.filter((each) => !reaches(each)).map(({ name }) => name),
    };
  },
};

function measure(): { read: number; checked: number } {
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
  return { read: takeMedian(reading), checked: takeMedian(checking) };
}
