import { CompoundFile } from './doc/compound.ts';
import { refuseFile } from './extraction.ts';
import { isWebArchive } from './web-archive.ts';
import { openZip } from './zip-archive.ts';

/** Formats of files that publishers hold, read or not. */
export type FileFormat =
  'text' | 'csv' | 'html' | 'web-archive' | 'docx' | 'xlsx' | 'xls' | 'xml-workbook' | 'doc' | 'pdf' | UnreadFormat;

/** Formats that nobody keeps a good reader for: what they are called, and the way to one that is read. */
const unread = {
  ofd: ['an OFD document (.ofd)', 'Open it in WPS or an OFD reader and export it as PDF, or save it as .docx.'],
  rtf: ['a Rich Text document (.rtf)', 'Open it in Word, WPS or LibreOffice and save it as .docx.'],
  odt: ['an OpenDocument file (.odt, .ods)', 'Open it in LibreOffice and save it as .docx or .xlsx.'],
  ppt: ['a presentation (.ppt, .pptx)', 'Open it in PowerPoint or WPS and export it as PDF.'],
  xml: ['an XML file, and not of Excel 2003', 'Open it in Word or Excel and save it as .docx or .xlsx.'],
  archive: ['an archive (.zip, .rar, .7z)', 'Unpack it and put the documents in it here, one by one.'],
  picture: [
    'a picture, a binary file without text',
    'Ask for the document itself, or have the text recognised, compare it with the picture, and save it as .docx.',
  ],
  encrypted: [
    'a document protected by a password',
    'Open it with its password, take the protection off, and save it again.',
  ],
} as const;
type UnreadFormat = keyof typeof unread;

/** Extensions that a document may have, and the format that its bytes are taken for when they do not tell. */
const extensions: Readonly<Record<string, FileFormat>> = {
  txt: 'text',
  csv: 'csv',
  html: 'html',
  htm: 'html',
  docx: 'docx',
  docm: 'docx',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xls: 'xls',
  // WPS Spreadsheets writes the format of Excel 97 under a name of its own.
  et: 'xls',
  pdf: 'pdf',
  doc: 'doc',
  // WPS Writer writes the format of Word 97 under a name of its own.
  wps: 'doc',
  ofd: 'ofd',
  rtf: 'rtf',
  odt: 'odt',
  ods: 'odt',
  ppt: 'ppt',
  pptx: 'ppt',
  mht: 'web-archive',
  mhtml: 'web-archive',
  xml: 'xml',
  zip: 'archive',
  rar: 'archive',
  '7z': 'archive',
  png: 'picture',
  jpg: 'picture',
  jpeg: 'picture',
  gif: 'picture',
  bmp: 'picture',
  tif: 'picture',
  tiff: 'picture',
  webp: 'picture',
};

/** Formats that any bytes may be in, as far as a look at them tells. */
const shapeless: readonly FileFormat[] = ['text', 'csv', 'html'];

/** Whether a format has no reader, and how to say so. */
export function isUnread(format: FileFormat): format is UnreadFormat {
  return Object.hasOwn(unread, format);
}

/** What a format without a reader is called, and the way to one that has one. */
export function describeUnread(format: UnreadFormat): { name: string; action: string } {
  const [name, action] = unread[format];
  return { name, action };
}

/** Extensions of files that are read, for messages. */
export const knownExtensions: readonly string[] = Object.entries(extensions).flatMap(([extension, format]) =>
  isUnread(format) ? [] : [extension],
);

/** `report.DOCX` → `docx`; empty where there is none. */
export function readExtension(file: string): string {
  return /\.([^./\\]+)$/u.exec(file)?.[1]?.toLowerCase() ?? '';
}

/** The format that an extension promises; null for one that no document has. */
export function nameFormat(file: string): FileFormat | null {
  const extension = readExtension(file);
  return (Object.hasOwn(extensions, extension) ? extensions[extension] : null) ?? null;
}

/**
 * The format of a file: its bytes decide, for official sites offer web pages named .doc and .xls, and files change their names on
 * the way.
 * @throws UnreadableError for bytes that are not what the extension promises, and nothing else that is known.
 */
export function recogniseFormat(bytes: Uint8Array, file: string): FileFormat {
  const extension = readExtension(file);
  const named = nameFormat(file) ?? 'text';
  const seen = lookAt(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), named, file);
  if (seen !== null) return seen;
  if (shapeless.includes(named) || isUnread(named)) return named;
  throw refuseFile(file, 'damaged-file', `damaged file: ${String(bytes.length)} bytes that are no .${extension} file`, {
    expected: `a .${extension} file from its first byte to its last`,
    action: 'Fetch it again, or open it in its program and save it again.',
  });
}

const pictures = /^(\x89PNG|\xFF\xD8\xFF|GIF8|BM[\s\S]{4}\0\0\0\0|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP)/u;

/** Bytes of a file that are looked at: the headers of a web archive name the whole address of its page. */
const beginning = 8192;

function lookAt(bytes: Buffer, named: FileFormat, file: string): FileFormat | null {
  const start = bytes.toString('latin1', 0, beginning);
  if (start.startsWith('PK\u0003\u0004')) return lookIntoZip(bytes, file);
  if (start.startsWith('\u00D0\u00CF\u0011\u00E0')) return lookIntoCompound(bytes, named);
  if (start.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (/^(Rar!|7z\xBC\xAF|\x1F\x8B)/u.test(start)) return 'archive';
  if (pictures.test(start)) return 'picture';
  // Text in UTF-16 has a zero beside each letter, and a mark of byte order may stand before it.
  const text = start.replace(/^(\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/u, '').replaceAll('\0', '');
  if (isWebArchive(text)) return 'web-archive';
  if (/<(\w+:)?Workbook\s[^>]*["']urn:schemas-microsoft-com:office:spreadsheet["']/u.test(text)) return 'xml-workbook';
  if (/<\?mso-application|<(\w+:)?(Workbook|wordDocument|package)\s[^>]*xmlns/u.test(text)) return 'xml';
  return /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body|meta|table|div)[\s>]/iu.test(text)
    ? 'html'
    : null;
}

function lookIntoZip(bytes: Buffer, file: string): FileFormat {
  const names = [...openZip(bytes, file).names];
  const holds = (beginning: string): boolean => names.some((name) => name.startsWith(beginning));
  if (holds('word/')) return 'docx';
  if (holds('xl/')) return 'xlsx';
  if (holds('ppt/')) return 'ppt';
  if (names.includes('OFD.xml')) return 'ofd';
  return names.includes('mimetype') && names.includes('content.xml') ? 'odt' : 'archive';
}

/** The compound files of older office programs, and of newer ones under a password: the names of their streams tell. */
function lookIntoCompound(bytes: Buffer, named: FileFormat): FileFormat {
  const holds = (stream: string): boolean => bytes.includes(Buffer.from(`${stream}\0`, 'utf16le'));
  if (holds('EncryptedPackage')) return 'encrypted';
  if (holds('PowerPoint Document')) return 'ppt';
  // A workbook can have a Word document inside it, and the other way round.
  if (holdsWorkbook(bytes)) return 'xls';
  if (holds('WordDocument')) return 'doc';
  if (holds('Workbook') || holds('Book')) return 'xls';
  // Cut off before its names: as what its extension says.
  return isUnread(named) || named === 'xls' ? named : 'doc';
}

function holdsWorkbook(bytes: Buffer): boolean {
  try {
    const file = new CompoundFile(bytes);
    return file.has('Workbook') || file.has('Book');
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
