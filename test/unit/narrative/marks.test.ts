import { describe, expect, it } from 'vitest';
import { convertDocument } from '../../../src/convert/index.ts';
import { listStated, readDocument, readSentences } from './reading.ts';

/** The checks of one rule on a document whose section on income and expenditure is this sentence. */
function check(rule: string, sentence: string): unknown[] {
  const text = [
    '某局2020年部门预算信息公开',
    '二、部门预算安排的总体情况',
    sentence,
    '三、机关运行经费安排情况',
    '2020年机关运行经费共计安排2万元。',
  ].join('\n');
  const source = { id: 'bureau-2020', file: 'input.txt', bytes: Buffer.from(text, 'utf8'), facts: {} };
  const { checks } = convertDocument(source).disclosure;
  return checks.filter((made) => made.rule === rule).map(({ status, stated_cny: stated }) => [status, stated]);
}

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

describe('the income of the year beside that of the whole', () => {
  it.each([
    '本年收入80万元',
    '本年收入：80万元',
    '本年收入为80万元',
    '本年收入（80万元）',
    '本年收入安排80万元',
    '本年收入共计80万元',
  ])('takes no key of the whole: %s', (part) => {
    const found = listStated(
      readSentences('arrangement', '1、收入说明', '2020年收入预算90万元。', `（一）${part}，上年结转10万元。`),
    );
    expect(found).toEqual([
      ['income.total', '900000.00'],
      ['income.carryover', '100000.00'],
    ]);
  });
});

describe('staff beside 项目支出', () => {
  it.each(['事业人员经费', '工资等人员经费', '财政补助人员经费', '离退休人员经费', '在职人员经费'])(
    'is no project but the staff of the department: %s',
    (name) => {
      expect(
        listStated(
          readSentences(
            'arrangement',
            '2、支出说明',
            `2020年支出预算90万元，其中：项目支出20万元，${name}50万元，公用经费20万元。`,
          ),
        ),
      ).toEqual([
        ['expenditure.total', '900000.00'],
        ['expenditure.project', '200000.00'],
        ['expenditure.personnel', '500000.00'],
        ['expenditure.public', '200000.00'],
      ]);
    },
  );
});

describe('a list that names the main parts alone', () => {
  it.each(['主要为', '主要为：', '重点用于：'])('is not held against its whole: %s', (opening) => {
    const sentence = `2020年支出预算90万元，其中：基本支出60万元，项目支出30万元，${opening}法律援助经费5万元。`;
    expect(check('project-parts', sentence)).toEqual([['not-evaluable', '300000.00']]);
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

describe('final accounts', () => {
  it.each(['生活补助：4.00万元', '生活补助（4.00万元）'])('give the amount of an item to no total: %s', (item) => {
    const { value } = readDocument(
      [
        '2020年度部门决算情况说明',
        '一、一般公共预算财政拨款基本支出决算情况说明',
        `2020年一般公共预算财政拨款基本支出282.60万元，包括：人员经费240.60万元，主要包括：${item}；公用经费42.00万元。`,
      ].join('\n'),
      2020,
      'final-accounts',
    );
    expect(value.filter(({ figure }) => figure === 'expenditure.personnel').map(({ printed }) => printed)).toEqual([
      '240.60',
    ]);
  });
});

describe('final accounts with a mark between the words and the amount', () => {
  const read = (sentence: string) =>
    readDocument(
      ['2023年度部门决算情况说明', '五、财政拨款“三公”经费支出决算情况说明', sentence].join('\n'),
      2023,
      'final-accounts',
    ).value.map(({ figure, printed, phase }) => [figure, printed, phase]);

  it.each([
    ['三公经费支出预算：12万元，支出决算：10万元', '公务接待费年初预算：3万元；支出决算：2万元'],
    ['三公经费支出预算（12万元），支出决算（10万元）', '公务接待费年初预算（3万元），支出决算（2万元）'],
    ['三公经费支出预算共计12万元，支出决算人民币10万元', '公务接待费年初预算约3万元，支出决算共2万元'],
    ['三公经费支出预算总额为12万元，支出决算为人民币10万元', '公务接待费年初预算数为人民币3万元，支出决算数合计2万元'],
    ['三公经费支出预算12万元，支出决算：10万元', '公务接待费支出预算为3万元，支出决算（2万元）'],
  ])('tell what was spent from what was budgeted: %s', (whole, part) => {
    expect(read(`2023年度${whole}，完成预算的83.3%。其中：${part}。`)).toEqual([
      ['three-public.total', '12', 'budget'],
      ['three-public.total', '10', 'final-accounts'],
      ['completion.percent', '83.3', 'final-accounts'],
      ['three-public.reception', '3', 'budget'],
      ['three-public.reception', '2', 'final-accounts'],
    ]);
  });

  it('compare with the level of the year before, and take no reason for a level', () => {
    expect(
      read(
        '2023年度收、支总计1000万元，与上年决算数（950万元）相比增加：50万元。主要原因：（1）人员经费（20万元）增加；（2）项目支出：30万元增加。',
      ),
    ).toEqual([
      ['arrangement.total', '1000', 'final-accounts'],
      ['previous-year.total', '950', 'final-accounts'],
      ['change.total', '50', 'final-accounts'],
    ]);
  });
});

describe('full-width digits', () => {
  it.each(['收入5万元', '收入：５万元', '收入（５．００万元）'])(
    'name amounts without a key that belong to a sum: 事业%s',
    (other) => {
      const sentence = `2020年收入预算９５万元，其中：一般公共预算收入９０万元，事业${other}。`;
      expect(check('income-sources', sentence)).toEqual([['holds', '950000.00']]);
    },
  );

  it('begin a statement, not a heading', () => {
    const { value } = readSentences(
      'arrangement',
      '（一）本年财政拨款收入３３０９.３８万元',
      '１.一般公共预算拨款收入３３０９.３８万元。',
      '（二）单位资金收入０.２０万元',
    );
    expect(value.map(({ figure, amount_cny: amount }) => [figure, amount])).toEqual([
      ['income.general-public-budget', '33093800.00'],
      ['income.unit-funds', '2000.00'],
    ]);
  });
});
