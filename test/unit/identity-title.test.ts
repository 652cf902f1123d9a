import { describe, expect, it } from 'vitest';
import { convertText } from './conversions.ts';
import { readSource } from './documents.ts';

/** Linxi's document under another title. */
const identify = (title: string) => {
  const [, ...lines] = readSource('linxi-hrss-2019').split('\n');
  const { department, county, prefecture, province, fiscal_year, kind } = convertText(
    [title, ...lines].join('\n'),
  ).disclosure;
  return { department, place: province + prefecture + county, year: fiscal_year, kind };
};

describe('a title names the department', () => {
  it.each([
    '关于临西县人力资源和社会保障局2019年部门预算信息公开的说明',
    '关于公开临西县人力资源和社会保障局2019年部门预算的说明',
    '临西县人力资源和社会保障局关于2019年部门预算的公开',
    '（2019年）临西县人力资源和社会保障局部门预算信息公开',
    '临西县人力资源和社会保障局（2019年）部门预算信息公开',
    '临西县人力资源和社会保障局 2019 年 部 门 预 算 信 息 公 开',
    '临西县人力资源和社会保障局二〇一九年部门预算信息公开',
  ])('without the words and brackets round it: %s', (title) => {
    expect(identify(title)).toEqual({
      department: '临西县人力资源和社会保障局',
      place: '临西县',
      year: 2019,
      kind: 'budget',
    });
  });

  it('that belongs to a party, and its place, which does not', () => {
    expect(identify('中共临西县委组织部2019年部门预算信息公开')).toMatchObject({
      department: '中共临西县委组织部',
      place: '临西县',
    });
  });

  it('of final accounts, with spaces between its letters or not', () => {
    expect(identify('临西县档案局2019年度部 门 决 算')).toMatchObject({
      department: '临西县档案局',
      kind: 'final-accounts',
    });
  });
});
