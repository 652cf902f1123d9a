import { describe, expect, inject, it } from 'vitest';
import { tables } from '../../src/publish/downloads/tables/index.ts';
import { decodeEntities, readBuilt, readJson } from './built-files.ts';

const { root, years } = inject('sites');

describe('the data dictionary on the data page', () => {
  const html = readBuilt(root, 'data/index.html');

  it.each(tables)('has a line for every column of $key, with how often it is filled and an example', (table) => {
    const start = html.indexOf(`id="table-${table.key}"`);
    const part = decodeEntities(html.slice(start, html.indexOf('</details>', start)));
    const rows = part.split('<tr').slice(2);
    expect(rows.map((row) => /<code[^>]*>(\w+)<\/code>/u.exec(row)?.[1])).toEqual(
      table.columns.map(({ name }) => name),
    );
    const records = readJson(root, `data/${table.key}.json`) as Record<string, string | number | null>[];
    for (const [index, { name, description }] of table.columns.entries()) {
      const row = rows[index] ?? '';
      const values = records.map((record) => String(record[name] ?? '')).filter((value) => value !== '');
      expect(row).toContain(description);
      expect(/class="number"[^>]*>\s*([\d,]+)/u.exec(row)?.[1]?.replaceAll(',', '')).toBe(String(values.length));
      const [first] = values;
      if (first === undefined) expect(row).toContain('本站还没有值');
      else expect(row).toContain(`本站的例：${[...first.replace(/\s+/gu, ' ').trim()].slice(0, 40).join('')}`);
    }
  });

  it('says the keys: what tells a row from others, and which table it belongs to', () => {
    const start = html.indexOf('id="table-indicators"');
    const part = html.slice(start, html.indexOf('</details>', start));
    expect(part).toMatch(/<code[^>]*>disclosure_id<\/code>.*?disclosures\.id/su);
    expect(part).toMatch(/<code[^>]*>project<\/code>.*?projects\.project/su);
  });
});

describe('the files of all tables on the data page', () => {
  it('stand folded where a table has no rows, and are there all the same', () => {
    const html = readBuilt(root, 'data/index.html');
    const [before = '', folded = ''] = html.split(/<details[^>]*>\s*<summary[^>]*>\s*还没有行的表/u);
    const inFolded = folded.slice(0, folded.indexOf('</details>'));
    for (const { key } of tables) {
      const isEmpty = (readJson(root, `data/${key}.json`) as unknown[]).length === 0;
      expect((isEmpty ? inFolded : before).includes(`/data/${key}.csv"`), key).toBe(true);
    }
    expect(inFolded).toContain('/data/final_accounts_figures.csv"');
  });
});

describe('the site map', () => {
  const readDays = (site: typeof root): Map<string, string | undefined> =>
    new Map(
      [...readBuilt(site, 'sitemap-0.xml').matchAll(/<url><loc>https:\/\/[^/]+\/(.*?)<\/loc>(.*?)<\/url>/gu)].map(
        ([, path = '', rest = '']) => [path, /<lastmod>(.{10})/u.exec(rest)?.[1]],
      ),
    );

  it('dates the pages of a document by its year where the day is not known, and what gathers all by the latest', () => {
    const days = readDays(root);
    expect(days.get('disclosures/linxi-hrss-2019/')).toBe('2019-01-01');
    expect(days.get('disclosures/linxi-hrss-2019/source/')).toBe('2019-01-01');
    expect(days.get('disclosures/yongqing-hrss-2024/projects/1/')).toBe('2024-01-01');
    for (const path of ['', 'data/', 'projects/', 'departments/']) expect(days.get(path)).toBe('2024-01-01');
    // People write it, and only the day of the build would be at hand.
    expect([days.has('guides/citing/'), days.get('guides/citing/')]).toEqual([true, undefined]);
    expect([...days.keys()].filter((path) => path.startsWith('embed/'))).toEqual([]);
  });

  it('moves on with a newer document', () => {
    expect(readDays(years).get('data/')).toBe('2025-01-01');
  });
});
