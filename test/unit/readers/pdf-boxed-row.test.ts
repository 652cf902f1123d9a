import { describe, expect, it } from 'vitest';
import { extractPdf } from '../../../src/convert/readers/pdf/index.ts';
import { type PdfPage, pdf, rule, text } from '../pdf-file.ts';

const extract = async (...pages: PdfPage[]): Promise<string[]> => (await extractPdf(pdf(pages), 'x.pdf')).lines;

/** Lines across the page that rule a table without lines between its columns. */
const across = (...ys: readonly number[]): string[] => ys.map((y) => rule(50, y, 550, y));

describe('what stands between two lines across a page', () => {
  it('is a row where it has several cells, as a goal beside its label, each of as many lines as it takes', async () => {
    const page = {
      draws: [
        text(50, 80, '某县档案局2024年部门预算'),
        ...across(100, 132),
        text(54, 114, '绩效'),
        text(54, 127, '目标'),
        text(90, 120, '1.方便档案借阅、查询'),
        text(50, 170, '二、部门收支总体情况'),
      ],
    };
    expect(await extract(page)).toEqual([
      '某县档案局2024年部门预算',
      '',
      '绩效目标\t1.方便档案借阅、查询',
      '',
      '二、部门收支总体情况',
    ]);
  });

  it('is none where the lines are further away, as those over and under a heading are', async () => {
    const page = {
      draws: [...across(100, 152), text(54, 130, '编制部门：某县档案局'), text(300, 130, '截止时间：2023年12月31日')],
    };
    expect(await extract(page)).toEqual(['编制部门：某县档案局', '', '截止时间：2023年12月31日']);
  });

  it('is none where it is one text, as a sentence in a frame', async () => {
    const page = { draws: [...across(100, 120), text(54, 114, '本部门没有政府性基金预算拨款支出。')] };
    expect(await extract(page)).toEqual(['本部门没有政府性基金预算拨款支出。']);
  });
});
