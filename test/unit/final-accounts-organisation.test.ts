import { describe, expect, it } from 'vitest';
import { convertDocument } from '../../src/convert/index.ts';
import { findSectionKey } from '../../src/convert/outline/heading.ts';

/** The final accounts of 2023 with one section of the given title and lines. */
function convert([title, ...lines]: readonly [title: string, ...lines: string[]]) {
  const text = [
    '云溪县水务局2023年度部门决算',
    '一、主要职能',
    '负责全县水资源管理。',
    `二、${title}`,
    ...lines,
    '三、名词解释',
    '财政拨款收入：指本级财政拨付的资金。',
  ].join('\n');
  return convertDocument({ id: 'x', file: 'x.txt', bytes: Buffer.from(text), facts: {} }).disclosure;
}

/** What the section states: key, amount or rate. */
function state(title: string, ...lines: string[]): string[] {
  return convert([title, ...lines]).figures.map(({ figure, amount_cny, percent }) =>
    [figure, amount_cny ?? percent].join(' '),
  );
}

describe('final accounts of organisations', () => {
  it('name the year in a clause of its own before income and expenditure, or the department as 部门', () => {
    expect(state('收入支出决算总体情况说明', '2023年度，本单位收入为1687.45万元，其中：其他收入0.00万元。')).toEqual([
      'income.total 16874500.00',
      'income.other 0.00',
    ]);
    expect(state('决算收支增减变化情况说明', '2023年部门收入5649006.18元，支出5238630.16元。')).toEqual([
      'income.total 5649006.18',
      'expenditure.total 5238630.16',
    ]);
  });

  it('complete the budget of the item itself, not of what it was spent on', () => {
    const { figures } = convert([
      '一般公共预算财政拨款支出决算情况说明',
      '1.教育支出95.95万元，主要用于保教工作的人员经费和办公经费，完成年初预算100%，比上年增加2.10万元。',
    ]);
    expect(figures.map(({ label, figure }) => `${label} ${figure}`)).toEqual([
      '教育支出 expenditure.function.part',
      '教育支出 completion.percent',
      '教育支出 change.part',
    ]);
  });

  it('can be those of an organisation that its sections name: 一、…概况, 二、…决算情况说明', () => {
    const text = [
      '云溪县幼儿园2023年度部门决算公开',
      '一、云溪县幼儿园概况',
      '学前教育。',
      '二、云溪县幼儿园2023年度部门决算情况说明',
      '（一）支出决算情况。',
      '2023年度，本单位支出为42.57万元。',
    ].join('\n');
    const { disclosure } = convertDocument({ id: 'x', file: 'x.txt', bytes: Buffer.from(text), facts: {} });
    expect(disclosure.sections.map(({ key }) => key)).toEqual([
      'responsibilities-and-organisation',
      'overall-arrangement',
    ]);
    expect(disclosure.figures.map(({ figure, amount_cny: amount }) => `${figure} ${amount ?? ''}`)).toEqual([
      'expenditure.total 425700.00',
    ]);
  });

  it.each([
    ['“三公”经费概况', 'three-public'],
    ['机关运行经费概况', 'operating-costs'],
    ['政府采购概况', 'procurement'],
    ['国有资产占用概况', 'state-assets'],
    ['绩效目标概况', 'performance'],
    ['债务及人员概况', 'unrecognised'],
    ['云溪县幼儿园概况', 'responsibilities-and-organisation'],
    ['云溪县国有资产监督管理局概况', 'responsibilities-and-organisation'],
    ['云溪县机构编制委员会办公室概况', 'responsibilities-and-organisation'],
  ])('a section that ends with 概况 is theirs only where it names no other matter: %s', (title, key) => {
    expect(findSectionKey(title)).toBe(key);
  });
});
