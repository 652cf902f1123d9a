import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { convertBytes, listContent } from './content.ts';
import { cell, packDocx, paragraph, row, table } from './docx-file.ts';
import { readTable } from './project-reading.ts';
import { renderDocx } from './rendered.ts';
import { renderWorkbook } from './rendered-workbook.ts';

/** Tables of projects from `test/cases`, as text with tabs. */
const forms = ['indicators-of-all-projects', 'indicators-in-a-tree', 'project-expenditure-by-source'] as const;

describe.each(forms)('the tables of %s', (name) => {
  const text = readFileSync(`test/cases/${name}/input.txt`, 'utf8');

  it('say the same in a Word document', async () => {
    const plain = await convertBytes(name, `${name}.txt`, Buffer.from(text, 'utf8'));
    const word = await convertBytes(name, `${name}.docx`, renderDocx(text));
    expect(listContent(word)).toEqual(listContent(plain));
  });

  it('say the same in a workbook', async () => {
    const plain = await convertBytes(name, `${name}.txt`, Buffer.from(text, 'utf8'));
    const workbook = await convertBytes(name, `${name}.xlsx`, renderWorkbook(text, { onOneSheet: false }));
    expect(listContent(workbook)).toEqual(listContent(plain));
  });
});

describe('cells merged downwards in a Word document', () => {
  const text = (words: string): string => cell(paragraph(words));
  const begin = (words: string): string => cell(paragraph(words), '<w:vMerge w:val="restart"/>');
  const on = cell(paragraph(''), '<w:vMerge/>');

  it('hold for each indicator beside them', async () => {
    const body = [
      ...[
        '石桥县文旅局2025年部门预算',
        '一、部门职责及机构设置情况',
        '发展旅游。',
        '二、名词解释',
        '1.项目支出：完成任务的支出。',
      ].map((line) => paragraph(line)),
      paragraph('附表10'),
      paragraph('项目支出绩效表'),
      paragraph('单位：万元'),
      table(
        row(...['项目名称', '项目金额', '年度绩效目标', '一级指标', '二级指标', '三级指标', '指标值'].map(text)),
        row(
          begin('古城保护'),
          begin('88.50'),
          begin('修缮古城墙。'),
          begin('产出指标'),
          text('数量指标'),
          text('修缮长度'),
          text('≥300米'),
        ),
        row(on, on, on, on, text('质量指标'), text('验收合格率'), text('=100%')),
        row(
          text('文化下乡'),
          text('12.00'),
          text('送戏下乡。'),
          text('产出指标'),
          text('数量指标'),
          text('演出场次'),
          text('≥40场'),
        ),
      ),
    ];
    const { projects, unclaimed } = await convertBytes('shiqiao', 'shiqiao.docx', packDocx(body.join('')));
    expect(projects.map(({ name, budget, goal }) => [name, budget?.cny, goal])).toEqual([
      ['古城保护', '885000.00', '修缮古城墙。'],
      ['文化下乡', '120000.00', '送戏下乡。'],
    ]);
    expect(projects[0]?.indicators.map(({ level1, level2, level3, value }) => [level1, level2, level3, value])).toEqual(
      [
        ['产出指标', '数量指标', '修缮长度', '300'],
        ['产出指标', '质量指标', '验收合格率', '100'],
      ],
    );
    expect(unclaimed).toEqual([]);
  });
});

describe('the amounts of a list', () => {
  const goalAndIndicator = '整理档案\t产出指标\t数量指标\t整理卷数\t≥300卷';
  const readAmounts = (stated: string, labels: string, amounts: string) => {
    const header = `项目名称\t${labels}\t年度目标\t一级指标\t二级指标\t三级指标\t指标值`;
    const { projects } = readTable([
      '部门预算项目绩效目标表',
      ...(stated === '' ? [] : [stated]),
      header,
      `档案整理\t${amounts}\t${goalAndIndicator}`,
    ]);
    return projects.map(({ budget, fiscal, other }) => [budget?.cny, fiscal?.cny, other?.cny]);
  };

  it.each([
    // 30 万元, 25 万元 and 5 万元, each in the unit of its label or in that over the table.
    ['单位：万元', '预算数（元）\t其中：财政拨款\t其他资金（万元）', '300000\t25\t5'],
    ['单位：元', '预算数（单位：万元）\t其中：财政拨款\t其他资金', '30\t250000\t50000'],
    ['', '预算数（元）\t其中：财政拨款\t其他资金（万元）', '300000\t250000\t5'],
  ])('are each in the unit of their own label, and else in that over the table: %s, %s', (stated, labels, amounts) => {
    expect(readAmounts(stated, labels, amounts)).toEqual([['300000.00', '250000.00', '50000.00']]);
  });
});
