import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/model/disclosure.ts';
import { purchase, yongqingExpenditure } from './fixture.ts';
import { draw, drawSource, explainGap, explainSourceGap, findRow, readTexts } from './reading.ts';

function indicator(kind: Indicator['value_kind'], value: string | null, unit = '%'): Indicator {
  return {
    indicator: 1,
    level1: '产出指标',
    level2: '',
    level3: '',
    scoring: '',
    description: '',
    value_text: value ?? '',
    operator: '',
    value,
    unit,
    value_kind: kind,
    basis: '',
    line: 1,
  };
}

describe('targets', () => {
  it('counts the indicators of Nandagang 2020 by level and where their percentages lie', () => {
    const chart = drawSource('targets-overview', 'nandagang-lss-2020');
    expect(chart.unit).toBe('项');
    expect(chart.title).toBe('42 项指标的目标值都是数字，3 项是 100%');
    // Six projects with seven indicators each; one quality indicator is in years.
    expect(chart.table.rows.slice(0, 8).map((row) => [row.cells[1], row.cells[6]])).toEqual([
      ['数量指标', '6'],
      ['质量指标', '6'],
      ['时效指标', '6'],
      ['成本指标', '6'],
      ['社会效益指标', '6'],
      ['可持续影响指标', '6'],
      ['服务对象满意度指标', '6'],
      ['', '42'],
    ]);
    expect(chart.table.rows.slice(8).map((row) => [row.cells[1], row.cells[6]])).toEqual([
      ['90%', '19'],
      ['95%', '15'],
      ['99%', '4'],
      ['100%', '3'],
    ]);
  });

  it('keeps numbers, dates and words of Yongqing 2024 apart', () => {
    const chart = drawSource('targets-overview', 'yongqing-hrss-2024');
    expect(findRow(chart, '合计')).toEqual(['合计', '', '142', '21', '18', '0', '181']);
    expect(readTexts(chart, 'chart-key-text')).toEqual(['数字', '日期', '文字']);
  });

  it('says which percentages lie outside, and names a level that is not printed', () => {
    const chart = draw('targets-overview', {
      department_indicators: [
        indicator('number', '100'),
        indicator('number', '0'),
        indicator('number', '120'),
        indicator('number', '-3'),
        indicator('blank', null, ''),
      ],
    });
    expect(chart.description).toContain('不在 0 到 100% 之间、没有画出的：-3% 1 项；120% 1 项。');
    expect(chart.svg.match(/<circle/gu)).toHaveLength(4);
    expect(readTexts(chart, 'chart-label')[0]).toBe('没有写明二级指标');
  });

  it('is a gap without indicators or with a single one', () => {
    expect(explainSourceGap('targets-overview', 'handan-hrss-2018')).toBe('文件没有列出带目标值的绩效指标');
    expect(explainGap('targets-overview', { department_indicators: [indicator('number', '1')] })).toBe(
      '文件只列出了一项绩效指标，不需要画图',
    );
  });
});

describe('procurement', () => {
  it('ranks the eight purchases of Linxi 2019 with their quantities', () => {
    const chart = drawSource('procurement-bars', 'linxi-hrss-2019');
    // 850 of 904
    expect(chart.title).toBe('8 项采购中，保险服务占 94%');
    expect(chart.table.rows[0]).toEqual({
      cells: ['保险服务', '城乡居民意外伤害保险', '340000 人', '850.00', '94.0%'],
      line: 638,
    });
    expect(readTexts(chart, 'chart-amount').slice(0, 3)).toEqual(['850.00', '30.00', '8.00']);
    expect(readTexts(chart, 'chart-label')).toContain('印刷品（社会保险经办机构经费）');
    expect(chart.description).not.toContain('相差');
  });

  it('lists what has no amount as not stated, and shows a negative amount', () => {
    const chart = draw('procurement-bars', {
      procurement: [purchase(1, '甲', null), purchase(2, '乙', '-10000.00'), purchase(3, '丙', '20000.00')],
    });
    expect(chart.title).toBe('2 项采购中，金额最多的是丙：2.00 万元');
    expect(findRow(chart, '甲')[3]).toBe('没有写明');
    expect(chart.svg).toContain('chart-negative');
    expect(chart.description).toContain('另有 1 项没有写明金额');
  });

  it('is a gap for nothing and for a single purchase', () => {
    expect(explainSourceGap('procurement-bars', 'yongqing-hrss-2024')).toBe('文件没有逐项列出政府采购');
    expect(explainSourceGap('procurement-bars', 'dacheng-hrss-2021')).toBe('政府采购只有一项写明了金额，不需要画图');
  });
});

describe('fixed assets', () => {
  it('ranks the kinds of Yongqing 2024, a part under its whole, and says that they do not add up', () => {
    const chart = drawSource('asset-bars', 'yongqing-hrss-2024');
    expect(chart.title).toBe('固定资产 907.80 万元，其中其他固定资产占 56%');
    expect(readTexts(chart, 'chart-label')).toEqual([
      '其他固定资产',
      '房屋',
      '其中：办公用房',
      '车辆',
      '单价在 20 万元以上的设备',
    ]);
    expect(readTexts(chart, 'chart-amount')).toEqual(['506.62', '380.89', '没有写明', '20.30', '没有写明']);
    expect(findRow(chart, '房屋（平方米）')).toEqual(['房屋（平方米）', '3,351', '380.89', '42.0%']);
    // 380.89 + 20.30 + 506.62
    expect(chart.description).toContain('各类之和是 907.81 万元，印的总额是 907.80，相差 0.01。');
  });

  it('keeps every decimal of Linxi 2019', () => {
    expect(drawSource('asset-bars', 'linxi-hrss-2019').title).toBe('固定资产 1,936.757815 万元，其中房屋占 79%');
  });

  it('is a gap where one kind or none has a value', () => {
    expect(explainSourceGap('asset-bars', 'nandagang-lss-2020')).toBe('只有一类固定资产写明了价值，不需要画图');
    expect(explainGap('asset-bars', {})).toBe('文件没有按类列出固定资产');
  });
});

describe('basic expenditure by economic classification', () => {
  it('groups the items of Yongqing 2024 by class, personnel apart from public', () => {
    const chart = drawSource('economic-bars', 'yongqing-hrss-2024');
    // 1315.17 of 1439.55
    expect(chart.title).toBe('基本支出的 91% 是人员经费');
    expect(readTexts(chart, 'chart-group')).toEqual([
      '301 工资福利支出 1,238.08 万元',
      '302 商品和服务支出 124.38 万元',
      '303 对个人和家庭的补助 77.09 万元',
    ]);
    expect(findRow(chart, '30226')).toEqual(['30226', '劳务费', '71.94', '', '71.94', '5.0%']);
    expect(findRow(chart, '301').slice(2)).toEqual(['1,238.08', '1,238.08', '', '86.0%']);
    // Nine of 301, eight of the thirteen of 302 and their rest, two of 303.
    expect(readTexts(chart, 'chart-amount')).toHaveLength(20);
    expect(readTexts(chart, 'chart-label')).toContain('其余 5 项合计');
    // The thirteen printed items add up to 124.39.
    expect(chart.description).toContain('“商品和服务支出”印的是 124.38 万元，下级之和是 124.39，多 0.01。');
  });

  it('sets items of nothing in one row, and each in the table', () => {
    const [any] = yongqingExpenditure.lines;
    if (any === undefined) throw new Error('no line');
    const line = (code: string, name: string, cny: string, at: number) => ({
      ...any,
      table: 'general-public-basic' as const,
      row: String(at),
      code,
      name,
      amount_cny: cny,
      line: at,
    });
    const table = {
      ...yongqingExpenditure,
      table: 'general-public-basic' as const,
      lines: [
        line('303', '对个人和家庭的补助', '50000.00', 1),
        line('30301', '离休费', '0.00', 2),
        line('30302', '退休费', '50000.00', 3),
        line('30304', '抚恤金', '0.00', 4),
        line('310', '资本性支出', '10000.00', 5),
        line('31001', '房屋建筑物购建', '0.00', 6),
        line('31002', '办公设备购置', '10000.00', 7),
      ],
    };
    const chart = draw('economic-bars', { budget_tables: [table] });
    expect(readTexts(chart, 'chart-label')).toEqual(['退休费', '2 项都是 0', '办公设备购置', '房屋建筑物购建']);
    expect(findRow(chart, '30304')[2]).toBe('0.00');
  });

  it('is a gap where the table is missing or has one number', () => {
    for (const id of ['dacheng-hrss-2021', 'handan-hrss-2018', 'linxi-hrss-2019', 'nandagang-lss-2020'] as const)
      expect(explainSourceGap('economic-bars', id)).toBe('文件没有按经济分类列出基本支出');
  });
});
