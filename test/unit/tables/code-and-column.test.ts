import { describe, expect, it } from 'vitest';
import type { BudgetLine } from '../../../src/model/disclosure.ts';
import { convertText } from '../conversions.ts';

/** The amounts of the one table of a budget of 2025. */
const readLines = (title: string, ...rows: readonly string[]): BudgetLine[] => {
  const text = ['某某县水利局2025年部门预算', '一、主要职责', '管理水库。', title, '单位：万元', ...rows].join('\n');
  return convertText(text).disclosure.budget_tables.flatMap(({ lines }) => lines);
};

describe('a name that begins with a number', () => {
  const listNames = (...names: readonly string[]): string[] =>
    readLines(
      '政府性基金预算支出表',
      '项目\t合计\t基本支出\t项目支出',
      ...['合计', ...names].map((name) => `${name}\t10.00\t4.00\t6.00`),
    )
      .filter(({ measure }) => measure === 'total')
      .map(({ code, name }) => `${code}|${name}`);

  it('is whole: what stands before a name is a code in brackets, or where all of them have one', () => {
    expect(listNames('208国道征地补偿', '500千伏线路迁改')).toEqual(['|合计', '|208国道征地补偿', '|500千伏线路迁改']);
    expect(listNames('300 亩绿化用地', '城市绿化')).toEqual(['|合计', '|300 亩绿化用地', '|城市绿化']);
    expect(listNames('208 国道征地补偿', '309 国道改造')).toEqual(['|合计', '|208 国道征地补偿', '|309 国道改造']);
    expect(listNames('[21208]土地出让', '城市绿化')).toEqual(['|合计', '21208|土地出让', '|城市绿化']);
    expect(listNames('[212]城乡社区支出', '[21208]土地出让')).toEqual(['|合计', '212|城乡社区支出', '21208|土地出让']);
    expect(listNames('212 城乡社区支出', '21208-土地出让')).toEqual(['|合计', '212|城乡社区支出', '21208|土地出让']);
  });
});

describe('a unit with its number', () => {
  const listNames = (label: string, ...names: readonly string[]): string[] =>
    readLines('收入预算总表', `${label}\t合计\t一般公共预算`, ...names.map((name) => `${name}\t10.00\t`)).map(
      ({ code, name }) => `${code}|${name}`,
    );
  const units = ['301 某某县教育局', '302-某某县体育局', '[303]某某县供销社', '[302001]某某县体育局（本级）'];

  it.each(['单位名称', '部门名称', '预算单位名称', '部门（单位）名称'])('is whole under %s', (label) => {
    expect(listNames(label, ...units)).toEqual(units.map((name) => `|${name}`));
    expect(listNames(label, ...units.slice(0, 2))).toEqual(units.slice(0, 2).map((name) => `|${name}`));
  });

  it('is whole where it is called by what it is alone, and a class of that number is one', () => {
    expect(listNames('科目名称', '301 某某县教育局', '302-某某县体育局')).toEqual([
      '|301 某某县教育局',
      '|302-某某县体育局',
    ]);
    expect(listNames('项目', '[303]供销社', '[304]第一医院')).toEqual(['|[303]供销社', '|[304]第一医院']);
    expect(listNames('功能分类科目名称', '[205]教育支出', '[20103]政府办公厅（室）及相关机构事务')).toEqual([
      '205|教育支出',
      '20103|政府办公厅（室）及相关机构事务',
    ]);
  });
});

describe('parts of codes on a row each', () => {
  it('are no codes under a row that lost its own', () => {
    const lines = readLines(
      '支出预算表',
      '科目编码\t\t\t科目名称\t合计\t基本支出\t项目支出',
      '类\t款\t项\t\t\t\t',
      '\t\t\t合计\t100.00\t\t',
      '212\t\t\t城乡社区支出\t40.00\t\t',
      '\t08\t\t国有土地\t40.00\t\t',
      '\t\t\t交通运输支出\t60.00\t\t',
      '\t01\t\t公路水路运输\t60.00\t\t',
      '\t\t06\t公路养护\t60.00\t\t',
    );
    expect(lines.map(({ code }) => code)).toEqual(['', '212', '21208', '', '', '']);
  });
});

describe('a column', () => {
  it('of 财政拨款 beside 小计 of its budget is a part of it, and beside others of it is itself', () => {
    const read = (...labels: readonly string[]): string[] =>
      readLines(
        '部门收入总表',
        `科目编码\t科目名称\t合计\t一般公共预算${'\t'.repeat(labels.length - 1)}`,
        `\t\t\t${labels.join('\t')}`,
        `213\t农林水支出\t${labels.map((_, at) => `${String(9 - at)}.00`).join('\t')}\t1.00`,
      ).map(({ measure, printed }) => `${measure} ${printed}`);
    expect(read('小计', '财政拨款', '专项收入')).toEqual(['total 9.00', 'general-public-budget 8.00']);
    expect(read('财政拨款', '专项收入')).toEqual(['total 9.00', 'fiscal-appropriation 8.00']);
  });

  it('of 三公 of another year gives none of its amounts to this one', () => {
    const lines = readLines(
      '一般公共预算“三公”经费支出表',
      '项目\t2024年“三公”经费预算数\t2025年预算数',
      '合计\t9.80\t7.80',
      '公务接待费\t2.80\t1.80',
    );
    expect(lines.filter(({ measure, name }) => measure === 'total' && /^(合计|公务接待费)$/u.test(name))).toMatchObject(
      [
        { name: '合计', printed: '7.80' },
        { name: '公务接待费', printed: '1.80' },
      ],
    );
  });

  it('of 使用上年结转 is carried over, and of 使用非财政拨款结余 is not', () => {
    const read = (label: string): string[] =>
      readLines(
        '部门收入总表',
        `科目编码\t科目名称\t合计\t一般公共预算\t${label}`,
        '213\t农林水支出\t9.00\t8.00\t1.00',
      ).map(({ measure }) => measure);
    expect(read('使用上年结转')).toEqual(['total', 'general-public-budget', 'carryover']);
    expect(read('使用非财政拨款结余')).toEqual(['total', 'general-public-budget']);
  });
});

describe('a row of a code and a name alone', () => {
  it('stays a row of its table', () => {
    const text = [
      '某某县水利局2025年部门预算\n一、主要职责\n管理水库。\n一般公共预算基本支出表\n单位：万元',
      '科目编码\t科目名称\t合计\t人员经费\t公用经费',
      '302\t商品和服务支出\t5.00\t\t5.00',
      '30201办公费、印刷费（含税）\t\t\t\t',
      '30202\t印刷费\t5.00\t\t5.00',
    ].join('\n');
    expect(convertText(text).disclosure.budget_tables[0]?.rows.map(({ line }) => line)).toEqual([7, 8, 9]);
  });
});
