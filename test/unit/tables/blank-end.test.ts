import { describe, expect, it } from 'vitest';
import { convertText } from '../conversions.ts';

/** The amounts of a statutory table of these lines, each with the name of its row, and the lines that are named as unread. */
function read(...lines: readonly string[]): { amounts: string[]; unread: number[] } {
  const { disclosure } = convertText(['青禾县水利局2024年部门预算信息公开', '', ...lines].join('\n'));
  return {
    amounts: disclosure.budget_tables.flatMap((table) =>
      table.lines.map(({ name, measure, printed }) => `${name} ${measure} ${printed}`),
    ),
    unread: disclosure.notices.filter(({ rule }) => rule === 'row-without-place').flatMap(({ lines: found }) => found),
  };
}

const sides = ['部门收支总表', '单位：万元', '收入\t\t支出\t', '项目\t预算数\t项目\t预算数'];
const kinds = ['部门支出总表', '单位：万元', '科目编码\t科目名称\t合计\t基本支出\t项目支出'];

describe('a blank cell at the end of rows beyond their header', () => {
  it('is nothing where the rows of the header bear each other out', () => {
    expect(
      read(
        ...sides,
        '一、一般公共预算\t90\t一、农林水支出\t70\t',
        '\t\t二、住房保障支出\t20\t',
        '收入总计\t90\t支出总计\t90\t',
      ),
    ).toEqual({
      amounts: [
        '一、一般公共预算 total 90',
        '一、农林水支出 total 70',
        '二、住房保障支出 total 20',
        '收入总计 total 90',
        '支出总计 total 90',
      ],
      unread: [],
    });
  });

  it('is nothing where half of the rows have the width of the header', () => {
    expect(read(...kinds, '213\t农林水支出\t100\t60\t40', '21303\t水利\t100\t60\t40\t')).toEqual({
      amounts: [
        '农林水支出 total 100',
        '农林水支出 basic 60',
        '农林水支出 project 40',
        '水利 total 100',
        '水利 basic 60',
        '水利 project 40',
      ],
      unread: [],
    });
  });

  it('can be a column of a header that lost a label, where nothing bears its width out', () => {
    expect(read(...kinds, '213\t农林水支出\t100\t60\t40\t', '21303\t水利\t100\t60\t40\t')).toEqual({
      amounts: [],
      unread: [6, 7],
    });
  });

  it('leaves no row to be read where one of them has an amount there', () => {
    expect(
      read(
        ...sides,
        '一、一般公共预算\t90\t一、农林水支出\t70\t',
        '\t\t二、住房保障支出\t20\t5',
        '收入总计\t90\t支出总计\t90\t',
      ),
    ).toEqual({ amounts: [], unread: [7, 8, 9] });
  });
});
