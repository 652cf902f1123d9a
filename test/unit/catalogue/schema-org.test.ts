import { describe, expect, it } from 'vitest';
import { describeDataset, describeWholeDataset, formatForScript } from '../../../src/publish/catalogue/index.ts';
import { describeDownloads } from '../../../src/publish/downloads/index.ts';
import { citeBibtex, citeDocument, citeFigure } from '../../../src/site/citations.ts';
import { site } from '../downloads-blank.ts';
import { makeLinxi, makeYongqing } from './made.ts';

const linxi = makeLinxi();
const citingSite = { ...site, address: (path: string) => `https://mingzhang.example.org/budget/${path}` };

interface Dataset {
  [key: string]: unknown;
  distribution: { contentUrl: string; encodingFormat: string }[];
  variableMeasured: { name: string; value?: string }[];
}

describe('the description of a disclosure for search engines', () => {
  const dataset = describeDataset(linxi, site, '引用') as Dataset;

  it('says who, where, when, from what and under which licence, in whole addresses', () => {
    expect(dataset).toMatchObject({
      '@type': 'Dataset',
      url: 'https://mingzhang.example.org/budget/disclosures/linxi-hrss-2019/',
      identifier: 'linxi-hrss-2019',
      creator: { name: '临西县人力资源和社会保障局' },
      publisher: { name: '某县财政局' },
      temporalCoverage: '2019-01-01/2019-12-31',
      spatialCoverage: { name: '河北省邢台市临西县', identifier: '130535' },
      isBasedOn: 'https://www.linxi.example.org/a?b=1&c=2',
      license: 'https://creativecommons.org/licenses/by/4.0/deed.zh-hans',
      datePublished: '2019-02-20',
    });
  });

  it('gives the amounts that the page opens with as the document states them', () => {
    // Lines 69 and 71: 预算收入28377.8万元; 基本支出972.3万元.
    const values = new Map(dataset.variableMeasured.map(({ name, value }) => [name, value]));
    expect(values.get('收入')).toBe('283778000.00');
    expect(values.get('基本支出')).toBe('9723000.00');
  });

  it('names the files themselves', () => {
    const addresses = dataset.distribution.map(({ contentUrl }) => contentUrl);
    expect(addresses).toContain('https://mingzhang.example.org/budget/data/disclosures/linxi-hrss-2019.json');
    expect(addresses).toContain(
      'https://mingzhang.example.org/budget/data/disclosures/linxi-hrss-2019/procurement.csv',
    );
    for (const format of ['xlsx', 'zip'])
      expect(addresses).toContain(`https://mingzhang.example.org/budget/data/disclosures/linxi-hrss-2019.${format}`);
    expect(addresses).toContain('https://mingzhang.example.org/budget/data/sources/linxi-hrss-2019.txt');
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('is based on the file itself where the address it was published at is not known, or is no web address', () => {
    for (const url of ['', 'javascript:alert(1)']) {
      const { isBasedOn } = describeDataset({ ...linxi, source: { ...linxi.source, url } }, site, '') as Dataset;
      expect(isBasedOn).toBe('https://mingzhang.example.org/budget/data/sources/linxi-hrss-2019.txt');
    }
  });

  it('cannot end the element it stands in', () => {
    const text = formatForScript(describeDataset({ ...linxi, title: '</script><!--<script>' }, site, ''));
    expect(text).not.toContain('<');
    expect(JSON.stringify(JSON.parse(text))).toContain('</script><!--<script>');
  });
});

it('the description of all data covers all years and every table', () => {
  const both = [linxi, makeYongqing()];
  const tables = describeDownloads(both);
  const whole = describeWholeDataset(both, tables, site, '引用') as Dataset;
  expect(whole['temporalCoverage']).toBe('2019-01-01/2024-12-31');
  const addresses = whole.distribution.map(({ contentUrl }) => contentUrl);
  for (const { paths } of tables) expect(addresses).toContain(`https://mingzhang.example.org/budget/data/${paths.csv}`);
  expect(addresses.some((address) => address.includes('.excel.'))).toBe(false);
  expect(whole.variableMeasured.map(({ name }) => name)).toContain('budget_lines.amount_cny');
});

describe('a citation', () => {
  it('of a document follows GB/T 7714, and leaves the day of reading to the reader', () => {
    expect(citeDocument(linxi, citingSite, '引用日期')).toBe(
      '临西县人力资源和社会保障局. 临西县人力资源和社会保障局2019年部门预算信息公开[EB/OL]. (2019-02-20)[引用日期]. 原发布页：https://www.linxi.example.org/a?b=1&c=2. 明账：https://mingzhang.example.org/budget/disclosures/linxi-hrss-2019/.',
    );
    expect(citeDocument(makeYongqing(), citingSite, null)).not.toContain('[]');
  });

  it('of a figure has what is printed, its unit and its line', () => {
    const income = linxi.figures.find(({ figure }) => figure === 'income.total');
    expect(income && citeFigure(income, linxi, citingSite)).toBe(
      '临西县人力资源和社会保障局2019 年部门预算：预算收入 28377.8 万元，原文第 69 行，https://mingzhang.example.org/budget/disclosures/linxi-hrss-2019/source/#L69',
    );
  });

  it('of a change says that it is one and which way it goes, and of last year’s total whose it is', () => {
    const cite = (figure: string): string | undefined => {
      const found = linxi.figures.find((each) => each.figure === figure);
      return found && /：(.*?)，/u.exec(citeFigure(found, linxi, citingSite))?.[1];
    };
    // Line 73: 较2018年预算28547.71万元减少169.61万元, 其中：基本支出增加 90.8万元; line 77: 与2018年相比减少1万元.
    expect(cite('previous-year.total')).toBe('上年预算收支安排 28547.71 万元');
    expect(cite('change.total')).toBe('预算收支安排比上年减少 169.61 万元');
    expect(cite('change.basic')).toBe('基本支出比上年增加 90.8 万元');
    expect(cite('three-public.change')).toBe('财政拨款“三公”经费预算比上年减少 1 万元');
    expect(cite('three-public.total')).not.toContain('比上年');
    const [income] = linxi.figures;
    // Final accounts print what was budgeted beside what was spent.
    expect(income && citeFigure(income, { ...linxi, kind: 'final-accounts' }, citingSite)).toContain(
      '（预算数） 28377.8',
    );
  });

  it('for BibTeX keeps what the document says from being commands', () => {
    const bibtex = citeBibtex({ ...linxi, title: '收入 5% {甲} \\input{/etc/passwd} #1' }, citingSite);
    expect(bibtex).toContain('title        = {{收入 5\\% 甲 input/etc/passwd \\#1}},');
  });
});
