import { describe, expect, it } from 'vitest';
import { isEmptyQuery, parseQuery, type Query } from '../../../src/publish/search/query.ts';
import { allVariants } from '../../../src/publish/search/variants.ts';

const nothing: Query = {
  terms: [],
  excluded: [],
  departments: [],
  places: [],
  years: null,
  subjects: [],
  amounts: [],
};

function termsOf(typed: string): string[] {
  return parseQuery(typed).terms.map(({ text, quoted }) => (quoted ? `"${text}"` : text));
}

/** The range in fen of the one term that a text is. */
function amountOf(typed: string): [number | null, number | null] | null {
  const { terms } = parseQuery(typed);
  expect(terms).toHaveLength(1);
  const amount = terms[0]?.amount ?? null;
  return amount === null ? null : [amount.least, amount.most];
}

/** The range in fen of the one amount asked for. */
function rangeOf(typed: string): [number | null, number | null] {
  const { amounts, ...others } = parseQuery(typed);
  expect(others).toEqual({ ...nothing, amounts: undefined });
  expect(amounts).toHaveLength(1);
  return [amounts[0]?.least ?? null, amounts[0]?.most ?? null];
}

function yearsOf(typed: string): [number, number] | null {
  const { years, ...others } = parseQuery(typed);
  expect(others).toEqual({ ...nothing, years: undefined });
  return years === null ? null : [years.from, years.to];
}

describe('terms of a query', () => {
  it('stand between white space, folded, each once', () => {
    expect(parseQuery(' 永清　养老\t永清 ２０２４ ').terms).toEqual([
      { text: '永清', typed: '永清', quoted: false, amount: null },
      { text: '养老', typed: '养老', quoted: false, amount: null },
      { text: '2024', typed: '２０２４', quoted: false, amount: null },
    ]);
    expect(parseQuery('養老', allVariants()).terms[0]).toMatchObject({ text: '养老', typed: '養老' });
  });

  it('are phrases in quotes of any kind, to the end where the quote stays open', () => {
    expect(parseQuery('"社会 保障" 2024').terms).toEqual([
      { text: '社会保障', typed: '社会 保障', quoted: true, amount: null },
      { text: '2024', typed: '2024', quoted: false, amount: null },
    ]);
    expect(termsOf('“三公 经费” 增加')).toEqual(['"三公经费"', '增加']);
    expect(termsOf('「三公」 『经费』 ＂增加＂')).toEqual(['"三公"', '"经费"', '"增加"']);
    expect(termsOf('“三公" 经费')).toEqual(['"三公"', '经费']);
    expect(termsOf('养老 "社会 保障')).toEqual(['养老', '"社会保障"']);
    expect(termsOf('"社会 保障"部门')).toEqual(['"社会保障"', '部门']);
    expect(termsOf('"" “ ” "')).toEqual([]);
  });

  it('keep quotes that are printed in a word from making a phrase', () => {
    expect(termsOf('“三公”经费 落实“六稳”工作')).toEqual(['三公经费', '落实六稳工作']);
  });

  it('are left out with a hyphen before them', () => {
    expect(parseQuery('养老 -企业 －“机关 事业” -企业 -2024年 -JBN')).toEqual({
      ...nothing,
      terms: [{ text: '养老', typed: '养老', quoted: false, amount: null }],
      excluded: ['企业', '机关事业', '2024年', 'jbn'],
    });
    expect(parseQuery('养老 - 医疗 -').excluded).toEqual([]);
    // A phone's keyboard has a minus and a dash.
    expect(parseQuery('养老 −企业 –医疗').excluded).toEqual(['企业', '医疗']);
    expect(termsOf('养老 - 医疗 -')).toEqual(['养老', '医疗']);
  });

  it('keep hyphens in codes, before numbers and in dashes', () => {
    expect(termsOf('323-0410-JBN-GULN -0410-JBN -12.5% －3 ——')).toEqual([
      '323-0410-jbn-guln',
      '-0410-jbn',
      '-12.5%',
      '-3',
      '--',
    ]);
    expect(parseQuery('-100万元').terms[0]).toEqual({
      text: '-100万元',
      typed: '-100万元',
      quoted: false,
      amount: { least: 99_500_000, most: 100_499_999 },
    });
    expect(parseQuery('-"2080507"').excluded).toEqual(['2080507']);
  });
});

describe('fields of a query', () => {
  it('are department, place and subject, with a word or a phrase, all of several', () => {
    expect(
      parseQuery('部门:人社 部门：“社会 保障” 地区:永清　地区:河北 科目:20805 科目： 养老 地區:廊坊', allVariants()),
    ).toEqual({
      ...nothing,
      departments: ['人社', '社会保障'],
      places: ['永清', '河北', '廊坊'],
      subjects: ['20805', '养老'],
    });
  });

  it('are years, alone, from to, and on one side of one', () => {
    expect(yearsOf('年度:2024')).toEqual([2024, 2024]);
    expect(yearsOf('年份：２０２４年')).toEqual([2024, 2024]);
    expect(yearsOf('年度:2020-2024')).toEqual([2020, 2024]);
    expect(yearsOf('年度:2024—2020')).toEqual([2020, 2024]);
    expect(yearsOf('年度：2020年至2024年')).toEqual([2020, 2024]);
    expect(yearsOf('年度:2020 ～ 2024')).toEqual([2020, 2024]);
    expect(yearsOf('年度>2020')).toEqual([2021, 9999]);
    expect(yearsOf('年度:≥2020')).toEqual([2020, 9999]);
    expect(yearsOf('年度 <= 2020')).toEqual([0, 2020]);
    expect(yearsOf('年度＜2020')).toEqual([0, 2019]);
    expect(yearsOf('年度>2018 年度<2021')).toEqual([2019, 2020]);
    expect(yearsOf('年度:2018 年度:2021')).toEqual([2021, 2018]);
  });

  it('are terms where the value cannot be read or the field does not exist', () => {
    expect(termsOf('foo:bar 年度:abc 金额>abc 年度:20245 金额:1,23万 金额>1-2 部门:')).toEqual([
      'foo:bar',
      '年度:abc',
      '金额>abc',
      '年度:20245',
      '金额:123万',
      '金额>1-2',
      '部门:',
    ]);
    expect(termsOf('部门预算 金额 年度2024')).toEqual(['部门预算', '金额', '年度2024']);
    expect(termsOf(`金额>${'9'.repeat(30)}元`)).toEqual([`金额>${'9'.repeat(30)}元`]);
  });
});

describe('amounts of a query', () => {
  it('on one side of one are exact, in fen', () => {
    expect(rangeOf('金额>1000万')).toEqual([1_000_000_001, null]);
    expect(rangeOf('金额≥1,000万')).toEqual([1_000_000_000, null]);
    expect(rangeOf('金额:>=1000万元')).toEqual([1_000_000_000, null]);
    expect(rangeOf('金额 ＜ １０００ 元')).toEqual([null, 99_999]);
    expect(rangeOf('金额<=1千元')).toEqual([null, 100_000]);
    expect(rangeOf('金额>0.001元')).toEqual([1, null]);
    expect(rangeOf('金额<0.001元')).toEqual([null, 0]);
    expect(rangeOf('金額≦2.5億')).toEqual([null, 25_000_000_000]);
  });

  it('without a unit are in 万元', () => {
    expect(rangeOf('金额>100')).toEqual([100_000_001, null]);
    expect(rangeOf('金额=100.00')).toEqual([99_995_000, 100_004_999]);
  });

  it('from one to another include both, in either order, and share a unit', () => {
    expect(rangeOf('金额:100万-500万')).toEqual([100_000_000, 500_000_000]);
    expect(rangeOf('金额：500万～100万')).toEqual([100_000_000, 500_000_000]);
    expect(rangeOf('金额:1-5亿')).toEqual([10_000_000_000, 50_000_000_000]);
    expect(rangeOf('金额:100 - 500')).toEqual([100_000_000, 500_000_000]);
    expect(rangeOf('金额:50万元至1百万')).toEqual([50_000_000, 100_000_000]);
    expect(rangeOf('金额=2千万-0.3亿元')).toEqual([2_000_000_000, 3_000_000_000]);
  });

  it('are found by what rounds to them at their printed precision', () => {
    expect(amountOf('2.53亿')).toEqual([25_250_000_000, 25_349_999_999]);
    expect(amountOf('2.53 亿元')).toEqual([25_250_000_000, 25_349_999_999]);
    expect(amountOf('25332.93万元')).toEqual([25_332_925_000, 25_332_934_999]);
    expect(amountOf('１，８８８．６５万元')).toEqual([1_888_645_000, 1_888_654_999]);
    expect(amountOf('253329300元')).toEqual([25_332_929_950, 25_332_930_049]);
    expect(amountOf('253329300.00元')).toEqual([25_332_930_000, 25_332_930_000]);
    expect(amountOf('0万元')).toEqual([0, 499_999]);
    // As it stands in amount_cny, without a unit.
    expect(amountOf('253329300.00')).toEqual([25_332_930_000, 25_332_930_000]);
    expect(rangeOf('金额:2.53亿')).toEqual([25_250_000_000, 25_349_999_999]);
    expect(parseQuery('2.53億', allVariants()).terms).toEqual([
      { text: '2.53亿', typed: '2.53億', quoted: false, amount: { least: 25_250_000_000, most: 25_349_999_999 } },
    ]);
  });

  it('are only text in quotes, without a unit, in a longer word, with a broken number or beyond all money', () => {
    expect(amountOf('"2.53亿"')).toBeNull();
    expect(amountOf('25332.93')).toBeNull();
    expect(amountOf('500.00')).toBeNull();
    expect(amountOf('2.53亿以上')).toBeNull();
    expect(amountOf('1,23万元')).toBeNull();
    expect(amountOf('1.23456元')).toBeNull();
    expect(amountOf(`${'9'.repeat(100)}亿元`)).toBeNull();
  });

  it('stand beside each other and beside terms', () => {
    expect(parseQuery('养老 金额>100万 金额<1亿 -企业')).toEqual({
      ...nothing,
      terms: [{ text: '养老', typed: '养老', quoted: false, amount: null }],
      excluded: ['企业'],
      amounts: [
        { least: 100_000_001, most: null },
        { least: null, most: 9_999_999_999 },
      ],
    });
    expect(parseQuery('金额:100万 -企业')).toEqual({
      ...nothing,
      excluded: ['企业'],
      amounts: [{ least: 99_500_000, most: 100_499_999 }],
    });
  });
});

describe('any query', () => {
  it('is empty when it asks for nothing', () => {
    for (const typed of ['', ' 　', '""', '，', '-', '-企业'])
      expect(isEmptyQuery(parseQuery(typed)), typed).toBe(true);
    for (const typed of ['养', '部门:人', '地区:永', '年度:2024', '科目:2', '金额>1'])
      expect(isEmptyQuery(parseQuery(typed)), typed).toBe(false);
  });

  it('is cut after two hundred characters, never in the middle of one', () => {
    expect(termsOf('养'.repeat(300))).toEqual(['养'.repeat(200)]);
    expect(termsOf('𠮷'.repeat(300))).toEqual(['𠮷'.repeat(200)]);
    expect(termsOf(`a${'𠮷'.repeat(300)}`)).toEqual([`a${'𠮷'.repeat(199)}`]);
  });

  it('never throws, whatever pieces it is made of', () => {
    const pieces = [
      '"',
      '“',
      '」',
      '-',
      '－',
      ':',
      '金额',
      '>',
      '年度',
      '部门',
      '2024',
      '1,0',
      '.',
      '亿',
      ' ',
      '\ud842',
      '至',
    ];
    let seed = 1;
    for (let round = 0; round < 20_000; round++) {
      let typed = '';
      for (let length = round % 12; length > 0; length--) {
        seed = (seed * 48_271) % 2_147_483_647;
        typed += pieces[seed % pieces.length] ?? '';
      }
      const { terms, excluded } = parseQuery(typed);
      for (const text of [...terms.map((term) => term.text), ...excluded]) expect(text).not.toBe('');
    }
  });
});
