import { describe, expect, it } from 'vitest';
import { convertDocument } from '../../../src/convert/index.ts';
import { listCells, readPerformance, readSource } from './project-reading.ts';

const dacheng = readPerformance(readSource('dacheng-hrss-2021'));

describe('the department’s own indicators', () => {
  const values: [number, string, string, string, string][] = [
    [152, '部门产出', '数量', '≥70.00%', '70.00'],
    [162, '部门产出', '质量', '≥95.00%', '95.00'],
    [172, '部门产出', '时效', '≥95.00%', '95.00'],
    [182, '部门产出', '成本', '≥5.00%', '5.00'],
    [192, '部门效果', '社会效益', '≥95.00%', '95.00'],
    [203, '部门效果', '经济效益', '≥95.00%', '95.00'],
    [214, '部门效果', '生态效益', '≥80.00%', '80.00'],
  ];

  it.each(values)(
    'line %i has its levels and its value in three columns joined',
    (line, level1, level2, text, value) => {
      const indicator = dacheng.department.find((row) => row.line === line);
      expect(indicator).toMatchObject({ level1, level2, value_text: text, value, operator: '≥', unit: '%' });
      expect(indicator).toMatchObject({ value_kind: 'number', description: '完成率', basis: '' });
    },
  );

  it('have the marking scheme in a column of its own', () => {
    expect(listCells(dacheng.department[0])).toEqual([
      '部门产出',
      '数量',
      '保证年轻骨干的人数',
      '年轻骨干人数占总人数',
      '完成率',
      '≥70.00%',
      '',
    ]);
    expect(listCells(dacheng.department[8])).toEqual([
      '部门效果',
      '满意度',
      '服务群众满意度',
      '服务群众满意度百分比',
      '完成率',
      '≥95.00%',
      '',
    ]);
  });

  it('keep the row that is printed empty', () => {
    expect(dacheng.department[7]).toEqual({
      indicator: 8,
      level1: '部门效果',
      level2: '可持续影响',
      level3: '',
      scoring: '',
      description: '',
      value_text: '',
      operator: '',
      value: null,
      unit: '',
      value_kind: 'blank',
      basis: '',
      line: 225,
    });
  });

  it('claim their title and their header', () => {
    expect(dacheng.parts.department.claimed).toContain(129);
    expect(dacheng.parts.department.claimed).toContain(147);
  });
});

describe('the labels of indicators', () => {
  const text = [
    '江北市文旅局2025年部门预算公开',
    '第一部分 部门概况',
    '一、主要职能',
    '1.管理文旅。',
    '二、收支预算总体情况',
    '收支预算500万元。',
    '第二部分 2025年部门预算表',
    '部门整体支出绩效目标表',
    '部门名称\t江北市文旅局\t\t\t\t\t',
    '年度绩效目标\t推动文旅融合。\t\t\t\t\t',
    '一级指标\t二级指标\t三级指标\t指标值（包含数字及文字描述）\t评（扣）分标准\t指标设定依据及指标值数据来源\t权重',
    '产出指标\t数量指标\t举办活动场次\t≥50场\t少一场扣1分\t年度计划\t20',
  ].join('\n');

  it('can say in brackets what a value is written in, and name the source of its data beside the basis', () => {
    const bytes = new TextEncoder().encode(text);
    const { disclosure } = convertDocument({ id: 'a', file: 'a.txt', bytes, facts: {} });
    expect(disclosure.department_indicators).toMatchObject([
      { level3: '举办活动场次', value_text: '≥50场', basis: '年度计划' },
    ]);
    expect(disclosure.notices.flatMap(({ rule, quote }) => (rule === 'unknown-column' ? [quote] : []))).toEqual([
      '权重',
    ]);
  });
});
