import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/convert/readers/docx/index.ts';
import { cellBreak } from '../../../src/convert/readers/extraction.ts';
import { cell, type DocxPieces, packDocx, paragraph, row, run, table } from '../docx-file.ts';

const read = (body: string, pieces?: DocxPieces): string[] => readDocx(packDocx(body, pieces), 'a.docx').lines;

/** A list definition of three levels, as Word makes them for official documents: 一、（一）1. */
const numbering = `<w:abstractNum w:abstractNumId="3">
${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;

function level(depth: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${String(depth)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
}

const item = (depth: number, text: string, list = 1): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${String(depth)}"/><w:numId w:val="${String(list)}"/></w:numPr>`);

describe('numbers that Word counts and does not store', () => {
  it('stand before their paragraphs, each level in its own numerals, and begin anew under the next item', () => {
    const body = [
      item(0, '部门职责'),
      item(1, '主要职能'),
      item(2, '管理档案。'),
      item(2, '3个科室。'),
      item(1, '机构设置'),
      item(0, '收支情况'),
      item(1, '收入'),
    ].join('');
    expect(read(body, { numbering })).toEqual([
      '一、部门职责',
      '（一）主要职能',
      '1.管理档案。',
      '2. 3个科室。',
      '（二）机构设置',
      '二、收支情况',
      '（一）收入',
    ]);
  });

  it('count beyond ten as Chinese does', () => {
    const lines = read(Array.from({ length: 21 }, () => item(0, '项')).join(''), { numbering });
    expect([lines[9], lines[10], lines[18], lines[19], lines[20]]).toEqual([
      '十、项',
      '十一、项',
      '十九、项',
      '二十、项',
      '二十一、项',
    ]);
  });

  it('go on in a list that shares the definition, and begin anew where it says so', () => {
    const shared = numbering.replace(
      '</w:num>\n<w:num w:numId="2">',
      '</w:num><w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="2">',
    );
    const body = item(0, '甲') + item(0, '乙', 5) + item(0, '丙', 2) + item(0, '丁', 2);
    expect(read(body, { numbering: shared })).toEqual(['一、甲', '二、乙', '一、丙', '二、丁']);
  });

  it('come from the style of a heading, and not where the paragraph opts out', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="base"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="h2"><w:basedOn w:val="base"/></w:style>`;
    const named = '<w:pStyle w:val="h2"/>';
    expect(
      read(paragraph('收入', named) + paragraph('支出', `${named}<w:numPr><w:numId w:val="0"/></w:numPr>`), {
        numbering,
        styles,
      }),
    ).toEqual(['（一）收入', '支出']);
  });

  it('are written in digits at every level of a list of laws, and not at all for a bullet', () => {
    const lists = `<w:abstractNum w:abstractNumId="1">${level(0, 'chineseCounting', '第%1部分')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}${level(2, 'bullet', '\uF06C')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    expect(read(item(0, '概况') + item(1, '职责') + item(2, '要点'), { numbering: lists })).toEqual([
      '第一部分 概况',
      '1.1 职责',
      '要点',
    ]);
  });

  it('fill the column of numbers of a table, whose cells are empty but for them', () => {
    expect(
      read(table(row(cell(item(2, '')), cell('人员经费')), row(cell(item(2, '')), cell('公用经费'))), { numbering }),
    ).toEqual(['1.\t人员经费', '2.\t公用经费']);
  });
});

describe('a table', () => {
  it('has cells merged over columns and rows once, in the first place they cover', () => {
    const body = table(
      row(cell('科目', '<w:gridSpan w:val="2"/>'), cell('预算数', '<w:vMerge w:val="restart"/>')),
      row(cell('编码'), cell('名称'), cell('', '<w:vMerge/>')),
      row(cell('208'), cell('社会保障'), cell('12.30')),
    );
    expect(read(body)).toEqual(['科目\t\t预算数', '编码\t名称\t', '208\t社会保障\t12.30']);
  });

  it('keeps the text of a cell that goes on from nothing', () => {
    expect(read(table(row(cell('甲', '<w:vMerge/>'), cell('乙')), row(cell('丙'), cell('丁'))))).toEqual([
      '甲\t乙',
      '丙\t丁',
    ]);
  });

  it('has no columns but those that cells begin at, however fine its grid', () => {
    const grid =
      '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="40"/><w:gridCol w:w="1960"/><w:gridCol w:w="3000"/></w:tblGrid>';
    const body = `<w:tbl>${grid}${row(cell('甲'), cell('乙', '<w:gridSpan w:val="2"/>'), cell('丙'))}${row(cell('丁', '<w:gridSpan w:val="2"/>'), cell('戊'), cell('己'))}</w:tbl>`;
    expect(read(body)).toEqual(['甲\t乙\t丙', '丁\t戊\t己']);
  });

  it('keeps the lines of a cell apart, and a paragraph under it is no part of it', () => {
    const cells = row(cell('目标'), cell(paragraph('1.就业') + paragraph('2.培训')));
    expect(read(table(cells) + paragraph('注：以上为预算数。'))).toEqual([
      `目标\t1.就业${cellBreak}2.培训`,
      '',
      '注：以上为预算数。',
    ]);
  });

  it('has a caption of its full width as a paragraph, and skips columns before a row', () => {
    const indented = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('5.00')}</w:tr>`;
    const body = table(row(cell('收支总表', '<w:gridSpan w:val="2"/>')), row(cell('收入'), cell('3.00')), indented);
    expect(read(body)).toEqual(['收支总表', '收入\t3.00', '\t5.00']);
  });

  it('inside a table stands by itself, and a frame of one cell is no table', () => {
    const inner = table(row(cell('收入'), cell('5.00')), row(cell('支出'), cell('5.00')));
    expect(read(table(row(cell(paragraph('表前') + inner + paragraph('表后')))))).toEqual([
      '表前',
      '收入\t5.00',
      '支出\t5.00',
      '',
      '表后',
    ]);
    expect(read(table(row(cell(table(row(cell('框')))), cell('旁'))))).toEqual(['框\t旁']);
  });
});

describe('what is printed', () => {
  it('is the text with tracked changes accepted', () => {
    const body = `<w:p>${run('预算')}<w:del><w:r><w:delText>90</w:delText></w:r></w:del><w:ins>${run('95')}</w:ins><w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run('万元')}</w:moveTo></w:p>
<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('前半')}</w:p>${paragraph('后半')}
<w:tbl>${row(cell('留'), cell('1'))}<w:tr><w:trPr><w:del/></w:trPr>${cell('去')}${cell('2')}</w:tr></w:tbl>`;
    expect(read(body)).toEqual(['预算95万元', '前半后半', '留\t1']);
  });

  it('has no hidden text, no bookmarks, no comments and no soft hyphens', () => {
    const body = `<w:p><w:bookmarkStart w:id="0" w:name="_GoBack"/>${run('看得见')}${run('看不见', '<w:vanish/>')}${run('软\u00AD连')}<w:r><w:softHyphen/></w:r>${run('也看得见', '<w:vanish w:val="false"/>')}<w:commentReference w:id="1"/><w:bookmarkEnd w:id="0"/></w:p>`;
    expect(read(body)).toEqual(['看得见软连也看得见']);
  });

  it('has footnotes at the end, without their marks in the sentence', () => {
    const footnotes =
      '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>含上年结转。</w:t></w:r></w:p></w:footnote>';
    const body = `<w:p>${run('预算收入100')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('万元')}</w:p>${paragraph('末段')}`;
    expect(read(body, { footnotes })).toEqual(['预算收入100万元', '末段', '', '含上年结转。']);
  });

  it('has text boxes after the paragraph they hang on, once', () => {
    const box = `<w:txbxContent>${paragraph('框内文字')}</w:txbxContent>`;
    const body = `<w:p>${run('正文')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(read(body)).toEqual(['正文', '框内文字']);
  });

  it('has line breaks as lines, and tabs of a sentence as blanks', () => {
    expect(
      read(`<w:p><w:r><w:t>编制单位：某局</w:t><w:tab/><w:t>单位：万元</w:t><w:br/><w:t>第二行</w:t></w:r></w:p>`),
    ).toEqual(['编制单位：某局 单位：万元', '第二行']);
  });

  it('has blanks that do not break as blanks', () => {
    expect(read(paragraph('合\u00A0\u00A0计'))).toEqual(['合  计']);
  });

  it('has signs of symbol fonts as what they show', () => {
    const body = `<w:p><w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run('95%')}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run('\uF0A3', '<w:rFonts w:ascii="Symbol"/>')}</w:p>`;
    expect(read(body)).toEqual(['≥95%☑≤']);
  });

  it('has the results of fields, not their instructions, and a contents list with its dots', () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = `<w:p>${mark('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${mark('separate')}<w:r><w:t>收支总表</w:t><w:tab/><w:t>3</w:t></w:r></w:p><w:p>${mark('end')}</w:p>
<w:p>${mark('begin')}${run('未完的指令')}</w:p>${paragraph('其后的段落')}`;
    expect(read(body)).toEqual(['收支总表……3', '其后的段落']);
  });

  it('is read whatever prefix the file has for the namespace', () => {
    const bytes = packDocx(
      '<x:p xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:r><x:t>预算</x:t></x:r></x:p>',
    );
    expect(readDocx(bytes, 'a.docx').lines).toEqual(['预算']);
  });

  it('is read where a program declared no prefix, and left a control character in the text', () => {
    expect(read(`<w:p><zz:mark zz:kind="1"/>${run('收入\u000B支出')}</w:p>`)).toEqual(['收入 支出']);
  });
});

describe('a document that cannot be read', () => {
  it('is refused by name when its text is not well-formed', () => {
    expect(() => read('<w:p><w:r>')).toThrow(/a\.docx: damaged file: word\/document\.xml/u);
  });

  it('is refused when it is cut off', () => {
    const bytes = packDocx(paragraph('预算'));
    expect(() => readDocx(bytes.slice(0, bytes.length - 30), 'a.docx')).toThrow('a.docx: damaged file');
  });

  it('is refused when elements are nested without end', () => {
    const deep = 5000;
    expect(() => read(`${'<w:ins>'.repeat(deep)}${'</w:ins>'.repeat(deep)}`)).toThrow('nested');
  });

  it('is refused when its text stands in another document inside it', () => {
    expect(() => read('<w:altChunk r:id="r9"/>')).toThrow('another document stands inside');
  });
});

describe('a raised digit behind a number', () => {
  const styles =
    '<w:style w:type="character" w:styleId="Mark"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="Own"><w:basedOn w:val="Mark"/></w:style>';
  const marked = (properties: string): string =>
    `<w:p><w:r><w:t>5.00</w:t></w:r><w:r><w:rPr>${properties}</w:rPr><w:t>1</w:t></w:r></w:p>`;

  it.each([
    ['<w:vertAlign w:val="superscript"/>', '5.00¹'],
    ['<w:rStyle w:val="Mark"/>', '5.00¹'],
    ['<w:rStyle w:val="Own"/>', '5.00¹'],
    ['<w:rStyle w:val="Mark"/><w:vertAlign w:val="baseline"/>', '5.001'],
    ['<w:rStyle w:val="Other"/>', '5.001'],
  ])('is the mark of a note, raised by the run itself or by its style: %s', (properties, text) => {
    expect(read(marked(properties), { styles })).toEqual([text]);
  });

  it('is a digit of its own number where that is raised as a whole, in several runs', () => {
    const raised = (properties: string, ...texts: string[]): string =>
      texts.map((text) => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`).join('');
    for (const properties of ['<w:vertAlign w:val="superscript"/>', '<w:rStyle w:val="Own"/>']) {
      expect(read(`<w:p>${raised(properties, '12', '34.56')}</w:p>`, { styles })).toEqual(['1234.56']);
      expect(read(`<w:p>${raised(properties, '1', '23', '4')}</w:p>`, { styles })).toEqual(['1234']);
      expect(read(`<w:p>${raised('', '5.00')}${raised(properties, '', '1')}</w:p>`, { styles })).toEqual(['5.00¹']);
    }
  });
});
