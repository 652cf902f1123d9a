import { describe, expect, it } from 'vitest';
import { convertText } from '../conversions.ts';

const heading = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];

/** The lines of a table of expenditure, and what is said of its rows. */
function read(...rows: readonly string[]): { amounts: string[]; said: string[] } {
  const { disclosure } = convertText(
    [
      '某县水利局2024年部门预算信息公开',
      '一、部门职责及机构设置情况',
      '管理水库。',
      '部门支出总表',
      '单位：万元',
      `\t${heading.join('\t')}`,
      ...rows.map((row) => `\t${row.replaceAll(' ', '\t')}`),
    ].join('\n'),
  );
  const [table] = disclosure.budget_tables;
  return {
    amounts:
      table?.lines.filter(({ measure }) => measure === 'total').map(({ code, printed }) => `${code} ${printed}`) ?? [],
    said: disclosure.notices.filter(({ rule }) => rule === 'row-repeated').map(({ severity }) => severity),
  };
}

describe('a row of a statutory table that is printed again directly below itself', () => {
  it('counts once where the sum over it says so', () => {
    const { amounts, said } = read(
      '213 农林水支出 30 10 20',
      '21303 水利 30 10 20',
      '2130301 行政运行 10 10 0',
      '2130305 水利工程建设 20 0 20',
      '2130305 水利工程建设 20 0 20',
    );
    expect(amounts).toEqual(['213 30', '21303 30', '2130301 10', '2130305 20']);
    expect(said).toEqual(['notice']);
  });

  it('counts once in a table without codes where its total says so', () => {
    const { amounts, said } = read(
      ' 合计 30 10 20',
      '2130301 行政运行 10 10 0',
      '2130305 水利工程建设 20 0 20',
      '2130305 水利工程建设 20 0 20',
    );
    expect(amounts).toEqual([' 30', '2130301 10', '2130305 20']);
    expect(said).toEqual(['notice']);
  });

  it('says nothing of one without an amount but nought', () => {
    const { said } = read('2130301 行政运行 10 10 0', '2130305 水利工程建设 0 0 0', '2130305 水利工程建设 0 0 0');
    expect(said).toEqual([]);
  });

  it('counts twice where the sum over it counts both', () => {
    const { amounts, said } = read(
      '21303 水利 50 10 40',
      '2130301 行政运行 10 10 0',
      '2130305 水利工程建设 20 0 20',
      '2130305 水利工程建设 20 0 20',
    );
    expect(amounts).toEqual(['21303 50', '2130301 10', '2130305 20', '2130305 20']);
    expect(said).toEqual([]);
  });

  it('is read and named where no sum tells', () => {
    const { amounts, said } = read(
      '2130301 行政运行 10 10 0',
      '2130305 水利工程建设 20 0 20',
      '2130305 水利工程建设 20 0 20',
    );
    expect(amounts).toEqual(['2130301 10', '2130305 20', '2130305 20']);
    expect(said).toEqual(['warning']);
  });

  it('is another row where one amount differs', () => {
    const { amounts, said } = read('2130305 水利工程建设 20 0 20', '2130305 水利工程建设 20 1 19');
    expect(amounts).toHaveLength(2);
    expect(said).toEqual([]);
  });
});
