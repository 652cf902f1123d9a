import { describe, expect, it } from 'vitest';
import { extractPdf } from '../../src/convert/readers/pdf/index.ts';
import { pdf, text } from './pdf-file.ts';

/** A cell, drawn line by line from its first base line downwards, its lines 12 points apart. */
function cell(x: number, y: number, ...lines: string[]): string[] {
  return lines.map((words, index) => text(x, y + index * 12, words));
}

const extract = (...pages: string[][][]) => extractPdf(pdf(pages.map((draws) => ({ draws: draws.flat() }))), 'x.pdf');

/** Cells 2.5 points apart, no further than words are, in rows no further apart than 14, little more than lines. */
const closeTable = [
  [...cell(50, 100, '职责活动'), ...cell(92.5, 100, '绩效指标'), ...cell(135, 100, '评价标准')],
  [...cell(50, 120, '编制规划'), ...cell(92.5, 114, '按时完成', '规划编制'), ...cell(135, 120, '不低于一')],
  [...cell(50, 140, '宣传政策'), ...cell(92.5, 140, '发放材料'), ...cell(135, 140, '不低于二')],
  [...cell(50, 154, '培训人员', '五百人次'), ...cell(92.5, 160, '培训合格'), ...cell(135, 154, '不低于三', '年底为止')],
];

describe('a table without ruling lines that is drawn cell by cell', () => {
  it('has its cells and rows told, however near they stand', async () => {
    const { lines, doubtful } = await extract(closeTable);
    expect(lines).toEqual([
      '职责活动\t绩效指标\t评价标准',
      '编制规划\t按时完成规划编制\t不低于一',
      '宣传政策\t发放材料\t不低于二',
      '培训人员五百人次\t培训合格\t不低于三年底为止',
    ]);
    expect(doubtful).toEqual([]);
  });

  it('has a text whole in which a blank is drawn, and parted where as wide a gap is none', async () => {
    const { lines } = await extract([...closeTable, [...cell(50, 190, '档案 馆'), ...cell(92.5, 190, '查阅 室')]]);
    expect(lines.at(-1)).toBe('档案馆\t查阅室\t');
  });

  it('is told on a page where no cell wraps by the pages after it', async () => {
    const small = [
      [...cell(50, 100, '单位名称'), ...cell(92.5, 100, '单位性质'), ...cell(135, 100, '单位规格')],
      [...cell(50, 116, '某县档案'), ...cell(92.5, 116, '事业单位'), ...cell(135, 116, '正科级')],
    ];
    const { lines } = await extract(small, [cell(50, 60, '部门职责和绩效目标见下表。'), ...closeTable]);
    expect(lines.slice(0, 2)).toEqual(['单位名称\t单位性质\t单位规格', '某县档案\t事业单位\t正科级']);
  });

  it('ends where its header is told again in columns of other widths', async () => {
    const { lines } = await extract([
      ...closeTable,
      [...cell(50, 184, '职责活动'), ...cell(127, 184, '绩效指标'), ...cell(209, 184, '评价标准')],
      [...cell(50, 200, '管理档案馆'), ...cell(127, 200, '档案完好'), ...cell(209, 200, '不低于四')],
    ]);
    expect(lines.slice(-3)).toEqual(['', '职责活动\t绩效指标\t评价标准', '管理档案馆\t档案完好\t不低于四']);
  });
});
