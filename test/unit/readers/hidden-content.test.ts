import { describe, expect, it } from 'vitest';
import { convertDocument } from '../../../src/convert/index.ts';
import { readDocx } from '../../../src/convert/readers/docx/index.ts';
import { extractPart } from '../../../src/convert/readers/index.ts';
import { readWorkbook } from '../../../src/convert/readers/workbook/index.ts';
import type { Facts } from '../../../src/model/facts.ts';
import { cell, packDocx, paragraph, row, run, table } from '../docx-file.ts';
import { type Given, packWorkbook } from '../workbook-file.ts';

describe('what a file holds and does not show', () => {
  it('is counted in a workbook, where it has text', () => {
    const rows: Given[][] = [
      ['项目', '身份证号', '金额'],
      ['工资', '11', 5],
      ['作废', '22', 6],
    ];
    const bytes = packWorkbook([
      { name: '底稿', rows, hidden: true },
      { name: '空表', rows: [], hidden: true },
      { name: '工资表', rows, hiddenRows: [2, 4], hiddenColumns: [1, 5] },
    ]);
    expect(readWorkbook(bytes, 'a.xlsx').hidden).toEqual([
      { kind: 'row', sheet: '工资表', count: 1 },
      { kind: 'column', sheet: '工资表', count: 1 },
      { kind: 'sheet', sheet: '', count: 1 },
    ]);
  });

  const deleted = '<w:p><w:del><w:r><w:delText>张三</w:delText></w:r></w:del></w:p>';
  const hidden = `<w:p>${run('李四', '<w:vanish/>')}${run('。')}</w:p>`;

  it('is counted in a Word document, and nothing where all is shown', () => {
    expect(readDocx(packDocx(paragraph('一、甲') + deleted + hidden), 'a.docx').hidden).toEqual([
      { kind: 'text', sheet: '', count: 1 },
      { kind: 'deletion', sheet: '', count: 1 },
    ]);
    expect(readDocx(packDocx(paragraph('一、甲')), 'a.docx').hidden).toEqual([]);
  });

  it('is counted in hidden rows of a Word table, and in comments', () => {
    const marked = (...cells: string[]): string => `<w:tr><w:trPr><w:hidden/></w:trPr>${cells.join('')}</w:tr>`;
    const unseen = (text: string): string => cell(`<w:p>${run(text, '<w:vanish/>')}</w:p>`);
    const body = table(
      row(cell('科目'), cell('金额')),
      marked(unseen('作废'), unseen('9.00')),
      // Word shows a row that is marked hidden where a word of it is not.
      marked(cell('医疗'), cell('3.00')),
    );
    const comments = `<w:comment w:id="0">${paragraph('此数待核')}</w:comment><w:comment w:id="1">${paragraph('已核')}</w:comment>`;
    const { lines, hidden: found } = readDocx(packDocx(body, { comments }), 'a.docx');
    expect(lines).toEqual(['科目\t金额', '医疗\t3.00']);
    expect(found).toEqual([
      { kind: 'text', sheet: '', count: 2 },
      { kind: 'comment', sheet: '', count: 2 },
    ]);
  });

  it('is said in a notice that repeats none of it, unless names are redacted and the original stays back', async () => {
    const body = [
      '某县财政局2024年部门预算信息公开',
      '一、部门职责及机构设置情况',
      '1.王五管理财政。',
      '二、部门预算安排的总体情况',
      '略。',
    ];
    const bytes = packDocx(body.map((text) => paragraph(text)).join('') + deleted + hidden);
    const extraction = await extractPart(bytes, 'a.docx');
    const note = (facts: Facts) =>
      convertDocument({ id: 'a', file: 'a.docx', bytes, extraction, facts })
        .disclosure.notices.filter(({ rule }) => rule === 'hidden-content')
        .map(({ severity, message }) => [severity, message]);
    expect(note({})).toEqual([
      [
        'warning',
        '原件中有不显示的内容：1 处隐藏的文字，1 处修订中删除的文字。这些内容没有读入，但可以从公布的原件中取出',
      ],
    ]);
    expect(note({ redactions: [{ printed: '王五', reason: '个人姓名', place: { file: 'a.yaml' } }] })).toEqual([]);
  });
});
