import { describe, expect, it } from 'vitest';
import type { Project } from '../../src/model/disclosure.ts';
import { project } from './fixture.ts';
import { draw, drawSource, explainGap, explainSourceGap, findRow, readTexts } from './reading.ts';

/** A project with a plan in percent. */
function planned(number: number, cny: string | null, plan: readonly [string, string, string, string]): Project {
  const [march, june, october, december] = plan;
  return {
    ...project(number, `项目${String(number)}`, cny),
    plan_measure: 'percent',
    plan_march: march,
    plan_june: june,
    plan_october: october,
    plan_december: december,
  };
}

describe('payment plans', () => {
  it('shows the percentages of Nandagang 2020 by budget, and their total in money', () => {
    const chart = drawSource('payment-plan', 'nandagang-lss-2020');
    expect(chart.table.rows[0]?.cells).toEqual([
      '社会养老保险基金财政补助',
      '4,023.10',
      '没有写明',
      '60.0%',
      '80.0%',
      '100.0%',
    ]);
    expect(findRow(chart, '人员招聘费用').slice(3)).toEqual(['60.0%', '85.0%', '100.0%']);
    // 0.6 × (4023.1 + 920 + 10 + 469) + 0.5 × (80 + 1078.41) = 3832.465, of 6580.51
    expect(findRow(chart, '写明的合计（万元）').slice(1)).toEqual([
      '6,580.51',
      '没有写明',
      '3,832.465',
      '5,264.908',
      '6,580.51',
    ]);
    expect(chart.title).toBe('6 个项目都计划到 12 月底用完预算，到 6 月底用 58%');
  });

  it('divides the amounts of Yongqing 2024 by the budgets, and keeps what is not stated apart', () => {
    const chart = drawSource('payment-plan', 'yongqing-hrss-2024');
    // 1000, 2000 and 3000 of 4000 on line 996
    expect(chart.table.rows.find((row) => row.cells[0]?.startsWith('人社局财政对机关事业单位'))).toEqual({
      cells: ['人社局财政对机关事业单位养老保险的补助', '4,000.00', '25.0%', '50.0%', '75.0%', '没有写明'],
      line: 996,
    });
    expect(findRow(chart, '写明的项目数').slice(1)).toEqual(['30', '3', '3', '3', '27']);
    // 4.33 + 1000 + 500
    expect(findRow(chart, '写明的合计（万元）')[2]).toBe('1,504.33');
    expect(chart.title).toBe('30 个项目中，27 个写明计划到 12 月底用完预算');
    // 23893.39 less 17.31, 4000 and 2380.64, which state nothing for December: the same decimals on a phone.
    expect(chart.svg.match(/>17,495\.44</gu)).toHaveLength(2);
    expect(readTexts(chart, 'chart-label')).toHaveLength(11);
    expect(chart.description).toContain('其余 20 个在表中');
  });

  it('draws a plan that falls or exceeds the budget as printed, and names it', () => {
    const chart = draw('payment-plan', {
      projects: [planned(1, '100000.00', ['20', '10', '130', '100']), planned(2, '50000.00', ['0', '-5', '60', ''])],
    });
    expect(chart.description).toContain('“项目1”“项目2”的计划后面的数比前面的小');
    expect(chart.description).toContain('“项目1”的计划超过了预算');
    expect(readTexts(chart, 'chart-amount').slice(-7)).toEqual(['20%', '10%', '130%', '100%', '0%', '-5%', '60%']);
    expect(chart.svg).not.toMatch(/NaN|h-\d/u);
  });

  it('needs no budget for a percentage, and lists an amount without one as printed', () => {
    const chart = draw('payment-plan', {
      projects: [
        planned(1, null, ['10', '20', '30', '100']),
        { ...planned(2, null, ['', '', '', '14.26']), plan_measure: 'amount' },
        { ...planned(3, '0.00', ['', '', '', '9']), plan_measure: 'amount' },
      ],
    });
    expect(findRow(chart, '项目1').slice(1)).toEqual(['没有写明', '10.0%', '20.0%', '30.0%', '100.0%']);
    expect(findRow(chart, '项目2')[5]).toBe('14.26');
    expect(findRow(chart, '项目3')[5]).toBe('9');
    expect(chart.description).toContain('“项目2”“项目3”的计划没有预算数可以相比');
  });

  it('says what is missing', () => {
    expect(explainSourceGap('payment-plan', 'linxi-hrss-2019')).toBe('文件没有逐个列出项目');
    expect(explainSourceGap('payment-plan', 'dacheng-hrss-2021')).toBe('文件没有写明各项目的支出计划');
    expect(explainGap('payment-plan', { projects: [planned(1, '1.00', ['', '', '', '100'])] })).toBe(
      '支出计划只写明了一个数，不需要画图',
    );
  });
});
