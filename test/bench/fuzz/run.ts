import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertSources } from '../../../src/convert/isolation/index.ts';
import type { SourceFile } from '../../../src/convert/sources.ts';
import { defaultLimits } from '../../../src/model/limits.ts';
import { drawFrom } from '../../unit/checks/seeded.ts';
import { judge } from './judgement.ts';
import { mutate } from './mutation.ts';
import type { SoundDocument } from './seeds.ts';

/** A changed document that was not read as it should be. */
export interface Finding {
  /** The seed that makes it again. */
  seed: number;
  document: string;
  what: string;
  bytes: Uint8Array;
}

/** Longer than any of the sound documents takes, many times. */
const limits = { ...defaultLimits, seconds: 30 };

/** Changes `count` documents, the first by `seed`, the next by the number after it, and converts them. */
export async function fuzz(documents: readonly SoundDocument[], seed: number, count: number): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-fuzz-'));
  try {
    const changed = Array.from({ length: count }, (_, index) => change(documents, seed + index));
    const sources: SourceFile[] = [];
    for (const { seed: own, document, bytes } of changed) {
      const file = `a${String(own)}.${document.extension === 'yaml' ? 'txt' : document.extension}`;
      const path = join(folder, file);
      const factsPath = document.extension === 'yaml' ? `${path}.yaml` : null;
      await writeFile(factsPath ?? path, bytes);
      if (factsPath !== null) await writeFile(path, disclosure);
      sources.push({ id: `a${String(own)}`, file, path, more: [], versions: [], factsPath });
    }
    const findings: Finding[] = [];
    let index = 0;
    for await (const outcome of convertSources(sources, limits)) {
      const each = changed[index];
      index += 1;
      if (each === undefined) continue;
      for (const what of judge(outcome))
        findings.push({
          seed: each.seed,
          document: `${each.document.name}.${each.document.extension}`,
          what,
          bytes: each.bytes,
        });
    }
    return findings;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What facts files are read for: it holds what they correct and redact. */
const disclosure = `某县档案局2024年部门预算信息公开\n一、部门职责及机构设置情况\n部门职责：\n1、管理档案，张三负责。\n二、部门预算安排的总体情况\n1、收入说明\n${'说明。\n'.repeat(5)}本年预算收入100万元。\n`;

function change(
  documents: readonly SoundDocument[],
  seed: number,
): { seed: number; document: SoundDocument; bytes: Buffer } {
  const draw = drawFrom(seed);
  const document = draw.pick(documents);
  return { seed, document, bytes: mutate(document.bytes, document.extension, draw) };
}
