import { describe, expect, it } from 'vitest';
import { listStated, readSentences } from './reading.ts';

describe('an amount in a reason', () => {
  it('is not the level of the part before it', () => {
    const part = readSentences(
      'three-public',
      '2020年“三公”经费预算20万元，比2019年增加5万元。其中：公务用车购置及运行费15万元，与上年持平；因公出国（境）费5万元，增加5万元，主要是出国培训1人次5万元。',
      '公务用车运行维护费较上年增加3万元，主要是出国培训1人次5万元。',
    );
    expect(listStated(part)).toEqual([
      ['three-public.total', '200000.00'],
      ['three-public.change', '50000.00'],
      ['three-public.vehicles', '150000.00'],
      ['three-public.overseas', '50000.00'],
      ['three-public.change.overseas', '50000.00'],
      ['three-public.change.vehicles.operation', '30000.00'],
    ]);
  });
});

describe('an amount with a minus sign in the year-on-year paragraph', () => {
  it.each([
    ['其中：基本支出0万元，项目支出-520万元。', 'change.project'],
    ['主要是项目支出-520万元。', 'change.project'],
    ['主要是教育支出-520万元。', 'change.part'],
    ['项目支出减少520万元。', 'change.project'],
    ['项目支出增加-520万元。', 'change.project'],
  ])('is a decrease: %s', (words, figure) => {
    const stated = readSentences(
      'arrangement',
      '3、比上年增减情况',
      `2020年预算收支安排1000万元，较2019年预算减少520万元，${words}`,
    );
    expect(listStated(stated)).toContainEqual(['change.total', '-5200000.00']);
    expect(listStated(stated)).toContainEqual([figure, '-5200000.00']);
    expect(listStated(stated)).not.toContainEqual([figure, '5200000.00']);
  });

  it('is no level in a sentence of its own', () => {
    const stated = readSentences(
      'arrangement',
      '3、比上年增减情况',
      '2020年预算收支安排1000万元，较2019年预算减少520万元。其中：项目支出-520万元。',
    );
    expect(listStated(stated)).toEqual([
      ['arrangement.total', '10000000.00'],
      ['change.total', '-5200000.00'],
      ['change.project', '-5200000.00'],
    ]);
  });
});

describe('a function named with class, section and item before a colon', () => {
  it('is a part of expenditure, not its total', () => {
    const stated = readSentences(
      'arrangement',
      '2、支出说明',
      '1.社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）：2020年预算数为45.20万元，比2019年增加3.10万元。',
      '2.卫生健康支出（类）行政事业单位医疗（款）行政单位医疗支出（项）：2020年预算数为20.10万元，比2019年减少1.10万元。',
    );
    expect(listStated(stated)).toEqual([
      ['expenditure.function.part', '452000.00'],
      ['change.part', '31000.00'],
      ['expenditure.function.part', '201000.00'],
      ['change.part', '-11000.00'],
    ]);
  });
});
