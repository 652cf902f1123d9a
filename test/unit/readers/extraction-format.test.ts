import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractPart } from '../../../src/convert/readers/index.ts';
import { packDocx, paragraph } from '../docx-file.ts';
import { packWorkbook } from '../workbook-file.ts';

const docx = packDocx(paragraph('预算收入'));
const html = Buffer.from('<html><body><table><tr><td>预算收入</td><td>5.00</td></tr></table></body></html>');
const compound = (stream: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(`${stream}\0`, 'utf16le')]);
const word97 = readFileSync(join(import.meta.dirname, '../../cases/doc-automatic-numbers/input.doc'));
/** Microsoft Works has its text in a stream of another name. */
const works = Buffer.from(
  word97.toString('latin1').replaceAll('W\0o\0r\0d\0D\0o\0c\0', 'W\0o\0r\0k\0s\0D\0o\0'),
  'latin1',
);
const zip = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

describe('a file is read as what its bytes are', () => {
  it.each([
    ['a Word document named .doc', 'a.doc', docx, 'docx'],
    ['a Word document named .wps', 'a.wps', docx, 'docx'],
    ['a web page named .doc', 'a.doc', html, 'html'],
    ['a web page named .xls, as official sites offer tables', 'a.xls', html, 'html'],
    ['a web page named .txt', 'a.txt', html, 'html'],
    ['a workbook of WPS Spreadsheets', 'a.et', packWorkbook([{ rows: [['预算收入', 5]] }], 'biff8'), 'xlsx'],
    ['a workbook of Excel named .et', 'a.et', packWorkbook([{ rows: [['预算收入', 5]] }]), 'xlsx'],
    ['a document of Word 97', 'a.doc', word97, 'doc'],
    ['a document of WPS Writer', 'a.wps', word97, 'doc'],
    ['a document of Word 97 named .docx', 'a.docx', word97, 'doc'],
    ['a Word document in capitals', 'A.DOCX', docx, 'docx'],
  ])('%s', async (_, file, bytes, format) => {
    const extraction = await extractPart(bytes, file);
    expect(extraction?.format).toBe(format);
    expect(extraction?.lines.join()).toContain('预算收入');
  });

  it('a plain text is its own transcript', async () => {
    expect(await extractPart(Buffer.from('预算收入100万元'), 'a.txt')).toBeNull();
  });
});

describe('a file that has no reader is refused by what it is, with the way to one that has', () => {
  it.each([
    ['a document of Microsoft Works', 'a.wps', works, 'no Word document', '.docx'],
    ['a Word document under a password', 'a.docx', compound('EncryptedPackage'), 'password', 'take the protection off'],
    ['a presentation', 'a.docx', zip('ppt/presentation.xml'), 'presentation', 'PDF'],
    ['an OFD document', 'a.ofd', zip('OFD.xml', 'Doc_0/Document.xml'), 'OFD', 'PDF'],
    ['an OFD document named .pdf', 'a.pdf', zip('OFD.xml', 'Doc_0/Document.xml'), 'OFD', 'PDF'],
    ['Rich Text named .doc', 'a.doc', Buffer.from('{\\rtf1 x}'), 'Rich Text', '.docx'],
    ['an OpenDocument sheet', 'a.ods', zip('mimetype', 'content.xml'), 'OpenDocument', '.xlsx'],
    ['an archive of documents', 'a.zip', zip('a.doc', 'b.doc'), 'archive', 'Unpack'],
    ['a picture named .pdf', 'a.pdf', Buffer.from('89504e470d0a1a0a', 'hex'), 'picture', 'recognised'],
    ['a photograph', 'a.jpg', Buffer.from('ffd8ffe000104a46', 'hex'), 'picture', 'recognised'],
    [
      'a Word 2003 file named .doc',
      'a.doc',
      Buffer.from('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="x"/>'),
      'an XML file',
      '.docx',
    ],
  ])('%s', async (_, file, bytes, said, action) => {
    await expect(extractPart(bytes, file)).rejects.toThrow(`${file}: unknown format`);
    await expect(extractPart(bytes, file)).rejects.toThrow(said);
    await expect(extractPart(bytes, file)).rejects.toThrow(action);
  });

  it('names what stands in a file that is nothing known', async () => {
    await expect(extractPart(Buffer.from('预算'), 'a.docx')).rejects.toThrow(
      'a.docx: damaged file: 6 bytes that are no .docx',
    );
    await expect(extractPart(Buffer.from('预算'), 'a.et')).rejects.toThrow('6 bytes that are no .et file');
    await expect(extractPart(docx.slice(0, 200), 'a.docx')).rejects.toThrow('a.docx: damaged file');
    await expect(extractPart(new Uint8Array(), 'a.docx')).rejects.toThrow('a.docx: empty file');
    await expect(extractPart(packDocx(paragraph(' ')), 'a.docx')).rejects.toThrow('a.docx: empty file: no text in it');
    await expect(extractPart(docx, 'a.exe')).rejects.toThrow('unknown file extension: .exe');
  });

  it('refuses a part that would fill the memory', async () => {
    const bytes = Buffer.from(docx);
    // The size that the file claims for word/document.xml, in the directory at its end.
    const at = bytes.lastIndexOf('word/document.xml');
    bytes.writeUInt32LE(4_000_000_000, at - 46 + 24);
    await expect(extractPart(bytes, 'a.docx')).rejects.toThrow('too large: 4001 MB when unpacked');
  });
});
