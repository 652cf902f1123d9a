import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../src/model/disclosure.ts';
import { acrossKinds } from '../../src/publish/charts/across/index.ts';
import { writeCsvFile } from '../../src/publish/charts/csv-file.ts';
import { chartIds, drawChart, isGap, type Chart } from '../../src/publish/charts/index.ts';
import { writeSvgFile } from '../../src/publish/charts/svg-file.ts';
import { convertSource } from '../unit/conversions.ts';
import { ids } from '../unit/documents.ts';
import { bareDisclosure, figure } from './fixture.ts';
import { draw, drawSource } from './reading.ts';

const imprint = {
  style: '.chart text { fill: #000; }',
  source: '永清县人力资源和社会保障局 2024 年部门预算，原文第 420–426 行',
  address: 'https://example.org/disclosures/yongqing-hrss-2024/#chart-flow',
};
const readRows = (chart: Chart): Record<string, string>[] => parse(writeCsvFile(chart), { columns: true });

describe('a chart as an SVG file', () => {
  const chart = drawSource('flow', 'yongqing-hrss-2024');
  const file = writeSvgFile(chart, imprint);

  it('stands alone: title, unit, source, address and rules of the marks are in it', () => {
    expect(file.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg"')).toBe(
      true,
    );
    for (const text of [chart.title, '单位：万元', `来源：${imprint.source}`, imprint.address, imprint.style])
      expect(file.replace(/<\/?(?:text|tspan)[^>]*>/gu, '')).toContain(text);
    expect(file).not.toContain('chart-narrow');
  });

  it('breaks a long title into lines instead of running off its edge', () => {
    const long = writeSvgFile({ ...chart, title: '支出最多的一项'.repeat(12) }, imprint);
    expect(long.match(/class="file-title"/gu)).toHaveLength(3);
  });

  it('escapes what a document says', () => {
    const hostile = draw('flow', {
      figures: [
        figure('income.total', '收入', '10000.00', 1),
        figure('income.general-public-budget', '<script>alert(1)</script>', '6000.00', 1),
        figure('income.carryover', '结转', '4000.00', 1),
        figure('expenditure.total', '支出', '10000.00', 2),
        figure('expenditure.basic', '基本', '1000.00', 2),
        figure('expenditure.project', '项目', '9000.00', 2),
      ],
    });
    expect(writeSvgFile(hostile, { ...imprint, source: '</svg><script>' })).not.toContain('<script');
  });
});

describe('a chart as a CSV file', () => {
  it('has the columns of its table and the line, with plain numbers (Yongqing 2024, line 161)', () => {
    const chart = drawSource('functional-tree', 'yongqing-hrss-2024');
    const text = writeCsvFile(chart);
    expect(text.split('\r\n')[0]).toBe('科目编码,级,科目名称,金额（万元）,占比（%）,line');
    expect(text).not.toContain('\uFEFF');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(readRows(chart).find((row) => row['科目编码'] === '2082602')).toEqual({
      科目编码: '2082602',
      级: '项',
      科目名称: '财政对城乡居民基本养老保险基金的补助',
      '金额（万元）': '14154.24',
      '占比（%）': '55.9',
      line: '161',
    });
  });

  it('leaves what is not stated empty, and a computed number without a line', () => {
    const rows = readRows(drawSource('three-public-change', 'nandagang-lss-2020'));
    expect(rows.find((row) => row['项目'] === '因公出国（境）')).toMatchObject({
      '2020 年（万元）': '0.00',
      '写明的增减（万元）': '',
      '上年（万元）': '',
    });
    const bridge = readRows(drawSource('year-bridge', 'yongqing-hrss-2024'));
    expect(bridge[0]).toEqual({ 项目: '上年总额', '金额（万元）': '23444.28', 来历: '算出', line: '' });
  });

  it('names the document of each row where there are several', () => {
    const [byTotal] = acrossKinds;
    const chart = byTotal.draw([
      convertSource('yongqing-hrss-2024').disclosure,
      convertSource('handan-hrss-2018').disclosure,
    ]);
    if (isGap(chart)) throw new Error(chart.reason);
    expect(readRows(chart)[1]).toMatchObject({
      部门: '永清县人力资源和社会保障局',
      '支出（万元）': '25332.93',
      disclosure_id: 'yongqing-hrss-2024',
      line: '424',
    });
  });
});

/** Every amount of a value replaced, however deep it lies. */
function replaceAmounts(value: unknown, replace: (cny: string) => string | null): unknown {
  if (Array.isArray(value)) return value.map((member) => replaceAmounts(member, replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      (key === 'amount_cny' || key === 'cny') && typeof member === 'string'
        ? replace(member)
        : replaceAmounts(member, replace),
    ]),
  );
}

describe.each(ids)('figures of %s that are missing, zero or negative', (id) => {
  const { disclosure } = convertSource(id);
  /** Budget lines always have an amount; those that would have none are left out, as the reader leaves them out. */
  const withoutAmounts: Disclosure = {
    ...(replaceAmounts(disclosure, () => null) as Disclosure),
    budget_tables: disclosure.budget_tables.map((table) => ({ ...table, lines: [] })),
  };
  const odd: readonly (readonly [string, Disclosure])[] = [
    ['none', withoutAmounts],
    ['zero', replaceAmounts(disclosure, () => '0.00') as Disclosure],
    ['negative', replaceAmounts(disclosure, (cny) => (cny.startsWith('-') ? cny.slice(1) : `-${cny}`)) as Disclosure],
    ...disclosure.figures.map(
      (left, index) =>
        [
          `without ${left.figure} (${String(index)})`,
          { ...disclosure, figures: disclosure.figures.filter((candidate) => candidate !== left) },
        ] as const,
    ),
  ];

  it.each(chartIds)('leave a drawing with its files, or a sentence: %s', (id) => {
    for (const [name, changed] of odd) {
      const drawn = drawChart(id, bareDisclosure(changed));
      if (isGap(drawn)) {
        expect(drawn.reason, name).not.toBe('');
        continue;
      }
      const file = writeSvgFile(drawn, imprint);
      expect(file, name).not.toMatch(/NaN|Infinity|undefined|(?:width|height|r)="-/u);
      expect(drawn.title, name).not.toMatch(/NaN|Infinity|undefined/u);
      const rows = readRows(drawn);
      expect(rows, name).toHaveLength(drawn.table.rows.length);
    }
  });
});
