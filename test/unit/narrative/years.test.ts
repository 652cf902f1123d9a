import { describe, expect, it } from 'vitest';
import { listStated, readSentences, type Stated } from './reading.ts';

const arrangement = (...lines: readonly string[]): Stated[] => listStated(readSentences('arrangement', ...lines));
const threePublic = (...lines: readonly string[]): Stated[] => listStated(readSentences('three-public', ...lines));

describe('the year that amounts without one are of', () => {
  const income: Stated = ['income.total', '1200000.00'];
  const expenditure: Stated = ['expenditure.total', '1000000.00'];
  const last: readonly Stated[] = [
    ['previous-year.total', '1100000.00'],
    ['previous-year.total', '950000.00'],
  ];

  it.each([
    '2020年收入预算120万元，支出预算100万元。2019年收入预算110万元，支出预算95万元，基本支出50万元。',
    '2020年收入预算120万元，支出预算100万元。上年收入预算110万元；支出预算95万元，其中基本支出50万元，项目支出45万元。',
    '2020年收入预算120万元，支出预算100万元；2019年收入预算110万元，支出预算95万元。',
  ])('is the one that a sentence, or what a semicolon ends, began with: %s', (sentence) => {
    expect(arrangement(sentence)).toEqual([income, expenditure, ...last]);
  });

  it.each([
    '2019年收入预算110万元，支出预算95万元。2020年收入预算120万元，支出预算100万元。',
    '2019年，收入预算110万元，支出预算95万元。2020年，收入预算120万元，支出预算100万元。',
    '2019年：收入预算110万元，支出预算95万元。2020年：收入预算120万元，支出预算100万元。',
    '2019年收入预算110万元。支出预算95万元。今年收入预算120万元。支出预算100万元。',
    '去年收入110万元，支出95万元；本年收入120万元，支出100万元。',
  ])('is this one again where it is named: %s', (sentence) => {
    expect(arrangement(sentence)).toEqual([...last, income, expenditure]);
  });

  it('is this one where another is told beside its amount, in its bracket, or was changed from', () => {
    for (const sentence of [
      '2020年收入预算120万元，2019年110万元，支出预算100万元，2019年95万元。',
      '2020年收入预算120万元（2019年110万元），支出预算100万元（2019年95万元）。',
      '2020年收入预算120万元，2019年收入预算110万元，增加10万元，支出预算100万元，上年95万元。',
    ])
      expect(
        arrangement(sentence).filter(([figure]) => figure.endsWith('.total') && !figure.startsWith('change')),
      ).toEqual([income, last[0], expenditure, last[1]]);
  });

  it.each([
    '2020年收入预算120万元，2019年收入预算110万元，支出预算100万元。',
    '2020年收入预算120万元。2019年收入预算110万元。支出预算100万元。',
  ])('can be either, and then the amount is named and is no figure: %s', (sentence) => {
    const part = readSentences('arrangement', sentence);
    expect(listStated(part)).toEqual([income, last[0]]);
    expect(part.notices).toMatchObject([{ rule: 'amount-unplaced', quote: '支出预算100万元' }]);
  });

  it('is no other’s after a document or a balance of that year', () => {
    expect(
      arrangement('根据2019年文件，2020年收入预算120万元，上年结转20万元。支出预算100万元，因2019年机构改革。'),
    ).toEqual([income, ['income.carryover', '200000.00'], expenditure]);
    expect(threePublic('2020年“三公”经费预算9万元。上年预算数12万元。公务接待费4万元。')).toEqual([
      ['three-public.total', '90000.00'],
      ['three-public.previous-year', '120000.00'],
      ['three-public.reception', '40000.00'],
    ]);
  });

  it.each([
    ['其中公务接待费5万元，今年“三公”经费预算9万元，公务接待费4万元。'],
    ['其中：公务接待费5万元；本年“三公”经费预算9万元，其中：公务接待费4万元。'],
    ['其中：公务接待费5万元。2020年9万元，公务接待费4万元。'],
    ['公务接待费5万元。2020年9万元，公务接待费4万元。'],
  ])('is this one after what another year had was divided: %s', (rest) => {
    expect(threePublic('2020年预算公开。', `2019年“三公”经费预算12万元，${rest}`)).toEqual([
      ['three-public.previous-year', '120000.00'],
      ['three-public.total', '90000.00'],
      ['three-public.reception', '40000.00'],
    ]);
  });

  it('is told by 今年 where nothing names it by its number', () => {
    expect(threePublic('2019年“三公”经费预算12万元，公务接待费5万元；今年“三公”经费预算9万元。')).toEqual([
      ['three-public.previous-year', '120000.00'],
      ['three-public.total', '90000.00'],
    ]);
  });

  it('leaves open which of the parts before a number alone is that of this year', () => {
    const part = readSentences(
      'three-public',
      '2020年预算公开。2019年“三公”经费预算12万元，其中公务接待费5万元，公务用车7万元，今年9万元，比上年减少3万元。',
    );
    expect(listStated(part)).toEqual([['three-public.previous-year', '120000.00']]);
    expect(part.notices.map(({ message }) => /“(.+?)”/u.exec(message)?.[1])).toEqual(['9万元', '3万元']);
  });

  it.each([
    ['上年“三公”经费7万元。“三公”经费6万元，比上年减少1万元。', '70000.00'],
    ['2019年单位“三公”经费7万元。财政拨款“三公”经费6万元，比2019年减少1万元。', '70000.00'],
    ['2019年结转3万元。“三公”经费6万元，比上年减少1万元。', null],
    ['2019年公务接待费2万元。“三公”经费6万元，比2019年减少1万元。', null],
  ])('is this one again behind a full stop where last year has its own amount, or follows: %s', (sentence, last) => {
    expect(threePublic('2020年预算公开。', sentence)).toEqual([
      ...(last === null ? [] : [['three-public.previous-year', last]]),
      ['three-public.total', '60000.00'],
      ['three-public.change', '-10000.00'],
    ]);
  });

  it.each([
    ['2019年收入预算110万元。支出预算95万元，比上年增加5万元。', [last[0]], 2],
    ['2019年收入预算110万元。收入预算120万元。2020年支出预算100万元。', [last[0], expenditure], 1],
    ['2019年收入预算110万元。收入预算120万元。2020年支出预算100万元。', [last[0], expenditure], 1],
    ['2019年提前下达8万元，收入预算110万元。2020年支出预算100万元。', [expenditure], 1],
  ])('is open where nothing tells it, and the amount is named: %s', (sentence, stated, notices) => {
    const part = readSentences('arrangement', '2020年预算公开。', sentence);
    expect(listStated(part)).toEqual(stated);
    expect(part.notices.map(({ rule }) => rule)).toEqual(Array(notices).fill('amount-unplaced'));
  });

  it.each([
    '2019年提前下达8万元，支出预算90万元，基本支出70万元，项目支出20万元。',
    '2019年提前下达8万元，支出预算90万元。基本支出70万元；项目支出20万元。',
    '2020年支出预算90万元。2019年结转项目支出8万元；基本支出70万元；项目支出20万元。',
  ])('is this one after what was left over from another, or granted in it: %s', (sentence) => {
    expect(arrangement('2020年预算公开。', sentence)).toEqual([
      ['expenditure.total', '900000.00'],
      ['expenditure.basic', '700000.00'],
      ['expenditure.project', '200000.00'],
    ]);
  });

  it('is this one for all parts that 其中 divides behind a full stop, and for a name that last year’s amount repeats', () => {
    expect(
      threePublic('2020年“三公”经费6万元。2019年“三公”经费7万元。其中：公务接待费2万元；公务用车运行费4万元。'),
    ).toEqual([
      ['three-public.total', '60000.00'],
      ['three-public.previous-year', '70000.00'],
      ['three-public.reception', '20000.00'],
      ['three-public.vehicles.operation', '40000.00'],
    ]);
    expect(arrangement('2020年基本支出70万元，上年基本支出66万元，项目支出20万元，2019年项目支出18万元。')).toEqual([
      ['expenditure.basic', '700000.00'],
      ['expenditure.project', '200000.00'],
    ]);
  });

  it('is that of what was spent, too', () => {
    expect(
      threePublic(
        '2019年“三公”经费执行数8万元，公务接待费3万元；公务用车运行费5万元。2020年“三公”经费预算9万元，公务接待费4万元。',
      ),
    ).toEqual([
      ['three-public.total', '90000.00'],
      ['three-public.reception', '40000.00'],
    ]);
  });

  it('can be that of the balance with which the paragraph begins', () => {
    const part = readSentences(
      'arrangement',
      '2019年结转20万元，收入110万元，支出95万元。2020年收入预算120万元，支出预算100万元。',
    );
    expect(listStated(part)).toEqual([['income.carryover', '200000.00'], income, expenditure]);
    expect(part.notices.map(({ message }) => message)).toEqual([
      '看不出“110万元”属于哪一项，没有作为金额',
      '看不出“95万元”属于哪一项，没有作为金额',
    ]);
    expect(arrangement('2019年结转20万元，2020年收入预算120万元，支出预算100万元。')).toEqual([
      ['income.carryover', '200000.00'],
      income,
      expenditure,
    ]);
  });

  it.each([
    '2019年结转20万元纳入2020年预算，收入预算120万元，支出预算100万元。',
    '2019年结转20万元，列入今年预算，收入预算120万元，支出预算100万元。',
    '2019年结余20万元用于2020年支出。收入预算120万元，支出预算100万元。',
  ])('is this one where it is named between the balance and the next amount: %s', (sentence) => {
    expect(arrangement(sentence)).toEqual([['income.carryover', '200000.00'], income, expenditure]);
  });

  it('is this one where 全年 stands before the name', () => {
    expect(arrangement('2020年预算如下。', '全年收入预算120万元。全年支出预算100万元。')).toEqual([
      income,
      expenditure,
    ]);
  });
});
