import { describe, expect, it, vi } from 'vitest';
import { convertSource } from '../../unit/conversions.ts';
import { drawFrom } from '../../unit/checks/seeded.ts';
import { judge } from './judgement.ts';
import { mutate } from './mutation.ts';
import { fuzz } from './run.ts';
import { listSoundDocuments } from './seeds.ts';
import { fuzzSettings } from './settings.ts';

// Documents are read in workers, which take a while to start where others run.
vi.setConfig({ testTimeout: 120_000 });

const documents = listSoundDocuments({ small: true });

it('changed documents of every format are read or refused with a reason, and lose no amount in silence', async () => {
  const formats = ['csv', 'doc', 'docx', 'html', 'mht', 'pdf', 'txt', 'xls', 'xlsx', 'xml', 'yaml'];
  expect([...new Set(documents.map(({ extension }) => extension))].sort()).toEqual(formats);
  const findings = await fuzz(documents, 1, 150);
  expect(findings.map(({ seed, document, what }) => `seed ${String(seed)}: ${document}: ${what}`)).toEqual([]);
});

it('a changed site file is read or refused with a reason', async () => {
  expect(await fuzzSettings(1, 300)).toEqual([]);
});

it('one seed changes a document in one way', () => {
  for (const { bytes, extension } of documents) {
    const change = (seed: number): string => mutate(bytes, extension, drawFrom(seed)).toString('base64');
    // The times in a zip file are those of its packing.
    if (!['docx', 'xlsx'].includes(extension)) expect(change(3)).toBe(change(3));
    expect(new Set(Array.from({ length: 20 }, (_, seed) => change(seed))).size).toBeGreaterThan(10);
  }
});

describe('the judge finds', () => {
  const conversion = convertSource('linxi-hrss-2019');

  it('nothing in a sound document', () => {
    expect(judge({ conversion })).toEqual([]);
  });

  it('amounts of rows that are claimed and in no value', () => {
    const disclosure = { ...conversion.disclosure, procurement: [], procurement_totals: [] };
    expect(judge({ conversion: { ...conversion, disclosure } }).join('\n')).toMatch(
      /silent loss: 0\.0025 in line \d+/u,
    );
  });

  it('crashes and hangs, and takes a refusal for none', () => {
    const refuse = (code: string, seen: string): string[] =>
      judge({
        failures: [{ code, severity: 'error', place: { file: 'a.txt' }, seen, expected: 'else', action: 'Do it.' }],
      });
    expect(refuse('fault', 'TypeError')).toEqual(['crash: TypeError']);
    expect(refuse('too-large', 'more than 30 seconds of reading')).toHaveLength(1);
    expect(refuse('damaged-file', 'no end')).toEqual([]);
    expect(refuse('too-large', '3 pages')).toEqual([]);
  });
});
