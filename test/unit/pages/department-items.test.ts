import { describe, expect, it } from 'vitest';
import type { Activity, Disclosure, Project } from '../../../src/model/disclosure.ts';
import {
  compareYears,
  isListed,
  listDepartments,
  type Movement,
  type Step,
} from '../../../src/publish/series/index.ts';
import { foldName } from '../../../src/publish/series/name.ts';
import { bareDisclosure, figure, project, yongqingExpenditure } from '../../charts/fixture.ts';
import { yongqing2024, yongqing2025 } from '../department-yongqing.ts';

type Compared = 'projects' | 'functionalClasses' | 'activities' | 'organisations';

/** The step between two documents of one department. */
function step(before: Disclosure, after: Disclosure): Step {
  const found = listDepartments([before, after]).flatMap(compareYears)[0]?.steps[0];
  if (found === undefined) throw new Error('no step');
  return found;
}

function readMovement(compared: Step, key: Compared): Movement {
  const movement = compared[key];
  if (!isListed(movement)) throw new Error(`not listed in ${movement.missingIn.join(' ')}`);
  return movement;
}

const names = (items: readonly { name: string }[]): string[] => items.map(({ name }) => name);

/** The step from a document of 2023 to one of 2024 with these parts. */
function between(before: Partial<Disclosure>, after: Partial<Disclosure>): Step {
  return step(
    bareDisclosure({ ...before, id: 'yq-2023', fiscal_year: 2023 }),
    bareDisclosure({ ...after, id: 'yq-2024', fiscal_year: 2024 }),
  );
}

/** What came, what went, and pairs of what stayed with how they were joined. */
function joinProjects(before: Project[], after: Project[]): unknown {
  const { added, gone, stayed } = readMovement(between({ projects: before }, { projects: after }), 'projects');
  return {
    added: added.map(({ item }) => item),
    gone: gone.map(({ item }) => item),
    stayed: stayed.map((one) => [one.before.map(({ item }) => item), one.after.map(({ item }) => item), one.by]),
  };
}

describe('what came and went between two real texts', () => {
  const compared = step(yongqing2024, yongqing2025);

  it('finds the project that went, the one that came, and joins orders of transfer by their subject', () => {
    const { added, gone, stayed } = readMovement(compared, 'projects');
    expect(gone).toEqual([
      {
        disclosure: 'yongqing-hrss-2024',
        year: 2024,
        item: 30,
        name: '人社局原招待所保险',
        code: '13102324P00723210231Y',
        amount: '400000.00',
        line: 1159,
      },
    ]);
    expect(added).toEqual([
      expect.objectContaining({ disclosure: 'yongqing-hrss-2025', name: '人社局零工市场建设', amount: '550000.00' }),
    ]);
    const transfer = stayed.find(({ after }) => after[0].name.includes('2025年市级创业担保贴息资金'));
    expect(transfer?.before[0].name).toBe('廊财金【2023】44号关于提前下达2024年市级创业担保贴息资金的通知');
    expect(transfer).toMatchObject({ by: 'name', amountBefore: '90000.00', amountAfter: '90000.00' });
  });

  it('joins a project of another name by its code alone, and says so', () => {
    const { stayed } = readMovement(compared, 'projects');
    const byCode = stayed.filter(({ by }) => by === 'code');
    expect(byCode.map(({ before, after }) => [before[0].name, after[0].name])).toEqual([
      ['人社局行政干部在企业退休人员工资补差', '人社局退休行政干部工资补差'],
    ]);
  });

  it('counts every project once', () => {
    const { added, gone, stayed } = readMovement(compared, 'projects');
    expect(stayed.flatMap(({ before }) => before).length + gone.length).toBe(yongqing2024.projects.length);
    expect(stayed.flatMap(({ after }) => after).length + added.length).toBe(yongqing2025.projects.length);
  });

  it('compares classes of all expenditure', () => {
    const { functionalClasses } = compared;
    expect(isListed(functionalClasses) && functionalClasses.whole).toBe('expenditure');
    const { added, gone, stayed } = readMovement(compared, 'functionalClasses');
    expect(names(gone)).toEqual(['农林水支出']);
    expect(names(added)).toEqual(['节能环保支出']);
    expect(stayed.map(({ after, amountBefore, amountAfter }) => [after[0].code, amountBefore, amountAfter])).toEqual([
      ['208', '249014600.00', '249014600.00'],
      ['221', '1149200.00', '1149200.00'],
    ]);
  });

  it('takes a unit of another name for another unit', () => {
    const { added, gone } = readMovement(compared, 'organisations');
    expect(names(gone)).toEqual(['永清县人力资源和社会保障局本级', '永清县企业养老保险管理中心']);
    expect(names(added)).toEqual(['永清县就业和社会保障局本级', '永清县社会保险中心']);
  });

  it('says which documents list nothing, instead of calling everything new', () => {
    expect(compared.activities).toEqual({ missingIn: [2024, 2025] });
    expect(between({}, { projects: [project(1, '甲', null)] }).projects).toEqual({ missingIn: [2023] });
  });
});

describe('projects of one name', () => {
  const coded = (number: number, name: string, code: string): Project => ({ ...project(number, name, null), code });

  it('are told apart by codes that are unique in both documents', () => {
    expect(
      joinProjects(
        [coded(1, '甲', 'A'), coded(2, '甲', 'B')],
        [coded(1, '甲', 'B'), coded(2, '甲', 'A'), coded(3, '乙', 'C')],
      ),
    ).toEqual({
      added: [3],
      gone: [],
      stayed: [
        [[2], [1], 'name'],
        [[1], [2], 'name'],
      ],
    });
  });

  it('are not joined by a code that two projects share', () => {
    expect(joinProjects([coded(1, '甲', 'A'), coded(2, '乙', 'A')], [coded(1, '丙', 'A')])).toEqual({
      added: [1],
      gone: [1, 2],
      stayed: [],
    });
  });

  it('are joined as a group with their sum where nothing tells which is which', () => {
    const before = [project(1, '2023年补助', '10000.00'), project(2, '2022年补助', '20000.00')];
    const after = [project(1, '2024年补助', '50000.00')];
    const { stayed } = readMovement(between({ projects: before }, { projects: after }), 'projects');
    expect(stayed).toHaveLength(1);
    expect(stayed[0]).toMatchObject({
      amountBefore: '30000.00',
      amountAfter: '50000.00',
      change: { amount: '20000.00', percent: '66.7' },
    });
  });

  it('have no sum where one of them has no amount', () => {
    const before = [project(1, '补助', '10000.00'), project(2, '补助', null)];
    const { stayed } = readMovement(
      between({ projects: before }, { projects: [project(1, '补助', '1.00')] }),
      'projects',
    );
    expect(stayed[0]).toMatchObject({ amountBefore: null, amountAfter: '1.00', change: null });
  });
});

describe('activities and classes', () => {
  const activity = (number: number, parent: number | null, name: string): Activity => ({
    activity: number,
    parent,
    name,
    budget: null,
    description: '',
    goal: '',
    line: number,
    indicators: [],
  });

  it('joins activities of one name by the duty they stand under', () => {
    const before = [
      activity(1, null, '就业'),
      activity(2, 1, '培训'),
      activity(3, null, '人才'),
      activity(4, 3, '培训'),
    ];
    const after = [
      activity(1, null, '人才'),
      activity(2, 1, '培训'),
      activity(3, null, '就业'),
      activity(4, 3, '培训'),
    ];
    const { stayed } = readMovement(between({ activities: before }, { activities: after }), 'activities');
    expect(stayed.map((one) => [one.before[0].item, one.after[0].item])).toEqual([
      [3, 1],
      [4, 2],
      [1, 3],
      [2, 4],
    ]);
  });

  it('joins a class of a table with the same class of a sentence', () => {
    const stated = figure('expenditure.function.part', '社会保障和就业', '200000000.00', 71);
    const { stayed, gone } = readMovement(
      between({ budget_tables: [yongqingExpenditure] }, { figures: [stated] }),
      'functionalClasses',
    );
    expect(stayed.map(({ amountBefore, amountAfter }) => [amountBefore, amountAfter])).toEqual([
      ['249014600.00', '200000000.00'],
    ]);
    expect(names(gone)).toEqual(['农林水支出', '住房保障支出']);
  });

  it('never holds all expenditure against that of the general public budget', () => {
    const general = { ...yongqingExpenditure, table: 'general-public-budget' as const };
    expect(between({ budget_tables: [yongqingExpenditure] }, { budget_tables: [general] }).functionalClasses).toEqual({
      missingIn: [2024],
    });
  });
});

describe('a name folded for joining over the years', () => {
  it.each([
    [
      '1、廊财社【2023】116号关于提前下达2024年省级就业补助资金预算的通知',
      '廊财社关于提前下达省级就业补助资金预算的通知',
    ],
    [
      '廊财社〔2022〕第69号关于提前下达2023年度省级就业补助资金预算的通知',
      '廊财社关于提前下达省级就业补助资金预算的通知',
    ],
    ['大人社[2018]61号 公共服务岗位', '大人社公共服务岗位'],
    ['二〇二四年档案数字化（2024年）', '档案数字化'],
    ['2024-2025学年技工学校助学金', '技工学校助学金'],
    ['2024就业补助', '就业补助'],
    ['培训2000人（第一批）', '培训2000人(第一批)'],
    ['就业补助（2080711）', '就业补助(2080711)'],
    ['2024年', '2024年'],
  ])('%s becomes %s', (name, folded) => {
    expect(foldName(name, 2024)).toBe(folded);
  });
});
