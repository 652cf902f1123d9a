import { describe, expect, it } from 'vitest';
import { extractPdf } from '../../../src/convert/readers/pdf/index.ts';
import { convertBytes } from '../content.ts';
import { type PdfPage, grid, pdf, rows, rule, text } from '../pdf-file.ts';

const extract = async (...pages: PdfPage[]): Promise<string[]> => (await extractPdf(pdf(pages), 'x.pdf')).lines;

describe('tables of a PDF with ruling lines, at the edges of pages and cells,', () => {
  it('name a row that a page breaks in every cell, and no row whose values are those of another', async () => {
    const xs = [50, 115, 180, 245];
    // Cells of 65 points, five signs of ten to a line: the label on three lines, the others on two, the page ends after the first.
    const first = [text(53, 714, '高技能人才'), text(118, 714, '培养计划完'), text(183, 714, '按期完成率')];
    const rest = [text(53, 74, '的培养和管'), text(53, 86, '理'), text(118, 74, '成率'), text(183, 74, '到八成')];
    const above = [...grid(xs, [680, 700, 730]), ...rows(xs, [680], [['活动', '指标', '良好']])];
    const torn = await extractPdf(
      pdf([{ draws: [...above, ...first] }, { draws: [...grid(xs, [60, 100]), ...rest] }]),
      'x.pdf',
    );
    expect(torn.lines).toEqual([
      '活动\t指标\t良好',
      '高技能人才\t培养计划完\t按期完成率',
      '的培养和管理\t成率\t到八成',
    ]);
    expect(torn.doubtful).toEqual([2, 3]);
    const values = [text(53, 714, '高技能人才'), text(118, 714, '完成率全为'), text(183, 714, '不低于 90%')];
    const others = [text(53, 74, '就业指导服'), text(53, 86, '务'), text(118, 74, '完成次数'), text(183, 74, '≥10')];
    const whole = await extractPdf(
      pdf([{ draws: [...above, ...values] }, { draws: [...grid(xs, [60, 100]), ...others] }]),
      'x.pdf',
    );
    expect(whole.doubtful).toEqual([]);
    // Blanks that are not seen indent a numbered name, so that there was no room for the next of its signs.
    const numbered = [text(75, 714, '2、高技'), text(118, 714, '培养计划完'), text(183, 714, '按期完成率')];
    const ending = [text(53, 74, '能人才的培'), text(53, 86, '养'), text(118, 74, '成率'), text(183, 74, '到八成')];
    const indented = await extractPdf(
      pdf([{ draws: [...above, ...numbered] }, { draws: [...grid(xs, [60, 100]), ...ending] }]),
      'x.pdf',
    );
    expect(indented.doubtful).toEqual([2, 3]);
    // So can they indent a name without a number, of which the page has the first line alone: the other cells end on it.
    const named = [text(75, 714, '高技能'), text(118, 714, '培养计划完'), text(183, 714, '≥80%')];
    const lower = [text(53, 74, '人才的培养'), text(118, 74, '成率')];
    const joined = await extract({ draws: [...above, ...named] }, { draws: [...grid(xs, [60, 80]), ...lower] });
    expect(joined).toEqual(['活动\t指标\t良好', '高技能人才的培养\t培养计划完成率\t≥80%']);
    // One that stands in the middle of its cell has room.
    const centred = [text(68, 714, '高技能'), text(118, 714, '培养计划完'), text(183, 714, '≥80%')];
    const apart = await extract({ draws: [...above, ...centred] }, { draws: [...grid(xs, [60, 80]), ...lower] });
    expect(apart.slice(1)).toEqual(['高技能\t培养计划完\t≥80%', '人才的培养\t成率\t']);
  });

  it('know the rest of a cell by a number that stands behind the sign it begins with, for no line ends between them', async () => {
    const xs = [50, 135, 245];
    const above = [...grid(xs, [680, 700]), ...rows(xs, [680], [['编码', '名称']])];
    const last = [text(53, 714, '13102324P0072'), text(138, 714, '任务按时足')];
    const rest = [text(53, 74, '35102047'), text(138, 74, '额。3、住院费')];
    const lines = await extract(
      { draws: [...above, ...grid(xs, [700, 720]), rule(225, 700, 225, 720), text(228, 714, '甲'), ...last] },
      { draws: [...grid(xs, [60, 80]), rule(225, 60, 225, 80), ...rest] },
    );
    expect(lines).toContain('13102324P007235102047\t任务按时足额。3、住院费\t甲');
  });

  it('know the rest of a cell by a word in brackets that the page before had no room for', async () => {
    const xs = [50, 115, 245];
    const above = [
      ...grid(xs, [680, 700, 720]),
      ...rows(
        xs,
        [680, 700],
        [
          ['依据', '指标'],
          ['永财金', '完成率'],
        ],
      ),
    ];
    const lines = await extract(
      { draws: above },
      { draws: [...grid(xs, [60, 80, 100]), text(53, 74, '【2023】16号'), ...rows(xs, [80], [['', '满意度']])] },
    );
    expect(lines).toEqual(['依据\t指标', '永财金【2023】16号\t完成率', '\t满意度']);
  });

  it('are closed on all sides where lines are drawn between their cells alone', async () => {
    const between = [rule(50, 120, 350, 120), rule(50, 140, 350, 140), rule(250, 100, 250, 160)];
    const contents = [
      ['收支预算总表', '1'],
      ['收入预算总表', '3'],
      ['支出预算总表', '6'],
    ];
    const draws = [...between, ...rows([50, 250], [100, 120, 140], contents)];
    expect(await extract({ draws })).toEqual(contents.map((row) => row.join('\t')));
    // The first row of a table at the foot of a page has one line under it.
    const first = [rule(50, 720, 350, 720), rule(150, 700, 150, 720), rule(250, 700, 250, 720)];
    const row = rows([50, 150, 250], [700], [['项目编码', '13102324P', '项目名称']]);
    expect(await extract({ draws: [...first, ...row] })).toEqual(['项目编码\t13102324P\t项目名称']);
    const corner = [rule(50, 720, 350, 720), rule(50, 700, 50, 720), text(60, 714, '注：本表金额以万元为单位。')];
    expect(await extract({ draws: corner })).toEqual(['注：本表金额以万元为单位。']);
  });

  it('have no columns between the borders of cells that stand apart, though the lines are drawn off by a pixel', async () => {
    const box = (left: number, top: number, right: number): string[] => [
      rule(left, top, right, top),
      rule(left, top + 18, right, top + 18),
      rule(left, top, left, top + 18),
      rule(right, top, right, top + 18),
    ];
    const lines = await extract({
      draws: [
        ...box(50, 100, 150),
        ...box(152.3, 100, 250),
        ...box(50, 120.3, 149.2),
        ...box(153, 120.3, 250),
        ...rows(
          [50, 153],
          [100, 120],
          [
            ['科目', '预算数'],
            ['就业', '12.00'],
          ],
        ),
      ],
    });
    expect(lines).toEqual(['科目\t预算数', '就业\t12.00']);
  });
});

describe('a unit in the header of every page', () => {
  it('is that of the table whose title stands under it, and no other unit of the document is', async () => {
    const xs = [50, 150, 400, 540];
    const header = ['科目编码', '科目名称', '合计'];
    const unit = text(440, 40, '单位：万元');
    const table = (top: number, title: string, code: string): string[] => [
      text(200, top - 20, title),
      ...grid(xs, [top, top + 20, top + 40]),
      ...rows(xs, [top, top + 20], [header, [code, '档案事务', '1200.50']]),
    ];
    const sentence = '2024年预算收入1元，其中：公共预算1元、基金1元，支出1元，基本1元。';
    const bytes = pdf([
      {
        draws: [
          unit,
          text(100, 80, '某县档案局2024年部门预算'),
          text(50, 120, '一、部门职责'),
          text(50, 140, sentence),
        ],
      },
      { draws: [unit, ...table(120, '部门收入总表', '201')] },
      { draws: [unit, ...table(120, '部门支出总表', '202')] },
      { draws: [unit, ...table(120, '政府性基金预算财政拨款支出预算表', '203')] },
    ]);
    const { budget_tables: tables, notices, printed_unit: usual } = await convertBytes('a-pdf', 'a-pdf.pdf', bytes);
    expect(usual).toBe('元');
    expect(tables.map(({ printed_unit, lines }) => [printed_unit, lines[0]?.amount_cny])).toEqual([
      ['万元', '12005000.00'],
      ['万元', '12005000.00'],
      ['万元', '12005000.00'],
    ]);
    expect(notices.filter(({ rule }) => rule === 'unit-missing')).toEqual([]);
  });
});
