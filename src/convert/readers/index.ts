import type { Reading, SourceFormat } from '../../model/block.ts';
import { defaultLimits, type Limits } from '../../model/limits.ts';
import { requireWithin } from '../limit.ts';
import { readDoc } from './doc/index.ts';
import { readDocx } from './docx/index.ts';
import { decodeText, type Encoding, findDamage } from './encoding.ts';
import { type Extraction, type Extractor, type HiddenContent, refuseFile } from './extraction.ts';
import {
  describeUnread,
  type FileFormat,
  isUnread,
  knownExtensions,
  nameFormat,
  readExtension,
  recogniseFormat,
} from './format.ts';
import { readHtml } from './html/index.ts';
import { readWebArchive } from './web-archive.ts';
import { extractPdf } from './pdf/index.ts';
import { readRows, readText, splitLines } from './text.ts';

/** A file of a document. */
export interface SourcePart {
  /** The name that messages use. */
  file: string;
  bytes: Uint8Array;
  /** What `extractPart` took out of it; null for a text, which is its own transcript. */
  extraction: Extraction | null;
}

/** A file of a document, and where its text stands in the whole. */
export interface OpenPart {
  file: string;
  bytes: Uint8Array;
  format: SourceFormat;
  /** Empty where the bytes are no text. */
  encoding: Encoding | '';
  /** The first of its transcript lines. */
  line: number;
  /** How many there are. */
  lines: number;
}

/** A document whose text can be seen, and amended, before it becomes transcript and blocks. */
export interface OpenDocument {
  parts: OpenPart[];
  text: string;
  /** The page of each line within its file, 0 for one without; empty where no file has pages. */
  pages: number[];
  /** The lines whose rows and cells are in doubt; see `Extraction`. */
  doubtful: number[];
  /** Those whose cells are merged or split otherwise than those around them. */
  uneven: number[];
  /** What its files hold and do not show. */
  hidden: HiddenContent[];
  /** Extracts the text, amended or not, of this document; interprets nothing. */
  read: (text: string) => Reading;
}

/** A reader whose work is done when it returns. */
const atOnce =
  (read: (bytes: Uint8Array, file: string, limits: Limits | undefined) => Extraction): Extractor =>
  (bytes, file, limits) =>
    new Promise((resolve) => {
      resolve(read(bytes, file, limits));
    });

/** The library for workbooks takes a moment to start: documents of other formats do without. */
const loadWorkbookReader = () => import('./workbook/index.ts');
const extractWorkbook: Extractor = async (bytes, file, limits) =>
  (await loadWorkbookReader()).readWorkbook(bytes, file, limits);

/** The reader of each format that is no plain text. A new format is one entry. */
const extractors: ReadonlyMap<FileFormat, Extractor> = new Map<FileFormat, Extractor>([
  ['docx', atOnce(readDocx)],
  ['doc', atOnce(readDoc)],
  ['html', atOnce(readHtml)],
  ['web-archive', atOnce(readWebArchive)],
  ['pdf', extractPdf],
  ['xlsx', extractWorkbook],
  ['xls', extractWorkbook],
  ['xml-workbook', async (bytes, file) => (await loadWorkbookReader()).readXmlWorkbook(bytes, file)],
  ['csv', async (bytes, file) => (await loadWorkbookReader()).readCsv(bytes, file)],
]);

/**
 * Takes the text out of a file by the reader of its format; null for a plain text.
 * @throws UnreadableError for an unknown extension, a format without a reader, an empty, damaged or too large file.
 */
export async function extractPart(
  bytes: Uint8Array,
  file: string,
  limits: Limits = defaultLimits,
): Promise<Extraction | null> {
  const extractor = findExtractor(bytes, file);
  if (extractor === null) return null;
  // A copy: readers may hand the bytes on to where they cannot be read again, and the file itself is published.
  const extraction = await extractor(new Uint8Array(bytes), file, limits);
  if (extraction.lines.every((line) => line.trim() === ''))
    throw refuseFile(file, 'empty-file', 'empty file: no text in it', {
      expected: 'the text of a budget disclosure',
      action: 'If its pages are pictures, have the text recognised, compare it with them, and save it as .docx.',
    });
  return extraction;
}

/**
 * Opens a document of one file or of several, in order. An empty line stands between the texts of two files.
 * @throws UnreadableError for what is no text, and for more lines or longer ones than the limits allow.
 */
export function openDocument(parts: readonly SourcePart[], limits: Limits = defaultLimits): OpenDocument {
  const texts = parts.map((part) => openPart(part, limits));
  const [only, ...others] = texts;
  const pages = joinPages(parts, texts);
  const opened = texts.map(({ part }) => part);
  const hidden = parts.flatMap(({ extraction }) => extraction?.hidden ?? []);
  if (only !== undefined && others.length === 0)
    return { parts: opened, text: only.text, pages, ...listMarked(parts, opened), hidden, read: only.read };
  let line = 1;
  for (const { part } of texts) {
    part.line = line;
    line += part.lines + 1;
  }
  const lines = texts.flatMap(({ text, read }) => [...read(text).transcript.lines, '']).slice(0, -1);
  const marked = listMarked(parts, opened);
  return { parts: opened, text: joinLines(lines), pages, ...marked, hidden, read: (text) => readParts(texts, text) };
}

/** The lines in doubt and the uneven ones of each file, numbered in the whole. */
function listMarked(
  parts: readonly SourcePart[],
  opened: readonly OpenPart[],
): Pick<OpenDocument, 'doubtful' | 'uneven'> {
  const list = (kind: 'doubtful' | 'uneven'): number[] =>
    parts.flatMap(({ extraction }, index) =>
      (extraction?.[kind] ?? []).map((line) => line + (opened[index]?.line ?? 1) - 1),
    );
  return { doubtful: list('doubtful'), uneven: list('uneven') };
}

interface OpenText {
  part: OpenPart;
  text: string;
  read: (text: string) => Reading;
}

function openPart({ file, bytes, extraction }: SourcePart, limits: Limits): OpenText {
  if (extraction !== null) {
    const { format, lines, doubtful, running } = extraction;
    requireLines(lines, file, limits);
    const part: OpenPart = { file, bytes, format, encoding: '', line: 1, lines: lines.length };
    return { part, text: joinLines(lines), read: (text) => readRows(text, format, doubtful, running) };
  }
  if (findExtractor(bytes, file) !== null) throw new Error(`${file} is no plain text: extract it first`);
  const { text, encoding } = decodeFile(bytes, file);
  const lines = splitLines(text);
  requireLines(lines, file, limits);
  return { part: { file, bytes, format: 'text', encoding, line: 1, lines: lines.length }, text, read: readText };
}

function requireLines(lines: readonly string[], file: string, limits: Limits): void {
  requireWithin(file, 'lines', limits, lines.length);
  for (const [index, line] of lines.entries()) requireWithin(file, 'line_characters', limits, line.length, index + 1);
}

/** Reads each file's stretch of a text by itself, and numbers its lines from where it begins. */
function readParts(texts: readonly OpenText[], text: string): Reading {
  const lines = text.split('\n');
  const readings = texts.map(({ part, read }) => {
    const before = part.line - 1;
    return { before, ...read(joinLines(lines.slice(before, before + part.lines))) };
  });
  const shift = <T extends { line: number }>(placed: T, before: number): T => ({
    ...placed,
    line: placed.line + before,
  });
  return {
    transcript: {
      format: texts[0]?.part.format ?? 'text',
      lines: readings.flatMap(({ transcript }) => [...transcript.lines, '']).slice(0, -1),
    },
    blocks: readings.flatMap(({ before, blocks }) =>
      blocks.map((block) => {
        if (block.type === 'paragraph') return shift(block, before);
        const rows = block.rows.map((row) => ({
          ...row,
          line: row.line + before,
          cells: row.cells.map((cell) => ({
            line: cell.line + before,
            lines: cell.lines.map((line) => shift(line, before)),
          })),
        }));
        return { ...block, rows };
      }),
    ),
  };
}

function joinPages(parts: readonly SourcePart[], texts: readonly OpenText[]): number[] {
  const pages = parts.map(({ extraction }) => extraction?.pages ?? null);
  if (pages.every((each) => each === null)) return [];
  return pages.flatMap((each, index) => [
    ...(index === 0 ? [] : [0]),
    ...(each ?? Array.from({ length: texts[index]?.part.lines ?? 0 }, () => 0)),
  ]);
}

/** Lines as the text they came from: the last one ends too, for an empty line after it would be lost. */
export function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** The reader of a file, or null for a plain text. @throws UnreadableError where there is none. */
function findExtractor(bytes: Uint8Array, file: string): Extractor | null {
  const extension = readExtension(file);
  const expected = `a document with the extension ${knownExtensions.map((known) => `.${known}`).join(', ')}`;
  if (nameFormat(file) === null)
    throw refuseFile(
      file,
      'unknown-extension',
      extension === '' ? 'no file extension' : `unknown file extension: .${extension}`,
      {
        expected,
        action: 'Convert it, or take it out of the folder.',
      },
    );
  if (bytes.length === 0) throw refuseEmpty(file, '0 bytes');
  const format = recogniseFormat(bytes, file);
  const extractor = extractors.get(format);
  if (extractor !== undefined) return extractor;
  if (format === 'text') return null;
  const { name, action } = isUnread(format)
    ? describeUnread(format)
    : { name: `a ${format.toUpperCase()} file`, action: 'Save it as .docx, or as plain text (.txt, UTF-8).' };
  throw refuseFile(file, 'unknown-format', `unknown format: .${extension}: the file is ${name}`, { expected, action });
}

function decodeFile(bytes: Uint8Array, file: string): { text: string; encoding: Encoding } {
  const decoded = decodeText(bytes);
  const damage = decoded === null ? findDamage(bytes) : null;
  if (damage !== null)
    throw refuseFile(file, 'damaged-text', `invalid text: ${damage.seen} in line ${String(damage.line)}`, {
      expected: 'text in one encoding from its first line to its last',
      action: `Fetch the file again; or open it, write line ${String(damage.line)} as the document has it, and save it as UTF-8.`,
    });
  if (decoded === null)
    throw refuseFile(
      file,
      'no-text',
      `invalid text: ${String(bytes.length)} bytes that no known encoding reads as text`,
      {
        expected: 'text in UTF-8, UTF-16, GB18030 or Big5',
        action: 'If it is a binary file, give it the extension it has by right; else save it again as UTF-8.',
      },
    );
  if (decoded.text.trim() === '') throw refuseEmpty(file, 'white space alone');
  return decoded;
}

function refuseEmpty(file: string, seen: string): Error {
  return refuseFile(file, 'empty-file', `empty file: ${seen}`, {
    expected: 'the text of a budget disclosure',
    action: 'Save the document again, or take it out of the folder.',
  });
}
