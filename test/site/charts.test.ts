import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, it } from 'vitest';
import { acrossKinds } from '../../src/publish/charts/across/index.ts';
import { findTarget, listFiles, listTags, readBuilt } from './built-files.ts';

const { root, subPath } = inject('sites');
const ids = ['dacheng-hrss-2021', 'handan-hrss-2018', 'linxi-hrss-2019', 'nandagang-lss-2020', 'yongqing-hrss-2024'];
const pageOf = (id: string): string => readBuilt(root, `disclosures/${id}/index.html`);
/** The visible words of a page, without the text alternatives of drawings. */
const wordsOf = (html: string): string =>
  html
    .replace(/<(svg|script|textarea)\b.*?<\/\1>/gsu, '')
    .replace(/<[^>]+>/gu, '')
    .replace(/\s+/gu, '');
const countIn = (text: string, part: string): number => text.split(part).length - 1;
const chartsOf = (html: string): string[] => [...html.matchAll(/<h3 id="chart-([\w-]+)"/gu)].map(([, id = '']) => id);

describe('the charts of a department page', () => {
  it('stand in the order in which a budget is read', () => {
    expect(chartsOf(pageOf('yongqing-hrss-2024'))).toEqual([
      'flow',
      'functional-tree',
      'economic-bars',
      'year-bridge',
      'three-public-change',
      'projects-by-budget',
      'payment-plan',
      'targets-overview',
      'asset-bars',
    ]);
    expect(chartsOf(pageOf('linxi-hrss-2019'))).toEqual([
      'flow',
      'expenditure-by-function',
      'year-bridge',
      'three-public-change',
      'activity-tree',
      'procurement-bars',
      'asset-bars',
    ]);
  });

  it('say once what a document does not give', () => {
    const words = wordsOf(pageOf('dacheng-hrss-2021'));
    expect(countIn(words, '文件没有按功能分类列出支出')).toBe(1);
    expect(countIn(words, '文件没有按经济分类列出基本支出')).toBe(1);
    expect(countIn(words, '文件没有写明各项目的支出计划')).toBe(1);
    expect(countIn(words, '文件没有给出各项目的预算数')).toBe(1);
    expect(words).not.toContain('不需要画图');
    const without = wordsOf(pageOf('handan-hrss-2018'));
    expect(countIn(without, '没有逐个列出项目')).toBe(1);
    expect(countIn(without, '没有列出采购的物品')).toBe(1);
    expect(without).not.toContain('文件没有逐项列出政府采购');
    expect(without).not.toContain('文件没有列出带目标值的绩效指标');
  });

  it('draw no number of last year that another on the page speaks against (Dacheng 2021)', () => {
    const words = wordsOf(pageOf('dacheng-hrss-2021'));
    expect(words).toContain('对不上，没有算');
    // 6 − (−6): the document names the level where it means the change.
    expect(pageOf('dacheng-hrss-2021')).not.toMatch(/class="chart-amount"[^>]*>12\.00</u);
  });

  it('call a number computed only where it is', () => {
    const table = (chart: string): string[] => {
      const html = pageOf('yongqing-hrss-2024');
      const start = html.indexOf(`<h3 id="chart-${chart}"`);
      const rows = html.slice(start, html.indexOf('</figure>', start)).match(/<tr>.*?<\/tr>/gsu) ?? [];
      return rows.filter((row) => /算出\s*<\/td>\s*<\/tr>/u.test(row)).map((row) => wordsOf(row));
    };
    expect(table('year-bridge')).toEqual(['上年总额23,444.28算出算出']);
    expect(table('three-public-change')).toEqual([]);
  });
});

describe.each([
  ['at the root of a host', root],
  ['under a path', subPath],
])('the files of charts %s', (_place, site) => {
  const files = listFiles(site);
  const drawings = files.filter((file) => /^embed\/.*\.svg$/u.test(file));

  it('are there for each chart on a page, and an embed page with them', () => {
    expect(drawings.length).toBeGreaterThan(15);
    for (const page of files.filter((file) => /^disclosures\/[^/]+\/index\.html$/u.test(file))) {
      const id = page.split('/')[1] ?? '';
      for (const chart of chartsOf(readBuilt(site, page)))
        for (const file of [`${chart}.svg`, `${chart}.csv`, `${chart}/index.html`])
          expect(files).toContain(`embed/${id}/${file}`);
    }
  });

  it('stand alone: no variable, no rule or picture from elsewhere, both schemes, source and address', () => {
    for (const file of drawings) {
      const svg = readBuilt(site, file);
      expect(svg, file).not.toMatch(/var\(|url\((?!#)|@import|<image|<script|href=/u);
      expect(svg, file).toContain('@media (prefers-color-scheme: dark)');
      const texts = svg.replace(/<[^>]+>/gu, '');
      expect(texts, file).toMatch(/单位：\S/u);
      expect(texts, file).toContain('来源：');
      const address = /https:\/\/mingzhang\.example\.org(\/[\w/.-]*)(#[\w-]+)?/u.exec(texts);
      expect(findTarget(site, address?.[1] ?? ''), file).toMatch(/index\.html$/u);
    }
  });

  it('hold rows, each with the line it stands on where there is one', () => {
    for (const file of files.filter((name) => /^embed\/.*\.csv$/u.test(name))) {
      const text = readBuilt(site, file);
      expect(text, file).toMatch(/line\r\n/u);
      const rows: Record<string, string>[] = parse(text, { columns: true });
      expect(rows.length, file).toBeGreaterThan(1);
      for (const row of rows) expect(row['line'], file).toMatch(/^\d*$/u);
    }
  });
});

describe('an embed page', () => {
  const pages = listFiles(root).filter((file) => /^embed\/.*\/index\.html$/u.test(file));

  it('is there for every chart of every document and across them, drawn or not', () => {
    for (const id of ids) expect(pages.filter((page) => page.startsWith(`embed/${id}/`))).toHaveLength(12);
    expect(pages.filter((page) => page.startsWith('embed/across/'))).toHaveLength(acrossKinds.length);
  });

  it('is light, unlisted, without navigation, and its links leave the frame', () => {
    for (const page of pages) {
      const html = readBuilt(root, page);
      const tags = listTags(html);
      expect(gzipSync(html).length, page).toBeLessThan(8000);
      expect(html, page).toContain('<meta name="robots" content="noindex"');
      expect(
        tags.some(({ name }) => name === 'nav' || name === 'form'),
        page,
      ).toBe(false);
      for (const { name, attributes } of tags)
        if (name === 'a' && !attributes.has('download')) expect(attributes.get('target'), page).toBe('_blank');
      const styles = tags.flatMap(({ attributes }) =>
        attributes.get('rel') === 'stylesheet' ? [attributes.get('href') ?? ''] : [],
      );
      const sizes = styles.map((href) => gzipSync(readBuilt(root, findTarget(root, href) ?? '')).length);
      expect(
        sizes.reduce((sum, size) => sum + size, 0),
        page,
      ).toBeLessThan(4000);
    }
  });

  it('has a sentence where the document does not allow the chart', () => {
    expect(wordsOf(readBuilt(root, 'embed/dacheng-hrss-2021/functional-tree/index.html'))).toContain(
      '没有这张图：文件没有按科目编码列出支出（类、款、项）。',
    );
    expect(wordsOf(readBuilt(root, 'embed/across/totals-over-years/index.html'))).toContain(
      '没有这张图：现在每个部门只有一年的文件。',
    );
  });
});

describe('the script of the charts', () => {
  it('is smaller than 2 kB', () => {
    const [script = '', ...others] = listFiles(root).filter((file) => /^_astro\/chart\.[\w-]+\.js$/u.test(file));
    expect(others).toEqual([]);
    expect(gzipSync(readBuilt(root, script)).length).toBeLessThan(2000);
  });
});
