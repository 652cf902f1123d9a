import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { convertDocument } from '../../../src/convert/index.ts';
import { listSources } from '../../../src/convert/sources.ts';
import { writeDownloads } from '../../../src/publish/downloads/index.ts';
import { siteSchema } from '../../../src/model/site.ts';
import { cutTranscript, nameLine, showLine } from '../../../src/site/transcript.ts';
import { convertSource } from '../conversions.ts';
import { readConverted } from '../converted-folder.ts';
import { cell, packDocx, paragraph, row, table } from '../docx-file.ts';
import { convertBytes, listContent } from '../content.ts';
import { ids, readSource } from '../documents.ts';
import { renderDocx, renderHtml } from '../rendered.ts';

describe.each(ids)('%s says the same', (id) => {
  const expected = listContent(convertSource(id).disclosure);

  it('as a Word document', async () => {
    const disclosure = await convertBytes(id, `${id}.docx`, renderDocx(readSource(id)));
    expect(listContent(disclosure)).toEqual(expected);
    expect(disclosure.source).toMatchObject({ format: 'docx', encoding: '', file: `${id}.docx` });
  });

  it('as a web page, without what stands round it', async () => {
    const disclosure = await convertBytes(id, `${id}.html`, Buffer.from(renderHtml(readSource(id))));
    expect(listContent(disclosure)).toEqual(expected);
    expect(disclosure.source.format).toBe('html');
  });
});

describe('a folder', () => {
  let folder: string;
  const give = (files: Readonly<Record<string, string | Uint8Array>>): void => {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mingzhang-extraction-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const narrative =
    '某县档案局2024年部门预算信息公开\n一、部门职责及机构设置情况\n部门职责：\n1、管理档案。\n二、部门预算安排的总体情况\n1、收入说明\n本年预算收入100万元。\n';
  const tables = packDocx(
    paragraph('部门预算收支总表') +
      table(
        row(cell('收入'), cell('预算数'), cell('支出'), cell('预算数')),
        row(cell('一般公共预算拨款收入'), cell('100.00'), cell('基本支出'), cell('60.00')),
        row(cell('本年收入合计'), cell('100.00'), cell('本年支出合计'), cell('100.00')),
      ),
  );

  it('holds a document in several files: their texts one after the other, all of them published and named', async () => {
    give({ 'archive-2024.txt': narrative, 'archive-2024.2.docx': tables });
    const [disclosure] = (await readConverted(folder)).disclosures;
    expect(disclosure?.transcript[7]).toBe('');
    expect(disclosure?.transcript[8]).toBe('部门预算收支总表');
    expect(disclosure?.figures[0]).toMatchObject({ figure: 'income.total', amount_cny: '1000000.00', line: 7 });
    expect(disclosure?.budget_tables[0]).toMatchObject({ table: 'income-and-expenditure', line: 9 });
    expect(disclosure?.budget_tables[0]?.lines[0]).toMatchObject({ amount_cny: '1000000.00', line: 11 });
    expect(disclosure?.source.files).toMatchObject([
      { file: 'archive-2024.txt', format: 'text', line: 1, encoding: 'utf-8' },
      { file: 'archive-2024.2.docx', format: 'docx', line: 9, encoding: '' },
    ]);
    const site = siteSchema.parse({
      title: '明账',
      publisher: '某',
      url: 'https://a.example',
      base: '/',
      licence: { name: 'x', url: 'https://a.example' },
      contact: 'a@a.example',
    });
    await writeDownloads(disclosure === undefined ? [] : [disclosure], site, folder, join(folder, 'data'));
    expect(readdirSync(join(folder, 'data', 'sources')).sort()).toEqual(['archive-2024.2.docx', 'archive-2024.txt']);
    expect(readFileSync(join(folder, 'data', 'sources', 'archive-2024.2.docx')).equals(tables)).toBe(true);
  });

  it('is refused when a file of a document is missing or there twice', async () => {
    give({ 'a-2024.txt': narrative, 'a-2024.3.docx': tables, 'b-2024.2.docx': tables });
    await expect(listSources(folder)).rejects.toThrow(
      /missing file: a-2024\.2, before this one[\s\S]*missing file: b-2024,/u,
    );
    give({ 'a-2024.2.docx': tables, 'b-2024.docx': tables, 'b-2024.2.txt': narrative });
    await expect(listSources(folder)).rejects.toThrow(
      /^[^\n]*b-2024\.2\.txt: duplicate id: b-2024\.2 is b-2024\.2\.docx already[^\n]*$/u,
    );
  });

  it('never publishes the bytes of a document with a redacted name: its redacted text stands in their place', async () => {
    const words = packDocx(
      narrative
        .split('\n')
        .map((line) => paragraph(line))
        .join('') + paragraph('联系人：武征征'),
    );
    give({
      'archive-2024.docx': words,
      'archive-2024.yaml': 'redactions:\n  - printed: 武征征\n    reason: 个人信息\n',
    });
    const { disclosures, redacted } = await readConverted(folder);
    expect(disclosures[0]?.source).toMatchObject({
      file: 'archive-2024.txt',
      format: 'docx',
      encoding: 'utf-8',
      redacted: true,
      transcript_published: true,
    });
    const [[name, bytes] = ['', new Uint8Array()]] = [...redacted];
    expect(name).toBe('archive-2024.txt');
    expect(Buffer.from(bytes).toString('utf8')).toBe(`${narrative}联系人：███\n`);
    expect(JSON.stringify(disclosures)).not.toContain('武征征');
  });
});

describe('pages', () => {
  const lines = [
    '某县档案局2024年部门预算信息公开',
    '一、部门职责及机构设置情况',
    '1、管理档案。',
    '二、部门预算安排的总体情况',
    '本年预算收入100万元。',
  ];
  const extraction = { format: 'pdf', lines, pages: [1, 1, 1, 2, 2] } as const;
  const { disclosure } = convertDocument({
    id: 'archive-2024',
    file: 'archive-2024.pdf',
    bytes: Buffer.from('%PDF-'),
    extraction: { ...extraction, pages: [...extraction.pages], lines },
    facts: {},
  });

  it('are kept by line', () => {
    expect(disclosure.transcript_pages).toEqual([1, 1, 1, 2, 2]);
    expect(convertSource('linxi-hrss-2019').disclosure.transcript_pages).toEqual([]);
  });

  it('cut the transcript where they begin, and are named at each line', () => {
    expect(cutTranscript(disclosure)).toEqual([
      { heading: '第 1 页', lines: [1, 2, 3] },
      { heading: '第 2 页', lines: [4, 5] },
    ]);
    expect(nameLine(disclosure, 4)).toBe('第 2 页，第 4 行');
    const whole = convertSource('linxi-hrss-2019').disclosure;
    expect(cutTranscript(whole).map(({ heading, lines: { length } }) => [heading, length])).toEqual([
      [null, whole.transcript.length],
    ]);
  });
});

describe('a line of the transcript on its page', () => {
  it('names a mark of direction, which would print 12.34 as 43.21, and the data keep it under a notice', async () => {
    const text =
      '某县档案局2024年部门预算信息公开\n一、部门职责及机构设置情况\n1、管理档案。\n二、部门预算安排的总体情况\n1、收入说明\n本年预算收入\u202E12.34\u202C万元。\n';
    const disclosure = await convertBytes('archive-2024', 'archive-2024.txt', Buffer.from(text));
    expect(disclosure.figures[0]?.printed).toBe('12.34');
    expect(disclosure.transcript[5]).toContain('\u202E');
    expect(showLine(disclosure.transcript[5] ?? '')).toBe('本年预算收入[U+202E]12.34[U+202C]万元。');
    expect(disclosure.notices.find(({ rule }) => rule === 'hidden-mark')).toMatchObject({
      quote: 'U+202E U+202C',
      lines: [6],
    });
    expect(showLine('甲\u2028乙')).toBe('甲\n乙');
  });
});
