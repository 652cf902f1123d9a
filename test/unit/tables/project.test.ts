import { describe, expect, it } from 'vitest';
import { projectSchema } from '../../../src/model/disclosure.ts';
import { readPerformance, readSource } from './project-reading.ts';

const yongqing = readPerformance(readSource('yongqing-hrss-2024'));
const dacheng = readPerformance(readSource('dacheng-hrss-2021'));
const nandagang = readPerformance(readSource('nandagang-lss-2020'));

/** Line of the heading, last line, code, budget as printed, and the plan by the end of March, June, October, December. */
const yongqingProjects: [number, number, string, string, string, string, string, string][] = [
  [590, 608, '13102323P00723510051N', '14.26', '', '', '', '14.26'],
  [610, 626, '13102323P00723510052A', '56.28', '', '', '', '56.28'],
  [628, 644, '13102323P00723510053X', '17.31', '4.33', '8.65', '12.98', ''],
  [646, 665, '13102324P007235101355', '71.08', '', '', '', '71.08'],
  [667, 686, '13102324P00723510134H', '119.63', '', '', '', '119.63'],
  [688, 707, '13102324P00723510136Q', '9.00', '', '', '', '9.00'],
  [709, 725, '13102323P007235100388', '0.04', '', '', '', '0.04'],
  [727, 743, '13102324P007235101839', '140.18', '', '', '', '140.18'],
  [745, 761, '13102324P00723510182M', '400.54', '', '', '', '400.54'],
  [763, 779, '13102324P007235102047', '300.00', '', '', '', '300.00'],
  [781, 801, '13102324P00723510194Q', '1325.00', '', '', '', '1325.00'],
  [803, 823, '13102324P00723510206E', '13.30', '', '', '', '13.30'],
  [825, 841, '13102323P00723510136A', '369.53', '', '', '', '369.53'],
  [843, 859, '13102323P00723510137X', '232.00', '', '', '', '232.00'],
  [861, 880, '13102323P00723510138H', '155.60', '', '', '', '155.60'],
  [882, 900, '13102324P00723510188B', '2747.00', '', '', '', '2747.00'],
  [902, 922, '13102324P00723510190A', '7913.00', '', '', '', '7913.00'],
  [924, 944, '13102324P00723510192H', '2380.00', '', '', '', '2380.00'],
  [946, 966, '13102324P00723510205T', '14.00', '', '', '', '14.00'],
  [968, 986, '13102324P00723510191X', '6.00', '', '', '', '6.00'],
  [988, 1007, '13102324P00723210182L', '4000.00', '1000.00', '2000.00', '3000.00', ''],
  [1009, 1030, '13102324P007232101838', '2380.64', '500.00', '1000.00', '1500.00', ''],
  [1032, 1048, '13102324P007232101986', '29.00', '', '', '', '29.00'],
  [1050, 1066, '13102324P00723210247G', '9.98', '', '', '', '9.98'],
  [1068, 1084, '13102324P00723210228C', '900.11', '', '', '', '900.11'],
  [1086, 1102, '13102324P007232102290', '9.36', '', '', '', '9.36'],
  [1104, 1120, '13102324P00723210234R', '207.36', '', '', '', '207.36'],
  [1122, 1139, '13102324P007232102336', '1.19', '', '', '', '1.19'],
  [1141, 1157, '13102324P00723210232J', '32.00', '', '', '', '32.00'],
  [1159, 1175, '13102324P00723210231Y', '40.00', '', '', '', '40.00'],
];

const nandagangProjects: [number, string, string, string, string, string, string, string][] = [
  [93, '323-0404-JBN-S7QC', '社会养老保险基金财政补助', '4023.1', '40231000.00', '60.00', '80.00', '100.00'],
  [188, '323-0410-JBN-GULN', '社会医疗保险基金财政补助', '920', '9200000.00', '60.00', '80.00', '100.00'],
  [283, '323-0701-JBN-YQI0', '办公楼修缮', '80', '800000.00', '50.00', '80.00', '100.00'],
  [378, '323-0105-YBN-V0X2', '人员招聘费用', '10.00', '100000.00', '60.00', '85.00', '100.00'],
  [473, '323-0105-JBN-YWGV', '创业孵化基地专项补助', '469', '4690000.00', '60.00', '80.00', '100.00'],
  [568, '323-0105-YBN-V0X2', '港诚人力资源招聘人员费用', '1078.41', '10784100.00', '50.00', '80.00', '100.00'],
];

describe('the projects of the five documents', () => {
  it('are as many as were counted by hand', () => {
    const count = (reading: typeof yongqing): number[] => [
      reading.projects.length,
      reading.projects.reduce((sum, project) => sum + project.indicators.length, 0),
      reading.department.length,
      reading.goals.length,
    ];
    expect(count(dacheng)).toEqual([32, 232, 9, 14]);
    expect(count(yongqing)).toEqual([30, 181, 0, 19]);
    expect(count(nandagang)).toEqual([6, 42, 0, 4]);
    expect(count(readPerformance(readSource('handan-hrss-2018')))).toEqual([0, 0, 0, 0]);
    expect(count(readPerformance(readSource('linxi-hrss-2019')))).toEqual([0, 0, 0, 0]);
  });

  it('have every line of their tables claimed, and those of yongqing the leftovers of nine page breaks noted', () => {
    expect(yongqing.unclaimed.filter((line) => line >= 590 && line <= 1175)).toEqual([]);
    expect(dacheng.unclaimed.filter((line) => line >= 129 && line <= 2567)).toEqual([]);
    expect(nandagang.unclaimed.filter((line) => line >= 92 && line <= 660)).toEqual([]);
    const leftovers = yongqing.parts.projects.notices;
    expect(leftovers.map((notice) => notice.rule)).toEqual(Array.from({ length: 9 }, () => 'page-break-leftover'));
    expect(leftovers.flatMap((notice) => notice.lines)).toEqual([665, 686, 707, 800, 822, 921, 943, 965, 1007]);
    expect(dacheng.parts.projects.notices).toEqual([]);
    expect(nandagang.parts.projects.notices).toEqual([]);
  });

  it('agree with the schema of the data contract', () => {
    for (const project of [...yongqing.projects, ...dacheng.projects, ...nandagang.projects])
      expect(projectSchema.parse(project)).toEqual(project);
  });

  it('count from 1, and so do the indicators of each', () => {
    expect(dacheng.projects.map((project) => project.project)).toEqual(Array.from({ length: 32 }, (_, i) => i + 1));
    for (const { indicators } of dacheng.projects)
      expect(indicators.map((indicator) => indicator.indicator)).toEqual(indicators.map((_, index) => index + 1));
  });
});

describe('the projects of yongqing', () => {
  it.each(yongqingProjects.map((row, index) => [index + 1, ...row] as const))(
    'number %i has its lines, code, budget and plan',
    (number, line, lineEnd, code, budget, march, june, october, december) => {
      const project = yongqing.projects[number - 1];
      expect(project).toMatchObject({
        project: number,
        line,
        line_end: lineEnd,
        code,
        budget: { printed: budget, unit: '万元', cny: `${budget.replace('.', '').replace(/^0+/u, '')}00.00` },
        fiscal: { printed: budget, unit: '万元' },
        other: null,
        plan_measure: 'amount',
        plan_march: march,
        plan_june: june,
        plan_october: october,
        plan_december: december,
      });
    },
  );

  it('take their names from the table', () => {
    expect(yongqing.projects[0]?.name).toBe('廊财金【2022】34号关于提前下达中央2023年普惠金融发展专项资金预算的通知');
    expect(yongqing.projects[9]?.name).toBe(
      '廊财社【2023】117号关于提前下达2024年中央就业补助资金预算的通知（2080711）',
    );
    expect(yongqing.projects[26]?.name).toBe('人社局临时公益岗、见习岗补贴资金');
  });

  it('have purpose and goal, the number of the goal kept', () => {
    expect(yongqing.projects[3]).toMatchObject({
      purpose: '创业担保贷款贴息，促进就业创业',
      goal: '1. 创业担保贴息，促进就业创业',
    });
    expect(yongqing.projects[15]).toMatchObject({
      purpose: '按照老办法（2014年9月）退休标准执行退休人员落实待遇，补发工资',
      goal: '1.按照老办法（2014年9月）退休标准执行退休人员落实待遇，补发工资',
    });
    expect(yongqing.projects[27]?.purpose).toBe('发放 2024 年企业退休人员遗属补助金');
  });

  it('have the goal that slipped under a plan printed twice', () => {
    const { purpose, goal } = yongqing.projects[21] ?? { purpose: '', goal: '' };
    expect(goal).toMatch(/^1\. 通过城乡居民养老保险补贴项目的开展，.*让老年人心中有底、基本生活无忧。$/u);
    expect(goal).toBe(`1. ${purpose}`);
  });
});

describe('the projects of nandagang', () => {
  it.each(nandagangProjects)(
    'the one on line %i has its code, name, budget and percentages',
    (line, code, name, printed, cny, june, october, december) => {
      expect(nandagang.projects.find((project) => project.line === line)).toMatchObject({
        code,
        name,
        budget: { printed, cny, unit: '万元' },
        fiscal: { printed, cny, unit: '万元' },
        other: null,
        plan_measure: 'percent',
        plan_march: '',
        plan_june: june,
        plan_october: october,
        plan_december: december,
      });
    },
  );

  it('have the two items of their goals on lines of their own', () => {
    expect(nandagang.projects.map((project) => project.goal)).toEqual([
      '1、确保养老保险费征缴\n2、按时发放养老保险待遇',
      '1、保障医疗基金效用化\n2、保障参保人员权益',
      '1、保障人社系统一般业务开展\n2、机关事务正常运转',
      '1、确保详细招聘活动开展\n2、提供招聘信息服务',
      '1、提供就业创业援助\n2、创业孵化基地管理，基层平台建设',
      '1、确保详细招聘活动开展\n2、提供招聘信息服务',
    ]);
    expect(nandagang.projects[3]?.purpose).toBe('开展招聘活动，解决失业人员的工作问题');
  });
});

describe('the projects of dacheng', () => {
  it('take their names from the headings, a final full stop kept', () => {
    expect(dacheng.projects[0]?.name).toBe('职业介绍退休人员医疗、物业补贴、取暖费、精神文明奖。');
    expect(dacheng.projects[8]?.name).toBe('城乡居民养老保险、就业公共服务村级代办员补助资金-上级（省级）');
    expect(dacheng.projects[30]?.name).toBe('就业补助专项资金-省级资金(上级）');
  });

  it('have a goal and nothing else above their indicators', () => {
    expect(dacheng.projects[7]).toMatchObject({
      line: 711,
      line_end: 771,
      code: '',
      budget: null,
      fiscal: null,
      other: null,
      purpose: '',
      goal: '1.助力大众创业、万众创新，以创业创新带动就业。',
      plan_measure: '',
      plan_december: '',
    });
    expect(dacheng.projects[26]?.goal).toBe(
      '1.开展本项目主要解决我单位职工整体年龄偏大，年轻力量不足，提高单位整体办事效率。',
    );
  });
});

describe('the lines of a project', () => {
  it('are those on which its numbers stand, cell by cell in the Word dialect', () => {
    expect(nandagang.projects[0]?.lines).toEqual({
      budget: 104,
      fiscal: 106,
      other: null,
      purpose: 111,
      plan_march: null,
      plan_june: 121,
      plan_october: 122,
      plan_december: 123,
      goal: 126,
    });
  });
  it('are those of their rows in the PDF dialect, where a date slipped under another too', () => {
    expect(yongqing.projects[10]?.lines).toEqual({
      budget: 786,
      fiscal: 786,
      other: null,
      purpose: 787,
      plan_march: null,
      plan_june: null,
      plan_october: null,
      plan_december: 790,
      goal: 791,
    });
  });
});
