import { describe, expect, it } from 'vitest';
import { convertBytes } from '../content.ts';
import { convertText } from '../conversions.ts';
import { type Given, packWorkbook } from '../workbook-file.ts';

const items: Given[] = ['合计', '因公出国（境）费', '公务用车购置费', '公务用车运行费', '公务接待费'];

/** Final accounts with 三公 sideways: ten amounts, the first five planned (10, 1, 2, 3, 4), the others spent (8, 1, 1, 3, 3). */
const read = async (labels: Given[], merges: string[] = []): Promise<{ amounts: string[]; named: boolean }> => {
  const rows: Given[][] = [
    ['某县水务局2023年度部门决算'],
    ['“三公”经费支出决算表'],
    ['单位：万元'],
    labels,
    [...items, ...items],
    [10, 1, 2, 3, 4, 8, 1, 1, 3, 3],
  ];
  const { budget_tables: tables, notices } = await convertBytes('a', 'a.xlsx', packWorkbook([{ rows, merges }]));
  return {
    amounts: tables.flatMap(({ lines }) => lines.map(({ phase, printed }) => `${phase} ${printed}`)),
    named: notices.some(({ rule, lines }) => rule === 'unknown-column' && lines.length > 0),
  };
};

describe('the items of 三公 under 预算数 and again under 决算数', () => {
  const blank: Given[] = [null, null, null, null];

  it('are read where each stands under its label', async () => {
    const whole = { budget: [10, 1, 2, 3, 4], 'final-accounts': [8, 1, 1, 3, 3] };
    expect(await read(['预算数', ...blank, '决算数', ...blank], ['A4:E4', 'F4:J4'])).toEqual({
      amounts: Object.entries(whole).flatMap(([phase, amounts]) => amounts.map((each) => `${phase} ${String(each)}`)),
      named: false,
    });
  });

  it.each<[string, Given[], string[]]>([
    ['预算数 is lost', [null, ...blank, '决算数', ...blank], ['F4:J4']],
    ['决算数 is lost', ['预算数', ...blank, null, ...blank], ['A4:E4']],
    ['both are lost', [null, ...blank, null, ...blank], []],
    ['each stands over the middle of its columns', [null, null, '预算数', ...blank, '决算数', null, null], []],
  ])('are left out and named where %s, for nothing tells which were planned', async (_, labels, merges) => {
    expect(await read(labels, merges)).toEqual({ amounts: [], named: true });
  });

  it('are read where 会议费 and 培训费 have a 合计 of their own with them', () => {
    const text = [
      '某县水务局2023年度部门决算\n财政拨款“三公”经费支出决算表\n单位：万元',
      '合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费\t会议费\t培训费\t合计',
      '\t\t小计\t公务用车购置费\t公务用车运行费\t\t\t\t',
      '10.00\t1.00\t6.00\t2.00\t4.00\t3.00\t1.00\t2.00\t13.00',
    ].join('\n');
    const lines = convertText(text).disclosure.budget_tables.flatMap((table) => table.lines);
    expect(lines.map(({ printed }) => printed)).toEqual([
      '10.00',
      '1.00',
      '6.00',
      '2.00',
      '4.00',
      '3.00',
      '1.00',
      '2.00',
      '13.00',
    ]);
  });
});
