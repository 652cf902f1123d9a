import { describe, expect, it } from 'vitest';
import { convertDocument } from '../../../src/convert/index.ts';

function read(...rows: string[]) {
  const text = [
    '青河市科技局2024年部门预算',
    '第一部分 部门概况',
    '一、主要职能',
    '1.管理科技。',
    '第二部分 部门预算表',
    '“三公”经费预算表',
    '单位：万元',
    ...rows,
  ].join('\n');
  const bytes = new TextEncoder().encode(text);
  return convertDocument({ id: 'a', file: 'a.txt', bytes, facts: {} }).disclosure;
}

describe('the table of 三公', () => {
  const { budget_tables: tables, notices } = read(
    '项目\t2024年预算数合计\t公共财政预算拨款\t政府性基金预算拨款',
    '支出合计\t4.90\t4.60\t0.30',
    '公务接待费\t1.80\t1.50\t0.30',
    '公务用车费\t3.10\t3.10\t',
    '相关统计数\t\t\t',
    '公务用车购置数\t1\t1\t',
    '公务接待批次（批）\t33\t33\t',
    '公务接待人数\t640\t640\t',
  );

  it('has its amounts under 2024年预算数合计, and those of 公共财政预算, as 一般公共预算 was called', () => {
    expect(tables[0]?.lines.map(({ name, measure, printed }) => [name, measure, printed])).toEqual([
      ['支出合计', 'total', '4.90'],
      ['支出合计', 'general-public-budget', '4.60'],
      ['支出合计', 'government-fund', '0.30'],
      ['公务接待费', 'total', '1.80'],
      ['公务接待费', 'general-public-budget', '1.50'],
      ['公务接待费', 'government-fund', '0.30'],
      ['公务用车费', 'total', '3.10'],
      ['公务用车费', 'general-public-budget', '3.10'],
    ]);
  });

  it('names what is counted in groups and by head, and takes it for no money', () => {
    const counted = notices.filter(({ message }) => message.includes('是个数'));
    expect(counted.map(({ quote }) => quote)).toEqual(['公务用车购置数', '公务接待批次（批）', '公务接待人数']);
  });

  it('need not be paid by 其中：一般公共预算 alone', () => {
    const { checks } = read(
      '项目\t2024年预算数\t',
      '\t小计\t其中：一般公共预算安排数',
      '三公经费合计\t21.63\t16.20',
      '公务接待费\t14.83\t10.40',
      '公务用车费\t6.80\t5.80',
    );
    expect(checks.filter(({ status }) => status === 'broken')).toEqual([]);
    expect(checks.filter(({ rule }) => rule === 'table-row').map(({ status }) => status)).toEqual([
      'not-evaluable',
      'not-evaluable',
      'not-evaluable',
    ]);
  });
});

describe('the sum of the table of 三公', () => {
  const readTotal = (...vehicles: string[]) =>
    read('项目\t预算数', '合计\t33.00', '1、因公出国（境）费\t1.00', ...vehicles, '3、公务接待费\t3.00').checks.find(
      ({ rule, statement }) => rule === 'table-three-public' && statement.endsWith('= 合计'),
    )?.status;

  it('takes purchase and operation for the vehicles whose cell is blank', () => {
    const vehicles = ['2、公务用车购置及运行维护费\t', '其中：公务用车购置费\t20.00'];
    expect(readTotal(...vehicles, '公务用车运行维护费\t9.00')).toBe('holds');
    expect(readTotal(...vehicles, '公务用车运行维护费\t8.00')).toBe('broken');
  });

  it('is not evaluable where the cell is blank and one of the two is, too', () => {
    expect(readTotal('2、公务用车购置及运行维护费\t', '其中：公务用车购置费\t', '公务用车运行维护费\t9.00')).toBe(
      'not-evaluable',
    );
  });
});
