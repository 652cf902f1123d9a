import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A disclosure as short as one can be: a title, two sections, and what they must say. */
const disclosure = (title: string): string =>
  `${title}\n一、部门职责及机构设置情况\n部门职责：\n1、管理档案。\n二、部门预算安排的总体情况\n1、收入说明\n本年预算收入100万元。\n`;

// Each command is a process of its own, which takes a while to start where others run.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
const inFolder = (...names: string[]): string => join(folder, ...names);

/** Puts the sources of a test into place; a name that ends in `/` is a folder. */
function giveSources(sources: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, content] of Object.entries(sources))
    if (name.endsWith('/')) mkdirSync(inFolder('sources', name), { recursive: true });
    else writeFileSync(inFolder('sources', name), content);
}

/** Runs a command of the project on the folder of the test. */
function run(script: string, ...parameters: string[]): { status: number | null; output: string; errors: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...parameters], {
    encoding: 'utf8',
  });
  return { status, output: stdout, errors: stderr };
}

const convert = (...parameters: string[]) =>
  run('convert', '--sources', inFolder('sources'), '--out', inFolder('out'), ...parameters);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-bad-input-'));
  mkdirSync(inFolder('sources'));
  mkdirSync(inFolder('out', 'disclosures'), { recursive: true });
  writeFileSync(inFolder('out', 'disclosures', 'last-good.json'), 'the last good output');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What every refusal has in common: status 1, one message and no stack, and the output of last time still there. */
function expectRefusal(result: ReturnType<typeof run>, ...said: string[]): void {
  expect(result.status).toBe(1);
  for (const words of said) expect(result.errors).toContain(words);
  expect(result.errors).toContain('Expected ');
  expect(result.errors).not.toMatch(/^\s+at /mu);
  expect(result.errors.trim().split('\n')).toHaveLength(1);
  expect(readdirSync(folder).sort()).toEqual(['out', 'sources']);
  expect(readdirSync(inFolder('out', 'disclosures'))).toEqual(['last-good.json']);
  expect(readFileSync(inFolder('out', 'disclosures', 'last-good.json'), 'utf8')).toBe('the last good output');
}

describe('npm run convert refuses', () => {
  it('an empty file', () => {
    giveSources({ 'archive-2024.txt': '' });
    expectRefusal(convert(), inFolder('sources', 'archive-2024.txt'), 'empty');
  });

  it('a file of white space alone', () => {
    giveSources({ 'archive-2024.txt': ' \r\n\t\n\u3000\n' });
    expectRefusal(convert(), inFolder('sources', 'archive-2024.txt'), 'empty');
  });

  it('a binary file that is named like a text', () => {
    const picture = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
    giveSources({ 'archive-2024.txt': picture });
    expectRefusal(convert(), inFolder('sources', 'archive-2024.txt'), 'binary');
  });

  it('a file in a format that has no reader, with the way to one that has', () => {
    giveSources({ 'archive-2024.rtf': '{\\rtf1 }' });
    expectRefusal(convert(), inFolder('sources', 'archive-2024.rtf'), '.rtf', '.txt', 'save it as .docx');
  });

  it('a file with an extension that no document has', () => {
    giveSources({ 'archive-2024.exe': 'MZ' });
    expectRefusal(convert(), inFolder('sources', 'archive-2024.exe'), 'unknown file extension: .exe');
  });

  it('a Word document that was cut off', () => {
    giveSources({ 'archive-2024.docx': readFileSync('test/cases/docx-automatic-numbers/input.docx').subarray(0, 900) });
    expectRefusal(convert(), inFolder('sources', 'archive-2024.docx'), 'damaged file');
  });

  it('a file of a document whose first is missing, and one whose second is', () => {
    const text = disclosure('某县档案局2024年部门预算信息公开');
    giveSources({ 'archive-2024.2.txt': text });
    expectRefusal(convert(), inFolder('sources', 'archive-2024.2.txt'), 'missing file: archive-2024, before');
    giveSources({ 'archive-2024.txt': text, 'archive-2024.2.txt': text, 'archive-2024.4.txt': text });
    expectRefusal(convert(), inFolder('sources', 'archive-2024.4.txt'), 'missing file: archive-2024.3, before');
  });

  it('a text that is no disclosure', () => {
    giveSources({ 'archive-2024.txt': '2024年的天气\n今天晴，明天有雨。\n气温5万度。\n' });
    expectRefusal(convert(), inFolder('sources', 'archive-2024.txt'), 'no budget disclosure');
  });

  it('two documents with one id, naming both', () => {
    const text = disclosure('某县档案局2024年部门预算信息公开');
    giveSources({ 'archive-2024.md': text, 'archive-2024.txt': text });
    expectRefusal(convert(), 'archive-2024.md', 'archive-2024.txt', 'duplicate id');
  });

  it.each(['Archive-2024', 'archive_2024', 'archive--2024', '-archive', '档案局-2024', 'archive 2024', 'a.b'])(
    'the id %s, for ids are addresses',
    (id) => {
      giveSources({ [`${id}.txt`]: disclosure('某县档案局2024年部门预算信息公开') });
      expectRefusal(convert(), inFolder('sources', `${id}.txt`), `invalid id: ${id}`);
    },
  );

  it('a folder named like a document', () => {
    giveSources({ 'archive-2024.txt/': '' });
    expectRefusal(convert(), inFolder('sources', 'archive-2024.txt'), 'folder');
  });

  it('a facts file with an unknown key, and lists the keys there are', () => {
    giveSources({
      'archive-2024.txt': disclosure('某县档案局2024年部门预算信息公开'),
      'archive-2024.yaml': 'county: 某县\nfiscal_yaer: 2024\n',
    });
    expectRefusal(
      convert(),
      `${inFolder('sources', 'archive-2024.yaml')}:2`,
      'unknown key: fiscal_yaer',
      'fiscal_year',
    );
  });

  it('a facts file that is no YAML', () => {
    giveSources({
      'archive-2024.txt': disclosure('某县档案局2024年部门预算信息公开'),
      'archive-2024.yaml': 'county: "某县\n',
    });
    expectRefusal(convert(), inFolder('sources', 'archive-2024.yaml'), 'invalid YAML');
  });

  it('a facts file without its document', () => {
    giveSources({
      'archive-2024.txt': disclosure('某县档案局2024年部门预算信息公开'),
      'archive-2023.yaml': 'fiscal_year: 2023\n',
    });
    expectRefusal(convert(), inFolder('sources', 'archive-2023.yaml'), 'archive-2023');
  });

  it('a document without a year, and says where to write it', () => {
    giveSources({ 'archive.txt': disclosure('某县档案局部门预算信息公开') });
    expectRefusal(convert(), inFolder('sources', 'archive.txt'), 'year', 'archive.yaml');
  });

  it('a folder without documents', () => {
    expectRefusal(convert(), inFolder('sources'), 'missing documents');
  });
});

describe('npm run convert', () => {
  it('takes the year from the facts file when the document has none', () => {
    giveSources({ 'archive.txt': disclosure('某县档案局部门预算信息公开'), 'archive.yaml': 'fiscal_year: 2024\n' });
    const result = convert();
    expect(result.errors).toBe('');
    expect(result.status).toBe(0);
    expect(readdirSync(inFolder('out', 'disclosures'))).toEqual(['archive.json']);
    const written: unknown = JSON.parse(readFileSync(inFolder('out', 'disclosures', 'archive.json'), 'utf8'));
    expect(written).toMatchObject({ id: 'archive', fiscal_year: 2024 });
  });

  it('names every document that it cannot read, not the first alone', () => {
    giveSources({
      'a-2024.txt': '',
      'b-2024.txt': disclosure('某县档案局2024年部门预算信息公开'),
      'c-2024.txt': '天气',
    });
    const result = convert();
    expect(result.status).toBe(1);
    expect(result.errors.trim().split('\n')).toHaveLength(2);
    expect(result.errors).toContain('a-2024.txt');
    expect(result.errors).toContain('c-2024.txt');
    expect(readdirSync(inFolder('out', 'disclosures'))).toEqual(['last-good.json']);
  });

  it('leaves out what it cannot read with --keep-going, names it, and still exits with 1', () => {
    giveSources({ 'a-2024.txt': '', 'b-2024.txt': disclosure('某县档案局2024年部门预算信息公开') });
    const result = convert('--keep-going');
    expect(result.status).toBe(1);
    expect(result.errors).toContain('a-2024.txt');
    expect(readdirSync(inFolder('out', 'disclosures'))).toEqual(['b-2024.json']);
  });

  it('names what --keep-going left out also where --strict finds a broken sum', () => {
    const broken = disclosure('某县档案局2024年部门预算信息公开').replace(
      '100万元',
      '100万元，其中：一般公共预算收入90万元',
    );
    giveSources({ 'a-2024.txt': '', 'b-2024.txt': broken });
    const result = convert('--keep-going', '--strict');
    expect(result.status).toBe(1);
    expect(result.errors).toContain('b-2024.txt:7: income-sources');
    expect(result.errors).toContain('a-2024.txt: empty file');
    expect(readdirSync(inFolder('out', 'disclosures'))).toEqual(['last-good.json']);
  });

  it('writes the same bytes for the same documents', () => {
    cpSync('content/sources/linxi-hrss-2019.txt', inFolder('sources', 'linxi-hrss-2019.txt'));
    const read = (): string => readFileSync(inFolder('out', 'disclosures', 'linxi-hrss-2019.json'), 'utf8');
    expect(convert().status).toBe(0);
    const first = read();
    expect(convert().status).toBe(0);
    expect(read()).toBe(first);
  });

  it.each([
    ['an unknown option', ['--souces', 'x']],
    ['an option without its value', ['--sources']],
    ['a word that is no option', ['content/sources']],
  ])('exits with 2 for %s and shows the usage', (_name, parameters) => {
    const result = run('convert', ...parameters);
    expect(result.status).toBe(2);
    expect(result.errors).toContain('Usage: npm run convert');
  });

  it('exits with 2 for a folder that does not exist', () => {
    const result = run('convert', '--sources', inFolder('nowhere'), '--out', inFolder('out'));
    expect(result.status).toBe(2);
    expect(result.errors).toContain(inFolder('nowhere'));
  });
});

describe('npm run build', () => {
  const build = (...parameters: string[]) =>
    run('build', '--sources', inFolder('sources'), '--out', inFolder('out'), ...parameters);

  beforeEach(() => {
    // What is there is a site that was built before: by this it is known as one.
    mkdirSync(inFolder('out', 'data'));
    writeFileSync(inFolder('out', 'data', 'datapackage.json'), '{}');
  });

  it('leaves the last good site untouched when a document cannot be read', () => {
    giveSources({ 'archive-2024.txt': '' });
    expectRefusal(build(), inFolder('sources', 'archive-2024.txt'), 'empty');
  });

  it('refuses a site file with an invalid base and names the key', () => {
    giveSources({ 'archive-2024.txt': disclosure('某县档案局2024年部门预算信息公开') });
    const site = readFileSync('content/site.yaml', 'utf8').replace(/^base: .*$/mu, 'base: budget');
    writeFileSync(inFolder('site.yaml'), site);
    const result = build('--site', inFolder('site.yaml'));
    expect(result.status).toBe(1);
    expect(result.errors).toContain(inFolder('site.yaml'));
    expect(result.errors).toContain('base');
    expect(readdirSync(inFolder('out', 'disclosures'))).toEqual(['last-good.json']);
  });

  it('exits with 2 for an unknown option and shows the usage', () => {
    const result = run('build', '--ouput', 'x');
    expect(result.status).toBe(2);
    expect(result.errors).toContain('Usage: npm run build');
  });

  it('exits with 2 for a folder that does not exist, in one sentence', () => {
    const result = run('build', '--sources', inFolder('nowhere'), '--out', inFolder('out'));
    expect(result.status).toBe(2);
    expect(result.errors.trim().split('\n')).toHaveLength(1);
    expect(result.errors).toContain(`missing folder: ${inFolder('nowhere')}`);
  });
});
