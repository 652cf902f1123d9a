import { describe, expect, it } from 'vitest';
import { withholdUnread } from '../../../src/convert/checks/scope/left-out.ts';
import { convertSource, convertText } from '../conversions.ts';

describe('a sum that does not hold', () => {
  const { disclosure } = convertSource('handan-hrss-2018');
  const [check] = disclosure.checks;
  const [notice] = disclosure.notices;
  if (check === undefined || notice === undefined) throw new Error('missing a check or a notice of 邯郸市');
  const draft = { ...check, status: 'broken' as const, lines: [101, 102, 103] };
  const tellStatus = (...lines: number[]): string =>
    withholdUnread(
      { ...disclosure, budget_tables: [], notices: [{ ...notice, rule: 'row-without-place', lines }] },
      draft,
    ).status;

  it('is not evaluable where a row next to its lines was not read', () => {
    expect(tellStatus(104)).toBe('not-evaluable');
    expect(tellStatus(105, 104)).toBe('not-evaluable');
    expect(tellStatus(100)).toBe('not-evaluable');
  });

  it('is broken all the same where rows further away were not read', () => {
    expect(tellStatus(105)).toBe('broken');
    expect(tellStatus(99)).toBe('broken');
  });
});

describe('a sum with an amount that is no number', () => {
  const { checks } = convertText(
    [
      '某县水务局2024年部门预算',
      '收入总表',
      '单位：万元',
      '科目编码\t科目名称\t合计\t一般公共预算\t其他收入',
      '\t合计\t20.00\t16.00\t4.00',
      '213\t农林水支出\t12.00\t9.00\t约3',
      '214\t交通运输支出\t8.00\t5.00\t4.00',
    ].join('\n'),
  ).disclosure;
  const statusOf = (words: string): string[] =>
    checks.filter(({ statement }) => statement.includes(words)).map(({ status }) => status);

  it('is not evaluable in its column and in its row', () => {
    expect(statusOf('其他收入栏')).toEqual(['holds']);
    expect(statusOf('一般公共预算栏')).toEqual(['not-evaluable']);
    expect(statusOf('213 农林水支出')).toEqual(['not-evaluable']);
  });

  it('leaves the other rows their own', () => {
    expect(statusOf('214 交通运输支出')).toEqual(['broken']);
  });
});

describe('an amount that is no number', () => {
  it('says nothing of a sentence and a table that another table, which it is of, stands between', () => {
    const { checks } = convertText(
      [
        '某县水务局2024年部门预算',
        '',
        '二、预算安排的总体情况',
        '2024年预算支出20.00万元，其中基本支出15.00万元，项目支出5.00万元。',
        '',
        '收入总表',
        '单位：万元',
        '科目编码\t科目名称\t合计\t一般公共预算\t其他收入',
        '213\t农林水支出\t12.00\t9.00\t约3',
        '',
        '支出总表',
        '单位：万元',
        '科目编码\t科目名称\t合计\t基本支出\t项目支出',
        '\t合计\t12.00\t9.00\t3.00',
        '213\t农林水支出\t12.00\t9.00\t3.00',
      ].join('\n'),
    ).disclosure;
    const across = checks.filter(({ lines }) => lines.includes(4) && lines.some((line) => line > 11));
    expect(across.length).toBeGreaterThan(0);
    expect(across.map(({ status }) => status)).toEqual(across.map(() => 'broken'));
  });
});
