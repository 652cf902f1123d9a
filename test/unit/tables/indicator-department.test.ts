import { describe, expect, it } from 'vitest';
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
