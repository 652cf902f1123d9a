import { describe, expect, it } from 'vitest';
import { extractPdf } from '../../../src/convert/readers/pdf/index.ts';
import { pdf, text } from '../pdf-file.ts';

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

  it('has no sentences in its first cell that stand as near above it as lines do', async () => {
    const prose = cell(50, 76, '按照有关规定，现将部门预算公开如下，', '单位机构设置和职责情况见下列各表。');
    const { lines } = await extract([prose, ...closeTable]);
    expect(lines.at(0)).toBe('按照有关规定，现将部门预算公开如下，单位机构设置和职责情况见下列各表。');
    expect(lines.slice(-4, -2)).toEqual(['职责活动\t绩效指标\t评价标准', '编制规划\t按时完成规划编制\t不低于一']);
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

  it('stands beside sentences in which a word processor sets letters and digits apart, none of them in cells', async () => {
    // Texts of 10 points: 2.5 stand between a digit and a Chinese character, 4 in a line that is justified.
    const prose = [
      ['负责对用人单位与劳动者执行有关法律的监察，于', '2021', '年完成', '12', '件。'],
      ['主要职责：贯彻执行《社会保险法》，负责', '2020', '年的征缴；每月', '15', '日前上报。'],
    ].flatMap((parts, line) => {
      let x = 50;
      return parts.flatMap((part) => {
        const draws = cell(x, 30 + line * 30, part);
        x += [...part].reduce((sum, sign) => sum + (/\d/u.test(sign) ? 5 : 10), 0) + (line === 0 ? 2.5 : 3.9);
        return draws;
      });
    });
    const list = [
      [...cell(70, 220, '10'), ...cell(80, 220, '、劳动监察大队')],
      [...cell(70, 250, '12'), ...cell(80, 250, '、人才交流中心')],
      [...cell(70, 280, '13'), ...cell(80, 280, '、工伤保险所')],
    ];
    const { lines } = await extract([prose, ...closeTable, ...list]);
    expect(lines.filter((line) => line !== '')).toEqual([
      '负责对用人单位与劳动者执行有关法律的监察，于2021年完成12件。',
      '主要职责：贯彻执行《社会保险法》，负责 2020 年的征缴；每月 15 日前上报。',
      '职责活动\t绩效指标\t评价标准',
      '编制规划\t按时完成规划编制\t不低于一',
      '宣传政策\t发放材料\t不低于二',
      '培训人员五百人次\t培训合格\t不低于三年底为止',
      '10、劳动监察大队',
      '12、人才交流中心',
      '13、工伤保险所',
    ]);
  });

  /** Cells without padding, so that a full one touches the next: `宣传政策发放材料` is two of them. */
  const touching = [
    [...cell(50, 200, '职责'), ...cell(90, 200, '指标'), ...cell(130, 200, '标准'), ...cell(170, 200, '预算')],
    [...cell(50, 220, '编制规划'), ...cell(90, 214, '按时完成', '规划编'), ...cell(130, 220, '100.00')],
    [
      ...cell(50, 240, '宣传政策'),
      ...cell(90, 240, '发放材料'),
      ...cell(130, 240, '90'),
      ...cell(170, 240, '120000.00'),
    ],
    [...cell(50, 254, '培训人员'), ...cell(90, 254, '培训'), ...cell(130, 254, '12345.00'), ...cell(170, 254, '5.00')],
  ];
  const sentences = [1, 2, 3, 4, 5].map((at) => ({
    y: at * 30,
    words: `第${String(at)}项工作按照年初的计划安排，由各科室分别完成。`,
  }));

  it('has cells told that touch, where no sentence is drawn in parts', async () => {
    const prose = sentences.map(({ y, words }) => cell(50, y, words));
    const { lines, doubtful } = await extract([...prose, ...touching]);
    expect(lines.slice(-4)).toEqual([
      '职责\t指标\t标准\t预算',
      '编制规划\t按时完成规划编\t100.00\t',
      '宣传政策\t发放材料\t90\t120000.00',
      '培训人员\t培训\t12345.00\t5.00',
    ]);
    expect(doubtful).toEqual([]);
  });

  it.each<[string, (page: number) => [x: number, words: string][]]>([
    [
      '1/7',
      (page) => [
        [550, `${String(page)}/`],
        [560, '7'],
      ],
    ],
    [
      '第1页共7页',
      (page) => [
        [500, '第'],
        [510, String(page)],
        [515, '页共'],
        [535, '7'],
        [540, '页'],
      ],
    ],
  ])('has the number of its page told as one text, which a program fills in by parts: %s', async (words, number) => {
    const prose = sentences.map(({ y, words }) => cell(50, y, words));
    const foot = (page: number): string[] => number(page).flatMap(([x, part]) => cell(x, 276, part));
    const pages = [[...prose, ...touching], touching, touching].map((draws, at) => [...draws, foot(at + 1)]);
    const { lines } = await extract(...pages);
    expect(lines).toContain('职责\t指标\t标准\t预算');
    expect(lines.map((line) => line.trim())).toContain(words);
  });

  it('has no text parted that its program draws in parts, as it does sentences', async () => {
    const prose = sentences.map(({ y, words }) => [
      ...cell(50, y, words.slice(0, 7)),
      ...cell(115, y, words.slice(7, 12)),
      ...cell(165, y, words.slice(12)),
    ]);
    const parts = [
      [...cell(50, 184, '管理'), ...cell(70, 184, '档案'), ...cell(92.5, 184, '查阅'), ...cell(135, 184, '不低于四')],
    ];
    const { lines } = await extract(prose, [...closeTable, ...parts]);
    expect(lines.at(-1)).toBe('管理档案\t查阅\t不低于四');
  });

  const page = [
    [
      ...cell(50, 100, '职责'),
      ...cell(92.5, 100, '绩效指标'),
      ...cell(135, 100, '优'),
      ...cell(170, 100, '良'),
      ...cell(200, 100, '差'),
    ],
    [
      ...cell(50, 120, '编制'),
      ...cell(92.5, 114, '按时完成', '规划编制'),
      ...cell(135, 120, '≥95%'),
      ...cell(170, 120, '≥90%'),
      ...cell(200, 120, '<90%'),
    ],
  ];

  it('has a value at the top of a page told as one of its own row, not of the value above it', async () => {
    const next = [
      ...cell(92.5, 60, '培训合格'),
      ...cell(135, 60, '100%'),
      ...cell(170, 60, '≥95%'),
      ...cell(200, 60, '<95%'),
    ];
    const { lines } = await extract(page, [next]);
    expect(lines.slice(-2)).toEqual(['编制\t按时完成规划编制\t≥95%\t≥90%\t<90%', '\t培训合格\t100%\t≥95%\t<95%']);
  });

  it('has a row named that may go on at the top of the next page, though its column has room', async () => {
    const wide = [
      [...cell(50, 100, '职责'), ...cell(92.5, 100, '绩效指标'), ...cell(157, 100, '优'), ...cell(190, 100, '良')],
      [
        ...cell(50, 120, '编制'),
        ...cell(92.5, 114, '按时完成', '规划编制'),
        ...cell(157, 120, '≥95%'),
        ...cell(190, 120, '<95%'),
      ],
      [
        ...cell(50, 140, '宣传'),
        ...cell(92.5, 140, '发放材料五本'),
        ...cell(157, 140, '100%'),
        ...cell(190, 140, '≥95%'),
      ],
      [
        ...cell(50, 160, '培训'),
        ...cell(92.5, 154, '培训合格', '率不低于'),
        ...cell(157, 160, '100%'),
        ...cell(190, 160, '≥95%'),
      ],
    ];
    const { lines, doubtful } = await extract(wide, [
      cell(92.5, 60, '九成'),
      [...cell(50, 80, '服务'), ...cell(92.5, 80, '服务合格'), ...cell(157, 80, '100%'), ...cell(190, 80, '≥95%')],
    ]);
    expect(doubtful?.map((line) => lines[line - 1]?.trim())).toEqual(['培训\t培训合格率不低于\t100%\t≥95%', '九成']);
  });

  it('has a row named that may be two, where rows stand as near to each other as lines', async () => {
    const { lines, doubtful } = await extract([
      ...closeTable.slice(0, 2),
      [...cell(50, 138, '宣传政策'), ...cell(92.5, 138, '发放材料'), ...cell(135, 138, '不低于二')],
      cell(50, 150, '培训'),
      [...cell(50, 162, '检查人员'), ...cell(92.5, 162, '检查合格'), ...cell(135, 162, '不低于三')],
    ]);
    expect(doubtful?.map((line) => lines[line - 1])).toEqual(['培训检查人员\t检查合格\t不低于三']);
  });

  it('ends where a header in the middle of other columns follows, whatever labels stand over the first table', async () => {
    const { lines } = await extract([
      [...cell(40, 100, '编制部门：某局'), ...cell(404, 100, '单位：万元')],
      [
        ...cell(100, 120, '项目编码'),
        ...cell(290, 120, 'A01'),
        ...cell(370, 120, '项目名称'),
        ...cell(470, 120, '基金补助'),
      ],
      [
        ...cell(100, 140, '预算规模'),
        ...cell(285, 140, '预算数'),
        ...cell(380, 140, '5.00'),
        ...cell(420, 140, '其中财政资金'),
        ...cell(500, 140, '5.00'),
        ...cell(550, 140, '其他资金'),
      ],
      [...cell(100, 160, '绩效目标'), ...cell(360, 154, '资金支出按月', '完成拨付')],
      [
        ...cell(100, 180, '支出计划'),
        ...cell(285, 180, '3月底'),
        ...cell(375, 180, '6月底'),
        ...cell(440, 180, '10月底'),
        ...cell(540, 180, '12月底'),
      ],
      [...cell(378, 200, '60.00'), ...cell(447, 200, '80.00'), ...cell(540, 200, '100.00')],
      [
        ...cell(16, 220, '一级指标'),
        ...cell(91, 220, '二级指标'),
        ...cell(215, 220, '三级指标'),
        ...cell(330, 220, '指标描述'),
        ...cell(488, 220, '指标值'),
        ...cell(527, 220, '依据'),
      ],
      [
        ...cell(16, 240, '产出指标'),
        ...cell(91, 240, '数量指标'),
        ...cell(220, 240, '完成率'),
        ...cell(330, 240, '应缴尽缴'),
        ...cell(493, 240, '=100'),
        ...cell(527, 240, '规定'),
      ],
      [
        ...cell(16, 260, '效果指标'),
        ...cell(91, 260, '质量指标'),
        ...cell(220, 260, '及时率'),
        ...cell(330, 260, '及时办理'),
        ...cell(493, 260, '≥95'),
        ...cell(527, 260, '计划'),
      ],
    ]);
    expect(lines.slice(-4)).toEqual([
      '',
      '一级指标\t二级指标\t三级指标\t指标描述\t指标值\t依据',
      '产出指标\t数量指标\t完成率\t应缴尽缴\t=100\t规定',
      '效果指标\t质量指标\t及时率\t及时办理\t≥95\t计划',
    ]);
  });
});
