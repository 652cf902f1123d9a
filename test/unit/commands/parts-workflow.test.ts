import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readShard, takeShare } from '../../../scripts/shard.ts';

const step = z.object({ run: z.string().optional() });
const workflow = z.object({
  jobs: z.object({
    part: z.object({ strategy: z.object({ matrix: z.object({ part: z.array(z.int()) }) }), steps: z.array(step) }),
    build: z.object({ steps: z.array(step) }),
  }),
});

it('makes every part once and joins them: the machines of the workflow and the number behind the slash agree', () => {
  const { jobs } = workflow.parse(parse(readFileSync('.github/workflows/pages-in-parts.yml', 'utf8')));
  const command = jobs.part.steps.flatMap(({ run }) => run ?? []).find((run) => run.includes('--shard')) ?? '';
  const shards = jobs.part.strategy.matrix.part.map((part) => {
    const filled = command.replaceAll('${{ matrix.part }}', String(part));
    expect(filled).toContain(`--out parts/${String(part)}`);
    return readShard(/--shard (\S+)/u.exec(filled)?.[1] ?? '', '');
  });
  const units = Array.from({ length: 10 }, (_, index) => index);
  expect(shards.flatMap((shard) => takeShare(units, shard)).sort((a, b) => a - b)).toEqual(units);
  expect(jobs.build.steps.flatMap(({ run }) => run ?? [])).toContain('npm run merge -- parts/part-*');
});
