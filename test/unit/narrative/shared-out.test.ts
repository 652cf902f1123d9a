import { describe, expect, it } from 'vitest';
import { listStated, readSentences, type Stated } from './reading.ts';

const arrangement = (...lines: readonly string[]): Stated[] => listStated(readSentences('arrangement', ...lines));
const threePublic = (...lines: readonly string[]): Stated[] => listStated(readSentences('three-public', ...lines));

describe('amounts that 分别为 shares out', () => {
  const both: readonly Stated[] = [
    ['income.total', '1200000.00'],
    ['previous-year.total', '1100000.00'],
    ['expenditure.total', '1000000.00'],
    ['previous-year.total', '950000.00'],
  ];

  it.each([
    '2020年、2019年收入预算分别为120万元、110万元，支出预算分别为100万元、95万元。',
    '2020年和2019年收入预算分别为120万元和110万元；支出预算分别为100万元和95万元。',
    '2020年、2019年收入预算分别为120万元、110万元。支出预算分别为1000000元、950000元。',
    '收入预算2020年、2019年分别为120万元、110万元，支出预算2020年、2019年分别为0.01亿元、95万元。',
    '今年和去年收入预算分别为120万元和110万元，支出预算分别为100、95万元。',
    '2020年收入预算与2019年分别为120万元、110万元；2020年支出预算与2019年支出预算分别为100万元、95万元。',
    '2020年、2019年收入预算分别为120万元（一般公共预算）、110万元，支出预算分别为100万元、95万元。',
  ])('are each that of the year in its place: %s', (sentence) => {
    expect(arrangement(sentence)).toEqual(both);
  });

  it('are those of the purchase and the use of vehicles where there are two of them, and else of both together', () => {
    const [purchase, operation] = ['three-public.vehicles.purchase', 'three-public.vehicles.operation'];
    expect(threePublic('公务用车购置费和公务用车运行维护费分别为0万元和5万元，公务接待费4万元。')).toEqual([
      [purchase, '0.00'],
      [operation, '50000.00'],
      ['three-public.reception', '40000.00'],
    ]);
    const names = '因公出国（境）费、公务用车购置费和公务用车运行维护费、公务接待费';
    expect(threePublic(`${names}分别为0万元、1万元、5万元、4万元。`)).toEqual([
      ['three-public.overseas', '0.00'],
      [purchase, '10000.00'],
      [operation, '50000.00'],
      ['three-public.reception', '40000.00'],
    ]);
    expect(threePublic(`${names}分别为0万元、5万元、4万元。`)).toEqual([
      ['three-public.overseas', '0.00'],
      ['three-public.vehicles', '50000.00'],
      ['three-public.reception', '40000.00'],
    ]);
  });

  it('can be all of another year', () => {
    expect(
      arrangement(
        '2020年收入、支出预算分别为120万元、100万元，2019年收入、支出预算分别为110万元、95万元，比2018年分别增加3、2万元。',
      ),
    ).toEqual([
      ['income.total', '1200000.00'],
      ['expenditure.total', '1000000.00'],
      ['previous-year.total', '1100000.00'],
      ['previous-year.total', '950000.00'],
    ]);
    expect(threePublic('2020年与2019年“三公”经费预算均为6万元，公务接待费均为2万元。')).toEqual([
      ['three-public.total', '60000.00'],
      ['three-public.previous-year', '60000.00'],
      ['three-public.reception', '20000.00'],
    ]);
  });

  it('can be changes, which are no totals, and their rates', () => {
    const changes: readonly Stated[] = [
      ['change.total', '50000.00'],
      ['change.total', '60000.00'],
    ];
    for (const sentence of [
      '2020年收入、支出与2019年相比分别增加5、6万元。',
      '2020年收入、支出预算较上年分别增加5万元和6万元。',
      '2020年收入、支出分别比上年增加5万元、6万元。',
    ])
      expect(arrangement(sentence)).toEqual(changes);
    expect(arrangement('2020年收入、支出预算分别比上年增加5万元、6万元，分别增长3%和4%。')).toEqual([
      ...changes,
      ['change.total.percent', '3%'],
      ['change.total.percent', '4%'],
    ]);
    expect(threePublic('2020年公务接待费、公务用车运行费分别为3万元、4万元，较上年分别减少1万元、增加2万元。')).toEqual(
      [
        ['three-public.reception', '30000.00'],
        ['three-public.vehicles.operation', '40000.00'],
        ['three-public.change.reception', '-10000.00'],
        ['three-public.change.vehicles.operation', '20000.00'],
      ],
    );
  });

  it('leave their year to nothing behind them', () => {
    expect(arrangement('2020年收入预算和支出预算均为88万元，上年预算80万元，增加8万元。')).toEqual([
      ['income.total', '880000.00'],
      ['expenditure.total', '880000.00'],
      ['previous-year.total', '800000.00'],
      ['change.total', '80000.00'],
    ]);
    expect(threePublic('2019年、2018年“三公”经费分别为7万元、8万元。', '2020年安排6万元，比上年减少1万元。')).toEqual([
      ['three-public.previous-year', '70000.00'],
      ['three-public.total', '60000.00'],
      ['three-public.change', '-10000.00'],
    ]);
    for (const years of ['2018年、2019年', '2019年、2018年']) {
      expect(listStated(readSentences('operating', `${years}机关运行经费均为31万元。2020年为33万元。`))).toEqual([
        ['operating-costs.total', '330000.00'],
      ]);
      expect(
        listStated(readSentences('procurement', `${years}政府采购预算分别为5万元、6万元。2020年为7万元。`)),
      ).toEqual([['procurement.total', '70000.00']]);
    }
  });

  it.each([
    '2019年和2020年公务接待费均为2万元。公务用车运行费6万元，因公出国（境）费0万元。',
    '2019年、2020年公务接待费均为2万元，公务用车运行费均为6万元，因公出国（境）费0万元。',
    '公务接待费2018年、2019年、2020年均为2万元，公务用车运行费6万元；因公出国（境）费2019年、2020年均为0万元。',
  ])('are this year’s where it is one of several that share an amount: %s', (sentence) => {
    expect(threePublic(sentence)).toEqual([
      ['three-public.reception', '20000.00'],
      ['three-public.vehicles.operation', '60000.00'],
      ['three-public.overseas', '0.00'],
    ]);
  });

  it('are last year’s behind them where 上年均为 says so', () => {
    expect(threePublic('2020年因公出国（境）费和公务接待费均为0万元，上年均为1万元。')).toEqual([
      ['three-public.overseas', '0.00'],
      ['three-public.reception', '0.00'],
    ]);
  });

  it('are those of the names that share them out, known or not', () => {
    const part = readSentences(
      'arrangement',
      '2020年支出预算100万元，其中项目支出40万元，主要为渠道、泵站和水质监测项目分别为10、20、10万元。',
    );
    expect(part.value.slice(2).map(({ label, amount_cny }) => `${label} ${String(amount_cny)}`)).toEqual([
      '渠道 100000.00',
      '泵站 200000.00',
      '水质监测项目 100000.00',
    ]);
    expect(part.notices).toEqual([]);
  });

  it.each([
    '2020年基本支出和项目支出分别为60万元、40万元、3万元。',
    '2020年、2019年收入、支出预算分别为120万元、110万元、100万元。',
  ])('are nobody’s, and named, where there are more or fewer than names: %s', (sentence) => {
    const part = readSentences('arrangement', sentence);
    expect(part.value).toEqual([]);
    expect(part.notices.map(({ rule }) => rule)).toEqual(Array(3).fill('amount-unplaced'));
  });

  it.each([
    '2020年收、支预算分别为120万元、120万元。',
    '2020年收支预算分别为120、120万元。',
    '某县水务局2020年收支总预算，分别为120万元、1200000元。',
  ])('are the budget, whose sides are equal, where one short name is that of both: %s', (sentence) => {
    const part = readSentences('arrangement', sentence);
    expect(listStated(part)).toEqual(Array(2).fill(['arrangement.total', '1200000.00']));
    expect([...part.notices, ...part.unkeyed]).toEqual([]);
  });

  it('are income and expenditure where they are not equal, and changes where both changed', () => {
    expect(arrangement('2020年收、支预算分别为120万元、110万元，比上年分别增加5万元、5万元。')).toEqual([
      ['income.total', '1200000.00'],
      ['expenditure.total', '1100000.00'],
      ['change.total', '50000.00'],
      ['change.total', '50000.00'],
    ]);
  });

  it('are nobody’s where the last name has one too few, though 、 alone would part as many', () => {
    const part = readSentences(
      'arrangement',
      '2020年一般公共预算收入、政府性基金收入和财政专户收入分别为100、20万元。',
    );
    expect(part.value).toEqual([]);
    expect(part.notices.map(({ rule }) => rule)).toEqual(Array(2).fill('amount-unplaced'));
  });

  it('are those of names with 和 in them', () => {
    const part = readSentences(
      'arrangement',
      '2020年支出预算100万元，按功能分类，住房保障支出、社会保障和就业支出分别为10、20万元。',
    );
    expect(part.value.slice(1).map(({ label, amount_cny }) => `${label} ${String(amount_cny)}`)).toEqual([
      '住房保障支出 100000.00',
      '社会保障和就业支出 200000.00',
    ]);
  });

  it('have the names before a comma without the words that announce them', () => {
    const part = readSentences('arrangement', '2020年项目支出60万元，主要用于防汛、抗旱两个项目，各30万元。');
    expect(part.value.slice(1).map(({ label, amount_cny }) => `${label} ${String(amount_cny)}`)).toEqual([
      '防汛 300000.00',
      '抗旱两个项目 300000.00',
    ]);
  });

  it('have no direction where the words of the form leave it open', () => {
    const part = readSentences('three-public', '2020年公务接待费、公务用车运行费分别增加（减少）1万元、2万元。');
    expect(part.value).toEqual([]);
    expect(part.notices.map(({ rule }) => rule)).toEqual(['amount-unclear', 'amount-unplaced']);
  });
});
