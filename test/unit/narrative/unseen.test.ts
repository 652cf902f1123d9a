import { describe, expect, it } from 'vitest';
import { listStated, readDocument, readSentences } from './reading.ts';

type Section = Parameters<typeof readSentences>[0];

function read(section: Section, ...lines: readonly string[]): { stated: unknown[]; unkeyed: string[] } {
  const part = readSentences(section, ...lines);
  return { stated: listStated(part), unkeyed: part.unkeyed.map(({ quote }) => quote) };
}

describe('a year in the words of a figure', () => {
  it('can follow the name of its figure', () => {
    const { stated, unkeyed } = read(
      'three-public',
      '2020年财政拨款“三公”经费预算数5.00万元。其中：公务用车运行维护费2020年预算数4.00万元；公务接待费2020年1.00万元，2019年1.20万元，减少0.20万元。',
    );
    expect(stated).toEqual([
      ['three-public.total', '50000.00'],
      ['three-public.vehicles.operation', '40000.00'],
      ['three-public.reception', '10000.00'],
      ['three-public.change.reception', '-2000.00'],
    ]);
    expect(unkeyed).toEqual(['2019年1.20万元']);
  });

  it('parts two names that clash: neither gets the amount', () => {
    const { stated, unkeyed } = read('arrangement', '2020年支出预算90万元，其中基本支出2020年一般公共预算拨款40万元。');
    expect(stated).toEqual([['expenditure.total', '900000.00']]);
    expect(unkeyed).toHaveLength(1);
  });

  it('leaves the department before it out', () => {
    expect(read('arrangement', '2、支出说明', '青阳县水务局2020年支出预算90万元。').stated).toEqual([
      ['expenditure.total', '900000.00'],
    ]);
  });

  it('means the year before where it is earlier, in income too', () => {
    expect(read('arrangement', '1、收入说明', '2020年预算收入500万元，2019年预算收入450万元。').stated).toEqual([
      ['income.total', '5000000.00'],
      ['previous-year.total', '4500000.00'],
    ]);
    expect(
      read('arrangement', '1、收入说明', '2020年预算收入500万元，其中：一般公共预算收入500万元，2019年450万元。'),
    ).toEqual({
      stated: [
        ['income.total', '5000000.00'],
        ['income.general-public-budget', '5000000.00'],
      ],
      unkeyed: ['2019年450万元'],
    });
  });

  it('means the year before in a bracket, where only other sentences name the fiscal year', () => {
    const part = readDocument(
      [
        '二、部门预算安排的总体情况',
        '2020年预算收入500万元。',
        '三、机关运行经费安排情况',
        '机关运行经费共计安排100万元（2019年102万元）。',
        '四、财政拨款“三公”经费预算情况及增减变化原因',
        '“三公”经费预算6万元，2018年7万元。',
      ].join('\n'),
      2020,
    );
    expect(listStated(part)).toEqual([
      ['income.total', '5000000.00'],
      ['operating-costs.total', '1000000.00'],
      ['three-public.total', '60000.00'],
    ]);
  });

  it('is part of the name of a project, and of what is left over', () => {
    expect(
      read(
        'arrangement',
        '2020年预算收入34万元，其中：2019年结转资金14万元，一般公共预算收入20万元。',
        '2020年支出预算34万元，其中项目支出34万元，其中水资源税征管2020年经费20万元、2019年尾款14万元。',
      ).stated,
    ).toEqual([
      ['income.total', '340000.00'],
      ['income.carryover', '140000.00'],
      ['income.general-public-budget', '200000.00'],
      ['expenditure.total', '340000.00'],
      ['expenditure.project', '340000.00'],
      ['expenditure.project.part', '200000.00'],
      ['expenditure.project.part', '140000.00'],
    ]);
  });

  it('does not make spending a budget', () => {
    expect(
      read('three-public', '2020年“三公”经费预算0.9万元。2019年“三公”经费实际支出0.85万元，2019年预计执行0.8万元。'),
    ).toEqual({
      stated: [['three-public.total', '9000.00']],
      unkeyed: ['2019年“三公”经费实际支出0.85万元', '2019年预计执行0.8万元'],
    });
  });
});

describe('a change told as a pair (由…减至…)', () => {
  it('gives what there was to the year before, and what it came to to this', () => {
    expect(
      read(
        'three-public',
        '2020年“三公”经费由2019年的10万元压减到8万元，减少2万元，其中公务用车运行维护费由8万元减至6.5万元，公务接待费从2万元降为1.5万元。',
      ).stated,
    ).toEqual([
      ['three-public.previous-year', '100000.00'],
      ['three-public.total', '80000.00'],
      ['three-public.change', '-20000.00'],
      ['three-public.vehicles.operation', '65000.00'],
      ['three-public.reception', '15000.00'],
    ]);
    expect(read('procurement', '2020年政府采购预算由2019年的500万元减少至450万元。').stated).toEqual([
      ['procurement.total', '4500000.00'],
    ]);
  });

  it('is read in the comparison, with the change after it', () => {
    expect(
      read(
        'arrangement',
        '3、比上年增减情况',
        '2020年预算收支安排1800万元，比2019年2000万元减少200万元。其中：基本支出由上年的620万元减少到600万元，减少20万元；项目支出由1380万元调整为1200万元，减少180万元。',
      ).stated,
    ).toEqual([
      ['arrangement.total', '18000000.00'],
      ['previous-year.total', '20000000.00'],
      ['change.total', '-2000000.00'],
      ['expenditure.basic', '6000000.00'],
      ['change.basic', '-200000.00'],
      ['expenditure.project', '12000000.00'],
      ['change.project', '-1800000.00'],
    ]);
  });

  it('keeps no figure of a time before the year before', () => {
    expect(read('three-public', '“三公”经费由2017年的10万元压减到2020年的8万元。').stated).toEqual([
      ['three-public.total', '80000.00'],
    ]);
  });
});

describe('a part', () => {
  it('never takes the key of its whole', () => {
    expect(read('operating', '2020年，我局机关运行经费共计安排50万元，其中机关本级30万元，参公单位20万元。')).toEqual({
      stated: [['operating-costs.total', '500000.00']],
      unkeyed: ['其中机关本级30万元', '参公单位20万元'],
    });
    expect(
      read('assets', '本年度拟购置固定资产总额为16万元，主要为计算机（4万元）、打印机（12万元）。').stated,
    ).toEqual([['fixed-assets.planned-purchase', '160000.00']]);
    expect(
      read(
        'arrangement',
        '2020年预算收入600万元，其中：一般公共预算收入600万元（本级500万元，上级100万元）。',
        '2020年支出预算650万元，其中基本支出650万元，包括人员经费650万元（在职人员经费600万元，离退休人员经费50万元）。',
      ).stated,
    ).toEqual([
      ['income.total', '6000000.00'],
      ['income.general-public-budget', '6000000.00'],
      ['expenditure.total', '6500000.00'],
      ['expenditure.basic', '6500000.00'],
      ['expenditure.personnel', '6500000.00'],
    ]);
  });

  it('of a project is not listed beside the project', () => {
    const { stated, unkeyed } = read(
      'arrangement',
      '2020年支出预算1800万元，其中基本支出600万元；项目支出1200万元，主要为本级支出1000万元，包括水库移民后期扶持300万元、河道清淤700万元；上级专项200万元。',
    );
    expect(stated).toEqual([
      ['expenditure.total', '18000000.00'],
      ['expenditure.basic', '6000000.00'],
      ['expenditure.project', '12000000.00'],
      ['expenditure.project.part', '10000000.00'],
      ['expenditure.project.part', '2000000.00'],
    ]);
    expect(unkeyed).toHaveLength(2);
  });

  it('is repeated to be divided (本年收入…中) without being the total again', () => {
    expect(
      read(
        'arrangement',
        '2020年度收入预算总计700万元，其中：本年收入680万元，上年结转20万元。本年收入680万元中，一般公共预算拨款收入680万元。',
      ).stated,
    ).toEqual([
      ['income.total', '7000000.00'],
      ['income.carryover', '200000.00'],
      ['income.general-public-budget', '6800000.00'],
    ]);
  });

  it('can be numbered within a sentence', () => {
    expect(
      read('arrangement', '2020年支出预算200万元，项目支出200万元，主要为：1.河长制经费50万元；2.其他支出150万元。')
        .stated,
    ).toEqual([
      ['expenditure.total', '2000000.00'],
      ['expenditure.project', '2000000.00'],
      ['expenditure.project.part', '500000.00'],
      ['expenditure.project.part', '1500000.00'],
    ]);
  });

  it('is one kind of projects on a line of its own; both kinds together are the projects', () => {
    expect(
      read(
        'arrangement',
        '2、支出说明',
        '2020年部门预算总支出2200万元，其中：',
        '（1）运转类公用经费项目支出100万元；',
        '（2）其他运转类项目支出50万元；',
        '（3）特定目标类项目支出2050万元。',
        '3、比上年增减情况',
        '2020年预算收支安排2200万元，较2019年预算增加170万元，其中：公用经费项目支出减少2万元，其他运转类和特定目标类项目支出增加172万元。',
      ).stated,
    ).toEqual([
      ['expenditure.total', '22000000.00'],
      ['expenditure.public', '1000000.00'],
      ['expenditure.project.part', '500000.00'],
      ['expenditure.project.part', '20500000.00'],
      ['arrangement.total', '22000000.00'],
      ['change.total', '1700000.00'],
      ['change.part', '-20000.00'],
      ['change.project', '1720000.00'],
    ]);
  });
});

describe('words and digits of other documents', () => {
  it('tell assets given away or got from assets there are', () => {
    expect(
      read(
        'assets',
        '上年末固定资产总额800万元，2019年新增固定资产50万元，处置固定资产10万元，本年计划报废固定资产5万元。',
      ).stated,
    ).toEqual([['fixed-assets.total', '8000000.00']]);
  });

  it('say how much something grew before the verb', () => {
    expect(
      read(
        'arrangement',
        '3、比上年增减情况',
        '2020年预算收支安排90万元，较2019年预算小幅增加3.5万元，其中：基本支出略增0.5万元，项目支出稍有增加3万元。',
      ).stated,
    ).toEqual([
      ['arrangement.total', '900000.00'],
      ['change.total', '35000.00'],
      ['change.basic', '5000.00'],
      ['change.project', '30000.00'],
    ]);
  });

  it('group thousands with a full-width comma between full-width digits, and only there', () => {
    expect(read('arrangement', '２０２０年预算收入１，２０５．６万元，其中：事业收入１万元。').stated).toEqual([
      ['income.total', '12056000.00'],
    ]);
    expect(read('arrangement', '2020年预算收入1205.6万元，500万元为事业收入。').stated[0]).toEqual([
      'income.total',
      '12056000.00',
    ]);
  });
});
