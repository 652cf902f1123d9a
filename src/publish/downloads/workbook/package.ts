import { packArchive } from '../archive.ts';
import { cellFormats, escapeXml, formatSheet, type Sheet } from './sheet.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** An Excel workbook (ECMA-376) of these sheets, in memory. The same sheets give the same bytes. */
export function packWorkbook(sheets: readonly Sheet[]): Uint8Array {
  return packArchive([
    { path: '[Content_Types].xml', content: formatContentTypes(sheets.length) },
    { path: '_rels/.rels', content: formatRelations([`officeDocument xl/workbook.xml`]) },
    { path: 'xl/workbook.xml', content: formatWorkbook(sheets) },
    {
      path: 'xl/_rels/workbook.xml.rels',
      content: formatRelations([
        ...sheets.map((_, index) => `worksheet worksheets/sheet${String(index + 1)}.xml`),
        'styles styles.xml',
      ]),
    },
    { path: 'xl/styles.xml', content: formatStyles() },
    ...sheets.map((sheet, index) => ({
      path: `xl/worksheets/sheet${String(index + 1)}.xml`,
      content: formatSheet(sheet),
    })),
  ]);
}

function formatContentTypes(sheets: number): string {
  const parts = Array.from({ length: sheets }, (_, index) => `worksheets/sheet${String(index + 1)} worksheet`);
  const overrides = ['workbook sheet.main', 'styles styles', ...parts].map((part) => {
    const [name = '', type = ''] = part.split(' ');
    return `<Override PartName="/xl/${name}.xml" ContentType="${mediaType}.${type}+xml"/>`;
  });
  return (
    `${declaration}<Types xmlns="${packaged}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

/** Each a type and a target. */
function formatRelations(relations: readonly string[]): string {
  const entries = relations.map((relation, index) => {
    const [type = '', target = ''] = relation.split(' ');
    return `<Relationship Id="rId${String(index + 1)}" Type="${relationships}/${type}" Target="${target}"/>`;
  });
  return `${declaration}<Relationships xmlns="${packaged}/relationships">${entries.join('')}</Relationships>`;
}

function formatWorkbook(sheets: readonly Sheet[]): string {
  const entries = sheets.map(({ name }, index) => {
    const number = String(index + 1);
    return `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`;
  });
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${entries.join('')}</sheets></workbook>`;
}

/** 4 is `#,##0.00`, 1 is `0`, 0 is General, in every spreadsheet. */
const formats: Readonly<Record<(typeof cellFormats)[number], string>> = {
  text: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  heading:
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">' +
    '<alignment vertical="center"/></xf>',
  note:
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">' +
    '<alignment vertical="top" wrapText="1"/></xf>',
  amount: '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  integer: '<xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  number: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  date: '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  quoted: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>',
};

function formatStyles(): string {
  const font = '<sz val="11"/><name val="等线"/><family val="2"/>';
  return (
    `${declaration}<styleSheet xmlns="${main}">` +
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
    `<fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFF3EEE4"/></patternFill></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${String(cellFormats.length)}">${cellFormats.map((format) => formats[format]).join('')}</cellXfs>` +
    '</styleSheet>'
  );
}
