import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeFault } from '../../../src/convert/isolation/fault.ts';
import { defaultLimits, type Limits } from '../../../src/model/limits.ts';
import type { Message } from '../../../src/model/message.ts';
import { siteSchema } from '../../../src/model/site.ts';
import { readConverted } from '../converted-folder.ts';
import { packDocx, paragraph } from '../docx-file.ts';
import { pdf } from '../pdf-file.ts';

const disclosure = `某县档案局2024年部门预算信息公开\n一、部门职责及机构设置情况\n部门职责：\n1、管理档案。\n二、部门预算安排的总体情况\n1、收入说明\n本年预算收入100万元。\n`;

// Documents are read in workers, which take a while to start where others run.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-limits-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const give = (name: string, content: string | Uint8Array): void => {
  writeFileSync(join(folder, name), content);
};

/** Converts the folder; what was read, by id, and what the others are told. */
async function convert(limits: Partial<Limits> = {}): Promise<{ ids: string[]; failures: Message[] }> {
  const { disclosures, failures } = await readConverted(folder, {
    keepGoing: true,
    limits: { ...defaultLimits, ...limits },
  });
  return { ids: disclosures.map(({ id }) => id), failures };
}

describe('a document over a limit is refused by name, with the limit and how to raise it, and the others are read', () => {
  beforeEach(() => {
    give('b-2024.txt', disclosure);
  });

  /** What each of them says; the document `a-2024` is the one at fault. */
  function expectExcess(outcome: { ids: string[]; failures: Message[] }, limit: keyof Limits, seen: string): void {
    expect(outcome.ids).toEqual(['b-2024']);
    expect(outcome.failures).toMatchObject([{ code: 'too-large', seen: `too large: ${seen}` }]);
    expect(outcome.failures[0]?.place.file).toMatch(/^\/.*\/a-2024\.\w+$/u);
    expect(outcome.failures[0]?.action).toContain(`raise ${limit} under limits in content/site.yaml`);
  }

  it('a file larger than the memory, by what the disk says of it, without reading it', async () => {
    give('a-2024.txt', disclosure);
    truncateSync(join(folder, 'a-2024.txt'), 80_000_000_000);
    expectExcess(await convert(), 'document_megabytes', '80000 MB in all files of the document');
  });

  it('files that are too large together', async () => {
    give('a-2024.txt', disclosure);
    give('a-2024.2.txt', disclosure);
    truncateSync(join(folder, 'a-2024.txt'), 150_000_000);
    truncateSync(join(folder, 'a-2024.2.txt'), 60_000_000);
    const { failures } = await convert({ lines: 1 });
    expect(failures.map(({ seen }) => seen)).toContain('too large: 210 MB in all files of the document');
  });

  it('too many lines', async () => {
    give('a-2024.txt', `${disclosure}${'段落。\n'.repeat(10)}`);
    expectExcess(await convert({ lines: 16 }), 'lines', '17 lines');
  });

  it('a line that is too long, and which it is', async () => {
    give('a-2024.txt', `${disclosure}${'长'.repeat(500)}\n`);
    const outcome = await convert({ line_characters: 400 });
    expectExcess(outcome, 'line_characters', '500 characters in a line');
    expect(outcome.failures[0]?.place.line).toBe(8);
  });

  it('a zip file that unpacks to more than it may', async () => {
    give('a-2024.docx', packDocx(paragraph('零'.repeat(1_000_000))));
    expectExcess(await convert({ unpacked_megabytes: 2 }), 'unpacked_megabytes', '4 MB when unpacked');
  });

  it('a PDF of too many pages', async () => {
    give('a-2024.pdf', pdf([{ draws: [] }, { draws: [] }, { draws: [] }]));
    expectExcess(await convert({ pages: 2 }), 'pages', '3 pages');
  });

  it('a document that takes more memory', async () => {
    give('a-2024.txt', `${disclosure}${'本年预算收入100万元，其中：一般公共预算90万元。\n'.repeat(200_000)}`);
    expectExcess(await convert({ memory_megabytes: 80 }), 'memory_megabytes', 'more than 80 MB of memory to read it');
  });

  it('a document that takes more time, whichever it is', async () => {
    const { ids, failures } = await convert({ seconds: 0.001 });
    expect(ids).toEqual([]);
    expect(failures[0]).toMatchObject({ code: 'too-large', seen: 'too large: more than 0.001 seconds of reading' });
  });
});

describe('the sources folder', () => {
  const outside = (): string => join(folder, 'secret.txt');
  const sources = (...names: string[]): string => join(folder, 'sources', ...names);
  const list = (): Promise<unknown> => readConverted(sources(), { keepGoing: false });

  beforeEach(() => {
    mkdirSync(sources());
    writeFileSync(outside(), disclosure);
    writeFileSync(sources('b-2024.txt'), disclosure);
  });

  it('takes a link to one of its own files', async () => {
    symlinkSync('b-2024.txt', sources('a-2024.txt'));
    await expect(list()).resolves.toMatchObject({ failures: [], disclosures: [{}, {}] });
  });

  it('is taken whole where it is a link itself', async () => {
    symlinkSync(sources(), join(folder, 'linked'));
    await expect(readConverted(join(folder, 'linked'))).resolves.toMatchObject({ disclosures: [{}] });
  });

  it('refuses a link that leads out of it: what stands in it is published', async () => {
    symlinkSync(outside(), sources('a-2024.txt'));
    await expect(list()).rejects.toThrow(`${sources('a-2024.txt')}: invalid link: it leads to`);
  });

  it('refuses a link to a folder, a link that leads nowhere, and one that leads to itself', async () => {
    symlinkSync(join(folder, 'nowhere'), sources('a-2024.txt'));
    await expect(list()).rejects.toThrow(`${sources('a-2024.txt')}: missing file`);
    symlinkSync('c-2024.txt', sources('c-2024.txt'));
    await expect(list()).rejects.toThrow(`${sources('c-2024.txt')}: missing file`);
  });

  it('refuses a pipe, which would never end', async () => {
    spawnSync('mkfifo', [sources('a-2024.txt')]);
    await expect(list()).rejects.toThrow(`${sources('a-2024.txt')}: invalid entry: a pipe`);
  });
});

it('a fault of the program is told like one of the document, with the place and no stack', () => {
  const error = new TypeError('cannot read this\nand more');
  error.stack =
    'TypeError: cannot read this\n    at read (file:///somewhere/mingzhang/src/convert/tables/goal.ts:12:3)\n';
  const [message] = describeFault(error, 'a-2024.txt', defaultLimits);
  expect(message).toMatchObject({ code: 'fault', place: { file: 'a-2024.txt' } });
  expect(message?.seen).toBe('fault of this program: TypeError: cannot read this (goal.ts:12)');
});

it('limits of a site that name no known thing, or no number, are refused', () => {
  const site = { title: '明账', publisher: '局', url: 'https://a.example', contact: 'a@a.example' };
  const licence = { name: 'CC BY 4.0', url: 'https://a.example/licence' };
  const read = (limits?: unknown): Limits | undefined =>
    siteSchema.safeParse({ ...site, licence, limits }).data?.limits;
  expect(read()).toEqual(defaultLimits);
  expect(read({ pages: 10 })).toEqual({ ...defaultLimits, pages: 10 });
  for (const limits of [{ page: 10 }, { pages: 0 }, { pages: 'many' }, { memory_megabytes: 1 }])
    expect(read(limits)).toBeUndefined();
});
