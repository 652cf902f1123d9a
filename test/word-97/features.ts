import { cell, type DocxPieces, paragraph, row, run } from '../unit/docx-file.ts';

/** Small documents, each with things of Word that change what is read. */
export const features: Readonly<Record<string, { body: string; pieces?: DocxPieces }>> = {
  lists: {
    body:
      item('部门职责', 0) +
      item('机构设置', 1) +
      item('办公室', 2) +
      item('预算科', 2) +
      item('一组', 3) +
      item('专员', 4) +
      item('预算安排', 0) +
      item('收入说明', 1) +
      paragraph('列点', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>') +
      paragraph('标题', '<w:pStyle w:val="Heading1"/>') +
      paragraph('无号', '<w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>') +
      item('名词解释', 0),
    pieces: { numbering: describeLists(), styles: describeStyles() },
  },
  merged: {
    body:
      paragraph('表一') +
      table(
        [1500, 1500, 1500, 1500],
        [
          ['科目', 2],
          ['本年', 1, '<w:vMerge w:val="restart"/>'],
          ['上年', 1],
        ],
        [
          ['编码', 1],
          ['名称', 1],
          ['', 1, '<w:vMerge/>'],
          ['12.50', 1],
        ],
        [
          ['208', 1],
          ['社会保障', 1],
          ['100.00', 1],
          ['', 1],
        ],
        [
          ['合计', 2],
          ['100.00', 2],
        ],
      ) +
      paragraph('后文'),
  },
  nested: {
    body:
      table(
        [3000, 3000],
        [
          ['外', 1],
          [
            `${paragraph('内前')}${table(
              [1000, 1000],
              [
                ['甲', 1],
                ['乙', 1],
              ],
              [
                ['1.00', 1],
                ['2.00', 1],
              ],
            )}${paragraph('内后')}`,
            1,
          ],
        ],
        [
          ['丙', 1],
          [paragraph('上行') + paragraph('下行'), 1],
        ],
      ) + paragraph('后文'),
  },
  notes: {
    body: `<w:p>${run('收入71.94')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('万元，比上年增加')}<w:r><w:footnoteReference w:id="3"/></w:r>${run('。')}</w:p>${paragraph('第二段')}`,
    pieces: {
      footnotes: `<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>${note(2, run('含上年结转。'))}${note(3, `${run('不含基金。')}</w:p><w:p>${run('另见附表。')}`)}`,
    },
  },
  tracked: {
    body:
      `<w:p>${run('预算')}${deleted(1, '100')}<w:ins ${change(2)}>${run('200')}</w:ins>${run('万元')}</w:p>` +
      `<w:p><w:pPr><w:rPr><w:del ${change(3)}/></w:rPr></w:pPr>${run('前半')}</w:p>${paragraph('后半')}` +
      `<w:p><w:pPr><w:rPr><w:del ${change(4)}/></w:rPr></w:pPr>${deleted(5, '全删')}</w:p>${paragraph('末段')}`,
  },
  hidden: {
    body:
      `<w:p>${run('在')}${run('藏', '<w:vanish/>')}${run('此')}${run('样式藏', '<w:rStyle w:val="Hidden"/>')}${run('不藏', '<w:rStyle w:val="Hidden"/><w:vanish w:val="0"/>')}</w:p>` +
      `<w:p><w:commentRangeStart w:id="0"/>${run('被批注')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
    pieces: {
      styles: describeStyles(),
      comments: `<w:comment w:id="0" w:initials="a" ${change(0).replace('w:id="0" ', '')}><w:p>${run('批注的话')}</w:p></w:comment>`,
    },
  },
  signs: {
    body:
      `<w:p>${run('≥号')}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run('95%')}<w:r><w:tab/></w:r>${run('后')}<w:r><w:br/></w:r>${run('换行')}<w:r><w:noBreakHyphen/></w:r>${run('连')}<w:r><w:br w:type="page"/></w:r>${run('新页71.94')}${run('1', '<w:vertAlign w:val="superscript"/>')}${run('，A & é “引”')}</w:p>` +
      `<w:p><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8000"/></w:tabs></w:pPr>${run('一、职责')}<w:r><w:tab/></w:r>${run('3')}</w:p>` +
      `<w:p>${field(' HYPERLINK "http://example.org/" ', run('链接'))}${run('之后')}</w:p>` +
      `<w:p>${field(' TOC \\o "1-3" ', `${run('二、预算')}<w:r><w:tab/></w:r>${run('4')}`)}</w:p>` +
      `<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:pPr>${run('节末')}</w:p>${paragraph('新节')}`,
  },
  boxes: {
    body: `${paragraph('前')}<w:p>${run('挂')}<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="s1" type="#_x0000_t202" style="position:absolute;width:200pt;height:50pt"><v:textbox><w:txbxContent>${paragraph('框中100万元')}${paragraph('框中二')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>${run('钩')}</w:p>${paragraph('末')}`,
  },
};

function item(text: string, level: number): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="1"/></w:numPr>`);
}

function describeLists(): string {
  const levels = [
    ['chineseCounting', '%1、'],
    ['chineseCounting', '（%2）'],
    ['decimal', '%3.'],
    ['decimal', '%3.%4'],
    ['decimalEnclosedCircleChinese', '%5'],
  ];
  const level = (format: string, text: string, at: number): string =>
    `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const list = (id: number, inside: string): string =>
    `<w:abstractNum w:abstractNumId="${String(id)}"><w:multiLevelType w:val="multilevel"/>${inside}</w:abstractNum>`;
  const use = (id: number): string => `<w:num w:numId="${String(id)}"><w:abstractNumId w:val="${String(id)}"/></w:num>`;
  const numbered = levels.map(([format = '', text = ''], at) => level(format, text, at)).join('');
  return list(1, numbered) + list(2, level('bullet', '●', 0)) + use(1) + use(2);
}

function describeStyles(): string {
  return `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="character" w:styleId="Hidden"><w:name w:val="Hidden"/><w:rPr><w:vanish/></w:rPr></w:style>`;
}

/** Rows of cells: their content, how many columns they cover, more of their properties. */
function table(
  widths: readonly number[],
  ...rows: readonly (readonly (readonly [string, number, string?])[])[]
): string {
  const printed = rows.map((cells) => {
    let at = 0;
    return row(
      ...cells.map(([content, span, more = '']) => {
        const width = widths.slice(at, at + span).reduce((sum, each) => sum + each, 0);
        at += span;
        return cell(
          content,
          `<w:tcW w:w="${String(width)}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${String(span)}"/>` : ''}${more}`,
        );
      }),
    );
  });
  const grid = widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${printed.join('')}</w:tbl>`;
}

function change(id: number): string {
  return `w:id="${String(id)}" w:author="a" w:date="2024-01-01T00:00:00Z"`;
}

function deleted(id: number, text: string): string {
  return `<w:del ${change(id)}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
}

function note(id: number, content: string): string {
  return `<w:footnote w:id="${String(id)}"><w:p><w:r><w:footnoteRef/></w:r>${content}</w:p></w:footnote>`;
}

function field(instruction: string, result: string): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>${mark('separate')}${result}${mark('end')}`;
}
