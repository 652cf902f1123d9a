import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../src/model/disclosure.ts';
import { activity } from './fixture.ts';
import { draw, drawSource, explainGap, explainSourceGap, findRow, readTexts } from './reading.ts';

/** Yongqing with other amounts (yuan) for some codes of its expenditure table. */
function printOther(amounts: Readonly<Record<string, string>>): (disclosure: Disclosure) => Partial<Disclosure> {
  return ({ budget_tables: tables }) => ({
    budget_tables: tables.map((table) =>
      table.table === 'expenditure'
        ? {
            ...table,
            lines: table.lines.map((line) => ({ ...line, amount_cny: amounts[line.code] ?? line.amount_cny })),
          }
        : table,
    ),
  });
}

/** Heights of the tiles and stripes for wide screens, in drawing order. */
function readAreas(svg: string): { look: string; y: number; height: number }[] {
  const wide = svg.slice(0, svg.indexOf('</svg>'));
  return [...wide.matchAll(/<rect class="chart-(tile|stripe)" x="[\d.]+"(.*?)>/gu)].map(([, look = '', rest = '']) => ({
    look,
    y: Number(/ y="([\d.]+)"/u.exec(rest)?.[1]),
    height: Number(/ height="([\d.]+)"/u.exec(rest)?.[1]),
  }));
}

describe('functional tree', () => {
  it('lists classes, sections and items of Yongqing 2024 with code, depth, name, amount and share', () => {
    const chart = drawSource('functional-tree', 'yongqing-hrss-2024');
    expect(chart.table.rows).toHaveLength(23);
    expect(chart.table.rows.slice(0, 3)).toEqual([
      { cells: ['208', '类', '社会保障和就业支出', '24,901.46', '98.3%'], line: 148 },
      { cells: ['20801', '款', '人力资源和社会保障管理事务', '1,330.63', '5.3%'], line: 149 },
      { cells: ['2080101', '项', '行政运行', '1,324.63', '5.2%'], line: 150 },
    ]);
    expect(chart.table.rows.at(-1)).toEqual({ cells: ['', '', '合计', '25,332.93', '100.0%'], line: 147 });
    // 14154.24 / 25332.93
    expect(chart.title).toBe('支出最多的一项是“财政对城乡居民基本养老保险基金的补助”，占 56%');
  });

  it('calls an item the largest of those listed where more than it is not listed', () => {
    const listsHousing = ({ budget_tables: tables }: Disclosure): Partial<Disclosure> => ({
      budget_tables: tables.map((table) => ({
        ...table,
        lines: table.lines.filter(({ code }) => code === '' || code.startsWith('221')),
      })),
    });
    // 114.92 of 25332.93
    expect(drawSource('functional-tree', 'yongqing-hrss-2024', listsHousing).title).toBe(
      '列出的支出最多的一项是“住房公积金”，占 0.5%',
    );
  });

  /** Classes, sections and items as the only expenditure, in yuan; the row without a code is 合计. */
  const printOnly =
    (amounts: readonly (readonly [code: string, name: string, cny: string])[]) => (): Partial<Disclosure> => ({
      budget_tables: drawnClasses().map((table) => ({
        ...table,
        lines: table.lines.slice(0, 1).flatMap((line) =>
          amounts.map(([code, name, cny]) => ({
            ...line,
            code,
            name,
            amount_cny: cny,
            parent_code: code.slice(0, -2),
          })),
        ),
      })),
    });

  it('calls an item the largest of those listed where a class lists more than it too little', () => {
    const lacksItems = printOnly([
      ['', '合计', '1550.00'],
      ['208', '社会保障和就业支出', '1000.00'],
      ['20801', '人力资源和社会保障管理事务', '300.00'],
      ['221', '住房保障支出', '550.00'],
      ['22102', '住房改革支出', '550.00'],
    ]);
    // 700 of 208 are not listed; 550 of 1550
    expect(drawSource('functional-tree', 'yongqing-hrss-2024', lacksItems).title).toBe(
      '列出的支出最多的一款是“住房改革支出”，占 35%',
    );
  });

  it('does not call a class without sections the largest class where one with sections has more', () => {
    const dividesOne = (section: string): (() => Partial<Disclosure>) =>
      printOnly([
        ['', '合计', '1400.00'],
        ['208', '社会保障和就业支出', '1000.00'],
        ['20801', '人力资源和社会保障管理事务', '300.00'],
        ['20805', '行政事业单位养老支出', section],
        ['221', '住房保障支出', '400.00'],
      ]);
    // 400 of 1400; first 350 of 208 are not listed, then 600
    expect(drawSource('functional-tree', 'yongqing-hrss-2024', dividesOne('350.00')).title).toBe(
      '没有再往下分的科目里，支出最多的是“住房保障支出”，占 29%',
    );
    expect(drawSource('functional-tree', 'yongqing-hrss-2024', dividesOne('100.00')).title).toBe(
      '没有再往下分的科目里，列出的支出最多的是“住房保障支出”，占 29%',
    );
  });

  it('says so where only the general public budget is divided up', () => {
    const hasNoOther = ({ budget_tables: tables }: Disclosure): Partial<Disclosure> => ({
      budget_tables: tables.filter(({ table }) => table !== 'expenditure'),
    });
    expect(drawSource('functional-tree', 'yongqing-hrss-2024', hasNoOther).title).toMatch(
      /^一般公共预算支出最多的一项是“/u,
    );
  });

  it('names the table as a budget or final accounts do', () => {
    const spend = ({ budget_tables: tables }: Disclosure): Partial<Disclosure> => ({
      kind: 'final-accounts',
      budget_tables: tables.map((table) => ({
        ...table,
        lines: table.lines.map((line) => ({ ...line, phase: 'final-accounts' })),
      })),
    });
    expect(drawSource('functional-tree', 'yongqing-hrss-2024').description).toContain('取自部门预算支出总表');
    expect(drawSource('functional-tree', 'yongqing-hrss-2024', spend).description).toContain('取自支出决算表');
    expect(drawSource('expenditure-by-function', 'yongqing-hrss-2024', spend).description).toContain('取自支出决算表');
  });

  it('draws heights in proportion, and no stripe where every sum is as printed', () => {
    const { svg } = drawSource('functional-tree', 'yongqing-hrss-2024');
    const areas = readAreas(svg);
    expect(areas.every(({ look }) => look === 'tile')).toBe(true);
    expect(areas).toHaveLength(22);
    // 20826 beside its class 208
    expect((areas[1]?.height ?? 0) / (areas[0]?.height ?? 1)).toBeCloseTo(14237.41 / 24901.46, 3);
    expect(svg).not.toContain('下级之和');
  });

  it('draws a section as printed and stripes what its items leave open, or have too much', () => {
    const less = drawSource('functional-tree', 'yongqing-hrss-2024', printOther({ '20805': '80000000.00' }));
    // 8000 printed; 900.11 + 6747.00 = 7647.11
    expect(less.description).toContain('“行政事业单位养老支出”印的是 8,000.00 万元，下级之和是 7,647.11，少 352.89。');
    expect(findRow(less, '20805')[3]).toBe('8,000.00');
    expect(readTexts(less, 'chart-halo')).toEqual([]);
    expect(readAreas(less.svg).filter(({ look }) => look === 'stripe').length).toBeGreaterThan(0);

    const more = drawSource('functional-tree', 'yongqing-hrss-2024', printOther({ '20826': '122374100.00' }));
    expect(more.description).toContain(
      '“财政对基本养老保险基金的补助”印的是 12,237.41 万元，下级之和是 14,237.41，多 2,000.00。',
    );
    expect(readTexts(more, 'chart-halo')).toContain('下级多出');
  });

  it('keeps a negative item to the table and says so; a zero has no tile', () => {
    const chart = drawSource(
      'functional-tree',
      'yongqing-hrss-2024',
      printOther({ '2080711': '-50000.00', '2080705': '0.00' }),
    );
    expect(findRow(chart, '2080711')[3]).toBe('-5.00');
    expect(findRow(chart, '2080705')[3]).toBe('0.00');
    expect(chart.description).toContain('“就业见习补贴”是负数，没有面积');
    expect(readAreas(chart.svg).filter(({ look }) => look === 'tile')).toHaveLength(20);
    expect(chart.svg).not.toContain('height="-');
    expect(chart.svg).not.toContain('NaN');
  });

  it('says what is missing: no codes at all, or classes only', () => {
    for (const id of ['dacheng-hrss-2021', 'handan-hrss-2018', 'linxi-hrss-2019', 'nandagang-lss-2020'] as const)
      expect(explainSourceGap('functional-tree', id)).toBe('文件没有按科目编码列出支出（类、款、项）');
    expect(
      explainGap('functional-tree', {
        budget_tables: drawnClasses(),
      }),
    ).toBe('文件的支出表只列到一级科目，没有列出下级科目');
  });
});

function drawnClasses(): Disclosure['budget_tables'] {
  const line = (code: string, name: string, cny: string): Disclosure['budget_tables'][number]['lines'][number] => ({
    table: 'expenditure',
    row: '1',
    side: '',
    code,
    name,
    parent_code: '',
    measure: 'total',
    amount_cny: cny,
    printed: cny,
    printed_unit: '元',
    line: 1,
    phase: 'budget',
  });
  return [
    {
      table: 'expenditure',
      title: '部门预算支出总表',
      printed_unit: '元',
      line: 1,
      line_end: 2,
      columns: [],
      rows: [],
      notes: [],
      lines: [line('208', '社会保障和就业支出', '100.00'), line('221', '住房保障支出', '50.00')],
    },
  ];
}

describe('activity tree', () => {
  it('shows the duties of Linxi 2019 with the sum of their activities, and what has no budget', () => {
    const chart = drawSource('activity-tree', 'linxi-hrss-2019');
    // 25765 of 1235 + 43 + 25765 + 362.5
    expect(chart.title).toBe('7 项职责中，“社会保险征缴与管理”占预算的 94%');
    expect(chart.table.rows[0]).toEqual({
      cells: ['职责', '促进就业管理', '1,235.00', '1,235.00', '4.5%'],
      line: 121,
    });
    expect(chart.table.rows.find((row) => row.cells[1] === '失业保险政策实施及管理')?.cells).toEqual([
      '活动',
      '失业保险政策实施及管理',
      '没有写明',
      '',
      '',
    ]);
    expect(chart.table.rows).toHaveLength(29);
    expect(chart.description).toContain('17 项没有写明预算');
    expect(chart.description).not.toContain('下级之和');
  });

  it('names the largest duty of Handan 2018', () => {
    // 58835.1 of 79335.07
    expect(drawSource('activity-tree', 'handan-hrss-2018').title).toBe('7 项职责中，“社会保险政策及管理”占预算的 74%');
  });

  it('compares a duty with the sum of its activities, and stripes a duty without a number', () => {
    const chart = draw('activity-tree', {
      activities: [
        activity(1, null, '甲', '1000000.00'),
        activity(2, 1, '甲一', '600000.00'),
        activity(3, null, '乙', null),
        activity(4, 3, '乙一', '500000.00'),
        activity(5, 3, '乙二', '0.00'),
      ],
    });
    expect(chart.description).toContain('“甲”印的是 100.00 万元，下级之和是 60.00，少 40.00。');
    expect(chart.description).toContain('1 项职责没有写明预算，按下属活动之和画成条纹。');
    expect(readTexts(chart, 'chart-halo')).toEqual(['未说明', '乙']);
    expect(chart.table.rows.map((row) => row.cells[3])).toEqual(['60.00', '', '50.00', '', '']);
  });

  it('is a gap without activities, without budgets, with one number, with nothing above zero', () => {
    expect(explainSourceGap('activity-tree', 'yongqing-hrss-2024')).toBe('文件没有列出部门职责和工作活动');
    expect(explainGap('activity-tree', { activities: [activity(1, null, '甲', null)] })).toBe(
      '文件列出了职责和工作活动，没有写明各自的预算',
    );
    expect(explainGap('activity-tree', { activities: [activity(1, null, '甲', '1.00')] })).toBe(
      '职责和工作活动中只有一项写明了预算，不需要画图',
    );
    expect(
      explainGap('activity-tree', {
        activities: [activity(1, null, '甲', '0.00'), activity(2, null, '乙', '-5.00')],
      }),
    ).toBe('职责和工作活动写明的预算没有一项是正数');
  });
});
