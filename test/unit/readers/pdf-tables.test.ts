import { describe, expect, it } from 'vitest';
import { cellBreak } from '../../../src/convert/readers/extraction.ts';
import { extractPdf } from '../../../src/convert/readers/pdf/index.ts';
import { type PdfPage, grid, pdf, rows, rule, text } from '../pdf-file.ts';

const extract = async (...pages: PdfPage[]): Promise<string[]> => (await extractPdf(pdf(pages), 'x.pdf')).lines;

describe('tables of a PDF with ruling lines', () => {
  it('keep merged cells in the first of their columns and rows', async () => {
    const xs = [50, 90, 130, 300, 400, 500];
    const lines = await extract({
      draws: [
        // 项目 spans three columns, 合计 two rows; 类 and 款 stand under the two narrow columns.
        ...[50, 130, 300, 400, 500].map((x) => rule(x, 100, x, 180)),
        rule(90, 120, 90, 180),
        ...[100, 140, 160, 180].map((y) => rule(50, y, 500, y)),
        rule(50, 120, 300, 120),
        rule(400, 120, 500, 120),
        text(60, 114, '科目编码'),
        text(200, 114, '科目名称'),
        text(320, 124, '合计'),
        text(420, 114, '基本支出'),
        text(60, 134, '类'),
        text(100, 134, '款'),
        text(420, 134, '小计'),
        ...rows(
          xs,
          [140, 160],
          [
            ['208', '', '社会保障和就业支出', '16,091,895', '13,755,695'],
            ['208', '05', '养老支出', '7,589,473', '7,589,473'],
          ],
        ),
      ],
    });
    expect(lines).toEqual([
      '科目编码\t\t科目名称\t合计\t基本支出',
      '类\t款\t\t\t小计',
      '208\t\t社会保障和就业支出\t16,091,895\t13,755,695',
      '208\t05\t养老支出\t7,589,473\t7,589,473',
    ]);
  });

  it('join the lines of a cell that wraps, and part those of one that does not', async () => {
    const draws = [
      ...grid([50, 120, 220, 300], [100, 150, 200]),
      text(53, 115, '2080505'),
      text(123, 115, '机关事业单位基本养'),
      text(123, 130, '老保险缴费支出'),
      text(223, 115, '446.11'),
      text(53, 165, '说明'),
      text(123, 165, '土地中心'),
      text(123, 180, '（下属单位）'),
      text(223, 165, '0.88'),
    ];
    expect(await extract({ draws })).toEqual([
      '2080505\t机关事业单位基本养老保险缴费支出\t446.11',
      `说明\t土地中心${cellBreak}（下属单位）\t0.88`,
    ]);
  });

  it('go on over the page without a break, past the page number and with a row that the page broke', async () => {
    const xs = [50, 150, 250, 350];
    const first = [
      text(200, 60, '收入决算表', 14),
      ...grid(xs, [100, 120, 140]),
      ...rows(
        xs,
        [100, 120],
        [
          ['编码', '名称', '金额'],
          ['2010507', '专项普查活动与统计', '438,300'],
        ],
      ),
      text(300, 780, '— 1 —'),
    ];
    const second = [
      ...grid(xs, [50, 70, 90, 110]),
      ...rows(
        xs,
        [50, 70, 90],
        [
          ['', '信息事务', ''],
          ['20129', '群众团体事务', '422,900'],
          ['合计', '', '861,200'],
        ],
      ),
      text(300, 780, '— 2 —'),
    ];
    const { lines, pages } = await extractPdf(pdf([{ draws: first }, { draws: second }]), 'x.pdf');
    expect(lines).toEqual([
      '收入决算表',
      '',
      '编码\t名称\t金额',
      '2010507\t专项普查活动与统计信息事务\t438,300',
      '20129\t群众团体事务\t422,900',
      '合计\t\t861,200',
    ]);
    expect(pages?.slice(3)).toEqual([1, 2, 2]);
  });

  it('keep the columns of the page before when the rest has merged cells alone', async () => {
    const xs = [50, 90, 130, 300, 400];
    const first = [
      ...grid(xs, [100, 120, 140]),
      ...rows(
        xs,
        [100, 120],
        [
          ['类', '款', '名称', '金额'],
          ['221', '02', '住房改革支出', '7,187,532'],
        ],
      ),
    ];
    const second = [...grid([50, 300, 400], [50, 70]), text(150, 64, '合计'), text(303, 64, '189,767,551')];
    expect(await extract({ draws: first }, { draws: second })).toEqual([
      '类\t款\t名称\t金额',
      '221\t02\t住房改革支出\t7,187,532',
      '合计\t\t\t189,767,551',
    ]);
  });

  const xs = [50, 150, 250];
  const headed = (cells: string[]): string[] => [
    ...grid(xs, [100, 120, 140]),
    ...rows(xs, [100, 120], [['项目', '预算数'], cells]),
  ];

  it('have their header once however many pages print it', async () => {
    const pages = [{ draws: headed(['教育支出', '250,000']) }, { draws: headed(['科学技术支出', '100,000']) }];
    expect(await extract(...pages)).toEqual(['项目\t预算数', '教育支出\t250,000', '科学技术支出\t100,000']);
  });

  it('keep a first row that says what the first row of the page before says', async () => {
    const pages = [{ draws: headed(['教育支出', '250,000']) }, { draws: headed(['教育支出', '250,000']) }];
    expect(await extract(...pages)).toEqual(['项目\t预算数', '教育支出\t250,000', '教育支出\t250,000']);
  });

  it('never put two rows into one at the end of a page, however narrow their columns', async () => {
    const narrow = [50, 66, 122, 164];
    const draws = (number: string, name: string, amount: string): string[] => [
      ...grid(narrow, [100, 120, 140]),
      ...rows(
        narrow,
        [100, 120],
        [
          ['号', '项目', '预算数'],
          [number, name, amount],
        ],
      ),
    ];
    expect(
      await extract({ draws: draws('17', '十七、金融', '120000') }, { draws: draws('18', '十八、援助', '130000') }),
    ).toEqual(['号\t项目\t预算数', '17\t十七、金融\t120000', '18\t十八、援助\t130000']);
  });

  it('stand one after the other when they are printed side by side, each under its title', async () => {
    const draws = [
      text(80, 80, '收入'),
      text(380, 80, '支出'),
      ...grid([50, 150, 250], [100, 120, 140]),
      ...grid([350, 450, 550], [100, 120, 140]),
      ...rows(
        [50, 150],
        [100, 120],
        [
          ['事业收入', '12.50'],
          ['其他收入', '3.00'],
        ],
      ),
      ...rows(
        [350, 450],
        [100, 120],
        [
          ['基本支出', '10.00'],
          ['项目支出', '5.50'],
        ],
      ),
    ];
    expect(await extract({ draws })).toEqual([
      '收入',
      '',
      '事业收入\t12.50',
      '其他收入\t3.00',
      '',
      '支出',
      '',
      '基本支出\t10.00',
      '项目支出\t5.50',
    ]);
  });

  it('are told row by row where lines part the columns alone', async () => {
    const draws = [
      ...grid([50, 150, 250], [100, 160]),
      text(53, 115, '基本工资'),
      text(53, 135, '津贴补贴'),
      text(203, 115, '537.64'),
      text(203, 135, '987.86'),
    ];
    expect(await extract({ draws })).toEqual(['基本工资\t537.64', '津贴补贴\t987.86']);
  });

  it('are closed at the sides where the form leaves them open', async () => {
    const draws = [
      ...[100, 120, 140].map((y) => rule(50, y, 350, y)),
      rule(150, 100, 150, 140),
      rule(250, 100, 250, 140),
      ...rows(
        [50, 150, 250],
        [100, 120],
        [
          ['编码', '名称', '金额'],
          ['301', '工资', '4816.14'],
        ],
      ),
    ];
    expect(await extract({ draws })).toEqual(['编码\t名称\t金额', '301\t工资\t4816.14']);
  });
});

describe('tables of a PDF without ruling lines', () => {
  it('are told by the columns that their texts stand in, numbers to the right', async () => {
    const draws = [
      text(200, 60, '支出决算表', 14),
      ...[
        ['编码', '名称', '合计', '基本支出'],
        ['208', '社会保障和就业支出', '754.75', '754.75'],
        ['20805', '养老支出', '53.10', ''],
        ['212', '城乡社区支出', '3845.24', '1585.59'],
      ].flatMap((row, index) =>
        row.flatMap((words, column) => {
          if (words === '') return [];
          const left = [50, 110, 300, 400][column] ?? 0;
          const shift = column < 2 ? 0 : 60 - words.length * (index === 0 ? 10 : 5);
          return [text(left + shift, 100 + index * 18, words)];
        }),
      ),
    ];
    expect(await extract({ draws })).toEqual([
      '支出决算表',
      '',
      '编码\t名称\t合计\t基本支出',
      '208\t社会保障和就业支出\t754.75\t754.75',
      '20805\t养老支出\t53.10\t',
      '212\t城乡社区支出\t3845.24\t1585.59',
    ]);
  });

  it('have the cells of a row together where some wrap and others stand in the middle', async () => {
    // Lines of a cell are 12 apart, rows 16: the code and the amount of the second row stand between the lines of its name.
    const draws = [
      ...[text(50, 100, '编码'), text(110, 100, '名称'), text(200, 100, '预算数')],
      ...[text(50, 122, '20805'), text(110, 116, '机关事业单位'), text(110, 128, '基本养老'), text(205, 122, '446.11')],
      ...[text(110, 144, '机关事业单位'), text(110, 156, '职业年金缴费'), text(110, 168, '支出')],
      ...[text(50, 156, '20806'), text(205, 156, '23.00')],
      ...[text(50, 184, '20807'), text(110, 184, '就业补助'), text(205, 184, '9.36')],
    ];
    expect(await extract({ draws })).toEqual([
      '编码\t名称\t预算数',
      '20805\t机关事业单位基本养老\t446.11',
      '20806\t机关事业单位职业年金缴费支出\t23.00',
      '20807\t就业补助\t9.36',
    ]);
  });

  it('keep a number whole that wraps in its cell', async () => {
    const contents = [
      '购置台式计算机',
      '和激光打印机，',
      '维护业务系统，',
      '培训基层人员，',
      '印制宣传材料，',
      '发放就业补助',
    ];
    const draws = [
      ...[text(50, 100, '项目'), text(110, 100, '内容'), text(200, 100, '数量')],
      ...contents.map((words, index) => text(110, 116 + index * 12, words)),
      ...[text(50, 146, '劳动'), text(200, 140, '34000'), text(200, 152, '0')],
      ...[text(50, 192, '就业'), text(110, 192, '培训'), text(200, 192, '8')],
    ];
    expect(await extract({ draws })).toEqual([
      '项目\t内容\t数量',
      `劳动\t${contents.join('')}\t340000`,
      '就业\t培训\t8',
    ]);
  });
});
