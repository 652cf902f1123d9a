import { describe, expect, it } from 'vitest';
import { listStated, readSentences } from './reading.ts';

const total = '2020年支出预算500万元，其中：基本支出300万元，项目支出200万元';
const kept = [
  ['expenditure.total', '5000000.00'],
  ['expenditure.basic', '3000000.00'],
  ['expenditure.project', '2000000.00'],
];

describe('a project that has the name of something else', () => {
  it.each(['基本支出项目', '总计项目', '档案整理工程'])(
    'is not the whole budget where its amount has a clause of its own: %s',
    (name) => {
      const part = readSentences(
        'arrangement',
        '2、支出说明',
        `${total}。`,
        `${name}，安排50万元；乡村振兴项目，安排150万元。`,
      );
      expect(listStated(part)).toEqual(kept);
      expect(part.unkeyed.map(({ line }) => line)).toEqual([4, 4]);
    },
  );

  it.each(['基本支出补助', '总计', '单位：万元补助'])('is a part of the projects where they are listed: %s', (name) => {
    const part = readSentences(
      'arrangement',
      '2、支出说明',
      `${total}，分别为：“${name}”项目50万元、档案整理项目150万元。`,
    );
    const found = listStated(part);
    expect(found.slice(0, 3)).toEqual(kept);
    for (const [figure] of found.slice(3)) expect(figure).toBe('expenditure.project.part');
  });
});

describe('a project named on the way to a change', () => {
  it.each(['因新增档案数字化项目', '新增档案数字化项目', '新建档案馆工程'])(
    'leaves the change to the whole: %s',
    (name) => {
      expect(
        listStated(
          readSentences(
            'arrangement',
            '3、比上年增减情况',
            `2020年预算收支安排1000万元，${name}，较2019年预算增加50万元。`,
          ),
        ),
      ).toEqual([
        ['arrangement.total', '10000000.00'],
        ['change.total', '500000.00'],
      ]);
    },
  );

  it.each(['较2019年预算增加50万元', '增加50万元'])(
    'has the change itself where the sentence is about it: %s',
    (change) => {
      expect(
        listStated(
          readSentences(
            'arrangement',
            '3、比上年增减情况',
            '2020年预算收支安排1000万元，较2019年预算增加80万元。',
            `档案数字化项目，${change}。`,
          ),
        ).filter(([key]) => key === 'change.total'),
      ).toEqual([['change.total', '800000.00']]);
    },
  );
});

describe('a part of a list that goes on with the year for a name', () => {
  const stated = (sentence: string): unknown => listStated(readSentences('arrangement', sentence));

  it('is that part again, and no part called 预算', () => {
    expect(
      stated(
        '项目支出25万元，主要包括：统计管理（项）2020年度预算5万元，主要用于年报，2020年预算安排5万元；专项普查活动（项）20万元。',
      ),
    ).toEqual([
      ['expenditure.project', '250000.00'],
      ['expenditure.project.part', '50000.00'],
      ['expenditure.project.part', '200000.00'],
    ]);
  });

  it('is that part again whatever unit its amount has', () => {
    expect(
      stated('项目支出25万元，主要包括：统计管理2020年度预算50000元，2020年预算安排5万元；普查活动20万元。'),
    ).toEqual([
      ['expenditure.project', '250000.00'],
      ['expenditure.project.part', '50000.00'],
      ['expenditure.project.part', '200000.00'],
    ]);
  });

  it('is named, and is nothing, where its amount is another', () => {
    const part = readSentences(
      'arrangement',
      '项目支出500万元，主要为：渠道工程100万元，2020年预算安排40万元；泵站工程60万元。',
    );
    expect(listStated(part)).toEqual([
      ['expenditure.project', '5000000.00'],
      ['expenditure.project.part', '1000000.00'],
      ['expenditure.project.part', '600000.00'],
    ]);
    expect(part.notices).toMatchObject([{ rule: 'amount-unplaced', quote: '2020年预算安排40万元' }]);
  });

  it('is another where it has a name', () => {
    expect(stated('项目支出25万元，主要包括：统计管理2020年度预算5万元，2020年普查活动20万元。')).toEqual([
      ['expenditure.project', '250000.00'],
      ['expenditure.project.part', '50000.00'],
      ['expenditure.project.part', '200000.00'],
    ]);
  });
});

describe('a short number alone on a line', () => {
  it('is no amount of what stands above it, for it can be that of a page', () => {
    const part = readSentences('three-public', '2020年财政拨款“三公”经费', '12', '其中：公务接待费3万元。');
    expect(listStated(part)).toEqual([['three-public.reception', '30000.00']]);
  });

  it('is an amount with its unit on the next line, or decimals of its own', () => {
    const wrapped = readSentences('operating', '2020年机关运行经费共计安排', '12', '万元。');
    expect(listStated(wrapped)).toEqual([['operating-costs.total', '120000.00']]);
    const bare = readSentences('operating', '2020年机关运行经费共计安排', '12.5', '，主要用于办公。');
    expect(listStated(bare)).toEqual([['operating-costs.total', '125000.00']]);
  });
});

describe('a kind of expenditure beside basic and project expenditure', () => {
  it('is no project in the list of both', () => {
    const part = readSentences(
      'arrangement',
      '2、支出说明',
      '相应安排支出预算500万元，其中：基本支出300万元，项目支出180万元，事业单位经营支出20万元，对附属单位补助支出0万元。',
    );
    expect(listStated(part)).toEqual([
      ['expenditure.total', '5000000.00'],
      ['expenditure.basic', '3000000.00'],
      ['expenditure.project', '1800000.00'],
    ]);
    expect(part.unkeyed).toHaveLength(2);
  });
});

describe('万 before a bracket', () => {
  it('is money where the bracket divides it', () => {
    const part = readSentences(
      'arrangement',
      '2、支出说明',
      '支出预算500万，其中：基本支出300万（其中：人员经费280万，公用经费20万），项目支出200万。',
    );
    expect(listStated(part)).toEqual([
      ['expenditure.total', '5000000.00'],
      ['expenditure.basic', '3000000.00'],
      ['expenditure.personnel', '2800000.00'],
      ['expenditure.public', '200000.00'],
      ['expenditure.project', '2000000.00'],
    ]);
  });
});

describe('what a project costs in all its years', () => {
  const listing = (items: string): ReturnType<typeof readSentences> =>
    readSentences('arrangement', `2020年预算支出500万元，其中：基本支出300万元，项目支出200万元，主要为：${items}`);
  const read = (items: string): (readonly [string, number])[] =>
    listing(items)
      .value.filter(({ figure }) => figure === 'expenditure.project.part')
      .map(({ label, amount_cny: yuan }) => [label, Number(yuan) / 10_000] as const);

  it.each<[string, (readonly [string, number])[]]>([
    [
      '灌区工程总投资900万元，2020年预算安排160万元；档案整理40万元。',
      [
        ['灌区工程', 160],
        ['档案整理', 40],
      ],
    ],
    [
      '灌区工程总投资额为900万元，本年安排160万元；档案整理40万元。',
      [
        ['灌区工程', 160],
        ['档案整理', 40],
      ],
    ],
    [
      '灌区工程投资概算900万元（其中本年安排160万元），档案整理40万元。',
      [
        ['灌区工程', 160],
        ['档案整理', 40],
      ],
    ],
    [
      '灌区工程160万元（总投资900万元），档案整理40万元。',
      [
        ['灌区工程', 160],
        ['档案整理', 40],
      ],
    ],
    [
      '总投资900万元的灌区工程160万元，档案整理40万元。',
      [
        ['灌区工程', 160],
        ['档案整理', 40],
      ],
    ],
    ['档案整理40万元，灌区工程总投资900万元，其中：中央资金700万元、县级资金200万元。', [['档案整理', 40]]],
  ])('is no part of the budget: %s', (items, parts) => {
    expect(read(items)).toEqual(parts);
    expect(listing(items).unkeyed[0]?.quote).toContain('900万元');
  });

  it('can be in the name of a project', () => {
    expect(read('投资概算审核160万元，档案整理40万元。')).toEqual([
      ['投资概算审核', 160],
      ['档案整理', 40],
    ]);
  });
});
