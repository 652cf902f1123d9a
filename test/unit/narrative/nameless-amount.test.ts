import { describe, expect, it } from 'vitest';
import { convertDocument } from '../../../src/convert/index.ts';

const document = (heading: string): string =>
  [
    '某县林业局2024年部门预算',
    '一、部门职责及机构设置情况',
    '部门支出总表',
    '单位：万元',
    `科目编码\t${heading}\t合计\t基本支出\t项目支出`,
    '\t合计\t30.00\t20.00\t10.00',
    '213\t农林水支出\t30.00\t20.00\t10.00',
  ].join('\n');

const read = (heading: string) =>
  convertDocument({
    id: 'some-county-2024',
    file: 'a.txt',
    bytes: new TextEncoder().encode(document(heading)),
    facts: {},
  }).disclosure;

describe('an amount without a name', () => {
  it('is reported where the header calls the names by an unknown word', () => {
    const { budget_tables: tables, notices } = read('支出去向');
    expect(tables[0]?.lines.map(({ name }) => name)).toEqual(['合计', '合计', '合计', '', '', '']);
    expect(notices.filter(({ rule }) => rule === 'name-unread').map(({ lines, quote }) => ({ lines, quote }))).toEqual([
      { lines: [7], quote: '部门支出总表' },
    ]);
  });

  it.each(['科目名称', '单位（科目名称）', '支出功能分类科目', '项目（按功能分类）'])('is none under %s', (heading) => {
    const { budget_tables: tables, notices } = read(heading);
    expect(tables[0]?.lines.map(({ name }) => name)).toEqual([
      '合计',
      '合计',
      '合计',
      '农林水支出',
      '农林水支出',
      '农林水支出',
    ]);
    expect(notices.map(({ rule }) => rule)).not.toContain('name-unread');
  });
});
