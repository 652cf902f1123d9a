import { describe, expect, it } from 'vitest';
import { repairCharacters } from '../../../src/convert/readers/pdf/character.ts';
import { extractPdf } from '../../../src/convert/readers/pdf/index.ts';
import { type PdfPage, grid, pdf, picture, rows, text } from '../pdf-file.ts';

const extract = async (...pages: PdfPage[]): Promise<string[]> => (await extractPdf(pdf(pages), 'x.pdf')).lines;

/** Text over 40 characters: with type of 10 points it takes a line of 400. */
const full = '本部门收入预算合计为财政拨款比上年增加主要原因是人员经费项目支出教育社会保障住房改革城乡社区公共';

describe('the text of a PDF', () => {
  it('joins the lines of a paragraph, over the page and past the page number, so that no figure is cut', async () => {
    const sentence = full.slice(0, 40);
    const lines = await extract(
      { draws: [text(70, 700, sentence.slice(0, 38)), text(50, 720, sentence), text(300, 780, '1')] },
      { draws: [text(50, 50, '9859.38万元。'), text(70, 80, '二、收入决算情况说明'), text(300, 780, '2')] },
    );
    expect(lines).toEqual([`${sentence.slice(0, 38)}${sentence}9859.38万元。`, '', '二、收入决算情况说明']);
  });

  it('keeps headings, short lines and indented lines as paragraphs of their own', async () => {
    const line = full.slice(0, 40);
    const draws = [
      text(70, 100, line.slice(0, 38)),
      text(50, 120, line),
      text(70, 140, '三、政府采购预算情况'),
      text(70, 160, '本年政府采购预算4821.20万元。'),
      text(70, 180, '其中：'),
    ];
    expect(await extract({ draws })).toEqual([
      line.slice(0, 38) + line,
      '',
      '三、政府采购预算情况',
      '',
      '本年政府采购预算4821.20万元。',
      '',
      '其中：',
    ]);
  });

  it('keeps centred lines of a title apart of which the lower is the longer, and joins one that wraps', async () => {
    const titles = [
      text(150, 140, '部门预算财政拨款收支总表（公开版本）'),
      text(140, 160, '某县人力资源和社会保障局机关本级预算单位'),
    ];
    expect(await extract({ draws: [...titles, text(50, 180, '单位：万元')] })).toEqual([
      '部门预算财政拨款收支总表（公开版本）',
      '',
      '某县人力资源和社会保障局机关本级预算单位',
      '',
      '单位：万元',
    ]);
    const wrapped = [text(140, 140, '某县人力资源和社会保障局二〇二四年部门预'), text(210, 160, '算公开说明')];
    expect(await extract({ draws: wrapped })).toEqual(['某县人力资源和社会保障局二〇二四年部门预算公开说明']);
  });

  it('has items of a list told apart whose last lines are full, by the room between them or by their numbers', async () => {
    const item = (y: number, first: string, rest: string): string[] => [
      text(50, y, `${first}${full.slice(0, 38)}`),
      text(50, y + 16, `${rest}${full.slice(0, 38 - rest.length)}工作。`),
    ];
    const lines = await extract(
      { draws: [...item(100, '1、', '甲'), ...item(144, '2、', '乙乙')] },
      { draws: item(700, '3、', '丙丙丙') },
      { draws: item(60, '4、', '丁丁丁丁') },
    );
    expect(lines.filter((line) => line !== '').map((line) => line.slice(0, 2))).toEqual(['1、', '2、', '3、', '4、']);
  });

  it('parts two texts at the ends of a line, and reads letter-spaced words as words', async () => {
    const draws = [
      text(250, 60, '目', 16),
      text(300, 60, '录', 16),
      text(50, 100, '编制部门：万里街道'),
      text(480, 100, '单位：元'),
    ];
    expect(await extract({ draws })).toEqual(['目录', '', '编制部门：万里街道', '', '单位：元']);
  });

  it('puts a number together from several runs, and keeps two numbers apart', async () => {
    const draws = [text(50, 100, '1'), text(55, 100, '315'), text(70, 100, '.17'), text(95, 100, '２０２４')];
    expect(await extract({ draws })).toEqual(['1315.17 ２０２４']);
  });

  it('keeps all digits of two amounts of which one runs over the other', async () => {
    const lines = await extract({ draws: [text(100, 100, '1330.63'), text(105, 100, '1330.63')] });
    expect([...lines.join('').replace(/\D/gu, '')].sort().join('')).toBe('001133333366');
  });

  it('tells text that is printed twice once, and keeps a raised sign on its line', async () => {
    const draws = [text(50, 100, '合计11'), text(50.4, 100.2, '合计11'), text(50, 130, '100m'), text(70, 126, '2', 6)];
    expect(await extract({ draws })).toEqual(['合计11', '', '100m2']);
  });

  it('leaves out watermarks across the page and text that is not shown', async () => {
    const draws = [
      text(50, 100, '收入总计'),
      text(150, 500, '仅供内部使用', 60, 45),
      `3 Tr ${text(50, 130, '看不见')} 0 Tr`,
      `q 0 0 100 100 re W n ${text(300, 300, '在边外')} Q`,
    ];
    expect(await extract({ draws })).toEqual(['收入总计']);
  });

  it('is read upright on pages that are turned, by the viewer or by what they draw', async () => {
    const words = ['本部门无政府性基金', '故本表为空表'];
    // A page shown turned clockwise is written against the clock, and one that is not shown turned likewise.
    const draws = words.map((line, index) => text(100 + index * 30, 700, line, 10, 90));
    for (const rotate of [0, 90]) expect(await extract({ draws, rotate })).toEqual([words[0], '', words[1]]);
  });

  it('reads a word written sideways in a cell in its order', async () => {
    const draws = [
      ...grid([50, 80, 200], [100, 200]),
      text(70, 190, '产出指标', 10, 90),
      ...rows([80], [100], [['数量指标值']]),
    ];
    expect(await extract({ draws })).toEqual(['产出指标\t数量指标值']);
  });

  it('has radicals told as the characters they stand for, and keeps full-width digits', () => {
    expect(repairCharacters('⼀般⾦额⻅⼾１２')).toBe('一般金额见户１２');
    expect(repairCharacters('预\u200B算\u00AD')).toBe('预算');
  });
});

describe('a PDF that cannot be read', () => {
  it('is refused by the pages that are pictures', async () => {
    const read = extract({ draws: [text(50, 100, '收入')] }, { draws: [picture] }, { draws: [] }, { draws: [picture] });
    await expect(read).rejects.toThrow(/x\.pdf: scanned PDF: no text on pages 2, 4 of 4\. .*Word, Excel/su);
  });

  it('is read where a page is empty on purpose', async () => {
    expect(await extract({ draws: [text(50, 100, '收入')] }, { draws: [] })).toEqual(['收入']);
  });

  it('is refused where recognised text lies unseen behind a picture', async () => {
    const read = extract({ draws: [picture, `3 Tr ${text(50, 130, '收入18,976.76')} 0 Tr`] });
    await expect(read).rejects.toThrow('scanned PDF: no text on page 1 of 1');
  });

  it('is refused when it is cut short, no PDF, or in need of a password', async () => {
    const whole = pdf([{ draws: [text(50, 100, '收入')] }]);
    await expect(extractPdf(whole.slice(0, 700), 'x.pdf')).rejects.toThrow('x.pdf: invalid PDF: its 700 bytes stop');
    await expect(extractPdf(new TextEncoder().encode('收入 %%EOF'), 'x.pdf')).rejects.toThrow('x.pdf: invalid PDF');
    const key = `<${'41'.repeat(32)}>`;
    const locked = pdf(
      [{ draws: [text(50, 100, '收入')] }],
      `/ID [<41> <41>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`,
    );
    await expect(extractPdf(locked, 'x.pdf')).rejects.toThrow('x.pdf: encrypted PDF: it opens with a password only');
  });
});
