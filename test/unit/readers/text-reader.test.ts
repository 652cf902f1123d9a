import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/block.ts';
import { readRowTexts } from '../../../src/convert/grid.ts';
import { decodeText } from '../../../src/convert/readers/encoding.ts';
import { readText } from '../../../src/convert/readers/text.ts';

const sentence = '一、部门职责及机构设置情况\n2024年预算收入25332.93万元，其中：基本支出1439.55万元。\n';

function encodeUtf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

/** Rows of the first grid, as texts. */
function readRows(text: string): (readonly string[])[] {
  const grid = readText(text).blocks.find((block) => block.type === 'grid');
  return grid?.type === 'grid' ? grid.rows.map(readRowTexts) : [];
}

function kinds(blocks: readonly Block[]): string[] {
  return blocks.map((block) => (block.type === 'paragraph' ? block.text : `${String(block.rows.length)} rows`));
}

describe('decodeText', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decodeText(Buffer.from(sentence))).toEqual({ text: sentence, encoding: 'utf-8' });
    expect(decodeText(Buffer.from(`\uFEFF${sentence}`))?.text).toBe(sentence);
  });
  it('reads UTF-16 of either order, marked or not', () => {
    expect(decodeText(encodeUtf16(sentence, false))).toEqual({ text: sentence, encoding: 'utf-16le' });
    expect(decodeText(encodeUtf16(sentence, true))).toEqual({ text: sentence, encoding: 'utf-16be' });
    expect(decodeText(encodeUtf16(`\uFEFF${sentence}`, false))?.text).toBe(sentence);
  });
  it('reads GB18030', () => {
    // 预算收入1万元，部门支出。
    const bytes = Buffer.from('d4a4cbe3cac5c8eb31cdf2d4aaa3acb2bfc3c5d6a7b3f6a1a3', 'hex');
    expect(decodeText(bytes)?.encoding).toBe('gb18030');
    expect(decodeText(bytes)?.text).toContain('万元，部门支出。');
  });
  it('refuses bytes that are no text', () => {
    expect(decodeText(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]))).toBeNull();
    expect(
      decodeText(Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0xff, 0xfe, 0x9d])),
    ).toBeNull();
  });
});

describe('a table of the Word dialect', () => {
  it('has a cell a line, a blank line between rows, and ends at two', () => {
    const { blocks } = readText('表前\n\t甲\n\t乙\n\n\t1\n\t2\n\n\n表后\n');
    expect(kinds(blocks)).toEqual(['表前', '2 rows', '表后']);
  });
  it('keeps empty cells and continues a cell on lines without a tab', () => {
    expect(readRows('\t二级\n指标\n\t\n\t值\n\n\t数量\n\t\n\t5\n')).toEqual([
      ['二级指标', '', '值'],
      ['数量', '', '5'],
    ]);
  });
  it('drops trailing tabs inside a cell', () => {
    expect(readRows('\t绩效目标\n\t1.助力大众创业。      \t\t\t\n\n\t一级\n\t二级\n')[0]).toEqual([
      '绩效目标',
      '1.助力大众创业。',
    ]);
  });
  it('begins a row at a space before the tab, where no blank line announces it', () => {
    expect(readRows('\t绩效指标\n\t评价标准\n \t促进就业\n\t1159.72\n\n\t人才\n\t57.00\n')).toEqual([
      ['绩效指标', '评价标准'],
      ['促进就业', '1159.72'],
      ['人才', '57.00'],
    ]);
  });
  it('mends a row that blank lines break, by the width of the table', () => {
    const rows = readRows(
      '\t一级\n\t二级\n\t三级\n\t值\n\n\t产出\n\t数量\n\t人数\n\t≥5人\n\n\t\n\t成本\n\t补贴人均\n标准\n\n\t≤66%\n\n\t效益\n\t社会\n\t知晓率\n\t≥90%\n',
    );
    expect(rows[2]).toEqual(['', '成本', '补贴人均标准', '≤66%']);
    expect(rows).toHaveLength(4);
  });
  it('keeps the indent of a name, which is its level', () => {
    const { blocks } = readText('\t　　1、就业创业\n\t1235.00\n');
    const [grid] = blocks;
    expect(grid?.type === 'grid' ? grid.rows[0]?.cells[0]?.lines[0]?.text : '').toBe('　　1、就业创业');
  });
  it('begins under a line with a tab stop in it, the department on its left and the unit on its right, which is none of its cells', () => {
    const text = '收入总表\n编制部门：某县水务局\t单位：万元\n\t项目\n\t预算数\n\n\t合计\n\t10.00\n';
    expect(kinds(readText(text).blocks)).toEqual(['收入总表', '编制部门：某县水务局\t单位：万元', '2 rows']);
    expect(readRows(text)).toEqual([
      ['项目', '预算数'],
      ['合计', '10.00'],
    ]);
  });
  it('keeps the first cell of its header whatever spaces stand before its tab', () => {
    expect(readRows('收入总表\n  \t项目\n\t预算数\n\n\t合计\n\t10.00\n')).toEqual([
      ['项目', '预算数'],
      ['合计', '10.00'],
    ]);
  });
  it('ends at prose under a number, with no blank line between', () => {
    expect(kinds(readText('\t批\n\t110.00\n注：以上均为预算数。\n').blocks)).toEqual([
      '1 rows',
      '注：以上均为预算数。',
    ]);
  });
});

describe('a table of the PDF dialect', () => {
  it('has a row a line and ends at a blank line', () => {
    const { blocks } = readText('序号\t收入\t\t支出\n1\t一、拨款\t5.00\t\n\n注：空表列示。\n');
    expect(kinds(blocks)).toEqual(['2 rows', '注：空表列示。']);
  });
  it('takes a row with text in one cell for a row of its table', () => {
    expect(readRows('预算数\t14.26\t财政资金\n\t创业担保贷款贴息\t\n绩效目标\t贴息\t\n')).toEqual([
      ['预算数', '14.26', '财政资金'],
      ['', '创业担保贷款贴息', ''],
      ['绩效目标', '贴息', ''],
    ]);
  });
  it('takes a line for the first cell of a row where it counts on from the row above, all cells behind it empty', () => {
    expect(
      readRows('八、利息收入\t3.00\t八、住房保障支出\t2.00\n九、其他收入\n收入总计\t3.00\t支出总计\t2.00\n'),
    ).toEqual([
      ['八、利息收入', '3.00', '八、住房保障支出', '2.00'],
      ['九、其他收入'],
      ['收入总计', '3.00', '支出总计', '2.00'],
    ]);
    const heading = '八、利息收入\t3.00\t八、住房保障支出\t2.00\n九、名词解释\n基本支出\t指机构运转的支出\n';
    expect(kinds(readText(heading).blocks)).toEqual(['1 rows', '九、名词解释', '1 rows']);
    const rows = '二、公务接待费\t2.00\t3.00\n三、公务用车费\t4.00\t4.00\n';
    expect(kinds(readText(`${rows}四、政府采购\n项目\t数量\t金额\n电脑\t2\t1.00\n`).blocks)).toEqual([
      '2 rows',
      '四、政府采购',
      '2 rows',
    ]);
    expect(kinds(readText(`${rows}四、政府采购表\n电脑\t2\t1.00\n桌\t2\t1.00\n`).blocks)).toEqual([
      '2 rows',
      '四、政府采购表',
      '2 rows',
    ]);
  });
  it('takes a line that counts on for a heading where the header of another table follows, as wide as the last', () => {
    const text =
      '二、事业收入\t0\t二、项目支出\t40\n三、其他收入\t0\t\t\n四、政府采购预算\n项目名称\t采购物品\t数量\t总计\n办公设备\t计算机\t10\t5\n';
    expect(kinds(readText(text).blocks)).toEqual(['2 rows', '四、政府采购预算', '2 rows']);
  });
  it('does not take the title of the next table for a row', () => {
    const text =
      '项目\t预算数\t项目\t预算数\n收入总计\t5\t支出总计\t5\n部门收入总表\n编码\t名称\t合计\t拨款\t其他\n201\t服务\t5\t5\t0\n';
    expect(kinds(readText(text).blocks)).toEqual(['2 rows', '部门收入总表', '2 rows']);
  });
  it('joins a row that wraps inside a cell', () => {
    expect(readRows('产出\t数量\t人数\t≥5人\n\t质量\t资金发放准\n确率\t≥95%\n\t时效\t时限\t12月底\n')[1]).toEqual([
      '',
      '质量',
      '资金发放准确率',
      '≥95%',
    ]);
  });
});

describe('the transcript', () => {
  it('is the text by its own lines, whatever ends them', () => {
    expect(readText('甲\r\n乙\r丙\n').transcript.lines).toEqual(['甲', '乙', '丙']);
  });
  it('numbers blocks by its lines', () => {
    const { blocks } = readText('甲\n\n\t1\n\t2\n');
    expect(blocks.map((block) => (block.type === 'paragraph' ? block.line : block.rows[0]?.line))).toEqual([1, 3]);
  });
});
