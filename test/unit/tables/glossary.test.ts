import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../../src/convert/tables/glossary.ts';
import { convertText } from '../conversions.ts';
import { type Id, readContext, readSource } from '../documents.ts';

const contextOf = (id: Id): ReturnType<typeof readContext> => readContext(readSource(id));

describe('the glossary', () => {
  it('has 10, 10, 2, 8 and 11 terms', () => {
    const counts = (
      ['dacheng-hrss-2021', 'yongqing-hrss-2024', 'handan-hrss-2018', 'linxi-hrss-2019', 'nandagang-lss-2020'] as const
    ).map((id) => readGlossary(contextOf(id)).value.length);
    expect(counts).toEqual([10, 10, 2, 8, 11]);
  });
  it('ends a term at a colon or a comma of either width, and keeps printed quotes', () => {
    const linxi = readGlossary(contextOf('linxi-hrss-2019')).value;
    expect(linxi[7]).toMatchObject({ term: '机关运行经费', line: 798 });
    expect(linxi[7]?.definition).toMatch(/^是指各部门的公用经费,包括/u);
    expect(linxi[6]?.term).toBe('“三公”经费');
    expect(readGlossary(contextOf('yongqing-hrss-2024')).value[0]).toMatchObject({ term: '财政拨款收入', line: 1212 });
  });

  it.each(['八、公开报表', '附件：', '九、2024年部门预算公开表', '部门预算附表'])(
    'ends where what is attached begins: %s',
    (heading) => {
      const { glossary } = convertText(
        ['某县水务局2024年部门预算', '一、部门职责', '二、名词解释', '1.基本支出：指为保障运转的支出。', heading].join(
          '\n',
        ),
      ).disclosure;
      expect(glossary.map(({ term, definition }) => [term, definition])).toEqual([
        ['基本支出', '指为保障运转的支出。'],
      ]);
    },
  );

  it.each([
    [
      'the second line of a definition',
      [
        '1、基本支出：指为保障运转的支出。',
        '2、政府采购：指采购货物的行为，范围见',
        '省级集中采购目录附表',
        '3、决算：指执行的结果。',
      ],
      ['基本支出', '政府采购', '决算'],
    ],
    [
      'the last line of the last one',
      ['1、政府采购：指采购货物的行为，范围见', '集中采购目录附表', '及其说明。'],
      ['政府采购'],
    ],
    [
      'a term',
      ['1、基本支出：指为保障运转的支出。', '2、部门预算表', '指公开的表格。', '3、决算：指执行的结果。'],
      ['基本支出', '部门预算表', '决算'],
    ],
    [
      'a line between terms without numbers',
      ['基本支出：指为保障运转的支出。', '部门预算附表', '决算：是指执行的结果。'],
      ['基本支出', '决算'],
    ],
  ])('does not end at what is called like an annex, but is %s', (_, lines, terms) => {
    const { glossary, unclaimed } = convertText(
      ['某县水务局2024年部门预算', '一、部门职责', '二、名词解释', ...lines].join('\n'),
    ).disclosure;
    expect(glossary.map(({ term }) => term)).toEqual(terms);
    expect(unclaimed).toEqual([]);
  });
});
