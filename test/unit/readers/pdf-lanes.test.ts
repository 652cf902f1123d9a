import { describe, expect, it } from 'vitest';
import { extractPdf } from '../../../src/convert/readers/pdf/index.ts';
import { pdf, text } from '../pdf-file.ts';

/** Texts of a line, each at its place; Chinese characters are 10 points wide. */
function draw(y: number, ...cells: (readonly [number, string])[]): string[] {
  return cells.map(([x, words]) => text(x, y, words));
}

const extract = (...draws: string[][]) => extractPdf(pdf([{ draws: draws.flat() }]), 'x.pdf');

describe('a table as browsers set it by themselves, without ruling lines', () => {
  it('has its cells told where they stand as near to each other as words', async () => {
    const { lines, doubtful } = await extract(
      draw(140, [50, '单位名称'], [112.5, '单位性质'], [155, '单位规格'], [197.5, '经费形式']),
      draw(161, [50, '某县档案局机'], [112.5, '行政'], [155, '正科级'], [197.5, '财政拨款']),
      draw(182, [50, '档案馆'], [112.5, '事业'], [155, '副科级'], [197.5, '财政补助']),
      draw(203, [50, '方志馆'], [112.5, '事业单位'], [155, '副科级'], [197.5, '财政补助']),
    );
    expect(lines.slice(-4)).toEqual([
      '单位名称\t单位性质\t单位规格\t经费形式',
      '某县档案局机\t行政\t正科级\t财政拨款',
      '档案馆\t事业\t副科级\t财政补助',
      '方志馆\t事业单位\t副科级\t财政补助',
    ]);
    expect(doubtful).toEqual([]);
  });

  it('keeps a word of a cell behind a blank as near, where texts of other lines go through', async () => {
    const { lines } = await extract(
      draw(140, [50, '预算规模及'], [102.5, '资'], [180, '预算数'], [260, '一百元']),
      draw(161, [50, '资金的支出计划'], [180, '三月底'], [260, '六月底']),
      draw(182, [50, '总的绩效目标是'], [180, '保管好'], [260, '利用好']),
    );
    expect(lines.slice(-3)).toEqual([
      expect.stringMatching(/^预算规模及 ?资\t预算数\t一百元$/u),
      '资金的支出计划\t三月底\t六月底',
      '总的绩效目标是\t保管好\t利用好',
    ]);
  });

  it('ends where one with other columns begins right under it', async () => {
    const { lines } = await extract(
      draw(140, [50, '项目编码'], [180, '一三一零二'], [300, '项目名称'], [420, '档案']),
      draw(161, [50, '预算数'], [180, '500.25'], [300, '财政资金'], [420, '500.25']),
      draw(182, [50, '三月底'], [180, '100.00'], [300, '六月底'], [420, '200.00']),
      draw(203, [50, '一级指标'], [140, '二级指标'], [230, '三级指标'], [320, '指标描述'], [390, '指标值']),
      draw(224, [50, '产出指标'], [140, '数量指标'], [230, '整理档案'], [320, '整理卷数'], [390, '九百卷']),
      draw(245, [50, '效益指标'], [140, '社会效益'], [230, '方便查阅'], [320, '查阅人数'], [390, '百余人']),
    );
    expect(lines.slice(-7)).toEqual([
      '项目编码\t一三一零二\t项目名称\t档案',
      '预算数\t500.25\t财政资金\t500.25',
      '三月底\t100.00\t六月底\t200.00',
      '',
      '一级指标\t二级指标\t三级指标\t指标描述\t指标值',
      '产出指标\t数量指标\t整理档案\t整理卷数\t九百卷',
      '效益指标\t社会效益\t方便查阅\t查阅人数\t百余人',
    ]);
  });

  it('has an amount named that stands in the middle of several empty columns: its cell may be merged over them', async () => {
    const { lines, doubtful } = await extract(
      draw(
        140,
        [50, '物品名称'],
        [140, '单价'],
        [220, '合计'],
        [280, '一般预算'],
        [340, '基金预算'],
        [400, '单位资金'],
      ),
      draw(161, [50, '办公设备'], [140, '110.00'], [220, '110.00'], [345, '110.00']),
      draw(182, [50, '印刷服务'], [140, '20.00'], [220, '20.00'], [285, '20.00']),
    );
    expect(doubtful?.map((line) => lines[line - 1])).toEqual(['办公设备\t110.00\t110.00\t\t110.00\t']);
  });
});
