import { describe, expect, it } from 'vitest';
import { listWithLines, readSentences } from './reading.ts';

describe('a paragraph cut by a page break', () => {
  const whole =
    '2020年支出预算1000.5万元，其中基本支出400万元，包括人员经费350万元和日常公用经费50万元；项目支出600.5万元，主要为就业资金100万元，社保资金500.5万元。';
  const expected = [
    ['expenditure.total', '10005000.00'],
    ['expenditure.basic', '4000000.00'],
    ['expenditure.personnel', '3500000.00'],
    ['expenditure.public', '500000.00'],
    ['expenditure.project', '6005000.00'],
    ['expenditure.project.part', '1000000.00'],
    ['expenditure.project.part', '5005000.00'],
  ];

  it('reads the same wherever it is cut', () => {
    for (let cut = 3; cut < whole.length - 1; cut += 1) {
      const part = readSentences('arrangement', '2、支出说明', whole.slice(0, cut), '', whole.slice(cut));
      expect(
        part.value.map((figure) => [figure.figure, figure.amount_cny]),
        `${whole.slice(0, cut)} | ${whole.slice(cut)}`,
      ).toEqual(expected);
    }
  });

  it('gives each figure the line of its number and claims both lines', () => {
    const part = readSentences(
      'arrangement',
      '2、支出说明',
      '2020年支出预算10万元，其中基本支出 4 万元，包括人员经',
      '',
      '- 12 -',
      '',
      '费 3 万元和日常公用经费 1 万元；项目支出 6 万元。',
      '3、比上年增减情况',
      '2020 年预算收支安排 10 万元，较 2019 年增加 1 万元',
    );
    expect(listWithLines(part)).toEqual([
      ['expenditure.total', '100000.00', 3],
      ['expenditure.basic', '40000.00', 3],
      ['expenditure.personnel', '30000.00', 7],
      ['expenditure.public', '10000.00', 7],
      ['expenditure.project', '60000.00', 7],
      ['arrangement.total', '100000.00', 9],
      ['change.total', '10000.00', 9],
    ]);
    expect(part.claimed).toEqual([3, 7, 9]);
    expect(part.value[2]?.quote).toBe('包括人员经费 3 万元和日常公用经费 1 万元');
  });

  it('cuts list items too', () => {
    const part = readSentences(
      'three-public',
      '2020年“三公”经费预算3万元。其中：',
      '（一）公务用车购置及',
      '运维费2万元（其中：公务用车购置费0万元，公务用车运行维护费2万元），较2019年度预算减少1',
      '.5万元。',
      '（二）公务接待费1万元。',
    );
    expect(listWithLines(part)).toEqual([
      ['three-public.total', '30000.00', 2],
      ['three-public.vehicles', '20000.00', 4],
      ['three-public.vehicles.purchase', '0.00', 4],
      ['three-public.vehicles.operation', '20000.00', 4],
      ['three-public.change.vehicles', '-15000.00', 4],
      ['three-public.reception', '10000.00', 6],
    ]);
  });
});

describe('numbers as printed', () => {
  it('keep separators and full-width digits, and lose sign and unit', () => {
    const part = readSentences(
      'arrangement',
      '２０２０年预算收入１２３４.５万元，其中：一般公共预算收入1,234.50万元。',
    );
    expect(part.value.map(({ amount_cny, printed, printed_unit }) => [amount_cny, printed, printed_unit])).toEqual([
      ['12345000.00', '1234.5', '万元'],
      ['12345000.00', '1,234.50', '万元'],
    ]);
  });

  it('convert 元 and 亿元', () => {
    const part = readSentences(
      'arrangement',
      '2020年预算收入1.2亿元，其中：一般公共预算收入119999999.99元，基金预算收入0.01元。',
    );
    expect(part.value.map(({ amount_cny, printed_unit }) => [amount_cny, printed_unit])).toEqual([
      ['120000000.00', '亿元'],
      ['119999999.99', '元'],
      ['0.01', '元'],
    ]);
  });

  it('stand in a sentence typed with a tab before it', () => {
    const part = readSentences('operating', '\t2020年，我局机关运行经费共计安排29.8万元，主要用于办公。');
    expect(listWithLines(part)).toEqual([['operating-costs.total', '298000.00', 2]]);
  });
});
