import { describe, expect, it } from 'vitest';
import { listStated, listWithLines, readDocument, readSentences, type Stated } from './reading.ts';

describe('operating costs', () => {
  const operating = (...lines: readonly string[]): Stated[] => listStated(readSentences('operating', ...lines));

  it('are one figure, whoever spends them', () => {
    for (const sentence of [
      '2020年，我局机关运行经费共计安排29.8万元，主要用于办公费、公务用车运行维护费等支出。',
      '2020年机关运行经费29.8万元（含参公单位）。',
      '某县林业局2020年安排机关运行经费预算298000元。',
      '2020年，我部门共安排29.8万元，用于保障机关运转。',
    ])
      expect(operating(sentence)).toEqual([['operating-costs.total', '298000.00']]);
  });

  it('are not what is spent on each person', () => {
    expect(operating('2020年机关运行经费1.2万元/人，共36万元。')).toEqual([['operating-costs.total', '360000.00']]);
  });

  it('leave their details and their change without a key', () => {
    const part = readSentences(
      'operating',
      '2020年机关运行经费29.8万元，较2019年的30万元减少0.2万元，其中：办公费10万元，公务用车运行维护费9.8万元，其他10万元。',
    );
    expect(listStated(part)).toEqual([['operating-costs.total', '298000.00']]);
    expect(part.unkeyed).toHaveLength(5);
  });

  it('give nothing where there are none', () => {
    const part = readSentences('operating', '我单位为事业单位，无机关运行经费。');
    expect(part).toEqual({ value: [], claimed: [], notices: [], unkeyed: [] });
  });
});

describe('procurement', () => {
  const procurement = (...lines: readonly string[]): Stated[] => listStated(readSentences('procurement', ...lines));

  it('is the total alone', () => {
    for (const sentence of [
      '2020年，我部门安排政府采购预算35.6万元。具体内容见下表。',
      '2020年某县水利局政府采购预算总额35.6万元，其中：货物类采购30万元，服务类采购5.6万元。',
      '2020年政府采购预算356,000元（其中：一般公共预算拨款356,000元），较上年减少2万元。',
    ])
      expect(procurement(sentence)).toEqual([['procurement.total', '356000.00']]);
  });

  it('reports that its number is missing', () => {
    const part = readSentences('procurement', '2020年，我部门安排政府采购预算 万元。具体内容见下表。');
    expect(part.value).toEqual([]);
    expect(part.notices).toEqual([
      {
        rule: 'amount-missing',
        severity: 'notice',
        message: '“政府采购预算”后面没有数字',
        quote: '我部门安排政府采购预算 万元',
        lines: [2],
      },
    ]);
  });

  it('gives nothing for a threshold or for no plan', () => {
    expect(procurement('2020年我部门无政府采购预算，单价在20万元以上的设备0台。', '单位：万元')).toEqual([]);
  });
});

describe('state assets', () => {
  const assets = (...lines: readonly string[]): Stated[] => listStated(readSentences('assets', ...lines));

  it('are what there was and what is planned', () => {
    for (const sentence of [
      '我局上年末固定资产金额为58.29万元（详见下表），本年度拟购置固定资产总额为2.2万元，主要为计算机。',
      '截至2019年12月31日，固定资产总额58.29万元，其中房屋30万元，车辆28.29万元。2020年计划购置固定资产2.2万元。',
      '某县财政局（含所属单位）2019年末固定资产原值为582900元，净值10万元；本年度拟新增固定资产2.2万元。',
    ])
      expect(assets(sentence)).toEqual([
        ['fixed-assets.total', '582900.00'],
        ['fixed-assets.planned-purchase', '22000.00'],
      ]);
  });

  it('are those of the end of a year, where its beginning is told beside it', () => {
    expect(assets('年初固定资产总额700万元，年末固定资产总额800万元。')).toEqual([
      ['fixed-assets.total', '8000000.00'],
    ]);
    expect(assets('2020年初固定资产总额800万元。')).toEqual([['fixed-assets.total', '8000000.00']]);
  });

  it('are those of the year before, and of one further back only where the document never names that year', () => {
    const planned = '2020年拟购置固定资产30万元。';
    const purchase: Stated = ['fixed-assets.planned-purchase', '300000.00'];
    expect(assets(`2018年末固定资产原值780万元，2019年末固定资产原值800万元。${planned}`)).toEqual([
      ['fixed-assets.total', '8000000.00'],
      purchase,
    ]);
    expect(assets(`2018年末固定资产原值780万元。${planned}`)).toEqual([['fixed-assets.total', '7800000.00'], purchase]);
  });

  it('are not what a row of their table says of the others, where its cells stand between spaces', () => {
    expect(
      assets('固定资产总额58.29万元。', '1.房屋（平方米）    3,200    30.00', '4.其他固定资产    —    28.29'),
    ).toEqual([['fixed-assets.total', '582900.00']]);
  });
});

describe('sections', () => {
  it('on other matters give no figures, and each amount in them is named', () => {
    const part = readDocument(
      [
        '二、部门预算安排的总体情况',
        '2020年预算收入50万元。',
        '九、其他需要说明的事项',
        '另安排援建资金25万元，由上级专项列支。',
        '机关运行经费3万元含在援建资金内。',
      ].join('\n'),
      2020,
    );
    expect(listWithLines(part)).toEqual([['income.total', '500000.00', 2]]);
    expect(part.unkeyed.map(({ line }) => line)).toEqual([4, 5]);
  });

  it('lend each other their words where a heading is lost', () => {
    const part = readDocument(
      [
        '二、部门预算安排的总体情况',
        '2020年预算收入50万元。',
        '2020年，我局机关运行经费预算为31.96万元。',
        '2020年“三公”经费预算为0.5万元，公务接待费0.5万元。',
        '六、政府采购预算情况',
        '2020年，我局安排政府采购预算2.2万元。',
        '我局上年末固定资产金额为58.29万元。',
        '九、其他需要说明的事项',
        '国有资本经营预算收支安排17975万元，机关运行经费3万元。',
      ].join('\n'),
      2020,
    );
    expect(listWithLines(part)).toEqual([
      ['income.total', '500000.00', 2],
      ['operating-costs.total', '319600.00', 3],
      ['three-public.total', '5000.00', 4],
      ['three-public.reception', '5000.00', 4],
      ['procurement.total', '22000.00', 6],
      ['fixed-assets.total', '582900.00', 7],
    ]);
    expect(part.value.map((figure) => figure.section)).toEqual([
      'overall-arrangement',
      'overall-arrangement',
      'overall-arrangement',
      'overall-arrangement',
      'procurement',
      'procurement',
    ]);
  });

  it('names the amounts among other matters that stand under a heading of which no figure is read', () => {
    const part = readDocument(
      [
        '县水务局2020年部门预算',
        '十、其他重要事项的情况说明',
        '（一）机关运行经费',
        '2020年机关运行经费预算为3万元。',
        '（二）绩效目标设置情况',
        '2020年开展绩效目标管理的项目5个，涉及预算900.8万元。',
      ].join('\n'),
      2020,
    );
    expect(listWithLines(part)).toEqual([['operating-costs.total', '30000.00', 4]]);
    expect(part.unkeyed).toEqual([{ line: 6, quote: '涉及预算900.8万元' }]);
  });

  it('reads income and expenditure in sections of their own, whatever their headings call them', () => {
    for (const name of ['2025年单位收入情况', '部门收入预算情况', '收入总体情况说明']) {
      const part = readDocument(
        [
          '第一中学2025年单位预算公开',
          '一、主要职能',
          '（一）实施高中教育。',
          `二、${name}`,
          '2025年收入3000万元，其中：一般公共预算拨款收入2800万元，事业收入200万元。',
          `三、${name.replace('收入', '支出')}`,
          '2025年支出3000万元，其中：基本支出2600万元，项目支出400万元。',
        ].join('\n'),
        2025,
      );
      expect(listWithLines(part)).toEqual([
        ['income.total', '30000000.00', 5],
        ['income.general-public-budget', '28000000.00', 5],
        ['expenditure.total', '30000000.00', 7],
        ['expenditure.basic', '26000000.00', 7],
        ['expenditure.project', '4000000.00', 7],
      ]);
    }
  });
});
