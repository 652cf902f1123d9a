import { describe, expect, it } from 'vitest';
import { listStated, readSentences } from './narrative-reading.ts';

const spending = [
  ['expenditure.total', '900000.00'],
  ['expenditure.basic', '600000.00'],
  ['expenditure.personnel', '500000.00'],
  ['expenditure.public', '100000.00'],
  ['expenditure.project', '300000.00'],
  ['expenditure.project.part', '200000.00'],
];

describe('what stands between a name and its amount', () => {
  it.each([
    [
      'a colon',
      '2020年支出预算：90万元，其中基本支出：60万元，包括人员经费：50万元和日常公用经费：10万元；项目支出：30万元，主要为档案数字化补助：20万元。',
    ],
    [
      'a bracket round the amount alone',
      '2020年支出预算（90万元），其中基本支出（60万元），包括人员经费（50万元）和日常公用经费（10万元）；项目支出（30万元），主要为档案数字化补助（20万元）。',
    ],
    [
      'the word 安排',
      '2020年支出预算安排90万元，其中基本支出安排60万元，包括人员经费支出安排50万元和日常公用经费安排10万元；项目支出安排30万元，主要为档案数字化补助20万元。',
    ],
  ])('can be %s', (_name, sentence) => {
    expect(listStated(readSentences('arrangement', '2、支出说明', sentence))).toEqual(spending);
  });

  it('can be a bracket that goes on about the parts: then those belong to it', () => {
    expect(
      listStated(
        readSentences(
          'three-public',
          '公务用车购置及运行费5万元（其中：公务用车购置费（0万元），公务用车运行费5万元）。',
        ),
      ),
    ).toEqual([
      ['three-public.vehicles', '50000.00'],
      ['three-public.vehicles.purchase', '0.00'],
      ['three-public.vehicles.operation', '50000.00'],
    ]);
  });
});

describe('projects between semicolons', () => {
  it('are projects, whatever their names end with, until another kind of expenditure', () => {
    const { value } = readSentences(
      'arrangement',
      '2、支出说明',
      '2020年支出预算90万元，其中：基本支出40万元；项目支出50万元，主要为：档案数字化补助20万元；某公司招聘人员费用30万元；其他支出0万元。',
    );
    expect(value.slice(2).map(({ figure, label }) => [figure, label])).toEqual([
      ['expenditure.project', '项目支出'],
      ['expenditure.project.part', '档案数字化补助'],
      ['expenditure.project.part', '某公司招聘人员费用'],
      ['expenditure.other', '其他支出'],
    ]);
  });
});

describe('a year in Chinese numerals', () => {
  it.each([
    ['二〇二〇年', '二〇一九年'],
    ['二○二○年', '二○一九年'],
    ['二零二零年', '二零一九年'],
  ])('is a year: %s', (year, last) => {
    expect(
      listStated(
        readSentences('arrangement', '3、比上年增减情况', `${year}预算收支安排90万元，较${last}预算减少10万元。`),
      ),
    ).toEqual([
      ['arrangement.total', '900000.00'],
      ['change.total', '-100000.00'],
    ]);
  });
});
