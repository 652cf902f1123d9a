import { describe, expect, it } from 'vitest';
import { listStated, readSentences, type Stated } from './reading.ts';

function arrangement(...lines: readonly string[]): Stated[] {
  return listStated(readSentences('arrangement', ...lines));
}

function labels(figure: string, ...lines: readonly string[]): string[] {
  return readSentences('arrangement', ...lines)
    .value.filter((stated) => stated.figure === figure)
    .map((stated) => stated.label);
}

describe('the comparison with the year before', () => {
  it('takes the sign from the verb and carries the subject over', () => {
    expect(
      arrangement(
        '3、比上年增减情况',
        '2020年预算收支安排90万元，较2019年预算下降10万元，降低10%，其中：基本支出缩减4万元，下降了8.5%；项目支出压减6万元，降幅为11.2％。',
      ),
    ).toEqual([
      ['arrangement.total', '900000.00'],
      ['change.total', '-100000.00'],
      ['change.total.percent', '-10%'],
      ['change.basic', '-40000.00'],
      ['change.basic.percent', '-8.5%'],
      ['change.project', '-60000.00'],
      ['change.project.percent', '-11.2%'],
    ]);
  });

  it('reads rates in brackets, after 增长率, and after a semicolon', () => {
    expect(
      arrangement(
        '2020年预算收支安排110万元，比上年增加10万元（10%）；其中：基本支出提高了6万元，增长率为12.5%；项目支出上升4万元；增长百分之6.7。',
      ),
    ).toEqual([
      ['arrangement.total', '1100000.00'],
      ['change.total', '100000.00'],
      ['change.total.percent', '10%'],
      ['change.basic', '60000.00'],
      ['change.basic.percent', '12.5%'],
      ['change.project', '40000.00'],
      ['change.project.percent', '6.7%'],
    ]);
  });

  it('reads the year before in every wording', () => {
    const expected = [
      ['arrangement.total', '900000.00'],
      ['previous-year.total', '1000000.00'],
      ['change.total', '-100000.00'],
    ];
    expect(arrangement('2020年部门预算收支安排90万元，较2019年部门预算收支安排100万元减少10万元。')).toEqual(expected);
    expect(arrangement('2020年预算收支安排90万元，与上年预算数100万元相比，减少10万元。')).toEqual(expected);
    expect(arrangement('2020年预算收支安排90万元，比去年的100万元减少了10万元。')).toEqual(expected);
    expect(arrangement('3、比上年增减情况', '2020年预算安排90万元，2019年预算安排100万元，同比减少10万元。')).toEqual(
      expected,
    );
  });

  it('reads the object of a verb as the part that changed', () => {
    const sentences =
      '2020年预算收支安排100万元，较2019年增加20万元，主要是增加人员经费15万元，新增扶贫专项8万元，压减会议费3万元。';
    expect(arrangement('3、比上年增减情况', sentences)).toEqual([
      ['arrangement.total', '1000000.00'],
      ['change.total', '200000.00'],
      ['change.part', '150000.00'],
      ['change.part', '80000.00'],
      ['change.part', '-30000.00'],
    ]);
    expect(labels('change.part', '3、比上年增减情况', sentences)).toEqual(['人员经费', '扶贫专项', '会议费']);
  });

  it('reads 减少项目支出 as the change of the projects', () => {
    expect(arrangement('2020年预算收支安排100万元，较2019年减少20万元，其中减少项目支出20万元。')).toEqual([
      ['arrangement.total', '1000000.00'],
      ['change.total', '-200000.00'],
      ['change.project', '-200000.00'],
    ]);
  });

  it('reads levels and changes of basic expenditure beside each other', () => {
    expect(
      arrangement(
        '3、比上年增减情况',
        '2020年预算收支安排100万元，较2019年增加20万元，其中：基本支出60万元，较2019年增加5万元；项目支出40万元，增加15万元。',
      ),
    ).toEqual([
      ['arrangement.total', '1000000.00'],
      ['change.total', '200000.00'],
      ['expenditure.basic', '600000.00'],
      ['change.basic', '50000.00'],
      ['expenditure.project', '400000.00'],
      ['change.project', '150000.00'],
    ]);
  });

  it('takes bare amounts for changes where they add up to one, and for levels where they do not', () => {
    expect(arrangement('2020年预算收支安排100万元，较2019年减少20万元，其中：基本支出5万元，项目支出15万元。')).toEqual(
      [
        ['arrangement.total', '1000000.00'],
        ['change.total', '-200000.00'],
        ['change.basic', '-50000.00'],
        ['change.project', '-150000.00'],
      ],
    );
    expect(
      arrangement('2020年预算收支安排100万元，较2019年减少20万元，其中：基本支出60万元，项目支出40万元。'),
    ).toEqual([
      ['arrangement.total', '1000000.00'],
      ['change.total', '-200000.00'],
      ['expenditure.basic', '600000.00'],
      ['expenditure.project', '400000.00'],
    ]);
  });

  it('keeps a part that ends in 项目支出 a part where the projects have a change of their own', () => {
    const lines = [
      '3、比上年增减情况',
      '2020年预算收支安排100万元，较2019年增加20万元，其中：基本支出减少5万元；项目支出增加25万元，主要为社会保障和就业项目支出增加25万元。',
    ];
    expect(arrangement(...lines)).toEqual([
      ['arrangement.total', '1000000.00'],
      ['change.total', '200000.00'],
      ['change.basic', '-50000.00'],
      ['change.project', '250000.00'],
      ['change.part', '250000.00'],
    ]);
    expect(labels('change.part', ...lines)).toEqual(['社会保障和就业项目支出']);
  });

  it('gives nothing for what stayed the same, and no key for a share', () => {
    const part = readSentences('arrangement', '2020年预算收支安排100万元，与2019年预算持平，占全县支出的3.5%。');
    expect(listStated(part)).toEqual([['arrangement.total', '1000000.00']]);
    expect(part.unkeyed).toEqual([{ line: 2, quote: '占全县支出的3.5%' }]);
  });

  it('reads 减少到 as a level, a zero decrease without a sign, and a printed minus as a decrease', () => {
    expect(
      arrangement('2020年预算收支安排较2019年减少0万元，其中：基本支出减少到50万元，项目支出增加-3万元。'),
    ).toEqual([
      ['change.total', '0.00'],
      ['expenditure.basic', '500000.00'],
      ['change.project', '-30000.00'],
    ]);
  });

  it('reads all three paragraphs in one, each by its own words', () => {
    expect(
      arrangement(
        '2020年预算收入10万元，其中一般公共预算收入10万元。2020年支出预算10万元，其中：基本支出4万元，项目支出6万元。2020年预算收支安排10万元，较2019年增长1万元。',
      ),
    ).toEqual([
      ['income.total', '100000.00'],
      ['income.general-public-budget', '100000.00'],
      ['expenditure.total', '100000.00'],
      ['expenditure.basic', '40000.00'],
      ['expenditure.project', '60000.00'],
      ['arrangement.total', '100000.00'],
      ['change.total', '10000.00'],
    ]);
  });

  it('reads levels, rates and parts of three years of wording in one paragraph', () => {
    expect(
      arrangement(
        '3、比上年增减情况',
        '2020年，我局收支预算总额100万元，与2019年110万元相比减少10万元，其中：一是基本支出比上年多5万元，主要是人员工资调增4万元；二是项目支出60万元，较2019年75万元，减少15万元，下降20%。',
      ),
    ).toEqual([
      ['arrangement.total', '1000000.00'],
      ['previous-year.total', '1100000.00'],
      ['change.total', '-100000.00'],
      ['change.basic', '50000.00'],
      ['change.part', '40000.00'],
      ['expenditure.project', '600000.00'],
      ['change.project', '-150000.00'],
      ['change.project.percent', '-20%'],
    ]);
  });

  it('gives no key to what a reason says of the year before', () => {
    const part = readSentences(
      'arrangement',
      '2020年预算收支安排100万元，较2019年减少20万元，主要原因是2019年安排了一次性项目资金50万元。',
    );
    expect(listStated(part)).toEqual([
      ['arrangement.total', '1000000.00'],
      ['change.total', '-200000.00'],
    ]);
    expect(part.unkeyed).toEqual([{ line: 2, quote: '主要原因是2019年安排了一次性项目资金50万元' }]);
  });

  it('gives the change of an income a part of its own', () => {
    expect(
      arrangement(
        '2020年预算总收入100万元，比上年增加10万元。其中，一般公共预算收入90万元，比上年增加10万元，增长12.5%。',
      ),
    ).toEqual([
      ['income.total', '1000000.00'],
      ['change.total', '100000.00'],
      ['income.general-public-budget', '900000.00'],
      ['change.part', '100000.00'],
      ['change.part.percent', '12.5%'],
    ]);
  });

  it('takes 同比 before the year for its word too, and what stands behind it for an amount of that year', () => {
    for (const year of ['上年', '2019年'])
      expect(arrangement(`我局2020年预算收入500万元，同比${year}450万元增加50万元，增长11.11%。`)).toEqual([
        ['income.total', '5000000.00'],
        ['previous-year.total', '4500000.00'],
        ['change.total', '500000.00'],
        ['change.total.percent', '11.11%'],
      ]);
  });

  it('is with the amount of the year before where 上年 stands before 同比', () => {
    expect(arrangement('我局2020年预算收入500万元，上年同比450万元。')).toEqual([
      ['income.total', '5000000.00'],
      ['previous-year.total', '4500000.00'],
    ]);
  });
});
