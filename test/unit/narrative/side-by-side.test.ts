import { describe, expect, it } from 'vitest';
import { listStated, readSentences, type Stated } from './reading.ts';

const arrangement = (...lines: readonly string[]): Stated[] => listStated(readSentences('arrangement', ...lines));
const threePublic = (...lines: readonly string[]): Stated[] => listStated(readSentences('three-public', ...lines));

describe('amounts of a year and changes behind a list', () => {
  it.each([
    '2020年收入、支出预算分别为120万元、100万元，比上年110万元、95万元增加10万元、5万元。',
    '2020年收入预算120万元、支出预算100万元，比2019年110、95万元增加10万元、5万元。',
    '2020年收入预算120万元，支出预算100万元，比上年110万元、95万元分别增加10万元、5万元。',
  ])('are those of its names in their order: %s', (sentence) => {
    expect(arrangement(sentence)).toEqual([
      ['income.total', '1200000.00'],
      ['expenditure.total', '1000000.00'],
      ['previous-year.total', '1100000.00'],
      ['previous-year.total', '950000.00'],
      ['change.total', '100000.00'],
      ['change.total', '50000.00'],
    ]);
  });

  it('are no levels of this year', () => {
    expect(
      threePublic('公务接待费、公务用车运行费分别为4万元、5万元，较上年5万元、7万元分别减少1万元、2万元。'),
    ).toEqual([
      ['three-public.reception', '40000.00'],
      ['three-public.vehicles.operation', '50000.00'],
      ['three-public.change.reception', '-10000.00'],
      ['three-public.change.vehicles.operation', '-20000.00'],
    ]);
    expect(arrangement('2020年收入120万元、支出100万元，比2018年110万元、95万元增加10万元、5万元。')).toEqual([
      ['income.total', '1200000.00'],
      ['expenditure.total', '1000000.00'],
    ]);
    const lone = readSentences('arrangement', '2020年收入预算100万元、5万元。');
    expect(listStated(lone)).toEqual([['income.total', '1000000.00']]);
    expect(lone.notices).toMatchObject([{ rule: 'amount-unplaced' }]);
  });

  it('are shared out by 分别 without names, too', () => {
    expect(
      arrangement(
        '2020年支出预算500万元，其中：基本支出300万元、项目支出200万元，分别比上年增加30万元、20万元。',
      ).slice(3),
    ).toEqual([
      ['change.basic', '300000.00'],
      ['change.project', '200000.00'],
    ]);
  });
});

describe('one change behind several names', () => {
  it.each([
    '公务接待费、公务用车运行费均为3万元，与上年预算8万元相比减少2万元。',
    '公务接待费、公务用车运行费分别为3万元、7万元，比上年减少2万元。',
    '公务接待费3万元、公务用车运行费7万元，比上年减少2万元。',
    '“三公”经费10万元，公务接待费3万元，公务用车运行费7万元，均比上年减少2万元。',
  ])('is named, for nobody can tell whose it is: %s', (sentence) => {
    const part = readSentences('three-public', sentence);
    expect(part.value.map(({ figure }) => figure).filter((figure) => figure.includes('change'))).toEqual([]);
    expect(part.notices).toMatchObject([{ message: '看不出“2万元”属于哪一项，没有作为金额' }]);
  });

  it.each([
    '公务接待费和公务用车运行费均为3万元，均比上年减少1万元。',
    '公务接待费3万元，公务用车运行费3万元，均比上年减少1万元。',
  ])('is that of each where 均 says so: %s', (sentence) => {
    expect(threePublic(sentence).slice(2)).toEqual([
      ['three-public.change.reception', '-10000.00'],
      ['three-public.change.vehicles.operation', '-10000.00'],
    ]);
  });

  it('is that of the last where it stands in a clause of its own, and nothing is nothing for each', () => {
    expect(threePublic('公务接待费3万元，公务用车运行费7万元，比上年减少1万元。').slice(2)).toEqual([
      ['three-public.change.vehicles.operation', '-10000.00'],
    ]);
    expect(threePublic('公务接待费、因公出国（境）费均为0万元，比上年增加0万元。').slice(2)).toEqual([
      ['three-public.change.reception', '0.00'],
      ['three-public.change.overseas', '0.00'],
    ]);
  });

  it('is that of both sides of the budget where they are alike', () => {
    const alike = '2020年收入预算120万元、支出预算120万元，比上年增加10万元。';
    expect(arrangement(alike).slice(2)).toEqual([['change.total', '100000.00']]);
    expect(arrangement(alike.replace('支出预算120', '支出预算100')).slice(2)).toEqual([]);
  });
});

describe('what the amounts of a list come to', () => {
  it('is the whole, and no second amount of the last', () => {
    expect(threePublic('公务用车运行费和公务接待费分别为7万元、3万元，合计10万元，比上年减少2万元。')).toEqual([
      ['three-public.vehicles.operation', '70000.00'],
      ['three-public.reception', '30000.00'],
      ['three-public.total', '100000.00'],
      ['three-public.change', '-20000.00'],
    ]);
  });

  it('is no amount of the one behind a semicolon', () => {
    const sentence = '2020年支出预算120万元，其中：基本支出70万元；项目支出50万元，合计120万元。';
    const part = readSentences('arrangement', sentence);
    expect(listStated(part)).toEqual([
      ['expenditure.total', '1200000.00'],
      ['expenditure.basic', '700000.00'],
      ['expenditure.project', '500000.00'],
    ]);
    expect(part.notices).toMatchObject([{ rule: 'amount-unplaced' }]);
  });

  it('is the whole of the vehicles where no other part stands among them', () => {
    expect(threePublic('公务用车购置费2万元，公务用车运行费3万元，合计5万元，公务接待费1万元。')).toEqual([
      ['three-public.vehicles.purchase', '20000.00'],
      ['three-public.vehicles.operation', '30000.00'],
      ['three-public.vehicles', '50000.00'],
      ['three-public.reception', '10000.00'],
    ]);
  });

  it('is named where it is no sum, or nobody can tell of what', () => {
    for (const [section, sentence] of [
      ['three-public', '公务用车运行费7万元，公务接待费3万元，合计11万元。'],
      ['arrangement', '2020年收入480万元，上年结转20万元，合计500万元。'],
    ] as const) {
      const part = readSentences(section, sentence);
      expect(part.value).toHaveLength(2);
      expect(part.notices).toMatchObject([{ rule: 'amount-unplaced' }]);
    }
  });
});

describe('names that commas part', () => {
  const nothing: readonly Stated[] = [
    ['three-public.overseas', '0.00'],
    ['three-public.reception', '0.00'],
  ];

  it.each([
    '2020年因公出国（境）费，公务接待费均为0万元。',
    '因公出国（境）费，公务接待费，均为0万元。',
    '其中：因公出国（境）费，公务接待费分别为0万元、0万元。',
  ])('have each the amount behind them: %s', (sentence) => {
    const part = readSentences('three-public', sentence);
    expect(listStated(part)).toEqual(nothing);
    expect(part.notices).toEqual([]);
  });

  it.each(['2019年', '2019年，', '上年'])('are all of the year before the first: %s', (year) => {
    const before = `${year}因公出国（境）费，公务接待费均为0万元。`;
    expect(threePublic(`${before}2020年公务接待费1万元。`)).toEqual([['three-public.reception', '10000.00']]);
  });

  it('are kinds of income too', () => {
    expect(arrangement('2020年收入预算500万元。政府性基金收入，国有资本经营收入均为0万元。')).toEqual([
      ['income.total', '5000000.00'],
      ['income.government-fund', '0.00'],
      ['income.state-capital', '0.00'],
    ]);
  });

  it('are not those in a clause that says something of them', () => {
    expect(threePublic('严格控制公务接待费，公务用车购置费和公务用车运行费均为0万元。')).toEqual([
      ['three-public.vehicles', '0.00'],
    ]);
  });
});
