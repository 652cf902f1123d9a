import { describe, expect, it } from 'vitest';
import { convertDocument } from '../../../src/convert/index.ts';

function read(...rows: string[]) {
  const text = [
    '临江区卫健局2025年部门预算',
    '第一部分 部门概况',
    '一、主要职责',
    '1.管理卫生。',
    '二、收支预算总体情况',
    '收支预算310万元。',
    '第二部分 2025年部门预算表',
    ...rows,
  ].join('\n');
  const bytes = new TextEncoder().encode(text);
  return convertDocument({ id: 'a', file: 'a.txt', bytes, facts: {} }).disclosure;
}

const listAmounts = (rows: ReturnType<typeof read>['budget_tables'][number]['lines']): string[][] =>
  rows.map(({ name, measure, printed }) => [name, measure, printed]);

describe('收支总表 without 项目 over its names', () => {
  it('has them under 收入 and 支出 themselves', () => {
    const { budget_tables: tables, notices } = read(
      '收支总表',
      '单位：万元',
      '收入\t预算数\t支出\t预算数',
      '一、一般公共预算\t300.00\t一、农林水支出\t290.00',
      '收入总计\t300.00\t支出总计\t290.00',
    );
    expect(listAmounts(tables[0]?.lines ?? [])).toEqual([
      ['一、一般公共预算', 'total', '300.00'],
      ['一、农林水支出', 'total', '290.00'],
      ['收入总计', 'total', '300.00'],
      ['支出总计', 'total', '290.00'],
    ]);
    expect(tables[0]?.lines.map(({ side }) => side)).toEqual(['income', 'expenditure', 'income', 'expenditure']);
    expect(notices.filter(({ severity }) => severity === 'warning')).toEqual([]);
  });
});

describe('the whole of a row', () => {
  it('can be called 小计 over the budgets that pay for it', () => {
    const { budget_tables: tables } = read(
      '财政拨款收支总表',
      '单位：万元',
      '收入\t\t支出\t\t\t',
      '项目\t金额\t项目\t小计\t一般公共预算财政拨款\t政府性基金预算财政拨款',
      '一、一般公共预算拨款收入\t300.00\t卫生健康支出\t310.00\t300.00\t10.00',
    );
    expect(listAmounts(tables[0]?.lines ?? [])).toEqual([
      ['一、一般公共预算拨款收入', 'total', '300.00'],
      ['卫生健康支出', 'total', '310.00'],
      ['卫生健康支出', 'general-public-budget', '300.00'],
      ['卫生健康支出', 'government-fund', '10.00'],
    ]);
  });

  it('can be called 支出合计', () => {
    const { budget_tables: tables } = read(
      '部门支出总表',
      '单位：万元',
      '科目编码\t科目名称\t支出合计\t基本支出\t项目支出',
      '210\t卫生健康支出\t310.00\t220.00\t90.00',
    );
    expect(listAmounts(tables[0]?.lines ?? [])).toEqual([
      ['卫生健康支出', 'total', '310.00'],
      ['卫生健康支出', 'basic', '220.00'],
      ['卫生健康支出', 'project', '90.00'],
    ]);
  });
});

describe('a project in a list of indicators', () => {
  const { projects, notices } = read(
    '项目支出绩效目标表',
    '单位：万元',
    '单位编码\t单位名称\t项目名称\t项目总额\t上年结转\t一级指标\t二级指标\t三级指标\t指标值',
    '301001\t临江区卫健局\t健康宣传\t60.01\t5.02\t产出指标\t数量指标\t宣传活动场次\t≥12场',
    '301001\t临江区卫健局\t健康宣传\t60.01\t5.02\t效益指标\t社会效益指标\t知晓率\t≥85%',
  );

  it('has its budget under 项目总额', () => {
    expect(projects.map(({ name, budget }) => [name, budget?.printed, budget?.unit])).toEqual([
      ['健康宣传', '60.01', '万元'],
    ]);
  });

  it('names the amounts beside it that no field has a place for, and takes a code for none', () => {
    const unread = notices.filter(({ rule }) => rule === 'unknown-column');
    expect(unread.map(({ quote, lines }) => [quote, lines])).toEqual([['上年结转', [11, 12]]]);
  });
});
