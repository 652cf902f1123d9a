import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDownloads } from '../../../src/publish/downloads/index.ts';
import { site } from '../downloads-blank.ts';
import { readConverted } from '../converted-folder.ts';
import { askDuck, quotePath } from '../duck.ts';

const questions = ['targets-without-number', 'pension-share', 'small-firms'] as const;
type Question = (typeof questions)[number];

let folder: string;
const data = (): string => join(folder, 'data');

/** The five real documents, and the case that reserves a share of a purchase for small firms. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-examples-'));
  const sources = join(folder, 'sources');
  mkdirSync(sources);
  for (const file of readdirSync('content/sources').filter((name) => name.endsWith('.txt')))
    copyFileSync(join('content/sources', file), join(sources, file));
  copyFileSync('test/cases/procurement-with-share-for-small-firms/input.txt', join(sources, 'qingshi-2025.txt'));
  const { disclosures } = await readConverted(sources);
  await writeDownloads(disclosures, site, sources, data());
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(command: string, ...parameters: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, parameters, {
    encoding: 'utf8',
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PYTHONIOENCODING: 'utf-8' },
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(stderr);
  return stdout.replaceAll('\r\n', '\n');
}

const runJavaScript = (question: Question): string =>
  run(process.execPath, resolve('examples/javascript', `${question}.js`), data());

describe('the example programs', () => {
  it('find the targets without a number: words, dates and blanks, at their lines', () => {
    const rows = runJavaScript('targets-without-number').split('\n');
    // Read in the document: 可持续影响 with empty cells, two standards in words, two times 不发生. All others have a number.
    expect(rows.filter((row) => row.startsWith('dacheng'))).toEqual([
      'dacheng-hrss-2021\t225\t\t',
      'dacheng-hrss-2021\t895\t社会保险补贴人均标准\t原则上不超过社会保险实际缴费额的2/3',
      'dacheng-hrss-2021\t913\t发生重大群体事件\t不发生',
      'dacheng-hrss-2021\t2459\t社会保险补贴人均标准\t原则上不超过社会保险实际缴费额的2/3',
      'dacheng-hrss-2021\t2477\t因就业问题发生重大事件\t不发生',
    ]);
    expect(rows).toContain('yongqing-hrss-2024\t603\t完成时限\t12月底');
  });

  it('find the share for pensions, to the fen', () => {
    // Lines 152 and 159: 20805 7647.11 万元 and 20826 14237.41 万元, of 25332.93 万元: 86.387...
    expect(runJavaScript('pension-share')).toBe('yongqing-hrss-2024\t218845200.00\t253329300.00\t86.39%\n');
  });

  it('find the purchase that reserves a share for small firms, and not the one whose cell is blank', () => {
    expect(runJavaScript('small-firms')).toBe('qingshi-2025\t1\t档案数字化服务\t300000.00\n');
  });

  it('give the same in Python, where Python is installed', async ({ annotate }) => {
    if (spawnSync('python3', ['--version']).error !== undefined) {
      await annotate('python3 is not installed here: the Python examples were not run', 'warning');
      return;
    }
    for (const question of questions) {
      const program = resolve('examples/python', `${question.replaceAll('-', '_')}.py`);
      expect(run('python3', program, data())).toBe(runJavaScript(question));
    }
  });

  it('give the same in SQL', async () => {
    for (const question of questions) {
      const query = readFileSync(`examples/sql/${question}.sql`, 'utf8');
      // The reader stands in the folder of the files.
      const placed = query.replace(/'(\w+\.parquet)'/gu, (_, file: string) => quotePath(join(data(), file)));
      const { rows } = await askDuck(placed);
      expect(`${rows.map((row) => row.map((value) => value ?? '').join('\t')).join('\n')}\n`).toBe(
        runJavaScript(question),
      );
    }
  });
});
