import { describe, expect, it } from 'vitest';
import { checkDisclosure } from '../../../src/convert/checks/index.ts';
import type { Unchecked } from '../../../src/convert/checks/rule.ts';
import type { Check } from '../../../src/model/check.ts';
import { convertSource, convertText } from '../conversions.ts';
import { type Id, readSource } from '../documents.ts';
import { makeConsistent } from './consistent.ts';

/** The checks of a document in which some words stand otherwise. A replacement that finds nothing is a mistake. */
function checkChanged(id: Id, ...changes: readonly (readonly [from: string, to: string])[]): Check[] {
  let text = readSource(id);
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  return convertText(text).disclosure.checks;
}

function listStatuses(checks: readonly Check[], rule: string): string[] {
  return checks.filter((check) => check.rule === rule).map((check) => check.status);
}

function listBroken(checks: readonly Check[]): string[] {
  return checks.filter((check) => check.status === 'broken').map((check) => check.rule);
}

describe('a list of sources', () => {
  it('counts a source that no key names, where the sum holds with it', () => {
    const checks = checkChanged('nandagang-lss-2020', [
      '一般公共预算收入7001.75万元，',
      '一般公共预算收入7000.75万元，事业收入1万元，',
    ]);
    expect(listStatuses(checks, 'income-sources')).toEqual(['holds']);
  });

  it('breaks where the sum holds neither with it nor without', () => {
    const checks = checkChanged('nandagang-lss-2020', [
      '一般公共预算收入7001.75万元，',
      '一般公共预算收入7000.75万元，事业收入3万元，',
    ]);
    expect(listBroken(checks)).toEqual(['income-sources']);
  });

  it('counts carryover once where it is part of another source', () => {
    const nested = '一般公共预算收入20440.64万元（其中：上年结转246.53万元），';
    const checks = checkChanged(
      'dacheng-hrss-2021',
      ['一般公共预算收入20194.11万元，', nested],
      ['，上年结转246.53万元（有则写', '（有则写'],
    );
    expect(listStatuses(checks, 'income-sources')).toEqual(['holds']);
  });

  it('counts it once too where that source has no key', () => {
    const nested = '财政拨款收入20440.64万元（含上年结转246.53万元），';
    const checks = checkChanged(
      'dacheng-hrss-2021',
      ['一般公共预算收入20194.11万元，', nested],
      ['，上年结转246.53万元（有则写', '（有则写'],
    );
    expect(listStatuses(checks, 'income-sources')).toEqual(['holds']);
  });

  it('does not take a source of 0 that is printed wrong for part of another', () => {
    const checks = checkChanged('dacheng-hrss-2021', ['其他来源收入0万元', '其他来源收入5万元']);
    expect(listBroken(checks)).toContain('income-sources');
  });
});

describe('a list of the main items alone', () => {
  it('may name less than the whole, and not more', () => {
    const less = checkChanged('nandagang-lss-2020', ['创业孵化基地专项补助469万元，', '']);
    expect(listStatuses(less, 'project-parts')).toEqual(['not-evaluable']);
    const more = checkChanged('nandagang-lss-2020', ['创业孵化基地专项补助469万元', '创业孵化基地专项补助569万元']);
    expect(listBroken(more)).toEqual(['project-parts', 'project-narrative']);
  });

  it('leaves changes open that an unnamed one could offset', () => {
    const checks = checkChanged('linxi-hrss-2019', ['比去年减少2463万元', '比去年减少2363万元']);
    expect(listStatuses(checks, 'change-detail')).toEqual(['not-evaluable']);
    expect(listBroken(checks)).toEqual(['previous-year']);
  });

  it('of changes is not held against the whole where that of project expenditure follows it', () => {
    const checks = checkChanged('dacheng-hrss-2021', [
      '其中：基本支出增加263.88万元，主要为人员经费支出；项目支出增加850.78万元',
      '其中：医疗支出增加260万元，养老支出减少2万元，项目支出增加850.78万元',
    ]);
    expect(listStatuses(checks, 'change-detail')).toEqual(['not-evaluable']);
  });

  it('is recognised by the 等 after its last item', () => {
    const checks = checkChanged('handan-hrss-2018', [
      '专项事务1160.2万元，专项公用530.87万元。',
      '专项事务1160.2万元等。',
    ]);
    expect(listStatuses(checks, 'project-parts')).toEqual(['not-evaluable']);
  });

  it('is the whole where it only says 包括', () => {
    const checks = checkChanged('handan-hrss-2018', ['专项事务1160.2万元', '专项事务1260.2万元']);
    expect(listBroken(checks)).toEqual(['project-parts']);
  });
});

describe('a number that is not printed', () => {
  it('is named, and breaks nothing', () => {
    const checks = checkChanged('yongqing-hrss-2024', ['33\t上年结转结余\t845.01\t', '33\t上年结转结余\t\t']);
    expect(listBroken(checks)).toEqual([]);
    const balance = checks.filter((check) => check.rule === 'table-balance' && check.status === 'not-evaluable');
    expect(balance.map(({ explanation }) => explanation)).toEqual([
      '原文写“收入总计”25,332.93 万元，“本年收入合计”24,487.92 万元，相差 845.01 万元；“结转”没有列数，无法核对。',
    ]);
  });

  it('is nothing where its row adds up without it', () => {
    // 20805 has no basic expenditure: the blank cell is none, and 20801 is wrong.
    const checks = checkChanged('yongqing-hrss-2024', [
      '3\t20801\t人力资源和社会保障管理事务\t1330.63\t1324.63\t6.00',
      '3\t20801\t人力资源和社会保障管理事务\t1330.63\t1334.63\t6.00',
    ]);
    expect(new Set(listBroken(checks))).toEqual(new Set(['table-tree', 'table-row', 'table-code']));
    expect(checks.filter((check) => check.status === 'not-evaluable')).toHaveLength(4);
  });
});

describe('rows that are no part of a sum', () => {
  it('are those of a unit in a table by codes', () => {
    const checks = checkChanged('yongqing-hrss-2024', [
      '1\t\t合计\t25332.93\t1439.55\t23893.38\t\t\t\n',
      '1\t\t合计\t25332.93\t1439.55\t23893.38\t\t\t\n1\t316001\t永清县人力资源和社会保障局本级\t25332.93\t1439.55\t23893.38\t\t\t\n',
    ]);
    expect(listBroken(checks)).toEqual([]);
  });

  it('are those that follow 其中 in the balance of income and expenditure', () => {
    const checks = checkChanged('yongqing-hrss-2024', [
      '6\t\t\t六、科学技术支出\t\n',
      '6\t其中：事业收入\t12.00\t六、科学技术支出\t\n',
    ]);
    expect(listBroken(checks)).toEqual([]);
  });

  it('are 会议费 and 培训费 in the table of “三公”经费', () => {
    const checks = checkChanged(
      'yongqing-hrss-2024',
      ['1\t合计\t2.34\t2.34\t', '1\t合计\t5.34\t5.34\t'],
      [
        '9\t三、公务接待费\t\t\t\t',
        '9\t三、公务接待费\t\t\t\t\n10\t会议费\t1.00\t1.00\t\t\n11\t培训费\t2.00\t2.00\t\t',
      ],
    );
    expect(listBroken(checks)).toEqual([]);
    expect(listStatuses(checks, 'table-three-public')).toEqual(Array.from({ length: 6 }, () => 'holds'));
  });
});

describe('a form printed again for a subordinate unit', () => {
  it('is checked by itself, and not against that of the department', () => {
    const department = convertSource('yongqing-hrss-2024').disclosure;
    const unit = moveDown(makeConsistent(6), department.transcript.length);
    expect(unit.budget_tables.length).toBeGreaterThan(0);
    const [section] = department.sections;
    if (section === undefined) throw new Error('no section');
    const checks = checkDisclosure({
      ...department,
      sections: [...department.sections, { ...section, line_start: department.transcript.length + 1 }],
      figures: [...department.figures, ...unit.figures],
      budget_tables: [...department.budget_tables, ...unit.budget_tables],
      projects: [...department.projects, ...unit.projects],
      fixed_assets: [...department.fixed_assets, ...unit.fixed_assets],
    });
    expect(listBroken(checks)).toEqual([]);
    expect(listStatuses(checks, 'income-sources')).toEqual(['holds', 'holds']);
    expect(listStatuses(checks, 'table-balance').length).toBeGreaterThan(20);
  });
});

/** The same disclosure printed so many lines further down. */
function moveDown(disclosure: Unchecked, by: number): Unchecked {
  const moved = structuredClone(disclosure);
  const items = [...moved.figures, ...moved.projects, ...moved.activities, ...moved.procurement, ...moved.fixed_assets];
  for (const item of items) item.line += by;
  for (const table of moved.budget_tables) {
    table.line += by;
    for (const row of [...table.rows, ...table.lines]) row.line += by;
  }
  return moved;
}

describe('a limit of costs', () => {
  const limit = '成本控制\t成本控制\t\t≤29万元';

  it('may be higher than the budget and not lower', () => {
    const higher = checkChanged('yongqing-hrss-2024', [limit, '成本控制\t成本控制\t\t≤39万元']);
    expect(listBroken(higher)).toEqual([]);
    const lower = checkChanged('yongqing-hrss-2024', [limit, '成本控制\t成本控制\t\t≤19万元']);
    expect(listBroken(lower)).toEqual(['project-cost']);
  });

  it('for one person is none for the project', () => {
    const checks = checkChanged('yongqing-hrss-2024', [limit, '人均成本\t人均成本\t\t≤0.5万元']);
    expect(listBroken(checks)).toEqual([]);
  });
});

describe('a payment plan', () => {
  it('must not fall from one date to the next, though the last be lost', () => {
    const dates = '\t4.33\t\t8.65\t\t12.98\t';
    const checks = checkChanged('yongqing-hrss-2024', [dates, '\t14.33\t\t8.65\t\t12.98\t']);
    expect(listBroken(checks)).toEqual(['project-plan']);
  });

  it('may be filled in by periods that add up to all', () => {
    const [made] = Array.from({ length: 24 }, (_, seed) => makeConsistent(seed + 1)).filter(
      ({ projects }) => projects[0]?.plan_measure === 'percent',
    );
    const [project] = made?.projects ?? [];
    if (made === undefined || project === undefined) throw new Error('no project with a plan in per cent');
    Object.assign(project, { plan_march: '40', plan_june: '20', plan_october: '30', plan_december: '10' });
    expect(listBroken(checkDisclosure(made))).toEqual([]);
    project.plan_december = '20';
    expect(listBroken(checkDisclosure(made))).toEqual(['project-plan']);
  });
});

describe('a figure stated again', () => {
  it('is compared under a name that only adds words', () => {
    const again = '2019年政府性基金预算财政拨款1000万元与2018年预算数一致';
    const checks = checkChanged('linxi-hrss-2019', [again, again.replace('1000', '1100')]);
    expect(listBroken(checks)).toEqual(['repeated-figure', 'previous-year']);
    expect(checks.find((check) => check.rule === 'repeated-figure' && check.status === 'broken')?.explanation).toBe(
      '后文写 1,100 万元，前文写 1,000 万元，相差 100.00 万元。',
    );
  });

  it('is another one where the words name another year', () => {
    const level = '公务接待费0.5万元，较2019年度预算减少0.5万元';
    const checks = checkChanged('nandagang-lss-2020', [level, `${level}，2019年公务接待费1万元`]);
    expect(listBroken(checks)).toEqual([]);
  });
});

describe('a printed rate of change', () => {
  const rate = (percent: string): string[] =>
    listStatuses(
      convertText(
        `某县档案局2020年部门预算\n一、部门职责及机构设置情况\n1、管理档案。\n二、部门预算安排的总体情况\n2020年支出预算1.10万元，较2019年增加1.00万元，增长${percent}%。`,
      ).disclosure.checks,
      'change-rate',
    );

  it('over a small amount is within rounding as far as the printed digits leave it open', () => {
    // Last year was 0.09 to 0.11, the change 0.995 to 1.005: 905% to 1117%.
    expect([rate('1000'), rate('1050'), rate('1200')]).toEqual([['holds'], ['rounding'], ['broken']]);
  });
});
