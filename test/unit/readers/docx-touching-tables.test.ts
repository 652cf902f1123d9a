import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/convert/readers/docx/index.ts';
import { cell, packDocx, row } from '../docx-file.ts';

const read = (body: string): string[] => readDocx(packDocx(body), 'a.docx').lines;

describe('a table that touches another, so that the two were made one,', () => {
  /** The columns of a grid by their widths, and rows of texts, each cell with the columns it covers. */
  const joined = (widths: readonly number[], ...rows: readonly (readonly (readonly [string, number])[])[]): string =>
    `<w:tbl><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join('')}</w:tblGrid>${rows
      .map((cells) => row(...cells.map(([text, span]) => cell(text, `<w:gridSpan w:val="${String(span)}"/>`))))
      .join('')}</w:tbl>`;

  it('has the same columns as the other where each edge is nearest to its own', () => {
    // Edges at 1000, 3000, 5000 and at 1300, 2700, 5200.
    const widths = [1000, 300, 1400, 300, 2000, 200, 1800];
    const body = joined(
      widths,
      [
        ['编码', 1],
        ['名称', 3],
        ['合计', 1],
        ['项目', 2],
      ],
      [
        ['208', 1],
        ['就业', 3],
        ['9.00', 1],
        ['', 2],
      ],
      [
        ['编码', 2],
        ['名称和合计', 4],
        ['项目', 1],
      ],
      [
        ['213', 2],
        ['农林', 1],
        ['5.00', 3],
        ['4.00', 1],
      ],
    );
    expect(read(body)).toEqual([
      '编码\t名称\t合计\t项目',
      '208\t就业\t9.00\t',
      '编码\t名称和合计\t\t项目',
      '213\t农林\t5.00\t4.00',
    ]);
  });

  it('stands apart, under its title, where it shares no column with the other', () => {
    const body = joined(
      [1000, 1000, 1000, 1000, 1000, 1000],
      [
        ['收入', 2],
        ['支出', 3],
        ['合计', 1],
      ],
      [
        ['3.00', 2],
        ['2.00', 3],
        ['5.00', 1],
      ],
      [['三公经费', 6]],
      [
        ['出国', 1],
        ['公车', 2],
        ['接待', 1],
        ['其他', 2],
      ],
      [
        ['1.00', 1],
        ['2.00', 2],
        ['3.00', 1],
        ['4.00', 2],
      ],
    );
    expect(read(body)).toEqual([
      '收入\t支出\t合计',
      '3.00\t2.00\t5.00',
      '',
      '三公经费',
      '出国\t公车\t接待\t其他',
      '1.00\t2.00\t3.00\t4.00',
    ]);
  });

  it('is one with rows whose merged header has some of its edges, and with those under a row of other ones', () => {
    const body = joined(
      [1000, 1000, 1000, 1000],
      [
        ['科目', 2],
        ['预算数', 2],
      ],
      [
        ['编码', 1],
        ['名称', 1],
        ['合计', 1],
        ['项目', 1],
      ],
      [
        ['208', 1],
        ['就业', 1],
        ['9.00', 1],
        ['4.00', 1],
      ],
    );
    expect(read(body)).toEqual(['科目\t\t预算数\t', '编码\t名称\t合计\t项目', '208\t就业\t9.00\t4.00']);
  });

  it('has no short row where somebody pulled in the right edge of some by less than a centimetre', () => {
    const rows = (end: number): string =>
      joined(
        [1000, 1000, 1000, end],
        [
          ['项目', 1],
          ['数量', 1],
          ['价值', 1],
        ],
        [
          ['房屋', 2],
          ['31.70', 2],
        ],
        [
          ['车辆', 2],
          ['37.66', 2],
        ],
      );
    expect(read(rows(500))).toEqual(['项目\t数量\t价值', '房屋\t\t31.70', '车辆\t\t37.66']);
    expect(read(rows(600))).toEqual(['项目\t数量\t价值', '房屋\t\t31.70\t', '车辆\t\t37.66\t']);
  });
});
