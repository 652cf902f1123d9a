import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';

const linxi = resolve('content/sources/linxi-hrss-2019.txt');
// Each command is a process of its own, which takes a while to start where others run.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
const sources = (...names: string[]): string => join(folder, 'content', 'sources', ...names);

/** Runs a command of the project as a publisher would in a folder of their own. */
function run(script: string, ...parameters: string[]): { status: number | null; output: string; errors: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(`scripts/${script}.ts`), ...parameters], {
    encoding: 'utf8',
    cwd: folder,
  });
  return { status, output: stdout, errors: stderr };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-commands-'));
  mkdirSync(sources(), { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('npm run inspect', () => {
  it('shows what was recognised, by hand-counted numbers, and where', () => {
    const { status, output } = run('inspect', linxi);
    expect(status).toBe(0);
    expect(output).toMatch(/临西县人力资源和社会保障局/u);
    expect(output).toMatch(/\b9 sections/u);
    expect(output).toMatch(/\b17 responsibilities/u);
    expect(output).toMatch(/\b8 procurement items/u);
    expect(output).toMatch(/\b8 glossary terms/u);
    expect(output).toContain('农村劳动力就近就地转移培训');
    expect(output).toContain('Lines that no rule claimed');
  });

  it('shows a sum that does not hold before those that do: 28,547.71 − 28,377.8 is not 169.61', () => {
    const { output } = run('inspect', linxi);
    const [, checks = ''] = output.split(/^== Checks.*\n/mu);
    expect(checks.split('\n')[0]).toMatch(/^L73 .*BROKEN .*169\.61/u);
  });

  it('names the page of what it shows of a document with pages', () => {
    const { output } = run('inspect', resolve('test/cases/pdf-departmental-budget/input.pdf'));
    expect(output).toMatch(/^L\d+ \(p\. \d+\)/mu);
    expect(run('inspect', linxi).output).not.toContain('(p. ');
  });

  it('shows what subordinate units disclose, apart from the department', () => {
    const { output } = run('inspect', resolve('test/cases/form-repeated-for-units/input.txt'));
    const [, units = ''] = output.split(/^== Subordinate units.*\n/mu);
    expect(output).toMatch(/\b2 subordinate units/u);
    expect(units).toContain('青岩县社会福利院');
    expect(units).toMatch(/^ {2}L26 .*income\.total .*120万元/mu);
    expect(units).toMatch(/^ {2}L44 .*income\.total .*75万元/mu);
  });

  it('says of each figure of final accounts whether it was planned', () => {
    const { output } = run('inspect', resolve('test/cases/final-accounts-with-two-budgets/input.txt'));
    const figures = output.split('\n').filter((line) => line.includes(' CNY'));
    expect(figures.map((line) => line.split(' | ')).map((parts) => [parts[2], parts.at(-1)])).toEqual([
      ['8.00万元', 'planned'],
      ['4.00万元', 'planned, adjusted'],
      ['3.00万元', 'actual'],
      ['2.00万元', 'planned, adjusted'],
      ['1.00万元', 'actual'],
    ]);
    expect(run('inspect', linxi).output).not.toMatch(/\| actual$/mu);
  });

  it('keeps the place of a blank cell in the first and last row of a table', () => {
    const { output } = run('inspect', resolve('test/cases/parts-with-titles-on-the-next-line/input.txt'));
    expect(output).toContain('first 合计 | – | – | – | – | – | 1234.5');
  });

  it('leaves no table row and no amount unclaimed in any of the five documents', () => {
    for (const file of readdirSync(resolve('content/sources')).filter((name) => name.endsWith('.txt'))) {
      const { output } = run('inspect', resolve('content/sources', file), '--json');
      const { disclosure } = JSON.parse(output) as { disclosure: { unclaimed: { line: number; text: string }[] } };
      const lost = disclosure.unclaimed.filter(({ text }) => text.includes('\t') || /\d\s*[万亿]?元/u.test(text));
      expect(lost, file).toEqual([]);
    }
  });

  it('exits with 1 and one message for a document it cannot read', () => {
    const { status, output, errors } = run('inspect', resolve('package.json'));
    expect(status).toBe(1);
    expect(output).toBe('');
    expect(errors).toContain('unknown file extension: .json');
  });

  it.each([[[]], [['one.txt', 'two.txt']], [['nowhere.txt']], [['--jsn']]])('exits with 2 for %j', (parameters) => {
    const { status, errors } = run('inspect', ...parameters);
    expect(status).toBe(2);
    expect(errors).toContain('Usage: npm run inspect');
  });
});

describe('npm run add', () => {
  it('copies a document byte for byte under its id, with a facts file that can be completed', () => {
    const { status, output } = run('add', linxi, '--id', 'linxi-2019');
    expect(status).toBe(0);
    expect(output).toContain('linxi-2019.yaml');
    expect(readdirSync(sources()).sort()).toEqual(['linxi-2019.txt', 'linxi-2019.yaml']);
    expect(readFileSync(sources('linxi-2019.txt')).equals(readFileSync(linxi))).toBe(true);
    expect(parse(readFileSync(sources('linxi-2019.yaml'), 'utf8'))).toMatchObject({ county: '临西县' });
    const converted = run('convert');
    expect(converted.errors).toBe('');
    expect(converted.status).toBe(0);
    expect(readdirSync(join(folder, 'content', 'collections', 'disclosures'))).toEqual(['linxi-2019.json']);
  });

  it('says so of a folder in place of a file, and of a file whose name has no extension', () => {
    const folderRun = run('add', sources());
    expect(folderRun.status).toBe(1);
    expect(folderRun.errors).toContain('invalid entry: a folder. Expected a file. Name the documents in it');
    const nameless = join(folder, 'budget');
    copyFileSync(linxi, nameless);
    expect(run('add', nameless, '--id', 'linxi-2019').errors).toContain(
      'budget: no file extension. Expected a document',
    );
    expect(readdirSync(sources())).toEqual([]);
  });

  it('takes a Word document, a web page named .doc, and both as one document', () => {
    const word = join(folder, '预算公开.DOCX');
    const page = join(folder, 'tables.doc');
    copyFileSync(resolve('test/cases/docx-automatic-numbers/input.docx'), word);
    copyFileSync(resolve('test/cases/html-saved-page/input.html'), page);
    const { status, errors, output } = run('add', word, page, '--id', 'shiqiao-2025');
    expect(errors).toBe('');
    expect(status).toBe(0);
    expect(output).toContain('content/sources/shiqiao-2025.docx, content/sources/shiqiao-2025.2.doc');
    expect(readdirSync(sources()).sort()).toEqual(['shiqiao-2025.2.doc', 'shiqiao-2025.docx', 'shiqiao-2025.yaml']);
    expect(readFileSync(sources('shiqiao-2025.docx')).equals(readFileSync(word))).toBe(true);
    const inspected = run('inspect', sources('shiqiao-2025.docx'), '--json');
    const { disclosure } = JSON.parse(inspected.output) as { disclosure: { source: { files: { format: string }[] } } };
    expect(disclosure.source.files.map(({ format }) => format)).toEqual(['docx', 'html']);
    expect(run('add', page, '--id', 'shiqiao-2026').errors).toContain('duplicate document');
    expect(run('convert').status).toBe(0);
  });

  it('says that a document is there already, under which id, and changes nothing', () => {
    expect(run('add', linxi, '--county', '临西县').status).toBe(0);
    const before = readFileSync(sources('linxi-hrss-2019.yaml'), 'utf8');
    const again = run('add', linxi, '--county', '另一县');
    expect(again.status).toBe(0);
    expect(again.output).toContain('linxi-hrss-2019 already, byte for byte');
    // Another id was asked for, and it is not there under that one.
    const elsewhere = run('add', linxi, '--id', 'linxi-again');
    expect(elsewhere.status).toBe(1);
    expect(elsewhere.errors).toContain('linxi-hrss-2019 already, byte for byte');
    expect(readdirSync(sources()).sort()).toEqual(['linxi-hrss-2019.txt', 'linxi-hrss-2019.yaml']);
    expect(readFileSync(sources('linxi-hrss-2019.yaml'), 'utf8')).toBe(before);
  });

  it('says that the id to replace is not there, or is that of another document, also of one that is there already', () => {
    expect(run('add', linxi).status).toBe(0);
    expect(run('add', resolve('content/sources/handan-hrss-2018.txt')).status).toBe(0);
    const unknown = run('add', linxi, '--replaces', 'nosuch-id');
    expect(unknown.status).toBe(2);
    expect(unknown.errors).toContain('unknown id: --replaces nosuch-id. There is handan-hrss-2018, linxi-hrss-2019.');
    const other = run('add', linxi, '--replaces', 'handan-hrss-2018');
    expect(other.status).toBe(1);
    expect(other.errors).toContain('linxi-hrss-2019 already, byte for byte');
    expect(run('add', linxi, '--replaces', 'linxi-hrss-2019').status).toBe(0);
    expect(readdirSync(sources())).toHaveLength(4);
  });

  it('says of a file that it is of another format than its name tells', () => {
    const word = join(folder, '部门预算.xlsx');
    copyFileSync(resolve('test/cases/docx-automatic-numbers/input.docx'), word);
    const { status, output } = run('add', word, '--id', 'shiqiao-2025');
    expect(status).toBe(0);
    expect(output).toContain('shiqiao-2025.xlsx is a file of the format docx, and was read as that.');
    expect(run('add', linxi, '--id', 'linxi-2019').output).not.toContain('of the format');
  });

  it('refuses a taken id, and a document of the same department and year that is not said to replace it', () => {
    expect(run('add', linxi).status).toBe(0);
    const taken = run('add', resolve('content/sources/handan-hrss-2018.txt'), '--id', 'linxi-hrss-2019');
    expect(taken.status).toBe(2);
    expect(taken.errors).toContain('duplicate id');
    const other = join(folder, '临西 改.txt');
    writeFileSync(other, `${readFileSync(linxi, 'utf8')}\n`);
    const again = run('add', other);
    expect(again.status).toBe(2);
    expect(again.errors).toContain('--replaces linxi-hrss-2019');
    expect(readdirSync(sources()).sort()).toEqual(['linxi-hrss-2019.txt', 'linxi-hrss-2019.yaml']);
  });

  it('refuses a bad id and a text that is no disclosure, and copies nothing', () => {
    expect(run('add', linxi, '--id', '临西').status).toBe(2);
    expect(run('add', linxi, '--id', '../linxi').status).toBe(2);
    expect(run('add', resolve('LICENSE'), '--id', 'licence').status).toBe(1);
    expect(readdirSync(sources())).toEqual([]);
  });
});

describe('npm run preview', () => {
  it.each([
    ['a port that is no number', ['--port', 'http'], 'invalid --port: http'],
    ['a port that does not exist', ['--port', '65536'], 'invalid --port: 65536'],
    ['a folder without a site', ['--dist', 'nowhere'], 'no built site in nowhere'],
  ])('exits with 2 for %s, in a sentence', (_name, parameters, said) => {
    const { status, errors } = run('preview', ...parameters);
    expect(status).toBe(2);
    expect(errors).toContain(said);
    expect(errors).not.toMatch(/^\s+at /mu);
  });
});
