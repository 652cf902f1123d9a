import { describe, expect, it } from 'vitest';
import { convertText } from '../conversions.ts';
import { readTable } from './project-reading.ts';

const indicators = [
  '绩效目标\t修建渠道。\t\t',
  '一级指标\t二级指标\t三级指标\t指标值',
  '产出指标\t数量指标\t里程\t≥3公里',
];

describe('the budget of a project', () => {
  const readBudget = (...amounts: string[]) => {
    const { projects, parts } = readTable([
      '1、渠道维修绩效目标表',
      '',
      '项目名称\t渠道维修\t\t',
      ...amounts,
      ...indicators,
    ]);
    const [project] = projects;
    return { budget: project?.budget?.cny ?? null, purpose: project?.purpose, notices: parts.projects.notices };
  };

  it('can be called 预算资金, in the unit beside it', () => {
    expect(readBudget('预算资金（元）\t1000000.00\t\t')).toEqual({ budget: '1000000.00', purpose: '', notices: [] });
  });

  it.each([
    ['资金总额 of a row', '1000000.00', ['资金总额\t100.00\t\t', '其中：财政拨款\t80.00\t其他资金\t20.00']],
    ['项目资金总额', '800000.00', ['项目资金总额\t80.00\t\t', '其中：财政拨款\t80.00\t其他资金\t']],
    ['资金总额 under 预算资金', '80000.00', ['预算资金（万元）\t资金总额：\t8.00\t', '\t财政拨款：\t8.00\t']],
    [
      '项目资金总额 under 项目资金',
      '95000.00',
      ['项目资金（万元）\t项目资金总额\t9.50\t', '\t其中：财政拨款\t8.00\t', '\t其他资金\t1.50\t'],
    ],
  ])('is what fiscal and other funds make up: %s', (_name, budget, amounts) => {
    expect(readBudget(...amounts)).toEqual({ budget, purpose: '', notices: [] });
  });

  it('is no sum of all years, of which fiscal and other funds of the year are a part', () => {
    expect(readBudget('项目资金（万元）\t资金总额\t300.00\t', '\t其中：财政拨款\t80.00\t').budget).toBeNull();
    expect(readBudget('资金总额\t300.00\t\t').budget).toBeNull();
    expect(readBudget('资金总额\t300.00\t预算数\t90.00', '其中：财政拨款\t300.00\t\t').budget).toBe('900000.00');
  });

  it('is named where it is not read', () => {
    const { unclaimed } = convertText(
      [
        '青禾县水利局2024年部门预算信息公开',
        '部门支出总表',
        '科目编码\t科目名称\t合计',
        '213\t农林水支出\t90',
        '一、部门项目预算安排情况及绩效目标',
        '1、渠道维修绩效目标表',
        '项目名称\t渠道维修\t\t',
        '资金总额\t300.00\t\t',
        '其中：财政拨款\t80.00\t\t',
        ...indicators,
      ].join('\n'),
    ).disclosure;
    expect(unclaimed.map(({ line }) => line)).toEqual([8]);
  });
});

describe('项目名称：… in a line over a table', () => {
  const listNames = (...lines: string[]): [string, string | undefined, number][] =>
    readTable(lines).projects.map(({ name, budget, indicators: own }) => [name, budget?.printed, own.length]);

  it('begins a project, whatever unit stands between', () => {
    expect(
      listNames(
        '项目名称：渠道维修',
        '单位：元',
        '预算数\t900000\t\t',
        ...indicators,
        '',
        '项目名称：水库除险',
        '预算数\t50\t\t',
        ...indicators,
      ),
    ).toEqual([
      ['渠道维修', '900000', 1],
      ['水库除险', '50', 1],
    ]);
  });

  it('names the project of the heading over it, before its code', () => {
    expect(
      listNames(
        '1、渠道绩效目标表',
        '',
        '项目名称：渠道维修',
        '',
        '项目编码\t131\t\t',
        '预算数\t90\t\t',
        ...indicators,
      ),
    ).toEqual([['渠道维修', '90', 1]]);
  });

  it('goes on with its project where it is printed again on the next page', () => {
    expect(
      listNames(
        '项目名称：渠道维修',
        '预算数\t90\t\t',
        ...indicators,
        '',
        '项目名称：渠道维修',
        '效益指标\t社会效益指标\t受益农户\t≥300户',
      ),
    ).toEqual([['渠道维修', '90', 2]]);
  });

  it.each([
    ['a tab', '\t单位：元'],
    ['spaces', '    （单位：元）'],
    ['nothing but its bracket', '（单位：元）'],
    ['a department between blanks', ' 主管部门：水利局 单位：元'],
    ['a department between tabs', '\t主管部门：水利局\t单位：元'],
    ['the office that carries it out', '\n实施单位：青禾县渠道管理所\n单位：元'],
    ['the department and its code', '\n主管部门及代码：311青禾县水利局\n项目负责人：周禾\n单位：元'],
  ])('begins a project with the unit after %s', (_name, between) => {
    const { projects } = readTable([
      ...`项目名称：渠道维修${between}`.split('\n'),
      '预算数\t900000\t\t',
      ...indicators,
      '',
      '项目名称：水库除险\t单位：万元',
      '预算数\t50\t\t',
      ...indicators,
    ]);
    expect(projects.map(({ name, budget, indicators: own }) => [name, budget?.cny, own.length])).toEqual([
      ['渠道维修', '900000.00', 1],
      ['水库除险', '500000.00', 1],
    ]);
  });

  it.each([' 项目编码：131', '（实施单位：渠道管理所）', ' 预算数：90 单位：元'])(
    'is no name where something else stands beside it: %s',
    (beside) => {
      const { projects, parts } = readTable([`项目名称：渠道维修${beside}`, '预算数\t90\t\t', ...indicators]);
      expect(projects).toEqual([]);
      expect(parts.projects.notices.map(({ rule }) => rule)).toEqual(['project-without-name']);
    },
  );

  it('is read among the statutory tables', () => {
    const { projects } = convertText(
      [
        '青禾县水利局2024年部门预算信息公开',
        '一、部门职责',
        '1、管理水利。',
        '部门支出总表',
        '科目编码\t科目名称\t合计',
        '213\t农林水支出\t90',
        '项目支出绩效目标表',
        '项目名称：渠道维修',
        '预算数\t90\t\t',
        ...indicators,
      ].join('\n'),
    ).disclosure;
    expect(projects.map(({ name, budget }) => [name, budget?.printed])).toEqual([['渠道维修', '90']]);
  });
});
