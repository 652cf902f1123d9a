/** Where the time of converting goes, stage by stage, in one process: `node stages.ts SOURCES`; prints CPU milliseconds of all documents. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDisclosure } from '../../src/convert/checks/index.ts';
import { convertDocument } from '../../src/convert/index.ts';
import { readFigures } from '../../src/convert/narrative/index.ts';
import { buildOutline } from '../../src/convert/outline/index.ts';
import { readParts } from '../../src/convert/part-readers.ts';
import { openDocument } from '../../src/convert/readers/index.ts';
import { isBudgetTableTitle } from '../../src/convert/tables/index.ts';
import { defaultLimits } from '../../src/model/limits.ts';

/** CPU milliseconds of each stage; `whole` is all of converting, with what stands between the stages. */
export interface Stages {
  documents: number;
  read: number;
  outline: number;
  tables: number;
  narrative: number;
  checks: number;
  whole: number;
}

/** The first documents pay for compiling. */
const warmUp = 10;
/** As many say enough of the mean. */
const most = 100;

const [folder = ''] = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .slice(0, most);
const stages: Stages = { documents: 0, read: 0, outline: 0, tables: 0, narrative: 0, checks: 0, whole: 0 };

for (const file of [...files.slice(0, warmUp), ...files].entries()) {
  const [turn, name] = file;
  const timed = timeStages(name);
  if (turn < Math.min(warmUp, files.length)) continue;
  stages.documents += 1;
  for (const stage of ['read', 'outline', 'tables', 'narrative', 'checks', 'whole'] as const)
    stages[stage] += timed[stage];
}
process.stdout.write(JSON.stringify(stages));

function timeStages(file: string): Omit<Stages, 'documents'> {
  const bytes = readFileSync(join(folder, file));
  const document = { id: file.replace('.txt', ''), file, bytes, facts: {} };
  const [read, reading] = time(() => {
    const opened = openDocument([{ file, bytes, extraction: null }], defaultLimits);
    return opened.read(opened.text);
  });
  const [outline, built] = time(() => buildOutline(reading.transcript, reading.blocks, isBudgetTableTitle));
  const context = { outline: built, unit: '万元', year: 2024, kind: 'budget' as const };
  const [narrative] = time(() => readFigures(context));
  const [parts] = time(() => readParts(context));
  const [whole, { disclosure }] = time(() => convertDocument(document));
  const [checks] = time(() => checkDisclosure(disclosure));
  return { read, outline, tables: parts - narrative, narrative, checks, whole };
}

/** Of the processor, so that a busy machine does not count. */
function time<Value>(work: () => Value): [milliseconds: number, value: Value] {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, value];
}
