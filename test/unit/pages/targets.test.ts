import { describe, expect, it } from 'vitest';
import { countKinds, countLevels } from '../../../src/site/indicator-levels.ts';
import { foldTargetName, groupTargets, warnOfGroup } from '../../../src/site/target-groups.ts';
import { targetPath, type PlacedTarget } from '../../../src/site/target-row.ts';
import { eachTargetRow } from '../../../src/site/target-rows.ts';
import { convertSource } from '../conversions.ts';
import { ids } from '../documents.ts';

const targets = [...eachTargetRow(ids.map((id) => convertSource(id).disclosure))];
const groups = groupTargets(targets);
const findGroup = (name: string) => {
  const group = groups.find((candidate) => candidate.name === name);
  if (group === undefined) throw new Error(`missing group ${name}`);
  return group;
};

/** A target of a made document. */
function makeTarget(id: string, row: Partial<PlacedTarget['row']>): PlacedTarget {
  const [first] = targets;
  if (first === undefined) throw new Error('missing target');
  return { document: { ...first.document, id, slug: id }, row: { ...first.row, ...row } };
}

describe('the list of all targets', () => {
  it('has every indicator of projects, departments and activities', () => {
    const count = (owner: string): number => targets.filter(({ row }) => row.owner === owner).length;
    // 232 + 42 + 181 of projects, 9 of 大城 itself, 102 + 36 of activities.
    expect([count('project'), count('department'), count('activity')]).toEqual([455, 9, 138]);
  });

  it('leads to the place where each is shown', () => {
    const paths = targets.map(targetPath);
    expect(paths).toContain('disclosures/nandagang-lss-2020/projects/1/#indicator-1');
    expect(paths).toContain('disclosures/dacheng-hrss-2021/#indicator-9');
    expect(new Set(paths).size).toBe(602);
  });

  it('is counted by level without one indicator lost', () => {
    const levels = countLevels(targets);
    expect(levels.reduce((sum, { count }) => sum + count, 0)).toBe(602);
    // 大城 33, 永清 30, 南大港 6.
    expect(levels.find(({ level2 }) => level2 === '数量指标')?.count).toBe(69);
    expect(countKinds(targets).reduce((sum, count) => sum + count, 0)).toBe(602);
  });
});

describe('targets of one name', () => {
  it('stand side by side as printed, those that differ in print alone together', () => {
    const { documents, count, units } = findGroup('城乡居民政策知晓率');
    expect(count).toBe(18);
    expect(units).toEqual(['%']);
    expect(
      documents.map(({ document, values }) => [document.id, values.map(({ text, count: often }) => [text, often])]),
    ).toEqual([
      ['yongqing-hrss-2024', [['≥95%', 6]]],
      ['dacheng-hrss-2021', [['≥90%', 12]]],
    ]);
  });

  it('are joined without the value printed in the name, and the other form is said', () => {
    const group = findGroup('就业服务到位率');
    expect(group.documents.map(({ document }) => document.id).toSorted()).toEqual([
      'handan-hrss-2018',
      'linxi-hrss-2019',
    ]);
    expect(warnOfGroup(group)).toContain('也印作“就业服务到位率100%”');
  });

  it('are never compared across units without saying so', () => {
    expect(warnOfGroup(findGroup('成本控制'))).toContain('单位不同（万元、元、万），数值不能直接相比');
    const made = groupTargets([
      makeTarget('a', { name: '发放数量', kind: 'number', unit: '张', value: '5', value_text: '≥5张' }),
      makeTarget('b', { name: '发放数量', kind: 'number', unit: '', value: '5', value_text: '≥5' }),
      makeTarget('c', { name: '发放数量', kind: 'date', unit: '', value: '', value_text: '12月底' }),
    ]);
    expect(made).toHaveLength(1);
    expect(made.map(warnOfGroup)).toEqual(['单位不同（张、没有单位），数值不能直接相比；1 项不是一个数']);
  });

  it('are in no group without a name', () => {
    expect(groupTargets([makeTarget('a', { name: '' })])).toEqual([]);
  });

  it('are folded by name: ordinals, years and the word 指标 at the end out', () => {
    expect(foldTargetName('1、2024年服务对象满意度指标', 2024)).toBe(foldTargetName('服务对象满意度', 2021));
    expect(foldTargetName('100%', 2024)).toBe('100%');
    expect(foldTargetName('指标', 2024)).toBe('指标');
  });
});
