import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/model/disclosure.ts';
import { anIndicator, aProject, mark } from './a-disclosure.ts';

/** What a rule finds in one indicator of a project: the number of its findings. */
function count(rule: string, given: Partial<Indicator>): number {
  return mark(rule, { projects: [aProject({ indicators: [anIndicator(given)] })] }).length;
}

const percent = (operator: Indicator['operator'], value: string) => ({
  operator,
  value,
  unit: '%',
  value_text: `${operator}${value}%`,
});
const money = (operator: Indicator['operator'], value: string, unit: string) => ({
  operator,
  value,
  unit,
  value_text: operator + value + unit,
});

describe('a code', () => {
  const project = (number: number, code: string, name: string) =>
    aProject({ project: number, code, name, line: number, line_end: number });
  const transcript = ['项目编码\tA1', '项目编码\tA1', '项目编码\tA2'];

  it('stands on projects of two names', () => {
    const projects = [project(1, 'A1', '招聘费用'), project(2, 'A1', '招聘人员费用'), project(3, 'A2', '修缮')];
    const [finding, ...others] = mark('code-repeated', { projects, transcript });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ quote: 'A1', lines: [1, 2] });
  });

  it('stands twice on one project that is printed twice, and blank codes are no code', () => {
    const again = [project(1, 'A1', '招聘费用'), project(2, 'A1', '招聘 费用')];
    expect(mark('code-repeated', { projects: again, transcript })).toEqual([]);
    expect(mark('code-repeated', { projects: [project(1, '', '招聘'), project(2, '', '修缮')] })).toEqual([]);
    expect(mark('name-repeated', { projects: again, transcript })).toEqual([]);
  });

  it('is one of two of a name', () => {
    const projects = [project(1, 'A1', '配套资金'), project(2, 'A2', '配套资金'), project(3, 'A3', '其他资金')];
    expect(mark('name-repeated', { projects })).toMatchObject([{ quote: '配套资金', lines: [1, 2] }]);
    // A document without codes tells nothing of them.
    expect(mark('name-repeated', { projects: projects.map((one) => ({ ...one, code: '' })) })).toEqual([]);
  });
});

describe('a goal', () => {
  const project = (number: number, name: string, goal: string) =>
    aProject({ project: number, name, goal, line: number, line_end: number });

  it('is copied where another name has it word for word, but for the last stop', () => {
    const projects = [
      project(1, '生存认证', '1.完成全县离退休人员生存认证工作。'),
      project(2, '网上申报', '1. 完成全县离退休人员生存认证工作'),
      project(3, '档案管理', '1.完成全县流动人员档案的数字化。'),
    ];
    expect(mark('goal-copied', { projects, transcript: projects.map(({ goal }) => goal) })).toMatchObject([
      { quote: '1.完成全县离退休人员生存认证工作', lines: [1, 2] },
    ]);
  });

  it('is not where the name is the same, or the words are too few to be anyone’s own', () => {
    const same = [
      project(1, '配套资金', '1.确保全县居民全民参保到位。'),
      project(2, '配套资金', '1.确保全县居民全民参保到位。'),
    ];
    expect(mark('goal-copied', { projects: same })).toEqual([]);
    const short = [project(1, '水费', '1.保障工作运转'), project(2, '电费', '1.保障工作运转')];
    expect(mark('goal-copied', { projects: short })).toEqual([]);
  });
});

describe('a payment plan', () => {
  const transcript = ['1、修缮绩效目标表', '资金支出计划（%）\t3月底\t6月底\t10月底\t12月底', '\t\t\t\t80'];
  const project = (plan_measure: 'percent' | 'amount') => aProject({ plan_measure, line: 1, line_end: 3 });

  it('of amounts is labelled in per cent', () => {
    expect(mark('plan-not-percent', { projects: [project('amount')], transcript })).toMatchObject([
      { quote: '资金支出计划（%）', lines: [2] },
    ]);
  });

  it('of shares is not, nor one whose label says 万元', () => {
    expect(mark('plan-not-percent', { projects: [project('percent')], transcript })).toEqual([]);
    const amounts = transcript.map((line) => line.replace('%', '万元'));
    expect(mark('plan-not-percent', { projects: [project('amount')], transcript: amounts })).toEqual([]);
  });
});

describe('a cost', () => {
  it.each<[string, Partial<Indicator>]>([
    ['must reach an amount', { level2: '成本指标', level3: '控制成本', ...money('≥', '1', '万元') }],
    ['is saved nearly whole', { level2: '成本指标', level3: '成本节约率', ...percent('≥', '95') }],
    ['is saved under another heading', { level2: '社会效益指标', description: '降低成本', ...percent('≥', '99') }],
  ])('%s', (_, given) => {
    expect(count('cost-operator', given)).toBe(1);
  });

  it.each<[string, Partial<Indicator>]>([
    [
      'that people receive has a floor',
      { level3: '月人均补助水平', description: '平均待遇标准', ...money('≥', '123', '元') },
    ],
    ['has a ceiling', { level3: '成本控制', ...money('≤', '6', '万元') }],
    ['is saved by a twentieth', { level3: '降低日常公用开支', ...percent('≥', '5.00') }],
    ['reaches its planned saving', { level3: '降低成本', description: '完成率', ...percent('≥', '95') }],
    ['is asked about', { level3: '降低印刷成本', description: '成本是否降低', ...percent('≥', '95') }],
    ['is paid in time', { level3: '资金支付比例', description: '资金按要求支付到位', ...percent('≥', '95') }],
  ])('%s and stays unmarked', (_, given) => {
    expect(count('cost-operator', { level2: '成本指标', ...given })).toBe(0);
  });
});

describe('satisfaction', () => {
  const asked = { level1: '满意度指标', level2: '服务对象满意度指标', level3: '群众满意度' };

  it('cannot exceed all, nor be limited', () => {
    expect(count('satisfaction-operator', { ...asked, ...percent('≥', '100') })).toBe(1);
    expect(count('satisfaction-operator', { ...asked, ...percent('≤', '95') })).toBe(1);
  });

  it('may be all, or nearly all, and complaints may be few', () => {
    expect(count('satisfaction-operator', { ...asked, ...percent('=', '100') })).toBe(0);
    expect(count('satisfaction-operator', { ...asked, ...percent('', '100') })).toBe(0);
    expect(count('satisfaction-operator', { ...asked, ...percent('≥', '95') })).toBe(0);
    expect(count('satisfaction-operator', { ...asked, level3: '群众投诉率', ...percent('≤', '5') })).toBe(0);
    // Money that arrives in full is no satisfaction.
    expect(count('satisfaction-operator', { level3: '资金到位率', ...percent('≥', '100') })).toBe(0);
  });
});

describe('a count', () => {
  it('of people or cases has no per cent', () => {
    expect(count('count-in-percent', { level3: '劳动违法案件数量', ...percent('≥', '20') })).toBe(1);
    expect(count('count-in-percent', { level3: '再就业', description: '再就业人数', ...percent('≥', '100') })).toBe(1);
  });

  it.each<[string, Partial<Indicator>]>([
    ['of people in people', { level3: '补贴人数', ...money('≥', '300', '人') }],
    [
      'that is explained as a share',
      { level3: '上传档案数量', description: '占需上传档案比例', ...percent('', '100') },
    ],
    ['divided by another', { description: '抽查知晓人数/抽查总人数', ...percent('≥', '90') }],
    ['that is a rate', { level3: '失业人员就业情况', description: '再就业率', ...percent('≥', '90') }],
  ])('%s stays unmarked', (_, given) => {
    expect(count('count-in-percent', given)).toBe(0);
  });
});
