import { describe, expect, it } from 'vitest';
import { extractPdf } from '../../../src/convert/readers/pdf/index.ts';
import { pdf, text } from '../pdf-file.ts';

/** A cell, drawn line by line from its first base line downwards, its lines 12 points apart. */
function cell(x: number, y: number, ...lines: string[]): string[] {
  return lines.map((words, index) => text(x, y + index * 12, words));
}

const extract = (...pages: string[][][]) => extractPdf(pdf(pages.map((draws) => ({ draws: draws.flat() }))), 'x.pdf');

const table = [
  [...cell(50, 100, '职责活动'), ...cell(92.5, 100, '绩效指标'), ...cell(135, 100, '评价标准')],
  [...cell(50, 120, '编制规划'), ...cell(92.5, 114, '按时完成', '规划编制'), ...cell(135, 120, '不低于一')],
];

describe('a table without ruling lines that is drawn cell by cell on several pages', () => {
  /** A form whose code stands over two columns that the next page alone shows, each half under it or under the amount beside it. */
  const form = [
    [
      ...cell(50, 100, '项目编码'),
      ...cell(100, 100, '131023240072351018'),
      ...cell(270, 100, '项目名称'),
      ...cell(320, 94, '创业担保', '贷款贴息'),
    ],
    [
      ...cell(50, 130, '预算规模'),
      ...cell(100, 130, '预算数'),
      ...cell(220, 130, '23.00'),
      ...cell(270, 130, '财政资金'),
      ...cell(335, 130, '23.00'),
    ],
  ];
  const indicators = [
    [
      ...cell(50, 60, '一级指标'),
      ...cell(100, 60, '二级指标'),
      ...cell(160, 60, '三级指标'),
      ...cell(270, 60, '描述'),
      ...cell(320, 60, '指标值'),
    ],
    [
      ...cell(50, 80, '产出指标'),
      ...cell(100, 80, '数量指标'),
      ...cell(160, 80, '享受补贴的人数'),
      ...cell(270, 80, '人数'),
      ...cell(320, 80, '300人'),
    ],
  ];

  it('goes on over the page under a text that stands over several columns alone there', async () => {
    const { lines } = await extract(form, indicators);
    expect(lines).toEqual([
      '项目编码\t131023240072351018\t\t项目名称\t创业担保贷款贴息',
      '预算规模\t预算数\t23.00\t财政资金\t23.00',
      '一级指标\t二级指标\t三级指标\t描述\t指标值',
      '产出指标\t数量指标\t享受补贴的人数\t人数\t300人',
    ]);
  });

  it('ends on the next page where its header is told again in columns of other widths, under the last of its rows', async () => {
    const short = [...cell(50, 144, '其他'), ...cell(92.5, 144, '合格'), ...cell(135, 144, '无')];
    const { lines } = await extract(
      [...table, short],
      [
        [...cell(50, 60, '检查档案'), ...cell(92.5, 60, '检查合格'), ...cell(135, 60, '不低于四')],
        [...cell(50, 80, '职责活动'), ...cell(127, 80, '绩效指标'), ...cell(209, 80, '评价标准')],
        [...cell(50, 100, '管理档案馆'), ...cell(127, 100, '档案完好'), ...cell(209, 100, '不低于五')],
      ],
    );
    expect(lines.slice(-5)).toEqual([
      '其他\t合格\t无',
      '检查档案\t检查合格\t不低于四',
      '',
      '职责活动\t绩效指标\t评价标准',
      '管理档案馆\t档案完好\t不低于五',
    ]);
  });
});
