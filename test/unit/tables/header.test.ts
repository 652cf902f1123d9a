import { describe, expect, it } from 'vitest';
import { flattenHeader } from '../../../src/convert/tables/header.ts';

describe('the header of a table from Word', () => {
  it('gives the fourteen columns of a procurement table printed in three rows', () => {
    const columns = flattenHeader([
      ['政府采购项目来源', '采购物品名称', '政府采购目录序号', '数量单位', '数量', '单价', '政府采购金额'],
      ['项目名称', '预算资金', '', '', '', '', '', '总计', '当年部门预算安排资金', '其他渠道资金'],
      ['', '', '', '', '', '', '', '', '合计', '一般公共预算拨款', '基金预算拨款', '财政专户核拨', '其他来源收入', ''],
    ]);
    expect(columns).toEqual([
      ['政府采购项目来源', '项目名称'],
      ['政府采购项目来源', '预算资金'],
      ['采购物品名称'],
      ['政府采购目录序号'],
      ['数量单位'],
      ['数量'],
      ['单价'],
      ['政府采购金额', '总计'],
      ['政府采购金额', '当年部门预算安排资金', '合计'],
      ['政府采购金额', '当年部门预算安排资金', '一般公共预算拨款'],
      ['政府采购金额', '当年部门预算安排资金', '基金预算拨款'],
      ['政府采购金额', '当年部门预算安排资金', '财政专户核拨'],
      ['政府采购金额', '当年部门预算安排资金', '其他来源收入'],
      ['政府采购金额', '其他渠道资金'],
    ]);
  });

  it('gives the thirteen columns of a procurement table printed in two rows', () => {
    const columns = flattenHeader([
      [
        '政府采购项目来源',
        '采购物品名称',
        '政府采购目录序号',
        '计量  单位',
        '数量',
        '单价',
        '政府采购金额（当年部门预算安排资金）',
      ],
      [
        '项目名称',
        '预算资金',
        '',
        '',
        '',
        '',
        '',
        '合计',
        '一般公共预算拨款',
        '基金预算拨款',
        '国有资本经营预算拨款',
        '财政专户核拨',
        '单位资金',
      ],
    ]);
    expect(columns).toHaveLength(13);
    expect(columns[1]).toEqual(['政府采购项目来源', '预算资金']);
    expect(columns[2]).toEqual(['采购物品名称']);
    expect(columns[6]).toEqual(['单价']);
    expect(columns[7]).toEqual(['政府采购金额（当年部门预算安排资金）', '合计']);
    expect(columns[12]).toEqual(['政府采购金额（当年部门预算安排资金）', '单位资金']);
  });

  it('puts operator, value and unit under 指标值', () => {
    const columns = flattenHeader([
      ['一级指标', '二级指标', '三级指标', '评（扣）分标准', '绩效指标描述', '指标值', '指标值确定依据'],
      ['', '', '', '', '', '符号', '值', '单位', ''],
    ]);
    expect(columns.slice(4)).toEqual([
      ['绩效指标描述'],
      ['指标值', '符号'],
      ['指标值', '值'],
      ['指标值', '单位'],
      ['指标值确定依据'],
    ]);
  });

  it('begins the next parent where a label comes again', () => {
    expect(
      flattenHeader([
        ['收入', '支出'],
        ['项目', '预算数', '项目', '预算数', '上年'],
      ]),
    ).toEqual([
      ['收入', '项目'],
      ['收入', '预算数'],
      ['支出', '项目'],
      ['支出', '预算数'],
      ['支出', '上年'],
    ]);
  });

  it('shares labels evenly between two parents when nothing else tells', () => {
    expect(
      flattenHeader([
        ['序号', '科目', '预算数'],
        ['', '编码', '名称', '基本支出', '项目支出'],
      ]),
    ).toEqual([['序号'], ['科目', '编码'], ['科目', '名称'], ['预算数', '基本支出'], ['预算数', '项目支出']]);
  });

  it('keeps a header of one row as it is', () => {
    expect(flattenHeader([['项目', ' 数量 ', '']])).toEqual([['项目'], ['数量'], []]);
    expect(flattenHeader([])).toEqual([]);
  });
});

describe('the header of a table from PDF', () => {
  it('lets a spanning label cover the blanks to its right', () => {
    const columns = flattenHeader([
      '序号	功能分类科目		合计	本年收入								上年结转'.split('\t'),
      '	科目编码	科目名称		小计	财政拨款收入	财政专户收入	事业收入	经营收入	上级补助收入	附属单位上缴收入	其他收入	'.split('\t'),
    ]);
    expect(columns).toHaveLength(13);
    expect(columns.slice(0, 5)).toEqual([
      ['序号'],
      ['功能分类科目', '科目编码'],
      ['功能分类科目', '科目名称'],
      ['合计'],
      ['本年收入', '小计'],
    ]);
    expect(columns[11]).toEqual(['本年收入', '其他收入']);
    expect(columns[12]).toEqual(['上年结转']);
  });

  it('keeps the two sides of a table apart', () => {
    const columns = flattenHeader([
      ['序号', '收入', '', '支出', '', '', '', ''],
      [
        '',
        '项目',
        '金额',
        '项目',
        '合计',
        '一般公共预算财政拨款',
        '政府性基金预算财政拨款',
        '国有资本经营预算财政拨款',
      ],
    ]);
    expect(columns.map((path) => path.join('/'))).toEqual([
      '序号',
      '收入/项目',
      '收入/金额',
      '支出/项目',
      '支出/合计',
      '支出/一般公共预算财政拨款',
      '支出/政府性基金预算财政拨款',
      '支出/国有资本经营预算财政拨款',
    ]);
  });

  it('lets a label merged downwards end before the columns that follow it', () => {
    const columns = flattenHeader([
      '政府采购项目来源		采购物品名称	政府采购目录序号	计量单位	数量	单价	政府采购金额（当年部门预算安排资金）						2024年预留中小微企业份额'.split(
        '\t',
      ),
      '项目名称	预算资金						合计	一般公共预算拨款	基金预算拨款	国有资本经营预算拨款	财政专户核拨	单位资金	'.split('\t'),
    ]);
    expect(columns).toHaveLength(14);
    expect(columns[2]).toEqual(['采购物品名称']);
    expect(columns[7]).toEqual(['政府采购金额（当年部门预算安排资金）', '合计']);
    expect(columns[12]).toEqual(['政府采购金额（当年部门预算安排资金）', '单位资金']);
    expect(columns[13]).toEqual(['2024年预留中小微企业份额']);
  });

  it('reads three levels and rows whose last tabs are lost', () => {
    const columns = flattenHeader([
      ['科目', '', '合计', '本年', '', '', '结转'],
      ['编码', '名称', '', '小计', '财政拨款'],
      ['', '', '', '', '一般公共预算', '政府性基金'],
    ]);
    expect(columns).toEqual([
      ['科目', '编码'],
      ['科目', '名称'],
      ['合计'],
      ['本年', '小计'],
      ['本年', '财政拨款', '一般公共预算'],
      ['本年', '财政拨款', '政府性基金'],
      ['结转'],
    ]);
  });

  it('gives a filler column an empty path', () => {
    expect(
      flattenHeader([
        ['序号', '采购金额', '', ''],
        ['', '合计', '', '一般公共预算'],
      ]),
    ).toEqual([['序号'], ['采购金额', '合计'], [], ['采购金额', '一般公共预算']]);
    expect(flattenHeader([['一级指标', '', '指标值']])).toEqual([['一级指标'], [], ['指标值']]);
  });
});
