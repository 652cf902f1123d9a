import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readText } from '../../src/convert/readers/text.ts';
import { cell, type DocxPieces, packDocx, paragraph, row } from '../unit/docx-file.ts';
import { ids, sources } from '../unit/documents.ts';
import { layOutBlocks, type RenderedCell } from '../unit/rendered.ts';
import { features } from './features.ts';

/*
 * Writes the Word documents that the .doc files beside this one were converted from, into a folder: see README.md.
 */

const columnWidth = 900;
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A package that says what its parts are: a word processor opens no other. */
function pack(body: string, pieces?: DocxPieces): Uint8Array {
  const parts = unzipSync(packDocx(body, pieces));
  const types = Object.keys(parts).flatMap((path) => {
    const name = /^word\/(\w+)\.xml$/u.exec(path)?.[1];
    if (name === undefined) return [];
    return `<Override PartName="/${path}" ContentType="${contentType}.${name === 'document' ? 'document.main' : name}+xml"/>`;
  });
  parts['[Content_Types].xml'] = strToU8(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
  );
  return zipSync(parts);
}

/** A table with the widths of its columns, which a word processor needs to tell merged cells. */
function renderTable(rows: readonly RenderedCell[][]): string {
  const width = Math.max(...rows.map((cells) => cells.reduce((sum, { span }) => sum + span, 0)));
  const grid = `<w:gridCol w:w="${String(columnWidth)}"/>`.repeat(width);
  const printed = rows.map((cells) =>
    row(
      ...cells.map(({ text, span }) =>
        cell(
          text.map((line) => paragraph(line)).join(''),
          `<w:tcW w:w="${String(columnWidth * span)}" w:type="dxa"/><w:gridSpan w:val="${String(span)}"/>`,
        ),
      ),
    ),
  );
  return `<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${printed.join('')}</w:tbl>`;
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('missing folder: node test/word-97/documents.ts FOLDER');
mkdirSync(folder, { recursive: true });
for (const id of ids) {
  const printed = layOutBlocks(readText(readFileSync(`${sources}${id}.txt`, 'utf8')).blocks);
  const body = printed.map((each) => (typeof each === 'string' ? paragraph(each) : renderTable(each))).join('');
  writeFileSync(join(folder, `${id}.docx`), pack(body));
}
for (const [name, { body, pieces }] of Object.entries(features))
  writeFileSync(join(folder, `${name}.docx`), pack(body, pieces));
