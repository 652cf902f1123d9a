import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { convertBytes, listContent } from '../content.ts';
import { convertText } from '../conversions.ts';
import { cell, packDocx, paragraph, row, table } from '../docx-file.ts';
import { readTable } from './project-reading.ts';
import { renderDocx } from '../rendered.ts';
import { renderWorkbook } from '../rendered-workbook.ts';

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

describe('a row of a list that begins a project', () => {
  const readRows = (labels: string, ...rows: string[]) =>
    readTable([
      '部门预算项目绩效目标表',
      '单位：万元',
      `${labels}\t年度目标\t一级指标\t二级指标\t三级指标\t指标值`,
      ...rows,
    ]);
  const listProjects = ({ projects }: ReturnType<typeof readTable>) =>
    projects.map(({ name, code, budget, fiscal, indicators }) => [
      name,
      code,
      budget?.cny,
      fiscal?.cny,
      indicators.map(({ level3 }) => level3),
    ]);

  it('has a code of its own under the same name', () => {
    const read = readRows(
      '单位名称\t项目编码\t项目名称\t预算数',
      '甲局本级\tP001\t运行维护费\t10\t保障运转\t产出指标\t数量指标\t维护次数\t≥3次',
      '乙中心\tP002\t运行维护费\t10\t保障服务\t产出指标\t数量指标\t服务人次\t≥100人',
    );
    expect(listProjects(read)).toEqual([
      ['运行维护费', 'P001', '100000.00', undefined, ['维护次数']],
      ['运行维护费', 'P002', '100000.00', undefined, ['服务人次']],
    ]);
  });

  it('has a budget of its own under the same name', () => {
    const read = readRows(
      '单位名称\t项目名称\t预算数',
      '甲局本级\t运行维护费\t10\t保障运转\t产出指标\t数量指标\t维护次数\t≥3次',
      '乙中心\t运行维护费\t20\t保障服务\t产出指标\t数量指标\t服务人次\t≥100人',
      '\t\t\t\t效益指标\t社会效益\t满意率\t≥90%',
    );
    expect(listProjects(read)).toEqual([
      ['运行维护费', '', '100000.00', undefined, ['维护次数']],
      ['运行维护费', '', '200000.00', undefined, ['服务人次', '满意率']],
    ]);
  });

  it('has a name and a budget of its own beside an indicator without 一级指标', () => {
    const read = readRows(
      '单位名称\t项目名称\t预算数',
      '甲局本级\t档案整理\t10\t整理档案\t产出指标\t数量指标\t整理卷数\t≥300卷',
      '甲局本级\t库房改造\t20\t改造库房\t\t质量指标\t合格率\t≥90%',
    );
    expect(listProjects(read)).toEqual([
      ['档案整理', '', '100000.00', undefined, ['整理卷数']],
      ['库房改造', '', '200000.00', undefined, ['合格率']],
    ]);
  });

  it('has a budget of its own under a name merged downwards, and is no row of sums', () => {
    const read = readRows(
      '序号\t项目名称\t预算数\t其中：财政拨款',
      '1\t档案整理\t30\t25\t整理档案\t产出指标\t数量指标\t整理卷数\t≥300卷',
      '\t\t12\t12\t\t产出指标\t质量指标\t合格率\t≥90%',
      '合计\t\t42\t37\t\t\t\t\t',
    );
    expect(listProjects(read)).toEqual([
      ['档案整理', '', '300000.00', '250000.00', ['整理卷数']],
      ['档案整理', '', '120000.00', '120000.00', ['合格率']],
    ]);
    // The sums are the last of the rows, on line 8.
    expect(read.unclaimed).toContain(8);
  });

  it('prints no other amount: 10 and 10.00 are one, and — is none', () => {
    const read = readRows(
      '项目编码\t项目名称\t预算数\t其中：财政拨款',
      'P001\t档案整理\t10\t10\t整理档案\t产出指标\t数量指标\t整理卷数\t≥300卷',
      'P001\t档案整理\t10.00\t—\t整理档案\t产出指标\t质量指标\t合格率\t≥90%',
    );
    expect(listProjects(read)).toEqual([['档案整理', 'P001', '100000.00', '100000.00', ['整理卷数', '合格率']]]);
  });

  it('can have an amount and nothing else: then its line is not passed over', () => {
    const read = readRows(
      '单位名称\t项目名称\t预算数',
      '甲局本级\t档案整理\t10\t整理档案\t产出指标\t数量指标\t整理卷数\t≥300卷',
      '甲局本级\t库房改造\t20\t\t\t\t\t',
    );
    expect(listProjects(read)).toEqual([['档案整理', '', '100000.00', undefined, ['整理卷数']]]);
    expect(read.unclaimed).toContain(7);
  });
});

describe('a text in the column of the budget', () => {
  it('is kept as printed, and named by a notice', () => {
    const { projects, notices } = convertText(
      [
        '石桥县档案局2024年部门预算信息公开',
        '一、部门职责及机构设置情况',
        '1.管理全县档案。',
        '五、绩效预算信息',
        '部门预算项目绩效目标表',
        '单位：万元',
        '项目名称\t预算数\t年度目标\t一级指标\t二级指标\t三级指标\t指标值',
        '档案整理\t30（其中上年结转5）\t整理档案\t产出指标\t数量指标\t整理卷数\t≥300卷',
        '库房改造\t20万元，其中财政拨款15万元\t改造库房\t产出指标\t质量指标\t合格率\t≥90%',
        '目录编制\t二十万元\t编制目录\t产出指标\t数量指标\t目录册数\t≥5册',
        '设备购置\t无\t购置设备\t产出指标\t数量指标\t购置台数\t≥2台',
      ].join('\n'),
    ).disclosure;
    expect(projects.map(({ budget }) => budget)).toEqual([
      { cny: null, printed: '30（其中上年结转5）', unit: '万元' },
      { cny: null, printed: '20万元，其中财政拨款15万元', unit: '万元' },
      { cny: null, printed: '二十万元', unit: '万元' },
      { cny: null, printed: '无', unit: '万元' },
    ]);
    expect(notices.filter(({ rule }) => rule === 'item-amount-unreadable').map(({ lines }) => lines)).toEqual([
      [8, 9, 10],
    ]);
  });
});
