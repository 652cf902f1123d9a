import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../../src/model/disclosure.ts';
import { convertText } from '../conversions.ts';

const read = (...rows: readonly string[]): Disclosure =>
  convertText(
    [
      '某县水务局2024年部门预算',
      '',
      '支出总表',
      '单位：万元',
      '科目编码\t科目名称\t合计\t基本支出\t项目支出',
      ...rows,
    ].join('\n'),
  ).disclosure;

const listAmounts = ({ budget_tables: tables }: Disclosure): string[] =>
  tables.flatMap(({ lines }) => lines.map(({ name, measure, amount_cny: cny }) => `${name} ${measure} ${cny}`));

describe('a cell for an amount', () => {
  it('can print the unit behind each number, in a total under the header, too', () => {
    const disclosure = read('\t合计\t12.00万元\t5.00万元\t7.00万元', '213\t农林水支出\t12.00万元\t5.00万元\t7.00万元');
    expect(listAmounts(disclosure)).toEqual([
      '合计 total 120000.00',
      '合计 basic 50000.00',
      '合计 project 70000.00',
      '农林水支出 total 120000.00',
      '农林水支出 basic 50000.00',
      '农林水支出 project 70000.00',
    ]);
    expect(disclosure.notices.filter(({ severity }) => severity === 'warning')).toEqual([]);
  });

  it.each(['8200·00', '8,20.00', '8200。00', '¥ 8200.0.0'])(
    'that is no number is no label of the header where no row has one: it is named, %s',
    (printed) => {
      const disclosure = read(`\t合计\t${printed}\t${printed}\t`, `\t农林水支出\t${printed}\t${printed}\t`);
      expect(listAmounts(disclosure)).toEqual([]);
      expect(disclosure.budget_tables[0]?.columns).toEqual(['科目编码', '科目名称', '合计', '基本支出', '项目支出']);
      const noted = disclosure.notices.filter(({ rule }) => rule === 'amount-unreadable');
      expect(noted.map(({ lines }) => lines)).toEqual([[6, 7]]);
    },
  );
});

describe('a unit that one column alone states', () => {
  const readHeader = (header: string): string[] =>
    listAmounts(
      convertText(
        [
          '某县水务局2024年部门预算',
          '一、预算收入1.2万元。',
          '二、预算支出1.2万元，其中项目支出0.7万元。',
          '支出总表',
          header,
          '213\t农林水支出\t12000\t5000\t7000',
        ].join('\n'),
      ).disclosure,
    );

  it('is that of the table where nothing else says one', () => {
    expect(readHeader('科目编码\t科目名称\t合计（元）\t基本支出\t项目支出')).toEqual([
      '农林水支出 total 12000.00',
      '农林水支出 basic 5000.00',
      '农林水支出 project 7000.00',
    ]);
  });

  it('is not where another column states another', () => {
    expect(readHeader('科目编码\t科目名称\t合计（元）\t基本支出（千元）\t项目支出')).toEqual([
      '农林水支出 total 12000.00',
      '农林水支出 basic 5000000.00',
      '农林水支出 project 70000000.00',
    ]);
  });

  it.each([
    ['合计\t基本支出\t项目支出（元）', '12.00\t9.00\t30000', ['total 120000.00', 'basic 90000.00', 'project 30000.00']],
    ['合计\t基本支出\t人均（元）', '12.00\t9.00\t4000', ['total 120000.00', 'basic 90000.00']],
  ])('is its own alone where that is no sum of the others: %s', (header, amounts, expected) => {
    const { disclosure } = convertText(
      [
        '某县水务局2024年部门预算',
        '一、预算收入12万元。',
        '二、预算支出12万元，其中基本支出9万元、项目支出3万元。',
        '支出总表',
        `科目编码\t科目名称\t${header}`,
        `213\t农林水支出\t${amounts}`,
      ].join('\n'),
    );
    expect(listAmounts(disclosure)).toEqual(expected.map((amount) => `农林水支出 ${amount}`));
    expect(disclosure.budget_tables[0]?.printed_unit).toBe('万元');
    expect(disclosure.notices.filter(({ rule }) => rule === 'unit-missing')).toHaveLength(1);
  });
});

describe('a date in the corner of a table', () => {
  it.each(['2024.01.15', '2024·1·15', '（2024. 1. 15）'])('is no amount that would end its header: %s', (date) => {
    const { disclosure } = convertText(
      [
        '某县水务局2024年部门预算',
        '',
        '支出总表',
        `编制日期\t${date}\t\t\t单位：万元`,
        '科目编码\t科目名称\t合计\t基本支出\t项目支出',
        '\t合计\t12.00\t5.00\t7.00',
        '213\t农林水支出\t12.00\t5.00\t7.00',
      ].join('\n'),
    );
    expect(listAmounts(disclosure)).toEqual([
      '合计 total 120000.00',
      '合计 basic 50000.00',
      '合计 project 70000.00',
      '农林水支出 total 120000.00',
      '农林水支出 basic 50000.00',
      '农林水支出 project 70000.00',
    ]);
  });
});
