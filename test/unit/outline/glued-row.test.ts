import { describe, expect, it } from 'vitest';
import { convertText } from '../conversions.ts';

const indicators = [
  '一级指标\t二级指标\t三级指标\t目标值\t备注',
  '产出指标\t数量指标\t储备物资种类\t10类\t',
  '产出指标\t质量指标\t物资合格率\t100%\t',
  '效益指标\t社会效益指标\t应急响应时间\t≤2小时\t',
];

const readProjects = (...rows: readonly string[]): string[] =>
  convertText(
    [
      '某县应急管理局2025年部门预算',
      '一、部门职责',
      '二、项目支出绩效目标',
      '项目支出绩效目标表',
      ...rows,
      ...indicators,
    ].join('\n'),
  ).disclosure.projects.map(({ name, indicators: own }) => `${name}: ${own.map(({ level3 }) => level3).join('、')}`);

const all = '储备物资种类、物资合格率、应急响应时间';

describe('rows of a form that together are as wide as the table under them', () => {
  it.each(['主管部门', '项目主管部门及代码', '实施单位', '项目类别'])(
    'are two where the second begins with a label of the form: %s',
    (label) => {
      expect(readProjects('项目名称\t防汛物资储备', `${label}\t某县应急管理局\t联系电话\t8800000`)).toEqual([
        `防汛物资储备: ${all}`,
      ]);
    },
  );

  it('are one where the second goes on with the name', () => {
    expect(readProjects('项目名称\t防汛物资储备和', '调运\t主管部门\t某县应急管理局\t')).toEqual([
      `防汛物资储备和调运: ${all}`,
    ]);
  });
});
