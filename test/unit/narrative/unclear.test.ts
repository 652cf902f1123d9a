import { describe, expect, it } from 'vitest';
import { convertText } from '../conversions.ts';
import { listStated, readSentences } from './reading.ts';

/** The figures of a sentence on the three public expenses whose last amount is written in a way of its own. */
function readReception(printed: string) {
  const part = readSentences(
    'three-public',
    `2020年“三公”经费预算12.5万元，其中：公务用车运行维护费10.2万元；公务接待费${printed}，较上年减少0.5万元。`,
  );
  return {
    reception: listStated(part)
      .filter(([figure]) => figure === 'three-public.reception')
      .map(([, value]) => value),
    changes: listStated(part).filter(([figure]) => figure.startsWith('three-public.change')),
    others: listStated(part).filter(([figure]) => !/reception|change/u.test(figure)),
    unclear: part.notices.map(({ rule, message }) => `${rule} ${message}`),
  };
}

const others = [
  ['three-public.total', '125000.00'],
  ['three-public.vehicles.operation', '102000.00'],
];

describe('an amount of 2.3万元', () => {
  it.each([
    '（2.3）万元',
    '(2.3)万元',
    '【2.3】万元',
    '＿2.3＿万元',
    '__2.3__万元',
    '2.3（万元）',
    '2.3（单位：万元）',
    '￥2.3万元',
    '人民币2.3万元整',
    '2.3 万 元',
    '２．３万元',
    '2.3萬元',
    '2.3万圆',
    '2.3万余元',
    '2.3万多元',
    '+2.3万元',
  ])('is read as it is written in “%s”', (printed) => {
    const read = readReception(printed);
    expect(read.reception).toEqual(['23000.00']);
    expect(read.changes).toEqual([['three-public.change.reception', '-5000.00']]);
    expect(read.others).toEqual(others);
    expect(read.unclear).toEqual([]);
  });

  it('in brackets is no smaller than it is elsewhere, and 元 in brackets is its unit', () => {
    expect(readReception('23000（元）').reception).toEqual(['23000.00']);
    const part = readSentences('arrangement', '2020年预算收入（１２３．４）万元，其中：一般公共预算收入（100）万元。');
    expect(listStated(part)).toEqual([
      ['income.total', '1234000.00'],
      ['income.general-public-budget', '1000000.00'],
    ]);
  });
});

describe('an amount whose value is in doubt', () => {
  it.each([
    '2·3万元',
    '2。3万元',
    '2.305.6万元',
    '2、305.6万元',
    '12,34.5万元',
    '.5万元',
    '2.万元',
    '2.3至3.5万元',
    '2-3万元',
    '2万元～3万元',
    '—2.3万元',
    '△2.3万元',
    '2万3千元',
    '1.2亿3000万元',
    '2千万元',
    '2.3w',
    '2.3万员',
    '零万元',
    '贰万叁仟元',
    '二十万元',
  ])('is no figure, and a notice says so: “%s”', (printed) => {
    const read = readReception(printed);
    expect(read.reception).toEqual([]);
    expect(read.unclear).toEqual([`amount-unclear “${printed}”读不成一个确定的数，没有作为金额`]);
    expect(read.others).toEqual(others);
  });

  it.each(['2·3万元', '2万3千元', '.5万元', '二十万元'])(
    'still is what the change after it is about: “%s”',
    (printed) => {
      expect(readReception(printed).changes).toEqual([['three-public.change.reception', '-5000.00']]);
    },
  );

  it.each([
    '增加（减少）100万元',
    '减少（增加）100万元',
    '增加/减少100万元',
    '增减额100万元',
    '减少-100万元',
    '减少△100万元',
  ])('has a direction that nobody can tell in “%s”', (change) => {
    const part = readSentences(
      'arrangement',
      '3、比上年增减情况',
      `2020年预算收支安排900万元，较2019年预算${change}。`,
    );
    expect(listStated(part)).toEqual([['arrangement.total', '9000000.00']]);
    expect(part.notices).toMatchObject([{ rule: 'amount-unclear', lines: [3] }]);
  });

  it('is none where names share numbers out, where a pair of them is told, or where numbers are counted in 万', () => {
    const shared = readSentences('arrangement', '2020年支出预算14万元，其中基本支出和项目支出分别为2、12万元。');
    expect(listStated(shared)).toEqual([
      ['expenditure.total', '140000.00'],
      ['expenditure.basic', '20000.00'],
      ['expenditure.project', '120000.00'],
    ]);
    const pair = readSentences('three-public', '2020年公务接待费由2.3万元到3.5万元，惠及3万员工。');
    expect(listStated(pair)).toEqual([['three-public.reception', '35000.00']]);
    expect(pair.notices).toEqual([]);
  });

  it('is shown among the notices of the document', () => {
    const text =
      '某县水利局2024年部门预算信息公开\n一、部门职责及机构设置情况\n管理水库。\n四、财政拨款“三公”经费预算情况\n公务接待费2·3万元。';
    expect(convertText(text).disclosure.notices).toMatchObject([
      { rule: 'amount-unclear', lines: [5], quote: '公务接待费2·3万元' },
    ]);
  });
});

describe('an amount in doubt in final accounts', () => {
  it('is no figure of them, and a notice says so', () => {
    const text = [
      '某县水利局2023年度部门决算公开',
      '第一部分 部门概况',
      '管理水库。',
      '第三部分 2023年度部门决算情况说明',
      '一、收入支出决算总体情况说明',
      '2023年度收入支出总计（100）万元。与上年度相比，增加2·5万元。',
      '二、“三公”经费支出决算情况说明',
      '公务接待费支出决算为零万元，人均100元。',
    ].join('\n');
    const { disclosure } = convertText(text);
    expect(disclosure.figures).toMatchObject([{ figure: 'arrangement.total', amount_cny: '1000000.00', line: 6 }]);
    expect(
      disclosure.notices.filter(({ rule }) => rule === 'amount-unclear').map(({ lines, quote }) => [quote, lines]),
    ).toEqual([
      ['增加2·5万元', [6]],
      ['公务接待费支出决算为零万元', [8]],
    ]);
    expect(disclosure.unkeyed).toEqual([{ line: 8, quote: '人均100元' }]);
  });
});

describe('amounts mentioned in passing', () => {
  it('are no figures, and none goes uncounted', () => {
    const part = readSentences(
      'three-public',
      '2020年公务接待费0.5万元，增长12.5个百分点，人均100元，单价不超过0.1万元，建设渠道3.2公里。',
    );
    expect(listStated(part)).toEqual([['three-public.reception', '5000.00']]);
    expect(part.unkeyed.map(({ quote }) => quote)).toEqual([
      '增长12.5个百分点',
      '人均100元',
      '单价不超过0.1万元',
      '建设渠道3.2公里',
    ]);
  });
});
