import { describe, expect, it } from 'vitest';
import { listStated, readSentences, type Stated } from './reading.ts';

function arrangement(...lines: readonly string[]): Stated[] {
  return listStated(readSentences('arrangement', ...lines));
}

describe('income', () => {
  it('is read whatever the order, the punctuation and the words of the form of another year', () => {
    expect(
      arrangement(
        '1、收入说明',
        '某县教育局2020年收入预算1,234.5万元,其中:上年结转结余34.5万元,单位资金收入200万元,国有资本经营预算拨款收入0万元,财政专户管理资金收入300万元,政府性基金预算拨款收入100万元,一般公共预算拨款收入600万元.',
      ),
    ).toEqual([
      ['income.total', '12345000.00'],
      ['income.carryover', '345000.00'],
      ['income.unit-funds', '2000000.00'],
      ['income.state-capital', '0.00'],
      ['income.special-account', '3000000.00'],
      ['income.government-fund', '1000000.00'],
      ['income.general-public-budget', '6000000.00'],
    ]);
  });

  it('is read without its sub-heading', () => {
    expect(arrangement('2020年我部门收入总计500万元，其中一般公共预算收入500万元。')).toEqual([
      ['income.total', '5000000.00'],
      ['income.general-public-budget', '5000000.00'],
    ]);
  });

  it('keeps transfers with their parts, in brackets or after 其中', () => {
    const expected = [
      ['income.total', '30000000.00'],
      ['income.general-public-budget', '10000000.00'],
      ['income.transfers', '20000000.00'],
      ['income.transfers.general-public-budget', '15000000.00'],
      ['income.transfers.government-fund', '5000000.00'],
      ['income.other', '0.00'],
    ];
    expect(
      arrangement(
        '2020年预算收入3000万元，其中：一般公共预算收入1000万元，上级提前通知转移支付收入2000万元（其中：一般公共预算收入1500万元，政府性基金收入500万元），其他来源收入0万元。',
      ),
    ).toEqual(expected);
    expect(
      arrangement(
        '2020年预算收入3000万元，其中：一般公共预算收入1000万元；上级提前下达转移支付2000万元，其中：一般公共预算收入1500万元，基金收入500万元；其它来源收入0万元。',
      ),
    ).toEqual(expected);
  });

  it('gives no key to what the contract has none for', () => {
    const part = readSentences(
      'arrangement',
      '2020年预算收入900万元，其中：财政拨款收入600万元（其中：一般公共预算收入500万元，政府性基金收入100万元），事业收入200万元，附属单位上缴收入40万元，单位资金收入60万元（其中：其他收入60万元）。',
    );
    expect(listStated(part)).toEqual([
      ['income.total', '9000000.00'],
      ['income.general-public-budget', '5000000.00'],
      ['income.government-fund', '1000000.00'],
      ['income.unit-funds', '600000.00'],
    ]);
    expect(part.unkeyed).toEqual([
      { line: 2, quote: '财政拨款收入600万元' },
      { line: 2, quote: '事业收入200万元' },
      { line: 2, quote: '附属单位上缴收入40万元' },
      { line: 2, quote: '其他收入60万元' },
    ]);
  });

  it('reports a label whose number is missing and goes on', () => {
    const part = readSentences(
      'arrangement',
      '2020年预算收入100万元，其中：一般公共预算收入万元，基金预算收入，财政专户核拨收入0万元。',
    );
    expect(listStated(part)).toEqual([
      ['income.total', '1000000.00'],
      ['income.special-account', '0.00'],
    ]);
    expect(part.notices.map(({ rule, quote }) => [rule, quote])).toEqual([
      ['amount-missing', '一般公共预算收入万元'],
      ['amount-missing', '基金预算收入'],
    ]);
  });

  it('is no fund where an insurance fund is meant, and no total where a year is', () => {
    expect(
      arrangement('2020年预算收入80.5万元，其中：社会保险基金补助收入30万元，政府性基金预算收入50.5万元。'),
    ).toEqual([
      ['income.total', '805000.00'],
      ['income.government-fund', '505000.00'],
    ]);
  });
});

describe('expenditure', () => {
  it('is read in another order', () => {
    expect(
      arrangement(
        '2、支出说明',
        '2020年支出预算1000万元，其中：项目支出600万元，主要为公用设施维护200万元，人员培训经费400万元；基本支出400万元，包括日常公用经费50万元和人员经费350万元；其他支出0万元。',
      ),
    ).toEqual([
      ['expenditure.total', '10000000.00'],
      ['expenditure.project', '6000000.00'],
      ['expenditure.project.part', '2000000.00'],
      ['expenditure.project.part', '4000000.00'],
      ['expenditure.basic', '4000000.00'],
      ['expenditure.public', '500000.00'],
      ['expenditure.personnel', '3500000.00'],
      ['expenditure.other', '0.00'],
    ]);
  });

  it('keeps personnel and public apart from projects that are listed without an announcement', () => {
    expect(arrangement('2020年支出预算1000万元，其中：项目支出600万元，人员经费350万元，公用经费50万元。')).toEqual([
      ['expenditure.total', '10000000.00'],
      ['expenditure.project', '6000000.00'],
      ['expenditure.personnel', '3500000.00'],
      ['expenditure.public', '500000.00'],
    ]);
  });

  it('takes the parts of the projects after a semicolon and in a sentence that says so', () => {
    expect(
      arrangement(
        '2020年支出预算30万元，项目支出30万元，包括：下乡补助10万元；扶贫专项5万元；提高村干部待遇补助15万元。',
      ),
    ).toEqual([
      ['expenditure.total', '300000.00'],
      ['expenditure.project', '300000.00'],
      ['expenditure.project.part', '100000.00'],
      ['expenditure.project.part', '50000.00'],
      ['expenditure.project.part', '150000.00'],
    ]);
    expect(arrangement('2020年支出预算30万元。项目支出主要包括：下乡补助10万元，扶贫专项20万元。')).toEqual([
      ['expenditure.total', '300000.00'],
      ['expenditure.project.part', '100000.00'],
      ['expenditure.project.part', '200000.00'],
    ]);
  });

  it('takes functions in a sentence of their own, and after the total', () => {
    expect(
      arrangement(
        '2020年支出预算100万元，其中基本支出60万元，项目支出40万元。按支出功能分类，教育支出70万元，住房保障支出30万元。',
      ),
    ).toEqual([
      ['expenditure.total', '1000000.00'],
      ['expenditure.basic', '600000.00'],
      ['expenditure.project', '400000.00'],
      ['expenditure.function.part', '700000.00'],
      ['expenditure.function.part', '300000.00'],
    ]);
  });

  it('takes what a function name starts in the sentence of the projects as their parts', () => {
    expect(
      arrangement('2020年支出预算100万元，其中项目支出100万元，主要为社会保障和就业支出70万元，农林水支出30万元。'),
    ).toEqual([
      ['expenditure.total', '1000000.00'],
      ['expenditure.project', '1000000.00'],
      ['expenditure.project.part', '700000.00'],
      ['expenditure.project.part', '300000.00'],
    ]);
  });

  it('gives no key to where the money comes from and to kinds beside the three', () => {
    const part = readSentences(
      'arrangement',
      '2020年支出预算100万元，其中：一般公共预算支出90万元，事业单位经营支出10万元。基本支出90万元，包括工资福利支出70万元，商品和服务支出20万元。',
    );
    expect(listStated(part)).toEqual([
      ['expenditure.total', '1000000.00'],
      ['expenditure.basic', '900000.00'],
    ]);
    expect(part.unkeyed.map(({ quote }) => quote)).toEqual([
      '一般公共预算支出90万元',
      '事业单位经营支出10万元',
      '包括工资福利支出70万元',
      '商品和服务支出20万元',
    ]);
  });

  it('reads names before 分别为 with the amounts after it', () => {
    expect(arrangement('2020年支出预算30万元，其中基本支出30万元，人员经费和公用经费分别为20万元和10万元。')).toEqual([
      ['expenditure.total', '300000.00'],
      ['expenditure.basic', '300000.00'],
      ['expenditure.personnel', '200000.00'],
      ['expenditure.public', '100000.00'],
    ]);
  });

  it('reads the words of the integrated budget since 2021', () => {
    expect(
      arrangement(
        '2022年支出预算500.10万元，其中基本支出300.05万元，包括人员经费280.00万元和日常公用经费20.05万元；项目支出200.05万元，主要为本级支出100.05万元，上级专项100.00万元。',
      ),
    ).toEqual([
      ['expenditure.total', '5001000.00'],
      ['expenditure.basic', '3000500.00'],
      ['expenditure.personnel', '2800000.00'],
      ['expenditure.public', '200500.00'],
      ['expenditure.project', '2000500.00'],
      ['expenditure.project.part', '1000500.00'],
      ['expenditure.project.part', '1000000.00'],
    ]);
  });

  it('takes the unit from the amount before where one is missing', () => {
    const part = readSentences(
      'arrangement',
      '2020年支出预算50000元，其中项目支出50000元，包括就业资金30000资金，医保资金20000元。',
    );
    expect(listStated(part)).toEqual([
      ['expenditure.total', '50000.00'],
      ['expenditure.project', '50000.00'],
      ['expenditure.project.part', '30000.00'],
      ['expenditure.project.part', '20000.00'],
    ]);
    expect(part.notices.map(({ rule }) => rule)).toEqual(['unit-missing']);
    expect(part.value[2]).toMatchObject({ label: '就业资金', printed: '30000', printed_unit: '元' });
  });

  it('takes neither counts nor rates nor years for amounts', () => {
    expect(
      arrangement(
        '2020年支出预算30万元，其中项目支出30万元，主要为3万人参保补助20万元，按每人580元安排的体检费10万元，完成2018-2020年任务。',
      ),
    ).toEqual([
      ['expenditure.total', '300000.00'],
      ['expenditure.project', '300000.00'],
      ['expenditure.project.part', '200000.00'],
      ['expenditure.project.part', '100000.00'],
    ]);
  });

  it('takes 其他运转类 and 特定目标类 for the projects together, and for parts apart', () => {
    expect(arrangement('2022年支出预算40万元，其中：其他运转类及特定目标类项目支出40万元。')).toEqual([
      ['expenditure.total', '400000.00'],
      ['expenditure.project', '400000.00'],
    ]);
    expect(
      arrangement(
        '2022年支出预算100万元，其中：人员类项目支出50万元，运转类公用经费项目支出10万元，运转类其他项目支出15万元，特定目标类项目支出25万元。',
      ),
    ).toEqual([
      ['expenditure.total', '1000000.00'],
      ['expenditure.personnel', '500000.00'],
      ['expenditure.public', '100000.00'],
      ['expenditure.project.part', '150000.00'],
      ['expenditure.project.part', '250000.00'],
    ]);
  });

  it('reads parts in brackets without an announcement, and sentences that start with 项目支出中', () => {
    expect(
      arrangement(
        '2020年支出预算100万元，其中基本支出60万元（人员经费50万元、公用经费10万元），项目支出40万元。项目支出中，就业补助资金30万元，A类培训专项B 10万元。',
      ),
    ).toEqual([
      ['expenditure.total', '1000000.00'],
      ['expenditure.basic', '600000.00'],
      ['expenditure.personnel', '500000.00'],
      ['expenditure.public', '100000.00'],
      ['expenditure.project', '400000.00'],
      ['expenditure.project.part', '300000.00'],
      ['expenditure.project.part', '100000.00'],
    ]);
  });

  it('takes economic classes in a sentence of their own for no functions', () => {
    expect(arrangement('2020年支出预算10万元。其中：工资福利支出6万元，商品和服务支出4万元。')).toEqual([
      ['expenditure.total', '100000.00'],
    ]);
  });

  it('takes the income of this year, or of one unit, for no second total', () => {
    expect(
      arrangement('2020年收入总计701万元，包括本年收入合计600万元，上年结转101万元。其中：局机关收入500万元。'),
    ).toEqual([
      ['income.total', '7010000.00'],
      ['income.carryover', '1010000.00'],
    ]);
  });

  it('reads a list of labels with colons', () => {
    expect(arrangement('2、支出说明', '1、基本支出：60万元。', '2、项目支出：40.5万元。')).toEqual([
      ['expenditure.basic', '600000.00'],
      ['expenditure.project', '405000.00'],
    ]);
  });

  it('says nothing of labels in a sentence without any number', () => {
    expect(readSentences('arrangement', '部门预算支出包括基本支出和项目支出。').notices).toEqual([]);
  });
});
