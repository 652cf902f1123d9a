import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addDocument, type AdditionRequest } from '../../../src/intake/addition.ts';
import { openTerminal } from '../../../src/intake/terminal.ts';
import { defaultLimits } from '../../../src/model/limits.ts';
import { UsageError } from '../../../src/model/message.ts';
import { sources } from '../documents.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-add-'));
  // A copy, for a facts file stands beside the document itself.
  copyFileSync(`${sources}linxi-hrss-2019.txt`, join(folder, '临西.txt'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A person who answers each question, known by some of its words, and leaves at the first that is not among them. */
async function addWith(
  answers: readonly (readonly [question: string, answer: string])[],
  request: Partial<AdditionRequest> = {},
) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const left = [...answers];
  let asked = '';
  output.on('data', (text: Buffer) => {
    asked += text.toString();
    if (!text.toString().endsWith(': ')) return;
    const next = left.shift();
    if (next === undefined) input.end();
    else if (text.toString().includes(next[0])) input.write(`${next[1]}\n`);
    else throw new Error(`asked ${text.toString()}, expected ${next[0]}`);
  });
  const terminal = openTerminal(input, output);
  try {
    const paths = [join(folder, '临西.txt')];
    const result = await addDocument(
      { paths, folder: join(folder, 'sources'), facts: {}, today: '2026-01-02', limits: defaultLimits, ...request },
      terminal,
    );
    return { result, asked, left };
  } finally {
    terminal.close();
  }
}

const readAdded = (id: string): unknown => parse(readFileSync(join(folder, 'sources', `${id}.yaml`), 'utf8'));

describe('a person who adds a document at a terminal', () => {
  it('is asked for what the document does not say, again after a wrong answer, and confirms the id', async () => {
    const { asked, left } = await addWith([
      ['web address', 'linxi.gov.cn'],
      ['web address', 'https://www.linxi.gov.cn/ys/2019'],
      ['date of publication', '2019-02-30'],
      ['date of publication', '2019-02-20'],
      ['province', '河北省'],
      ['prefecture', ''],
      ['id', 'Linxi'],
      ['id', ''],
    ]);
    expect(left).toEqual([]);
    expect(asked).toContain('[linxi-hrss-2019]');
    expect(asked).not.toContain('name of the department');
    expect(readAdded('linxi-hrss-2019')).toEqual({
      source_url: 'https://www.linxi.gov.cn/ys/2019',
      published_on: '2019-02-20',
      province: '河北省',
      county: '临西县',
    });
    expect(readFileSync(join(folder, 'sources', 'linxi-hrss-2019.yaml'), 'utf8')).toMatch(/^# prefecture:$/mu);
  });

  it('is not asked for what was stated by options, nor for an id that was given', async () => {
    const facts = {
      source_url: 'https://x.gov.cn/',
      published_on: '2019-02-20',
      province: '河北省',
      prefecture: '邢台市',
    };
    const { asked } = await addWith([], { facts, id: 'linxi-2019' });
    expect(asked).toBe('');
    expect(readAdded('linxi-2019')).toEqual({ ...facts, county: '临西县' });
  });

  it('can leave, and nothing is added', async () => {
    await expect(addWith([['web address', '']])).rejects.toThrow(UsageError);
    expect(readdirSync(folder)).toEqual(['临西.txt']);
  });
});
