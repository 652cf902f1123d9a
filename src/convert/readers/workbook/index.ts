import { read, set_cptable, type WorkBook } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { zipSync } from 'fflate';
import type { Limits } from '../../../model/limits.ts';
import { UnreadableError } from '../../../model/message.ts';
import { decodeText } from '../encoding.ts';
import { type Extraction, type HiddenContent, refuseFile } from '../extraction.ts';
import { decodePage } from '../html/charset.ts';
import { appendWritten, type Written, writeLines, writePrinted } from '../printed.ts';
import { openZip } from '../zip-archive.ts';
import { CompoundFile } from '../doc/compound.ts';
import { markRaisedDigits } from './biff.ts';
import { keepPartHeads, listPrintedUnits } from './page-head.ts';
import { parseCsv } from './csv.ts';
import { layOut } from './layout.ts';
import { listRows } from './sheet.ts';
import { checkSheetPart, raiseNoteMarks } from './sheet-part.ts';
import { parseXmlWorkbook } from './xml-workbook.ts';

// Workbooks of Excel 95 hold Chinese in GBK.
set_cptable(codePages);

/**
 * Reads a workbook of Excel or WPS (.xlsx, .xlsm, .xls) as its sheets are shown: numbers at their displayed precision,
 * formulas by the values that were saved with them, merged cells in their place. Hidden sheets, and rows and columns hidden
 * other than by a filter or a folded group, are out: a publisher hid them. The name of a sheet stands above it
 * unless the program gave it or the sheet's own title says it.
 * @throws UnreadableError for a damaged file, one under a password, one that unpacks to more than the limits allow, and one
 * whose formulas were never calculated.
 */
export function readWorkbook(bytes: Uint8Array, file: string, limits?: Limits): Extraction {
  return writeWorkbook(open(bytes, file, limits), file);
}

/**
 * The same of a workbook in the XML of Excel 2003, under whatever name.
 * @throws UnreadableError for a damaged file, and one whose formulas were never calculated.
 */
export function readXmlWorkbook(bytes: Uint8Array, file: string): Extraction {
  const text = decodePage(bytes);
  if (text === null) throw refuseDamaged(file, 'bytes that no known encoding reads as text');
  try {
    return writeWorkbook(parseXmlWorkbook(text, file), file);
  } catch (error) {
    throw error instanceof UnreadableError ? error : refuseDamaged(file, describeError(error));
  }
}

function writeWorkbook(workbook: WorkBook, file: string): Extraction {
  const written: Written = { lines: [], uneven: [], doubtful: [] };
  const { lines } = written;
  const hidden: HiddenContent[] = [];
  const note = (kind: HiddenContent['kind'], sheet: string, count: number): void => {
    if (count > 0) hidden.push({ kind, sheet, count });
  };
  let hiddenSheets = 0;
  workbook.SheetNames.forEach((name, index) => {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined) throw refuseDamaged(file, `the sheet ${name} is missing`);
    const { rows, hiddenRows, hiddenColumns } = listRows(sheet, {
      date1904: workbook.Workbook?.WBProps?.date1904 === true,
    });
    if ((workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) {
      if (rows.length + hiddenRows + hiddenColumns > 0) hiddenSheets += 1;
      return;
    }
    note('row', name, hiddenRows);
    note('column', name, hiddenColumns);
    const printed = layOut(rows, listPrintedUnits(sheet));
    const page = writePrinted(printed);
    const said = page.lines;
    if (said.length === 0) return;
    if (lines.length > 0) lines.push('');
    const above = said.slice(
      0,
      Math.max(
        0,
        said.findIndex((line) => line.includes('\t')),
      ),
    );
    if (!isGivenByProgram(name) && !above.some((line) => saysSame(line, name)))
      lines.push(...writeLines([{ type: 'paragraph', text: name }]));
    appendWritten(written, page);
  });
  note('sheet', '', hiddenSheets);
  return { format: 'xlsx', ...written, pages: null, hidden };
}

/**
 * The parts of a workbook, looked at one by one and packed anew without its pictures: the library that reads them inflates
 * whatever it is given, and believes a file what it says of itself.
 */
function readParts(bytes: Uint8Array, file: string, limits: Limits | undefined): WorkBook {
  const archive = openZip(bytes, file, limits);
  const parts: Record<string, Uint8Array> = {};
  const heads = new Map<string, string>();
  for (const name of archive.names) {
    const part = name.includes('/media/') ? null : archive.read(name);
    if (part === null) continue;
    const isSheet = /^xl\/worksheets\/[^/]+\.xml$/u.test(name);
    if (isSheet) {
      const { head } = checkSheetPart(part, name, file);
      if (head !== '') heads.set(name, head);
    }
    // A sheet can hold its texts itself.
    parts[name] = isSheet || name === 'xl/sharedStrings.xml' ? raiseNoteMarks(part) : part;
  }
  const workbook = parseWorkbook(zipSync(parts, { level: 0 }));
  keepPartHeads(workbook, heads, (name) => parts[name] ?? null);
  return workbook;
}

/** The stream of a workbook before .xlsx, raised digits marked in it; the file as it is where its container is damaged. */
function unwrap(bytes: Uint8Array): Uint8Array {
  try {
    const container = new CompoundFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const stream = container.readStream('Workbook') ?? container.readStream('Book');
    if (stream === null) return bytes;
    const copy = Buffer.from(stream);
    markRaisedDigits(copy);
    return copy;
  } catch (error) {
    if (error instanceof RangeError) return bytes;
    throw error;
  }
}

/**
 * Reads comma-separated values (or tabs, or semicolons, as some programs write) as a sheet of a workbook. Figures stay as
 * they are written.
 * @throws UnreadableError for what is no text.
 */
export function readCsv(bytes: Uint8Array, file: string): Extraction {
  const decoded = decodeText(bytes);
  if (decoded === null)
    throw refuseFile(
      file,
      'no-text',
      `invalid text: ${String(bytes.length)} bytes that no known encoding reads as text`,
      {
        expected: 'comma-separated values in UTF-8, UTF-16, GB18030 or Big5',
        action: 'Open it in Excel or WPS and save it as .xlsx, or as CSV in UTF-8.',
      },
    );
  return { format: 'xlsx', lines: writeLines(layOut(parseCsv(decoded.text))), pages: null };
}

function parseWorkbook(bytes: Uint8Array): WorkBook {
  return read(bytes, {
    dense: true,
    cellNF: true,
    cellStyles: true,
    // Cells that are empty and formatted: they tell where the rows of a table end.
    sheetStubs: true,
    cellFormula: false,
    cellHTML: false,
  });
}

function open(bytes: Uint8Array, file: string, limits: Limits | undefined): WorkBook {
  try {
    return isZip(bytes) ? readParts(bytes, file, limits) : parseWorkbook(unwrap(bytes));
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    const message = describeError(error);
    if (/password|encrypt/iu.test(message))
      throw refuseFile(file, 'unknown-format', 'unknown format: the file is a workbook protected by a password', {
        expected: 'a workbook that opens without a password',
        action: 'Open it with its password, take the protection off, and save it again.',
      });
    throw refuseDamaged(file, message);
  }
}

function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function refuseDamaged(file: string, what: string): Error {
  return refuseFile(file, 'damaged-file', `damaged file: ${what}`, {
    expected: 'a whole workbook',
    action: 'Fetch it again, or open it in Excel or WPS and save it again.',
  });
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Names that programs give to sheets nobody named. */
function isGivenByProgram(name: string): boolean {
  return /^(sheet|table)\s*\d*\s*(\(\d+\))?$/iu.test(name.trim());
}

/** Whether a line of a sheet says its name, or all of it but the number of the sheet: `Z01 收入支出决算总表`. A year is more than that. */
function saysSame(line: string, name: string): boolean {
  const [said, called] = [squeeze(line), squeeze(name)];
  if (said.includes(called)) return true;
  const rest = called.replace(said, '');
  return rest !== called && !/\p{Script=Han}|\d{4}/u.test(rest);
}

function squeeze(text: string): string {
  return text.replace(/\s/gu, '');
}
