import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, it } from 'vitest';
import { tables } from '../../src/publish/downloads/tables/index.ts';
import { listFiles, readBuilt, readJson } from './built-files.ts';

const { root } = inject('sites');
const ids = ['dacheng-hrss-2021', 'handan-hrss-2018', 'linxi-hrss-2019', 'nandagang-lss-2020', 'yongqing-hrss-2024'];

type Row = Record<string, string>;
const readCsv = (file: string): Row[] => parse(readBuilt(root, file), { columns: true });

/** The text of a document by line, as its JSON holds it. */
const readTranscript = (id: string): string[] =>
  (readJson(root, `data/disclosures/${id}.json`) as { transcript: string[] }).transcript;

/** Digits as they may stand in the text: full-width, or with thousands separators. */
const normalise = (text: string): string => text.normalize('NFKC').replaceAll(',', '').replace(/\s/gu, '');

describe.each(ids)('the downloads of %s', (id) => {
  const transcript = readTranscript(id);
  const lineOf = (row: Row): string => normalise(transcript[Number(row['line']) - 1] ?? '');

  it('name for every figure the line its number is printed on, and quote words of the document', () => {
    const figures = readCsv(`data/disclosures/${id}/figures.csv`);
    expect(figures.length).toBeGreaterThanOrEqual(20);
    for (const figure of figures) {
      expect(lineOf(figure)).toContain(normalise(figure['printed'] ?? ''));
      expect(normalise(transcript.join(''))).toContain(normalise(figure['quote'] ?? ''));
    }
  });

  it('name for every project a line within the document', () => {
    for (const project of readCsv(`data/disclosures/${id}/projects.csv`)) expect(lineOf(project)).not.toBe('');
  });

  it('have the document as published, byte for byte', () => {
    const published = readFileSync(join(root.folder, 'data', 'sources', `${id}.txt`));
    expect(published.equals(readFileSync(join('content', 'sources', `${id}.txt`)))).toBe(true);
  });
});

describe('the downloads of all disclosures', () => {
  it('name for every printed amount of a statutory table a line that holds it', () => {
    const lines = readCsv('data/budget_lines.csv');
    expect(lines.filter((row) => row['disclosure_id'] === 'yongqing-hrss-2024')).toHaveLength(265);
    const transcript = readTranscript('yongqing-hrss-2024');
    for (const row of lines.filter((candidate) => candidate['disclosure_id'] === 'yongqing-hrss-2024'))
      expect(normalise(transcript[Number(row['line']) - 1] ?? '')).toContain(normalise(row['printed'] ?? ''));
  });

  it('count what people counted in the five documents', () => {
    const count = (file: string, id: string): number =>
      readCsv(`data/${file}.csv`).filter((row) => row['disclosure_id'] === id).length;
    expect(ids.map((id) => count('sections', id))).toEqual([9, 9, 9, 9, 10]);
    expect(ids.map((id) => count('responsibilities', id))).toEqual([16, 15, 17, 8, 4]);
    expect(ids.map((id) => count('organisations', id))).toEqual([0, 20, 6, 1, 2]);
    expect(ids.map((id) => count('projects', id))).toEqual([32, 0, 0, 6, 30]);
    expect(ids.map((id) => count('indicators', id))).toEqual([232 + 9, 0, 0, 42, 181]);
    expect(ids.map((id) => count('goals', id))).toEqual([14, 0, 0, 4, 19]);
    expect(ids.map((id) => count('activities', id))).toEqual([0, 67, 29, 0, 0]);
    expect(ids.map((id) => count('activity_indicators', id))).toEqual([0, 102, 36, 0, 0]);
    expect(ids.map((id) => count('procurement', id))).toEqual([1, 0, 8, 2, 0]);
    expect(ids.map((id) => count('fixed_assets', id))).toEqual([6, 5, 6, 6, 6]);
    expect(ids.map((id) => count('glossary', id))).toEqual([10, 2, 8, 11, 10]);
  });

  it('describe every column of every file, in the data package and on the data page', () => {
    const { resources } = readJson(root, 'data/datapackage.json') as {
      resources: { path: string; schema?: { fields: { name: string; description?: string }[] } }[];
    };
    const page = readBuilt(root, 'data/index.html');
    const files = listFiles(root).filter((file) => /^data\/[^/]+\.csv$/u.test(file) && !file.endsWith('.excel.csv'));
    expect(files).toHaveLength(tables.length);
    for (const file of files) {
      const header = (readBuilt(root, file).split('\r\n')[0] ?? '').split(',');
      const fields = resources.find(({ path }) => `data/${path}` === file)?.schema?.fields ?? [];
      expect(fields.map(({ name }) => name)).toEqual(header);
      for (const { name, description = '' } of fields) {
        expect(description, `${file}: ${name}`).not.toBe('');
        expect(page, `${file}: ${name}`).toContain(name);
      }
    }
  });

  it('keep checks and notices as files', () => {
    expect(readBuilt(root, 'data/checks.csv')).toMatch(/^disclosure_id,check,rule,status,/u);
    expect(readBuilt(root, 'data/notices.csv')).toMatch(/^disclosure_id,notice,rule,severity,/u);
  });
});
