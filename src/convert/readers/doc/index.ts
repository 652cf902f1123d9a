import { readWord } from '../docx/index.ts';
import { type Extraction, refuseFile } from '../extraction.ts';
import { OldNumbering } from './list.ts';
import { DocParts } from './parts.ts';
import { UnclearTable } from './table.ts';

/**
 * Reads a document of Word 97 to 2003 (.doc), which WPS Writer writes too (.wps), by handing its paragraphs and tables over as
 * those of a newer one ([MS-DOC]): what is shown of them, and what is not, is then told in one place. What this reader cannot tell
 * for certain it refuses, with the way to convert. A reader of our own, for word-extractor (1.0.4) gives text without its cells,
 * and without the numbers of lists.
 * @throws UnreadableError for a damaged document, one under a password, one of Word 95 or before, and one with a table whose rows do
 * not fit their definition.
 */
export function readDoc(bytes: Uint8Array, file: string): Extraction {
  try {
    return readWord(new DocParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), file), 'doc');
  } catch (error) {
    if (error instanceof UnclearTable) throw refuseUnclear(file, error.message);
    if (error instanceof OldNumbering) throw refuseUnclear(file, 'numbers of paragraphs that only Word 6 could count');
    if (!(error instanceof RangeError)) throw error;
    // What Node itself says of bytes that are not there is of no use to a reader.
    const what = 'code' in error ? 'its parts do not fit together' : error.message;
    throw refuseFile(file, 'damaged-file', `damaged file: ${what}`, {
      expected: 'a whole Word document',
      action: 'Fetch it again, or open it in Word, WPS or LibreOffice and save it as .docx.',
    });
  }
}

function refuseUnclear(file: string, what: string): Error {
  return refuseFile(file, 'unclear-document', `unclear document: ${what}`, {
    expected: 'a document whose tables and numbers can be told for certain',
    action: 'Open it in Word, WPS or LibreOffice and save it as .docx.',
  });
}
