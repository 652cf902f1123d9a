import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { convertSource } from '../../../src/convert/isolation/index.ts';
import { listSources } from '../../../src/convert/sources.ts';
import { addDocument, type AdditionRequest } from '../../../src/intake/addition.ts';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { defaultLimits } from '../../../src/model/limits.ts';
import { UnreadableError } from '../../../src/model/message.ts';
import type { Change } from '../../../src/model/version.ts';
import { writeDownloads } from '../../../src/publish/downloads/index.ts';
import { type Id, readSource, sources } from '../documents.ts';

// Each conversion is in a worker of its own, which takes a while to start where others run.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
const place = (...names: string[]): string => join(folder, ...names);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-versions-'));
  mkdirSync(place('sources'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Puts a document into the folder as it was before `edits`, by what is printed now and what was printed then. */
function publishEarlier(id: Id, edits: readonly (readonly [now: string, then: string])[], facts: string): void {
  let text = readSource(id);
  for (const [now, then] of edits) {
    expect(text.split(now)).toHaveLength(2);
    text = text.replace(now, () => then);
  }
  writeFileSync(place('sources', `${id}.txt`), text);
  writeFileSync(place('sources', `${id}.yaml`), facts);
}

async function replace(id: Id, request: Partial<AdditionRequest> = {}): Promise<string[]> {
  cpSync(`${sources}${id}.txt`, place('新版.txt'));
  const result = await addDocument(
    {
      paths: [place('新版.txt')],
      folder: place('sources'),
      replaces: id,
      facts: {},
      limits: defaultLimits,
      today: '2026-01-02',
      ...request,
    },
    null,
  );
  return 'added' in result ? result.added.dropped : [];
}

async function convert(): Promise<Disclosure> {
  const [source] = await listSources(place('sources'));
  if (source === undefined) throw new Error('no source');
  return (await convertSource(source, defaultLimits)).disclosure;
}

const ofPart = (changes: readonly Change[] | undefined, part: Change['part']): Change[] =>
  (changes ?? []).filter((change) => change.part === part);

describe('a newer version of a document', () => {
  it('takes its place and keeps it, with the figure, the check and the asset that changed', async () => {
    const edits = [
      ['减少169.61万元', '减少169.91万元'],
      ['\t1936.757815\n', '\t1936.76\n'],
    ] as const;
    publishEarlier('linxi-hrss-2019', edits, 'county: 临西县\nsource_url: https://x.gov.cn/1\n');
    const before = readFileSync(place('sources', 'linxi-hrss-2019.txt'));
    await replace('linxi-hrss-2019');
    expect(readdirSync(place('sources')).sort()).toEqual([
      'linxi-hrss-2019.txt',
      'linxi-hrss-2019.v1.txt',
      'linxi-hrss-2019.v1.yaml',
      'linxi-hrss-2019.yaml',
    ]);
    expect(readFileSync(place('sources', 'linxi-hrss-2019.v1.txt')).equals(before)).toBe(true);

    const { versions, county, source, figures } = await convert();
    expect(county).toBe('临西县');
    expect(source.url).toBe('');
    expect(figures.find(({ figure }) => figure === 'change.total')?.amount_cny).toBe('-1696100.00');
    const [version] = versions;
    expect(version).toMatchObject({ version: 1, replaced_on: '2026-01-02', source: { url: 'https://x.gov.cn/1' } });
    expect(version?.transcript[72]).toContain('169.91');
    expect(ofPart(version?.changes, 'figures')).toEqual([
      {
        part: 'figures',
        label: '预算收支安排',
        field: 'budget/change.total',
        before: { printed: '−169.91万元', line: 73 },
        after: { printed: '−169.61万元', line: 73 },
      },
    ]);
    expect(ofPart(version?.changes, 'fixed-assets')).toEqual([
      expect.objectContaining({
        field: 'value',
        before: { printed: '1936.76万元', line: 759 },
        after: { printed: '1936.757815万元', line: 759 },
      }),
    ]);
    // 28,547.71 − 28,377.8 is 169.91: the sum held, and does not any more.
    const results = ofPart(version?.changes, 'checks').map(({ before: one, after: other }) =>
      [one, other].map((stated) => stated?.printed.split(':')[0]),
    );
    expect(results).toContainEqual(['holds', 'broken']);
  });

  it('names a row of a statutory table that came, went or changed, by its code', async () => {
    const row = '4\t2080101\t行政运行\t1324.63\t1324.63\t1324.63\t\t\t\t\t\t\t\n';
    const text = readSource('yongqing-hrss-2024');
    const line = text.split('\n').findIndex((each) => `${each}\n` === row) + 1;
    expect(line).toBe(101);
    publishEarlier('yongqing-hrss-2024', [[row, row.replaceAll('1324.63', '1324.60')]], '');
    await replace('yongqing-hrss-2024');
    const [version] = (await convert()).versions;
    const cells = ofPart(version?.changes, 'budget-tables');
    expect(cells.map(({ label, before, after }) => [label.includes('2080101 行政运行'), before, after])).toEqual(
      Array.from({ length: 3 }, () => [
        true,
        { printed: '1324.60万元', line: 101 },
        { printed: '1324.63万元', line: 101 },
      ]),
    );
  });

  it('carries over what still holds of the facts, and names the rest', async () => {
    publishEarlier(
      'linxi-hrss-2019',
      [['减少169.61万元', '减少169.71万元']],
      [
        'county: 临西县',
        'published_on: 2019-01-05',
        'corrections:',
        '  - { line: 73, printed: 减少169.71万元, corrected: 减少169.91万元, reason: 两数相减 }',
        '  - { line: 3, printed: 操作规程, corrected: 操作规范, reason: 试 }',
        '',
      ].join('\n'),
    );
    expect(await replace('linxi-hrss-2019', { facts: { published_on: '2019-03-01' } })).toEqual(['corrections[1]']);
    const { corrections, source, versions } = await convert();
    expect(corrections.map(({ line }) => line)).toEqual([3]);
    expect(source.published_on).toBe('2019-03-01');
    expect(versions[0]).toMatchObject({ replaced_on: '2019-03-01', source: { published_on: '2019-01-05' } });
  });

  it('publishes the file of the version before beside its own, and counts it nowhere', async () => {
    publishEarlier('linxi-hrss-2019', [['减少169.61万元', '减少169.91万元']], '');
    await replace('linxi-hrss-2019');
    const site = {
      title: '试',
      publisher: '试',
      url: 'https://example.org',
      base: '/',
      licence: { name: 'CC0', url: 'https://example.org/' },
      contact: 'a@example.org',
      sisters: [],
      limits: defaultLimits,
    };
    await writeDownloads([await convert()], site, place('sources'), place('data'));
    expect(readdirSync(place('data', 'sources')).sort()).toEqual(['linxi-hrss-2019.txt', 'linxi-hrss-2019.v1.txt']);
    expect(readFileSync(place('data', 'disclosures.csv'), 'utf8').trim().split('\r\n')).toHaveLength(2);
    expect(readFileSync(place('data', 'figures.csv'), 'utf8')).not.toContain('169.91');
  });

  it('can be replaced itself: versions count on', async () => {
    publishEarlier('linxi-hrss-2019', [['减少169.61万元', '减少169.71万元']], '');
    await replace('linxi-hrss-2019');
    writeFileSync(place('新.txt'), readSource('linxi-hrss-2019').replace('减少169.61万元', '减少169.91万元'));
    await replace('linxi-hrss-2019', { paths: [place('新.txt')] });
    const { versions } = await convert();
    expect(versions.map(({ version, changes }) => [version, ofPart(changes, 'figures')[0]?.after?.printed])).toEqual([
      [1, '−169.61万元'],
      [2, '−169.91万元'],
    ]);
  });

  it('is refused where it prints a name that the version before has redacted', async () => {
    // A stand-in for a name: words that both versions print.
    const facts = 'redactions:\n  - { printed: 高校毕业生, reason: 试 }\n';
    publishEarlier('linxi-hrss-2019', [['减少169.61万元', '减少169.91万元']], facts);
    await replace('linxi-hrss-2019');
    expect(readFileSync(place('sources', 'linxi-hrss-2019.yaml'), 'utf8')).toContain('高校毕业生');
    writeFileSync(place('sources', 'linxi-hrss-2019.yaml'), 'county: 临西县\n');
    await expect(convert()).rejects.toThrow(/incomplete redaction/u);
    await expect(convert()).rejects.toThrow(UnreadableError);
  });
});

describe('a folder with an earlier version and no newest', () => {
  it('is refused', async () => {
    cpSync(`${sources}linxi-hrss-2019.txt`, place('sources', 'linxi-hrss-2019.v1.txt'));
    await expect(listSources(place('sources'))).rejects.toThrow('an earlier version of linxi-hrss-2019');
  });
});
