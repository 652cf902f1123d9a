import { describe, expect, it } from 'vitest';
import type { Conversion } from '../../../src/convert/index.ts';
import type { Indicator } from '../../../src/model/disclosure.ts';
import { convertSource, convertText } from '../conversions.ts';
import { readSource } from '../documents.ts';

const documents = ['dacheng-hrss-2021', 'nandagang-lss-2020', 'yongqing-hrss-2024'] as const;

/** The indicators of all projects, without one of their texts. */
const listIndicators = ({ disclosure }: Conversion, without: keyof Indicator): Partial<Indicator>[] =>
  disclosure.projects.flatMap(({ indicators }) => indicators.map((indicator) => ({ ...indicator, [without]: '' })));

describe.each(documents)('a copy of %s with a column under a label of its own', (id) => {
  it.each([
    ['绩效指标描述', 'description'],
    ['指标值确定依据', 'basis'],
    ['三级指标', 'level3'],
  ] as const)('reads the columns beside it: %s', (label, field) => {
    const renamed = readSource(id).replaceAll(new RegExp(`(?<=^|\\t)${label}(?=\\t|$)`, 'gmu'), '权重');
    const copy = convertText(renamed);
    expect(listIndicators(copy, field)).toEqual(listIndicators(convertSource(id), field));
    expect(copy.disclosure.projects.flatMap(({ indicators }) => indicators.map((each) => each[field]))).not.toContain(
      expect.stringMatching(/./u),
    );
    expect(copy.disclosure.notices.filter(({ rule }) => rule === 'unknown-column')).toMatchObject([{ quote: '权重' }]);
  });
});

describe('operator and unit in columns of their own', () => {
  it('make up the value, whatever says that there is none', () => {
    const text = [
      '一、部门项目预算安排情况及绩效目标',
      '1、水库维修绩效目标表',
      '一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t权重',
      '产出指标\t数量指标\t维修水库\t≥\t5\t座\t10',
      '\t质量指标\t验收合格\t定性\t优良\t\t10',
      '二、名词解释',
      '1、基本支出：指为保障机构正常运转的支出。',
    ].join('\n');
    const { projects, notices } = convertText(`某县水利局2024年部门预算信息公开\n${text}`).disclosure;
    expect(projects[0]?.indicators).toMatchObject([
      { level3: '维修水库', value_text: '≥5座', operator: '≥', value: '5', unit: '座' },
      { level3: '验收合格', value_text: '优良', operator: '', value: null },
    ]);
    expect(notices.map(({ rule, lines }) => [rule, lines])).toContainEqual(['unknown-column', [5, 6]]);
  });
});
