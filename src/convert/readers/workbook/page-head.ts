import type { WorkBook, WorkSheet } from '@e965/xlsx';
import { readUnitStatement } from '../../table-statement.ts';
import { findChild, listChildren, parseXml } from '../xml-tree.ts';

/** Where the head of a sheet's pages is kept beside what the library gives of the sheet. */
const key = '!head';

const longestStatement = 20;

/** Keeps what is printed above and under the pages of a sheet, in the codes of spreadsheet programs: `&R&"宋体"&10单位：万元`. */
export function keepPageHead(sheet: WorkSheet, head: string): void {
  sheet[key] = head;
}

/**
 * The units of money that stand in the head or foot of a sheet's pages. What else is printed there (who printed it, when, on which
 * page) is none of the sheet.
 */
export function listPrintedUnits(sheet: WorkSheet): string[] {
  const head: unknown = sheet[key];
  if (typeof head !== 'string') return [];
  return head
    .split(/&[LCR]|\n/u)
    .map((part) => part.replaceAll(/&(?:"[^"]*"|K[0-9A-F]{6}|\d+|[A-Z])/giu, '').trim())
    .filter((part) => part.length <= longestStatement && readUnitStatement(part) !== null);
}

/** The head and the foot of the pages of a sheet, from its part of an .xlsx file. */
export function readPartHead(xml: string): string {
  const texts = xml.matchAll(/<(?:\w+:)?(?:odd|first)(?:Header|Footer)>([^<]*)</gu);
  return [...texts].map(([, text = '']) => unescapeXml(text)).join('\n');
}

/** Keeps the heads of the sheets of an .xlsx file, which are known by the parts they stand in; the workbook's own part names these. */
export function keepPartHeads(
  { Sheets: sheets }: WorkBook,
  heads: ReadonlyMap<string, string>,
  readPart: (name: string) => Uint8Array | null,
): void {
  const [book, relations] = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'].map((name) => readPart(name));
  if (heads.size === 0 || !book || !relations) return;
  const targets = new Map(
    listChildren(parseXml(relations)).map(({ attributes }) => [
      attributes.get('Id'),
      (attributes.get('Target') ?? '').replace(/^(?:\/xl\/|\.\/)?/u, 'xl/'),
    ]),
  );
  for (const { attributes } of listChildren(findChild(parseXml(book), 'x:sheets'))) {
    const head = heads.get(targets.get(attributes.get('r:id')) ?? '');
    const sheet = sheets[attributes.get('name') ?? ''];
    if (head !== undefined && sheet !== undefined) keepPageHead(sheet, head);
  }
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/giu, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(Math.min(0x10ffff, hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))),
    )
    .replaceAll('&amp;', '&');
}
