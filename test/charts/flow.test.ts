import { describe, expect, it } from 'vitest';
import type { BudgetTable, Disclosure } from '../../src/model/disclosure.ts';
import { figure, yongqingExpenditure, yongqingFigures } from './fixture.ts';
import { draw, explainGap, readTexts } from './reading.ts';

/** 收支总表 from rows of side, name, amount in yuan and line. */
function summaryTable(rows: readonly (readonly ['income' | 'expenditure', string, string, number])[]): BudgetTable {
  return {
    ...yongqingExpenditure,
    table: 'income-and-expenditure',
    lines: rows.map(([side, name, cny, line], index) => ({
      table: 'income-and-expenditure',
      row: String(index + 1),
      side,
      code: '',
      name,
      parent_code: '',
      measure: 'total',
      amount_cny: cny,
      printed: cny,
      printed_unit: '万元',
      line,
      phase: 'budget',
    })),
  };
}

describe('money flow', () => {
  it('states the largest source and the largest use in its title', () => {
    expect(draw('flow', { figures: [...yongqingFigures] }).title).toBe(
      '收入的 97% 来自一般公共预算，支出的 94% 是项目支出',
    );
  });

  it('lists every source and use in its table, zeros among them, with the printed line', () => {
    expect(draw('flow', { figures: [...yongqingFigures] }).table.rows).toEqual([
      { cells: ['收入', '一般公共预算', '24,487.92', '96.7%'], line: 420 },
      { cells: ['收入', '政府性基金', '0.00', '0.0%'], line: 420 },
      { cells: ['收入', '国有资本经营预算', '0.00', '0.0%'], line: 420 },
      { cells: ['收入', '财政专户', '0.00', '0.0%'], line: 420 },
      { cells: ['收入', '单位资金', '0.00', '0.0%'], line: 420 },
      { cells: ['收入', '上年结转', '845.01', '3.3%'], line: 420 },
      { cells: ['收入', '合计', '25,332.93', '100.0%'], line: 420 },
      { cells: ['支出', '基本支出', '1,439.55', '5.7%'], line: 424 },
      { cells: ['支出', '项目支出', '23,893.38', '94.3%'], line: 426 },
      { cells: ['支出', '合计', '25,332.93', '100.0%'], line: 424 },
    ]);
  });

  it('draws no stream for a source of zero', () => {
    const { svg, lines } = draw('flow', { figures: [...yongqingFigures] });
    expect(svg).not.toContain('政府性基金');
    // Two sources and two uses, each in both layouts.
    expect(svg.match(/<path class="chart-stream/gu)).toHaveLength(8);
    expect(lines).toEqual([420, 424, 426]);
  });

  it('shows what the sources leave open as unexplained instead of scaling them', () => {
    const figures = yongqingFigures.filter((entry) => entry.figure !== 'income.carryover');
    const chart = draw('flow', { figures });
    expect(chart.table.rows).toContainEqual({
      cells: ['收入', '未说明', '845.01', '3.3%'],
      line: null,
    });
    expect(chart.table.rows[0]?.cells[2]).toBe('24,487.92');
    expect(readTexts(chart, 'chart-label')).toContain('未说明');
    expect(chart.svg).toContain('stroke="url(#');
  });

  it('leaves nothing open where the rounded parts are a little more than the total', () => {
    // 60.01 and 40.00 万元 of 100.00: a hundred yuan too much, which is no rest of minus a hundred.
    const chart = draw('flow', {
      figures: [
        figure('income.total', '预算收入', '1000000.00', 1),
        figure('income.general-public-budget', '一般公共预算', '600100.00', 1),
        figure('income.carryover', '上年结转', '400000.00', 1),
        figure('expenditure.total', '支出预算', '1000000.00', 2),
        figure('expenditure.basic', '基本支出', '300000.00', 2),
        figure('expenditure.project', '项目支出', '700000.00', 2),
      ],
    });
    expect(chart.table.rows.slice(0, 3).map(({ cells }) => cells.slice(1, 3))).toEqual([
      ['一般公共预算', '60.01'],
      ['上年结转', '40.00'],
      ['合计', '100.00'],
    ]);
    expect(chart.description).not.toContain('未说明');
    expect(readTexts(chart, 'chart-label')).not.toContain('未说明');
  });

  it('takes upper-level transfers as a source and not their parts (Linxi 2019)', () => {
    const chart = draw('flow', {
      figures: [
        figure('income.total', '预算收入', '283778000.00', 69),
        figure('income.general-public-budget', '一般公共预算收入', '85248000.00', 69),
        figure('income.government-fund', '基金预算收入', '10000000.00', 69),
        figure('income.transfers', '上级提前通知转移支付收入', '188530000.00', 69),
        figure('income.transfers.general-public-budget', '一般公共预算收入', '188530000.00', 69),
        figure('expenditure.total', '支出预算', '283778000.00', 71),
        figure('expenditure.basic', '基本支出', '9723000.00', 71),
        figure('expenditure.project', '项目支出', '274055000.00', 71),
      ],
    });
    expect(chart.title).toBe('收入的 66% 来自上级转移支付，支出的 97% 是项目支出');
    expect(chart.table.rows.map((row) => row.cells[1])).not.toContain('未说明');
  });

  it('reads the sources from the summary table where no sentence names them', () => {
    const figures = yongqingFigures.filter(
      (entry) => !entry.figure.startsWith('income.') && entry.figure !== 'expenditure.total',
    );
    const summary = [
      ['income', '一、一般公共预算拨款收入', '244879200.00', 45],
      ['income', '本年收入合计', '244879200.00', 94],
      ['income', '上年结转结余', '8450100.00', 95],
      ['income', '收入总计', '253329300.00', 96],
      ['expenditure', '支出总计', '253329300.00', 96],
    ] as const;
    const chart = draw('flow', { figures, budget_tables: [summaryTable(summary)] });
    expect(chart.table.rows.slice(0, 3)).toEqual([
      {
        cells: ['收入', '一般公共预算拨款收入', '24,487.92', '96.7%'],
        line: 45,
      },
      { cells: ['收入', '上年结转结余', '845.01', '3.3%'], line: 95 },
      { cells: ['收入', '合计', '25,332.93', '100.0%'], line: 96 },
    ]);
  });

  // Wanli 2025: 财政拨款收入 is in no sentence with a key of its own; the tables are in 元, the sentences in 万元.
  const wanli = {
    figures: [
      figure('income.total', '收入预算', '189767600.00', 101),
      figure('income.other', '其他收入', '0.00', 101),
      figure('expenditure.total', '支出预算', '189767600.00', 103),
    ],
    expenditure: {
      ...yongqingExpenditure,
      // The total row stands last.
      lines: [
        ...yongqingExpenditure.lines.slice(3).map((line) => ({ ...line, line: 280 })),
        ...yongqingExpenditure.lines.slice(0, 3).map((line, index) => ({
          ...line,
          amount_cny: ['189767551.00', '101341746.00', '88425805.00'][index] ?? '',
          line: 346,
        })),
      ],
    },
    totals: [
      ['income', '收入总计', '189767551.00', 192],
      ['expenditure', '支出总计', '189767551.00', 192],
    ] as const,
  };

  it('reads them there too where the sentence names none but those that pay nothing, each once and to the yuan', () => {
    const { title, table } = draw('flow', {
      figures: [...wanli.figures],
      budget_tables: [
        summaryTable([
          ['income', '一、财政拨款收入', '189767551.00', 183],
          ['income', '1. 一般公共预算资金', '189767551.00', 184],
          ...wanli.totals,
        ]),
        wanli.expenditure,
      ],
    });
    expect(title).toBe('收入全部来自财政拨款收入，支出的 53% 是基本支出');
    expect(table.rows).toEqual([
      { cells: ['收入', '财政拨款收入', '18,976.7551', '100.0%'], line: 183 },
      { cells: ['收入', '合计', '18,976.7551', '100.0%'], line: 192 },
      { cells: ['支出', '基本支出', '10,134.1746', '53.4%'], line: 346 },
      { cells: ['支出', '项目支出', '8,842.5805', '46.6%'], line: 346 },
      { cells: ['支出', '合计', '18,976.7551', '100.0%'], line: 192 },
    ]);
  });

  it('keeps the parts of a heading that prints no amount of its own', () => {
    const { table } = draw('flow', {
      figures: [...wanli.figures],
      budget_tables: [
        summaryTable([
          ['income', '一、上年结转', '10000.00', 182],
          // 二、本年收入 with an empty cell.
          ['income', '（一）一般公共预算拨款', '189757551.00', 184],
          ...wanli.totals,
        ]),
        wanli.expenditure,
      ],
    });
    expect(table.rows.slice(0, 2).map(({ cells }) => cells[1])).toEqual(['上年结转', '一般公共预算拨款']);
  });

  it('calls shares of the two sides of final accounts shares of 总计, which holds the balances too', () => {
    const spent = (...parts: Parameters<typeof figure>) => ({ ...figure(...parts), phase: 'final-accounts' as const });
    const summary = summaryTable([
      ['income', '一、财政拨款收入', '12000000.00', 44],
      ['income', '本年收入合计', '12000000.00', 50],
      ['income', '年初结转和结余', '600000.00', 51],
      ['income', '总计', '12600000.00', 52],
      ['expenditure', '一、农林水支出', '12300000.00', 44],
      ['expenditure', '本年支出合计', '12300000.00', 50],
      ['expenditure', '年末结转和结余', '300000.00', 51],
      ['expenditure', '总计', '12600000.00', 52],
    ]);
    const { title, table } = draw('flow', {
      kind: 'final-accounts',
      figures: [
        spent('expenditure.basic', '基本支出', '6000000.00', 227),
        spent('expenditure.project', '项目支出', '6300000.00', 227),
      ],
      budget_tables: [
        { ...summary, lines: summary.lines.map((line) => ({ ...line, phase: 'final-accounts' as const })) },
      ],
    });
    // 1200 and 630 of 1260; of what was spent, 1230, the projects are 51 %.
    expect(title).toBe('收入总计的 95% 来自财政拨款收入，支出总计的 50% 是项目支出');
    expect(table.rows.at(-1)?.cells).toEqual(['支出', '总计', '1,260.00', '100.0%']);
  });

  it('says that most of a side is explained by nothing where that is so', () => {
    const figures = yongqingFigures.filter(({ figure: key }) => key !== 'expenditure.project');
    // 基本支出 1439.55 of 25332.93 is all that is said.
    expect(draw('flow', { figures }).title).toBe('收入的 97% 来自一般公共预算，支出的 94% 没有说明用途');
  });

  it('says which number is missing, exceeds its total or is negative, and draws nothing', () => {
    const without = (key: string): Partial<Disclosure> => ({
      figures: yongqingFigures.filter((entry) => !entry.figure.startsWith(key)),
    });
    expect(explainGap('flow', {})).toBe('没有读到收入总额');
    expect(explainGap('flow', without('income.total'))).toBe('没有读到收入总额');
    expect(explainGap('flow', without('expenditure.total'))).toBe('没有读到支出总额');
    expect(
      explainGap('flow', {
        figures: yongqingFigures.filter((entry) => !/^expenditure\.(basic|project)/u.test(entry.figure)),
      }),
    ).toBe('没有读到基本支出和项目支出的金额');
    expect(
      explainGap('flow', {
        figures: [...yongqingFigures, figure('income.other', '其他', '1000000.00', 420)],
      }),
    ).toBe('文件所列各项收入之和 25,432.93 万元超过收入总额 25,332.93 万元，画不出流向');
    expect(
      explainGap('flow', {
        figures: [...yongqingFigures, figure('income.other', '其他', '-1000000.00', 420)],
      }),
    ).toBe('收入中的“其他来源”是负数（−100.00 万元），画不出流向');
  });
});
