import { describe, expect, it } from 'vitest';
import { extractPart } from '../../../src/convert/readers/index.ts';
import { convertBytes } from '../content.ts';
import { encodeGb18030 } from '../two-byte-text.ts';

const styles = `<Styles>
  <Style ss:ID="Default"/>
  <Style ss:ID="money"><NumberFormat ss:Format="Standard"/></Style>
  <Style ss:ID="bold" ss:Parent="money"><Font ss:Bold="1"/></Style>
  <Style ss:ID="tenths"><NumberFormat ss:Format="0.0"/></Style>
  <Style ss:ID="day"><NumberFormat ss:Format="Short Date"/></Style>
</Styles>`;

/** A sheet of a workbook of Excel 2003: what stands in its table, and under it. */
const sheet = (rows: string, rest = '', name = 'Sheet1'): string =>
  `<Worksheet ss:Name="${name}"><Table>${rows}</Table>${rest}</Worksheet>`;

const book = (...sheets: string[]): string =>
  `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:html="http://www.w3.org/TR/REC-html40">${styles}${sheets.join('')}</Workbook>`;

const row = (...cells: string[]): string => `<Row>${cells.join('')}</Row>`;
const text = (value: string, attributes = ''): string =>
  `<Cell ${attributes}><Data ss:Type="String">${value}</Data></Cell>`;
const number = (value: string, attributes = ''): string =>
  `<Cell ${attributes}><Data ss:Type="Number">${value}</Data></Cell>`;

const read = async (xml: string | Uint8Array, file = 'a.xls'): Promise<string[]> =>
  (await extractPart(typeof xml === 'string' ? Buffer.from(xml) : xml, file))?.lines ?? [];
const readRows = (...rows: string[]): Promise<string[]> => read(book(sheet(rows.join(''))));

const refusal = (xml: string): Promise<string> =>
  read(xml).then(
    () => 'read',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  );

describe('a workbook in the XML of Excel 2003', () => {
  it('is read as a budget, whatever its name and the prefix of its elements', async () => {
    const rows = [
      row(text('某县档案局2024年部门预算')),
      row(text('部门支出总表', 'ss:MergeAcross="4"')),
      row(text('单位：万元', 'ss:Index="5"')),
      row(...['科目编码', '科目名称', '合计', '基本支出', '项目支出'].map((label) => text(label))),
      row(
        text('201'),
        text('一般公共服务支出'),
        ...['1234.5', '1200', '34.5'].map((n) => number(n, 'ss:StyleID="bold"')),
      ),
    ];
    const xml = book(sheet(rows.join('')));
    const prefixed = xml
      .replaceAll(/(<\/?)([A-Z])/gu, '$1ss:$2')
      .replace('xmlns="urn:schemas-microsoft-com:office:spreadsheet" ', '');
    for (const [given, file] of [
      [xml, 'a.xls'],
      [xml, 'a.xml'],
      [prefixed, 'a.xls'],
    ] as const) {
      const { budget_tables: tables } = await convertBytes('a', file, Buffer.from(given));
      expect(tables[0]?.lines.map(({ measure, printed }) => `${measure} ${printed}`)).toEqual([
        'total 1,234.50',
        'basic 1,200.00',
        'project 34.50',
      ]);
    }
  });

  it('has the cells behind an empty merged one in their columns', async () => {
    expect(
      await readRows(
        row(...['科目', '名称', '合计', '基本', '项目'].map((label) => text(label))),
        row(text('201'), '<Cell ss:MergeAcross="1"/>', number('5'), number('6')),
        row(text('202'), number('7', 'ss:Index="5"')),
      ),
    ).toEqual(['科目\t名称\t合计\t基本\t项目', '201\t\t\t5\t6', '202\t\t\t\t7']);
  });

  it('has a cell merged over rows in the first of them, and those beside it in their columns', async () => {
    expect(
      await readRows(
        row(text('科目'), text('名称'), text('金额')),
        row(text('208', 'ss:MergeDown="1"'), text('社会保障'), number('1')),
        row(text('就业', 'ss:Index="2"'), number('2')),
      ),
    ).toEqual(['科目\t名称\t金额', '208\t社会保障\t1', '\t就业\t2']);
  });

  it('shows numbers by the format of the cell, the style it is based on, its row or its column', async () => {
    expect(
      await read(
        book(
          sheet(
            `<Column ss:Index="3" ss:StyleID="money" ss:Span="1"/>${row(
              ...['名称', '甲', '乙', '丙'].map((label) => text(label)),
            )}${row(
              text('工资'),
              number('1234.5', 'ss:StyleID="bold"'),
              number('1000'),
              number('0.005'),
            )}<Row ss:StyleID="tenths">${text('津贴')}${number('0.25')}${number('3')}${number('7')}</Row>${row(
              text('其他'),
              number('1.2'),
              number('2', 'ss:StyleID="Default"'),
            )}`,
          ),
        ),
      ),
    ).toEqual(['名称\t甲\t乙\t丙', '工资\t1,234.50\t1,000.00\t0.01', '津贴\t0.3\t3.0\t7.0', '其他\t1.2\t2\t']);
  });

  it('has a raised number as the mark of a note, a day as a day and an error as it is shown', async () => {
    const raised =
      '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>71.94</B><Sup>1</Sup></ss:Data></Cell>';
    const day = '<Cell ss:StyleID="day"><Data ss:Type="DateTime">2024-03-05T00:00:00.000</Data></Cell>';
    const wrong = '<Cell><Data ss:Type="Error">#REF!</Data><Comment><ss:Data>批注5</ss:Data></Comment></Cell>';
    expect(await readRows(row(text('甲'), raised), row(text('乙'), day), row(text('丙'), wrong))).toEqual([
      '甲\t71.94¹',
      '乙\t2024/3/5',
      '丙\t#REF!',
    ]);
  });

  it('has a number that is raised whole, in one run or several, as that number', async () => {
    const raised = (html: string): string =>
      `<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">${html}</ss:Data></Cell>`;
    expect(
      await readRows(
        row(text('甲'), raised('<Sup>71.94</Sup>'), raised('<Sup>9</Sup><Sup>48</Sup>')),
        row(text('乙'), raised('71<Sup>.94</Sup>'), raised('71.94<Sup>1</Sup><Sup>2</Sup>')),
      ),
    ).toEqual(['甲\t71.94\t948', '乙\t71.94\t71.94¹²']);
  });

  it('leaves out hidden rows, columns and sheets, and keeps rows that a filter holds back', async () => {
    const hidden = `${row(text('名称'), text('身份证'), text('金额'))}<Row ss:Index="3" ss:Hidden="1">`;
    const rows = `<Column ss:Index="2" ss:Hidden="1"/>${hidden}${text('作废')}${text('11')}${number('5')}</Row>${row(text('工资'), text('22'), number('6'))}`;
    const options =
      '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>';
    const filter = '<AutoFilter x:Range="R1C1:R4C3" xmlns="urn:schemas-microsoft-com:office:excel"/>';
    expect(await read(book(sheet(rows), sheet(rows, options, '旧')))).toEqual(['名称\t金额', '工资\t6']);
    expect(await read(book(sheet(rows, filter)))).toEqual(['名称\t金额', '作废\t5', '工资\t6']);
  });

  it('is read in the encoding that it names', async () => {
    const xml = book(sheet(row(text('工资'), number('5')))).replace('?>', ' encoding="GB2312"?>');
    expect(await read(encodeGb18030(xml))).toEqual(['工资\t5']);
  });

  it('counts days from 1904 where it says so, and not those that are written', async () => {
    const xml = book(
      '<ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel"><Date1904/></ExcelWorkbook>',
      sheet(
        row(text('写'), '<Cell ss:StyleID="day"><Data ss:Type="DateTime">2024-03-05T00:00:00.000</Data></Cell>') +
          row(text('数'), number('43894', 'ss:StyleID="day"')),
      ),
    );
    // 43,894 days after 1 January 1904.
    expect(await read(xml)).toEqual(['写\t2024/3/5', '数\t2024/3/5']);
  });

  it('is refused where a formula was never calculated, naming its cell', async () => {
    for (const cell of [
      '<Cell ss:Index="2" ss:Formula="=SUM(R1C1:R3C1)"/>',
      '<Cell ss:Index="2" ss:Formula="=SUM(R1C1:R3C1)"><Data ss:Type="Number"></Data></Cell>',
    ])
      expect(await refusal(book(sheet(row(text('合计')) + row(text('合计'), cell))))).toMatch(
        /the formula in B2 of Sheet1 was never calculated/u,
      );
  });

  it('is refused where it is cut off, or has a cell beyond a sheet', async () => {
    const whole = book(sheet(row(text('工资'), number('5'))));
    expect(await refusal(whole.slice(0, -30))).toMatch(/damaged file/u);
    for (const cell of [
      number('5', 'ss:Index="99999999"'),
      number('5', 'ss:MergeAcross="20000"'),
      number('5', 'ss:Index="0"'),
    ])
      expect(await refusal(book(sheet(row(cell))))).toMatch(/damaged file/u);
    expect(await refusal(book(sheet(`<Row ss:Index="1048577">${number('5')}</Row>`)))).toMatch(/damaged file/u);
    expect(await refusal(book(sheet(row(text('甲'))), sheet(row(text('乙')))))).toMatch(/two sheets are named Sheet1/u);
  });
});
