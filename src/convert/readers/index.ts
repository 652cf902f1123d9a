import type { Reading, SourceFormat } from '../../model/block.ts';
import type { Message } from '../../model/message.ts';
import { UnreadableError } from '../../model/message.ts';
import { decodeText, type Encoding } from './encoding.ts';
import { readText } from './text.ts';

/** A document whose text can be seen, and amended, before it is extracted to transcript and blocks. */
export interface OpenDocument {
  format: SourceFormat;
  encoding: Encoding;
  text: string;
  /** Extracts a text of this document's format; interprets nothing. */
  read: (text: string) => Reading;
}

/** Bytes to text. `file` is the name messages use. */
export type DocumentReader = (bytes: Uint8Array, file: string) => OpenDocument;

/** The reader of each extension. A new format is one entry. */
const readers: Readonly<Record<string, DocumentReader>> = { txt: openTextFile };

/** Extensions that have a reader, for messages. */
export const knownExtensions: readonly string[] = Object.keys(readers);

/** Formats publishers hold that have no reader yet, and the way to get there. */
const conversions: Readonly<Record<string, string>> = {
  doc: 'Open it in a word processor and save it as plain text (.txt, UTF-8).',
  docx: 'Open it in a word processor and save it as plain text (.txt, UTF-8).',
  wps: 'Open it in WPS and save it as plain text (.txt, UTF-8).',
  pdf: 'Extract its text with a row of a table on each line and cells between tabs, and save it as .txt.',
};

/**
 * Opens a document by the reader of its extension.
 * @throws UnreadableError for an unknown extension, an empty file, a file that is no text.
 */
export function openDocument(bytes: Uint8Array, file: string): OpenDocument {
  const extension = /\.([^./]+)$/u.exec(file)?.[1]?.toLowerCase() ?? '';
  const reader = Object.hasOwn(readers, extension) ? readers[extension] : undefined;
  if (reader === undefined)
    throw refuse(file, 'unknown-extension', `unknown file extension: .${extension}`, {
      expected: `a document with the extension ${knownExtensions.map((known) => `.${known}`).join(', ')}`,
      action: conversions[extension] ?? 'Convert it, or take it out of the folder.',
    });
  if (bytes.length === 0)
    throw refuse(file, 'empty-file', 'empty file: 0 bytes', {
      expected: 'the text of a budget disclosure',
      action: 'Save the document again, or take it out of the folder.',
    });
  return reader(bytes, file);
}

function openTextFile(bytes: Uint8Array, file: string): OpenDocument {
  const decoded = decodeText(bytes);
  if (decoded === null)
    throw refuse(file, 'no-text', `invalid text: ${String(bytes.length)} bytes that no known encoding reads as text`, {
      expected: 'text in UTF-8, UTF-16 or GB18030',
      action: 'If it is a Word, PDF or other binary file, save it as plain text first; else save it again as UTF-8.',
    });
  if (decoded.text.trim() === '')
    throw refuse(file, 'empty-file', 'empty file: white space alone', {
      expected: 'the text of a budget disclosure',
      action: 'Save the document again, or take it out of the folder.',
    });
  return { ...decoded, format: 'text', read: readText };
}

function refuse(file: string, code: string, seen: string, rest: Pick<Message, 'expected' | 'action'>): UnreadableError {
  return new UnreadableError([{ code, severity: 'error', place: { file }, seen, ...rest }]);
}
