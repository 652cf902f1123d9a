import { describe, expect, it } from 'vitest';
import { listStated, readSentences } from './reading.ts';

type Section = Parameters<typeof readSentences>[0];

function read(section: Section, ...lines: readonly string[]): { stated: unknown[]; unkeyed: string[] } {
  const part = readSentences(section, ...lines);
  return { stated: listStated(part), unkeyed: part.unkeyed.map(({ quote }) => quote) };
}

describe('a list that a full stop parts from what it divides (。其中：)', () => {
  it('belongs to the last amount where it adds up to it', () => {
    expect(
      read(
        'arrangement',
        '1、收入说明',
        '2020年预算收入100万元。其中：一般公共预算收入90万元，上年结转10万元。其中：一般公共预算8万元，政府性基金2万元。',
      ),
    ).toEqual({
      stated: [
        ['income.total', '1000000.00'],
        ['income.general-public-budget', '900000.00'],
        ['income.carryover', '100000.00'],
      ],
      unkeyed: ['一般公共预算8万元', '政府性基金2万元'],
    });
    expect(
      read('arrangement', '2、支出说明', '2020年项目支出40万元。其中：档案整理18万元，库房改造22万元。').stated,
    ).toEqual([
      ['expenditure.project', '400000.00'],
      ['expenditure.project.part', '180000.00'],
      ['expenditure.project.part', '220000.00'],
    ]);
  });

  it('is read by itself after a rate', () => {
    expect(
      read(
        'operating',
        '2020年机关运行经费安排150万元，比上年增加5万元，增长3.45%。其中：办公费100万元，印刷费50万元。',
      ),
    ).toEqual({
      stated: [['operating-costs.total', '1500000.00']],
      unkeyed: ['比上年增加5万元', '增长3.45%', '办公费100万元', '印刷费50万元'],
    });
  });

  it('is no income where only kinds of expenditure stand before it', () => {
    const { stated, unkeyed } = read('arrangement', '2020年基本支出60万元。其中：一般公共预算55万元，上年结转5万元。');
    expect(stated).toEqual([['expenditure.basic', '600000.00']]);
    expect(unkeyed).toEqual(['一般公共预算55万元', '上年结转5万元']);
  });

  it('states changes where it adds up to one, and levels where it adds up to the budget', () => {
    expect(
      read(
        'arrangement',
        '3、比上年增减情况',
        '2020年预算收支安排100万元，较上年增加10万元。其中：基本支出8万元，项目支出2万元。',
      ).stated,
    ).toEqual([
      ['arrangement.total', '1000000.00'],
      ['change.total', '100000.00'],
      ['change.basic', '80000.00'],
      ['change.project', '20000.00'],
    ]);
    expect(
      read(
        'three-public',
        '2020年“三公”经费预算6万元，比上年减少3万元。其中：公务接待费2万元，公务用车运行维护费4万元。',
      ).stated,
    ).toEqual([
      ['three-public.total', '60000.00'],
      ['three-public.change', '-30000.00'],
      ['three-public.reception', '20000.00'],
      ['three-public.vehicles.operation', '40000.00'],
    ]);
    expect(
      read('three-public', '2020年“三公”经费预算0.5万元，比上年减少0.5万元，其中：公务接待费0.5万元。').stated,
    ).toEqual([
      ['three-public.total', '5000.00'],
      ['three-public.change', '-5000.00'],
      ['three-public.reception', '5000.00'],
    ]);
  });
});

describe('a section of one figure', () => {
  it('gives what a unit spends beside it no key', () => {
    expect(
      read(
        'three-public',
        '2020年“三公”经费预算6万元，比上年减少1万元。',
        '县档案馆2020年支出88万元，比上年增加2万元。',
      ),
    ).toEqual({
      stated: [
        ['three-public.total', '60000.00'],
        ['three-public.change', '-10000.00'],
      ],
      unkeyed: ['县档案馆2020年支出88万元', '比上年增加2万元'],
    });
  });

  it('takes its figure from among the parts of a larger amount', () => {
    expect(read('three-public', '2020年支出预算88万元，其中“三公”经费预算6万元。')).toEqual({
      stated: [['three-public.total', '60000.00']],
      unkeyed: ['2020年支出预算88万元'],
    });
    expect(read('procurement', '2020年支出预算88万元，其中政府采购预算7万元。').stated).toEqual([
      ['procurement.total', '70000.00'],
    ]);
  });

  it('has the larger amount for its figure where a part of the figure is told among its parts', () => {
    expect(read('procurement', '2020年预算安排80万元，其中：政府采购预算中货物30万元、服务50万元。').stated).toEqual([
      ['procurement.total', '800000.00'],
    ]);
    expect(
      read('procurement', '2020年预算安排80万元，其中：本级政府采购预算30万元、所属单位政府采购预算50万元。').stated,
    ).toEqual([['procurement.total', '800000.00']]);
    expect(
      read('three-public', '2020年预算安排8万元，其中：“三公”经费公务接待费2万元，公务用车运行维护费6万元。').stated,
    ).toEqual([
      ['three-public.total', '80000.00'],
      ['three-public.reception', '20000.00'],
      ['three-public.vehicles.operation', '60000.00'],
    ]);
    expect(read('operating', '2020年预算安排50万元，其中：机关运行经费办公费20万元、印刷费30万元。').stated).toEqual([
      ['operating-costs.total', '500000.00'],
    ]);
  });

  it('keeps what vehicles cost besides out of their total', () => {
    expect(
      read(
        'three-public',
        '2020年“三公”经费预算11万元。其中，公务用车运行维护费2020年预算数11万元，其中：公务用车加油3万元，公务用车维修5万元，公务用车其他3万元。',
      ),
    ).toEqual({
      stated: [
        ['three-public.total', '110000.00'],
        ['three-public.vehicles.operation', '110000.00'],
      ],
      unkeyed: ['公务用车加油3万元', '公务用车维修5万元', '公务用车其他3万元'],
    });
  });

  it('still has its figure where the department is all that names it', () => {
    expect(
      read('three-public', '县财政局2020年预算安排6万元，其中：公务接待费6万元，比上年减少1万元。').stated,
    ).toEqual([
      ['three-public.total', '60000.00'],
      ['three-public.reception', '60000.00'],
      ['three-public.change.reception', '-10000.00'],
    ]);
  });
});

describe('a change after a part and a semicolon', () => {
  it('is left out, for it can be that of the part or of the whole', () => {
    expect(
      read(
        'arrangement',
        '2、支出说明',
        '2020年项目支出40万元，主要用于：档案整理18万元；比上年减少1万元；库房改造22万元。',
      ),
    ).toEqual({
      stated: [
        ['expenditure.project', '400000.00'],
        ['expenditure.project.part', '180000.00'],
        ['expenditure.project.part', '220000.00'],
      ],
      unkeyed: ['比上年减少1万元'],
    });
  });
});

describe('names that hold another name', () => {
  it('leave hired staff and two kinds in one out of the kinds of expenditure', () => {
    expect(
      read(
        'arrangement',
        '2、支出说明',
        '2020年预算支出100万元。其中：招聘人员费用8万元。人员经费和日常公用经费共60万元。',
      ),
    ).toEqual({
      stated: [['expenditure.total', '1000000.00']],
      unkeyed: ['招聘人员费用8万元', '人员经费和日常公用经费共60万元'],
    });
  });
});

describe('a rate after a full stop', () => {
  it('is that of the change before it', () => {
    expect(
      read(
        'arrangement',
        '3、比上年增减情况',
        '2020年预算收支安排100万元，较上年增加10万元。其中：基本支出增加8万元。增长1.91%。',
      ).stated,
    ).toEqual([
      ['arrangement.total', '1000000.00'],
      ['change.total', '100000.00'],
      ['change.basic', '80000.00'],
      ['change.basic.percent', '1.91%'],
    ]);
  });
});

describe('what 财政拨款 pays for', () => {
  it('is divided by the kinds of expenditure after it, unless those add up to the total', () => {
    expect(
      read(
        'arrangement',
        '2020年支出总预算100万元，其中：财政拨款支出90万元，单位资金支出10万元；基本支出60万元，项目支出40万元。',
      ).stated,
    ).toEqual([
      ['expenditure.total', '1000000.00'],
      ['expenditure.basic', '600000.00'],
      ['expenditure.project', '400000.00'],
    ]);
    expect(
      read(
        'arrangement',
        '2020年支出总预算100万元。财政拨款支出90万元，其中：基本支出50万元，项目支出40万元；单位资金支出10万元，其中：项目支出10万元。',
      ).stated,
    ).toEqual([['expenditure.total', '1000000.00']]);
  });

  it.each([
    '2020年支出预算100万元，其中财政拨款支出94万元、事业收入安排支出6万元；按支出结构分：基本支出60万元，项目支出40万元。',
    '2020年支出总计100万元。其中：财政拨款支出94万元，单位资金支出6万元，基本支出60万元，项目支出40万元。',
    '2020年支出预算100万元，财政拨款支出94万元，非财政拨款支出6万元，包括基本支出60万元、项目支出40万元。',
    '2020年支出预算100万元，其中财政拨款支出99.999万元（四舍五入100万元），基本支出60万元，项目支出40万元。',
  ])('costs the total none of its kinds, and is no second total: %s', (sentence) => {
    expect(read('arrangement', sentence).stated).toEqual([
      ['expenditure.total', '1000000.00'],
      ['expenditure.basic', '600000.00'],
      ['expenditure.project', '400000.00'],
    ]);
  });
});

describe('a list of sources that divides one of them (其中)', () => {
  const total = ['income.total', '1000000.00'];
  const general = ['income.general-public-budget', '800000.00'];

  it('goes on beside it with the next budget, which is no part of another', () => {
    const { stated, unkeyed } = read(
      'arrangement',
      '2020年收入100万元，一般公共预算收入80万元，其中上级专项转移支付20万元，政府性基金收入15万元，' +
        '国有资本经营预算收入0万元，财政专户管理资金收入0万元，其他收入5万元。',
    );
    expect(stated).toEqual([
      total,
      general,
      ['income.government-fund', '150000.00'],
      ['income.state-capital', '0.00'],
      ['income.special-account', '0.00'],
      ['income.other', '50000.00'],
    ]);
    expect(unkeyed).toEqual(['其中上级专项转移支付20万元']);
    expect(
      read(
        'arrangement',
        '2020年收入预算100万元，其中：一般公共预算80万元，其中：提前下达20万元，政府性基金20万元，其中：上级转移支付3万元。',
      ).stated,
    ).toEqual([total, general, ['income.government-fund', '200000.00']]);
  });

  it('has parts of it until then, whatever their names', () => {
    expect(
      read('arrangement', '2020年收入100万元，其中：一般公共预算80万元，其中：上年结转5万元，其他收入3万元。').stated,
    ).toEqual([total, general]);
    expect(
      read('arrangement', '2020年收入100万元，其中：上年结转20万元，其中：一般公共预算8万元，政府性基金12万元。')
        .stated,
    ).toEqual([total, ['income.carryover', '200000.00']]);
  });
});

describe('numbered headings among other matters', () => {
  const other = ['九、其他需要说明的事项', '1.政府购买服务情况。2020年政府购买服务预算12万元。'];
  const ofUnit = '2.政府采购情况说明：所属单位政府采购12万元。';

  it('read no second figure of a section, which may be that of a unit', () => {
    for (const line of [ofUnit, '2.政府采购情况说明：县档案馆政府采购12万元。']) {
      const { stated, unkeyed } = read('procurement', '2020年政府采购预算20万元。', ...other, line);
      expect(stated).toEqual([['procurement.total', '200000.00']]);
      expect(unkeyed).toContain(line.slice(line.indexOf('：') + 1, -1));
    }
  });

  it('read the figure that has no section, but not that of a unit', () => {
    const own = '2.政府采购情况说明：本年政府采购预算20万元。';
    expect(read('assets', ...other, own).stated).toEqual([['procurement.total', '200000.00']]);
    expect(read('assets', ...other, ofUnit).stated).toEqual([]);
  });
});
